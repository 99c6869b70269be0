"""Named tuples, made in a tenth of the time.

The standard library compiles a function for each class and an annotation for each field. Here
nothing is compiled. The classes are as those of ``typing.NamedTuple`` in what is asked of them:
``_fields``, ``_field_defaults``, ``_replace``, ``_asdict``, ``_make``, matching, copying, pickling.
"""

from __future__ import annotations

from briefing_tui.type_checking import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import Any, NamedTuple
else:
    from collections import namedtuple

    MOST_FIELDS = 20

    _numbered = vars(namedtuple("_numbered", [f"field{at}" for at in range(MOST_FIELDS)]))
    _GETTERS = [_numbered[f"field{at}"] for at in range(MOST_FIELDS)]
    """The readers of fields by their numbers: the same for each class, and no Python code."""

    _new_tuple = tuple.__new__

    class _Made(type):
        """Makes the class that is written as a subclass of :class:`NamedTuple`."""

        def __new__(cls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> type:
            names = tuple(body.get("__annotations__", ()))
            if len(names) > MOST_FIELDS:
                raise TypeError(f"more than {MOST_FIELDS} fields")
            defaults = {each: body[each] for each in names if each in body}
            if tuple(defaults) != names[len(names) - len(defaults) :]:
                raise TypeError("a field without a default value follows one that has it")
            own = {
                "__slots__": (),
                "__match_args__": names,
                "_fields": names,
                "_field_defaults": defaults,
                **dict(zip(names, _GETTERS, strict=False)),
            }
            return type(name, (tuple,), {**_METHODS, **body, **own})

    def _new(cls: Any, /, *values: Any, **named: Any) -> Any:
        if named or len(values) != len(cls._fields):
            values = _completed(cls, values, named)
        return _new_tuple(cls, values)

    def _completed(cls: Any, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
        """Return the values of all fields, given by place, by name or by default.

        Raises:
            TypeError: one is missing, given twice, or not there.
        """
        known = {**cls._field_defaults, **named}
        names = cls._fields[len(values) :]
        missing = [each for each in names if each not in known]
        if missing or len(values) > len(cls._fields) or not named.keys() <= {*names}:
            raise TypeError(f"{cls.__name__} takes other arguments: {', '.join(cls._fields)}")
        return (*values, *[known[each] for each in names])

    def _make(cls: Any, values: Any) -> Any:
        return cls(*values)

    def _replace(self: Any, /, **changes: Any) -> Any:
        if unknown := changes.keys() - set(self._fields):
            raise ValueError(f"Got unexpected field names: {sorted(unknown)!r}")
        pairs = zip(self._fields, self, strict=True)
        return _new_tuple(type(self), [changes.get(*pair) for pair in pairs])

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _repr(self: Any) -> str:
        pairs = zip(self._fields, self, strict=True)
        told = ", ".join(f"{name}={value!r}" for name, value in pairs)
        return f"{type(self).__name__}({told})"

    def _getnewargs(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    _METHODS = {
        "__new__": _new,
        "__repr__": _repr,
        "__getnewargs__": _getnewargs,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "_asdict": _asdict,
    }

    class _Base:
        """The class that others are written below; it gives way to their true bases."""

        def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type, ...]:
            return (_NamedTuple,)

    _NamedTuple = type.__new__(_Made, "NamedTuple", (), {})
    NamedTuple = _Base()
