"""An article is checked, walked through, gone back to, kept and written out."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui import load
from tests.invented import HANDED_OVER
from tests.tui.driving import Driven, opened

ARTICLE = (
    "许立衡表示，“截至9月底，已完工19个。”\n沈知微说：“截至9月底，已完工91个。”\n所谓“放心水”。\n"
)


async def _checked(browser: Driven, path: Path) -> None:
    await browser.press("V")
    await browser.write(str(path))
    await browser.press("enter")
    await browser.until(lambda: browser.view == "CheckView")
    await browser.pilot.pause()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The file of an article with three quotations."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


async def test_an_article_is_a_list_of_its_quotations(article: Path) -> None:
    async with opened() as browser:
        await _checked(browser, article)
        shown = browser.screen_text()
        assert "said by 许立衡, as the article says" in shown
        assert "said by 许立衡, not by 沈知微" in shown
        assert "[-91个-]{+19个+}" in shown
        assert "not checked: a name" in shown
        assert "1 altered" in shown


async def test_enter_goes_there_and_v_comes_back_to_the_same_place(article: Path) -> None:
    async with opened() as browser:
        await _checked(browser, article)
        await browser.press("right", "enter")
        assert browser.view == "Browse"
        assert "已完工19个" in browser.current
        await browser.press("V")
        assert browser.view == "CheckView"
        assert browser.app.screen._number == 1  # type: ignore[attr-defined]


async def test_a_check_is_there_again_in_the_next_run(article: Path, tmp_path: Path) -> None:
    state = tmp_path / "notebook.sqlite"
    async with opened(state=state) as browser:
        await _checked(browser, article)
    assert (tmp_path / "check.json").stat().st_mode & 0o777 == 0o600
    async with opened(state=state) as browser:
        await browser.press("V")
        assert browser.view == "CheckView"
        assert "said by 许立衡, not by 沈知微" in browser.screen_text()


async def test_a_check_is_written_to_a_file_that_is_not_replaced_unasked(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as browser:
        await _checked(browser, article)
        await browser.press("w", "enter")
        await browser.until(lambda: browser.view == "CheckView")
        assert "已完工" in (tmp_path / "check.html").read_text(encoding="utf-8")
        await browser.press("w", "enter")
        assert browser.view == "ChooseView"


async def test_a_pasted_article_is_checked_as_a_whole() -> None:
    async with opened() as browser:
        browser.browser.checking.ask(ARTICLE)
        await browser.until(lambda: browser.view == "CheckView")
        await browser.pilot.pause()
        assert "said by 许立衡, not by 沈知微" in browser.screen_text()


async def test_the_list_is_tomorrow_where_it_was_left(article: Path, tmp_path: Path) -> None:
    state = tmp_path / "notebook.sqlite"
    async with opened(state=state) as browser:
        await _checked(browser, article)
        await browser.press("right", "escape")
    async with opened(state=state) as browser:
        await browser.press("V")
        assert browser.app.screen._number == 1  # type: ignore[attr-defined]


async def test_the_transcript_of_a_check_is_opened_at_its_words(
    article: Path, tmp_path: Path
) -> None:
    transcript = tmp_path / "conference.txt"
    transcript.write_text(HANDED_OVER, encoding="utf-8")
    state = tmp_path / "notebook.sqlite"
    async with opened(load(transcript), state=state) as browser:
        await _checked(browser, article)
    async with opened(state=state) as browser:
        await browser.press("V", "right", "enter")
        await browser.until(lambda: browser.browser.session.number == 1)
        await browser.until(lambda: "已完工19个" in browser.current)


async def test_words_of_a_check_are_found_in_a_transcript_that_has_changed(
    article: Path, tmp_path: Path
) -> None:
    transcript = tmp_path / "conference.txt"
    transcript.write_text(HANDED_OVER, encoding="utf-8")
    state = tmp_path / "notebook.sqlite"
    async with opened(load(transcript), state=state) as browser:
        await _checked(browser, article)
    transcript.write_text("主持人 周岚：\n请大家静音。\n" + HANDED_OVER, encoding="utf-8")
    async with opened(load(transcript), state=state) as browser:
        await browser.press("V", "enter")
        assert "已完工19个" in browser.current
    transcript.write_text(HANDED_OVER.replace("已完工19个", "做完了"), encoding="utf-8")
    async with opened(load(transcript), state=state) as browser:
        await browser.press("V", "enter")
        assert browser.status.startswith("These words are no longer in")


@pytest.mark.parametrize("written", [b"{", b'{"schema": 9}', b"\xff", b"[" * 100_000])
async def test_a_kept_check_that_cannot_be_read_is_said(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "check.json").write_bytes(written)
    async with opened(state=tmp_path / "notebook.sqlite") as browser:
        await browser.press("V")
        assert "the last check cannot be read" in browser.status
        assert browser.view == "WordsView"


async def test_enter_on_a_quotation_that_is_nowhere_says_so_in_the_list(article: Path) -> None:
    article.write_text("许立衡说：“我们要在月亮上修水库，三年完工。”\n", encoding="utf-8")
    async with opened() as browser:
        await _checked(browser, article)
        await browser.press("right", "enter")
        assert browser.view == "CheckView"
        assert "No passage of the transcripts" in browser.screen_text()
        await browser.press("k")
        assert "No passage of the transcripts" not in browser.screen_text()


async def test_enter_on_what_was_not_checked_says_so_in_the_list(article: Path) -> None:
    article.write_text("所谓“清水”行动是一个名称。\n", encoding="utf-8")
    async with opened() as browser:
        await _checked(browser, article)
        await browser.press("right", "enter")
        assert "no passage was looked for" in browser.screen_text()


async def test_a_check_that_cannot_be_kept_is_said_so_in_its_list(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing_tui.state.last_article.remember", fails)
    async with opened(state=tmp_path / "notebook.sqlite") as browser:
        await _checked(browser, article)
        told = "in memory only, gone when the program ends: the disk is full"
        await browser.until(lambda: told in browser.screen_text())
