"""``briefing-tui __complete``: the names of those who speak, which shells offer."""

from __future__ import annotations

import os
import shlex
from contextlib import suppress
from itertools import islice

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.streams import Output
from briefing_tui.errors import BriefingError
from briefing_tui.library import load, transcript_paths

_FILES = 20
_MAX_SIZE = 4 << 20
"""The limits for one completion: files, and the size of each in bytes."""


def print_names(arguments: Arguments) -> int:
    """Print the name of everybody who speaks in those words that are files, one a line.

    The words are a command line as far as it has been typed: a word that is no transcript is
    skipped without a message, which would appear within that line.
    """
    names: dict[str, None] = {}
    for word in filter(os.path.exists, map(_unquoted, arguments.paths)):
        for path in islice(transcript_paths(word, _pass_over), _FILES):
            try:
                speakers = load(path, max_size=_MAX_SIZE).speakers
            except BriefingError:
                continue
            names |= dict.fromkeys(" ".join(speaker.name.split()) for speaker in speakers)
    output = Output()
    for name in names:
        output.line(name)
    return 0


def _pass_over(error: BriefingError) -> None:
    """Ignore what cannot be listed: a message would appear within what is typed."""


def _unquoted(word: str) -> str:
    """Return a word as the shell will hand it over: it may hold quotes and a tilde yet."""
    if not os.path.exists(word):
        with suppress(ValueError):
            word = " ".join(shlex.split(word))
    return os.path.expanduser(word)
