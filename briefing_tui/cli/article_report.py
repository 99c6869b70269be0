"""The words of ``verify --each`` on an article besides its verdicts, and the report it writes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.streams import Output, tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.errors import BriefingError
from briefing_tui.loading import STANDARD_INPUT
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.quoting.article.checked import CheckedQuotation

_LONGEST_NAME = 40
"""Code points of an article given in words that it is called by."""


def check_report(arguments: Arguments) -> None:
    """Check before long work that a report may be written where it is to go.

    Raises:
        UsageError: there is no article, or a file that is not to be replaced.
    """
    if not arguments.each:
        raise UsageError(_("--report needs --each: it is the report on an article"))
    if os.path.lexists(arguments.report) and not arguments.replace:
        raise UsageError(_exists(arguments.report))


def write_report(
    arguments: Arguments, article: str, checked: Sequence[CheckedQuotation], library: Library
) -> None:
    """Write the check of an article in the form that the file's ending names.

    Raises:
        BriefingError: it cannot be written.
    """
    from briefing_tui.quoting.article.checked import CheckedArticle
    from briefing_tui.quoting.article.reports import in_form_of
    from briefing_tui.state.writing import write_export, write_new

    now = datetime.now(UTC).isoformat(timespec="seconds")
    sources = tuple(briefing.path for briefing in library)
    name = arguments.report
    whole = CheckedArticle(_name(arguments.quote), article, now, sources, tuple(checked))
    # A table begins with a byte-order mark, by which spreadsheets know the encoding.
    encoding = "utf-8-sig" if name.casefold().endswith(".csv") else "utf-8"
    data = in_form_of(name, whole).encode(encoding, "backslashreplace")
    try:
        (write_export if arguments.replace else write_new)(Path(name), data)
    except FileExistsError as error:
        raise BriefingError(name, _exists(name)) from error
    except OSError as error:
        told = _("cannot be written: {reason}").format(reason=error.strerror or error)
        raise BriefingError(name, told) from error


def print_claim(output: Output, one: CheckedQuotation) -> None:
    """Print who the article says said it against who did."""
    from briefing_tui.quoting.article.remark_words import claim_words

    if one.claim is not None:
        right = one.claim in ("right", "open", "unnamed")
        output.line("  ", (claim_words(one), "" if right else "bold red"))


def print_unchecked(checked: Sequence[CheckedQuotation]) -> None:
    """Print what stands in marks and was not checked, with the reason, and then a summary."""
    from briefing_tui.quoting.article.checked import CheckedArticle
    from briefing_tui.quoting.article.remark_words import summary_words, verdict_of

    output = Output()
    output.line()
    for one in checked:
        if one.unchecked is not None:
            output.line(("“", ""), one_line(one.words), "”  ", (verdict_of(one), "dim"))
    tell(summary_words(CheckedArticle("", "", "", (), tuple(checked))))


def _name(quote: str) -> str:
    """Return what an article is called: its file, or its first words."""
    if quote == STANDARD_INPUT:
        return _("standard input")
    return quote if os.path.isfile(quote) else one_line(quote)[:_LONGEST_NAME]


def _exists(name: str) -> str:
    return _("{path} exists; --replace replaces it").format(path=name)
