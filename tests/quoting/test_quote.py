"""A quote holds the speaker's words, all of them and nothing else."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.quote import Quote, gather, quote
from tests.invented import Turn, make_briefing, press_conference
from tests.recognition.reading import read

BRIEFING = press_conference()


def quoted(words: str, briefing: Briefing = BRIEFING, **options: bool) -> Quote:
    start = briefing.text.index(words)
    return quote(briefing, start, start + len(words), **options)


def spoken(words: str, *, notes: tuple[str, ...] = (), language: str = "zh-Hans") -> Quote:
    """A quote of all that one speaker says."""
    turn = Turn("许立衡", words, "许立衡：", notes=notes)
    briefing = make_briefing([turn], language=language)
    return quote(briefing, *briefing.speeches[0].span)


def test_a_sentence_has_its_speaker_and_line() -> None:
    found = quoted("今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。")
    assert [speaker and speaker.name for speaker in found.speakers] == ["周岚"]
    assert found.lines == ((3, 3),)
    assert found.words == "今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。"
    assert found.characters == 28


def test_the_spans_give_the_words() -> None:
    (piece,) = quoted(" \n首先，请".strip()).pieces
    assert "".join(span.within(BRIEFING.text) for span in piece.spans) == piece.words


def test_a_label_is_left_out() -> None:
    assert quoted("许立衡（云岭市水利局副局长）：\n一、保供水").words == "一、保供水"


def test_a_colon_behind_a_label_is_left_out() -> None:
    briefing = make_briefing([Turn("许立衡", "好", "许立衡：")])
    (speech,) = briefing.speeches
    label = Span(speech.start, speech.start + 3)
    bare = replace(briefing, speeches=(replace(speech, labels=(label,)),))
    assert quote(bare, *speech.span).words == "好"


def test_a_note_is_left_out() -> None:
    assert quoted("7087航次。（播放影片）下一步").words == "7087航次。下一步"


def test_a_note_on_a_line_of_its_own_parts_paragraphs() -> None:
    found = spoken("谢谢大家。\n（掌声）\n下一步。", notes=("（掌声）",))
    assert found.pieces[0].paragraphs == ("谢谢大家。", "下一步。")


def test_a_running_head_cuts_no_sentence() -> None:
    found = spoken("Future policy\n7 of 28\nmay change.", notes=("7 of 28",), language="en")
    assert found.words == "Future policy may change."


def test_english_words_on_both_sides_of_a_note_stay_apart() -> None:
    found = spoken("We did[crosstalk]not go.", notes=("[crosstalk]",), language="en")
    assert found.words == "We did not go."


def test_nothing_but_a_label_is_nothing_to_quote() -> None:
    found = quoted("云岭日报记者：")
    assert found.pieces == ()
    assert found.lines == ()


def test_a_selection_across_speakers_names_each() -> None:
    found = quoted("请问明年的学位供给有什么安排？谢谢。\n沈知微：\n感谢您的提问。")
    assert [speaker and speaker.name for speaker in found.speakers] == ["云岭日报记者", "沈知微"]
    assert [piece.words for piece in found.pieces] == [
        "请问明年的学位供给有什么安排？谢谢。",
        "感谢您的提问。",
    ]


def test_an_inferred_speaker_is_told() -> None:
    assert quoted("请沈知微局长介绍情况。").inferred
    assert not quoted("感谢您的提问。").inferred


def test_front_matter_has_no_speaker() -> None:
    found = quoted("民生实事")
    assert found.pieces[0].speech is None
    assert found.speakers == ()


def test_paragraphs_stay_apart() -> None:
    assert quoted("一、保供水\n我们完成").pieces[0].paragraphs == ("一、保供水", "我们完成")


def test_controls_are_not_quoted() -> None:
    assert spoken("放\u200b心\x1b[31m水\u202e。").words == "放心[31m水。"


def test_runs_of_white_space_become_one_space() -> None:
    assert spoken("女士们、\u3000先生们，　　　大家好\v").words == "女士们、\u3000先生们， 大家好"


def test_lines_wrapped_by_hand_are_joined() -> None:
    words = (
        "We have met today with all of the people who asked for it, and we\n"
        "have heard what they had to say about the water, the schools, the\n"
        "roads and the bridges that the storm of last month took from us in\n"
        "one night.  We will mend them.\n"
        "\n"
        "Thank you.\n"
    )
    found = spoken(words, language="en")
    assert found.pieces[0].paragraphs == (
        "We have met today with all of the people who asked for it, and we have heard what they "
        "had to say about the water, the schools, the roads and the bridges that the storm of "
        "last month took from us in one night. We will mend them.",
        "Thank you.",
    )


def test_a_short_line_of_wrapped_text_ends_a_paragraph() -> None:
    line = "We have met today with all of the people who asked for it, and we\n"
    found = spoken(f"{line}{line}{line}are done.\nHousing\nThe houses are dry.", language="en")
    assert found.pieces[0].paragraphs[1:] == ("Housing", "The houses are dry.")


def test_chinese_lines_wrapped_by_hand_are_joined_without_spaces() -> None:
    line = "今天我们在这里召开新闻发布会向大家通报全市民生实事的进展"
    found = spoken(f"{line}\n{line}\n{line}\n{line}\n到此结束。\n谢谢大家。")
    assert found.pieces[0].paragraphs == (line * 4 + "到此结束。", "谢谢大家。")


def test_passages_that_touch_are_one() -> None:
    start = BRIEFING.text.index("截至9月底")
    found = gather(BRIEFING, [Span(start + 5, start + 9), Span(start, start + 5)])
    assert [piece.words for piece in found.pieces] == ["截至9月底，已完工"]


def test_passages_with_words_between_stay_apart() -> None:
    start = BRIEFING.text.index("截至9月底")
    found = gather(BRIEFING, [Span(start, start + 5), Span(start + 6, start + 9)])
    assert len(found.pieces) == 2
    assert len(list(found.turns())) == 1


def test_a_quotation_within_speech_is_told_to_be_cited() -> None:
    found = quoted("教育是最大的民生。")
    assert found.cited
    assert found.words == "教育是最大的民生。"


def test_the_marks_of_a_cited_quotation_are_left_out() -> None:
    found = quoted("“教育是最大的民生。”")
    assert found.cited
    assert found.words == "教育是最大的民生。"


def test_words_around_a_quotation_are_the_speakers_own() -> None:
    assert not quoted("他指出：“教育是最大的民生。”").cited


def test_a_term_in_quotation_marks_is_no_citation() -> None:
    assert not quoted("放心水").cited
    assert not spoken_part("我们强调“一岗双责”制度。", "一岗双责").cited


def test_a_saying_without_a_colon_is_a_citation() -> None:
    assert spoken_part("书记强调“民以食为天，食以安为先。”我们记住了。", "食以安为先").cited


def test_english_words_after_said_are_a_citation() -> None:
    assert spoken_part("The mayor said, “We will mend the roads.” Fine.", "mend").cited


def spoken_part(words: str, part: str) -> Quote:
    briefing = make_briefing([Turn("许立衡", words, "许立衡：")])
    return quoted(part, briefing)


def test_half_width_marks_become_full_width_on_request() -> None:
    briefing = make_briefing([Turn("许立衡", "治理,做好98.80%,3,000个:完成!", "许立衡：")])
    assert quoted("治理,做好", briefing).words == "治理,做好"
    found = quoted("治理,做好98.80%,3,000个:完成!", briefing, fullwidth=True)
    assert found.words == "治理，做好98.80%,3,000个：完成！"
    assert found.fullwidth


def test_offsets_beyond_the_text_are_cut() -> None:
    assert quote(BRIEFING, -5, 10**9).words.endswith("责任编辑：梁某")


def test_crlf_leaves_no_trace() -> None:
    briefing = make_briefing([Turn("许立衡", "甲。\r\n乙。", "许立衡：")])
    assert quoted("甲。\r\n乙。", briefing).pieces[0].paragraphs == ("甲。", "乙。")


@given(st.integers(0, len(BRIEFING.text)), st.integers(0, len(BRIEFING.text)))
def test_words_come_from_the_text_and_never_from_labels_or_notes(one: int, other: int) -> None:
    start, end = min(one, other), max(one, other)
    found = quote(BRIEFING, start, end)
    taken: set[int] = set()
    for piece in found.pieces:
        source = "".join(span.within(BRIEFING.text) for span in piece.spans)
        assert "".join(source.split()) == "".join(piece.words.split())
        for span in piece.spans:
            low = min([start, *(cut.span.start for cut in found.widened)])
            high = max([end, *(cut.span.end for cut in found.widened)])
            assert low <= span.start < span.end <= high
            taken.update(range(*span))
    for speech in BRIEFING.speeches:
        for span in (*speech.labels, *speech.notes):
            assert taken.isdisjoint(range(*span))


@given(
    st.lists(
        st.tuples(st.integers(0, len(BRIEFING.text)), st.integers(0, len(BRIEFING.text))),
        max_size=5,
    )
)
def test_gathered_passages_are_taken_once_and_in_order(pairs: list[tuple[int, int]]) -> None:
    found = gather(BRIEFING, [Span(min(pair), max(pair)) for pair in pairs])
    spans = [span for piece in found.pieces for span in piece.spans]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_quote_does_not_depend_on_the_title() -> None:
    untitled = replace(BRIEFING, title=None)
    assert quoted("感谢您的提问。", untitled).words == "感谢您的提问。"


def test_lines_before_the_speeches_stay_lines_in_a_text_wrapped_by_hand() -> None:
    sentence = "We have been working closely with our partners and the results are good. " * 4
    speech = "\n".join(textwrap.wrap(sentence, 72))
    head = f"{sentence[:70]}\nDate: 2024-03-12\nThe hall\n\n"
    text = head + "".join(f"Q    {speech}\n\nMS. LARKIN:  {speech}\n\n" for _ in range(6))
    front = read(text)
    assert front.front_matter.end == len(head)
    (piece,) = quote(front, 0, len(head) - 2).pieces
    assert piece.paragraphs == (sentence[:70].strip(), "Date: 2024-03-12", "The hall")


def test_a_passage_within_another_adds_nothing() -> None:
    at = BRIEFING.text.index("截至9月底，已完工19个。")
    assert gather(BRIEFING, [Span(at, at + 12), Span(at + 2, at + 5)]).words == (
        "截至9月底，已完工19个"
    )


def test_a_closing_mark_whose_partner_is_left_out_is_left_out() -> None:
    said = "我们喊出“" + "再查河堤，再修渡口，" * 20 + "年年如此”的口号，大家都来了。"
    briefing = make_briefing([Turn("许立衡", said, "许立衡：")])
    assert quoted("年年如此”的口号，大家都来了", briefing).words == "年年如此的口号，大家都来了"
