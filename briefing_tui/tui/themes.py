"""Two themes for reading: ink on paper, and a quiet dark one.

Contrast of text against its background is at least 4.5 to 1 (WCAG 2.2, success criterion
1.4.3) for every pair that the style sheets use; a test computes it.
"""

from __future__ import annotations

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
    "near": "#2f9486",
}
"""What the style sheets' own names mean in a theme that does not know them."""


def readable_without_colour(name: str) -> str:
    """The theme to use under ``NO_COLOR``: the terminal's own palette comes out black on black."""
    return DARK.name if name.startswith("ansi") else name
