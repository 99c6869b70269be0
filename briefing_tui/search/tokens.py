"""Tokens: what the index counts as one, in a text of codes.

A Chinese character, a digit and any other letter is a token; so is a whole Latin word. Marks
and spaces are none: ``水清岸绿，人民`` is found without its comma. Each token makes one entry
with the token after it; nothing follows the last of a paragraph.
"""

from __future__ import annotations

import numpy as np

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import BREAK, EMPTY, MARK, Codes, Ints, latin, sounding, word_classes

MOST_MARKS = 6
"""Marks between two tokens that still follow each other."""

NOTHING = 0
"""The class of what follows the last token of a paragraph."""


class Tokens(NamedTuple):
    """The tokens of a text, in text order.

    Attributes:
        classes: of each, its class.
        starts: where each begins.
        ends: where each ends.
        words: the places among the tokens of those that are Latin words.
        breaks: where paragraphs end.
    """

    classes: Codes
    starts: Ints
    ends: Ints
    words: Ints
    breaks: Ints


def tokens(codes: Codes) -> Tokens:
    """Return the tokens of a text of codes."""
    classes = sounding().classes.take(codes)
    breaks = np.flatnonzero(classes == BREAK)
    in_word = latin().take(codes)
    if not in_word.any():
        starts = np.flatnonzero(classes > BREAK)
        return Tokens(classes[starts], starts, starts + 1, EMPTY, breaks)
    begins = in_word.copy()
    begins[1:] &= ~in_word[:-1]
    ends = in_word.copy()
    ends[:-1] &= ~in_word[1:]
    word_starts, word_ends = np.flatnonzero(begins), np.flatnonzero(ends) + 1
    classes[word_starts] = word_classes(codes, word_starts, word_ends)
    classes[in_word & ~begins] = MARK
    starts = np.flatnonzero(classes > BREAK)
    words = np.searchsorted(starts, word_starts)
    stops = starts + 1
    stops[words] = word_ends
    return Tokens(classes[starts], starts, stops, words, breaks)


def followed(found: Tokens) -> Codes:
    """Return for each token the class of the one that follows it; :data:`NOTHING` for none."""
    following = np.zeros(found.classes.size, dtype=np.uint16)
    if found.starts.size < 2:
        return following
    following[:-1] = found.classes[1:]
    following[:-1][found.starts[1:] - found.ends[:-1] > MOST_MARKS] = NOTHING
    before = np.searchsorted(found.starts, found.breaks) - 1
    following[before[before >= 0]] = NOTHING
    return following
