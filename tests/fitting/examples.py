"""Examples for a model: the heads of a document with their features, and which are labels."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing_tui.recognition.layout.head_features import FEATURES, FeatureTable, rows_of, table_of
from briefing_tui.recognition.layout.heads import Head, heads_of
from briefing_tui.recognition.layout.second import SECOND, added_rows, added_to
from briefing_tui.recognition.structure.page_furniture import page_furniture
from briefing_tui.recognition.structure.wrapped import unwrapped
from briefing_tui.text.lines import lines_of
from tests.fitting.documents import Document
from tests.fitting.gold import true_labels

Numbers = NDArray[np.float64]


class Example(NamedTuple):
    """The heads of a document.

    Attributes:
        document: the document.
        heads: its heads, as the voter sees them.
        table: what the second pass needs of them.
        rows: the features of the first pass, one row a head.
        labels: 1 for a head that is a label, else 0.
        weights: 1 for a head that counts, 0 for one of which gold does not tell what it is.
    """

    document: Document
    heads: tuple[Head, ...]
    table: FeatureTable
    rows: Numbers
    labels: Numbers
    weights: Numbers


def example_of(document: Document) -> Example:
    """Return the heads of a document with what they are.

    A head that has the words and the shape of a label, and that is none by gold, does not count:
    gold puts neighbouring turns of one person into one, so the label is repeated in them.
    """
    lines = unwrapped(lines_of(document.text))
    aside = {line.start for line in page_furniture(lines)}
    heads = tuple(heads_of(line for line in lines if line.begin not in aside))
    true = true_labels(document.text, heads, document.speaking)
    table = table_of(document.text, lines, heads)
    keys = [(table.looks[look].traits.key, table.looks[look].shape) for look in table.of]
    alike = {keys[at] for at in true}
    labels = np.array([float(at in true) for at in range(len(heads))])
    counted = [float(at in true or keys[at] not in alike) for at in range(len(heads))]
    rows = np.array(rows_of(table)).reshape(len(heads), len(FEATURES))
    return Example(document, heads, table, rows, labels, np.array(counted))


def second_rows(example: Example, chances: Numbers) -> Numbers:
    """Return the features that the second pass adds, by the chances of the first."""
    added = added_to(example.document.text, example.heads, example.table, list(map(float, chances)))
    rows = added_rows(example.table, added)
    return np.array(rows).reshape(len(example.heads), len(SECOND))
