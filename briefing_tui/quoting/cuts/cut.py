"""A cut: what stands beside some words and changes what they mean."""

from __future__ import annotations

from enum import StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.span import Span


class CutKind(StrEnum):
    """The kinds of things that a selection can cut.

    ``NUMBER``: a number, with its sign, its unit and its order of magnitude. ``WORD``: a word of
    a script with spaces. ``NAME``: the name of a person. ``MARKS``: a term in quotation marks,
    or a title. ``NEGATION``: words from what denies them. ``CONDITION``: words from what they
    depend on, or a condition from what depends on it.
    """

    NUMBER = "number"
    WORD = "word"
    NAME = "name"
    MARKS = "marks"
    NEGATION = "negation"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that belong to a stretch and stand outside it.

    Attributes:
        kind: what is cut.
        span: the words outside, from where they begin to the stretch, or from the stretch on.
        distant: whether other words may stand between them and the stretch, so that the cut is
            told and not mended by itself.
    """

    kind: CutKind
    span: Span
    distant: bool = False

    def is_before(self, stretch: Span) -> bool:
        """Return whether the words outside stand before a stretch."""
        return self.span.start < stretch.start
