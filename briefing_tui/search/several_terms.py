"""Several terms: words of a query, each by the rules for one, all in one paragraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.dataclass import replace
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.cut_counts import CutCounts
from briefing_tui.search.joint_places import NO_PLACES, Places
from briefing_tui.search.matchers.variant import KIND, listed
from briefing_tui.search.one_term import find_term
from briefing_tui.search.scan import scanned
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches, joined
from briefing_tui.search.term import Term
from briefing_tui.search.term_matches import Found, Group, add, nothing, size_of, starts_of

MOST_NEAR_WORDS = 8
"""The greatest number of words that are also looked for with errors or by sound."""

MOST_WORDS = 32
"""The greatest number of words; of more, only the phrase is looked for."""

RARE = 150_000
"""The longest posting list of a character that is not only looked for beside other words."""

MOST_IN_PARAGRAPH = 60
"""Places of one word in one paragraph that are looked at."""

MOST_PARAGRAPHS = 3_000
"""Paragraphs of one segment that hold all the words: the cheapest, then the closest."""

_REACH_AT, _COST_AT, _FARTHEST = 24, 48, (1 << 24) - 1
_NEVER = np.iinfo(np.int64).max


def find_words(words: Sequence[Term], scope: Scope) -> list[Places]:
    """Return for each segment the best place in each paragraph that holds all the words."""
    if len(words) > MOST_WORDS:
        return [NO_PLACES for _ in scope.segments]
    near = replace(scope, near=scope.near and len(words) <= MOST_NEAR_WORDS, most=None)
    long = [
        word for word in words if not word.short or word.is_latin_word or listed(word, scope, RARE)
    ]
    found = [_found(word, near) for word in long]
    if near.near and len(long) > 1 and not _meet(found, scope):
        found = [_found(word, near, loose=True) for word in long]
    found += [_beside(word, found, scope) for word in words if word not in long]
    return [
        _together_in(segment, [each[which] for each in found], scope)
        for which, segment in enumerate(scope.segments)
    ]


def _found(word: Term, scope: Scope, *, loose: bool = False) -> Found:
    def find() -> tuple[Found, bool]:
        own = replace(scope, cut=CutCounts())
        return find_term(word, own, from_word_starts=True, loose=loose), own.cut.near

    found, cut = scope.recent.found(
        (word, scope.wanted, scope.near, loose), find, lambda known: size_of(known[0])
    )
    scope.cut.near |= cut
    return found


def _beside(word: Term, found: Sequence[Found], scope: Scope) -> Found:
    """Return the matches of a single character in the paragraphs with all the other words."""
    beside = nothing(scope)
    for which, segment in enumerate(scope.segments):
        if not scope.skips(which):
            lines = _common(segment, [each[which] for each in found]) if found else None
            stretches = scanned(segment, word.folded, lines)
            add(beside, which, KIND, stretches, scope)
    return beside


def _meet(found: Sequence[Found], scope: Scope) -> bool:
    """Return whether any paragraph holds all the words."""
    return any(
        _common(segment, [each[which] for each in found]).size
        for which, segment in enumerate(scope.segments)
    )


def paragraphs(segment: Segment, places: Ints) -> Ints:
    """Return the number of the paragraph that holds each place (int64)."""
    return np.searchsorted(segment.lines, places.astype(np.uint32)).astype(np.int64)


def _reach(segment: Segment, lines: Ints) -> tuple[Ints, Ints]:
    """Return where some paragraphs begin, and the place after the end of each."""
    ends = segment.lines[lines].astype(np.int64) + 1
    before = segment.lines[np.maximum(lines - 1, 0)].astype(np.int64) + 1
    return np.where(lines > 0, before, 0), ends


def _common(segment: Segment, each: Sequence[Sequence[Group]]) -> Ints:
    """Return the numbers of the paragraphs that hold all the words, ascending."""
    rarest, *others = sorted(each, key=lambda groups: sum(g.stretches.starts.size for g in groups))
    held = np.zeros(segment.lines.size, dtype=np.bool_)
    held[paragraphs(segment, starts_of(rarest))] = True
    common = np.flatnonzero(held)
    for groups in others:
        if not common.size:
            break
        lows, highs = _reach(segment, common)
        there = np.zeros(common.size, dtype=np.bool_)
        for group in groups:
            starts = group.stretches.starts
            there |= np.searchsorted(starts, lows) < np.searchsorted(starts, highs)
        common = common[there]
    return common


def _together_in(segment: Segment, each: Sequence[Sequence[Group]], scope: Scope) -> Places:
    """Return the best place in each paragraph of a segment that holds all the words."""
    common = _common(segment, each)
    if not common.size:
        return NO_PLACES
    scope.check()
    held = [_in_order(groups) for groups in each]
    bounds = [
        tuple(np.searchsorted(own.starts, reach) for reach in _reach(segment, common))
        for own in held
    ]
    if common.size > MOST_PARAGRAPHS:
        scope.cut.near = True
        kept = _cheapest(common, held, bounds)[:MOST_PARAGRAPHS]
        kept.sort()
        bounds = [(low[kept], high[kept]) for low, high in bounds]
    return _joined(*_nearest(held, [_capped(*own) for own in bounds]))


def _in_order(groups: Sequence[Group]) -> Stretches:
    """Return all the stretches of some groups, in text order."""
    together = joined([group.stretches for group in groups])
    if len(groups) < 2:
        return together
    return together.only(np.argsort(together.starts, kind="stable"))


def _cheapest(common: Ints, held: Sequence[Stretches], bounds: Sequence[tuple[Ints, ...]]) -> Ints:
    """Sort paragraphs by the cost of their matches, then by how close together these are."""
    total = np.zeros(common.size, dtype=np.int64)
    firsts = []
    for stretches, (lows, highs) in zip(held, bounds, strict=True):
        costs = np.append(stretches.costs, 0)
        total += np.minimum.reduceat(costs, np.stack([lows, highs], axis=1).ravel())[::2]
        firsts.append(stretches.starts[lows])
    apart = np.max(firsts, axis=0) - np.min(firsts, axis=0)
    return np.lexsort((apart, total))


def _capped(lows: Ints, highs: Ints) -> tuple[Ints, Ints]:
    return lows, np.minimum(highs, lows + MOST_IN_PARAGRAPH)


def _nearest(
    held: Sequence[Stretches], bounds: Sequence[tuple[Ints, Ints]]
) -> tuple[list[Ints], Ints]:
    """Return for each paragraph one stretch of each word: the cheapest, then the closest.

    Of the shortest reaches that hold each word: each begins with a stretch of some word, and goes
    to the next stretch of every other one.

    Args:
        held: the stretches of each word, in text order.
        bounds: for each word the first of its stretches in each paragraph, and that after the last.

    Returns:
        For each word the number of its stretch in each paragraph, and the costs.
    """
    first = [_each(own.starts, *reach) for own, reach in zip(held, bounds, strict=True)]
    sizes = [high - low for low, high in bounds]
    best: Ints | None = None
    chosen: list[Ints] = []
    for which, begun in enumerate(first):
        line = np.repeat(np.arange(sizes[which].size), sizes[which])
        at, weight = _following(which, begun, line, held, bounds)
        heads = np.cumsum(sizes[which]) - sizes[which]
        least = np.minimum.reduceat(weight, heads)
        rows = np.flatnonzero(weight == least[line])
        rows = rows[np.unique(line[rows], return_index=True)[1]]
        own = [places[rows] for places in at]
        if best is None:
            best, chosen = least, own
            continue
        better = least < best
        best = np.minimum(best, least)
        chosen = [np.where(better, new, old) for new, old in zip(own, chosen, strict=True)]
    assert best is not None
    starts = [own.starts[at] for own, at in zip(held, chosen, strict=True)]
    ends = [own.ends[at] for own, at in zip(held, chosen, strict=True)]
    return [np.stack(starts, axis=1), np.stack(ends, axis=1)], best >> _COST_AT


def _following(
    which: int,
    begun: Ints,
    line: Ints,
    held: Sequence[Stretches],
    bounds: Sequence[tuple[Ints, Ints]],
) -> tuple[list[Ints], Ints]:
    """Return the stretches that follow those of one word, and a weight for each.

    Args:
        which: the number of the word.
        begun: where its stretches begin.
        line: the paragraph of each, among those that are looked at.
        held: the stretches of each word.
        bounds: for each word the first of its stretches in each paragraph, and that after the last.

    Returns:
        For each word the numbers of its stretches, and weights: costs first, then the reaches,
        then the places in the paragraphs; more than all where a word does not follow.
    """
    cost = np.zeros(begun.size, dtype=np.int64)
    last = np.zeros(begun.size, dtype=np.int64)
    valid = np.ones(begun.size, dtype=np.bool_)
    at: list[Ints] = []
    for number, (own, (low, high)) in enumerate(zip(held, bounds, strict=True)):
        if number == which:
            places = _each(np.arange(own.starts.size), low, high)
        else:
            places = np.maximum(np.searchsorted(own.starts, begun), low[line])
            valid &= places < high[line]
            places = np.minimum(places, own.starts.size - 1)
        at.append(places)
        cost += own.costs[places]
        np.maximum(last, own.ends[places], out=last)
    heads = np.min([own.starts[low] for own, (low, _) in zip(held, bounds, strict=True)], axis=0)
    reach = np.minimum(last - begun, _FARTHEST)
    weight = (cost << _COST_AT) | (reach << _REACH_AT) | np.minimum(begun - heads[line], _FARTHEST)
    return at, np.where(valid, weight, _NEVER)


def _each(starts: Ints, lows: Ints, highs: Ints) -> Ints:
    """Return the starts of the stretches between some bounds, one after the other."""
    sizes = highs - lows
    before = np.cumsum(sizes) - sizes
    return starts[np.repeat(lows - before, sizes) + np.arange(int(sizes.sum()))]


def _joined(chosen: Sequence[Ints], costs: Ints) -> Places:
    """Return the places that have some stretches, in arrays of shape (places, words)."""
    starts, ends = chosen
    order = np.lexsort((ends, starts), axis=1)
    starts, ends = np.take_along_axis(starts, order, 1), np.take_along_axis(ends, order, 1)
    again = np.zeros(starts.shape, dtype=np.bool_)
    again[:, 1:] = (starts[:, 1:] == starts[:, :-1]) & (ends[:, 1:] == ends[:, :-1])
    first, last = starts[:, 0], ends.max(axis=1)
    length = np.where(again, 0, ends - starts).sum(axis=1)
    gap = np.maximum(0, last - first - length)
    return Places(costs, gap, first, last, starts, ends)


def free_of(segment: Segment, starts: Ints, barred: Sequence[Sequence[Group]]) -> Flags:
    """Return for each start whether its paragraph holds none of the barred words."""
    mine = paragraphs(segment, starts)
    free = np.ones(starts.size, dtype=np.bool_)
    for groups in barred:
        held = np.zeros(segment.lines.size + 1, dtype=np.bool_)
        held[paragraphs(segment, starts_of(groups))] = True
        free &= ~held[mine]
    return free
