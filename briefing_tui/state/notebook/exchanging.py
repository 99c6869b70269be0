"""The exchange between a desk's copy and the library: what is waiting is sent, the rest fetched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from briefing_tui.dataclass import dataclass
from briefing_tui.postgres.change import MadeChange, RefusedChangeError, SentChange, Standing
from briefing_tui.state.notebook.desk_copy import DeskCopy

AT_ONCE = 200
"""Changes that are sent in one transaction."""


class Remote(Protocol):
    """The protocol of the library's side."""

    def standing(self) -> Standing:
        """Return who this desk is there."""

    def since(self, number: int) -> list[MadeChange]:
        """Return the next changes behind one; none when there are no more."""

    def send(self, changes: Sequence[SentChange]) -> None:
        """Write changes, all of them or none; one that is there already stays as it is."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """The outcome of an exchange.

    Attributes:
        fetched: the changes that are new at this desk.
        refused: why the library did not take some changes, a reason for each.
    """

    fetched: Sequence[MadeChange]
    refused: Sequence[str]


def exchange(remote: Remote, copy: DeskCopy) -> Exchanged:
    """Send what is waiting and fetch what is new; a change that is sent twice is there once.

    Raises:
        BriefingError: the server cannot be reached; what was waiting still waits.
    """
    copy.meet(remote.standing())
    refused = _send(remote, copy)
    fetched: list[MadeChange] = []
    while found := remote.since(copy.since):
        copy.take(found)
        fetched += found
    return Exchanged(fetched, refused)


def _send(remote: Remote, copy: DeskCopy) -> list[str]:
    """Send what is waiting; return why some of it was refused."""
    waiting, refused = copy.pending(), []
    for at in range(0, len(waiting), AT_ONCE):
        piece = waiting[at : at + AT_ONCE]
        try:
            remote.send(piece)
        except RefusedChangeError:
            for change in piece:
                try:
                    remote.send([change])
                except RefusedChangeError as error:
                    copy.refuse(change.id, error.reason)
                    refused.append(error.reason)
    return refused
