"""The keymap of the selection."""

from __future__ import annotations

import pytest

from tests.tui.driving import Driven, opened


async def selected(browser: Driven, *keys: str) -> str:
    """Return the selection after keys pressed at the head of the first speech."""
    await browser.press("]", "v", *keys)
    span = browser.browser.reader.selection
    assert span is not None
    return span.within(browser.text)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), "各"),
        (("l", "right"), "各位记"),
        (("l", "l", "h", "left"), "各"),
        (("l", "l", "o", "l"), "位记"),
        ((")",), "各位记者朋友"),
        ((")", ")"), "各位记者朋友，大家下午好！"),
        (("）",), "各位记者朋友"),
        (("s",), "各位记者朋友，大家下午好！"),
        (("s", "s", "S"), "各位记者朋友，大家下午好！今"),
        (
            ("}",),
            "各位记者朋友，大家下午好！今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。",
        ),
    ],
)
async def test_the_selection_grows_and_shrinks(keys: tuple[str, ...], words: str) -> None:
    async with opened() as browser:
        assert await selected(browser, *keys) == words


async def test_words_forward_back_and_to_the_end() -> None:
    async with opened() as browser:
        forward = await selected(browser, "w")
        assert len(forward) > 1
        await browser.press("e")
        assert browser.browser.reader.selection is not None
        further = browser.browser.reader.selection.within(browser.text)
        assert further.startswith(forward)
        await browser.press("b")
        assert len(browser.browser.reader.selection.within(browser.text)) < len(further)


async def test_lines_extend_the_selection() -> None:
    async with opened(size=(60, 20)) as browser:
        longer = await selected(browser, "j")
        assert len(longer) > 20
        await browser.press("k")
        assert browser.browser.reader.selection is not None
        assert len(browser.browser.reader.selection.within(browser.text)) < len(longer)


@pytest.mark.parametrize("key", ["escape", "v"])
async def test_the_selection_is_dropped(key: str) -> None:
    async with opened() as browser:
        await browser.press("]", "v", "l", key)
        assert not browser.browser.reader.selecting


async def test_the_bottom_line_hints_at_the_keys_of_the_selection() -> None:
    async with opened(size=(140, 40)) as browser:
        await browser.press("v")
        assert "o other end" in browser.hints


async def test_the_preview_is_there_while_selecting_on_a_low_screen() -> None:
    async with opened(size=(100, 16)) as browser:
        assert not browser.browse.query_one("#preview").region
        await browser.press("v")
        assert browser.browse.query_one("#preview").region
