"""The file of compiled expressions: an index of all, and each with a checksum of its own."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from zlib import crc32

from briefing_tui.dataclass import dataclass

_HEAD = 3
"""Numbers at the beginning of a file: Python's release, the checksum of the index, and how many
expressions there are."""

_FIELDS = 7
"""Numbers before each expression: its checksum, its length, flags as given, all flags, groups,
names, codes."""

_NUMBER = array("I").itemsize


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes that an expression is compiled to.

    Attributes:
        flags: all of them, those that are written in it among them.
        groups: how many it has.
        names: of groups, each with its number.
        codes: for Python's engine.
    """

    flags: int
    groups: int
    names: dict[str, int]
    codes: array[int]


class ExpressionsFile:
    """The contents of a file. Of its many expressions only those that are asked for are looked at.

    Args:
        data: the contents of the file; nothing for no file.
        release: the number of the release of Python that is to have written it.

    Raises:
        ValueError: it is another release's, or its index not what was written.
        IndexError: the same.
    """

    def __init__(self, data: bytes = b"", release: int = 0) -> None:
        self._data = data
        self._keys = self._places = array("I")
        if not data:
            return
        written_by, checksum, count = _numbers(data, 0, _HEAD)
        size = count * _NUMBER
        index = data[_HEAD * _NUMBER : _HEAD * _NUMBER + 2 * size]
        if written_by != release or len(index) != 2 * size or crc32(index) != checksum:
            raise ValueError("not of this Python, or not whole")
        self._keys, self._places = array("I", index[:size]), array("I", index[size:])

    def find(self, expression: str, flags: int) -> Codes | None:
        """Return an expression; None where it is not there.

        Raises:
            ValueError: it is not what was written.
            IndexError: the same.
        """
        key = _key(expression, flags)
        at = bisect_left(self._keys, key)
        while at < len(self._keys) and self._keys[at] == key:
            told, found = self._expression(self._places[at])
            if told == (expression, flags):
                return found
            at += 1
        return None

    def all(self) -> Iterator[tuple[tuple[str, int], Codes]]:
        """Yield all expressions, each with its flags as given.

        Raises:
            ValueError: one is not what was written.
            IndexError: the same.
        """
        return map(self._expression, self._places)

    def _expression(self, place: int) -> tuple[tuple[str, int], Codes]:
        checksum, size, flags, all_flags, groups, named, count = _numbers(
            self._data, place, _FIELDS
        )
        begin = place + _FIELDS * _NUMBER
        names = begin + 2 * named * _NUMBER
        words = names + count * _NUMBER
        if crc32(self._data[place + _NUMBER : words + size]) != checksum:
            raise ValueError("not whole")
        text = self._data[words : words + size].decode("utf-8", "surrogatepass")
        told = _numbers(self._data, begin, 2 * named)
        end = len(text)
        by_name = {}
        for length, number in zip(told[-2::-2], told[::-2], strict=True):
            by_name[text[end - length : end]] = number
            end -= length
        codes = array("I", self._data[names:words])
        made = Codes(all_flags, groups, dict(reversed(by_name.items())), codes)
        return (text[:end], flags), made


def _key(expression: str, flags: int) -> int:
    return crc32(expression.encode("utf-8", "surrogatepass"), flags)


def _numbers(data: bytes, place: int, count: int) -> array[int]:
    """Return some numbers of a file.

    Raises:
        ValueError: the file ends before them.
    """
    numbers = array("I", data[place : place + count * _NUMBER])
    if len(numbers) < count:
        raise ValueError("not whole")
    return numbers


def contents(known: dict[tuple[str, int], Codes], release: int) -> bytes:
    """Return the contents of a file: its head, the index, and the expressions.

    Args:
        known: what expressions are compiled to, each by its words and flags as given.
        release: the number of the release of Python.
    """
    made: list[tuple[int, bytes]] = []
    for (expression, flags), found in known.items():
        text = "".join([expression, *found.names]).encode("utf-8", "surrogatepass")
        numbers = array("I", (len(text), flags, found.flags, found.groups, len(found.names)))
        numbers.append(len(found.codes))
        for name, number in found.names.items():
            numbers.extend((len(name), number))
        rest = numbers.tobytes() + found.codes.tobytes() + text
        padded = rest + bytes(-len(rest) % _NUMBER)
        made.append((_key(expression, flags), array("I", [crc32(rest)]).tobytes() + padded))
    made.sort()
    begin = (_HEAD + 2 * len(made)) * _NUMBER
    places = accumulate((len(each) for _key, each in made), initial=begin)
    index = array("I", [key for key, _each in made]).tobytes()
    index += array("I", [*places][:-1]).tobytes()
    head = array("I", [release, crc32(index), len(made)]).tobytes()
    return b"".join([head, index, *(each for _key, each in made)])
