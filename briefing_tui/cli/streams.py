"""Standard output and error: safe in any encoding, coloured only on a terminal."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

from briefing_tui.text.visible import visible
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import Console

PROGRAM = "briefing-tui"

Segment = str | tuple[str, str]
"""Words as they are, or with a style of Rich (``bold``, ``dim``, ``reverse``)."""


def prepare_streams() -> None:
    """Make standard output and error escape the characters that their encoding lacks.

    Raises:
        OSError: standard output is closed.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def drop_output() -> None:
    """Discard what is still to be written: its reader has gone."""
    if sys.stdout is not None:
        _lead_nowhere(sys.stdout)


def drop_messages() -> None:
    """Discard what waits for standard error, which is full or closed.

    Python would end with status 120 else, whatever the command's is.
    """
    if sys.stderr is not None:
        _lead_nowhere(sys.stderr)


def _lead_nowhere(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is a terminal that can draw a line anew."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def is_coloured(stream: TextIO) -> bool:
    """Return whether styles may be used: on a terminal, unless ``NO_COLOR`` is set."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR")


class Output:
    """Lines of styled words on standard output, plain where they cannot be styled.

    What is printed may come from a transcript: it is made visible, and console markup in it
    is text.
    """

    def __init__(self) -> None:
        self._console: Console | None = None
        if is_coloured(sys.stdout):
            from rich.console import Console

            self._console = Console(highlight=False, markup=False, emoji=False)

    def line(self, *segments: Segment) -> None:
        """Print one line."""
        parts = [(s, "") if isinstance(s, str) else s for s in segments]
        shown = [(visible(words, keep="\t"), style) for words, style in parts]
        if self._console is None:
            sys.stdout.write("".join(words for words, _style in shown) + "\n")
            return
        from rich.text import Text

        self._console.print(Text.assemble(*shown), soft_wrap=True)


def raw(text: str) -> None:
    """Print JSON, which has been made safe by its escapes."""
    if not (sys.stdout.encoding or "").lower().startswith("utf"):
        text = _ascii(text)
    sys.stdout.write(text)
    # Apart: without buffers (``python -u``) a reader that leaves within a write goes unseen.
    sys.stdout.write("\n")


def _ascii(text: str) -> str:
    """Return JSON with every character beyond ASCII escaped, in UTF-16 units."""
    if text.isascii():
        return text
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (units[at] << 8 | units[at + 1] for at in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def tell(message: str) -> None:
    """Print one line on standard error; do nothing when that is full or closed."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{PROGRAM}: {visible(message, keep='')}\n")
