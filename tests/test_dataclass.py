"""Dataclasses made here are dataclasses, as the standard library knows them."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from functools import cached_property

import pytest

from briefing_tui.dataclass import dataclass, replace


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a gauge."""

    gauge: str
    level: int
    unit: str = "cm"

    @property
    def told(self) -> str:
        """Return the level with its unit."""
        return f"{self.level} {self.unit}"


@dataclass(frozen=True)
class Doubled:
    """A number and its double."""

    number: int

    @cached_property
    def double(self) -> int:
        """Return the double."""
        return 2 * self.number


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Somewhere; no other place is the same."""

    name: str


class Counted:
    """Something that is told when it is made."""

    made = False

    def __post_init__(self) -> None:
        """Note it."""
        self.made = True


class Estimate(Reading):
    """A reading that is estimated."""

    __slots__ = ("error",)

    error: int


READING = Reading("weir", 42)


def test_fields_are_taken_in_order_and_by_name_with_defaults() -> None:
    assert Reading("weir", level=42) == READING
    assert (READING.unit, READING.told) == ("cm", "42 cm")


@pytest.mark.parametrize("arguments", [(), ("weir",), ("weir", 1, "cm", 2)])
def test_too_few_and_too_many_fields_are_refused(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="argument"):
        Reading(*arguments)  # type: ignore[arg-type]


def test_fields_are_neither_set_nor_deleted() -> None:
    for record in (READING, Doubled(3)):
        for name in ("level", "number", "another"):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(record, name, 1)
            with pytest.raises(dataclasses.FrozenInstanceError):
                delattr(record, name)


def test_equal_fields_make_equal_objects_of_one_class() -> None:
    assert Reading("weir", 43) != READING
    assert hash(READING) == hash(Reading("weir", 42))
    assert len({READING, Reading("weir", 42), Reading("weir", 43)}) == 2
    assert Place("mill") != Place("mill")


def test_a_class_within_it_has_its_fields() -> None:
    estimate = Estimate("weir", 42)
    assert [each.name for each in dataclasses.fields(estimate)] == ["gauge", "level", "unit"]
    assert replace(estimate, level=43) == Estimate("weir", 43)
    assert estimate != READING


def test_it_is_printed_as_it_is_made() -> None:
    assert repr(READING) == "Reading(gauge='weir', level=42, unit='cm')"


def test_another_value_makes_another_object() -> None:
    assert replace(READING, level=7) == Reading("weir", 7)
    assert dataclasses.replace(READING, level=7) == Reading("weir", 7)
    assert READING.level == 42


def test_the_standard_library_takes_it() -> None:
    assert dataclasses.is_dataclass(Reading)
    assert [(each.name, each.type) for each in dataclasses.fields(READING)] == [
        ("gauge", "str"),
        ("level", "int"),
        ("unit", "str"),
    ]
    assert dataclasses.fields(Reading)[2].default == "cm"
    assert dataclasses.asdict(READING) == {"gauge": "weir", "level": 42, "unit": "cm"}


def test_it_is_taken_apart_by_place() -> None:
    match READING:
        case Reading(gauge, level, unit):
            assert (gauge, level, unit) == ("weir", 42, "cm")


def test_it_is_copied_and_pickled() -> None:
    assert copy.copy(READING) == READING
    assert pickle.loads(pickle.dumps(READING)) == READING


def test_slots_leave_no_room_and_without_them_properties_are_kept() -> None:
    assert not hasattr(READING, "__dict__")
    doubled = Doubled(4)
    assert (doubled.double, vars(doubled)) == (8, {"number": 4, "double": 8})


@dataclass
class Tally(Counted):
    """A count that goes on."""

    what: str
    count: int = 0


def test_without_frozen_fields_are_set_and_objects_have_no_hash() -> None:
    tally = Tally("gates")
    tally.count += 1
    assert tally == Tally("gates", 1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(tally)


def test_what_follows_the_making_is_called() -> None:
    assert Tally("gates").made


def test_fields_of_a_base_class_are_refused() -> None:
    with pytest.raises(TypeError, match="base class"):

        @dataclass(frozen=True)
        class _Within(Place):
            more: int


def test_a_field_without_a_default_behind_one_that_has_it_is_refused() -> None:
    with pytest.raises(TypeError, match="default"):

        @dataclass(frozen=True)
        class _Misplaced:
            first: int = 1
            second: int  # type: ignore[misc]


def test_the_first_objects_are_made_as_the_later_ones() -> None:
    @dataclass(frozen=True, slots=True)
    class Level:
        gauge: str
        value: int
        unit: str = "cm"
        told: tuple[str, ...] = ()

    many = [Level("weir", value=number) for number in range(200)]
    assert [each.value for each in many] == [*range(200)]
    assert {(each.gauge, each.unit, each.told) for each in many} == {("weir", "cm", ())}
    for number in (1, 200):
        with pytest.raises(TypeError, match="argument"):
            Level("weir", number, gauge="mill")  # type: ignore[misc]


def test_what_follows_the_setting_of_fields_follows_it_for_each_object() -> None:
    told: list[int] = []

    @dataclass
    class Told:
        number: int

        def __post_init__(self) -> None:
            told.append(self.number)

    for number in range(100):
        Told(number)
    assert told == [*range(100)]
