"""Named tuples made here are as those of the standard library."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from briefing_tui.named_tuple import NamedTuple


class Reading(NamedTuple):
    """A reading of a gauge."""

    gauge: str
    level: int
    unit: str = "cm"

    @property
    def told(self) -> str:
        """Return the level with its unit."""
        return f"{self.level} {self.unit}"

    @classmethod
    def dry(cls, gauge: str) -> Reading:
        """Return the reading of a gauge without water."""
        return cls(gauge, 0)


class Usual(typing.NamedTuple):
    """The same, as the standard library makes it."""

    gauge: str
    level: int
    unit: str = "cm"


READING, USUAL = Reading("weir", 42), Usual("weir", 42)


def test_fields_are_taken_in_order_and_by_name_with_defaults() -> None:
    ways = (Reading("weir", 42, "cm"), Reading("weir", level=42), Reading(level=42, gauge="weir"))
    assert set(ways) == {READING}
    assert (READING.gauge, READING.level, READING.unit) == ("weir", 42, "cm")
    assert READING.told == "42 cm"
    assert Reading.dry("mill") == ("mill", 0, "cm")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        (("weir",), {}),
        (("weir", 1, "cm", 2), {}),
        (("weir",), {"gauge": "mill", "level": 1}),
        (("weir", 1), {"colour": "red"}),
    ],
)
def test_too_few_too_many_and_unknown_fields_are_refused(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        Usual(*values, **named)
    with pytest.raises(TypeError, match="gauge, level, unit"):
        Reading(*values, **named)


def test_they_tell_and_change_as_those_of_the_standard_library() -> None:
    assert Reading._fields == Usual._fields
    assert Reading._field_defaults == Usual._field_defaults
    assert repr(READING) == repr(USUAL).replace("Usual", "Reading")
    assert READING._asdict() == USUAL._asdict()
    assert tuple(READING._replace(level=7)) == tuple(USUAL._replace(level=7))
    assert tuple(Reading._make(["weir", 42, "cm"])) == tuple(USUAL)
    assert isinstance(READING._replace(level=7), Reading)
    with pytest.raises(ValueError, match="colour"):
        READING._replace(colour="red")  # type: ignore[call-arg]


def test_they_are_tuples_without_room_for_more() -> None:
    assert READING == ("weir", 42, "cm")
    assert hash(READING) == hash(USUAL)
    with pytest.raises(AttributeError):
        READING.level = 7  # type: ignore[misc]
    with pytest.raises(AttributeError):
        READING.colour = "red"  # type: ignore[attr-defined]


def test_they_are_copied_pickled_and_matched() -> None:
    assert copy.deepcopy(READING) == READING
    back = pickle.loads(pickle.dumps(READING))
    assert back == READING
    assert isinstance(back, Reading)
    match READING:
        case Reading(gauge, level=level):
            assert (gauge, level) == ("weir", 42)


def test_a_default_stands_behind_all_fields_without_one() -> None:
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            first: int = 0
            second: int  # type: ignore[misc]
