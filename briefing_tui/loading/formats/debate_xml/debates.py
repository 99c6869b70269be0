"""The turns in the XML of parliaments' reports.

Reports of different parliaments name their elements differently and nest them alike: a turn holds
who speaks and paragraphs, and within it another turn may interrupt. The names are in the tables
below; of what is in none of them, the text is kept.
"""

from __future__ import annotations

import re

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.days import day_of
from briefing_tui.loading.extraction.debate_reader import DebateReader, extract_minutes
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.written_labels import is_wide, label_for
from briefing_tui.model import Role, Span
from briefing_tui.text.patterns import deferred

_NAME = "XML"
_TURNS = frozenset(
    """speech question answer interjection continue intervention rede turn utterance contribution
    statement interruption maiden petition""".split()
)
_SPEAKERS = frozenset("talker personspeaking redner orateur intervener member_speaking".split())
_NAMES = frozenset("name affiliation nom person".split())
_ATTRIBUTES = ("speakername", "membername", "speaker", "spk", "who", "by")
_PARAGRAPHS = frozenset(
    """p para paratext paragraph seg li item tr td div quote motion amendment list talk.text content
    body talk.start""".split()
)
_NOTES = frozenset("kommentar stage stagedirection note prayer proceduraltext".split())
_NOTED = deferred(r"(?i)italic|stage|procedur|interjecting|note|kommentar")
_SKIPPED = frozenset(
    """page.no time.stamp name.id electorate party in.gov first.speech session.header metadata
    timestamp floorlanguage gidredirect rednerliste sitzungsverlauf-id id.no type kopfdaten
    inhaltsverzeichnis extractedinformation role fraktion rolle datum""".split()
)
_OWN_LABEL = deferred(r"(?i)member|office|speaker")
_HEADING = deferred(r"(?i)(?:.*-)?(?:heading|title|subjectofbusinesstitle|orderofbusinesstitle)$")
_LABEL = deferred(r".{2,200}?[:：—](?!\d)")
_TURNED = deferred(r"([^\W\d_][^\s,]*(?:[ -][^\s,]+)?), ?([^\s,]+(?: [^\s,]+){0,2})")
_LONGEST_NAME = 300


class _Reader(DebateReader):
    """Takes the events of a report."""

    def __init__(self) -> None:
        super().__init__()
        self._turns: list[str] = []
        self._waiting = False
        self._speaking = 0
        self._names: list[str] = []
        self._named: list[str] | None = None
        self._sure = False
        self._skipping = 0
        self._heading = 0
        self._notes: list[str] = []
        self._around: list[str] = []
        self._labelling: list[str] | None = None
        self._bare = False
        self._dated: list[str] | None = None
        self._definitions = Meter(budgets.DEFINITIONS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        name = name.lower()
        self._around.append(name)
        if name in ("date", "datum") and self.day is None:
            self._dated = [attributes.get("date", "")]
        if self.day is None and name == "speech":
            self.day = day_of(attributes.get("id", "")[-60:].rpartition("/")[2])
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif name in _SPEAKERS:
            self._begin_speaker(name)
        elif self._speaking:
            self._begin_name(name, attributes)
        elif name == "name" and self._turns:
            # The chair, named by a line of its own within somebody's speech.
            self._speaking, self._bare = 1, True
            self._names, self._named, self._sure = [], [], False
        elif name in _TURNS:
            self._begin_turn(
                next((attributes[one] for one in _ATTRIBUTES if one in attributes), "")
            )
        elif self._is_heading(name):
            self.minutes.end_turn() if not self._turns else self.minutes.end_line()
            self._heading += 1
            if self._turns:
                self.minutes.begin_note()
        elif name in _NOTES or _NOTED.search(_class(attributes)):
            self._begin_note(name)
        elif name in _PARAGRAPHS:
            self.minutes.end_line()
            self._label_ends()
        elif name == "span" and not self.minutes.in_line and _OWN_LABEL.search(_class(attributes)):
            self._labelling = []

    def _is_heading(self, name: str) -> bool:
        return bool(_HEADING.match(name)) and not self._heading and not self._notes

    def _begin_turn(self, who: str) -> None:
        self._turns.append(_plain_name(who))
        self._resume()

    def _resume(self) -> None:
        """Begin the innermost open turn, its label to be written with its first words."""
        self.minutes.end_turn()
        self._waiting = bool(self._turns)
        self._labelling = None

    def _begin_speaker(self, name: str) -> None:
        self._speaking += 1
        self._names, self._sure = [], False
        if name == "redner" and self._turns:
            self.minutes.end_turn()

    def _begin_name(self, name: str, attributes: dict[str, str]) -> None:
        if self._named is not None:
            self._named.append(" ")  # between the parts of a name
        elif name in _NAMES and not self._sure:
            self._sure = attributes.get("role") == "metadata"
            if self._sure or not self._names:
                self._names, self._named = [], []

    def _begin_note(self, name: str) -> None:
        if not self._notes:
            self.minutes.end_line()
            self._open()
            self.minutes.begin_note()
        self._notes.append(name)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        name = name.lower()
        if self._around:
            self._around.pop()
        if self._dated is not None and name in ("date", "datum"):
            self.day, self._dated = self.day or day_of(" ".join(self._dated)), None
        if self._skipping:
            self._skipping -= 1
        elif name in _SPEAKERS and self._speaking:
            self._end_speaker()
        elif self._bare and name == "name":
            self._bare, self._names = False, self._named or []
            self._end_speaker()
        elif self._speaking:
            if name in _NAMES and self._named is not None:
                self._names, self._named = self._named, None
        elif name in _TURNS and self._turns:
            self._turns.pop()
            self._resume()
        elif self._notes and name == self._notes[-1]:
            self._notes.pop()
            if not self._notes:
                self.minutes.end_note()
                self.minutes.end_line()
        elif self._heading and _HEADING.match(name):
            self._heading -= 1
            self.title = self.title or self.minutes.line
            self.minutes.end_note()
            self.minutes.end_line()
        elif name in _PARAGRAPHS:
            self._label_ends()
            self.minutes.end_line()

    def _end_speaker(self) -> None:
        self._speaking -= 1
        names, self._names, self._named = self._names, [], None
        who = _plain_name(" ".join(" ".join(names).split()))
        if not who:
            return
        if not self._turns:
            self._turns.append(who)
        elif self._turns[-1] != who:
            self._turns[-1] = who
        self._resume()
        if self._around[-1:] == ["p"]:  # the paragraph goes on with the label as it is printed
            self._labelling = []

    def words(self, text: str) -> None:
        """Handle text."""
        if self._dated is not None:
            self._dated.append(text)
        if self._skipping:
            return
        if self._speaking:
            if self._named is not None:
                self._named.append(text)
        elif self._heading or self._notes:
            self.minutes.words(text)
        elif self._turns or any(one in _PARAGRAPHS for one in self._around):
            if text.strip():
                self._open()
                if self._labelling is not None:
                    text = self._own_label(text)
            self.minutes.words(text)

    def _open(self) -> None:
        """Begin the turn that waits for its first words, with its label."""
        if not self._waiting:
            return
        self._waiting = False
        who = self._turns[-1]
        start = self.minutes.sheet.length
        self.minutes.begin_turn(start, who or None, Role.UNKNOWN, None)
        if who and self._labelling is None:
            self.minutes.words(label_for(who))
            self.minutes.label_turn(Span(start, self.minutes.sheet.length), who)
            if not is_wide(label_for(who)[-1]):
                self.minutes.words(" ")

    def _own_label(self, text: str) -> str:
        """Write the words up to the colon of a paragraph's own label; return the rest."""
        assert self._labelling is not None
        self._labelling.append(text)
        match = _LABEL.match("".join(self._labelling))
        before = "".join(self._labelling[:-1])
        if match is None:
            if len(before) > _LONGEST_NAME:
                self._labelling = None
            return text
        length = max(0, match.end() - len(before))
        start = self.minutes.sheet.length - len(self.minutes.line)
        self.minutes.words(text[:length])
        self.minutes.label_turn(Span(start, self.minutes.sheet.length), None)
        self._labelling = None
        return text[length:]

    def _label_ends(self) -> None:
        self._labelling = None


def _class(attributes: dict[str, str]) -> str:
    return attributes.get("class", "") + attributes.get("klasse", "")


def _plain_name(who: str) -> str:
    """Return a name without colon and bracket, its given name first."""
    name = re.sub(r"\s*[(（\[].*$", "", " ".join(who.split()).rstrip(" :：.—-"))[:_LONGEST_NAME]
    turned = _TURNED.fullmatch(name)
    return f"{turned[2]} {turned[1]}" if turned else name.strip()


def extract_debate(data: bytes, path: str) -> Extract:
    """Return the text of a report in XML, with its turns.

    Raises:
        NotTextError: it is damaged, malicious, or without text.
    """
    return extract_minutes(data, path, _Reader(), _NAME, "application/xml")
