"""Coverage-guided fuzzing of the loader: ``pip install atheris``, then run this file.

    python tests/fuzz_loading.py [libFuzzer options] [CORPUS FOLDER]

Nothing but ``BriefingError`` may be raised, and front matter, speeches and back matter must
tile the text. The samples make a good corpus: ``python tests/fuzz_loading.py data``; small files of
every kind that is made to cost much are added to it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))

with atheris.instrument_imports():
    from briefing_tui.errors import BriefingError
    from briefing_tui.library import load

from tests.loading.hostile_files import HOSTILE, TEXTS

FOLDER = Path(tempfile.mkdtemp())
FILE = FOLDER / "fuzzed.txt"
SEEDS = FOLDER / "seeds"


def read_once(data: bytes) -> None:
    """Load one input and check that its regions tile the text."""
    FILE.write_bytes(data)
    try:
        briefing = load(FILE)
    except BriefingError:
        return
    at = 0
    for region in (
        briefing.front_matter,
        *(speech.span for speech in briefing.speeches),
        briefing.back_matter,
    ):
        assert region.start == at <= region.end
        at = region.end
    assert at == len(briefing.text)


def write_seeds() -> None:
    """Write a small file of every kind that costs much."""
    SEEDS.mkdir()
    for kind in (*HOSTILE, *TEXTS):
        (SEEDS / kind.name).write_bytes(kind.make(3))


if __name__ == "__main__":
    write_seeds()
    atheris.Setup([*sys.argv, str(SEEDS)], read_once)
    atheris.Fuzz()
