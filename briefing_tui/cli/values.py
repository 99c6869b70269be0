"""The kinds of values that options and arguments take, and how a word becomes one."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing_tui.cli.definition import Completes, Value
from briefing_tui.translation import LANGUAGES, N_, known_language

SHELLS = ("bash", "zsh", "fish", "powershell")

_SIZE = r"(\d+)\s*([KMG]?)(?:I?B)?"
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def style_names() -> tuple[str, ...]:
    """Return the names of the citation styles."""
    from briefing_tui.quoting.style_registry import styles

    return tuple(styles())


def themes() -> tuple[str, ...]:
    """Return the names of the themes."""
    from briefing_tui.state.theme_names import THEMES

    return THEMES


def schemas() -> tuple[str, ...]:
    """Return the names of the commands that print JSON."""
    from briefing_tui.schemas import COMMANDS

    return COMMANDS


def read_language(word: str) -> str:
    """Return the language that a locale or a language tag means.

    Raises:
        ValueError: the interface does not speak it.
    """
    known = known_language(word)
    if known is None:
        raise ValueError(word)
    return known


def read_size(word: str) -> int:
    """Return the bytes that ``200M`` or ``64 KiB`` means.

    Raises:
        ValueError: it is no size.
    """
    found = re.fullmatch(_SIZE, word.strip(), re.IGNORECASE)
    if found is None or int(found[1]) == 0:
        raise ValueError(word)
    return int(found[1]) * _UNITS[found[2].upper()]


def read_positive(word: str) -> int:
    """Return a number from 1 up.

    Raises:
        ValueError: the word is none.
    """
    if not word.isdecimal() or int(word) < 1:
        raise ValueError(word)
    return int(word)


def read_span(word: str) -> tuple[int, int]:
    """Return the two offsets of ``120:168``.

    Raises:
        ValueError: they are no numbers, or the second is not larger than the first.
    """
    start, colon, end = word.partition(":")
    if not (colon and start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        raise ValueError(word)
    return int(start), int(end)


def one_of(*choices: str) -> Value:
    """Return a value that is one of a few words."""
    return Value("|".join(choices), choices=lambda: choices)


def statistics() -> tuple[str, ...]:
    """Return the names of the statistics of a corpus."""
    return ("concordance", "collocates", "words", "ngrams", "keyness", "dispersion", "compare")


def read_between(lowest: int, highest: int) -> Callable[[str], int]:
    """Return a function that reads a number between two, both included.

    The function raises ``ValueError`` for any other word.
    """

    def read(word: str) -> int:
        if not word.isdecimal() or not lowest <= int(word) <= highest:
            raise ValueError(word)
        return int(word)

    return read


def read_places(word: str) -> tuple[int, ...]:
    """Return the words to sort by that ``L1,R1`` names.

    Raises:
        ValueError: it names none.
    """
    from briefing_tui.corpus.concordance import places_of

    return places_of(word)


TEXT = Value(N_("TEXT"))
PERSON = Value(N_("NAME"), completes=Completes.SPEAKERS)
FILE = Value(N_("FILE|-"), completes=Completes.FILES, standard_input=True)
PATH = Value("PATH|URL|-", completes=Completes.FILES, standard_input=True)
QUERY = Value("QUERY")
WORDS = Value("QUOTE|-", standard_input=True)
COUNT = Value("N", read_positive, hint=N_("give a number from 1 up"))
SIZE = Value(N_("SIZE"), read_size, hint=N_("give a number of bytes, such as 200M"))
SPAN = Value("START:END", read_span, hint=N_("give two offsets, such as 120:168"))
THEME = Value(N_("NAME"), choices=themes, open=True)
SCHEMA = Value(N_("COMMAND"), choices=schemas)
STYLE = Value(N_("NAME"), choices=style_names)
WORDS_AND_PATHS = Value("QUERY|FILTERS|PATH|URL|-", completes=Completes.FILES, standard_input=True)
STATISTIC = Value("STATISTIC", choices=statistics)
FILTERS = Value(N_("FILTERS"))
PLACES = Value(
    "L1,R1 …", read_places, hint=N_("give L1, L2, L3, R1, R2, R3, several with commas, or text")
)
WINDOW = Value("N", read_between(1, 20), hint=N_("give a number from 1 to 20"))
CONTEXT = Value("N", read_between(1, 500), hint=N_("give a number from 1 to 500"))
ROW = Value("N", read_between(2, 6), hint=N_("give a number from 2 to 6"))
SHELL = Value("SHELL", choices=lambda: SHELLS)
LANGUAGE = Value("|".join(LANGUAGES), read_language, choices=lambda: LANGUAGES, open=True)
WIDTH = Value("1|2", int, choices=lambda: ("1", "2"))
