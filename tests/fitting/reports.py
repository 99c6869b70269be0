"""Reports on the labels found in each collection that was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.fitting.examples import Example, Numbers

_LIKELY = 0.5


def picked(example: Example, chances: Numbers) -> set[int]:
    """Return the places of the heads that are likelier labels than not, one for each beginning."""
    best: dict[tuple[int, int], int] = {}
    for at, head in enumerate(example.heads):
        if chances[at] >= _LIKELY:
            known = best.get((head.line, head.start))
            if known is None or chances[at] > chances[known]:
                best[head.line, head.start] = at
    return set(best.values())


def report(
    title: str, examples: Sequence[Example], chances: Mapping[int, Numbers], places: Sequence[int]
) -> Iterator[str]:
    """Yield the lines of a table: for each collection the labels found, wrong and missed, and F.

    Args:
        title: the title of the table.
        examples: all examples.
        chances: the chances of the heads of each, by its place.
        places: the places of the examples that the table is of.
    """
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for at in places:
        example = examples[at]
        found = picked(example, chances[at])
        true = {place for place, label in enumerate(example.labels) if label}
        unknown = {place for place, weight in enumerate(example.weights) if not weight}
        count = counts[example.document.collection]
        count[0] += len(found & true)
        count[1] += len(found - true - unknown)
        count[2] += len(true - found)
    yield f"{title:32} {'found':>6} {'wrong':>6} {'missed':>6} {'F':>6}"
    measures = []
    for name, (found_true, wrong, missed) in sorted(counts.items()):
        total = 2 * found_true + wrong + missed
        measure = 2 * found_true / total if total else 1.0
        measures.append(measure)
        yield f"{name:32} {found_true:6} {wrong:6} {missed:6} {measure:6.3f}"
    if measures:
        yield f"{'mean':32} {'':6} {'':6} {'':6} {sum(measures) / len(measures):6.3f}"
