"""The options that the browser is opened with."""

from __future__ import annotations

from briefing_tui.dataclass import dataclass
from briefing_tui.limits import USUAL_LIMITS, ReadingLimits


@dataclass(frozen=True, slots=True)
class BrowserOptions:
    """The opening options of the command line.

    Attributes:
        query: what to search for at once, or None.
        lang: ``zh`` or ``en``; None takes what the environment asks for. The command line
            has called :func:`briefing_tui.translation.use_language` with it before the browser
            runs.
        theme: the name of a theme, or None for the configured one.
        mouse: whether the terminal's mouse is taken.
        watch: whether files are read again when they change.
        state: whether anything is remembered from one run to the next.
        ambiguous_width: cells of a character of ambiguous width, 1 or 2; None asks the terminal.
        limits: how much of a file or address is read.
        bell: what the terminal's bell is rung for in text that is new, or None.
        welcome: whether the first screen is shown where it was never shown and that can be kept.
        guest: whether it is for a guest of a served page, who changes nothing and opens and writes
            no file of this machine.
    """

    query: str | None = None
    lang: str | None = None
    theme: str | None = None
    mouse: bool = True
    watch: bool = False
    state: bool = True
    ambiguous_width: int | None = None
    limits: ReadingLimits = USUAL_LIMITS
    bell: str | None = None
    welcome: bool = False
    guest: bool = False
