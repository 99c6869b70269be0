"""The speakers, headings, kinds and days that a command was asked for, where there are none."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_tui.cli.streams import tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.search.speakers import Grade, Meant
from briefing_tui.search.unknown import Unknown, unknown_fields
from briefing_tui.translation import _


def check_speaker(speaker: str | None) -> None:
    """Check that a speaker's name is not empty.

    Raises:
        UsageError: the name is empty.
    """
    if speaker is not None and not any(character.isalnum() for character in speaker):
        raise UsageError(_("the name of the speaker is empty; name a speaker"))


def check_fields(query: str) -> None:
    """Check that the kinds and days in a query are valid.

    Raises:
        UsageError: one is not.
    """
    if unknown := unknown_fields(query):
        raise UsageError("; ".join(each.message for each in unknown))


def tell_unknown(unknown: Iterable[Unknown]) -> None:
    """Print what was asked for and is unknown, each on one line."""
    for each in unknown:
        tell(each.message)


def tell_whom(meant: Meant) -> None:
    """Print which speaker a name was taken for when it is written differently."""
    if meant.grade is not Grade.SOUND:
        return
    names = ", ".join(sorted({known.name for known in meant.people}))
    told = _("nobody writes as “{name}”; taken for {names}, who sounds alike")
    tell(told.format(name=meant.words, names=names))
