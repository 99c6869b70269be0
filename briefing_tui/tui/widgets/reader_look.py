"""The looks of the reader: its style sheet, and the resulting styles.

Apart from the painting, for the first paint of the window shows no text and does without that.
"""

from __future__ import annotations

from collections.abc import Callable

from rich.style import Style
from textual.widget import Widget

GUTTER = 2
"""Cells left of the text: one for where one is, one for what is kept."""

NOTE, CURRENT, NEAR, LITERAL, HIT, SELECTION, CARET, NAME = (1 << bit for bit in range(8))
LAYERS = {
    NOTE: "note",
    CURRENT: "current",
    NAME: "name",
    NEAR: "near",
    LITERAL: "literal",
    HIT: "hit",
    SELECTION: "selection",
    CARET: "caret",
}
"""The layers that may cover the text, the lowest first, by the names of component classes."""

BASES = {f"reader--{name}" for name in ("text", "heading", "matter", "head", "fold", "gutter")}
"""The component classes of what lies lowest."""

COMPONENTS = BASES | {f"reader--{name}" for name in LAYERS.values()}

LOOK = """
Reader {
    width: 1fr;
    height: 1fr;
    background: $background;
    color: $foreground;
    & > .reader--matter { color: $text-muted; }
    & > .reader--head { color: $text-muted; }
    & > .reader--name { color: $text-primary; text-style: bold; }
    & > .reader--fold { color: $text-muted; }
    & > .reader--gutter { color: $text-accent; }
    & > .reader--note { color: $text-muted; }
    & > .reader--heading { text-style: bold; }
    & > .reader--current { background: $current; }
    & > .reader--near { color: $text-warning; text-style: underline; }
    & > .reader--literal { text-style: reverse; }
    & > .reader--hit { text-style: bold reverse; }
    & > .reader--selection { background: $selection; }
    & > .reader--caret { text-style: bold reverse; }
    &:nocolor > .reader--selection { text-style: reverse; }
    &:nocolor > .reader--caret { text-style: bold underline; }
}
"""
"""The reader's default style sheet."""


class ReaderStyles:
    """The styles of what is painted, combined once each.

    Args:
        component: gives the style of a component class.
    """

    def __init__(self, component: Callable[[str], Style]) -> None:
        self._component = component
        self._styles: dict[tuple[str, int], Style] = {}

    def style(self, base: str, layers: int = 0) -> Style:
        """Return the style of ``base`` with the layers applied."""
        found = self._styles.get((base, layers))
        if found is None:
            found = self._component(f"reader--{base}")
            for bit, name in LAYERS.items():
                if layers & bit:
                    found += self._component(f"reader--{name}")
            self._styles[base, layers] = found
        return found


def component_style(widget: Widget, name: str) -> Style:
    """Return a component class of ``widget`` as a layer: its own style, blended with what is below.

    Those of :data:`BASES` are whole styles, with the widget's own colours.
    """
    styles = widget.get_component_styles(name)
    blended = widget.get_component_rich_style(name)
    if name in BASES:
        return blended
    color = blended.color if styles.has_rule("color") else None
    background = blended.bgcolor if styles.has_rule("background") else None
    return Style(color=color, bgcolor=background) + styles.text_style
