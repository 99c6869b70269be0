"""Processes that are killed at random moments while they write, after they told of something."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from random import Random


def told_until_killed(
    write: Callable[..., object], *arguments: object, random: Random, longest: float
) -> list[str]:
    """Return the marks that a process told of until it was killed.

    It is killed only once it has told of something, so that the speed of the machine does not
    matter.

    Args:
        write: runs in the process and writes until it is killed; its last argument is the file
            descriptor to which it tells each mark, a line each, when that is written.
        arguments: those before.
        random: draws the moment.
        longest: seconds from the first mark to the latest moment.
    """
    reading, writing = os.pipe()
    process = get_context("fork").Process(target=write, args=(*arguments, writing))
    process.start()
    os.close(writing)
    with os.fdopen(reading) as marks:
        told = [marks.readline().strip()]
        assert told[0], "the program ended by itself"
        time.sleep(random.random() * longest)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        told += [line.strip() for line in marks if line.endswith("\n")]
    process.join()
    return told
