"""The page in a real browser: it lets in once, draws, copies, and takes Chinese from its box."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("textual_serve")
pytest.importorskip("playwright")

from playwright.async_api import async_playwright

from briefing_tui.serving.admission import Visitor
from tests.serving.serving import Served, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PATIENCE = 60_000.0
DRAWN = "body.-first-byte"
TALLER = """() => {
    for (const canvas of document.querySelectorAll(".xterm-screen canvas"))
        canvas.style.height = "2000px";
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


async def opened(browser: Any, served: Served, *permissions: str) -> Any:
    """A page that came in by a new address, once the program has drawn in it."""
    context = await browser.new_context(permissions=permissions)
    page = await context.new_page()
    token = served.admission.invite(Visitor.OWNER)
    await page.goto(f"{served.origin}/?token={token}")
    await page.wait_for_selector(DRAWN, timeout=PATIENCE)
    return page


async def test_the_page_draws_copies_and_takes_chinese(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            page = await opened(browser, served, "clipboard-read", "clipboard-write")
            wrong: list[str] = []
            page.on("pageerror", lambda error: wrong.append(str(error)))
            assert "token" not in page.url

            copied = "document.getElementById('said').textContent.startsWith('Copied')"
            # Nothing tells the page when the transcript is read: copy until there is a copy.
            for _attempt in range(60):
                await page.keyboard.press("y")
                await page.wait_for_timeout(500)
                if await page.evaluate(copied):
                    break
            assert "云岭市新闻发布会" in await page.evaluate("navigator.clipboard.readText()")

            # A terminal that thinks it is larger than its place does not lie over the box.
            await page.evaluate(TALLER)

            # What an input method composes goes to the program: its search opens with it, and
            # Enter in the box goes to the match, so that the next copy is of that sentence.
            await page.click("#typed")
            await page.keyboard.insert_text("岸绿")
            await page.keyboard.press("Enter")
            await page.focus(".xterm-helper-textarea")
            await page.keyboard.press("c")
            await page.wait_for_function(
                "navigator.clipboard.readText().then(words => words === '水清了，岸绿了。')",
                timeout=PATIENCE,
            )
            assert wrong == []
        finally:
            await browser.close()


async def test_an_address_lets_in_once(tmp_path: Path) -> None:
    async with serving(tmp_path / "a.txt") as served, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            token = served.admission.invite(Visitor.OWNER)
            address = f"{served.origin}/?token={token}"
            first = await (await browser.new_context()).new_page()
            await first.goto(address)
            await first.wait_for_selector(DRAWN, timeout=PATIENCE)
            await first.reload()
            await first.wait_for_selector(DRAWN, timeout=PATIENCE)

            second = await (await browser.new_context()).new_page()
            await second.goto(address)
            await second.wait_for_selector("main p", timeout=PATIENCE)
            assert "was used or is incomplete" in (await second.text_content("main p") or "")
        finally:
            await browser.close()
