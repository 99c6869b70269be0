"""The corrections made in the browser, applied to the briefings that commands read."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_tui.cli.streams import tell
from briefing_tui.model import Briefing
from briefing_tui.state import last_opened
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.postgres.address import LibraryAddress
    from briefing_tui.state.notebook.correction import Correction


def with_corrections(briefing: Briefing, library: Library) -> Briefing:
    """Return a briefing of a library with its corrections applied.

    Raises:
        BriefingError: a shared library does not tell what its desks set right.
    """
    return _settled(briefing, _all_corrections(library))


def correct_all(library: Library) -> None:
    """Put the corrected briefings of a library in the place of those that were read.

    Raises:
        BriefingError: a shared library does not tell what its desks set right.
    """
    corrections = _all_corrections(library)
    if corrections:
        for number, briefing in enumerate(library):
            corrected = _settled(briefing, corrections)
            if corrected is not briefing:
                library.replace(number, corrected)


def _corrections() -> list[Correction]:
    """Return all corrections; none, at no cost, where no notebook was begun.

    The notebook is read without writing, so that a full or read-only folder does not matter.
    When corrections cannot be looked for, the reason is printed.

    Raises:
        NotebookError: there may be corrections that cannot be read: going on would print names
            that were set right as they were before.
    """
    try:
        if not last_opened.has_notebook():
            return []
    except OSError as error:
        told = _("{path}: corrections are not looked for ({reason}); check its folder")
        tell(told.format(path=error.filename, reason=error.strerror))
        return []
    file = last_opened.notebook_file()
    from briefing_tui.state.notebook import Notebook
    from briefing_tui.state.notebook.trouble import NotebookError, Trouble

    try:
        with Notebook.copy_of(file) as notebook:
            corrections = notebook.corrections()
            damaged = list(notebook.damaged.values())
    except NotebookError as error:
        if error.trouble is not Trouble.FOREIGN:
            raise
        tell(str(error))
        return []
    for entry in damaged:
        told = _(
            "{path}: correction {name} cannot be read ({reason}) and is set aside; "
            "“Remove damaged entries” in the browser (:) removes it"
        )
        tell(told.format(path=file, name=entry.name, reason=entry.reason))
    return corrections


def _all_corrections(library: Library) -> list[Correction]:
    """Return the corrections of this machine and of the shared libraries, the oldest first."""
    corrections = _corrections()
    for address in library.addresses:
        corrections += _shared(address)
    return sorted(corrections, key=lambda one: (one.created, one.id))


def _shared(address: LibraryAddress) -> list[Correction]:
    """Return what the desks of a library set right.

    Raises:
        BriefingError: the library cannot be reached, or does not tell.
    """
    from briefing_tui.postgres.knowledge import Knowledge
    from briefing_tui.state.notebook.desk_copy import DeskCopy
    from briefing_tui.state.notebook.exchanging import exchange
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook

    knowledge, copy = Knowledge.at(address), DeskCopy(None)
    try:
        exchange(knowledge, copy)
        book = SharedNotebook(address, copy, writes=False)
        if complaint := book.complaint:
            tell(complaint)
        return book.corrections()
    finally:
        knowledge.close()
        copy.close()


def _settled(briefing: Briefing, corrections: Iterable[Correction]) -> Briefing:
    own = [correction for correction in corrections if correction.concerns(briefing.source)]
    if not own:
        return briefing
    from briefing_tui.state.notebook.correcting_later import corrected

    return corrected(briefing, own, tell)
