"""The version of the program in the names of kept files: a digest of all that makes them.

It is made of the content of modules and tables, the number of the package's version among them,
not of their times, which an installer may set as it likes. To read them takes longer than a short
command, so it is kept as well, with what the system tells of each file: where Python can ask when
a file was changed, which no program can set, nothing has changed as long as all of that is so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from hashlib import sha256

DECIDES_NOTHING = frozenset(
    "tui cli locale state quoting samples corpus serving docs postgres".split()
)
"""The parts of the package that do not change what is in a file."""

_ENDINGS = (".py", ".txt", ".bin")
_LENGTH = 64
"""Characters of a digest."""

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

HAS_CHANGE_TIMES = os.name == "posix"
"""True if the system tells when a file was changed, whatever time a program has given it."""

_version: str | None = None


def place() -> str:
    """Return what the kept version is named by: programs at different places have their own."""
    return sha256(os.fsencode(PACKAGE)).hexdigest()[:40] + ".version"


def version(read: Callable[[], bytes | None], write: Callable[[bytes], object]) -> str:
    """Return a digest that changes with each change of the program that makes the files.

    Args:
        read: returns what was written at an earlier start; None where nothing was.
        write: keeps it for the next start.
    """
    global _version
    if _version is None:
        _version = _kept(read, write) if HAS_CHANGE_TIMES else _digest()
    return _version


def _kept(read: Callable[[], bytes | None], write: Callable[[bytes], object]) -> str:
    """Return the version that was kept; of a program that has changed, a new one, which is kept."""
    signature = _signature()
    kept = (read() or b"").decode("ascii", "replace")
    if len(kept) == 2 * _LENGTH and kept.startswith(signature):
        return kept[_LENGTH:]
    made = _digest()
    if _signature() == signature:  # else the program is being replaced just now
        write((signature + made).encode("ascii"))
    return made


def _digest() -> str:
    """Return a digest of the contents of all modules and tables."""
    told = sha256()
    for name, entry in _files():
        with open(entry.path, "rb") as file:
            told.update(repr((name, sha256(file.read()).hexdigest())).encode())
    return told.hexdigest()


def _signature() -> str:
    """Return a digest of what the system tells of all modules and tables."""
    told = []
    for name, entry in _files():
        found = entry.stat()  # whatever changes in a file or takes its place changes one of these
        told.append(f"{name} {found.st_ctime_ns} {found.st_dev} {found.st_ino} {found.st_size}")
    return sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def _files() -> list[tuple[str, os.DirEntry[str]]]:
    """Return the modules and tables that decide something, each with its path in the package."""
    return sorted(_files_in(PACKAGE, ""), key=lambda each: each[0])


def _files_in(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    for entry in os.scandir(folder):
        if entry.name.endswith(_ENDINGS):
            yield f"{name}{entry.name}", entry
        elif _may_decide(entry.name, name) and entry.is_dir():
            yield from _files_in(entry.path, f"{name}{entry.name}/")


def _may_decide(name: str, within: str) -> bool:
    """Return whether something in the package that is no module may be a folder that decides."""
    if "." in name or name == "__pycache__":
        return False
    return bool(within) or name not in DECIDES_NOTHING
