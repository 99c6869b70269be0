"""Real text to measure on: a thousand transcripts and copies of them, and queries as one types.

The transcripts are unpacked from the folder beside the project; nothing of them is in it.
"""

from __future__ import annotations

import json
import random
import re
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from briefing_tui.search.sounds import readings

TRANSCRIPTS = Path(__file__).parents[3] / "shared" / "library" / "transcripts.tar.xz"
"""A thousand real transcripts, measured on where they are there."""

EARLIER = 7
"""Years by which each copy is dated earlier than the one before."""

_DAY = re.compile(r"\A(#? ?)(\d{4})")
_HAN = re.compile(r"[\u4e00-\u9fff]{8,}")
_ENGLISH = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]{2,}){1,3}")
_LABEL = re.compile(r"^### (.{2,20}?)[:：]$", re.MULTILINE)


def unpacked(folder: Path, copies: int) -> list[Path]:
    """Unpack the transcripts and make copies under other names and days; return all files.

    What an earlier run has unpacked is taken as it is.
    """
    first = folder / "0"
    if not first.exists():
        first.mkdir(parents=True)
        with tarfile.open(TRANSCRIPTS) as packed:
            packed.extractall(first, filter="data")
    originals = sorted(path for path in first.rglob("*") if path.is_file())
    files = list(originals)
    for copy in range(1, copies):
        made = folder / str(copy)
        made.mkdir(exist_ok=True)
        for number, path in enumerate(originals):
            file = made / f"{number:04}-{copy}{path.suffix}"
            if not file.exists():
                text = path.read_text(encoding="utf-8")
                file.write_text(_DAY.sub(partial(_earlier, copies=copy), text), encoding="utf-8")
            files.append(file)
    return files


def _earlier(day: re.Match[str], copies: int) -> str:
    return f"{day[1]}{int(day[2]) - EARLIER * copies}"


def queries(texts: Sequence[str], seed: int = 7) -> list[tuple[str, str]]:
    """Return queries of some texts as people type them, each with its kind.

    The phrases and words that occur the most, half sentences, slips, pinyin, first letters,
    words apart, English words and phrases, and filters before all of these.
    """
    rng = random.Random(seed)
    formulas, words, names = _frequent(texts)
    found = [("formula", words) for words in formulas[:6] + rng.sample(formulas, 8)]
    for text in rng.sample(list(texts), min(12, len(texts))):
        if not (runs := _HAN.findall(text)):
            continue
        run = rng.choice(runs)
        at = rng.randrange(len(run) - 7)
        half = run[at : at + rng.randint(5, 8)]
        slip = rng.randrange(len(half))
        found.append(("half", half))
        found.append(("slip", half[:slip] + rng.choice("乙丙丁戊") + half[slip + 1 :]))
        found.append(("pinyin", _pinyin(half[:4])))
        found.append(("apart", f"{half[:2]} {half[-2:]}"))
    found += [
        ("initials", "".join(_pinyin(letter)[:1] for letter in words)) for words in formulas[:2]
    ]
    phrases = [phrase for text in texts for phrase in _ENGLISH.findall(text)]
    found += [("english", phrase) for phrase in rng.sample(phrases, min(10, len(phrases)))]
    found += [("english", word) for word in words[:4] + rng.sample(words, 4)]
    for _ in range(3):
        found.append(("speaker", f"@{rng.choice(names)} {rng.choice(formulas)}"))
        found.append(("kind", f"kind:{rng.choice(['question', 'answer'])} {rng.choice(words)}"))
        found.append(("date", f"date:{rng.randint(2012, 2021)}.. {rng.choice(formulas)}"))
        found.append(("heading", f"#{rng.choice(formulas)[:2]} {rng.choice(formulas)}"))
    return found


def _frequent(texts: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the phrases of characters, the Latin words and the speakers that occur the most."""
    phrases: Counter[str] = Counter()
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for text in texts:
        names.update(_LABEL.findall(text))
        words.update(word.lower() for word in re.findall(r"[A-Za-z]{3,}", text))
        for run in _HAN.findall(text):
            for length in (3, 4, 5):
                phrases.update(run[at : at + length] for at in range(len(run) - length + 1))
    every = phrases, words, names
    first, second, third = ([each for each, _ in found.most_common(300)] for found in every)
    return first, second, third


def _pinyin(words: str) -> str:
    table = readings()
    held = (table.usual.get(letter) for letter in words)
    return "".join(table.syllables[numbers[0]] for numbers in held if numbers)


def keys(found: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield what stands in the search box after each key of each query, with its kind."""
    for kind, query in found:
        for end in range(1, len(query) + 1):
            if query[:end].strip():
                yield kind, query[:end]


def remembered(folder: Path, texts: Sequence[Path]) -> list[tuple[str, str]]:
    """Return the queries of an earlier run in a folder, made and written there by the first."""
    path = folder / "queries.json"
    if not path.exists():
        sample = [file.read_text(encoding="utf-8") for file in texts[::7]]
        path.write_text(json.dumps(queries(sample), ensure_ascii=False), encoding="utf-8")
    return [(kind, query) for kind, query in json.loads(path.read_text(encoding="utf-8"))]
