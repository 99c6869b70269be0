"""The verdict on a possible label, its weight and its threshold."""

from __future__ import annotations

from typing import NamedTuple

from briefing_tui.model import Ground
from briefing_tui.recognition.labels.label import Label

ENOUGH = 2.0
"""The weight from which a possible label is one."""

NO_COLON = -1.2
"""What it weighs that no colon ends the words."""


class Verdict(NamedTuple):
    """The verdict on a possible label.

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
        """Return whether the weight is enough for a label."""
        return self.weight >= ENOUGH - 1e-9
