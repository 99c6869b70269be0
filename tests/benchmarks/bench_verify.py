"""Time of a verification over ten million characters.

Run as ``python -m tests.benchmarks.bench_verify [millions]``.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from random import Random

from briefing_tui import load
from briefing_tui.model import Briefing
from briefing_tui.quoting.verify import Verifier
from briefing_tui.samples import sample_paths

QUOTES = {
    "verbatim": "五个月来,各部门一件接着一件办,为的就是让群众看得见、摸得着、得实惠。",
    "altered": "五个月来,各部门一件接着一件抓,为的就是要让群众看得见、摸得着。",
    "two pieces": "五个月来,各部门一件接着一件办……让群众看得见、摸得着、得实惠",
    "absent": "我们计划在月球背面建造一座能容纳三千人的图书馆并且免费开放。",
}


def shuffled(briefing: Briefing, random: Random) -> Briefing:
    """The briefing with its Chinese characters dealt anew, so that no quote stands in it."""
    characters = [c for c in briefing.text if "\u4e00" <= c <= "\u9fff"]
    random.shuffle(characters)
    dealt = iter(characters)
    text = "".join(next(dealt) if "\u4e00" <= c <= "\u9fff" else c for c in briefing.text)
    return replace(briefing, text=text)


def main() -> None:
    """Print the milliseconds of preparing and of each kind of quote."""
    millions = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    random = Random(1)
    samples = [load(path) for path in sample_paths()]
    texts = [*samples]
    length = sum(len(briefing.text) for briefing in texts)
    while length < millions * 1e6:
        briefing = shuffled(random.choice(samples), random)
        texts.append(briefing)
        length += len(briefing.text)
    verifier = Verifier(texts)
    begun = time.perf_counter()
    verifier.verify(QUOTES["verbatim"])
    print(f"{length / 1e6:.1f}M characters prepared in {time.perf_counter() - begun:.2f} s")
    for kind, words in QUOTES.items():
        times = []
        for _run in range(9):
            begun = time.perf_counter()
            found = verifier.verify(words)
            times.append((time.perf_counter() - begun) * 1000)
        print(f"{kind:12} {found.verdict:12} median {sorted(times)[4]:7.1f} ms")


if __name__ == "__main__":
    main()
