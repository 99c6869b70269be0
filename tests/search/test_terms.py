"""Terms: words with spaces, all in one paragraph."""

from __future__ import annotations

from briefing_tui.model import Span
from briefing_tui.search.hit import HitGroup
from tests.search.texts import answers, engine, speech, stretch

WORDS = "开展海漂垃圾治理，出动作业船只。\n作业船只检修。\n垃圾分类进社区。"


def test_words_in_another_order_find_their_paragraph() -> None:
    assert answers(WORDS, "船只 海漂") == [("terms", "海漂垃圾治理，出动作业船只")]


def test_each_word_is_highlighted() -> None:
    briefing = speech(WORDS)
    hit = engine(briefing).search("船只 海漂")[0]
    assert [span.within(briefing.text) for span in hit.spans] == ["海漂", "船只"]
    assert Span(hit.start, hit.end) == Span(hit.spans[0].start, hit.spans[-1].end)


def test_words_of_two_paragraphs_find_nothing() -> None:
    assert answers(WORDS, "海漂 社区") == []


def test_words_nearer_together_rank_higher() -> None:
    words = "船只很多，今天也去海漂现场。\n海漂船只。"
    assert [found for _, found in answers(words, "船只 海漂")] == [
        "海漂船只",
        "船只很多，今天也去海漂",
    ]


def test_the_nearest_pair_of_a_paragraph_is_taken() -> None:
    words = "海漂一词常见。说到海漂，就有船只，船只。"
    assert answers(words, "海漂 船只") == [("terms", "海漂，就有船只")]


def test_two_words_that_one_stretch_answers_are_counted_once_in_how_close_they_stand() -> None:
    words = "船只，，海漂。\n船只，海票海漂。"
    assert answers(words, "船只 haipiao 海漂") == [
        ("terms", "船只，海票海漂"),
        ("terms", "船只，，海漂"),
    ]


def test_a_limit_leaves_none_of_the_places_out_where_a_word_stands_beside_the_others() -> None:
    made = engine(speech("海漂垃圾来了。\n海票垃圾和作业船只。"))
    (hit,) = made.search("海漂垃圾 作业船只", limit=1)
    assert (stretch(hit), hit.group) == ("海票垃圾和作业船只", HitGroup.REARRANGED)


def test_each_word_may_be_a_homophone_or_a_typo() -> None:
    assert answers(WORDS, "海票 出动作业船支")[0] == ("terms", "海漂垃圾治理，出动作业船只")


def test_words_as_they_stand_rank_before_words_that_sound_so() -> None:
    words = "放新水来了，船只。\n放心水在今年来了，船只。"
    assert [found for _, found in answers(words, "放心水 船只")] == [
        "放心水在今年来了，船只",
        "放新水来了，船只",
    ]


def test_a_word_of_one_letter_is_a_word_in_terms() -> None:
    assert answers("baobab tree", "tree a") == []
    assert answers("a baobab tree", "tree a") == [("terms", "a baobab tree")]


def test_the_same_word_twice_is_one_word() -> None:
    assert answers("海漂垃圾", "海漂 海漂") == [("exact", "海漂")]
