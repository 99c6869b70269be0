"""Corrections of the place under the cursor, of the whole briefing, and the list of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.dataclass import replace
from briefing_tui.model import Attribution, Briefing, Kind
from briefing_tui.state.notebook.correction import spelt
from briefing_tui.state.notebook.correction_json import to_json
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.correcting import (
    BEGINS,
    DAY,
    KIND,
    LIST,
    OFFICE,
    QUESTION,
    SPELT,
    TITLE,
    answer,
    correct,
    go_to,
    pick,
    rows,
    speech,
    who,
)
from tests.tui.driving import opened


async def test_a_turn_begins_before_the_first_speech() -> None:
    async with opened() as browser:
        await browser.press("g")
        await correct(browser, BEGINS)
        await pick(browser, "许立衡")
        await pick(browser, "It is spoken")
        assert who(browser) == ("许立衡", Attribution.CORRECTED)
        assert browser.browser.session.briefing is not None
        assert browser.browser.session.briefing.front_matter == (0, 0)


async def test_a_turn_is_split_at_the_sentence_under_the_cursor_and_undone_by_itself(
    tmp_path: Path,
) -> None:
    async with opened(state=tmp_path / "switches.json") as browser:
        await browser.press("]", "j")
        await browser.until(lambda: "请来了" in browser.current)
        await correct(browser, BEGINS)
        await pick(browser, "沈知微")
        await browser.until(lambda: who(browser)[0] == "沈知微")
        await browser.press("=", "G")
        assert rows(browser)[-1] == "Undo the last correction: from here on: 沈知微"
        await browser.press("enter")
        assert browser.status == "Undone: from here on: 沈知微"
        assert who(browser)[0] == "周岚"


def turn(words: str) -> Briefing:
    """A briefing in which nobody saw the label that its second line begins with."""
    return make_briefing([Turn("周岚", words, "周岚：")])


async def test_a_label_that_was_not_seen_gives_the_name_and_is_not_spoken() -> None:
    async with opened(turn("请讲。\n云岭市水利局局长许立衡：今年先修水渠。")) as browser:
        await go_to(browser, "今年先修水渠")
        await correct(browser, BEGINS)
        assert rows(browser)[0] == "许立衡"
        await browser.press("enter")
        assert who(browser) == ("许立衡", Attribution.CORRECTED)
        (label,) = speech(browser).labels
        assert label.within(browser.text) == "云岭市水利局局长许立衡："


async def test_what_looks_like_a_label_and_is_spoken_stays_spoken() -> None:
    async with opened(turn("请讲。\n一句话：今年先修水渠。")) as browser:
        await go_to(browser, "今年先修水渠")
        await correct(browser, BEGINS)
        await pick(browser, "周岚")
        assert rows(browser) == ["It names the speaker: nobody’s words", "It is spoken"]
        await pick(browser, "It is spoken")
        assert speech(browser).labels == ()


async def test_the_office_is_put_right_as_it_is_to_be_printed() -> None:
    async with opened() as browser:
        await go_to(browser, "海漂垃圾治理")
        await correct(browser, OFFICE)
        await answer(browser, "云岭市水利局局长；云岭市河长办主任")
        speaker = speech(browser).speaker
        assert speaker is not None
        assert speaker.offices == ("云岭市水利局局长", "云岭市河长办主任")
        assert "云岭市河长办主任" in browser.screen_text()


async def test_a_kind_is_put_right() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, KIND)
        await pick(browser, "remarks")
        assert speech(browser).kind is Kind.REMARKS


@pytest.mark.parametrize(
    ("typed", "day"), [("2024年3月13日", "2024-03-13"), ("2024-03-14", "2024-03-14")]
)
async def test_the_day_of_the_briefing_is_put_right(typed: str, day: str) -> None:
    async with opened() as browser:
        await correct(browser, DAY)
        await pick(browser, "another day")
        await answer(browser, typed)
        assert browser.browser.session.briefing is not None
        assert str(browser.browser.session.briefing.date) == day


async def test_what_is_no_day_sets_nothing_right_and_is_said() -> None:
    async with opened() as browser:
        await correct(browser, DAY)
        await pick(browser, "another day")
        await answer(browser, "昨天")
        assert "“昨天” is no day" in browser.status


async def test_a_title_is_put_right_by_typing_or_by_the_line_at_the_cursor() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, TITLE)
        await answer(browser, "云岭市教育发布会")
        await browser.until(lambda: browser.app.title.startswith("云岭市教育发布会"))
        await browser.press("g")
        await correct(browser, TITLE)
        await pick(browser, "云岭市民生实事新闻发布会")
        assert browser.app.title.startswith("云岭市民生实事新闻发布会")


async def test_a_note_and_a_label_that_are_spoken_are_made_words_again() -> None:
    async with opened() as browser:
        await go_to(browser, "7087航次")
        await correct(browser, "“（播放影片）” is no note")
        assert speech(browser).notes == ()
        await go_to(browser, QUESTION)
        await correct(browser, "No label, it is spoken: “云岭日报记者：”")
        assert who(browser)[0] == "周岚"
        assert all("云岭日报" not in one.within(browser.text) for one in speech(browser).labels)


async def test_corrections_are_listed_with_reasons_gone_to_and_undone_one_by_one(
    tmp_path: Path,
) -> None:
    async with opened(state=tmp_path / "switches.json") as browser:
        await go_to(browser, QUESTION)
        await correct(browser, KIND)
        await pick(browser, "remarks")
        await go_to(browser, "海漂垃圾治理")
        await correct(browser, SPELT)
        await answer(browser, "许立恒")
        await correct(browser, LIST)
        assert rows(browser) == ["许立衡 is spelt 许立恒", "of the kind: remarks"]
        await pick(browser, "of the kind")
        await pick(browser, "Note the reason")
        await answer(browser, "the recording has it so")
        assert browser.status == "The reason is kept"
        await correct(browser, LIST)
        assert "the recording has it so" in browser.screen_text()
        await pick(browser, "of the kind")
        await pick(browser, "Go there")
        assert speech(browser).kind is Kind.REMARKS
        await correct(browser, LIST)
        await pick(browser, "of the kind")
        await pick(browser, "Undo it")
        assert browser.status == "Undone: of the kind: remarks"
        assert speech(browser).kind is Kind.QUESTION
        assert "许立恒" in browser.screen_text()


async def test_what_is_here_already_stays_as_it_is_when_corrections_are_taken_over(
    tmp_path: Path,
) -> None:
    file = tmp_path / "corrections.json"
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, SPELT)
        await answer(browser, "甲某")
        (mine,) = browser.browser.noting.held.book.corrections()
        other = replace(mine, right="乙某")
        new = spelt(press_conference(), "许立衡", "许立恒")
        file.write_text(to_json([other, new]), encoding="utf-8")
        browser.browser.correcting.sharing.ask_import()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert browser.status.startswith("1 correction in memory only")
        assert browser.status.endswith("1 was here already and stays as it is")
        assert who(browser)[0] == "甲某"
