"""Words that carry their simplified form, and tables that take either kind of characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.recognition.labels.words import possible_name, read_label
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords, tightened
from briefing_tui.text.simplified import in_simplified
from tests.recognition.reading import read

WORDS = st.text("周嵐許立衡議员局長 、\u3000a\n", max_size=20)
LABELS = (
    "許立衡",
    "許 立 衡",
    "局長許立衡",
    "許局長",
    "許議員立衡",
    "主持人",
    "主 持 人",
    "主持人 許立衡",
    "記者問",
    "雲嶺日報記者",
    "雲嶺日報記者 許立衡",
    "許立衡（水利局局長）",
    "主席（許議員立衡代）",
    "許立衡答",
    "主持人說",
    "被告答",
    "問1",
    "答",
    "時間",
    "水利局",
    "網友「山裏人」",
    "群眾（隱去姓名）",
    "許立衡代表（東港團）",
    "申請人（許立衡）",
    "渡口協會 蕭先生",
)


@given(WORDS, st.integers(0, 20), st.integers(0, 20), st.booleans())
def test_a_part_of_words_carries_its_simplified_form(
    words: str, start: int, end: int, asked: bool
) -> None:
    whole = HanWords(words)
    if asked:
        assert whole.plain == in_simplified(words)
    part = whole.part(start, end)
    assert part == words[start:end]
    assert part.plain == in_simplified(words[start:end])


@given(WORDS)
def test_words_without_spaces_and_their_lines_carry_theirs(words: str) -> None:
    whole = HanWords(words)
    assert whole.tight == tightened(words)
    assert whole.tight.plain == in_simplified(tightened(words))
    assert whole.stripped == words.strip()
    assert [(line, line.plain) for line in whole.lines()] == [
        (line, in_simplified(line)) for line in words.split("\n")
    ]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_that_was_read_holds_plain_strings(label: str) -> None:
    who = read_label(label, frozenset({"許立衡"}))
    assert who is not None
    assert {type(who.name), type(who.office)} <= {str, type(None)}
    assert type(possible_name(label)) is str
    assert (who.plain_name, who.plain_office) == (
        in_simplified(who.name),
        in_simplified(who.office or ""),
    )


def test_a_briefing_holds_plain_strings() -> None:
    briefing = read(
        "# 雲嶺市水利局記者會\n2024年5月31日\n出席：雲嶺市水利局局長許立衡、主任周嵐\n\n"
        "許立衡（雲嶺市水利局局長、市政府新聞辦副主任）：大家好，水清了。\n\n周嵐：謝謝。\n"
    )
    said = [briefing.title, *(one.name for one in briefing.speakers)]
    said += [part for one in briefing.speakers for part in (*one.titles, one.organisation)]
    assert len(briefing.speakers) == 2
    assert {*map(type, said)} <= {str, type(None)}
    assert briefing.speakers[0].organisation == "雲嶺市水利局"


@pytest.mark.parametrize(("plain", "printed"), [("水利局副局长", "水利局副局長"), ("议员", "議員")])
def test_the_ends_of_offices_are_known_in_either_kind_of_characters(
    plain: str, printed: str
) -> None:
    assert words_of.OFFICES.last_of(printed) == words_of.OFFICES.last_of(plain) is not None
    assert words_of.ends_as_office(printed)
    assert title_at_end(printed) == title_at_end(plain) is not None


def test_words_that_end_otherwise_end_as_nothing() -> None:
    assert words_of.OFFICES.last_of("") is None
    assert words_of.OFFICES.last_of("局長們") is None
    assert not words_of.ends_as_body("議員")
    assert words_of.ends_as_body("水利廳")
    assert words_of.ends_as_outlet("雲嶺日報")
