"""The common setting of the benchmarks: fair circumstances for programs, and texts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

REAL = Path(__file__).parents[3] / "shared" / "transcripts" / "ningde-2021.txt"
"""A real transcript, measured on where it is there."""

MILLION = 1_000_000
OFFICIALS = ("许立衡", "沈知微", "闻静姝", "罗安澜", "方砚秋")
SENTENCES = (
    "综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米，出动作业船只7087航次。",
    "新建公办幼儿园18所，新增学位1.2万个，让孩子们在家门口上好学。",
    "对偏远山村实行同城同价，供水保证率提高到百分之九十九。",
    "我们将继续努力，把民生实事办好办实，请各位记者朋友监督。",
)


@contextmanager
def compiled() -> Iterator[dict[str, str]]:
    """Variables under which Python keeps compiled modules, as it does for who installs this.

    Benchmarks are run in places where that is switched off; every start would compile the
    browser's modules, but not those of the libraries.
    """
    with TemporaryDirectory(prefix="compiled-") as folder:
        yield {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}


def invented(characters: int) -> str:
    """A press conference with labels, sections and at least so many characters."""
    blocks = ["云岭市民生实事新闻发布会", "时间：2024年3月12日"]
    length = sum(map(len, blocks))
    number = 0
    while length < characters:
        name = OFFICIALS[number % len(OFFICIALS)]
        words = "".join(SENTENCES[(number + at) % len(SENTENCES)] for at in range(8))
        block = f"{name}：\n一、第{number}件实事\n{words}\n二、下一步\n{words[::-1]}。"
        blocks.append(block)
        length += len(block) + 1
        number += 1
    return "\n".join(blocks) + "\n"


def told(took: list[float]) -> str:
    """The median and the 95th percentile of some milliseconds."""
    high = quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    return f"median {median(took):7.1f}  p95 {high:7.1f}"
