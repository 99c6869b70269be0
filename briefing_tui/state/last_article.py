"""The article that was checked last, kept so that it is there again tomorrow."""

from __future__ import annotations

import json
from pathlib import Path

from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError
from briefing_tui.quoting.article import CheckedArticle
from briefing_tui.quoting.article.as_data import as_fields, from_fields
from briefing_tui.state.writing import read_own, write_private
from briefing_tui.translation import _

_MOST_BYTES = 256 << 20
"""The largest check that is read: an article of the size that is read, with what was found."""


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """A check, and where its list was left.

    Attributes:
        article: the article as it was checked.
        number: the quotation at which the list was left, from 0.
    """

    article: CheckedArticle
    number: int = 0


def recall(path: Path) -> KeptCheck | None:
    """Return the saved check; None where there is none.

    Raises:
        BriefingError: there is one that cannot be read.
    """
    try:
        fields = json.loads(read_own(path, most=_MOST_BYTES))
        number = fields.pop("at", 0)
        article = from_fields(fields)
        return KeptCheck(article, min(max(int(number), 0), max(0, len(article.quotations) - 1)))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        told = _("the last check cannot be read ({reason})")
        raise BriefingError(str(path), told.format(reason=error.strerror or error)) from error
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        told = _("the last check cannot be read; it is damaged, or of another version")
        raise BriefingError(str(path), told) from error


def remember(path: Path, check: KeptCheck) -> None:
    """Save a check in place of the previous one, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    written = json.dumps({"at": check.number, **as_fields(check.article)}, ensure_ascii=False)
    write_private(path, written.encode("utf-8", "backslashreplace"))
