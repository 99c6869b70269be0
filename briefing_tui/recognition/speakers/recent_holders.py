"""The people labelled last with each office, for labels that give the beginning of one."""

from __future__ import annotations

from briefing_tui.recognition.labels.label import key_of
from briefing_tui.recognition.speakers.person import Person

# Whoever presides is called so beside presidents of anything else.
_PRESIDES = (
    *("president", "speaker", "chair", "chairman", "chairwoman", "chairperson", "convener"),
    *("presidente", "presidenta", "président", "présidente", "präsident", "präsidentin"),
)


class RecentHolders:
    """The people labelled last with each office: ``The Minister for Water (Mrs Larkin)``."""

    def __init__(self) -> None:
        self._last: dict[str, Person] = {}

    def note(self, office: str | None, person: Person) -> None:
        """Remember that a label gives an office to a person."""
        if office is not None:
            key = key_of(office)
            self._last.pop(key, None)
            self._last[key] = person

    def last_with(self, office: str) -> Person | None:
        """Return who was labelled last with an office that goes on behind words, or None.

        Args:
            office: the words, such as ``the minister``, without case; one word alone may mean
                anybody.
        """
        if " " not in office or office.endswith(_PRESIDES):
            return None
        held = (self._last[each] for each in reversed(self._last) if each.startswith(f"{office} "))
        return next(held, None)
