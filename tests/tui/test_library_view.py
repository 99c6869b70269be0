"""The list of briefings: sorted, narrowed, closed, read again, and what is not open."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from briefing_tui.library import load
from briefing_tui.limits import ReadingLimits
from briefing_tui.state import recent
from briefing_tui.state.recent import RecentFile
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.path_completion import completed, completions
from briefing_tui.tui.screens.browse import Browse
from briefing_tui.tui.views.briefings import BriefingsView
from briefing_tui.tui.widgets.line import TextLine
from tests.tui.driving import Driven, opened, opened_on

WORDS = "{title}\n\n{day}\n\n主持人 周岚：大家好。请{name}介绍。\n\n{body}副局长 {name}：{said}\n"
FILES = {
    "a.txt": ("云岭市防汛新闻发布会", "2024年5月3日", "市水利局", "许立衡", "水清了，岸绿了。"),
    "b.txt": ("云岭市入学新闻发布会", "2024年9月1日", "市教育局", "沈知微", "学位够了。"),
    "c.txt": ("云岭市安全新闻发布会", "2023年1月2日", "市应急局", "白露", "隐患少了。"),
    "d.txt": ("云岭市抗旱新闻发布会", "2024年7月3日", "市水利局", "许立衡", "水够用了。"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of four transcripts."""
    where = tmp_path / "library"
    where.mkdir()
    for name, (title, day, body, person, said) in FILES.items():
        words = WORDS.format(title=title, day=day, body=body, name=person, said=said)
        (where / name).write_text(words, encoding="utf-8")
    return where


async def listed(browser: Driven) -> list[str]:
    """The texts of the rows, once who speaks was looked at in all briefings."""
    view = browser.app.screen
    assert isinstance(view, BriefingsView)
    session = browser.browser.session
    await browser.until(lambda: view._shelf.is_complete(session.briefings))
    await browser.pilot.pause()
    view.renew()
    return [row.text for row in view.lines.rows]


def title_of(browser: Driven) -> str:
    """The words of the title of the view on top."""
    line = browser.app.screen.query_one(".view--title", TextLine)
    return f"{line.text} | {line.right}"


async def test_tab_sorts_by_day_title_body_and_speaker(folder: Path) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("o")
        await listed(browser)
        told = []
        for _order in range(5):
            told.append("".join(text[3:5] for text in await listed(browser)))
            await browser.press("tab")
        # As opened; the newest first; 安抗防入 as by pinyin an, fang, kang, ru; 教水水应 and
        # 白沈许许 as by jiao, shui, ying and bai, shen, xu.
        assert told == [
            "防汛入学安全抗旱",
            "入学抗旱防汛安全",
            "安全防汛抗旱入学",
            "入学防汛抗旱安全",
            "安全入学防汛抗旱",
        ]
        assert "as opened" in title_of(browser)
        await browser.press("shift+tab")
        assert "by speaker" in title_of(browser)


async def test_the_order_stays_when_the_list_is_opened_again(folder: Path) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("o", "tab", "escape", "o")
        assert "newest first" in title_of(browser)


async def test_a_click_on_the_title_sorts(folder: Path) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("o")
        await browser.pilot.click(".view--title", offset=(2, 0))
        await browser.pilot.pause()
        assert "newest first" in title_of(browser)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("入学", ["b.txt"]),
        ("许立衡", ["a.txt", "d.txt"]),
        ("許立衡", ["a.txt", "d.txt"]),
        ("水利局 2024-07", ["d.txt"]),
        ("B.TXT", ["b.txt"]),
        ("许立衡 入学", []),
    ],
)
async def test_typing_narrows_by_title_day_body_speaker_and_path(
    folder: Path, typed: str, found: list[str]
) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("o")
        await listed(browser)
        await browser.write(typed)
        await listed(browser)
        view = browser.app.screen
        assert isinstance(view, BriefingsView)
        rows = [os.path.basename(row.path) for row in view.lines.rows if "发布会" in row.text]
        assert rows == found


async def test_delete_closes_a_file_and_its_matches_are_gone(folder: Path) -> None:
    async with opened_on([folder]) as browser:
        await browser.search("水")
        await browser.press("enter", "]", "o", "down", "down", "down", "delete")
        assert "d.txt was closed" in browser.status
        assert browser.view == "BriefingsView", "more can be closed"
        await browser.press("escape")
        await browser.answered()
        assert [os.path.basename(one.path) for one in browser.browser.session.briefings] == [
            "a.txt",
            "b.txt",
            "c.txt",
        ]
        finds = browser.browser.searching.finds
        assert finds is not None
        assert len(finds.counts) == 3


async def test_closing_what_is_shown_shows_its_neighbour_and_the_last_one_stays(
    folder: Path,
) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("o", "f8")
        assert "入学" in browser.text
        await browser.press("f8", "f8")
        assert "抗旱" in browser.text
        await browser.press("f8")
        assert browser.status == "The last briefing stays open"
        assert len(browser.browser.session.briefings) == 1


async def test_the_way_back_leads_to_the_right_file_after_another_was_closed(
    folder: Path,
) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("o", "down", "down", "down", "enter")
        await browser.press("o", "ctrl+home", "down", "down", "enter")
        assert "安全" in browser.text
        await browser.press("o", "ctrl+home", "down", "delete", "escape", "ctrl+o")
        assert "抗旱" in browser.text


async def test_a_file_is_read_again_from_the_list(folder: Path) -> None:
    async with opened_on([folder]) as browser:
        path = folder / "b.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("够了", "多了"), encoding="utf-8")
        await browser.press("o", "down", "f5")
        await browser.until(lambda: "多了" in browser.browser.session.briefings[1].text)
        assert "够了" not in browser.browser.session.briefings[1].text


async def test_what_cannot_be_read_is_opened_once_the_reason_is_mended(folder: Path) -> None:
    (folder / "e.txt").write_bytes(b"")
    async with opened_on([folder]) as browser:
        await browser.press("o")
        assert "1 unreadable" in title_of(browser)
        await browser.press("ctrl+end", "enter")
        assert browser.view == "ChooseView"
        words = "云岭市新闻发布会\n\n许立衡：这回有字了。\n"
        (folder / "e.txt").write_text(words, encoding="utf-8")
        await browser.press("enter")
        await browser.until(lambda: "这回有字了" in browser.text)
        assert list(browser.browser.session.errors) == []


async def test_a_file_that_is_too_large_is_read_all_the_same_when_asked_for(folder: Path) -> None:
    app = BriefingApp([str(folder)], BrowserOptions(limits=ReadingLimits(260), state=False))
    large = folder / "b.txt"
    large.write_text(large.read_text(encoding="utf-8") + "又说。" * 100, encoding="utf-8")
    async with app.run_test(size=(120, 40)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.library is not None and not app.workers)
        await browser.press("o", "ctrl+end", "enter")
        assert "Read it all the same, however large it is" in browser.screen_text()
        await browser.press("enter")
        await browser.until(lambda: "又说。" in browser.text)


async def test_the_list_stays_when_a_file_is_taken_off_it(folder: Path) -> None:
    (folder / "e.txt").write_bytes(b"")
    async with opened_on([folder]) as browser:
        await browser.press("o", "ctrl+end", "enter", "down", "enter")
        assert browser.view == "BriefingsView"
        assert "e.txt" not in browser.screen_text()
        await browser.press("escape")
        assert browser.view == "Browse"


async def test_skipped_files_are_told_with_their_reason_and_can_be_opened(folder: Path) -> None:
    (folder / "notes.log").write_text("云岭市新闻发布会\n\n许立衡：记在这里。\n", encoding="utf-8")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    async with opened_on([folder]) as browser:
        await browser.press("o", "ctrl+end")
        assert "1 skipped file" in browser.screen_text()
        await browser.press("enter")
        assert "its ending is not that of a transcript" in browser.screen_text()
        await browser.press("enter", "enter")
        await browser.until(lambda: "记在这里" in browser.text)


async def test_f_goes_over_all_files_of_one_speaker(folder: Path) -> None:
    async with opened_on([folder]) as browser:
        await browser.press("]", "]", "F")
        assert "Only 许立衡" in browser.status
        await browser.press("s")
        assert "抗旱" in browser.text
        assert browser.current == "水够用了。"
        assert "only 许立衡" in browser.place_line
        await browser.press("S")
        assert "防汛" in browser.text
        await browser.press("o")
        assert [text[3:5] for text in await listed(browser) if "发布会" in text] == ["防汛", "抗旱"]
        await browser.press("ctrl+end", "enter", "ctrl+home", "down", "enter")
        assert "入学" in browser.text
        assert "许立衡 does not speak here" in browser.status
        await browser.press("F", "o")
        assert len([text for text in await listed(browser) if "发布会" in text]) == 4


async def test_tab_goes_on_with_a_path_and_enter_opens_a_folder(folder: Path) -> None:
    async with opened() as browser:
        begun = str(folder)[:-3]
        await browser.press("o")
        await browser.write(begun)
        await browser.press("tab")
        view = browser.app.screen
        assert isinstance(view, BriefingsView)
        assert view.box is not None
        assert view.box.value == f"{folder}{os.sep}"
        assert {f"{folder}{os.sep}{name}" for name in FILES} <= set(await listed(browser))
        await browser.press("enter")
        await browser.until(lambda: len(browser.browser.session.briefings) == 5)


def test_a_path_is_completed_as_far_as_all_agrees(tmp_path: Path) -> None:
    for name in ("Spring.txt", "spring-2.txt", ".secret", "autumn.txt"):
        (tmp_path / name).touch()
    (tmp_path / "sprint").mkdir()
    typed = f"{tmp_path}{os.sep}sp"
    found = completions(typed)
    assert [os.path.basename(one.path.rstrip(os.sep)) for one in found] == [
        "sprint",
        "spring-2.txt",
        "Spring.txt",
    ]
    assert completed(typed, found) == f"{tmp_path}{os.sep}sprin"
    assert completions(f"{tmp_path}{os.sep}nothing{os.sep}x") == ()
    assert [one.path for one in completions(f"{tmp_path}{os.sep}.s")] == [
        f"{tmp_path}{os.sep}.secret"
    ]


async def test_files_read_lately_are_offered_and_opened(folder: Path, tmp_path: Path) -> None:
    path = folder / "c.txt"
    state = tmp_path / "state"
    async with opened(load(str(path)), state=state / "switches.json") as browser:
        await browser.until(lambda: recent.recall())
    assert recent.recall() == [RecentFile(str(path), "云岭市安全新闻发布会")]
    async with opened(state=state / "switches.json") as browser:
        await browser.press("o")
        await browser.write("安全")
        assert "read lately" in browser.screen_text()
        await browser.press("enter")
        await browser.until(lambda: "隐患少了" in browser.text)


def test_lately_read_files_are_listed_once_the_latest_first(tmp_path: Path) -> None:
    files = [RecentFile(str(tmp_path / f"{n}.txt"), f"第{n}场") for n in range(60)]
    for one in files:
        Path(one.path).touch()
        recent.remember([one])
    recent.remember([files[50]])
    told = recent.recall()
    assert told[:2] == [files[50], files[59]]
    assert len(told) == recent.LONGEST
    Path(files[59].path).unlink()
    assert files[59] not in recent.recall()


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)])
async def test_the_list_shows_titles_days_and_speakers(folder: Path, size: tuple[int, int]) -> None:
    async with opened_on([folder], size=size) as browser:
        await browser.press("o")
        await listed(browser)
        shown = browser.screen_text()
        assert "云岭市防汛新闻发布会" in shown
        assert str(datetime.date(2024, 5, 3)) in shown
        assert isinstance(browser.app.screen_stack[0], Browse)


async def test_who_speaks_is_told_of_files_that_are_read_while_the_list_is_shown(
    folder: Path,
) -> None:
    async with opened_on([folder / "a.txt"]) as browser:
        await browser.press("o")
        await listed(browser)
        more = [str(folder / name) for name in FILES if name != "a.txt"]
        browser.browser.read(more, wanted=False)
        await browser.until(lambda: len(browser.browser.session.briefings) == len(FILES))
        view = browser.app.screen
        assert isinstance(view, BriefingsView)
        await browser.until(lambda: view._shelf.is_complete(browser.browser.session.briefings))
        await browser.write("沈知微")
        assert "b.txt" in browser.screen_text()
