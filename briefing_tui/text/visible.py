"""Visible symbols for characters that control a terminal or are invisible.

A transcript is untrusted: it may hold escape sequences, bidirectional overrides and characters
of no width. Text that is shown goes through :func:`visible`, which replaces each such character
by one symbol, one cell wide, so that offsets and highlights stay exact; text that is copied goes
through :func:`without_controls`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing_tui.text.patterns import deferred

_BREAKS = "\t\n\v\f\r\x85\u2028\u2029"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f"
"""Marks, embeddings, overrides, isolates and the deprecated shaping controls (UAX #9)."""

_HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufeff\uffa0"
    "\ufff0-\ufffb"
)
_HIDDEN_FAR = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
"""With the former, the default-ignorable code points, but for the variation selectors, which
only choose a glyph."""

_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_FAR = "\U0001bca0-\U0010ffff"
"""All suspects beyond the basic plane in one range. A set that lists them one by one is seven
times slower to search for than a set of the basic plane and this; :func:`_is_safe` recognises
the ordinary characters in the range."""

_UNSAFE = deferred(f"[{_BREAKS}{_CONTROLS}{_BIDI}{_HIDDEN}{_NO_CHARACTERS}{_FAR}]")
_WORTH_A_WARNING = deferred(f"[{_CONTROLS}{_BIDI}{_HIDDEN}{_NO_CHARACTERS}{_FAR}]")
_IS_BIDI = deferred(f"[{_BIDI}]")
_IS_HIDDEN = deferred(f"[{_HIDDEN}{_HIDDEN_FAR}]")


def _is_safe(character: str) -> bool:
    """Return whether a suspect beyond the basic plane is an ordinary character."""
    code = ord(character)
    return code > 0xFFFF and code & 0xFFFE != 0xFFFE and not _IS_HIDDEN.match(character)


def _symbol(character: str) -> str:
    """Return the symbol, one cell wide in every terminal, for an unsafe character."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if character in _BREAKS:
        return "␤"
    if _IS_BIDI.match(character):
        return "⇄"
    if _IS_HIDDEN.match(character):
        return "◌"
    return "␦"


def visible(text: str, keep: str = "\n\t") -> str:
    r"""Return the text with a symbol for each control or hidden character.

    Args:
        text: anything; lone surrogates are masked as well.
        keep: characters, such as ``\n \t \r``, that the caller handles itself; they stay.

    Returns:
        As many code points as ``text`` has, in the same places.
    """
    return replace_unsafe(text, lambda c: c if c in keep else _symbol(c))


def replace_unsafe(text: str, replacement: Callable[[str], str]) -> str:
    """Return the text with another replacement for each control or hidden character.

    Args:
        text: anything.
        replacement: gives what stands for one such character; line ends are among them.
    """
    if not _UNSAFE.search(text):
        return text
    return _UNSAFE.sub(lambda m: m[0] if _is_safe(m[0]) else replacement(m[0]), text)


def _controls(text: str) -> Iterator[int]:
    """Yield the offsets of the characters that are worth a warning."""
    for match in _WORTH_A_WARNING.finditer(text):
        if not _is_safe(match.group()):
            yield match.start()


def has_controls(text: str) -> bool:
    r"""Return whether the text holds characters that are worth a warning.

    Those are what :func:`visible` masks, without line and page ends
    (``\t \n \v \f \r \x85 U+2028 U+2029``), which are common in plain text.
    """
    return first_control(text) is not None


def count_controls(text: str) -> int:
    """Return how many characters are worth a warning, as :func:`has_controls` defines it."""
    return sum(1 for _ in _controls(text))


def first_control(text: str) -> int | None:
    """Return the offset of the first character that is worth a warning, or None."""
    return next(_controls(text), None)


def without_controls(text: str) -> str:
    """Return the text without what :func:`has_controls` finds; line and page ends stay."""

    def kept(match: re.Match[str]) -> str:
        return match.group() if _is_safe(match.group()) else ""

    return _WORTH_A_WARNING.sub(kept, text) if _WORTH_A_WARNING.search(text) else text
