"""A library written by a seeded generator, with the statistics of real briefings.

Words by Zipf's law over a vocabulary of its own, formulaic phrases (one at 30,000 places in fifty
million characters), names, numbers, and marks. It says nothing; no real text is in it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from briefing_tui.model import Briefing
from tests.invented import Turn, make_briefing

FORMULA = "我为群众办实事"
EVERY = 1_650
"""A formula comes once in so many characters."""

WORDS = 40_000
CHARACTERS = 2_500
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"


def common_characters() -> str:
    """The characters of GB 2312's first level."""
    cells = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return "".join(cell.decode("gb2312") for cell in cells if cell < b"\xd7\xfa")


def zipf(count: int, flatness: float = 3.0) -> list[float]:
    """Cumulative weights that fall as the rank grows."""
    return list(accumulate(1 / (rank + flatness) for rank in range(count)))


class Writer:
    """Writes paragraphs from a seed."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        characters = list(common_characters())
        self._rng.shuffle(characters)
        weights = zipf(CHARACTERS, 40.0)
        lengths = self._rng.choices((1, 2, 3, 4), (4, 70, 16, 10), k=WORDS)
        self._words = [
            "".join(self._rng.choices(characters[:CHARACTERS], cum_weights=weights, k=length))
            for length in lengths
        ]
        self._weights = zipf(WORDS)
        self._phrases = ["".join(self._rng.choices(self._words, k=4)) for _ in range(300)]
        self._left = 0

    def text(self, size: int) -> str:
        """About so many characters of paragraphs."""
        parts: list[str] = []
        written = 0
        while written < size:
            paragraph = self._paragraph()
            parts.append(paragraph)
            written += len(paragraph) + 1
        return "\n".join(parts)

    def _paragraph(self) -> str:
        rng = self._rng
        words = rng.choices(self._words, cum_weights=self._weights, k=rng.randint(30, 120))
        for at in range(len(words)):
            self._left -= len(words[at])
            chance = rng.random()
            if self._left <= 0:
                words[at] = FORMULA
                self._left = EVERY
            elif chance < 0.015:
                words[at] = rng.choice(self._phrases)
            elif chance < 0.03:
                words[at] = f"{rng.randint(2, 99_999)}{rng.choice('个人名家亩户')}"
            elif chance < 0.04:
                words[at] = rng.choice(SURNAMES) + words[at][:2]
            elif chance < 0.15:
                words[at] += "，"
            elif chance < 0.19:
                words[at] += "。"
        return "".join(words) + "。"


def library(size: int, *, seed: int = 1, each: int = 16_000) -> Iterator[Briefing]:
    """Briefings of so many characters together."""
    writer = Writer(seed)
    for count in range(max(1, size // each)):
        turn = Turn("许立衡", writer.text(each), "许立衡：")
        yield make_briefing([turn], title="通报", day=date(2015, 1, 1) + timedelta(count))
