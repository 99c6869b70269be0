"""Programs that are killed at random moments while they write, and disks without room.

``python -m tests.killing [ROUNDS]`` kills 300 programs, or ROUNDS, over each kind of file, and
prints what was lost: nothing.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random
from typing import NamedTuple

from briefing_tui.model import Span
from briefing_tui.quoting.article import CheckedArticle
from briefing_tui.quoting.quote import quote
from briefing_tui.state.last_article import KeptCheck, recall, remember
from briefing_tui.state.notebook import Notebook, keep
from briefing_tui.state.notebook.correction import is_note
from briefing_tui.state.writing import append_export, write_export
from tests.invented import press_conference
from tests.killed_writers import told_until_killed

BRIEFING = press_conference()
LARGE = "水渠修好了。" * 20_000
"""Text that takes more than one write."""

Tell = Callable[[str], None]


class Writer(NamedTuple):
    """A program that writes until it is killed.

    Attributes:
        name: what it writes.
        write: writes to a path, number by number, and tells the mark of each when it is done.
        lost: returns what is wrong with what is found, given the marks that were told, in order.
    """

    name: str
    write: Callable[[Path, int, Tell], None]
    lost: Callable[[Path, Sequence[str]], list[str]]


def _export(path: Path, number: int, tell: Tell) -> None:
    write_export(path, f"{number}\n{LARGE}\n{number}\n".encode())
    tell(str(number))


def _lost_of_export(path: Path, told: Sequence[str]) -> list[str]:
    """An export is one of those that were written, whole, and none from before the last told."""
    if not path.exists():
        return ["the file is gone"] if told else []
    number, words, again = path.read_text(encoding="utf-8").splitlines()
    wrong = [] if (number, words) == (again, LARGE) else ["the file is not whole"]
    return wrong + ([] if not told or int(number) >= int(told[-1]) else ["an older file"])


def _append(path: Path, number: int, tell: Tell) -> None:
    append_export(path, f"<{number} {LARGE[:9000]} {number}>\n".encode())
    tell(str(number))


def _lost_of_append(path: Path, told: Sequence[str]) -> list[str]:
    """Return what is lost of what was added: all is there in order, one untold at most."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    whole = [line for line in lines if line.startswith("<") and line.endswith(">")]
    found = [line[1:].split()[0] for line in whole]
    wrong = [f"{len(lines) - len(whole)} lines in pieces"] if len(lines) > len(whole) else []
    return wrong + [f"{mark} is gone" for mark in told if mark not in found]


def _keep_quote(path: Path, number: int, tell: Tell) -> None:
    kept = replace(keep(quote(BRIEFING, *BRIEFING.speeches[1].span)), id=f"quote {number}")
    with Notebook(path) as notebook:
        notebook.keep(kept)
    tell(kept.id)


def _lost_of_quotes(path: Path, told: Sequence[str]) -> list[str]:
    with Notebook(path) as notebook:
        found = [kept.id for kept in notebook.quotes()]
        wrong = [] if notebook.is_sound() and not notebook.damaged else ["damaged"]
    return wrong + [f"{mark} is gone" for mark in told if mark not in found]


def _correct(path: Path, number: int, tell: Tell) -> None:
    correction = replace(is_note(BRIEFING, Span(60, 70)), id=f"correction {number}")
    with Notebook(path) as notebook:
        notebook.correct(correction)
    tell(correction.id)


def _lost_of_corrections(path: Path, told: Sequence[str]) -> list[str]:
    with Notebook(path) as notebook:
        found = [one.id for one in notebook.corrections()]
        wrong = [] if notebook.is_sound() and not notebook.damaged else ["damaged"]
    return wrong + [f"{mark} is gone" for mark in told if mark not in found]


def _check(path: Path, number: int, tell: Tell) -> None:
    remember(path, KeptCheck(CheckedArticle(str(number), LARGE, "", (), ())))
    tell(str(number))


def _lost_of_check(path: Path, told: Sequence[str]) -> list[str]:
    kept = recall(path)
    if kept is None:
        return ["the check is gone"] if told else []
    wrong = [] if kept.article.text == LARGE else ["the check is not whole"]
    return wrong + ([] if not told or int(kept.article.name) >= int(told[-1]) else ["an older one"])


WRITERS = (
    Writer("export", _export, _lost_of_export),
    Writer("append", _append, _lost_of_append),
    Writer("quotes", _keep_quote, _lost_of_quotes),
    Writer("corrections", _correct, _lost_of_corrections),
    Writer("check", _check, _lost_of_check),
)


def killed(writer: Writer, path: Path, rounds: int, random: Random) -> list[str]:
    """Return what is lost after a number of programs were killed at random moments of writing.

    Each is killed only once it has told of something, so that the speed of the machine does not
    matter.
    """
    wrong: list[str] = []
    told: list[str] = []
    for number in range(rounds):
        first = number * 1_000_000
        told += told_until_killed(_write_on, writer, path, first, random=random, longest=0.02)
        wrong += writer.lost(path, told)
    return wrong


def _write_on(writer: Writer, path: Path, first: int, told: int) -> None:
    def tell(mark: str) -> None:
        os.write(told, f"{mark}\n".encode())

    for number in count(first):
        writer.write(path, number, tell)


@contextmanager
def little_room(most: int) -> Iterator[None]:
    """No file may grow beyond some bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def main(arguments: Sequence[str]) -> None:
    """Kill programs over each kind of file, and print what was lost."""
    rounds = int(arguments[0]) if arguments else 300
    random = Random(7)
    for writer in WRITERS:
        with tempfile.TemporaryDirectory() as folder:
            wrong = killed(writer, Path(folder) / "file", rounds, random)
        print(f"{writer.name:12} {rounds} kills, lost or damaged: {wrong or 'nothing'}")


if __name__ == "__main__":
    main(sys.argv[1:])
