"""A quotation compared with the text, in whole numbers and whole words."""

from __future__ import annotations

from briefing_tui.quoting.article.checked import ComparedPart
from briefing_tui.quoting.verify import Verification
from briefing_tui.quoting.verify.whole_changes import whole_changes
from briefing_tui.text.soft_breaks import one_line


def compared(found: Verification) -> list[ComparedPart]:
    """Return the parts of a quotation: what is the same, what it puts in, what it leaves out.

    A difference within a number or a word takes in all of it: ``12,388`` for ``12,838``, not
    ``38`` for ``83``.
    """
    quote = found.quote
    text = found.briefing.text if found.briefing else ""
    parts: list[ComparedPart] = []
    position = 0
    for ours, theirs in whole_changes(found):
        parts.append(ComparedPart("same", quote[position : ours.start]))
        parts.append(ComparedPart("put-in", ours.within(quote)))
        parts.append(ComparedPart("left-out", theirs.within(text)))
        position = ours.end
    parts.append(ComparedPart("same", quote[position:]))
    return [ComparedPart(part.kind, _flat(part.words)) for part in parts if part.words]


def _flat(words: str) -> str:
    flat = one_line(words)
    lead = " " if words[:1].isspace() and not flat.startswith(" ") else ""
    tail = " " if words[-1:].isspace() and flat and not flat.endswith(" ") else ""
    return f"{lead}{flat}{tail}"
