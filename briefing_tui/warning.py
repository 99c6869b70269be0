"""Warnings about a briefing: every kind with its words and its severity, each defined once.

A new kind is a member of :class:`WarningCode` and its words in the catalogues. JSON, its schema,
kept files, commands and the browser follow.
"""

from __future__ import annotations

from enum import Enum, StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import N_, _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self


class Severity(Enum):
    """The severity of a warning.

    ``NOTED``: counted and listed. ``TOLD``: also told at once when the browser opens the file.
    """

    NOTED = "noted"
    TOLD = "told"


class WarningCode(StrEnum):
    """The kinds of warnings, as JSON names them.

    Attributes:
        words: the sentence that a warning of this kind says, a message of the catalogue.
        severity: its severity.
    """

    words: str
    severity: Severity

    DATE_CONFLICT = (
        "date-conflict",
        N_("The text gives different dates for the briefing: {0}."),
    )
    UNLABELLED_TEXT = (
        "unlabelled-text",
        N_("Nothing tells who speaks here."),
    )
    SPEAKER_IN_DOUBT = (
        "speaker-in-doubt",
        N_("“{0}” may be a label: who speaks here is in doubt."),
    )
    SPEAKER_NOT_IN_PARTICIPANTS = (
        "speaker-not-in-participants",
        N_("{0} speaks but is not in the list of those present."),
    )
    DECODING_REPLACED = (
        "decoding-replaced",
        N_("{0} characters could not be decoded and were replaced; the text was read as {1}."),
    )
    CONTROL_CHARACTERS = (
        "control-characters",
        N_("The text holds {0} control characters; they are shown as symbols."),
    )
    PAGES_WITHOUT_TEXT = (
        "pages-without-text",
        N_("Pages without text, only pictures: {0}; add a text layer (ocrmypdf)."),
    )
    NO_SPEAKERS = (
        "no-speakers",
        N_("No speaker was recognised; the file is shown as text."),
        Severity.TOLD,
    )

    def __new__(cls, code: str, words: str, severity: Severity = Severity.NOTED) -> Self:
        """Return a member with its words and severity; its value is the code alone."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.words = words
        member.severity = severity
        return member


@dataclass(frozen=True, slots=True)
class Warning:
    """Something about a briefing that its reader should know.

    Attributes:
        code: its kind.
        values: the values that are put into the sentence of that kind.
        start: the offset of the stretch that it is about.
        end: the offset of that stretch's end.
    """

    code: WarningCode
    values: tuple[str, ...]
    start: int
    end: int

    @property
    def message(self) -> str:
        """Return the warning as an English sentence."""
        return self.code.words.format(*self.values)

    @property
    def translated(self) -> str:
        """Return the warning as a sentence in the interface's language."""
        return _(self.code.words).format(*self.values)
