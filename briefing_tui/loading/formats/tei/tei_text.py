"""The text of TEI and ParlaMint files: utterances whose speakers are given."""

from __future__ import annotations

import re

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.day_fields import day_of
from briefing_tui.loading.extraction.debate_reader import DebateReader, extract_minutes
from briefing_tui.loading.extraction.extracted import Extract, language_in
from briefing_tui.loading.extraction.parliament_roles import role_of
from briefing_tui.loading.extraction.written_labels import is_wide
from briefing_tui.span import Span
from briefing_tui.text.brackets import DIRECTIONS

_NAME = "TEI"
_LANGUAGED = frozenset(["TEI", "teiCorpus", "text", "body", "u"])
_TEXTS = frozenset(["text", "u"])
_SOUNDS = frozenset("kinesic vocal incident gap writing stage".split())
_NOTES = _SOUNDS | {"note"}
_FIELDS = frozenset("persName surname forename title idno".split())
_LONGEST_NAME = 300
_LINES = frozenset("seg p head note l ab sp item lb pb div row cell".split())


class _Reader(DebateReader):
    """Takes the events of a TEI file: its header first, then the text."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, str] = {}
        self._texts = 0
        self._notes: list[str] = []
        self._label: tuple[Span, str] | None = None
        self._noted: list[str] = []
        self._capture: list[str] | None = None
        self._capturing = ""
        self._person = ""
        self._names: dict[str, str] = {}
        self._named = False
        self._settled = False
        self._definitions = Meter(budgets.DEFINITIONS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name in _LANGUAGED and self.language is None:
            self.language = language_in(attributes.get("lang"))
        if name in _TEXTS:
            self._texts += 1
        if not self._texts:
            self._describe(name, attributes)
        elif name == "u":
            self._begin_utterance(attributes)
        elif name in _NOTES:
            self._begin_note(name, attributes)
        elif name in _LINES and not self._notes:
            self.minutes.end_line()

    def _begin_utterance(self, attributes: dict[str, str]) -> None:
        who = attributes.get("who", "").strip().split(" ")[0].rpartition("#")[2]
        label, self._label = self._label, None
        shown = label[1].strip(" :：︰.—-") if label else None
        name = self._people.get(who) or shown or _from_id(who)
        self.minutes.end_line()
        start = label[0].start if label else self.minutes.sheet.length
        role = role_of(attributes.get("ana", ""))
        self.minutes.begin_turn(start, name, role, label[0] if label else None)

    def _begin_note(self, name: str, attributes: dict[str, str]) -> None:
        if not self._notes:
            self._noted.clear()
        speaker = name == "note" and attributes.get("type") == "speaker"
        self._notes.append("speaker" if speaker else name)

    def _describe(self, name: str, attributes: dict[str, str]) -> None:
        """Store or begin to collect a field of the header."""
        self._named = self._named or name == "settingDesc"
        if name == "person":
            self._definitions.spend()
            self._person = attributes.get("id", "")
            self._names, self._settled = {}, False
        elif name in _FIELDS and (name != "persName" or self._person):
            self._begin_capture(name)
        elif name == "date" and (self.day is None or self._named):
            value = attributes.get("when") or attributes.get("from")
            self.day = day_of(value) or self.day

    def _begin_capture(self, name: str) -> None:
        self._capturing, self._capture = name, []

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if not self._texts:
            self._end_field(name)
            return
        if name in _NOTES and self._notes:
            self._end_note()
        elif name == "u":
            self.minutes.end_turn()
        elif name in _LINES and not self._notes:
            self.minutes.end_line()
        if name in _TEXTS:
            self._texts -= 1

    def _end_note(self) -> None:
        """Write a note: a speaker's name as a line, any other in brackets within a line."""
        kind = self._notes.pop()
        words = " ".join("".join(self._noted).split())
        if self._notes or not words:
            return
        if kind == "speaker":
            self.minutes.end_turn()
            start = self.minutes.sheet.length
            self.minutes.words(words)
            self._label = (Span(start, self.minutes.sheet.length), words)
            self.minutes.end_line()
            return
        alone = not self.minutes.in_line
        if words[0] not in DIRECTIONS and words[0] != "/" and not (alone and kind == "note"):
            words = f"({words})"
        self.minutes.begin_note()
        self.minutes.words(words)
        self.minutes.end_note()
        if not self.minutes.in_turn:
            self.minutes.end_line()

    def _end_field(self, name: str) -> None:
        """Store the collected field of the header."""
        words = " ".join("".join(self._capture or ()).split())
        if name == self._capturing and self._capture is not None:
            self._capture = None
            if name == "title":
                self.title = self.title or words
            elif name == "idno":
                self.url = self.url or (words if re.match(r"https?://\S+$", words) else None)
            elif self._person and not self._settled and words:
                earlier = self._names.get(name, "")
                self._names[name] = f"{earlier} {words}".strip()[:_LONGEST_NAME]
        if name == "persName":
            self._settled = bool(self._names)
        elif name == "person" and self._person:
            if full := _full_name(self._names):
                self._people[self._person] = full
            self._person = ""

    def words(self, text: str) -> None:
        """Handle text."""
        if self._notes:
            self._noted.append(text)
        elif self._texts:
            self.minutes.words(text)
        elif self._capture is not None:
            self._capture.append(text)


def _full_name(names: dict[str, str]) -> str:
    """Return forename and surname in the order of their script, else the whole name."""
    surname, forename = names.get("surname", ""), names.get("forename", "")
    if surname and is_wide(surname[-1]):
        return surname + forename
    return f"{forename} {surname}".strip() or names.get("persName", "")


def _from_id(who: str) -> str | None:
    """Return the name in an id such as ``LarkinDana``, or None."""
    words = re.sub(r"(?<=[a-zà-þ])(?=[A-ZÀ-Þ])", " ", who[:80].replace("_", " ")).strip(" .-")
    return words if re.search(r"[^\W\d_]{2}", words) else None


def extract_tei(data: bytes, path: str) -> Extract:
    """Return the text of a TEI file, with its turns.

    Raises:
        NotTextError: it is damaged, malicious, or without text.
    """
    return extract_minutes(data, path, _Reader(), _NAME, "application/tei+xml")
