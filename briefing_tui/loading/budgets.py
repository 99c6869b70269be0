"""The limits of the work that reading a file may take, far above any transcript.

The work of reading a file depends little on its size, so the things that take time and memory
are counted instead. Each budget is at least ten times the number found in the largest
transcripts (a day of parliament as HTML or XML, a day of captions).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    _Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Budget:
    """The limit of how much of something a file may hold.

    Attributes:
        what: the name of the things counted, as :func:`_too_many` knows it.
        most: the largest number that is read.
        spread: the number of characters of a long text for which one more is allowed, or 0.
    """

    what: str
    most: int
    spread: int = 0

    def of(self, length: int) -> Budget:
        """Return the budget for a text of ``length`` code points."""
        if not self.spread or length <= self.most * self.spread:
            return self
        return Budget(self.what, length // self.spread)


ELEMENTS = Budget("elements", 400_000)
"""Elements of a web page, with its runs of text."""

XML_ELEMENTS = Budget("elements", 1_000_000)
"""Elements of all XML in a file; a corpus has one for each word, and no tree is built."""

ATTRIBUTES = Budget("attributes", 1_000)
"""Attributes of one element."""

TAG = Budget("tag", 4 << 20)
"""Bytes of one tag or comment of XML, or characters of a tag of HTML."""

LEVELS = Budget("levels", 400)
"""Levels of nested elements in XML."""

TABLES = Budget("tables", 20)
"""Levels of nested tables in a Word document."""

CELLS = Budget("cells", 200_000)
LINES = Budget("lines", 100_000)
"""Lines of the text of a container."""

CHARACTERS = Budget("characters", 30_000_000)
"""Characters of the text of a container."""

TURNS = Budget("turns", 50_000)
NOTES = Budget("notes", 100_000)
CUES = Budget("cues", 150_000)
CUE_LINES = Budget("cue lines", 400_000)
CUE_LINE = Budget("cue line", 200_000)
"""Characters of one line of a cue."""

PARTS = Budget("parts", 10_000)
UNPACKED = Budget("unpacked", 64 << 20)
"""Bytes of one part of a zip file."""

MAIL_PARTS = Budget("parts", 200)
"""Boundaries of the parts of a message, each of which is sought in every line."""

CUE_FILE_LINES = Budget("cue lines", 2_000_000)
"""Lines of a file of cues, with those of times, numbers and nothing."""

JSON_OBJECTS = Budget("values", 500_000)
"""Objects of JSON; each word of a long day has one."""

JSON_VALUES = Budget("values", 3_000_000)
"""Commas and brackets of JSON; a day of speech with a time for each word has a third of it."""

DEFINITIONS = Budget("definitions", 50_000)
"""Definitions of styles, of lists, or of people in a header."""

PAGES = Budget("pages", 20_000)
ON_A_PAGE = Budget("on a page", 100_000)
"""Characters on one page of a PDF."""

DRAWN = Budget("characters", 2_500_000)
"""Characters drawn on the pages of a PDF, each with its place."""

STRETCHES = Budget("stretches", 500_000)
"""Stretches of characters drawn side by side on the pages of a PDF."""

LINES_OF_TEXT = Budget("lines", 250_000, spread=20)
"""Lines of plain text; a longer text may have more."""

LABELS = Budget("labels", 40_000, spread=80)
"""Possible labels in a text."""

HEADS = Budget("labels", 65_000, spread=80)
"""Heads of lines whose layout is looked at; of so many before colons, most are possible labels."""

STEPS = Budget("steps", 2_000_000, spread=20)
"""Paragraphs examined for a change of speaker without a label, again after each change."""

REMARKS = Budget("notes", 200_000, spread=40)
"""Stage directions and time stamps in a text."""


class OverBudget(Exception):
    """The error that reading a container would take more work than any transcript does.

    Attributes:
        reason: a sentence that says of what there is too much.
        remedy: the advice to the user.
    """

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget.what, budget.most)
        self.reason = _too_many(budget)
        self.remedy = _("split it, or save it as text")

    def __str__(self) -> str:
        return _("{reason}; {remedy}").format(reason=self.reason, remedy=self.remedy)


@dataclass(slots=True)
class Meter:
    """Counts what is spent of a budget."""

    budget: Budget
    spent: int = 0

    def spend(self, amount: int = 1) -> None:
        """Add an amount to what is spent.

        Raises:
            OverBudget: that is more than the budget has.
        """
        self.spent += amount
        if self.spent > self.budget.most:
            raise OverBudget(self.budget)


def check(amount: int, budget: Budget) -> None:
    """Raise an error if an amount is more than its budget.

    Raises:
        OverBudget: it is more.
    """
    if amount > budget.most:
        raise OverBudget(budget)


def counted(things: Iterable[_Thing], budget: Budget) -> Iterator[_Thing]:
    """Yield things unchanged, and count them.

    Raises:
        OverBudget: there are more of them than the budget has.
    """
    meter = Meter(budget)
    for thing in things:
        meter.spend()
        yield thing


def _too_many(budget: Budget) -> str:
    """Return a sentence that says of what there is too much, in the interface language."""
    most = f"{budget.most:,}"
    sentences = {
        "elements": _("has more than {most} elements, far more than any transcript"),
        "attributes": _("has an element of more than {most} attributes, as no transcript has"),
        "tag": _("has a tag or comment of more than {most} bytes, as no transcript has"),
        "levels": _("is nested more than {most} levels deep, deeper than any transcript"),
        "tables": _("has more than {most} tables one within the other, as no transcript has"),
        "cells": _("has more than {most} table cells, far more than any transcript"),
        "lines": _("has more than {most} lines, far more than any transcript"),
        "characters": _("has more than {most} characters, far more than any transcript"),
        "turns": _("has more than {most} turns, far more than any transcript"),
        "labels": _("has more than {most} labels of speakers, far more than any transcript"),
        "steps": _("has more paragraphs without a label than any transcript"),
        "cues": _("has more than {most} cues, far more than any transcript"),
        "cue lines": _("has more than {most} lines of cues, far more than any transcript"),
        "cue line": _("has a cue of more than {most} characters, as no transcript has"),
        "notes": _("has more than {most} notes, far more than any transcript"),
        "unpacked": _("unpacks to more than {most} bytes, far more than any transcript"),
        "parts": _("has more than {most} parts, far more than any transcript"),
        "definitions": _("defines more than {most} names or styles, far more than any transcript"),
        "values": _("has more than {most} values, far more than any transcript"),
        "pages": _("has more than {most} pages, far more than any transcript"),
        "on a page": _("has a page of more than {most} characters, as no transcript has"),
        "stretches": _("has text drawn in more than {most} pieces, far more than any transcript"),
    }
    return sentences[budget.what].format(most=most)


def no_memory() -> str:
    """Return a sentence that says that there is not enough memory to read a file."""
    return _("takes more memory than there is; split it, or close other programs")
