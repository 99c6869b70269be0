"""Markdown: the text stays as decoded; only its front matter is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.dataclass import replace
from briefing_tui.errors import NotTextError
from briefing_tui.loading.binary import is_binary, refusal
from briefing_tui.loading.budgets import NOTES, counted
from briefing_tui.loading.decoding import decode
from briefing_tui.loading.document import NO_FACTS, ContainerFacts
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.refusals import wordless
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

_ENDINGS = (".md", ".markdown")
_FRONT_MATTER = deferred(r"---[ \t]*\n(?=(?:.*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|$))[\w\"'#-]")
_MARKED = deferred(
    r"^(?:#{1,6}[ \t]+\S|>[ \t]|[*-][ \t]+\S|\d+\.[ \t]+\S)|\*\*[^*\n]+\*\*|\]\(", re.M
)
_TABLE = deferred(r"^\|.+\|[ \t]*\r?\n\|[ \t]*:?-{2,}", re.M)
_HEADING = deferred(r"^#{1,6}[ \t]+\S", re.M)
_NOTE = deferred(
    r"^ {0,3}\[\^(?P<name>[^\]\s]{1,40})\]:[^\r\n]*(?:(?:\r\n|\n|\r)(?: {2,}|\t)[^\r\n]+)*", re.M
)
_NOTE_MARK = deferred(r"\[\^([^\]\s]{1,40})\]")
_DAYS = ("date", "briefing_date", "event_date", "published_time", "published", "day")
_ADDRESSES = ("source_url", "url", "source", "link", "canonical_url", "permalink", "original")


def extract_markdown(data: bytes, path: str) -> Extract:
    """Return the text as it is, and the facts in its front matter.

    Raises:
        NotTextError: it is binary or empty.
    """
    decoded = decode(data)
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    if not decoded.text or decoded.text.isspace():
        raise wordless(path, "Markdown")
    from briefing_tui.loading.extraction.day_fields import day_of
    from briefing_tui.loading.formats.markdown.front_matter import front_matter_of
    from briefing_tui.loading.formats.markdown.signed_quotes import turns_of_signed_quotes
    from briefing_tui.loading.formats.markdown.tables import turns_of_table

    front = front_matter_of(decoded.text)
    facts, url = NO_FACTS, None
    if front:
        fields = front.fields
        days = (day_of(fields.get(name)) for name in _DAYS)
        title = " ".join(fields.get("title", "").split()) or None
        facts = ContainerFacts(
            title, next((day for day in days if day), None), aside=(Span(0, front.end),)
        )
        addresses = (fields.get(name, "") for name in _ADDRESSES)
        url = next((one for one in addresses if re.match(r"https?://\S+$", one)), None)
    turns = turns_of_table(decoded.text) or turns_of_signed_quotes(decoded.text)
    facts = replace(facts, aside=(*facts.aside, *_notes_of(decoded.text)), turns=turns)
    return Extract(
        decoded.text,
        "text/markdown",
        decoded.encoding,
        url,
        facts,
        decoded.replaced,
        decoded.first,
    )


def _notes_of(text: str) -> Iterator[Span]:
    """Yield the spans of footnotes and of their marks, which nobody speaks, in text order."""
    defined = {match["name"]: match.span() for match in _NOTE.finditer(text)}
    if not defined:
        return
    at = 0
    for match in counted(_NOTE_MARK.finditer(text), NOTES):
        if match.start() < at or match[1] not in defined:
            continue
        start, end = defined[match[1]]
        at = end if match.start() == start else match.end()
        yield Span(match.start(), at)


def _tells(file: Beginning) -> bool:
    head = file.text
    if head is None:
        return False
    if _TABLE.search(head) or _FRONT_MATTER.match(head) or ("#" in head and _HEADING.search(head)):
        return True
    return file.ends(*_ENDINGS) or ("**" in head and len(_MARKED.findall(head)) >= 5)


FORMAT = Format("markdown", "Markdown", _ENDINGS, _tells, extract_markdown, order=220)
