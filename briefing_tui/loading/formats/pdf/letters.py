"""Letters on a page gathered to stretches, in the direction in which the page is read.

It is part of the program of the child process (``pages.py``), which imports nothing of this
package.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.named_tuple import NamedTuple

UPRIGHT = {
    ord(upright): plain
    for upright, plain in zip(
        "︐︑︒︓︔︕︖︗︘︙︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗…—–_（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
}
"""The forms of punctuation in vertical text, and the usual ones."""

Stretch = tuple[float, float, float, float, str]


class Letter(NamedTuple):
    """A drawn character; coordinates in points, ``turn`` in quarters counter-clockwise.

    A space that is not drawn has a size of 0, and so has the end of a line, whose text is a line
    feed.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    top: float = 0.0
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0
    turn: int = 0


class _Stretches:
    """Gathers characters that follow each other on one baseline."""

    def __init__(self) -> None:
        self.done: list[Stretch] = []
        self._text = ""
        self._pieces: list[str] = []
        self._left = self._right = self._base = self._size = 0.0

    def add(self, character: str, left: float, right: float, base: float, size: float) -> None:
        """Add a drawn character; begin another stretch if it does not continue the last."""
        if self._pieces:
            most = 0.45 * (size if size > self._size else self._size)
            gap = left - self._right
            if not -most <= base - self._base <= most or gap > 1.5 * size or gap < -1.2 * size:
                self.finish()
        if not self._pieces:
            self._left, self._right, self._base, self._size = left, right, base, size
        self._pieces.append(character)
        if right > self._right:
            self._right = right
        if size > self._size:
            self._size = size

    def space(self) -> None:
        """Add a space that is not drawn."""
        if self._pieces:
            self._pieces.append(" ")

    def finish(self) -> None:
        """End the current stretch."""
        text = "".join(self._pieces)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").rstrip(" ")
        if text.strip():
            numbers = (self._left, self._base, self._right, self._size)
            left, base, right, size = (round(number, 2) for number in numbers)
            self.done.append((left, base, right, size, text))
        self._pieces.clear()


def has_words(letters: list[Letter]) -> bool:
    """Return whether any letter of a list is drawn."""
    return any(letter.size for letter in letters)


def laid_out(letters: list[Letter]) -> dict[str, Any]:
    """Return the stretches in the direction in which most of a page is written, and the others."""
    turns = [0, 0, 0, 0]
    for letter in letters:
        if letter.size:
            turns[letter.turn] += 1
    most = turns.index(max(turns))
    vertical = most == 0 and _is_vertical(letters)
    gathered, margin = _Stretches(), _Stretches()
    for letter in letters:
        text, left, right, _bottom, _top, _x, y, size, turn = letter
        if size:
            into = gathered if turn == most else margin
            if turn or vertical:
                into.add(text, *_turned(letter, 4 if vertical else turn), size)
            else:
                into.add(text, left, right, y, size)
        elif text == " ":
            gathered.space()
            margin.space()
        else:
            gathered.finish()
            margin.finish()
    gathered.finish()
    margin.finish()
    return {"stretches": gathered.done, "margin": [stretch[4] for stretch in margin.done]}


def _turned(letter: Letter, turn: int) -> tuple[float, float, float]:
    """Return left, right and baseline of a letter, the page held so that it can be read."""
    if turn == 1:
        return letter.bottom, letter.top, -letter.x
    if turn == 2:
        return -letter.right, -letter.left, -letter.y
    if turn == 3:
        return -letter.top, -letter.bottom, letter.x
    if turn == 4:  # one below the other, the columns from right to left
        return -letter.y, 0.95 * letter.size - letter.y, letter.x
    return letter.left, letter.right, letter.y


def _is_vertical(letters: list[Letter]) -> bool:
    """Return whether most letters stand below the one before them."""
    below = beside = 0
    last_x = last_y = last = 0.0
    for _text, _left, _right, _bottom, _top, x, y, size, _turn in letters:
        if not size:
            continue
        if last:
            down = last_y - y
            near = 0.3 * last
            if -near < down < near:
                beside += 1
            elif 0.5 * last < down < 2.5 * last and abs(last_x - x) < near:
                below += 1
        last_x, last_y, last = x, y, max(size, 1.0)
    return below > 8 and below > 2 * beside
