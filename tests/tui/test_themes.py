"""The reading themes: contrast, and life without colour."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from briefing_tui.options import BrowserOptions
from briefing_tui.tui.themes import THEMES
from briefing_tui.tui.widgets.lines import Lines
from tests.tui.driving import opened

AA = 4.5
"""The least contrast of text by WCAG 2.2, success criterion 1.4.3."""


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_text_is_readable_on_every_ground(theme: Theme) -> None:
    colors = theme.to_color_system().generate()
    grounds = [colors["background"], colors["surface"], theme.variables["current"]]
    inks = ["foreground", "primary", "accent", "warning", "error", "success", "secondary"]
    for ground in grounds:
        for ink in [*(colors[name] for name in inks), theme.variables["foreground-muted"]]:
            assert contrast(Color.parse(ink), Color.parse(ground)) >= AA, (ink, ground)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_what_is_drawn_is_readable(theme: Theme) -> None:
    async with opened(options=BrowserOptions(theme=theme.name)) as browser:
        await browser.search("海漂拉圾")
        await browser.press("enter", "1")
        strips = browser.app.screen._compositor.render_strips()
        for strip in strips:
            for text, style, _control in strip:
                if not text.strip() or style is None or not text.strip("─│┤┴╌ █▪"):
                    continue
                assert style.color
                assert style.bgcolor
                ink = Color.from_rich_color(style.color)
                ground = Color.from_rich_color(style.bgcolor)
                assert contrast(ink, ground) >= AA, (text, ink, ground)


async def test_the_theme_of_the_command_line_is_taken() -> None:
    async with opened(options=BrowserOptions(theme="reading-light")) as browser:
        assert browser.app.theme == "reading-light"


async def test_without_colour_no_theme_of_the_terminals_own_palette(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(options=BrowserOptions(theme="textual-ansi")) as browser:
        assert not browser.app.theme.endswith("ansi")


async def test_without_colour_the_cursor_row_of_a_list_is_told_by_weight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as browser:
        await browser.press("1")
        lines: Lines = browser.browse.speakers
        first = lines.render_line(1)
        assert any(style and style.bold for _text, style, _control in first)


@pytest.mark.parametrize("name", ["textual-light", "nord", "dracula"])
async def test_textuals_own_themes_work_too(name: str) -> None:
    async with opened(options=BrowserOptions(theme=name)) as browser:
        assert browser.app.theme == name
        assert "周岚" in browser.screen_text()
