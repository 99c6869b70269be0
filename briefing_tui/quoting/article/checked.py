"""A checked article: plain data, so that it can be kept, shown and written out."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.quoting.verify import QuoteVerdict


class Unchecked(StrEnum):
    """The reasons for which words in quotation marks are not checked.

    ``TERM``: a name, a term or words held at a distance, without a clause. ``TITLE``: the title
    of a work or document. ``EMPTY``: there is no letter or digit. ``UNCLOSED``: the marks are
    not closed, so that nobody can tell where the words end.
    """

    TERM = "term"
    TITLE = "title"
    EMPTY = "empty"
    UNCLOSED = "unclosed"


class Claim(StrEnum):
    """The result of comparing the speaker whom an article names with that of the transcript.

    ``RIGHT``: the same person. ``WRONG``: another speaker of these transcripts said them.
    ``UNKNOWN``: nobody of that name speaks in these transcripts. ``UNNAMED``: the transcript
    does not tell who said them. ``OPEN``: the words were not found, or the article describes
    somebody whom the transcripts do not describe so, so that it stays open.
    """

    RIGHT = "right"
    WRONG = "wrong"
    UNKNOWN = "unknown"
    UNNAMED = "unnamed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A stretch of a quotation compared with the text.

    Attributes:
        kind: ``same``, ``put-in`` (the article has it and the text has not) or ``left-out``.
        words: the stretch; where it differs, whole numbers and whole words.
    """

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation of an article with what was found about it.

    Attributes:
        start: where its words begin in the article, in code points.
        end: where they end.
        line: the line of the article, from 1.
        words: the words without their marks.
        unchecked: why it was not checked; None where it was.
        verdict: how its words stand to the transcripts; None where it was not checked.
        remarks: the names of what should not be overlooked, as ``verify --json`` has them.
        cut_before: what its words were cut from in front; None for nothing.
        cut_after: what its words were cut from behind; None for nothing.
        claimed: who is said to have said it, as the article has it; None where nobody is named.
        claim: whether that is who said it; None where nobody is named or nothing was checked.
        speaker: who said it; None where nobody is known or nothing was found.
        attribution: on what ground that is known, as in JSON.
        path: the transcript; None where nothing was found.
        title: the title of the briefing, or None.
        date: the day of the briefing with what must be said of it, empty where it is unknown.
        found_start: where the words stand in the transcript, in code points; -1 for nowhere.
        found_line: their line, from 1; 0 for nowhere.
        found: the words of the transcript; None where nothing was found.
        before: what stands before them there.
        after: what stands behind them there.
        parts: the quotation compared with them.
    """

    start: int
    end: int
    line: int
    words: str
    unchecked: Unchecked | None = None
    verdict: QuoteVerdict | None = None
    remarks: tuple[str, ...] = ()
    cut_before: str | None = None
    cut_after: str | None = None
    claimed: str | None = None
    claim: Claim | None = None
    speaker: str | None = None
    attribution: str = "none"
    path: str | None = None
    title: str | None = None
    date: str = ""
    found_start: int = -1
    found_line: int = 0
    found: str | None = None
    before: str = ""
    after: str = ""
    parts: tuple[ComparedPart, ...] = ()

    @property
    def is_cut(self) -> bool:
        """Return whether its words were cut from what changes their sense."""
        return self.cut_before is not None or self.cut_after is not None

    @property
    def holds(self) -> bool:
        """Return whether it can be printed as it is: verbatim, whole, and of the right speaker."""
        return (
            self.verdict is QuoteVerdict.VERBATIM
            and not self.is_cut
            and self.claim in (None, Claim.RIGHT)
        )


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """An article with every quotation in it.

    Attributes:
        name: the file, or the first words of what was pasted.
        text: the article.
        checked: when it was checked, in ISO form with the time zone.
        sources: the transcripts that were searched.
        quotations: every stretch in quotation marks, in the order of the article.
    """

    name: str
    text: str
    checked: str
    sources: tuple[str, ...]
    quotations: tuple[CheckedQuotation, ...]

    @property
    def counts(self) -> Counter[str]:
        """Return the number of quotations by result: holding, cut, altered …, not checked."""
        counts: Counter[str] = Counter()
        for one in self.quotations:
            if one.unchecked is not None or one.verdict is None:
                counts["unchecked"] += 1
                continue
            counts["checked"] += 1
            counts["cut" if one.is_cut else str(one.verdict)] += 1
            counts["holds"] += one.holds
            counts["wrong-speaker"] += one.claim in (Claim.WRONG, Claim.UNKNOWN)
        return counts
