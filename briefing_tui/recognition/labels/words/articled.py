"""Offices and names behind an article: ``El señor LARKIN``, ``Mme la ministre Rosa Quillan``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.latin_names import in_capitals
from briefing_tui.recognition.labels.words.offices import (
    PARTICLES,
    is_full_name,
    is_large,
    is_title,
    plain,
    role_beside,
)
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.text.languages import expression
from briefing_tui.text.languages import words as words_in
from briefing_tui.text.patterns import deferred

# ``El señor``, ``O SR.``, ``La``: an article, and a form of address behind it.
_ARTICLE = deferred(
    rf"(?:{expression('articles')})\s+(?P<address>(?:{expression('articled_addresses')})\.?\s+)?",
    re.IGNORECASE,
)
# ``M. le``, ``Mme l’``: a form of address before the article.
_ADDRESSED = deferred(
    rf"(?P<address>(?:{expression('addresses_before_articles')})\.?\s+)"
    rf"(?:(?:{expression('articles')})\s+|l[’'])",
    re.IGNORECASE,
)
# ``El secretari segon``: which of several holders of an office.
_ORDINALS = frozenset(words_in("ordinals"))
_MOST_NAMES = 6


def articled(words: str) -> ReadLabel | None:
    """Return who is named behind an article, as in ``El señor LARKIN``, or None.

    Behind the article alone is an office, ``La presidenta``; behind an article and a form of
    address a name, or an office in capitals. Behind a form of address and an article, a full name
    may follow an office in small letters.
    """
    addressed = _ADDRESSED.match(words)
    match = addressed or _ARTICLE.match(words)
    if match is None or not (rest := words[match.end() :].strip()):
        return None
    parts = rest.split()
    first = plain(parts[0])
    holds = first in words_of.OFFICE_STARTS_LATIN or first in words_of.OFFICES_LATIN
    goes_on = (
        len(parts) == 1
        or plain(parts[1]) in PARTICLES
        or parts[1][0].isupper()
        or (len(parts) == 2 and plain(parts[1]) in _ORDINALS)
    )
    if holds and addressed is not None and (held := _office_then_name(parts)) is not None:
        office, name = held
        return ReadLabel(Form.TITLE_NAME, name, role_beside(office), office, named=True)
    if holds and (goes_on or match["address"]):
        return ReadLabel(Form.OFFICE, words, office=rest)
    names = [part for part in rest.split() if part[0].isalpha() and part not in PARTICLES]
    if not match["address"] or not names or not all(map(is_large, names)):
        return None
    if len(names) > _MOST_NAMES or addressed is not None:
        return None
    form = Form.TITLE_CAPITALS if in_capitals(names) else Form.TITLE_NAME
    return ReadLabel(form, words, named=True)


def _office_then_name(parts: Sequence[str]) -> tuple[str, str] | None:
    """Return the office in small letters that words begin with, and the full name behind it.

    None where no full name stands there: an adjective of the office, or a body.
    """
    at = next((at for at, part in enumerate(parts) if is_large(part)), len(parts))
    name = " ".join(parts[at:])
    if not at or plain(parts[at - 1]) in PARTICLES or not name or not is_full_name(name):
        return None
    return (" ".join(parts[:at]), name) if not any(map(is_title, parts[at:])) else None
