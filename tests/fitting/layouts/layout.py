"""A layout: how the labels, turns and pages of a record look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.fitting.layouts.meeting import Meeting, Person

Fields = Mapping[str, str]
"""The values for a label's places: :func:`.labels.fields_of`."""

Labelling = Callable[[Meeting, Person, Fields], str]
"""A function from a meeting, a person and the fields to a label."""

Template = str | Mapping[str, str] | Labelling
"""A label: with places, by the role of who speaks, or as a function returns it."""

Damage = Callable[[Random, str, int], str]
"""A function from a label and the number of its turn to what is left of it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The look of the labels, turns and pages of a record.

    Attributes:
        name: the name of its family.
        languages: the tags of those that it is made in, in turn.
        kinds: the kinds of meetings, in turn.
        label: the label of a turn.
        first: the label where a person speaks for the first time; None for no other.
        clean: what of the label names the person; None for all.
        who: who is right, as gold has it; None for what :func:`.labels.alternates` returns.
        voice: who is right in an automatic transcript.
        files: how many are made.
        ending: of their names.
        paragraph_gap: what stands between paragraphs of a turn.
        turn_gap: what stands between turns.
        wide_colon: true for full-width colons in Chinese and Japanese.
        one_line: true for turns of one paragraph.
        repeated: true for a label before each paragraph.
        width: at which lines are cut, in code points; 0 for no end.
        continued: what cut lines begin with.
        pages: the style of page breaks; empty for none.
        front: the style of the front matter, or what returns it; empty for any.
        legend: what returns lines behind the front matter.
        back: true where back matter may follow.
        tight: true for no blank line before it.
        finished: what makes the last changes to the text.
        anonymous: true where no label tells a name.
        events: true for headings and votes between turns.
        row: the form of a turn with ``{label}`` and ``{body}``; empty for the usual one.
        behind: what stands between words and a label behind them; empty for labels before them.
        after: what follows the words of a turn.
        damage: what labels lose.
        basis: of gold: ``labelled``, or None where that is not scored.
        container: the kind of subtitles; empty for none.
        twins: true for two people of one surname.
    """

    name: str
    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    label: Template = "{full}: "
    first: Template | None = None
    clean: str | Labelling | None = None
    who: Labelling | None = None
    voice: str = ""
    files: int = 5
    ending: str = "txt"
    paragraph_gap: str = "\n"
    turn_gap: str = "\n\n"
    wide_colon: bool = False
    one_line: bool = False
    repeated: bool = False
    width: int = 0
    continued: str = ""
    pages: str = ""
    front: str | Callable[[Meeting], str] = ""
    legend: Callable[[Meeting], str] | None = None
    back: bool = True
    tight: bool = False
    finished: Callable[[Meeting, str], str] | None = None
    anonymous: bool = False
    events: bool = True
    row: str = ""
    behind: str = ""
    after: str = ""
    damage: Damage | None = None
    basis: str | None = "labelled"
    container: str = ""
    twins: bool = False


def by_role(official: str, moderator: str | None = None, reporter: str | None = None) -> Fields:
    """Return the labels for each role; that of officials where no other is given."""
    return {"off": official, "mod": moderator or official, "rep": reporter or official}
