"""The grounds and reasons for which speeches are credited to their speakers.

Each holds the code of a sentence of :mod:`briefing_tui.messages` and what is put into it.
"""

from __future__ import annotations

from briefing_tui.dataclass import dataclass
from briefing_tui.messages import GROUNDS, REASONS
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.span import Span


class Ground(NamedTuple):
    """A piece of evidence for or against a label.

    Attributes:
        code: a key of :data:`~.messages.GROUNDS`.
        weight: its weight; negative if it is evidence against the label.
        number: the number that is put into that sentence, if it has a place for one.
    """

    code: str
    weight: float
    number: int = 0

    @property
    def message(self) -> str:
        """Return the ground in English words."""
        return GROUNDS[self.code].format(self.number)


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason why a speech is credited to its speaker.

    Attributes:
        code: a key of :data:`~.messages.REASONS`.
        values: the values that are put into that sentence.
        evidence: the words of the text that it rests on.
        grounds: the evidence for the label, if there is a label.
    """

    code: str
    values: tuple[str, ...]
    evidence: Span
    grounds: tuple[Ground, ...] = ()

    @property
    def message(self) -> str:
        """Return the reason as an English sentence."""
        return REASONS[self.code].format(*self.values)
