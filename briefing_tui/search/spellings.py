"""Spellings: how a word of English is written on the other side of the Atlantic.

Only endings and words are listed of which the other form is no word of another meaning: ``four``
is no other spelling of ``for``, nor ``filing`` of ``filling``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_ENDINGS = (
    ("our", "or", 3, "|s|ed|ing|able|ably|ful|less|er|ers|ite|ites|hood|ist|ists|ism"),
    ("is", "iz", 3, "e|es|ed|ing|er|ers|ation|ations|ational|able"),
    ("ys", "yz", 3, "e|es|ed|ing|er|ers"),
    ("ll", "l", 4, "ed|ing|ings|er|ers|or|ors"),
    ("ogue", "og", 4, "|s"),
    ("ence", "ense", 3, "|s"),
    ("aem", "em", 2, "ia|ic|atology|oglobin|orrhage"),
    ("paed", "ped", 0, "iatric|iatrics|iatrician|iatricians"),
)
"""British and American letters, the fewest before them, and the endings behind them."""

_WORDS = """
centre center, centres centers, theatre theater, theatres theaters, epicentre epicenter, spectre
specter, lustre luster, sombre somber, metre meter, metres meters, litre liter, litres liters,
kilometre kilometer, kilometres kilometers, centimetre centimeter, centimetres centimeters,
millimetre millimeter, millimetres millimeters, fibre fiber, fibres fibers, programme program,
programmes programs, grey gray, aluminium aluminum, plough plow, mould mold, judgement judgment,
ageing aging, sceptical skeptical, sceptic skeptic, sceptics skeptics, manoeuvre maneuver,
manoeuvres maneuvers, enrol enroll, enrolment enrollment, fulfil fulfill, fulfilment
fulfillment, skilful skillful, instalment installment, instalments installments, jewellery
jewelry, cosy cozy, artefact artifact, artefacts artifacts, speciality specialty,
acknowledgement acknowledgment, foetus fetus, oestrogen estrogen, diarrhoea diarrhea,
encyclopaedia encyclopedia, archaeology archeology, mediaeval medieval, practise practice,
practised practiced, practising practicing, counsellor counselor, counsellors counselors,
councillor councilor, councillors councilors, marvellous marvelous, woollen woolen, tonne ton,
tonnes tons, neighbourhood neighborhood
"""


@lru_cache(maxsize=1)
def _pairs() -> dict[str, str]:
    pairs = [pair.split() for pair in _WORDS.replace("\n", " ").split(",")]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1])}


def spelled_otherwise(word: str) -> list[str]:
    """Return the other spellings that a folded Latin word may have; the texts need not have them.

    Args:
        word: a folded Latin word.
    """
    found = [_pairs()[word]] if word in _pairs() else []
    found += _with_endings(word)
    return list(dict.fromkeys(found))


def phrases_spelled_otherwise(folded: str) -> Iterator[str]:
    """Yield some words with all of them, then each, in its other spelling, where it has one.

    Args:
        folded: folded Latin words.
    """
    parts = folded.split(" ")
    others = {at: found[0] for at, part in enumerate(parts) if (found := spelled_otherwise(part))}
    if len(others) > 1:
        yield " ".join(others.get(at, part) for at, part in enumerate(parts))
    for own, other in others.items():
        yield " ".join(other if at == own else part for at, part in enumerate(parts))


def _with_endings(word: str) -> Iterator[str]:
    for british, american, shortest, endings in _ENDINGS:
        for ending in endings.split("|"):
            for one, other in ((british, american), (american, british)):
                stem = word.removesuffix(one + ending)
                if stem != word and len(stem) >= shortest:
                    yield stem + other + ending
