"""Emptying Textual's cache of widgets that are closed."""

from __future__ import annotations

from textual._styles_cache import StylesCache


def forget_closed() -> None:
    """Empty Textual's cache of styles at edges, which holds a thousand widgets past their end.

    Textual means to keep it by colours, but the widget is part of the key; there is no public way
    to it. In a release without it nothing is done.
    """
    kept = getattr(StylesCache, "get_inner_outer", None)
    if (clear := getattr(kept, "cache_clear", None)) is not None:
        clear()
