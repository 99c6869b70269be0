"""What became of a possible label, and the terms in which that is told."""

from __future__ import annotations

from typing import NamedTuple

from briefing_tui.model import Ground
from briefing_tui.recognition.labels.label import Label

ENOUGH = 2.0
"""The weight from which a possible label is one."""

NO_COLON = -1.2
"""What it weighs that no colon ends the words."""


class Verdict(NamedTuple):
    """What became of a possible label.

    Attributes:
        label: the possible label.
        weight: the sum of ``grounds``.
        grounds: what spoke for it or against it, each with its weight.
    """

    label: Label
    weight: float
    grounds: tuple[Ground, ...]

    @property
    def accepted(self) -> bool:
        """Whether it is a label."""
        return self.weight >= ENOUGH - 1e-9
