"""The article that was checked last, kept so that it is there again tomorrow."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.quoting.article import CheckedArticle
from briefing_tui.quoting.article.as_data import from_json, to_json
from briefing_tui.state.writing import read_own, write_private


def recall(path: Path) -> CheckedArticle | None:
    """Return the check that is kept; None where there is none, or none that can be read."""
    try:
        return from_json(read_own(path).decode())
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def remember(path: Path, article: CheckedArticle) -> None:
    """Keep a check in the place of the one before, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    write_private(path, to_json(article).encode("utf-8", "backslashreplace"))
