"""Checked articles written out: Markdown, CSV, JSON and one page of HTML."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.quoting.article.as_data import to_json
from briefing_tui.quoting.article.checked import CheckedArticle, CheckedQuotation
from briefing_tui.quoting.article.html_report import to_html
from briefing_tui.quoting.article.remark_words import (
    claim_words,
    place_words,
    summary_words,
    verdict_of,
)
from briefing_tui.quoting.markdown_escapes import escape
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.text.spreadsheet import to_csv as table
from briefing_tui.translation import _

COLUMNS = (
    *("line", "quotation", "verdict", "holds", "cut_before", "cut_after", "remarks"),
    *("claimed", "claim", "speaker", "attribution", "found", "path", "title", "date"),
    *("found_line", "not_checked"),
)
_MARKS = {"same": "{}", "put-in": "~~{}~~", "left-out": "**{}**"}


def in_form_of(name: str, article: CheckedArticle) -> str:
    """Return a checked article in the form that a file's ending names; Markdown for any other."""
    forms = {".csv": to_csv, ".json": to_json, ".html": to_html, ".htm": to_html}
    return forms.get(Path(name).suffix.casefold(), to_markdown)(article)


def to_markdown(article: CheckedArticle) -> str:
    """Return a list of the quotations with verdicts, claims, places and differences."""
    blocks = [f"# {escape(_('Check of {name}').format(name=one_line(article.name)))}"]
    blocks.append(escape(summary_words(article)))
    blocks.append(
        escape(
            _("Checked {when} against: {sources}").format(
                when=article.checked, sources=", ".join(article.sources)
            )
        )
    )
    for number, one in enumerate(article.quotations, 1):
        told = [f"{number}. **{escape(verdict_of(one))}**", f"   > {_marked(one)}"]
        told += [f"   {escape(words)}" for words in (claim_words(one), place_words(one)) if words]
        if one.found is not None and any(part.kind != "same" for part in one.parts):
            told.append(
                f"   {escape(_('The transcript: “{words}”').format(words=one_line(one.found)))}"
            )
        blocks.append("\n\n".join(told))
    return "\n\n".join(blocks) + "\n"


def to_csv(article: CheckedArticle) -> str:
    """Return a table, one quotation a row."""
    return table(COLUMNS, map(_row, article.quotations))


def _row(one: CheckedQuotation) -> list[str]:
    checked = one.unchecked is None and one.verdict is not None
    return [
        str(one.line),
        one.words,
        str(one.verdict) if one.verdict is not None else "",
        ("yes" if one.holds else "no") if checked else "",
        one.cut_before or "",
        one.cut_after or "",
        "; ".join(one.remarks),
        one.claimed or "",
        str(one.claim) if one.claim is not None else "",
        one.speaker or "",
        one.attribution if one.found is not None else "",
        one.found or "",
        one.path or "",
        one.title or "",
        one.date,
        str(one.found_line or ""),
        str(one.unchecked) if one.unchecked is not None else "",
    ]


def _marked(one: CheckedQuotation) -> str:
    if not one.parts:
        return escape(one_line(one.words))
    return "".join(_MARKS[part.kind].format(escape(part.words)) for part in one.parts)
