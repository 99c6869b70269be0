"""Exact: literal matches that are written as they were typed, told from the index alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from briefing_tui.model import Briefing
from briefing_tui.search.codes import PRIVATE, PRIVATES, Flags, Ints, encoded
from briefing_tui.search.fold import fold
from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.respelling import plain
from briefing_tui.search.segment import Segment
from briefing_tui.search.shown import shown
from briefing_tui.search.stretches import Stretches

Texts = Callable[[int], Briefing]
"""The briefing of a number in the library."""

KIND = MatchKind("exact", 100.0, 100.0, literal=True, near=False, sure=True)


def as_typed(segment: Segment, found: Stretches, typed: Iterable[str], texts: Texts) -> Flags:
    """Return for each stretch whether it is written as one of some words.

    Only where characters are respelled or lie beyond 16 bits is the text itself read.
    """
    flags = np.zeros(found.starts.size, dtype=np.bool_)
    if not found.starts.size:
        return flags
    lengths = found.ends - found.starts
    bent = _bent(segment, found)
    typed = frozenset(typed)
    beyond = any(map(_beyond, typed))
    for words in typed:
        codes = encoded(words)
        same = np.flatnonzero((lengths == codes.size) & ~bent)
        if _beyond(words):
            continue
        flags[same[segment.held_at("written", found.starts[same], codes)]] = True
    read = bent | _shared(segment, found) if beyond else bent
    for at in np.flatnonzero(read).tolist():
        flags[at] = _text(segment, found, at, texts) in typed
    return flags


def meant(segment: Segment, found: Stretches, typed: Iterable[str], texts: Texts) -> Stretches:
    """Return the stretches without those that only have the codes of what was typed.

    Characters beyond 16 bits share codes; where some were typed, the texts are read.
    """
    words = frozenset(typed)
    if not any(map(_beyond, words)):
        return found
    folded = {plain(fold(each)) for each in words}
    kept = np.ones(found.starts.size, dtype=np.bool_)
    for at in np.flatnonzero(_shared(segment, found)).tolist():
        text = _text(segment, found, at, texts)
        kept[at] = text in words or plain(fold(text)) in folded
    return found.only(kept)


def _beyond(words: str) -> bool:
    """Return whether some words have codes that characters share."""
    codes = encoded(fold(words))
    return bool(((codes >= PRIVATE) & (codes < PRIVATE + PRIVATES)).any())


def _shared(segment: Segment, found: Stretches) -> Flags:
    """Return for each stretch whether it has a code that characters share."""
    flags = np.zeros(found.starts.size, dtype=np.bool_)
    longest = int((found.ends - found.starts).max(initial=0))
    for at in range(longest):
        codes = segment.codes_at(np.minimum(found.starts + at, found.ends - 1))
        flags |= (codes >= PRIVATE) & (codes < PRIVATE + PRIVATES)
    return flags


def _bent(segment: Segment, found: Stretches) -> Flags:
    """Return for each stretch whether codes and text differ in length in it or at its end."""
    bends = segment.bends
    if not bends.size:
        return np.zeros(found.starts.size, dtype=np.bool_)
    if bends.size < found.starts.size and (found.starts[1:] >= found.ends[:-1]).all():
        places = bends.astype(np.int64)
        own = np.minimum(np.searchsorted(found.ends, places), found.ends.size - 1)
        flags = np.zeros(found.starts.size, dtype=np.bool_)
        flags[own[(found.starts[own] < places) & (places <= found.ends[own])]] = True
        return flags
    return _after(bends, found.starts) < _after(bends, found.ends)


def _after(bends: np.ndarray[tuple[int], np.dtype[np.uint32]], places: Ints) -> Ints:
    return np.searchsorted(bends, places.astype(np.uint32), side="right")


def _text(segment: Segment, found: Stretches, at: int, texts: Texts) -> str:
    start, end = int(found.starts[at]), int(found.ends[at])
    briefing = texts(segment.first + segment.text_at(start))
    span = shown(segment, briefing, start, end)
    return briefing.text[span.start : span.end]
