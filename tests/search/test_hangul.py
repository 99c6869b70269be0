"""Korean consonants stand for the syllables that begin with them."""

from __future__ import annotations

import pytest

from tests.search.texts import answers

TEXT = "시장은 하천 정비 계획을 발표했다."


@pytest.mark.parametrize(
    ("query", "found"),
    [("ㅎㅊ ㅈㅂ", "하천 정비"), ("ㅈㅂ ㄱㅎ", "정비 계획"), ("ㅎㅊ 정ㅂ", "하천 정비")],
)
def test_consonants_find_the_syllables(query: str, found: str) -> None:
    assert answers(TEXT, query) == [("initials", found)]


@pytest.mark.parametrize("query", ["ㅎㅊ", "ㅋㅋㅋㅋ", "ㅎㅊ ㄱㅂ"])
def test_too_few_or_other_consonants_find_nothing(query: str) -> None:
    assert answers(TEXT, query) == []
