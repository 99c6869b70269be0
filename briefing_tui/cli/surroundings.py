"""Exit statuses, files and environment variables of commands, for help and the manual."""

from __future__ import annotations

from briefing_tui.cli.definition import CommandDefinition
from briefing_tui.translation import N_

ENVIRONMENT = (
    (
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
        N_("the language of the interface; the first that is set"),
    ),
    ("NO_COLOR", N_("when it is not empty, nothing is coloured")),
    ("VISUAL, EDITOR", N_("the program that the browser opens files with")),
    (
        "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
        N_("on Linux, other folders than ~/.config, ~/.local/state and ~/.cache"),
    ),
)
FILES = (
    (
        "briefing-tui/config.toml",
        N_("settings, in the platform's folder of configuration (on Linux ~/.config)"),
    ),
    ("briefing-tui/words.toml", N_("a desk's own words, in the same folder")),
    (
        "briefing-tui/",
        N_("kept quotes and corrections, in the platform's folder of state (~/.local/state)"),
    ),
    (
        "briefing-tui/library/",
        N_("what was read and indexed, in the platform's folder of caches (~/.cache)"),
    ),
)

_DONE = (0, N_("done"))
_FAILED = (2, N_("bad usage, or something that was named could not be read"))
_SIGNALS = ("128+n", N_("ended by signal n: 130 interrupted, 141 the reader of the output left"))


def statuses(command: CommandDefinition) -> tuple[tuple[str, str], ...]:
    """Return the exit statuses of a command with their meanings."""
    numbered = (_DONE, *command.statuses, _FAILED)
    return (*((str(status), meaning) for status, meaning in numbered), _SIGNALS)
