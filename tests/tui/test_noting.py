"""Keeping quotes, correcting speakers and checking words in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from briefing_tui import load
from briefing_tui.model import Attribution
from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.correction import speaker_is
from tests.invented import press_conference
from tests.tui.driving import Driven, opened

SENTENCE = "学位供给"


def texts(browser: Driven) -> list[str]:
    """The rows of the view on top."""
    return [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]


async def kept(browser: Driven, note: str) -> None:
    await browser.search(SENTENCE)
    await browser.press("enter", "m")
    await browser.write(note)
    await browser.press("enter")


async def test_a_quote_is_kept_with_its_note_and_outlives_the_run(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await kept(browser, "to print")
        assert "notebook" in browser.status
        await browser.press("q", "q")
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        quotes = notebook.quotes()
    assert [quote.note for quote in quotes] == ["to print"]
    assert SENTENCE in quotes[0].words


async def test_without_state_nothing_is_written(tmp_path: Path) -> None:
    async with opened() as browser:
        await kept(browser, "")
        await browser.press("M")
        assert any(SENTENCE in text for text in texts(browser))
    assert list(tmp_path.iterdir()) == []


async def test_a_kept_quote_is_gone_to_copied_dropped_and_restored(copied: list[str]) -> None:
    async with opened() as browser:
        await kept(browser, "")
        place = browser.place
        await browser.press("g", "M", "enter", "enter")
        assert browser.place == place
        await browser.press("M", "enter", "down", "enter")
        await browser.until(lambda: copied)
        assert SENTENCE in copied[0]
        await browser.press("M", "enter", "G", "enter")
        assert "U undoes it" in browser.status
        assert texts(browser) == ["Nothing is kept yet: m"]
        await browser.press("escape")
        browser.browser.keeping.undo()
        await browser.press("M")
        assert any(SENTENCE in text for text in texts(browser))


async def test_the_notebook_is_written_in_the_form_that_the_ending_names(tmp_path: Path) -> None:
    async with opened() as browser:
        await kept(browser, "")
        browser.browser.keeping.files.ask_export()
        await browser.pilot.pause()
        browser.app.screen.box.value = str(tmp_path / "kept.csv")  # type: ignore[attr-defined]
        await browser.press("enter")
        assert "1 quote" in browser.status
    assert (tmp_path / "kept.csv").read_bytes().startswith(b"\xef\xbb\xbfwords,speakers")


async def test_annotations_are_taken_over_once_however_often(tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonld"
    async with opened() as browser:
        await kept(browser, "")
        browser.browser.keeping.files.ask_export()
        await browser.pilot.pause()
        browser.app.screen.box.value = str(file)  # type: ignore[attr-defined]
        await browser.press("enter")
    async with opened() as browser:
        for _time in range(2):
            browser.browser.keeping.files.ask_import()
            await browser.pilot.pause()
            browser.app.screen.box.value = str(file)  # type: ignore[attr-defined]
            await browser.press("enter")
            assert "1 quote" in browser.status
        await browser.press("M")
        assert len([text for text in texts(browser) if SENTENCE in text]) == 1


async def test_an_earlier_search_is_recalled_in_a_later_run(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await browser.search(SENTENCE)
        await browser.press("enter")
        await browser.until(lambda: not browser.app.workers)
    async with opened(state=state) as browser:
        await browser.press("/", "ctrl+r")
        assert browser.browser.box.value == SENTENCE


async def test_a_briefing_opens_where_it_was_left(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await browser.press("G")
        place = browser.place
        await browser.press("ctrl+q")
    async with opened(state=state) as browser:
        assert browser.place == place > 0


async def test_a_speech_set_right_has_that_name_in_the_copy_and_says_so(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.search(SENTENCE)
        await browser.press("enter", "=", "enter", "G", "enter")
        await browser.write("Dana Larkin")
        await browser.press("enter")
        speech = browser.browser.session.speech_here
        assert speech is not None
        assert speech.speaker is not None
        assert (speech.speaker.name, speech.attribution) == ("Dana Larkin", Attribution.CORRECTED)
        await browser.press("y")
        await browser.until(lambda: copied)
        assert "Dana Larkin" in copied[0]
        await browser.press("=", "G", "enter")
        assert browser.browser.session.speech_here == press_conference().speech_at(browser.place)


async def test_a_correction_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    state, path = tmp_path / "switches.json", tmp_path / "a.txt"
    path.write_text(
        "会\n\n主持人：大家好。\n水利局局长许立衡：水清了。\n主持人：好。\n", encoding="utf-8"
    )
    for name in ("许立衡", "沈知微"):
        async with opened(state=state) as browser:
            browser.browser.read([str(path)], wanted=True)
            await browser.until(lambda: "水清了" in browser.text)
            await browser.search("水清了")
            await browser.press("enter")
            speech = browser.browser.session.speech_here
            assert speech is not None
            assert speech.speaker is not None
            assert speech.speaker.name == name
            await browser.press("=", "enter", "G", "enter")
            await browser.write("沈知微")
            await browser.press("enter")
            await browser.press("ctrl+q")


async def test_a_correction_whose_words_are_gone_is_said_to_be_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("会\n\n主持人：大家好。\n水利局局长许立衡：水清了。\n", encoding="utf-8")
    briefing = load(path)
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        notebook.correct(speaker_is(briefing, briefing.speeches[1], "沈知微"))
    path.write_text("会\n\n主持人：大家好。\n水利局局长许立衡：岸绿了。\n", encoding="utf-8")
    async with opened(state=tmp_path / "switches.json") as browser:
        browser.browser.read([str(path)], wanted=True)
        await browser.until(lambda: "lost" in browser.status)
        await browser.until(lambda: "岸绿了" in browser.text)
        said = [speech.speaker for speech in browser.browser.session.briefing.speeches]  # type: ignore[union-attr]
        assert "沈知微" not in [speaker.name for speaker in said if speaker]


async def test_an_altered_quote_shows_what_differs_and_leads_to_its_passage() -> None:
    async with opened() as browser:
        words = browser.browser.session.briefing.text  # type: ignore[union-attr]
        at = words.index(SENTENCE)
        said = words[at - 10 : at] + "不" + words[at : at + 12]
        await browser.press("V")
        browser.app.screen.box.value = said  # type: ignore[attr-defined]
        await browser.press("enter")
        await browser.until(lambda: any("altered" in text for text in texts(browser)))
        assert any("[-不-]" in text for text in texts(browser))
        await browser.press("enter")
        assert browser.browser.reader.current.start <= at < browser.browser.reader.current.end


@pytest.mark.parametrize("line_end", ["\n", "\r"])
async def test_each_quotation_of_an_article_that_is_pasted_is_checked(line_end: str) -> None:
    async with opened() as browser:
        text = browser.browser.session.briefing.text  # type: ignore[union-attr]
        at = text.index(SENTENCE)
        article = f"他说：“{text[at : at + 8]}”。\n又说：“这句话没有人说过半个字”。\n"
        browser.app.post_message(events.Paste(article.replace("\n", line_end)))
        await browser.until(lambda: browser.view == "CheckView")
        await browser.until(lambda: any("verbatim" in row for row in texts(browser)))
        assert "not in these files" in texts(browser)


async def test_the_notebook_tells_of_whom_a_quote_is_and_its_note() -> None:
    async with opened() as browser:
        await browser.press("]", "m", *"later", "enter")
        await browser.press("M")
        await browser.pilot.pause()
        shown = browser.screen_text()
        assert "周岚" in shown.split("Notebook")[1]
        assert "[later] · 周岚" in shown
