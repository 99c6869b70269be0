"""Makes the tables of this package.

``python -m briefing_tui.corpus.make_tables DICTIONARY FOLDER``

DICTIONARY is ``jieba/dict.txt`` of jieba; FOLDER holds ``Unihan_IRGSources.txt`` of the Unicode
character database. The tables are kept in the tree, so that the program itself needs neither.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from math import log
from pathlib import Path

from briefing_tui.corpus.lexicon import CLASS_WIDTH, FIRST_CLASS, LEXICON, LONGEST
from briefing_tui.corpus.strokes import BLOCKS, NO_STROKES, STROKES, letter_of
from briefing_tui.search.fold import fold
from briefing_tui.text.han import all_han

LEAST = 10
"""The least frequency of a word that is taken."""

NAMES = {"nr", "nrt", "nrfg"}
"""The parts of speech that are names of people: who speaks is told by the transcripts."""

LONGEST_NAME = 2
"""Characters of a name of a person that is taken, for many of these are ordinary words."""


def lexicon_table(dictionary: str) -> str:
    """Return the text of the lexicon.

    Args:
        dictionary: lines of a word, its frequency and its part of speech.
    """
    counted: dict[str, int] = defaultdict(int)
    total = 0
    for row in dictionary.splitlines():
        word, frequency, part = row.split(" ")
        total += int(frequency)
        if not all_han(word) or len(word) > LONGEST or max(word) > "\uffff":
            continue
        if part in NAMES and len(word) > LONGEST_NAME:
            continue
        if int(frequency) >= LEAST:
            counted[fold(word)] += int(frequency)
    lines: dict[str, list[str]] = defaultdict(list)
    for word in sorted(counted):
        step = round(-log(max(counted[word], 1) / total) / CLASS_WIDTH)
        lines[word[0]].append(f"{word[1:]}{chr(ord(FIRST_CLASS) + step)}")
    head = [
        "# Chinese words, folded: a first character, then the rest of each word that begins with",
        "# it and a letter for how rare the word is (briefing_tui/corpus/lexicon.py). Made by",
        "# `python -m briefing_tui.corpus.make_tables`; do not edit.",
        "# Source: the dictionary of jieba 0.42.1 (MIT), without rare words and names of people.",
    ]
    body = [f"{first} {' '.join(rest)}" for first, rest in sorted(lines.items())]
    return "\n".join([*head, *body]) + "\n"


def strokes_table(sources: str) -> str:
    """Return the text of the table of strokes.

    Args:
        sources: the lines of ``Unihan_IRGSources.txt``.
    """
    found: dict[int, int] = {}
    for row in sources.splitlines():
        cells = row.split("\t")
        if len(cells) == 3 and cells[1] == "kTotalStrokes":
            found[int(cells[0][2:], 16)] = int(cells[2].split()[0])
    head = [
        "# The number of strokes of each character of two blocks of Unicode, one letter each, 64 a",
        "# line (briefing_tui/corpus/strokes.py). Made by",
        "# `python -m briefing_tui.corpus.make_tables`; do not edit.",
        "# Source: the Unicode character database (Unihan 14.0.0, Unicode licence), kTotalStrokes.",
    ]
    letters = [
        letter_of(found[code]) if code in found else NO_STROKES
        for block in BLOCKS
        for code in block
    ]
    body = ["".join(letters[at : at + 64]) for at in range(0, len(letters), 64)]
    return "\n".join([*head, *body]) + "\n"


def main() -> None:
    """Write the tables into the package."""
    dictionary, folder = Path(sys.argv[1]), Path(sys.argv[2])
    tables = {
        LEXICON: lexicon_table(dictionary.read_text(encoding="utf-8")),
        STROKES: strokes_table((folder / "Unihan_IRGSources.txt").read_text(encoding="utf-8")),
    }
    for path, text in tables.items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
