"""A kept quote is found again, or said to be lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Attribution, Briefing, Span
from briefing_tui.quoting.quote import gather, quote
from briefing_tui.state.notebook import KeptQuote, keep, refind, renewed
from briefing_tui.state.notebook.kept_quote import QuotedPassage
from briefing_tui.state.notebook.quoted_passages import find_passage, find_surely, passage_at
from tests.invented import Turn, make_briefing, press_conference

BRIEFING = press_conference()
WORDS = "截至9月底，已完工19个。"


def kept_words(words: str = WORDS, briefing: Briefing = BRIEFING) -> KeptQuote:
    start = briefing.text.index(words)
    return keep(quote(briefing, start, start + len(words)), "好数字")


def test_an_entry_holds_words_surroundings_and_offsets() -> None:
    kept = kept_words()
    (passage,) = kept.passages
    start = BRIEFING.text.index(WORDS)
    assert (passage.exact, passage.start, passage.end) == (WORDS, start, start + len(WORDS))
    assert passage.prefix == BRIEFING.text[start - 32 : start]
    assert passage.suffix == BRIEFING.text[passage.end : passage.end + 32]
    assert kept.sha256 == BRIEFING.source.sha256
    assert kept.speakers == ("许立衡",)
    assert kept.attribution == "labelled"


def test_an_inferred_speaker_is_kept_as_one() -> None:
    kept = kept_words("下面，请沈知微局长介绍情况。")
    assert kept.attribution == "inferred"
    assert "据上下文推断" in kept.plain


def test_a_quote_without_words_cannot_be_kept() -> None:
    with pytest.raises(ValueError, match="no words"):
        keep(quote(BRIEFING, 0, 0))


def test_in_the_same_file_it_is_where_it_was() -> None:
    kept = kept_words()
    assert refind(kept, BRIEFING) == (Span(kept.passages[0].start, kept.passages[0].end),)


def changed(text: str) -> Briefing:
    turn = Turn("许立衡", text, "许立衡：")
    return make_briefing([turn], title="另一个标题")


def test_it_is_found_again_where_the_file_grew() -> None:
    other = changed("新加的一段话。\n" + "让群众喝上“放心水”。" + WORDS)
    (span,) = refind(kept_words(), other) or ()
    assert span.within(other.text) == WORDS


def test_it_is_found_again_where_lines_were_wrapped_anew() -> None:
    other = changed("截至9月底，\n已完工19个。")
    (span,) = refind(kept_words(), other) or ()
    assert span.within(other.text) == "截至9月底，\n已完工19个。"


def test_of_equal_words_those_in_the_same_surroundings_are_taken() -> None:
    first = changed(f"甲乙丙丁。{WORDS}戊己庚辛。")
    kept = kept_words(briefing=first)
    other = changed(f"无关的话。{WORDS}无关的话。甲乙丙丁。{WORDS}戊己庚辛。")
    (span,) = refind(kept, other) or ()
    assert span.start == other.text.rindex(WORDS)


def test_of_words_in_equal_surroundings_the_nearest_are_taken() -> None:
    assert find_passage("甲水甲水甲水甲", QuotedPassage("水", "", "", 6, 7)) == (5, 6)
    assert find_passage("甲水甲水甲水甲", QuotedPassage("水", "", "", 0, 1)) == (1, 2)


def test_surroundings_are_compared_from_the_words_outwards() -> None:
    assert find_passage("甲丁水，丁乙水", QuotedPassage("水", "甲乙", "", 0, 1)) == (6, 7)


def test_words_that_were_changed_are_lost() -> None:
    assert refind(kept_words(), changed("截至9月底，已完工20个。")) is None


def test_a_quote_of_several_passages_is_lost_with_one_of_them() -> None:
    spans = [
        Span(BRIEFING.text.index(words), BRIEFING.text.index(words) + len(words))
        for words in ("我们完成", WORDS)
    ]
    kept = keep(gather(BRIEFING, spans))
    assert refind(kept, BRIEFING) == tuple(spans)
    assert refind(kept, changed(WORDS)) is None


def test_a_quote_of_several_passages_is_lost_where_they_stand_in_another_order() -> None:
    def said(*words: str) -> Briefing:
        return make_briefing([Turn("许立衡", "".join(words), "许立衡：")])

    first, second = "水库已经完工。", "水价今年不涨。"
    briefing = said(first, "请大家放心。", second)
    spans = [Span(at := briefing.text.index(words), at + len(words)) for words in (first, second)]
    kept = keep(gather(briefing, spans))
    assert refind(kept, said("大家好。", first, second)) is not None
    assert refind(kept, said("大家好。", second, first)) is None


def test_an_entry_is_renewed_with_the_speakers_of_today() -> None:
    speeches = tuple(
        replace(s, attribution=Attribution.CORRECTED)
        if WORDS in s.span.within(BRIEFING.text)
        else s
        for s in BRIEFING.speeches
    )
    kept = kept_words()
    new = renewed(kept, replace(BRIEFING, speeches=speeches))
    assert new is not None
    assert (new.id, new.created, new.note) == (kept.id, kept.created, kept.note)
    assert new.attribution == "corrected"
    assert "由使用者订正" in new.plain


@given(st.text("甲乙丙 \n", min_size=1, max_size=40), st.data())
def test_in_an_unchanged_text_every_passage_is_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert find_passage(text, passage_at(text, Span(start, end))) == Span(start, end)


@given(st.text("甲乙丙丁", max_size=20), st.integers(0, len(BRIEFING.text) - 10))
def test_a_passage_is_found_behind_whatever_was_put_in_before(added: str, start: int) -> None:
    passage = passage_at(BRIEFING.text, Span(start, start + 10))
    found = find_passage(added + BRIEFING.text, passage)
    assert found is not None
    words = found.within(added + BRIEFING.text)
    assert "".join(words.split()) == "".join(passage.exact.split())


def test_words_that_began_a_text_are_surely_found_at_its_beginning_alone() -> None:
    passage = passage_at("先修水渠。今年开工。", Span(0, 4))
    assert not passage.prefix
    assert find_surely("先修水渠。明年开工。", passage) == (0, 4)
    assert find_surely("他说：先修水渠，明年开工。", passage) is None
