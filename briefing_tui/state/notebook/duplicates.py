"""Quotes that are kept more than once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_tui.state.notebook.kept_quote import KeptQuote


def kept_already(kept: KeptQuote, others: Iterable[KeptQuote]) -> KeptQuote | None:
    """Return the first of some entries that has the same words at the same place; None if none."""
    return next((one for one in others if _same_place(kept, one)), None)


def overlapping(kept: KeptQuote, others: Iterable[KeptQuote]) -> KeptQuote | None:
    """Return the first of some entries of the same source that shares characters; None if none."""
    return next(
        (
            one
            for one in others
            if one.sha256 == kept.sha256
            and any(
                a.start < b.end and b.start < a.end for a in kept.passages for b in one.passages
            )
        ),
        None,
    )


def doubles(quotes: Sequence[KeptQuote]) -> set[str]:
    """Return the ids of the entries whose words another one before them in the list has too."""
    seen: set[tuple[str, str]] = set()
    found = set()
    for kept in quotes:
        key = (kept.story, _letters(kept.words))
        if key in seen:
            found.add(kept.id)
        seen.add(key)
    return found


def _same_place(one: KeptQuote, other: KeptQuote) -> bool:
    if one.sha256 != other.sha256:
        return one.path == other.path and _letters(one.words) == _letters(other.words)
    places = [[(p.start, p.end) for p in kept.passages] for kept in (one, other)]
    return places[0] == places[1]


def _letters(words: str) -> str:
    """Return the letters and digits of words: punctuation and white space make no difference."""
    return "".join(filter(str.isalnum, words)).casefold()
