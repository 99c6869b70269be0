"""Corrections that are offered where nobody is named, do not apply, or set nothing right."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.model import Attribution, Briefing, Role
from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.correction import kind_is
from briefing_tui.state.notebook.trouble import Trouble, refused
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.correcting import (
    BEGINS,
    DAY,
    JOINED,
    LIST,
    OFFICE,
    QUESTION,
    SAME,
    TITLE,
    answer,
    correct,
    go_to,
    pick,
    rows,
    speech,
    who,
)
from tests.tui.driving import Driven, opened, opened_on

NOBODY = "Nobody can be named here"
NOTE = "This is a note"
NO_LABEL = "No label, it is spoken: "
VOICE = "Who 发言人1 is, everywhere"


def briefing_of(browser: Driven) -> Briefing:
    """The briefing that is shown."""
    assert browser.browser.session.briefing is not None
    return browser.browser.session.briefing


def kept(browser: Driven) -> int:
    """Return how many corrections the notebook holds."""
    return len(browser.browser.noting.held.book.corrections())


async def test_where_nobody_can_be_named_no_person_is_put_right() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, NOBODY)
        assert speech(browser).speaker is None
        assert speech(browser).attribution is Attribution.NONE
        await browser.press("=")
        offered = "\n".join(rows(browser))
        assert "Somebody else speaks here" in offered
        assert NOBODY not in offered
        assert not any(words in offered for words in (SAME, OFFICE, "is misspelt"))


async def test_a_first_speech_without_a_label_can_stand_before_the_speeches() -> None:
    turns = [
        Turn("周岚", "本场发布会由市水利局主办。"),
        Turn("许立衡", "今年先修水渠。", "许立衡："),
    ]
    async with opened(make_briefing(turns)) as browser:
        await go_to(browser, "市水利局主办")
        first = speech(browser)
        await browser.press("=")
        assert not any("belongs to the speech before" in row for row in rows(browser))
        await pick(browser, "it stands before the speeches")
        assert briefing_of(browser).front_matter == (0, first.end)
        assert [s.speaker and s.speaker.name for s in briefing_of(browser).speeches] == ["许立衡"]


async def test_a_label_at_the_beginning_of_the_first_speech_is_spoken_before_the_speeches() -> None:
    async with opened() as browser:
        await go_to(browser, "大家下午好")
        await browser.press("=")
        assert not any("stands before the speeches" in row for row in rows(browser))
        await pick(browser, NO_LABEL)
        assert "主持人 周岚：" in briefing_of(browser).front_matter.within(browser.text)


async def test_a_voice_is_named_by_the_words_in_which_it_says_its_name() -> None:
    turns = [
        Turn("发言人1", "大家好，我是周岚。今天先修水渠。", "发言人1：", Role.UNKNOWN),
        Turn("发言人2", "谢谢。", "发言人2：", Role.UNKNOWN),
    ]
    async with opened(make_briefing(turns)) as browser:
        await go_to(browser, "先修水渠")
        await correct(browser, VOICE)
        assert rows(browser)[0] == "周岚"
        assert "我是周岚" in browser.screen_text()
        await browser.press("enter")
        assert browser.status == "Corrected in memory only, gone when the program ends: --no-state"
        assert who(browser) == ("周岚", Attribution.CORRECTED)
        browser.browser.correcting.show()
        await browser.pilot.pause()
        assert rows(browser) == ["发言人1 is 周岚"]


async def test_a_voice_that_does_not_say_its_name_is_given_one_by_typing() -> None:
    turns = [Turn("发言人1", "今天先修水渠。", "发言人1：", Role.UNKNOWN)]
    async with opened(make_briefing(turns)) as browser:
        await go_to(browser, "先修水渠")
        await correct(browser, VOICE)
        await answer(browser, "许立衡")
        assert who(browser)[0] == "许立衡"


async def test_the_only_speaker_is_the_same_as_nobody_else_which_is_said() -> None:
    async with opened(make_briefing([Turn("周岚", "先修水渠。", "周岚：")])) as browser:
        await go_to(browser, "先修水渠")
        await correct(browser, SAME)
        assert browser.view == "Browse"
        assert browser.status == "There is no other speaker in this briefing"
        assert kept(browser) == 0


async def test_the_label_of_a_speech_that_was_joined_to_the_one_before_can_be_spoken() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, JOINED)
        label = next(one for one in speech(browser).labels if one.start > speech(browser).start)
        assert label.within(browser.text) == "云岭日报记者："
        await go_to(browser, QUESTION)
        await correct(browser, f"{NO_LABEL}“{label.within(browser.text)}”")
        assert label not in speech(browser).labels


async def test_a_sentence_is_made_a_note_and_is_not_offered_as_one_again() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        place = browser.browser.reader.quotable
        await correct(browser, NOTE)
        assert speech(browser).notes == (place,)
        browser.browser.reader.go_to(place.start)
        await browser.press("=")
        assert not any(NOTE in row for row in rows(browser))
        assert any("is no note: it is spoken" in row for row in rows(browser))


async def test_a_turn_may_begin_with_a_speaker_who_is_unknown() -> None:
    async with opened() as browser:
        await go_to(browser, "新增学位")
        await correct(browser, BEGINS)
        await pick(browser, "speaker unknown")
        assert speech(browser).speaker is None
        assert browser.text[speech(browser).start :].startswith("明年将新增学位")
        browser.browser.correcting.show()
        await browser.pilot.pause()
        assert rows(browser) == ["from here on: speaker unknown"]


async def test_day_title_and_office_can_be_none() -> None:
    async with opened() as browser:
        await go_to(browser, "海漂垃圾治理")
        await correct(browser, DAY)
        await pick(browser, "the day is unknown")
        await correct(browser, OFFICE)
        await answer(browser, "")
        await correct(browser, TITLE)
        await answer(browser, "")
        assert briefing_of(browser).date is None
        assert not briefing_of(browser).title
        speaker = speech(browser).speaker
        assert speaker is not None
        assert speaker.offices == ()
        await correct(browser, LIST)
        assert rows(browser) == [
            "title of the briefing: none",
            "office of 许立衡: none",
            "day of the briefing: unknown",
        ]


async def test_answers_that_change_nothing_set_nothing_right() -> None:
    async with opened() as browser:
        await go_to(browser, "海漂垃圾治理")
        for question in (OFFICE, TITLE):
            await correct(browser, question)
            await browser.press("enter")
        await correct(browser, DAY)
        await pick(browser, "another day")
        await answer(browser, "2024年3月12日")
        assert kept(browser) == 0


async def test_leaving_a_question_or_the_list_sets_nothing_right() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, "Somebody else speaks here")
        await browser.press("escape")
        assert kept(browser) == 0
        await correct(browser, NOTE)
        for _way in range(2):
            browser.browser.correcting.show()
            await browser.pilot.pause()
            await browser.press("escape")
        browser.browser.correcting.show()
        await browser.pilot.pause()
        await browser.press("enter")
        assert rows(browser)[-1] == "Undo it"
        await browser.press("escape")
        assert rows(browser) == ["a note, nobody’s words"]
        await browser.press("enter")
        await pick(browser, "Note the reason")
        await browser.press("escape")
        (left,) = browser.browser.noting.held.book.corrections()
        assert left.why == ""


async def test_a_file_without_corrections_says_that_there_are_none() -> None:
    async with opened() as browser:
        browser.browser.correcting.show()
        await browser.pilot.pause()
        assert browser.view == "Browse"
        assert browser.status == "Nothing was corrected in this file"


async def test_without_a_briefing_nothing_is_offered_and_corrections_are_taken_over(
    tmp_path: Path,
) -> None:
    file = tmp_path / "corrections.json"
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, NOTE)
        browser.browser.correcting.sharing.ask_export()
        await browser.pilot.pause()
        await answer(browser, str(file))
    async with opened_on([tmp_path / "gone.txt"]) as browser:
        assert browser.browser.session.briefing is None
        view = browser.view
        browser.browser.correcting.ask()
        browser.browser.correcting.show()
        await browser.pilot.pause()
        assert browser.view == view
        browser.browser.correcting.sharing.ask_import()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert kept(browser) == 1


async def test_a_correction_whose_words_are_gone_is_listed_as_such_and_leads_nowhere(
    tmp_path: Path,
) -> None:
    old = press_conference()
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        notebook.correct(kind_is(old, old.speeches[3], old.speeches[0].kind))
    new = make_briefing([Turn("周岚", "今天先修水渠。", "周岚：")], path=old.path)
    async with opened(new, state=tmp_path / "switches.json") as browser:
        browser.browser.correcting.show()
        await browser.pilot.pause()
        (row,) = rows(browser)
        assert row.endswith("(does not apply: its words are no longer there)")
        before = browser.place
        await browser.press("enter")
        await pick(browser, "Go there")
        assert browser.status == "Its words are no longer there"
        assert browser.place == before


async def test_corrections_that_cannot_be_written_or_read_are_said_and_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "corrections.json"
    async with opened(state=tmp_path / "switches.json") as browser:
        sharing = browser.browser.correcting.sharing
        await go_to(browser, QUESTION)
        await correct(browser, NOTE)
        sharing.ask_export()
        await browser.pilot.pause()
        await answer(browser, str(tmp_path / "nowhere" / "c.json"))
        assert "1 correction ·" not in browser.status
        assert "nowhere" in browser.status
        sharing.ask_export()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert file.exists()
        before = file.read_bytes()

        def fails(notebook: Notebook) -> None:
            assert notebook.path is not None
            raise refused(notebook.path, Trouble.FULL)

        monkeypatch.setattr(Notebook, "corrections", fails)
        sharing.ask_import()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert "notebook" in browser.status
        assert "correction ·" not in browser.status
        sharing.ask_import()
        await browser.pilot.pause()
        await browser.press("escape")
        assert browser.view == "Browse"
    assert file.read_bytes() == before
