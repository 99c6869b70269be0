"""A quote that was kept, with what is needed to find it again in a file that has changed."""

from __future__ import annotations

from datetime import datetime

from briefing_tui.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """A stretch of a text by its words, what stands around them, and its offsets.

    These are the TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation Data
    Model.

    Attributes:
        exact: the words as they stand in the text, labels and notes in between with them.
        prefix: what stands before them.
        suffix: what stands behind them.
        start: in code points.
        end: in code points.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KeptQuote:
    """A quote in the notebook.

    Attributes:
        id: a UUID.
        created: when it was kept, with its time zone.
        note: what its reader wrote beside it; may be empty.
        sha256: of the bytes of the file that it was taken from.
        path: the absolute path of that file, or the address or ``-``.
        url: the address of the source, None where it has none.
        title: the briefing's, None where it has none.
        date: the day of the briefing in ISO form, None where it cannot be told.
        speakers: who speaks, in order; empty for front and back matter.
        attribution: how the least known of them is known: ``labelled``, ``corrected``,
            ``inferred`` or ``none``.
        words: the quoted words, pieces and paragraphs separated by line breaks.
        passages: where they stand, in text order.
        plain: the quote in the plain style, as it was when it was kept.
        markdown: the quote in the Markdown style.
        csl: the item of CSL-JSON that refers to its source, as JSON.
        doubt: what must be said of dates that disagree; empty where none do.
        offices: the offices of the speakers as of that day, in their order.
        lines: the source lines, as ``26`` or ``26-28; 31``.
        time: when the words were said in the recording, ``00:24:13``; empty if nothing tells.
        tags: what its reader sorts it by, without the ``#``.
        story: the name of the notebook that it is in; empty for the first one.
    """

    id: str
    created: datetime
    note: str
    sha256: str
    path: str
    url: str | None
    title: str | None
    date: str | None
    speakers: tuple[str, ...]
    attribution: str
    words: str
    passages: tuple[QuotedPassage, ...]
    plain: str
    markdown: str
    csl: str
    doubt: str = ""
    offices: tuple[str, ...] = ()
    lines: str = ""
    time: str = ""
    tags: tuple[str, ...] = ()
    story: str = ""

    @property
    def searched(self) -> str:
        """Return all that is searched for words in it, in small letters, tags with their ``#``."""
        tags = (f"#{tag}" for tag in self.tags)
        told = (self.words, *tags, self.note, *self.speakers, self.title, self.path)
        return "\n".join(filter(None, told)).casefold()
