"""Answers of a process that reads files, as plain data sent through a pipe."""

from __future__ import annotations

from typing import IO

from briefing_tui.cache.checked_data import number, row, table, word, word_or_none
from briefing_tui.cache.kept import Kept
from briefing_tui.cache.plain_briefings import briefing_of, plain_of
from briefing_tui.cache.sealing import BrokenFileError, sealed, unsealed
from briefing_tui.cache.shelved import ShelfEntry
from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError, MissingError, NotTextError, TooLargeError
from briefing_tui.model import Briefing
from briefing_tui.translation import _

Outcome = ShelfEntry | Briefing | BriefingError

_ERRORS: dict[str, type[BriefingError]] = {
    kind.__name__: kind for kind in (BriefingError, MissingError, NotTextError, TooLargeError)
}
_NAMES = ("entry", "briefing", "error", "problem", "dropped", "first")


@dataclass(frozen=True, slots=True)
class ReadingAnswer:
    """The result of reading a file.

    Attributes:
        outcome: what was read, or the error if it could not be read.
        problem: why nothing can be kept; None if there is no problem.
        dropped: how many kept files could not be read back.
        first_dropped: the first of them.
    """

    outcome: Outcome
    problem: str | None = None
    dropped: int = 0
    first_dropped: str = ""


def answer_bytes(outcome: Outcome, kept: Kept) -> bytes:
    """Return an answer as bytes for the pipe.

    Args:
        outcome: the result of reading a file.
        kept: tells what is wrong with the kept files.
    """
    entry, briefing, error, text = None, None, None, ""
    if isinstance(outcome, BriefingError):
        kind = type(outcome).__name__
        error = [kind if kind in _ERRORS else BriefingError.__name__, outcome.reason]
    elif isinstance(outcome, Briefing):
        briefing, text = plain_of(outcome), outcome.text
    else:
        entry = list(outcome)
    values = (entry, briefing, error, kept.problem, kept.dropped, kept.first_dropped)
    parts = sealed(dict(zip(_NAMES, values, strict=True)), text)
    if parts is None:
        reason = _("its structure is too large; split the file")
        return answer_bytes(BriefingError("", reason), kept)
    return b"".join(parts)


def understood(data: bytes, path: str) -> ReadingAnswer:
    """Return the answer that came through the pipe.

    Args:
        data: as :func:`answer_bytes` gives it.
        path: the file that was asked for, as given.

    Raises:
        BrokenFileError: it is no answer.
    """
    value, text = unsealed(data)
    entry, briefing, error, problem, dropped, first = table(value, _NAMES)
    outcome: Outcome
    if error is not None:
        kind, reason = row(error, 2)
        if word(kind) not in _ERRORS:
            raise BrokenFileError("an error is unknown")
        outcome = _ERRORS[kind](path, word(reason))
    elif briefing is not None:
        outcome = briefing_of(briefing, text, path)
    else:
        outcome = ShelfEntry.of(entry)
    return ReadingAnswer(outcome, word_or_none(problem), number(dropped), word(first))


def send(stream: IO[bytes], data: bytes) -> None:
    """Write some bytes, preceded by their number as 8 bytes, little-endian."""
    stream.write(len(data).to_bytes(8, "little") + data)
    stream.flush()


def received(stream: IO[bytes]) -> bytes:
    """Return the bytes that one call of :func:`send` wrote.

    Raises:
        EOFError: the stream ended before they did.
    """
    length = stream.read(8)
    data = stream.read(int.from_bytes(length, "little")) if len(length) == 8 else b""
    if len(length) < 8 or len(data) < int.from_bytes(length, "little"):
        raise EOFError
    return data
