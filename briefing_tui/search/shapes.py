"""Shapes: which characters look alike, so that one is taken for the other in reading."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

SHAPES = Path(__file__).with_name("tables") / "shapes.txt"


@cache
def look_alikes() -> dict[str, str]:
    """Of each folded character, those that look like it; read when first asked for."""
    found: dict[str, str] = defaultdict(str)
    for line in SHAPES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            letter, others = line.split(" ")
            found[letter] += others
            for other in others:
                found[other] += letter
    return dict(found)
