"""Of a quote that no text holds, the passage that shares most with it, and what was put in."""

from __future__ import annotations

import pytest

from briefing_tui.model import Span
from briefing_tui.quoting.verify import QuoteVerdict, Remark, Verification, Verifier
from briefing_tui.quoting.verify.altered import _put_in
from briefing_tui.quoting.verify.verification import Change
from briefing_tui.quoting.verify.whole_changes import whole_changes
from tests.invented import Turn, make_briefing

ROADS = "全市新建改建农村公路三百二十公里"
BUSES = "沿线村庄全部通上客运班车"
PHONE = "夜间值守电话由专人接听"
ASKED = "沿线村庄通上客运班车了吗"


def verified(quote: str, *turns: tuple[str, str]) -> Verification:
    said = [Turn(name, words, f"{name}：") for name, words in turns]
    return Verifier([make_briefing(said)]).verify(quote)


def names(found: Verification) -> list[str]:
    return [p.speech.speaker.name for p in found.pieces if p.speech and p.speech.speaker]


@pytest.mark.parametrize("first", ["许立衡", "周岚"])
def test_words_put_in_that_two_have_said_are_of_the_one_who_is_quoted(first: str) -> None:
    turns = [("许立衡", f"{ROADS}，{BUSES}。各站{PHONE}。"), ("周岚", f"{PHONE}。")]
    turns.sort(key=lambda turn: turn[0] != first)
    found = verified(f"{ROADS}，{PHONE}，{BUSES}", *turns)
    assert found.verdict is QuoteVerdict.ALTERED
    assert names(found) == ["许立衡", "许立衡"]
    assert Remark.SPEECHES not in found.remarks


@pytest.mark.parametrize(("shared", "speaker"), [(6, "许立衡"), (5, "周岚")])
def test_a_piece_is_looked_for_elsewhere_when_less_than_half_stands_in_the_speech(
    shared: int, speaker: str
) -> None:
    turns = (("许立衡", f"{ROADS}。{ASKED[:shared]}早已修好。"), ("周岚", f"{ASKED}。"))
    found = verified(f"{ROADS}……{ASKED}", *turns)
    assert found.verdict is QuoteVerdict.ALTERED
    assert names(found) == ["许立衡", speaker]


@pytest.mark.parametrize(
    ("put_in", "speakers"),
    [
        ("夜间值守由专人接", ["许立衡", "周岚"]),
        ("夜间值守由专人", ["许立衡"]),
        ("夜间、值守、由专人", ["许立衡"]),
    ],
)
def test_the_source_of_eight_letters_put_in_is_found_and_of_fewer_not_looked_for(
    put_in: str, speakers: list[str]
) -> None:
    turns = (("许立衡", f"{ROADS}，{BUSES}。"), ("周岚", f"据了解{put_in}。"))
    found = verified(f"{ROADS}，{put_in}，{BUSES}", *turns)
    assert names(found) == speakers


@pytest.mark.parametrize(("second", "spans"), [(7, [Span(0, 9)]), (8, [Span(0, 3), Span(8, 10)])])
def test_stretches_at_most_four_characters_apart_were_put_in_together(
    second: int, spans: list[Span]
) -> None:
    one = Change("delete", 0, 3, 0, 0)
    other = Change("delete", second, second + 2, 5, 5)
    assert _put_in([one, other]) == spans


def test_a_piece_that_nobody_said_is_missing_behind_the_piece_before() -> None:
    missing = "电子围栏编号登记完毕"
    found = verified(f"{ROADS}……{missing}……{BUSES}", ("许立衡", f"{ROADS}。{BUSES}。"))
    (change,) = (each for each in found.changes if each.operation == "delete")
    assert found.briefing is not None
    end = found.briefing.text.index(ROADS) + len(ROADS)
    assert (change.text_start, change.text_end) == (end, end)
    assert f"{ROADS}……{missing}"[change.quote_start : change.quote_end] == missing


def test_a_short_quote_is_found_by_two_characters_that_are_the_same() -> None:
    found = verified("三百五十里", ("许立衡", f"{ROADS}，{BUSES}。"))
    assert (found.verdict, found.found) == (QuoteVerdict.ALTERED, "三百二十公里")


def test_pieces_that_touch_do_not_overlap() -> None:
    found = verified(f"{ROADS}……沿线村庄全都通上客运班车", ("许立衡", f"{ROADS}{BUSES}。"))
    assert found.verdict is QuoteVerdict.ALTERED
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("said", "quoted", "whole"),
    [
        ("今年投入三千四百万元。", "今年投入五千六百万元。", "五千六百万元"),
        ("投入12,388.5元修路。", "投入13,389.5元修路。", "13,389.5元"),
    ],
)
def test_a_number_with_several_digits_changed_is_one_difference(
    said: str, quoted: str, whole: str
) -> None:
    found = Verifier([make_briefing([Turn("许立衡", said, "许立衡：")])]).verify(quoted)
    assert [ours.within(quoted) for ours, _ in whole_changes(found)] == [whole]


@pytest.mark.parametrize(
    ("said", "quote", "there"),
    [
        (
            "分布密度比去年同期下降86.8%。《水务报》作了报道。",
            "分布密度比去年同期下降68.8%",
            "86.8%",
        ),
        ("全市水库完成清淤任务，明年再修。", "全市水库完成清淤任何", "务"),
    ],
)
def test_a_number_changed_at_the_end_takes_in_nothing_of_the_next_sentence(
    said: str, quote: str, there: str
) -> None:
    found = verified(quote, ("许立衡", said))
    assert found.briefing is not None
    assert [theirs.within(found.briefing.text) for _ours, theirs in whole_changes(found)] == [there]
