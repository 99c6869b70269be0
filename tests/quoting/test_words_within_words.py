"""Words that a speaker quotes from someone else are credited so, however a selection cuts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Briefing
from briefing_tui.quoting.quote import Quote, quote
from briefing_tui.quoting.style_registry import styles
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.text.sentences import sentences
from tests.invented import Turn, make_briefing

SAID = (
    "我再补充一点。镇长乔远指出：“治水要算长远账。今年先修水渠。明年再修水库！”我们就照这个办。"
    "今年已经开工。"
)
BRIEFING = make_briefing([Turn("许立衡", SAID, "许立衡：")])
ENGLISH = make_briefing(
    [
        Turn(
            "ROSA QUILLAN",
            "Let me add this. The mayor said, “We will mend the roads. We will mend the bridges.” "
            "That is what we do.",
            "ROSA QUILLAN:",
        )
    ],
    language="en",
)
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『"}


def taken(words: str, until: str = "", briefing: Briefing = BRIEFING) -> Quote:
    """The quote from the first of some words to the last of others."""
    start = briefing.text.index(words)
    end = briefing.text.index(until, start) + len(until) if until else start + len(words)
    return quote(briefing, start, end)


def is_balanced(words: str) -> bool:
    """Return whether every quotation mark has its partner."""
    opened: list[str] = []
    for character in words:
        if character in _PAIRS.values():
            opened.append(character)
        elif character in _PAIRS and (not opened or opened.pop() != _PAIRS[character]):
            return False
    return not opened


def lines(found: Quote) -> list[str]:
    return plain(found).split("\n")[:-1]


def test_a_selection_that_goes_out_of_a_quotation_credits_both() -> None:
    found = taken("明年再修水库", "我们就照这个办。")
    assert lines(found) == ["许立衡引述：“明年再修水库！”", "许立衡：“我们就照这个办。”"]
    assert found.cited


def test_a_selection_that_goes_into_a_quotation_credits_both() -> None:
    found = taken("我再补充", "算长远账。")
    assert lines(found) == [
        "许立衡：“我再补充一点。镇长乔远指出：”",
        "许立衡引述：“治水要算长远账。”",
    ]


def test_the_first_sentence_of_a_longer_quotation_is_credited_so() -> None:
    start = BRIEFING.text.index("镇长")
    (span,) = [
        span for span in sentences(BRIEFING.text, *BRIEFING.speeches[0].span) if span.start == start
    ]
    found = quote(BRIEFING, *span)
    assert "许立衡引述：“治水要算长远账。”" in lines(found)
    assert is_balanced(plain(found))


def test_a_sentence_in_the_middle_and_at_the_end_of_a_quotation_is_credited_so() -> None:
    assert lines(taken("今年先修水渠。")) == ["许立衡引述：“今年先修水渠。”"]
    assert lines(taken("明年再修水库！”")) == ["许立衡引述：“明年再修水库！”"]


def test_a_quotation_within_the_selection_stays_part_of_the_sentence() -> None:
    found = taken("镇长乔远", "照这个办。")
    assert lines(found) == [
        "许立衡：“镇长乔远指出：‘治水要算长远账。今年先修水渠。明年再修水库！’我们就照这个办。”"
    ]
    assert not found.cited


def test_words_before_through_and_behind_two_quotations_are_each_credited() -> None:
    said = "书记说：“桥要修好。路要修通。”镇长说：“水要引来。树要种上。”就是这样。"
    briefing = make_briefing([Turn("许立衡", said, "许立衡：")])
    assert lines(taken("路要修通", "水要引来", briefing)) == [
        "许立衡引述：“路要修通。”",
        "许立衡：“镇长说：”",
        "许立衡引述：“水要引来”",
    ]


def test_in_english_the_mark_says_quoting() -> None:
    found = taken("We will mend the bridges", "what we do.", ENGLISH)
    assert lines(found) == [
        "ROSA QUILLAN, quoting: “We will mend the bridges.”",
        "ROSA QUILLAN: “That is what we do.”",
    ]


def test_straight_marks_are_marks_too() -> None:
    said = 'The mayor said, "We mend the roads. We mend the bridges." That is what we do.'
    briefing = make_briefing([Turn("ROSA", said, "ROSA:")], language="en")
    assert lines(taken("We mend the bridges", "we do.", briefing)) == [
        "ROSA, quoting: “We mend the bridges.”",
        "ROSA: “That is what we do.”",
    ]


def test_a_quotation_of_several_paragraphs_is_one() -> None:
    said = "镇长乔远指出：“治水要算长远账。\n“今年先修水渠。\n“明年再修水库。”\n我们照办。"
    briefing = make_briefing([Turn("许立衡", said, "许立衡：")])
    found = taken("“今年先修", "水渠。", briefing)
    assert lines(found) == ["许立衡引述：“今年先修水渠。”"]
    both = taken("今年先修", "我们照办。", briefing)
    assert [piece.cited for piece in both.pieces] == [True, False]
    assert is_balanced(plain(both))


def test_a_passage_in_marks_without_a_verb_is_somebody_elses_too() -> None:
    said = "墙上写着几句话。“修桥铺路是大事。治水种树也是大事。”大家都记得。"
    briefing = make_briefing([Turn("许立衡", said, "许立衡：")])
    found = taken("治水种树", "都记得。", briefing)
    assert lines(found) == ["许立衡引述：“治水种树也是大事。”", "许立衡：“大家都记得。”"]


def test_a_speech_that_stands_in_marks_as_a_whole_is_the_speakers_own() -> None:
    briefing = make_briefing(
        [Turn("许立衡", "“今天先说两件事。一件是修桥。一件是铺路。”", "许立衡：")]
    )
    found = taken("“今天先说", "两件事。", briefing)
    assert not found.cited
    assert lines(found) == ["许立衡：“今天先说两件事。”"]


def test_a_term_in_marks_is_taken_whole() -> None:
    briefing = make_briefing([Turn("许立衡", "我们抓好“放心水”工程建设。", "许立衡：")])
    assert taken("心水”工程", "", briefing).words == "“放心水”工程"
    assert taken("抓好“放心", "", briefing).words == "抓好“放心水”"
    assert taken("放心水", "", briefing).words == "放心水"


@pytest.mark.parametrize("style", styles())
def test_every_style_says_that_the_words_are_quoted(style: str) -> None:
    written = styles()[style].write(taken("明年再修水库", "照这个办。"))
    assert "引述" in written


@given(st.integers(0, len(BRIEFING.text)), st.integers(0, len(BRIEFING.text)))
def test_marks_are_balanced_wherever_a_selection_cuts(one: int, other: int) -> None:
    found = quote(BRIEFING, min(one, other), max(one, other))
    if found.pieces:
        assert is_balanced(plain(found))
        own = "".join(piece.words for piece in found.pieces if not piece.cited)
        assert "‘" not in own or "’" not in own or is_balanced(own)
        if "明年" in own:
            assert "“治水" in own
