"""A soak: rounds of open, search, select, copy and resize, with keys in bursts between.

Run it: ``python -m tests.soak [ROUNDS]`` (1,000 unless told otherwise). It fails where the browser
does, and where memory is not flat. After each hundred rounds the browser is brought back to where a
round begins, caches of bounded size are emptied, and what is given out is measured: the blocks of
up to 512 bytes that Python counts, and the bytes of all larger things, which the C library counts.
Whatever is kept from round to round is among them. At no hundred may they be more than after the
first hundred by :data:`MORE_BLOCKS`, fifteen a round, and :data:`MORE_BYTES`, two thousand a round;
some of it is code that is loaded when something is done for the first time. The memory that the
process has is printed, and no criterion: an allocator does not give back all that is free.
"""

from __future__ import annotations

import asyncio
import ctypes
import functools
import gc
import os
import random
import sys
import tempfile
from pathlib import Path
from unittest import mock

from rich.segment import Segment

from briefing_tui.tui import clipboard
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.features import copying
from tests.invented import press_conference
from tests.tui import driving
from tests.tui.driving import Driven, opened
from tests.tui.test_bursts import PLACES, reset, send, settled

ROUNDS = 1000
WARM = 100
"""Rounds after which memory is to be flat, and between two measurements."""

MORE_BLOCKS = 13_500
"""Blocks by which what Python has given out may grow after that: of 640,000, a fiftieth."""

MORE_BYTES = 2_000_000
"""Bytes by which larger things may grow after that."""

PATIENCE = 120.0
"""Seconds that an answer is waited for on a machine that has more to do."""

KEYS = (*"abcdfghijklnoprstuvwxyzGNYFMJK123/?:!.,[]{}", "enter", "escape", "tab", "backspace")
SIZES = ((120, 40), (100, 30), (80, 24), (60, 20))
QUERIES = ("学位", "海漂拉圾", "shuiyuandi", "没有的话")


def resident() -> int:
    """Bytes of memory that the process has; 0 where that is not told."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


class Given(ctypes.Structure):
    """The figures of ``mallinfo2`` of the C library, as its manual lists them."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def larger() -> int:
    """Bytes that the C library has given out and not taken back; 0 where it does not tell."""
    try:
        ask = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError, TypeError):
        return 0
    ask.restype = Given
    given = ask()
    return int(given.uordblks + given.hblkhd)


def segments() -> int:
    """Return the number of segments of painted lines that are kept."""
    gc.collect()
    return sum(isinstance(one, Segment) for one in gc.get_objects())


def empty_caches() -> None:
    """Empty the caches of bounded size, as of Textual's regions, which fill for a long time."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.cache_parameters()["maxsize"]:
            one.cache_clear()
    gc.collect()


async def one_round(browser: Driven, chance: random.Random) -> None:
    """Open, search, select, copy and resize, then press keys in a burst somewhere."""
    await reset(browser)
    send(browser, ("o", "j", "enter"))
    await settled(browser)
    await browser.search(chance.choice(QUERIES))
    send(browser, ("escape", "]", "v", "j", "y"))
    await settled(browser)
    await browser.pilot.resize_terminal(*chance.choice(SIZES))
    await reset(browser)
    place = chance.choice([*PLACES])
    send(browser, PLACES[place] + tuple(chance.choices(KEYS, k=chance.randint(2, 5))))
    await settled(browser)


async def soak(rounds: int) -> None:
    """Do the rounds, and measure memory after every hundred."""
    chance = random.Random(rounds)
    first: tuple[int, int] | None = None
    async with opened(press_conference(), press_conference()) as browser:
        for number in range(1, rounds + 1):
            await one_round(browser, chance)
            if number % WARM:
                continue
            await reset(browser)
            empty_caches()
            blocks, size = sys.getallocatedblocks(), larger()
            told = f"{number:5} rounds  {blocks:7} blocks  {size / 1e6:6.1f} MB in larger things"
            print(f"{told}  {resident() / 1e6:6.1f} MB  {segments():6} segments", flush=True)
            first = first or (blocks, size)
            if blocks - first[0] > MORE_BLOCKS:
                raise SystemExit(f"{blocks - first[0]} blocks more than after {WARM} rounds")
            if size - first[1] > MORE_BYTES:
                raise SystemExit(f"{(size - first[1]) / 1e6:.1f} MB more than after {WARM} rounds")


# Plain functions in the place of the program's: a mock keeps all that it was called with.


def take(*_given: object, **_named: object) -> clipboard.Delivery:
    """Take any copy, as a desktop's clipboard does."""
    return clipboard.Delivery(desktop=True)


def stay(_app: BriefingApp, _status: int) -> None:
    """Leave the browser open."""


def main() -> None:
    """Soak the browser in a folder of its own, with a clipboard that takes anything."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    driving.PATIENCE = PATIENCE
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.object(copying, "deliver", take),
        mock.patch.object(BriefingApp, "end", stay),
    ):
        os.chdir(folder)
        asyncio.run(soak(rounds))
        os.chdir("/")


if __name__ == "__main__":
    main()
