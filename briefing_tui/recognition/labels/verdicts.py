"""The verdict on a possible label, its weight and its threshold."""

from __future__ import annotations

from briefing_tui.model import Ground
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.label import Label

ENOUGH = 2.0
"""The least weight with which a possible label is accepted."""

NO_COLON = -1.2
"""The weight of a missing colon after the words."""


class Verdict(NamedTuple):
    """The verdict on a possible label.

    Attributes:
        label: the possible label.
        weight: the sum of ``grounds``.
        grounds: the evidence for and against it, each with its weight.
        doubtful: whether it may be a label, too little for a name to be credited.
        likely: whether it is a label by layout alone, which is not quite sure.
    """

    label: Label
    weight: float
    grounds: tuple[Ground, ...]
    doubtful: bool = False
    likely: bool = False

    @property
    def accepted(self) -> bool:
        """Return whether the weight is enough for a label."""
        return self.weight >= ENOUGH - 1e-9


def refuse(verdict: Verdict, code: str) -> Verdict:
    """Return a verdict that rejects a possible label, on one more ground."""
    ground = Ground(code, min(0.0, ENOUGH - 1 - verdict.weight))
    return Verdict(
        verdict.label, verdict.weight + ground.weight, (*verdict.grounds, ground), False, False
    )


def in_doubt(verdict: Verdict) -> Verdict:
    """Return a verdict that credits nobody with the words behind a possible label."""
    return verdict._replace(weight=min(verdict.weight, NO_COLON), doubtful=True, likely=False)
