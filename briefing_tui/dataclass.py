"""Dataclasses, made in a tenth of the time.

The standard library compiles the source of six methods for each class, and reads the tools for
that; of what a command takes on a small file, this was a fifth. Here one method is compiled, and
that for a class of many objects. The classes are dataclasses in every other respect: ``fields``,
``asdict``, ``replace`` and ``is_dataclass`` of the standard library take them. A class with
``field`` or with a base class that has fields is for the standard library.
"""

from __future__ import annotations

from briefing_tui.type_checking import TYPE_CHECKING

__all__ = ["dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
    from typing import Any
else:
    from operator import attrgetter

    FEW = 25
    """Objects of a class that take less time than compiling its ``__init__`` does."""

    _made_of: dict[type, int] = {}
    """The number of objects of each class before that."""

    _set_field = object.__setattr__

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True
    ) -> Any:
        """Return a dataclass made of a class, or what makes one, as ``dataclasses.dataclass``.

        Args:
            cls: the class; None where the decorator is called with what is asked for.
            frozen: whether fields may not be set anew.
            slots: whether objects have room for their fields alone.
            eq: whether objects are compared by their fields.

        Raises:
            TypeError: a base class has fields, or with ``slots`` there is a base class; or a field
                without a default value stands behind one that has it.
        """
        if cls is None:
            return lambda cls: _made(cls, frozen, slots, eq)
        return _made(cls, frozen, slots, eq)

    def replace(record: Any, /, **changes: Any) -> Any:
        """Return a copy of an object with other values in some fields."""
        kept = {name: getattr(record, name) for name in record.__match_args__}
        return type(record)(**(kept | changes))

    def _made(cls: type, frozen: bool, slots: bool, eq: bool) -> type:
        if hasattr(cls, "__dataclass_fields__") or (slots and cls.__bases__ != (object,)):
            raise TypeError("the fields of a base class are not taken over here")
        given = vars(cls)
        names = tuple(cls.__annotations__)
        defaults = {name: given[name] for name in names if name in given}
        if tuple(defaults) != names[len(names) - len(defaults) :]:
            raise TypeError("a field without a default value follows one that has it")
        methods = {"__repr__": _repr} | (_comparing(names, frozen) if eq else {})
        added = {name: method for name, method in methods.items() if given.get(name) is None}
        added |= {
            "__init__": _first_init,
            "__match_args__": names,
            "__field_defaults__": defaults,
            "__dataclass_fields__": _Fields(cls.__annotations__, defaults),
        }
        if frozen:
            added |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
        if not slots:
            for name, value in added.items():
                setattr(cls, name, value)
            return cls
        added |= {"__slots__": names, "__getstate__": _state, "__setstate__": _set_state}
        left_out = {*defaults, "__dict__", "__weakref__"}
        kept = {name: value for name, value in given.items() if name not in left_out}
        made = type(cls)(cls.__name__, cls.__bases__, kept | added)
        made.__qualname__ = cls.__qualname__
        return made

    def _comparing(names: tuple[str, ...], frozen: bool) -> dict[str, Any]:
        """Return the methods that compare objects by the values of their fields."""
        values = attrgetter(*names) if names else lambda _record: ()

        def __eq__(self: Any, other: object) -> bool:
            return values(self) == values(other) if type(other) is type(self) else NotImplemented

        def __hash__(self: Any) -> int:
            return hash(values(self))

        return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}

    def _first_init(self: Any, *values: Any, **named: Any) -> None:
        """Set the fields one by one; from some objects on, compile the class's own ``__init__``."""
        cls = type(self)
        _made_of[cls] = made = _made_of.get(cls, 0) + 1
        names = self.__match_args__
        if named or len(values) != len(names):
            given = dict(zip(names, values, strict=False))
            known = {**self.__field_defaults__, **named, **given}
            fits = len(given) == len(values) and len(known) == len(names)
            if not fits or given.keys() & named:
                made = FEW + 1  # which raises the error that Python has for it
            else:
                values, named = tuple([known[name] for name in names]), {}
        if made > FEW:
            cls = _owner(cls)
            _compile_init(cls)
            cls.__init__(self, *values, **named)
            return
        for name, value in zip(names, values, strict=True):
            _set_field(self, name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    def _owner(cls: type) -> type:
        """Return the dataclass that a class is, or is a subclass of."""
        return next(each for each in cls.__mro__ if "__dataclass_fields__" in vars(each))

    def _compile_init(cls: Any) -> None:
        """Compile the class's own ``__init__``, which takes the place of :func:`_first_init`."""
        known: dict[str, Any] = {}
        taken, set_each = ["self"], []
        slots = "__slots__" in vars(cls)
        defaults = cls.__field_defaults__
        for name in cls.__match_args__:
            if slots:
                known[f"set_{name}"] = vars(cls)[name].__set__
                set_each.append(f" set_{name}(self, {name})")
            else:
                known["set_any"] = object.__setattr__
                set_each.append(f" set_any(self, {name!r}, {name})")
            if name in defaults:
                known[f"default_{name}"] = defaults[name]
                name = f"{name}=default_{name}"
            taken.append(name)
        if hasattr(cls, "__post_init__"):
            set_each.append(" self.__post_init__()")
        exec("\n".join([f"def __init__({', '.join(taken)}):", *set_each, " return"]), known)
        cls.__init__ = known["__init__"]
        cls.__init__.__qualname__ = f"{cls.__qualname__}.__init__"

    def _repr(self: Any) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({told})"

    def _refuse_to_set(self: Any, name: str, value: object) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_to_delete(self: Any, name: str) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _state(self: Any) -> list[Any]:
        return [getattr(self, name) for name in self.__match_args__]

    def _set_state(self: Any, state: list[Any]) -> None:
        for name, value in zip(self.__match_args__, state, strict=True):
            object.__setattr__(self, name, value)

    class _Fields:
        """The fields as the standard library describes them, made when it asks for them."""

        def __init__(self, types: dict[str, Any], defaults: dict[str, Any]) -> None:
            self.types = types
            self.defaults = defaults
            self.made: Any = None

        def __get__(self, _record: object, _cls: type) -> Any:
            if self.made is None:
                from dataclasses import dataclass

                body = {"__annotations__": self.types, **self.defaults}
                self.made = dataclass(type("Fields", (), body)).__dataclass_fields__
            return self.made
