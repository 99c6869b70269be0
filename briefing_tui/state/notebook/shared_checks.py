"""Checks of articles as a shared library holds them, and back.

Files of a desk are told by their names alone, briefings of the library by their paths in it. What
comes back was written by others, and is checked field by field.
"""

from __future__ import annotations

import json
import os
from typing import Any

from briefing_tui.dataclass import replace
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.quoting.article import CheckedArticle, CheckedQuotation
from briefing_tui.quoting.article.as_data import as_fields, from_fields
from briefing_tui.state.notebook.entries import stored
from briefing_tui.text.visible import without_controls

_SHAPES: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("start", "end", "line", "found_start", "found_line"), (int,)),
    **dict.fromkeys(("words", "attribution", "date", "before", "after"), (str,)),
    **dict.fromkeys(("cut_before", "cut_after", "claimed", "speaker"), (str, type(None))),
    **dict.fromkeys(("path", "title", "found"), (str, type(None))),
}
"""The types of the fields of a quotation, but for those that reading checks."""


def check_content(address: str, article: CheckedArticle) -> str:
    """Return a check as a library holds it."""

    def within(path: str) -> str:
        if path.startswith(f"{address}#"):
            return path.removeprefix(address)
        return os.path.basename(without_credentials(path))

    quotations = tuple(
        replace(one, path=within(one.path) if one.path is not None else None)
        for one in article.quotations
    )
    told = replace(
        article,
        name=within(article.name),
        sources=tuple(map(within, article.sources)),
        quotations=quotations,
    )
    return stored(as_fields(told))


def shared_check(address: str, content: str) -> CheckedArticle:
    """Return the check of what a library holds; its quotations lead into the library or nowhere.

    Raises:
        ValueError, TypeError, KeyError, AttributeError, RecursionError: it is none.
    """
    article = from_fields(_clean(json.loads(content)))
    if not isinstance(article.checked, str):
        raise TypeError("not text")
    return replace(
        article,
        sources=tuple(_outside(address, each) for each in article.sources),
        quotations=tuple(_quotation(address, article, one) for one in article.quotations),
    )


def _quotation(address: str, article: CheckedArticle, one: CheckedQuotation) -> CheckedQuotation:
    for name, kinds in _SHAPES.items():
        if type(getattr(one, name)) not in kinds:
            raise TypeError(name)
    if not 0 <= one.start <= one.end <= len(article.text):
        raise ValueError("start")
    if one.line < 1 or one.found_line < 0 or one.found_start < -1:
        raise ValueError("line")
    inside = one.path is not None and one.path.startswith("#")
    return replace(one, path=f"{address}{one.path}" if inside else None)


def _outside(address: str, path: str) -> str:
    return address + path if path.startswith("#") else path


def _clean(value: Any) -> Any:
    """Return plain data whose texts have no control characters."""
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, list):
        return list(map(_clean, value))
    if isinstance(value, dict):
        return {key: _clean(each) for key, each in value.items()}
    return value
