"""Python processes that import what this process would, never from the current folder.

Python puts the current folder first on the path of a module or a program that it is told to run;
a ``json.py`` that lies beside somebody's transcripts would be run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def command(*arguments: str) -> list[str]:
    """Return the command that runs Python with some arguments, without the current folder."""
    return [sys.executable, "-P", *arguments]


def environment() -> Mapping[str, str]:
    """Return the environment for such a process: this one's path without the current folder.

    The path is passed on, since another process could not always determine it.
    """
    return {**os.environ, "PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(safe_path())}


def safe_path() -> list[str]:
    """Return the module search path without the current folder and relative folders.

    The folder that this package is in is kept, wherever it is.
    """
    # A path with the separator in it cannot be handed over.
    found = [each for each in sys.path if os.path.isabs(each) and os.pathsep not in each]
    return [each for each in found if not _is_beside(each)]


def _is_beside(entry: str) -> bool:
    """Return whether a module folder is the current folder and not that of this package."""
    try:
        return os.path.samefile(entry, os.curdir) and not os.path.samefile(entry, _ROOT)
    except OSError:  # there is no such place, or no current folder
        return False
