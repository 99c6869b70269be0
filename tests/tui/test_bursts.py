"""Keys in bursts: what they do is what they do one after the other, in every view."""

from __future__ import annotations

import gc
import random
from itertools import product
from pathlib import Path

import pytest
from textual import events
from textual._styles_cache import StylesCache
from textual.strip import Strip

from briefing_tui.model import Briefing
from briefing_tui.tui.app import BriefingApp
from tests.invented import press_conference
from tests.tui.driving import Driven, opened, opened_on

PLACES: dict[str, tuple[str, ...]] = {
    "text": ("]",),
    "speakers": ("1",),
    "contents": ("2",),
    "box": ("/",),
    "selection": ("]", "v"),
    "briefings": ("o",),
    "palette": (":",),
    "help": ("?",),
    "why": ("]", "i"),
    "warnings": ("!",),
    "styles": ("]", "Y"),
    "file": ("]", "w"),
    "check": ("V",),
    "notebook": ("M",),
    "results": ("r",),
}
"""The keys that lead from the text to each place; there are matches to look at by then."""

KEYS = ("enter", "escape", "q", "o", "j", ":")
"""Keys of which some two are tried here: those that open, close, choose, move and are typed.

``tests/soak.py`` draws bursts of two to five of nearly all keys at random.
"""

QUERY = "学位"

CHARACTERS = {"backspace": "\x7f", "enter": "\r", "escape": "\x1b", "tab": "\t"}

State = tuple[str, object, object, object, bool]


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """The exit statuses with which the browser was to be left; it stays open all the same."""
    left: list[int] = []
    monkeypatch.setattr(BriefingApp, "end", lambda _app, status: left.append(status))
    monkeypatch.chdir(tmp_path)
    return left


def another() -> Briefing:
    """A second briefing to switch to."""
    return press_conference()


def send(browser: Driven, keys: tuple[str, ...]) -> None:
    """Send keys as one burst."""
    for key in keys:
        named = {":": "colon", "/": "slash", "?": "question_mark", "!": "exclamation_mark"}
        named |= {"]": "right_square_bracket"}
        character = CHARACTERS.get(key, key)
        browser.app.post_message(events.Key(named.get(key, key), character))


async def settled(browser: Driven) -> None:
    """Wait until keys, views, searches and threads have come to rest."""
    finder, searching = browser.app.browser.finder, browser.browser.searching
    await browser.pilot.pause()
    if finder.wish is not None and (searching.finds is None or searching.finds.wish != finder.wish):
        await browser.answered()


async def reset(browser: Driven) -> None:
    """Go back to the text at its beginning, with the same search done and nothing open."""
    inner = browser.browser
    while browser.app.screen is not browser.browse:
        browser.app.screen.dismiss(None)
        await browser.pilot.pause()
    if inner.panes.box_open:
        inner.searching.leave()
    if inner.reader.selecting:
        await browser.press("escape")
    inner.panes.go_to("reader")
    inner.jumping.only = None
    if inner.session.shown_place.briefing:
        inner.show_briefing(0, 0)
    if inner.searching.finds is None or inner.searching.query != QUERY:
        inner.searching.begin(QUERY)
        await settled(browser)
    inner.reader.go_to(0)


def state(browser: Driven) -> State:
    """Return the visible state of the browser."""
    screen, inner = browser.app.screen, browser.browser
    lines, box = getattr(screen, "lines", None), getattr(screen, "box", None)
    return (
        f"{type(screen).__name__} {inner.where}",
        lines.cursor if lines is not None else None,
        box.value if box is not None else None,
        inner.session.shown_place,
        inner.panes.box_open,
    )


async def test_enter_twice_on_a_list_of_two_files_opens_and_stays(
    tmp_path: Path, ends: list[int]
) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(press_conference().text, encoding="utf-8")
    async with opened_on([tmp_path / "one.txt", tmp_path / "two.txt"]) as browser:
        for _time in range(5):
            send(browser, ("o", "enter", "enter"))
            await settled(browser)
            assert browser.view == "Browse"
    assert not ends


@pytest.mark.parametrize(
    "keys",
    [
        ("o", "enter", "enter"),
        ("o", "j", "enter"),
        (":", "h", "e", "l", "p", "enter", "j"),
        (":", "escape", "/", "x"),
        ("?", "j", "j", "q", "1", "j"),
        ("r", "enter", "q"),
        ("r", "t", "enter", "j"),
        ("!", "enter", "o", "escape"),
        ("]", "Y", "j", "escape", "2"),
        ("]", "w", "a", "backspace", "escape", "v", "j"),
        ("/", "q", "escape", "q"),
    ],
    ids=" ".join,
)
async def test_keys_at_once_do_what_they_do_one_after_the_other(
    keys: tuple[str, ...], ends: list[int], copied: list[str]
) -> None:
    async with opened(press_conference(), another()) as browser:
        await reset(browser)
        send(browser, keys)
        await settled(browser)
        at_once, left = state(browser), len(ends)
        ends.clear()
        await reset(browser)
        for key in keys:
            send(browser, (key,))
            await settled(browser)
        assert (at_once, left) == (state(browser), len(ends))


@pytest.mark.parametrize("place", PLACES)
async def test_two_keys_at_once_leave_a_browser_that_answers(
    place: str, ends: list[int], copied: list[str]
) -> None:
    async with opened(press_conference(), another()) as browser:
        for keys in random.Random(place).sample([*product(KEYS, repeat=2)], 12):
            await reset(browser)
            send(browser, PLACES[place] + keys)
            await settled(browser)
        await reset(browser)
        assert browser.view == "Browse"


@pytest.mark.parametrize("place", PLACES)
async def test_three_keys_at_once_leave_a_browser_that_answers(
    place: str, ends: list[int], copied: list[str]
) -> None:
    rng = random.Random(place)
    async with opened(press_conference(), another()) as browser:
        for _time in range(6):
            await reset(browser)
            send(browser, PLACES[place] + tuple(rng.choices(KEYS, k=3)))
            await settled(browser)
        await reset(browser)
        assert browser.view == "Browse"


@pytest.mark.parametrize("place", PLACES)
async def test_escape_goes_back_and_never_out_of_the_program(
    place: str, ends: list[int], copied: list[str]
) -> None:
    async with opened(press_conference(), another()) as browser:
        await reset(browser)
        send(browser, PLACES[place] + ("escape",))
        await settled(browser)
        assert browser.view == "Browse"
        assert not browser.browser.panes.box_open
        send(browser, ("escape",) * 6)
        await settled(browser)
        assert browser.view == "Browse"
        assert not ends


async def test_views_that_were_closed_keep_nothing_that_was_drawn(ends: list[int]) -> None:
    def kept() -> int:
        gc.collect()
        return sum(isinstance(one, Strip) for one in gc.get_objects())

    async with opened(press_conference(), another()) as browser:
        counts = []
        for _time in range(4):
            for place in ("palette", "help", "briefings"):
                await browser.press(*PLACES[place])
                await browser.press("escape")
            counts.append(kept())
        assert counts[-1] <= counts[1] + 20


async def test_views_that_were_closed_leave_no_widget_in_textuals_caches(ends: list[int]) -> None:
    def caches() -> int:
        gc.collect()
        return sum(isinstance(one, StylesCache) for one in gc.get_objects())

    async with opened(press_conference(), another()) as browser:
        counts = []
        for _time in range(4):
            for place in ("palette", "help", "briefings"):
                await browser.press(*PLACES[place])
                await browser.press("escape")
            counts.append(caches())
        assert counts[-1] <= counts[1]
