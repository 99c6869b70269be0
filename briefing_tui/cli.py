"""The command line: arguments to one call each, and how each outcome is told.

Exit status: 0 done, 1 nothing found or not verbatim, 2 bad usage or nothing could be read,
130 interrupted.
What a command does not need is not imported for it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui import __version__

if TYPE_CHECKING:
    from argparse import Namespace

DONE, NOTHING_FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``briefing-tui``.

    Args:
        arguments: without the program's name; those of the process when None.

    Returns:
        The exit status.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        print(f"briefing-tui {__version__}")
        return DONE
    try:
        return _guarded(given)
    except KeyboardInterrupt:
        return INTERRUPTED


def _guarded(given: list[str]) -> int:
    """Run, and let neither a reader that has gone nor a mistake of ours print a traceback."""
    from briefing_tui.commandline.streams import drop_output, prepare_streams, tell
    from briefing_tui.words import _

    try:
        prepare_streams()
        status = _run(given)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        drop_output()
        return DONE
    except OSError as error:
        # What is read tells its own errors: this is standard output, full or closed.
        if sys.stdout is not None:
            drop_output()
        tell(
            _("the output cannot be written ({error}); make room or write elsewhere").format(
                error=error.strerror
            )
        )
        return FAILED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        tell(
            _("internal error: {kind}: {error}; “python -X dev -m briefing_tui” tells more").format(
                kind=type(error).__name__, error=error
            )
        )
        return FAILED


def _run(given: list[str]) -> int:
    """Read the arguments and call what they name."""
    from briefing_tui.commandline.starting import begin, tell_complaints
    from briefing_tui.commandline.usage import (
        UsageError,
        asked_language,
        complain,
        parse,
        split_command,
    )
    from briefing_tui.errors import BriefingError

    complaints = begin(asked_language(given))
    command = None
    try:
        command, rest = split_command(given)
        arguments = parse(command, rest)
        if command is None and arguments.version:
            print(f"briefing-tui {__version__}")
            return DONE
        if command not in (None, "config"):  # those two tell each of them
            tell_complaints(complaints)
        return _call(command, arguments)
    except UsageError as error:
        complain(error, command)
        return FAILED
    except BriefingError as error:
        from briefing_tui.commandline.inputs import tell_error

        tell_error(error)
        return FAILED
    except SystemExit as stop:  # argparse has printed help
        return stop.code if isinstance(stop.code, int) else DONE


def _call(command: str | None, arguments: Namespace) -> int:
    """Import a command and run it."""
    if command == "show":
        from briefing_tui.commandline.show import show

        return show(arguments)
    if command == "search":
        from briefing_tui.commandline.search import search

        return search(arguments)
    if command == "quote":
        from briefing_tui.commandline.quoted import print_quote

        return print_quote(arguments)
    if command == "verify":
        from briefing_tui.commandline.verify import verify

        return verify(arguments)
    from briefing_tui.commandline.browse import browse

    return browse(arguments)
