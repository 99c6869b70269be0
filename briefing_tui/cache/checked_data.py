"""Checks of plain data that was read; each raises BrokenFileError for another shape.

Columns of numbers and words are checked as a whole, which takes a fraction of the time that
checks of each item would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from operator import le

from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.span import Span
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, TypeVar

    Item = TypeVar("Item")


def row(value: object, length: int | None = None) -> list[Any]:
    """Return a value that is a list, of ``length`` items unless None."""
    if type(value) is not list or (length is not None and len(value) != length):
        raise BrokenFileError("it has another shape")
    return value


def table(value: object, names: Sequence[str]) -> list[Any]:
    """Return the values of a dictionary that has exactly these names, in their order."""
    if type(value) is not dict or value.keys() != set(names):
        raise BrokenFileError("it has other names")
    return [value[name] for name in names]


def word(value: object) -> str:
    """Return a value that is a string."""
    if type(value) is not str:
        raise BrokenFileError("a word is none")
    return value


def word_or_none(value: object) -> str | None:
    """Return a value that is a string or None."""
    return None if value is None else word(value)


def number(value: object, most: int | None = None) -> int:
    """Return a value that is a whole number from 0 to ``most``."""
    if type(value) is not int or value < 0 or (most is not None and value > most):
        raise BrokenFileError("a number is out of bounds")
    return value


def seconds(value: object) -> float:
    """Return a value that is a number of seconds."""
    if type(value) not in (int, float) or not 0 <= value < 1e9:  # type: ignore[operator]
        raise BrokenFileError("a time is out of bounds")
    return float(value)  # type: ignore[arg-type]


def seconds_or_none(value: object) -> float | None:
    """Return a value that is a number of seconds or None."""
    return None if value is None else seconds(value)


def words(value: object) -> list[str]:
    """Return a value that is a list of strings."""
    column = row(value)
    if not {str}.issuperset(map(type, column)):
        raise BrokenFileError("a word is none")
    return column


def words_or_none(value: object) -> list[str | None]:
    """Return a value that is a list of strings and None."""
    column = row(value)
    if not {str, type(None)}.issuperset(map(type, column)):
        raise BrokenFileError("a word is none")
    return column


def numbers(value: object, most: int, length: int | None = None) -> list[int]:
    """Return a value that is a list of whole numbers from 0 to ``most``."""
    column = row(value, length)
    if not {int}.issuperset(map(type, column)):
        raise BrokenFileError("a number is none")
    if column and not 0 <= min(column) <= max(column) <= most:
        raise BrokenFileError("a number is out of bounds")
    return column


def known(value: object, meanings: dict[str, Item], length: int) -> list[Item]:
    """Return the meanings of the words of a list, which has ``length`` items."""
    column = row(value, length)
    if not {str}.issuperset(map(type, column)) or not meanings.keys() >= set(column):
        raise BrokenFileError("a word is unknown")
    return [meanings[each] for each in column]


def span(value: object, most: int) -> Span:
    """Return the span of a list of start and end, within a text of ``most`` characters."""
    start, end = numbers(value, most, 2)
    if start > end:
        raise BrokenFileError("a span ends before it begins")
    return Span(start, end)


def spans(value: object, most: int) -> list[Span]:
    """Return the spans of a flat list of starts and ends, within a text of ``most`` characters."""
    flat = numbers(value, most)
    starts, ends = flat[::2], flat[1::2]
    if len(starts) != len(ends) or not all(map(le, starts, ends)):
        raise BrokenFileError("a span ends before it begins")
    return list(map(Span._make, zip(starts, ends, strict=True)))


def dealt(items: Sequence[Item], counts: object, length: int) -> Iterator[tuple[Item, ...]]:
    """Yield items in groups of the given sizes.

    Args:
        items: in the order of the groups.
        counts: how many belong to each group.
        length: the number of groups.
    """
    sizes = numbers(counts, len(items), length)
    bounds = list(accumulate(sizes, initial=0))
    if bounds[-1] != len(items):
        raise BrokenFileError("there are more items than places for them")
    for low, high in pairwise(bounds):
        yield tuple(items[low:high])


def sentence(sentences: Mapping[Any, str], code: object, values: object) -> str:
    """Return the code of a sentence, if it is known and the values fill all its places."""
    if word(code) not in sentences or len(words(values)) < _places(sentences[word(code)]):
        raise BrokenFileError("a sentence is unknown")
    return word(code)


@cache
def _places(text: str) -> int:
    """Return the number of values that a sentence takes."""
    count = 0
    while True:
        try:
            text.format(*[""] * count)
        except IndexError:
            count += 1
        else:
            return count
