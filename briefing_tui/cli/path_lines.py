"""Lines with a path in them: its very bytes in a pipe, made visible on a terminal."""

from __future__ import annotations

import os
import sys

from briefing_tui.cli.streams import Output, Segment
from briefing_tui.text.visible import visible


class PathLines:
    """Prints lines that begin with a path.

    Args:
        null: whether each path is followed by a NUL instead of what else would end it.
    """

    def __init__(self, *, null: bool = False) -> None:
        self._null = null
        self._output = Output()
        buffer = getattr(sys.stdout, "buffer", None)
        self._bytes = None if buffer is None or (sys.stdout.isatty() and not null) else buffer
        if self._bytes is not None:
            sys.stdout.flush()

    def line(self, path: str, *behind: Segment, before: str = "") -> None:
        """Print a path and the text beside it on one line; a NUL may replace the ``:`` after it.

        A path alone that ends with a NUL has no line feed after it.
        """
        if self._bytes is None:
            self._output.line(before, path, *behind)
            return
        words = "".join(part if isinstance(part, str) else part[0] for part in behind)
        if self._null:
            words = "\0" + visible(words.removeprefix(":"), keep="\t") + ("\n" if words else "")
        else:
            words = visible(words, keep="\t") + "\n"
        encoding = sys.stdout.encoding or "utf-8"
        self._bytes.write(
            before.encode(encoding, "backslashreplace")
            + os.fsencode(path)
            + words.encode(encoding, "backslashreplace")
        )
