"""The texts that a fitting learns from: real collections and invented meetings.

Development collections are folders with a text and its gold, ``NNN.txt`` and ``NNN.gold.json`` or
``NNN.gold.tsv``. They lie outside the project and are only read; their scorer, beside them, tells
where turns begin that gold tells by words or by lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import NamedTuple

from briefing_tui.loading import read
from tests.fitting.layouts.making import made

LEFT_OUT = frozenset({"tei"})
"""Collections whose files are mark-up, so that no label stands in a line."""

INVENTED = "layout:"
"""The beginning of the names of invented collections."""

_SEED = "1"
_NUMBERS = (0, 3)


class Speaking(NamedTuple):
    """A place where somebody begins to speak.

    Attributes:
        start: the offset of the first word.
        who: the names that are right, between bars.
    """

    start: int
    who: str


class Document(NamedTuple):
    """A text to learn from.

    Attributes:
        collection: the name of its collection.
        text: the text.
        speaking: where people begin to speak, in text order.
        rewritten: true for a real text with other labels.
    """

    collection: str
    text: str
    speaking: tuple[Speaking, ...]
    rewritten: bool = False


def real(shared: Path) -> Iterator[Document]:
    """Yield the documents of the development collections.

    Args:
        shared: the folder that has ``transcripts/dev`` and ``eval/parse_score.py``.

    Raises:
        FileNotFoundError: one of the two is not there.
    """
    folder = shared / "transcripts" / "dev"
    scorer = _scorer(shared / "eval" / "parse_score.py")
    for gold in sorted(folder.glob("*/*.gold.*")):
        collection = gold.parent.name
        if collection in LEFT_OUT:
            continue
        stem = gold.name.split(".gold.")[0]
        [path] = [
            each for each in sorted(gold.parent.glob(f"{stem}.*")) if ".gold." not in each.name
        ]
        text = read(str(path)).text
        if gold.suffix == ".json":
            told = json.loads(gold.read_text(encoding="utf-8"))
            same = told.get("length") == len(text)
            spans = told["spans"] if same else scorer.gold_by_words(told, text)[0]
        else:
            spans = scorer.gold_by_lines(str(gold), text)[0]
        speaking = tuple(Speaking(span[0], span[2]) for span in spans if span[2])
        yield Document(collection, text, speaking)


def invented() -> Iterator[Document]:
    """Yield invented meetings, two of each layout; each layout is a collection of its own.

    They are read from files, as real ones are; those that are read as subtitles are left out.
    """
    with TemporaryDirectory() as folder:
        for text in made(_SEED, _NUMBERS):
            path = Path(folder, f"{text.number}.{text.ending}")
            path.write_text(text.text, encoding="utf-8", newline="")
            if text.spans and read(str(path)).text == text.text:
                speaking = tuple(Speaking(span.start, span.who) for span in text.spans if span.who)
                yield Document(INVENTED + text.family, text.text, speaking)


def _scorer(path: Path) -> ModuleType:
    """Return the scorer as a module."""
    found = spec_from_file_location("parse_score", path)
    if found is None or found.loader is None or not path.is_file():
        raise FileNotFoundError(f"{path}: no scorer; give --shared the folder of the collections")
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module
