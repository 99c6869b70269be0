"""What the user has set right in the browser, applied to what commands read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing_tui.commandline.streams import tell
from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing
from briefing_tui.state import last_opened

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.notebook.correction import Correction


def settled(briefing: Briefing) -> Briefing:
    """A briefing with what was set right in it."""
    return _settled(briefing, _corrections())


def settle(library: Library) -> None:
    """Put the corrected briefings of a library in the place of those that were read."""
    corrections = _corrections()
    if corrections:
        for number, briefing in enumerate(library):
            corrected = _settled(briefing, corrections)
            if corrected is not briefing:
                library.replace(number, corrected)


def _corrections() -> list[Correction]:
    """All corrections; none, at no cost, where no notebook was begun.

    A notebook that cannot be read is told of and does without.
    """
    file = last_opened.notebook_file()
    if not file.exists():
        return []
    from briefing_tui.notebook import Notebook

    try:
        with Notebook(file) as notebook:
            return notebook.corrections()
    except BriefingError as error:
        tell(str(error))
        return []


def _settled(briefing: Briefing, corrections: Iterable[Correction]) -> Briefing:
    own = [correction for correction in corrections if correction.concerns(briefing.source)]
    if not own:
        return briefing
    from briefing_tui.notebook.applying import settled

    return settled(briefing, own, tell)
