"""Reader, selection, gathered and kept words follow their words when a text changes."""

from __future__ import annotations

from pathlib import Path

from tests.tui.driving import Driven, opened, opened_on

BEFORE = (
    "云岭市新闻发布会\n\n周岚：大家好。\n许立衡：今年先修水渠。明年再修水库。\n"
    "周岚：谢谢。\n许立衡：再见。\n"
)
AFTER = BEFORE.replace("周岚：大家好。\n", "周岚：大家好。\n许立衡：您好。\n周岚：请讲。\n")


async def _changed(browser: Driven, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    browser.browser.read_again()
    await browser.until(lambda: browser.text == text)
    await browser.pilot.pause()


async def test_the_place_and_the_selection_are_held_by_their_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    async with opened_on([path]) as browser:
        browser.browser.reader.go_to(browser.text.index("明年"))
        await browser.press("v", "l", "l", "l")
        await _changed(browser, path, AFTER)
        selection = browser.browser.reader.selection
        assert selection is not None
        assert selection.within(browser.text) == "明年再修"
        assert browser.current == "明年再修水库。"


async def test_a_gathered_sentence_has_the_line_of_the_new_text(
    tmp_path: Path, copied: list[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    async with opened_on([path]) as browser:
        browser.browser.reader.go_to(browser.text.index("明年"))
        await browser.press("a")
        await _changed(browser, path, AFTER)
        await browser.press("y")
        await browser.until(lambda: copied)
        assert "第6行" in copied[0]


async def test_a_gathered_sentence_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    async with opened_on([path]) as browser:
        browser.browser.reader.go_to(browser.text.index("明年"))
        await browser.press("a")
        await _changed(browser, path, BEFORE.replace("明年再修水库。", ""))
        await browser.until(lambda: "no longer there" in browser.status)
        assert "明年再修水库" not in browser.text


async def test_a_kept_quote_of_another_speaker_is_renewed_and_said() -> None:
    async with opened() as browser:
        browser.browser.reader.go_to(browser.text.index("感谢您的提问。"))
        await browser.press("m", "enter")
        await browser.until(lambda: "Kept" in browser.status)
        from briefing_tui.state.notebook.correction import speaker_is

        session = browser.browser.session
        assert session.briefing is not None
        assert session.speech_here is not None
        correction = speaker_is(session.briefing, session.speech_here, "许立衡")
        browser.browser.correcting._correct(correction)
        await browser.until(lambda: session.speaker_here and session.speaker_here.name == "许立衡")
        kept = browser.browser.noting.ask(lambda notebook: notebook.quotes())
        assert kept is not None
        assert kept[0].speakers == ("许立衡",)
        assert "许立衡" in kept[0].plain
