"""Models of two passes, fitted with the collections of each fold left out in turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from tests.fitting.documents import INVENTED
from tests.fitting.examples import Example, Numbers, second_rows
from tests.fitting.regression import chances_of, fitted

# What a document counts: those of a real collection count one together.
_REWRITTEN = 0.12
_INVENTED = 0.25


class Model(NamedTuple):
    """The weights of both passes, the bias first."""

    first: Numbers
    second: Numbers


class Fold(NamedTuple):
    """A model's results on the collections that it was not fitted on.

    Attributes:
        model: the model.
        chances: the chance of each head of an example, by the example's place.
    """

    model: Model
    chances: dict[int, Numbers]


def folds(examples: Sequence[Example], count: int) -> Iterator[Fold]:
    """Yield a model for each fold, fitted on all collections but its own.

    A collection is in the fold that the checksum of its name gives.
    """
    weights = _weights(examples)
    for fold in range(count):
        out = [
            at
            for at, example in enumerate(examples)
            if crc32(example.document.collection.encode()) % count == fold
        ]
        left = set(out)
        model = _fitted(examples, weights, [at for at in range(len(examples)) if at not in left])
        yield Fold(model, {at: said_by(model, examples[at]) for at in out})


def whole(examples: Sequence[Example]) -> Model:
    """Return the model that is fitted on all examples."""
    return _fitted(examples, _weights(examples), range(len(examples)))


def said_by(model: Model, example: Example) -> Numbers:
    """Return the chances of the heads of an example by both passes of a model."""
    added = second_rows(example, chances_of(model.first, example.rows))
    return chances_of(model.second, np.hstack([example.rows, added]))


def _weights(examples: Sequence[Example]) -> list[Numbers]:
    """Return what each head of each example counts."""
    number = Counter(
        example.document.collection for example in examples if not example.document.rewritten
    )
    weights = []
    for example in examples:
        if example.document.rewritten:
            counts = _REWRITTEN
        elif example.document.collection.startswith(INVENTED):
            counts = _INVENTED
        else:
            counts = 1 / number[example.document.collection]
        weights.append(example.weights / max(example.weights.sum(), 1) * counts)
    return weights


def _fitted(
    examples: Sequence[Example], all_weights: Sequence[Numbers], used: Sequence[int]
) -> Model:
    """Return the model that is fitted on the examples in some places."""
    labels = np.concatenate([examples[at].labels for at in used])
    weights = np.concatenate([all_weights[at] for at in used])
    rows = np.vstack([examples[at].rows for at in used])
    first = fitted(rows, labels, weights)
    added = [second_rows(examples[at], chances_of(first, examples[at].rows)) for at in used]
    return Model(first, fitted(np.hstack([rows, np.vstack(added)]), labels, weights))
