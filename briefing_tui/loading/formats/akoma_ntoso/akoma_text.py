"""The text of Akoma Ntoso files: debates whose speakers are given."""

from __future__ import annotations

import re

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.days import day_of
from briefing_tui.loading.extraction.debate_reader import DebateReader, extract_minutes
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.parliament_roles import role_of
from briefing_tui.model import Role, Span

_NAME = "Akoma Ntoso"
_SPEECHES = frozenset("speech question answer other".split())
_NOTES = frozenset("narrative scene remark summary recordedTime authorialNote".split())
_LINES = frozenset(
    "p heading subheading num from li block tocItem docTitle docType docNumber longTitle br eol "
    "blockList item listIntroduction tr td th caption container".split()
)
_BY_THREE = {
    **{"eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it"},
    **{"por": "pt", "nld": "nl", "swe": "sv", "fin": "fi", "cym": "cy", "gle": "ga", "cat": "ca"},
    **{"glg": "gl", "slv": "sl", "hrv": "hr", "ces": "cs", "pol": "pl", "ell": "el", "lav": "lv"},
}
"""The tags of BCP 47 of languages that Akoma Ntoso names by ISO 639-2."""

_BODIES = frozenset("coverPage preface preamble debateBody body mainBody conclusions".split())


class _Reader(DebateReader):
    """Takes the events of a debate."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._bodies = 0
        self._notes = 0
        self._from: int | None = None
        self._titling: list[str] | None = None
        self._turns: list[tuple[str | None, Role]] = []
        self._definitions = Meter(budgets.DEFINITIONS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name in _BODIES:
            self._bodies += 1
        if not self._bodies:
            self._describe(name, attributes)
            return
        if name in _LINES:
            self.minutes.end_line()
        if name in _SPEECHES and ("by" in attributes or name != "other"):
            self._begin_speech(attributes)
        elif name == "from":
            self._from = self.minutes.sheet.length
        elif name in _NOTES:
            self._notes += 1
            self.minutes.begin_note()
        elif name == "docTitle":
            self._titling = self._titling or []

    def _begin_speech(self, attributes: dict[str, str]) -> None:
        person = self._people.get(_id(attributes.get("by", "")))
        role = self._roles.get(_id(attributes.get("as", "")), attributes.get("as", ""))
        self.minutes.end_turn()
        self._turns.append((person, role_of(role)))
        self.minutes.begin_turn(self.minutes.sheet.length, *self._turns[-1], None)

    def _describe(self, name: str, attributes: dict[str, str]) -> None:
        """Store a field of the metadata."""
        shown = " ".join(attributes.get("showAs", "").split())
        self._definitions.spend(bool(shown))
        if name == "TLCPerson" and shown:
            self._people[attributes.get("eId", attributes.get("id", ""))] = shown
        elif name == "TLCRole" and shown:
            self._roles[attributes.get("eId", attributes.get("id", ""))] = shown
        elif name == "FRBRlanguage" and self.language is None:
            self.language = _BY_THREE.get(attributes.get("language", "").lower())
        elif name == "FRBRdate" and self.day is None:
            self.day = day_of(attributes.get("date"))
        elif name == "FRBRalias" and not self.title:
            self.title = attributes.get("value", "")
        elif name in ("FRBRuri", "FRBRthis") and self.url is None:
            value = attributes.get("value", "")
            self.url = value if re.match(r"https?://\S+$", value) else None

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if not self._bodies:
            return
        if name in _NOTES and self._notes:
            self._notes -= 1
            if not self._notes:
                self.minutes.end_note()
        if name == "from" and self._from is not None:
            label = Span(self._from, self.minutes.sheet.length)
            self.minutes.label_turn(label, self.minutes.line.strip(" :：︰—-") or None)
            self._from = None
        if name in _LINES:
            self.minutes.end_line()
        if name in _SPEECHES and self._turns:
            self._end_speech()
        if name == "docTitle" and self._titling is not None:
            self.title += "".join(self._titling)
            self._titling = None
        if name in _BODIES:
            self.minutes.end_turn()
            self._bodies -= 1

    def _end_speech(self) -> None:
        """End a speech; resume the speech around it, if there is one."""
        self.minutes.end_turn()
        self._turns.pop()
        if self._turns:
            self.minutes.begin_turn(self.minutes.sheet.length, *self._turns[-1], None)

    def words(self, text: str) -> None:
        """Handle text."""
        if self._bodies:
            self.minutes.words(text)
            if self._titling is not None:
                self._titling.append(text)


def _id(reference: str) -> str:
    return reference.strip().rpartition("#")[2]


def extract_akoma_ntoso(data: bytes, path: str) -> Extract:
    """Return the text of a debate, with its turns.

    Raises:
        NotTextError: it is damaged, malicious, or without text.
    """
    return extract_minutes(data, path, _Reader(), _NAME, "application/akn+xml")
