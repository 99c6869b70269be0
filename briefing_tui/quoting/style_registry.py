"""The registry of styles: each module in ``styles/`` is one."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from briefing_tui.quoting import styles as folder
from briefing_tui.quoting.style import Style
from briefing_tui.registry import module_names


@cache
def styles() -> dict[str, Style]:
    """Return the styles by their names, in the order of lists."""
    found = (import_module(name).STYLE for name in module_names(folder))
    return {each.name: each for each in sorted(found, key=lambda each: (each.order, each.name))}
