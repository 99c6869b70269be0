"""The command line: arguments to one call each, and how each outcome is told.

Exit status: 0 done, 1 nothing found or not verbatim, 2 bad usage or nothing could be read,
128 + n ended by signal n.
What a command does not need is not imported for it.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from briefing_tui import __version__
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.cli.arguments import Arguments

DONE, FAILED = 0, 2
_ALLOCATIONS = 50_000
"""Objects after which a command looks for garbage; Python does so after 700."""

INTERRUPTED, READER_LEFT = 130, 141
"""The exit statuses after signals, as in shells: 128 plus the signal's number."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``briefing-tui``.

    Args:
        arguments: without the program's name; those of the process when None, which then ends
            without taking apart what the system takes back at once.

    Returns:
        The exit status.
    """
    if arguments is not None:
        return _outcome(list(arguments))
    status = _outcome(sys.argv[1:])
    _finish_messages()
    _end_process(status)
    return status


def _outcome(given: list[str]) -> int:
    """Run with arguments, and return the exit status whatever ends it."""
    # What is imported and read stays to the end: looking for garbage would find none.
    gc.disable()
    try:
        return _guarded(given)
    except KeyboardInterrupt:
        return _ended(INTERRUPTED)
    except SystemExit as stop:  # a signal
        return _ended(stop.code if isinstance(stop.code, int) else FAILED)
    finally:
        gc.unfreeze()
        gc.enable()


def _finish_messages() -> None:
    """Write or discard what waits for standard error; there is nothing where it takes all."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        from briefing_tui.cli.streams import drop_messages

        drop_messages()


def _end_process(status: int) -> None:
    """End this process at once; return where Python has to end it, as with threads that work.

    Python gives back each object one by one, which takes a tenth of a short command's time.
    """
    # Not ``sys._current_frames``, which waits for ever where it looks for garbage (gh-106883).
    threading = sys.modules.get("threading")
    if sys.flags.dev_mode or sys.flags.interactive:
        return
    if threading is not None and threading.active_count() > 1:
        return
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return
    os._exit(status)


def _ended(status: int) -> int:
    """Return a status once what was printed is written, or dropped where it cannot be."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        from briefing_tui.cli.streams import drop_output

        drop_output()
    return status


def _guarded(given: list[str]) -> int:
    """Run, without a traceback when the output's reader has gone or the program has a defect."""
    try:
        if given in (["--version"], ["-V"]) and sys.stdout is not None:
            print(_version())
            status = DONE
        else:
            status = _prepared(given)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        from briefing_tui.cli.streams import drop_output

        drop_output()
        return READER_LEFT
    except OSError as error:
        _tell_unwritten(error)
        return FAILED
    except MemoryError:
        from briefing_tui.cli.streams import tell
        from briefing_tui.limits import NOT_ENOUGH_MEMORY
        from briefing_tui.translation import _

        tell(_(NOT_ENOUGH_MEMORY))
        return FAILED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        from briefing_tui.cli.streams import tell
        from briefing_tui.translation import _

        tell(
            _("internal error: {kind}: {error}; “python -X dev -m briefing_tui” tells more").format(
                kind=type(error).__name__, error=error
            )
        )
        return FAILED


def _tell_unwritten(error: OSError) -> None:
    """Report that standard output is full or closed; inputs report their own errors."""
    from briefing_tui.cli.streams import drop_output, tell
    from briefing_tui.translation import _

    drop_output()
    if error.filename is not None:
        tell(f"{os.fspath(error.filename)}: {error.strerror}")
        return
    tell(
        _("the output cannot be written ({error}); make room or write elsewhere").format(
            error=error.strerror
        )
    )


def _prepared(given: list[str]) -> int:
    """Run with streams that take every character."""
    from briefing_tui.cli.streams import prepare_streams

    prepare_streams()
    return _run(given)


def _run(given: list[str]) -> int:
    """Read the arguments and call what they name."""
    from briefing_tui.cli.parsing import asked_language, parse, split_command
    from briefing_tui.cli.starting import begin, tell_complaints
    from briefing_tui.cli.usage import UsageError, complain
    from briefing_tui.errors import BriefingError

    complaints = begin(asked_language(given))
    command = None
    try:
        command, rest = split_command(given)
        arguments = parse(command, rest)
        if arguments.version:
            print(_version())
            return DONE
        if arguments.help:
            from briefing_tui.cli.help import help_text

            print(help_text(command, long=arguments.help == "--help"))
            return DONE
        if command not in (None, "config"):  # those two tell each of them
            tell_complaints(complaints)
        return _call(command, arguments)
    except UsageError as error:
        complain(error, command)
        return FAILED
    except BriefingError as error:
        from briefing_tui.cli.inputs import tell_error

        tell_error(error)
        return FAILED


def _version() -> str:
    return f"briefing-tui {__version__}"


def _call(name: str | None, arguments: Arguments) -> int:
    """Import a command and run it."""
    from importlib import import_module

    from briefing_tui.cli.browser_command import BROWSER
    from briefing_tui.cli.command_registry import command_named
    from briefing_tui.cli.signals import raise_when_signalled

    # Numpy's linear algebra, which nothing here uses, would start a thread for each processor.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    command = BROWSER if name is None else command_named(name) or BROWSER
    if command is not BROWSER:
        raise_when_signalled()
    module, _colon, function = command.run.partition(":")
    from briefing_tui.cache.expressions import kept_in_libraries

    with kept_in_libraries():
        run = getattr(import_module(module), function)
    if command is not BROWSER:  # which does so once it is painted
        gc.freeze()  # what is imported is not looked through
        gc.set_threshold(_ALLOCATIONS)
        gc.enable()
    status = int(run(arguments))
    _save_expressions()
    return status


def _save_expressions() -> None:
    """Keep what was compiled for the next command."""
    from briefing_tui.cache import expressions

    expressions.save()
