"""The names of keys: what a terminal sends, in the one way in which the tables write it.

A character is itself (``x``, ``X``, ``/``); other keys have names (``f1``, ``pagedown``), modifiers
before them in order of the alphabet (``alt+x``, ``ctrl+shift+left``). These are Textual's names.
"""

from __future__ import annotations

import re
import unicodedata

from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _

NAMED = frozenset(
    "up down left right home end pageup pagedown insert delete enter escape tab space backspace "
    "menu pause print_screen".split()
) | {f"f{number}" for number in range(1, 36)}
"""The keys that have names."""

MODIFIERS = frozenset("alt ctrl shift super hyper meta".split())

NEVER = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+j": "enter",
    "ctrl+left_square_bracket": "escape",
}
"""Keys that terminals send as another key, with that key."""

SAME = {
    "ctrl+at": "ctrl+@",
    "ctrl+space": "ctrl+@",
    "ctrl+slash": "ctrl+underscore",
    "ctrl+minus": "ctrl+underscore",
}
"""Keys that some terminals tell apart and others do not, with the one for both."""

STAND_INS = {
    "／": "/",
    "、": "/",
    "？": "?",
    "：": ":",
    "！": "!",
    "【": "[",
    "】": "]",
    "「": "[",
    "」": "]",
    "｛": "{",
    "｝": "}",
    "（": "(",
    "）": ")",
    "。": ".",
    "，": ",",
}
"""The characters that an input method sends for keys that commands wait for."""

_ALSO = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_down": "pagedown",
    "del": "delete",
    "ins": "insert",
    "backtab": "shift+tab",
    "control": "ctrl",
    "option": "alt",
    "cmd": "super",
    "command": "super",
    "win": "super",
}
# Textual's names of characters that Unicode names otherwise.
_RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_MODIFIED = deferred(r"(?P<modifier>[A-Za-z]+)[+-](?P<rest>.+)", re.DOTALL)
_LONGEST = 60


class KeyRefusedError(ValueError):
    """No terminal sends such a key; the message says why, and what is allowed."""


def half_width(key: str) -> str:
    """Return the key of which an input method sends the full-width form; any other as it is."""
    return chr(ord(key) - 0xFEE0) if len(key) == 1 and "！" <= key <= "～" else key


def name_of(character: str) -> str:
    """Return the name by which Textual knows a character that is pressed with a modifier."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


CHARACTERS = {name_of(chr(code)): chr(code) for code in range(0x21, 0x7F)}
"""Characters by their names."""


def normal(key: str) -> str:
    """Return a key in the one way in which the tables write it: ``F1`` is ``f1``.

    Raises:
        KeyRefusedError: no terminal sends it.
    """
    rest, modifiers = key.strip() or key, set()
    while (match := _MODIFIED.fullmatch(rest)) is not None:
        modifier = match["modifier"].lower()
        modifier = _ALSO.get(modifier, modifier)
        if modifier not in MODIFIERS:
            break
        modifiers.add(modifier)
        rest = match["rest"]
    rest = _base(rest)
    before, _plus, after = rest.partition("+")
    if before in MODIFIERS:  # of a name such as "backtab"
        modifiers.add(before)
        rest = after
    if rest not in NAMED and len(rest) != 1:
        raise _no_key(key)
    normalised = _with(modifiers, rest, key)
    normalised = SAME.get(normalised, normalised)
    if (same := NEVER.get(normalised)) is not None:
        told = _("terminals send “{key}” as “{same}”; allowed: {allowed}")
        raise KeyRefusedError(told.format(key=key[:_LONGEST], same=same, allowed=allowed()))
    return normalised


def allowed() -> str:
    """Return which keys are allowed, in one line."""
    return _(
        "a character, or f1 to f24, up, down, left, right, home, end, pageup, pagedown, insert, "
        "delete, enter, escape, tab, space, backspace, each also behind ctrl+, alt+ or shift+"
    )


def _base(rest: str) -> str:
    """Return a key without modifiers: a character as itself, another by its name."""
    if len(rest) == 1:
        if rest == " ":
            return "space"
        return STAND_INS.get(rest, rest) if rest.isprintable() else ""
    lower = rest.lower()
    return CHARACTERS.get(lower) or _ALSO.get(lower, lower)


def _with(modifiers: set[str], rest: str, key: str) -> str:
    """Return a key with its modifiers as Textual writes them."""
    if rest in NAMED:
        return "+".join([*sorted(modifiers), rest])
    if modifiers <= {"shift"}:
        if modifiers and (not rest.isalpha() or len(rest.upper()) > 1):
            told = _("“{key}” differs between keyboards; give the character that it writes")
            raise KeyRefusedError(told.format(key=key[:_LONGEST]))
        return rest.upper() if modifiers else rest
    if rest.isupper() and len(rest.lower()) == 1:
        # ``ctrl+X`` is what terminals show for ``ctrl+x``; with Alt the capital is another key.
        modifiers = modifiers | ({"shift"} if "ctrl" not in modifiers else set())
        rest = rest.lower()
    if not rest.isascii() and not rest.isalnum():
        raise _no_key(key)
    return "+".join([*sorted(modifiers), name_of(rest)])


def _no_key(key: str) -> KeyRefusedError:
    told = _("invalid key: {key}; allowed: {allowed}")
    return KeyRefusedError(told.format(key=key[:_LONGEST], allowed=allowed()))
