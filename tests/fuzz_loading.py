"""Coverage-guided fuzzing of the loader: ``pip install atheris``, then run this file.

    python tests/fuzz_loading.py [libFuzzer options] [CORPUS FOLDER]

Nothing but ``BriefingError`` may be raised, and front matter, speeches and back matter must
tile the text. The samples make a good corpus: ``python tests/fuzz_loading.py data``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports():
    from briefing_tui.errors import BriefingError
    from briefing_tui.library import load

FILE = Path(tempfile.mkdtemp()) / "fuzzed.txt"


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


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_once)
    atheris.Fuzz()
