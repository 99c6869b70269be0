"""Real texts with their labels rewritten in other templates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from tests.fitting.documents import Document, Speaking
from tests.fitting.examples import Example

TEMPLATES = (
    ("{n}: ", 1),
    ("{N}: ", 1),
    ("{n} – ", 1),
    ("{N}.— ", 1),
    ("{n}. ", 1),
    ("[{n}] ", 1),
    ("【{n}】", 1),
    ("**{n}** ", 1),
    ("**{n}:** ", 1),
    ("{n}\n", 2),
    ("{N}\n", 1),
    ("○{n}\u3000", 1.5),
    ("{n}\t", 0.7),
    ("{n} ({p}): ", 1),
    ("{n} [{c}]: ", 0.7),
    ("[{c}] {n}: ", 0.7),
    ("### {n}\n", 0.7),
    ("- {n}: ", 0.7),
    ("{k}. {n}: ", 0.7),
    ("{n}:\n", 1.5),
    ("{N}:\n", 1),
    ("**{n}**\n", 1),
    ("{n}  {c}\n", 1),
    ("{n}：", 1),
    ("— {n}. — ", 0.5),
    ("{n} ({p})\n", 1.2),
    ("{n} ({p}) – ", 0.6),
    ("<{n}> ", 0.5),
    (">> {N}: ", 0.5),
    ("{n} | ", 0.4),
)
"""Labels and how often each is drawn: ``n`` the name, ``N`` it in capitals, ``p`` what stands
beside it, ``c`` a clock, ``k`` the number of the turn."""

_BESIDE = (
    *("Con", "Lab", "ÖVP", "CB", "PSOE", "Minister", "00:12", "民主党", "Chair", "LD", "Grüne"),
)
_KEPT, _LOST = "keep", "lost"
_MARKS = re.compile(r"[*_#]")
_SPACED = re.compile(r"[A-Za-zא-ת]")
_LONG_LINE = re.compile(r"[^\n]{80,}")
_LINE = re.compile(r"(.{60,72}) ")
_BREAK = re.compile(r"\s*\n\s*")
_FEWEST, _MOST = 4, 150
_BEHIND = 2000

Label = tuple[int, int, str]
"""The start and end of a label, in code points, and its words."""


def rewritten(examples: Sequence[Example], times: int, seed: int = 1) -> Iterator[Document]:
    """Yield documents of each collection with other labels, so many times each."""
    rng = Random(seed)
    by_collection: defaultdict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_collection[example.document.collection].append(example)
    for chosen in by_collection.values():
        for _ in range(times):
            example = rng.choice(chosen)
            labels = list(_labels(example))[:_MOST]
            if len(labels) >= _FEWEST:
                yield _rewritten(example.document, labels, rng)


def _labels(example: Example) -> Iterator[Label]:
    """Yield the labels of an example, and the heads that are most likely labels."""
    for head, label, weight in zip(example.heads, example.labels, example.weights, strict=True):
        if label or (not weight and not head.within):
            yield head.start, head.end, head.words


def _rewritten(document: Document, labels: Sequence[Label], rng: Random) -> Document:
    text = document.text[: labels[-1][1] + _BEHIND]
    [template] = rng.choices([form for form, _ in TEMPLATES], [often for _, often in TEMPLATES])
    rare = _KEPT if "\n" in template else _LOST
    gap = rng.choice(["\n", "\n\n", "\n\n", _KEPT, _KEPT, rare, rare])
    wrapped = rng.random() < 0.15
    short = rng.random() < 0.3
    beside = rng.sample(_BESIDE, 3)
    out: list[str] = []
    speaking: list[Speaking] = []
    seen: set[str] = set()
    at = length = seconds = number = 0
    for start, end, words in labels:
        if start < at:
            continue
        body = _between(text[at:start], gap, "\n" in template, at > 0, rng)
        if wrapped:
            body = _LONG_LINE.sub(lambda line: _LINE.sub(r"\1\n", line[0]), body)
        seconds += rng.randint(3, 90)
        number += 1
        full = _MARKS.sub("", words).strip()
        name = full.split()[-1] if short and full in seen and " " in full else full
        seen.add(full)
        label = template.format(
            n=name,
            N=name.upper(),
            p=beside[len(name) % 3],
            c=f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}",
            k=number,
        )
        out += [body, label]
        length += len(body) + len(label)
        speaking.append(Speaking(length, name))
        at = end
    out.append(text[at:])
    return Document(document.collection, "".join(out), tuple(speaking), rewritten=True)


def _between(body: str, gap: str, own: bool, later: bool, rng: Random) -> str:
    """Return what stands between two labels, with a gap before the second.

    Args:
        body: what stands between them.
        gap: what the gap becomes; ``keep`` for the old one, ``lost`` for no line ends at all.
        own: true where the second label needs a line of its own.
        later: false before the first label.
        rng: what is drawn from.
    """
    if gap == _LOST:
        return _BREAK.sub(" " if _SPACED.search(body[:200]) else "", body)
    if gap != _KEPT and later:
        return body.rstrip() + gap
    if not body.endswith("\n") and (own or rng.random() < 0.5):
        return body.rstrip() + "\n"
    return body
