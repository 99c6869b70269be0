"""Rows of words are counted in parts, with the counts that they have all at once."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.corpus.frequencies import count_rows

TEXTS = st.lists(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=12), max_size=5)


@given(TEXTS, st.integers(2, 4), st.integers(1, 6))
def test_rows_are_counted_the_same_in_parts_of_any_size(
    texts: list[list[tuple[int, bool]]], size: int, at_once: int
) -> None:
    rows: Counter[tuple[int, ...]] = Counter()
    held: Counter[tuple[int, ...]] = Counter()
    begins: list[bool] = []
    for text in texts:
        own: set[tuple[int, ...]] = set()
        for at, (_word, begun) in enumerate(text):
            begun = begun and at + size <= len(text)
            begins.append(begun)
            if begun:
                row = tuple(word for word, _ in text[at : at + size])
                rows[row] += 1
                own.add(row)
        held.update(own)
    words = np.array([word for text in texts for word, _ in text], dtype=np.int32)
    ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
    parts = list(count_rows(words, np.array(begins, dtype=np.bool_), ends, size, at_once))
    found = [tuple(first) for part in parts for first in part.firsts.tolist()]
    assert len(found) == len(set(found))
    counts = [count for part in parts for count in part.counts.tolist()]
    briefings = [count for part in parts for count in part.briefings.tolist()]
    assert dict(zip(found, counts, strict=True)) == rows
    assert dict(zip(found, briefings, strict=True)) == held
