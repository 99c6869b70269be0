"""The reading themes: contrast, and life without colour."""

from __future__ import annotations

from functools import lru_cache

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.contrast import AA, contrast, readable
from briefing_tui.tui.own_themes import THEMES, is_offered
from briefing_tui.tui.widgets.row_list import RowList
from tests.tui.driving import Driven, opened

VIEWS: dict[str, tuple[str, ...]] = {
    "text with matches": (),
    "speakers": ("1",),
    "selection": ("]", "v", "l", "l", "l"),
    "search box": ("/",),
    "results": ("r",),
    "concordance": ("r", "c"),
    "counts": ("r", "t"),
    "palette": (":",),
    "help": ("?",),
    "why": ("]", "i"),
    "notebook": ("M",),
    "check": ("V",),
    "briefings": ("o",),
    "styles": ("]", "Y"),
}
"""The keys that lead to each view from the text."""

DENSE = frozenset({"text with matches", "results"})
"""Views that are looked at in every theme; the others in :data:`SOME`."""

SOME = ("reading-dark", "reading-light", "textual-light", "solarized-dark")

OFFERED = [*THEMES, *filter(is_offered, BUILTIN_THEMES.values())]

ORNAMENTS = " ─│┤┴╌█▪▐╭╮╰╯├└▏▌"
"""Signs that tell nothing by themselves (WCAG 2.2, 1.4.11 does not hold for them)."""


@lru_cache(4096)
def told_apart(ink: str, ground: str) -> float:
    """The contrast of two colours as Rich names them."""
    return contrast(Color.parse(ink), Color.parse(ground))


def unreadable(browser: Driven) -> set[tuple[str, str, str]]:
    """The words on the screen whose contrast is too low, with ink and ground."""
    found = set()
    for strip in browser.app.screen._compositor.render_strips():
        for text, style, _control in strip:
            if style is None or not text.strip(ORNAMENTS):
                continue
            assert style.color is not None
            assert style.bgcolor is not None
            ink = Color.from_rich_color(style.color)
            ground = Color.from_rich_color(style.bgcolor)
            if style.dim:
                ink = ink.blend(ground, 0.5)
            if told_apart(ink.hex6, ground.hex6) < AA:
                found.add((text.strip(), ink.hex6, ground.hex6))
    return found


@pytest.mark.parametrize("theme", OFFERED, ids=lambda theme: theme.name)
def test_every_ink_is_readable_on_every_ground(theme: Theme) -> None:
    mended = theme if theme in THEMES else readable(theme)
    made = {**mended.to_color_system().generate(), **mended.variables}
    for ground in ("background", "surface", "current", "cursor-row", "selection", "window"):
        for ink in ("foreground", "primary", "accent", "foreground-muted", "text-muted"):
            assert contrast(Color.parse(made[ink]), Color.parse(made[ground])) >= AA, (ink, ground)
        for ink in ("text-primary", "text-accent", "text-warning"):
            assert contrast(Color.parse(made[ink]), Color.parse(made[ground])) >= AA, (ink, ground)


@pytest.mark.parametrize("place", VIEWS)
async def test_what_is_drawn_is_readable_in_every_theme_offered(place: str) -> None:
    async with opened(size=(100, 30)) as browser:
        assert {"reading-light", "textual-light", "solarized-dark", "nord"} <= {
            *browser.app.offered_themes
        }
        await browser.search("海漂拉圾")
        await browser.press("enter", *VIEWS[place])
        for name in browser.app.offered_themes if place in DENSE else SOME:
            browser.app.put_on(name)
            await browser.pilot.pause()
            assert not unreadable(browser), name


async def test_the_theme_of_the_command_line_is_taken() -> None:
    async with opened(options=BrowserOptions(theme="reading-light")) as browser:
        assert browser.app.theme == "reading-light"


async def test_without_colour_the_terminal_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as browser:
        await browser.search("海漂拉圾")
        await browser.press("enter", "v", "l")
        for view in ((), ("r",), ("escape", "?"), ("escape", ":")):
            await browser.press(*view)
            screen = browser.app.screen
            filters = browser.app.get_line_filters()
            for strip in screen._compositor.render_strips():
                for _text, style, _control in strip.apply_filter(filters[0], Color(0, 0, 0)):
                    assert style is None or (style.color is None and style.bgcolor is None)


async def test_without_colour_a_selection_is_told_by_reversed_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as browser:
        await browser.press("]", "v", "l", "l")
        strips = browser.app.screen._compositor.render_strips()
        styles = [style for strip in strips for text, style, _ in strip if "各位" in text]
        assert any(style and style.reverse for style in styles)


async def test_without_colour_the_cursor_row_of_a_list_is_told_by_weight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as browser:
        await browser.press("1")
        lines: RowList = browser.browser.speakers
        first = lines.render_line(1)
        assert any(style and style.bold for _text, style, _control in first)


@pytest.mark.parametrize("name", ["textual-light", "nord", "dracula"])
async def test_textuals_own_themes_work_too(name: str) -> None:
    async with opened(options=BrowserOptions(theme=name)) as browser:
        assert browser.app.theme == name
        assert "周岚" in browser.screen_text()
