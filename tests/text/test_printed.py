"""Printed forms keep the offsets of what prints them."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.printed import grown, is_plain, printed


def shown(text: str) -> str:
    return "".join(character for character, _at in printed(text, 0, len(text)))


def test_ligatures_accents_and_radicals_are_printed_as_their_letters() -> None:
    assert list(printed("oﬃce", 0, 4)) == [
        ("o", 0), ("f", 1), ("f", 1), ("i", 1), ("c", 2), ("e", 3),
    ]  # fmt: skip
    assert list(printed("e\u0301t⼤ｶﾞ", 0, 6)) == [("é", 0), ("t", 2), ("大", 3), ("ガ", 4)]
    assert list(printed("xe\u0301", 1, 3)) == [("é", 1)]


def test_selectors_and_hangul_in_parts_are_printed_as_one() -> None:
    assert shown("祇\ufe00園") == "祇園"
    assert shown(unicodedata.normalize("NFD", "한국")) == "한국"


def test_letters_that_only_look_alike_stay() -> None:
    for text in ("½ ² ㎡ ß Ａ ① 衞", "カ", "dz"):
        assert shown(text) == text
    assert is_plain("½ ² ㎡ ß Ａ ① 衞")


def test_a_stretch_grows_over_the_marks_of_its_last_letter() -> None:
    assert grown("e\u0301\u0323x", 1) == 3
    assert grown("ex", 1) == 1
    assert grown("ﾊﾞ", 1) == 2
    assert grown("e", 1) == 1


@given(st.text(alphabet="ae\u0301ﬁ⼤大ｶﾞ\u00ad한ᄒ\u1161 ", max_size=12))
def test_printing_twice_is_printing_once(text: str) -> None:
    places = [at for _character, at in printed(text, 0, len(text))]
    assert places == sorted(places)
    assert shown(shown(text)) == shown(text)
