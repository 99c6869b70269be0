"""Cuts in a copy are mended or asked about before it goes out, and said."""

from __future__ import annotations

from briefing_tui.model import Briefing
from tests.invented import Turn, make_briefing
from tests.tui.driving import Driven, opened


def _briefing(words: str) -> Briefing:
    return make_briefing([Turn("许立衡", words, "许立衡：")])


async def _select(browser: Driven, words: str) -> None:
    """Select some words with the keys of the text pane."""
    await browser.press("]")
    start = browser.text.index(words) - browser.place
    await browser.press("v", *["l"] * start, "o", *["l"] * start, "o", *["l"] * (len(words) - 1))
    selection = browser.browser.reader.selection
    assert selection is not None
    assert selection.within(browser.text) == words


async def test_a_number_is_copied_whole_and_the_message_says_so(copied: list[str]) -> None:
    async with opened(_briefing("今年共有12,388户通水。")) as browser:
        await _select(browser, "2,388户")
        await browser.press("y")
        await browser.until(lambda: "Copied" in browser.status)
        assert "“12,388户”" in copied[0]
        assert "made whole with “1”" in browser.status


async def test_words_cut_from_a_condition_are_asked_about_first(copied: list[str]) -> None:
    async with opened(_briefing("只有水质达标，才能恢复供水。")) as browser:
        await _select(browser, "才能恢复供水")
        await browser.press("y")
        assert browser.view == "ChooseView"
        assert "只有水质达标" in browser.screen_text()
        assert not copied
        await browser.press("enter")
        await browser.until(lambda: copied)
        assert "“只有水质达标，才能恢复供水”" in copied[0]


async def test_words_may_be_copied_without_their_condition_and_that_is_said(
    copied: list[str],
) -> None:
    async with opened(_briefing("只有水质达标，才能恢复供水。")) as browser:
        await _select(browser, "才能恢复供水")
        await browser.press("c", "down", "enter")
        await browser.until(lambda: "Copied" in browser.status)
        assert copied == ["才能恢复供水"]
        assert "cut from “只有水质达标，”" in browser.status


async def test_nothing_is_copied_when_the_question_is_closed(copied: list[str]) -> None:
    async with opened(_briefing("只有水质达标，才能恢复供水。")) as browser:
        await _select(browser, "才能恢复供水")
        await browser.press("y", "escape")
        assert browser.view == "Browse"
        assert not copied


async def test_y_on_one_sentence_of_a_longer_quotation_says_quoting(copied: list[str]) -> None:
    said = "镇长乔远指出：“治水要算长远账。今年先修水渠。”我们照办。"
    async with opened(_briefing(said)) as browser:
        await browser.press("]", "y")
        await browser.until(lambda: "Copied" in browser.status)
        assert "许立衡引述：“治水要算长远账。" in copied[0]
        assert "words quoted from someone else" in browser.status
