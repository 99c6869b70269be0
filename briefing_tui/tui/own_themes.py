"""Two themes for reading, a light and a dark one, and a filter for output without colour.

Contrast of text against its background is at least 4.5 to 1 (WCAG 2.2, success criterion
1.4.3) for every pair that is drawn; a test computes it, for Textual's themes too, which
:mod:`briefing_tui.tui.contrast` mends. Those of the terminal's own palette are not offered:
nobody can know what colours they will be.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

LIGHT = Theme(
    name="reading-light",
    dark=False,
    primary="#1d4f7c",
    secondary="#4a5a2a",
    accent="#8f3a0e",
    warning="#8a5300",
    error="#a3201d",
    success="#2c6130",
    foreground="#23211d",
    background="#faf7f0",
    surface="#f1ece1",
    panel="#e6dfd0",
    variables={
        "foreground-muted": "#635e54",
        "text-muted": "#635e54",
        "foreground-disabled": "#6b665c",
        "rule": "#b9b09d",
        "current": "#efe8d6",
        "cursor-row": "#e4dbc6",
        "selection": "#d3dbe2",
        "window": "#e4dfd4",
        "text-primary": "#1d4f7c",
        "text-accent": "#8f3a0e",
        "text-warning": "#7c4b00",
        "text-disabled": "#5c574e",
        "near": "#0e5a52",
        "input-cursor-background": "#23211d",
        "input-cursor-foreground": "#faf7f0",
        "input-selection-background": "#1d4f7c 30%",
    },
)

DARK = Theme(
    name="reading-dark",
    dark=True,
    primary="#8fbce6",
    secondary="#b5c689",
    accent="#e8a87c",
    warning="#e3bd6b",
    error="#ef8f88",
    success="#93c796",
    foreground="#dcd8cf",
    background="#1b1b1d",
    surface="#232326",
    panel="#2e2e33",
    variables={
        "foreground-muted": "#a19c92",
        "text-muted": "#a19c92",
        "foreground-disabled": "#98938a",
        "rule": "#4c4a48",
        "current": "#28282d",
        "cursor-row": "#303038",
        "selection": "#29333d",
        "window": "#323234",
        "text-primary": "#8fbce6",
        "text-accent": "#e8a87c",
        "text-warning": "#e3bd6b",
        "text-disabled": "#a8a399",
        "near": "#8fd0c4",
        "input-cursor-background": "#dcd8cf",
        "input-cursor-foreground": "#1b1b1d",
        "input-selection-background": "#8fbce6 30%",
    },
)

THEMES = (DARK, LIGHT)

FALLBACKS = {
    "rule": "#808080",
    "current": "#80808030",
    "cursor-row": "#80808060",
    "selection": "#80808060",
    "window": "#80808030",
    "near": "#2f9486",
}
"""The values of the style sheets' variables in a theme that does not define them."""


class WithoutColour(LineFilter):
    """Removes colours, so that the terminal's own are used; weight, underline and reverse stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Remove the colours from a line.

        Args:
            segments: its words with their styles.
            background: what lies beneath, which is left out as well.
        """
        return [
            Segment(text, style.without_color if style else style, control)
            for text, style, control in segments
        ]


def is_offered(theme: Theme) -> bool:
    """Return whether a theme's colours are known: not when the terminal chooses them."""
    return not theme.ansi and not theme.name.startswith(("ansi", "textual-ansi"))
