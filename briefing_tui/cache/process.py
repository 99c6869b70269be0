"""One process that reads files: starting it, asking it and ending it."""

from __future__ import annotations

import os
import subprocess
import sys
from threading import Lock

from briefing_tui import interpreter
from briefing_tui.cache.answers import ReadingAnswer, received, send, understood
from briefing_tui.cache.parsed import Parser
from briefing_tui.recognition.lexicon.own_words import in_use
from briefing_tui.translation import used_language

PROGRAM = "briefing_tui.cache.reading"
"""The module that the process runs."""

READY = b"ready"
"""The message that the process sends once it can read files."""


class EndedError(Exception):
    """The process ended before it answered."""


class UnusableError(Exception):
    """No process can be started, or it cannot import what it needs."""


class ReadingProcess:
    """A process that reads files one after the other; started when first asked.

    Args:
        parser: the process has one like it.
    """

    def __init__(self, parser: Parser) -> None:
        self._arguments = (*parser.arguments, used_language())
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = Lock()

    @staticmethod
    def can_start() -> bool:
        """Return whether it is known how to start Python."""
        return bool(sys.executable)

    def ask(self, path: str) -> ReadingAnswer:
        """Return the process's answer for a file.

        Raises:
            UnusableError: no process can be started.
            EndedError: it ended before it answered; the next call starts another one.
        """
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, os.fsencode(path))
            return understood(received(process.stdout), path)
        except (OSError, EOFError, ValueError) as error:
            self._kill()
            raise EndedError from error

    def end(self) -> None:
        """End the process at once, for good."""
        with self._lock:
            self._ended = True
        self._kill()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._ended:
                raise EndedError
            try:
                process = subprocess.Popen(
                    interpreter.command("-m", PROGRAM, *self._arguments),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=interpreter.environment(),
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError as error:
                raise UnusableError from error
            self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, in_use().as_json().encode())
            if received(process.stdout) == READY:
                return process
        except (OSError, EOFError, ValueError):
            pass  # it could not import what it needs: it is unusable, which is raised below
        self._kill()
        if self._ended:
            raise EndedError
        raise UnusableError

    def _kill(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            assert stream is not None
            try:
                stream.close()
            except OSError:
                continue  # what was still to be sent has nobody to read it
