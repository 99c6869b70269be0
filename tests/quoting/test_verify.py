"""Verdicts on quotes follow from rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Attribution
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.verify import (
    CutAway,
    QuoteVerdict,
    Remark,
    Verification,
    Verifier,
    quotations_in,
)
from tests.invented import Turn, make_briefing, press_conference
from tests.recognition.reading import read

BRIEFING = press_conference()
VERIFIER = Verifier([BRIEFING])


def check(words: str, speaker: str | None = None) -> Verification:
    return VERIFIER.verify(words, speaker=speaker)


def said(words: str, quoted: str) -> Verification:
    return Verifier([make_briefing([Turn("许立衡", words, "许立衡：")])]).verify(quoted)


@pytest.mark.parametrize(
    "words",
    [
        "截至9月底，已完工19个。",
        "截至9月底,已完工19个",
        "截至 ９ 月底，\n已完工１９个。",
        "让群众喝上「放心水」",
        "“让群众喝上‘放心水’。”",
        "让群众喝上放心水。",
    ],
)
def test_white_space_width_and_quotation_marks_make_no_difference(words: str) -> None:
    found = check(words)
    assert found.verdict is QuoteVerdict.VERBATIM
    assert found.changes == ()
    assert found.holds


@pytest.mark.parametrize("words", ["截至9月底已完工19个。", "截至9月底、已完工19个！"])
def test_the_same_words_otherwise_pointed_are_told_so(words: str) -> None:
    found = check(words)
    assert found.verdict is QuoteVerdict.PUNCTUATION
    assert found.changes
    assert not found.holds


def test_one_character_away_is_altered() -> None:
    found = check("截至9月底，已开工19个。")
    assert found.verdict is QuoteVerdict.ALTERED
    (change,) = found.changes
    assert change.operation == "replace"
    assert found.quote[change.quote_start : change.quote_end] == "开"
    assert BRIEFING.text[change.text_start : change.text_end] == "完"


def test_the_other_case_of_a_letter_is_altered() -> None:
    assert said("We will not stop here today.", "we will not stop here today.").verdict == "altered"


def test_traditional_characters_are_altered() -> None:
    assert said("让群众喝上放心水", "讓群眾喝上放心水").verdict is QuoteVerdict.ALTERED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("污水治理“建管一体模式”在全省推广。", "污水治理在全省推广"),
        ("两地的标准统一执行到村。", "两地的标准执行到村"),
        ("村民对此十分满意也很放心。", "村民对此满意也很放心"),
    ],
)
def test_a_word_with_a_numeral_in_it_is_no_number_that_differs(text: str, words: str) -> None:
    found = said(text, words)
    assert found.verdict is QuoteVerdict.ALTERED
    assert Remark.DIGITS not in found.remarks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("增长了1.2万个学位。", "增长了12万个学位"),
        ("增长了19个百分点。", "增长了91个百分点"),
        ("下降到-5%左右了。", "下降到5%左右了"),
        ("大概是3-5年的时间。", "大概是35年的时间"),
        ("总共有二十三万片瓦。", "总共有三十二万片瓦"),
    ],
)
def test_a_number_that_differs_is_called_out(text: str, words: str) -> None:
    found = said(text, words)
    assert found.verdict is QuoteVerdict.ALTERED
    assert Remark.DIGITS in found.remarks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("That made us unable to stop.", "able to stop."),
        ("The art of the restart.", "start."),
        ("Some are non-compliant today.", "compliant today."),
        ("We don’t know that yet.", "We don"),
    ],
)
def test_a_word_that_is_cut_is_another(text: str, words: str) -> None:
    assert said(text, words).verdict is QuoteVerdict.ALTERED


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("投资3.86亿元。", "86亿元", "3.", None),
        ("完成率95%。", "完成率9", None, "5%"),
        ("完成率95%。", "完成率95", None, "%"),
        ("气温降到-5度。", "5度", "-", None),
        ("停電的12,460戶。", "停電的12", None, ",460戶"),
        ("共有12,388户通水。", "2,388户通水。", "1", None),
        ("大概是3-5年的时间。", "5年的时间", "3-", None),
        ("一共有二十三万片瓦。", "三万片瓦", "二十", None),
        ("全年增长百分之三十二。", "三十二。", "百分之", None),
        ("共投入3.6亿元资金。", "共投入3.6", None, "亿元"),
        ("About 12 million people came.", "About 12", None, "million people"),
        ("We spent $40 million there.", "40 million there.", "$", None),
        ("It was twenty five percent.", "It was twenty", None, "five percent"),
    ],
)
def test_a_number_that_is_cut_is_said_to_be(
    text: str, words: str, before: str | None, after: str | None
) -> None:
    found = said(text, words)
    assert found.verdict is QuoteVerdict.VERBATIM
    assert found.cut == CutAway(before, after)
    assert not found.holds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("这是三年计划的第一年。", "年计划的第一年"),
        ("完成率95%。", "95%"),
        ("截至5月20日，19个。", "20日，19个"),
        ("from 2,500 to 5,000 crowns", "to 5,000"),
        ("the well — known to all", "known to all"),
        ("这是不是可以理解？", "是可以理解？"),
        ("Then it stops.  We start.", "We start."),
    ],
)
def test_a_quote_may_begin_and_end_between_words(text: str, words: str) -> None:
    assert said(text, words).verdict is QuoteVerdict.VERBATIM


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("不够的话，我会去拜托。", "够的话，我会去拜托。"),
        ("按非居民用水收费。", "居民用水收费"),
        ("这些都没有发生过。", "有发生过。"),
        ("We will not stop.", "stop."),
        ("We won’t wait for it.", "wait for it."),
        ("There is no\nevidence of that.", "evidence of that."),
    ],
)
def test_words_without_the_negation_before_them_do_not_hold(text: str, words: str) -> None:
    found = said(text, words)
    assert found.cut is not None
    assert found.cut.before is not None
    assert not found.holds


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("我们只有排查完毕，才能恢复供水。", "才能恢复供水。", "只有排查完毕，", None),
        (
            "只有排查完毕，水质达标，才能恢复供水。",
            "才能恢复供水。",
            "只有排查完毕，水质达标，",
            None,
        ),
        ("如果水位继续上涨，我们将转移群众。", "我们将转移群众。", "如果水位继续上涨，", None),
        ("如果水位继续上涨，我们将转移群众。", "水位继续上涨", "如果", None),
        ("我们照常供水，除非水质不达标。", "我们照常供水", None, "，除非水质不达标"),
        ("If it rains, we will move it.", "we will move it.", "If it rains,", None),
        ("We will move it if it rains.", "We will move it", None, "if it rains"),
        ("We will move it unless it stops.", "We will move it", None, "unless it stops"),
        ("我们不认为这项工程已经完成。", "这项工程已经完成。", "不认为", None),
        ("We do not believe the dam is safe.", "the dam is safe.", "not believe", None),
        ("请许立衡局长回答。", "立衡局长回答。", "许", None),
    ],
)
def test_words_cut_from_what_changes_them_are_said_to_be(
    text: str, words: str, before: str | None, after: str | None
) -> None:
    found = said(text, words)
    assert found.verdict is QuoteVerdict.VERBATIM
    assert found.cut == CutAway(before, after)
    assert not found.holds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我们不断推进改革，努力工作。", "推进改革，努力工作。"),
        ("如果下雨，就改期。我们会另行通知。", "我们会另行通知。"),
        ("如果下雨，我们就改期，第二天再通知大家，地点不变。", "第二天再通知大家"),
        ("例如水库，我们已经完成。", "我们已经完成。"),
        ("投资若干项目，群众满意。", "群众满意。"),
        ("Even if it rains, we go on.", "we go on."),
        ("Let’s see if it works.", "Let’s see"),
        ("I will go home, if it rains, by car.", "I will go home"),
        ("不是这样的，我们已经做完。", "我们已经做完。"),
        ("我们南非分公司参加。", "分公司参加。"),
        ("截至5月20日，19个。", "20日，19个"),
        ("from 2,500 to 5,000 crowns", "to 5,000"),
    ],
)
def test_words_that_stand_by_themselves_are_cut_from_nothing(text: str, words: str) -> None:
    found = said(text, words)
    assert found.verdict is QuoteVerdict.VERBATIM
    assert found.cut is None


def test_of_two_places_the_one_where_nothing_is_cut_is_taken() -> None:
    found = said("投资3.86亿元。去年是86亿元。", "86亿元")
    assert found.cut is None
    assert found.pieces[0].span.start > 20


def test_words_that_are_cut_stand_there_more_than_words_otherwise_pointed() -> None:
    words = "去年是86亿元；群众满意。投资3.86亿元，群众满意。"
    found = said(words, "86亿元，群众满意。")
    assert (found.verdict, found.cut) == (QuoteVerdict.VERBATIM, CutAway("3.", None))


@pytest.mark.parametrize("marked", ["> {}", "**{}**", "【{}】", "# {}", "- {}"])
def test_mark_up_around_words_is_punctuation(marked: str) -> None:
    assert check(marked.format("截至9月底，已完工19个。")).verdict is QuoteVerdict.PUNCTUATION


def test_full_width_letters_with_an_apostrophe_are_the_same() -> None:
    assert said("We don’t stop.", "Ｗｅ ｄｏｎ'ｔ ｓｔｏｐ．").verdict is QuoteVerdict.VERBATIM


def test_a_quote_through_many_speeches_is_from_different_speeches() -> None:
    turns = [
        Turn(name, f"{name}说的第{number}件事情是这样的，{number * 7}个村子都通了路。" * 3)
        for number, name in enumerate("甲 乙 丙 丁 戊 己 庚 辛".split(), 1)
    ]
    briefing = make_briefing(turns)
    found = Verifier([briefing]).verify(briefing.text[briefing.front_matter.end :])
    assert found.verdict is QuoteVerdict.ALTERED
    assert Remark.SPEECHES in found.remarks
    assert len(found.pieces) == len(turns)


def test_a_traditional_quote_that_differs_is_altered_though_few_characters_are_the_same() -> None:
    assert (
        said("您说的情况，我们碰到过。", "您說的情況，我們碰到過。").verdict is QuoteVerdict.ALTERED
    )


def test_the_comma_in_a_long_number_is_punctuation() -> None:
    assert (
        said("停電的12,460戶恢復了。", "停電的12460戶恢復了。").verdict is QuoteVerdict.PUNCTUATION
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我们完成了全部的排查。", "我们没完成了全部的排查。"),
        ("我们不会停下来休息。", "我们会停下来休息。"),
        ("We will never stop working on it.", "We will stop working on it."),
        ("I do have a timeframe for that.", "I do not have a timeframe for that."),
        ("We can do that this very week.", "We can’t do that this very week."),
    ],
)
def test_a_negation_that_differs_is_called_out(text: str, words: str) -> None:
    found = said(text, words)
    assert found.verdict is QuoteVerdict.ALTERED
    assert Remark.NEGATION in found.remarks


def test_words_with_apostrophes_are_not_words_without() -> None:
    assert said("Back then we’re ready to go.", "Back then were ready to go.").verdict == "altered"


def test_a_clause_left_out_in_silence_is_altered() -> None:
    found = check("综合开展海漂垃圾治理，出动作业船只7087航次。")
    assert found.verdict is QuoteVerdict.ALTERED
    (change,) = found.changes
    assert change.operation == "insert"
    left_out = BRIEFING.text[change.text_start : change.text_end]
    assert left_out.strip("，") == "累计打捞垃圾26.61万立方米"


@pytest.mark.parametrize("ellipsis", ["……", "…", "[…]", "（……）", "...", " . . . ", "[...]"])
def test_an_ellipsis_joins_pieces_of_one_speech(ellipsis: str) -> None:
    found = check(f"综合开展海漂垃圾治理{ellipsis}出动作业船只7087航次。")
    assert found.verdict is QuoteVerdict.VERBATIM
    assert len(found.pieces) == 2


def test_pieces_in_another_order_are_altered() -> None:
    found = check("出动作业船只7087航次……综合开展海漂垃圾治理")
    assert found.verdict is QuoteVerdict.ALTERED
    assert found.remarks == (Remark.ORDER,)


@pytest.mark.parametrize(
    "words", ["截至9月底，已完工……已完工19个", "已完工19个……已完工19个", "已完工19个……完工19个"]
)
def test_pieces_that_overlap_are_altered_and_said_to(words: str) -> None:
    found = check(words)
    assert found.verdict is QuoteVerdict.ALTERED
    assert found.changes == ()
    assert found.remarks == (Remark.OVERLAP,)


def test_a_piece_of_which_nothing_stands_anywhere_was_put_in() -> None:
    quoted = "截至9月底，已完工19个……航天"
    (change,) = check(quoted).changes
    assert (change.operation, quoted[change.quote_start : change.quote_end]) == ("delete", "航天")


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(4, 20)), min_size=1, max_size=3))
def test_what_is_altered_is_said_to_be_so_in_some_way(cuts: list[tuple[int, int]]) -> None:
    words = press_conference().speeches[1].span.within(press_conference().text)
    found = check("……".join(words[start : start + length] for start, length in cuts))
    if found.verdict is QuoteVerdict.ALTERED:
        assert found.changes or found.remarks


def test_pieces_of_different_speeches_are_altered() -> None:
    found = check("让群众喝上“放心水”……明年将新增学位1.2万个")
    assert found.verdict is QuoteVerdict.ALTERED
    assert found.remarks == (Remark.SPEECHES,)


def test_words_of_two_speakers_run_together_are_told_with_both() -> None:
    found = check("让群众喝上“放心水”。明年将新增学位1.2万个。")
    assert found.verdict is QuoteVerdict.ALTERED
    assert Remark.SPEECHES in found.remarks
    names = {p.speech.speaker.name for p in found.pieces if p.speech and p.speech.speaker}
    assert names == {"许立衡", "沈知微"}


def test_invented_words_are_not_found() -> None:
    found = check("我们将投资建设三座新机场并开通国际航线。")
    assert found == Verification(QuoteVerdict.NOT_FOUND, "我们将投资建设三座新机场并开通国际航线。")


def test_nothing_to_look_in_is_unreadable() -> None:
    assert Verifier().verify("甲乙丙").verdict is QuoteVerdict.UNREADABLE


def test_a_note_is_no_part_of_a_speech() -> None:
    assert check("出动作业船只7087航次。下一步，我们将继续努力！").verdict is QuoteVerdict.VERBATIM
    assert check("出动作业船只7087航次。（播放影片）下一步，我们").verdict is QuoteVerdict.ALTERED


def test_a_label_is_no_part_of_a_speech() -> None:
    assert check("沈知微：\n感谢您的提问。").verdict is QuoteVerdict.ALTERED


def test_hard_wrapped_lines_are_read_through() -> None:
    found = said(
        "We have been letting\n   water out slowly\nsince Monday.", "letting water out slowly"
    )
    assert found.verdict is QuoteVerdict.VERBATIM


@pytest.mark.parametrize(
    "speaker", ["许立衡", "許立衡", "水利局", "水利局副局长许立衡", "许副局长", "p2"]
)
def test_the_speaker_is_checked(speaker: str) -> None:
    assert check("截至9月底，已完工19个。", speaker).speaker_matches is True


@pytest.mark.parametrize(
    ("speaker", "holds"),
    [("Larkin", True), ("Ms. Larkin", True), ("Mayor Dana Larkin", True), ("Dan", False)],
)
def test_of_latin_names_whole_words_count(speaker: str, holds: bool) -> None:
    briefing = make_briefing([Turn("Dana Larkin", "We will not stop.", "MS. LARKIN:")])
    found = Verifier([briefing]).verify("We will not stop.", speaker=speaker)
    assert found.speaker_matches is holds


def test_words_of_another_speaker_do_not_hold() -> None:
    found = check("截至9月底，已完工19个。", "沈知微")
    assert found.verdict is QuoteVerdict.VERBATIM
    assert found.speaker_matches is False
    assert not found.holds


def test_of_equal_words_those_of_the_speaker_asked_for_are_taken() -> None:
    briefing = make_briefing(
        [Turn("周岚", "谢谢各位记者。", "周岚："), Turn("许立衡", "谢谢各位记者。", "许立衡：")]
    )
    found = Verifier([briefing]).verify("谢谢各位记者。", speaker="许立衡")
    assert found.speaker_matches is True


def test_whom_words_mean_is_asked_anew_when_a_briefing_is_added() -> None:
    verifier = Verifier([make_briefing([Turn("周岚", "谢谢各位记者。", "周岚：")])])
    assert verifier.verify("谢谢各位记者。", speaker="许立衡").speaker_matches is False
    verifier.add(make_briefing([Turn("许立衡", "谢谢各位记者。", "许立衡：")]))
    assert verifier.verify("谢谢各位记者。", speaker="许立衡").speaker_matches is True


def test_of_equal_words_those_under_a_label_are_taken() -> None:
    inferred = Turn("周岚", "谢谢各位记者。", attribution=Attribution.INFERRED)
    briefing = make_briefing([inferred, Turn("许立衡", "谢谢各位记者。", "许立衡：")])
    found = Verifier([briefing]).verify("谢谢各位记者。")
    assert found.pieces[0].speech is briefing.speeches[1]


def test_words_quoted_from_someone_else_are_told() -> None:
    assert check("教育是最大的民生。").remarks == (Remark.CITED,)


def test_words_that_nobody_speaks_have_no_speaker() -> None:
    found = check("云岭市民生实事新闻发布会", "许立衡")
    assert found.verdict is QuoteVerdict.VERBATIM
    assert found.pieces[0].speech is None
    assert found.speaker_matches is False


def test_each_quotation_of_an_article_is_found() -> None:
    article = '局长说：“明年将新增学位，”又称“放心水工程”。He said, "We will not stop here."'
    found = [span.within(article) for span in quotations_in(article)]
    assert found == ["明年将新增学位", "We will not stop here."]


@pytest.mark.parametrize(
    ("article", "words"),
    [
        (
            'A 5" pipe. He said, "We will\nnot stop here, ever." Then',
            ["We will\nnot stop here, ever."],
        ),
        (
            "She said 'We read every line, and it's good.' Then",
            ["We read every line, and it's good."],
        ),
        (
            "“We read every line.\n\n“We read it twice.”",
            ["We read every line.", "We read it twice."],
        ),
        ("「先把結構補強，再說。\n「瓦片再放回去。」", ["先把結構補強，再說。", "瓦片再放回去。"]),
        ("Il dit : «Nous avons tout lu, vraiment.»", ["Nous avons tout lu, vraiment."]),
    ],
)
def test_quotations_are_found_in_every_kind_of_marks(article: str, words: list[str]) -> None:
    assert [span.within(article) for span in quotations_in(article)] == words


@pytest.mark.parametrize("piece", ['"', "'", "“", "“a", "'a ", "“a\n", "…", ". ", " ", "\n", "[ "])
def test_hostile_articles_take_no_long_time(piece: str) -> None:
    assert quotations_in(piece * 50_000) == []
    assert check("龘" + piece * 50_000).verdict is QuoteVerdict.NOT_FOUND


def test_a_quotation_in_a_quotation_is_part_of_it() -> None:
    article = "他说：“有人讲：‘治水要算长远账，不能只算当年账。’这话没错。”"
    assert len(quotations_in(article)) == 1


@given(st.integers(0, len(BRIEFING.text)), st.integers(0, len(BRIEFING.text)))
def test_whatever_is_copied_from_one_speech_is_verbatim(one: int, other: int) -> None:
    taken = quote(BRIEFING, min(one, other), max(one, other))
    for piece in taken.pieces:
        if any(character.isalnum() for character in piece.words):
            assert check(piece.words).verdict is QuoteVerdict.VERBATIM


@given(st.text(alphabet="我们完成全市248个水源地的排查，。不“”… \n", max_size=30))
def test_verbatim_words_stand_in_the_text(words: str) -> None:
    found = check(words)
    if found.verdict is QuoteVerdict.VERBATIM:
        there = "".join(piece.span.within(BRIEFING.text) for piece in found.pieces)
        letters = [c for c in words if c.isalnum()]
        assert letters == [c for c in there if c.isalnum()]


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        # A comma before four digits parts two numbers; one before three digits parts none.
        ("列出2,5000号的房间。", "5000号的房间", QuoteVerdict.VERBATIM),
        ("共有12,3456户在册。", "共有123456户在册。", QuoteVerdict.ALTERED),
        # Digits in a row without a unit are read one by one.
        ("编号一二三四的房间。", "三四的房间", QuoteVerdict.VERBATIM),
        # A hyphen behind a letter and a dash of two strokes are no minus.
        ("型号A-19已经停产。", "19已经停产", QuoteVerdict.VERBATIM),
        ("型号A-19已经停产。", "型号A19已经停产。", QuoteVerdict.PUNCTUATION),
        ("今天的气温--5度左右。", "5度左右", QuoteVerdict.VERBATIM),
        # A quotation mark between Chinese characters is no apostrophe.
        ("他当时说’好吧，继续。", "他当时说好吧，继续。", QuoteVerdict.VERBATIM),
        # Marks before a quote are compared with as many, and a sign belongs to its number.
        ("完成率95%—我们继续努力。", "——我们继续努力。", QuoteVerdict.PUNCTUATION),
        ("已经完成了！，我们继续努力。", "，我们继续努力。", QuoteVerdict.VERBATIM),
        # Less than half of the quote stands there.
        (
            "综合开展海漂垃圾治理。",
            "综合开展海漂垃圾治理飞船火箭卫星月球火星木星",
            QuoteVerdict.NOT_FOUND,
        ),
    ],
)
def test_the_edges_of_words_and_numbers_decide(
    text: str, words: str, verdict: QuoteVerdict
) -> None:
    assert said(text, words).verdict is verdict


def test_of_equal_words_those_of_a_speech_are_taken_before_those_of_nobody() -> None:
    words = "水库已经完工并通过验收。"
    briefing = read(f"云岭市新闻发布会\n{words}\n许立衡（云岭市水利局局长）：\n{words}\n")
    assert briefing.text.index(words) < briefing.front_matter.end
    (piece,) = Verifier([briefing]).verify(words).pieces
    assert piece.speech is briefing.speeches[0]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("⾼⽴的⽔塔已经拆了。", "高立的水塔已经拆了。"),
        ("⻋⻔和⻘⻥都不收费。", "车门和青鱼都不收费。"),
        ("車輛可以進入\uf97a區。", "車輛可以進入梁區。"),
        ("The oﬀer of the ﬁne ﬂats was diﬃcult.", "The offer of the fine flats was difficult."),
        ("The insur\u00adance was re\u00adnewed.", "The insurance was renewed."),
        ("The cafe\u0301 by the man\u0303ana stall.", "The café by the mañana stall."),
        ("The café is open.", "The cafe\u0301 is open."),
        ("ﾊﾞｽの運賃はﾎﾟｽﾄと同じです。", "バスの運賃はポストと同じです。"),
        ("か\u3099くせいに話しました。", "がくせいに話しました。"),
        ("葛\U000e0100城の橋です。", "葛城の橋です。"),
        ("the price of 5 \u212b is right", "the price of 5 Å is right"),
    ],
)
def test_codes_that_print_the_same_make_no_difference(words: str, quoted: str) -> None:
    for one, other in ((words, quoted), (quoted, words)):
        found = said(one, other)
        assert found.verdict is QuoteVerdict.VERBATIM, found
        assert found.changes == ()
        # The quote has as much of the text as is printed, with the accent of its last letter.
        assert found.briefing is not None
        assert [piece.span.within(found.briefing.text) for piece in found.pieces] == [one]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("The cafe\u0301 by the stall.", "The cafe by the stall."),
        ("The ﬁne was paid.", "The line was paid."),
        ("ﾊﾞｽの運賃です。", "ハスの運賃です。"),
        ("衞生署已经回复了。", "卫生署已经回复了。"),
        ("⾼⽴的⽔塔。", "高立的火塔。"),
    ],
)
def test_another_letter_is_altered_in_whatever_code(words: str, quoted: str) -> None:
    found = said(words, quoted)
    assert found.verdict is QuoteVerdict.ALTERED
    assert found.briefing is not None
    for change in found.changes:
        assert quoted[change.quote_start : change.quote_end]
        assert 0 <= change.text_start <= change.text_end <= len(found.briefing.text)


def test_what_differs_is_told_with_its_accent() -> None:
    found = said("We saw the cafe\u0301 there.", "We saw the cafe there.")
    (change,) = found.changes
    assert found.briefing is not None
    assert found.briefing.text[change.text_start : change.text_end] == "e\u0301"


def test_a_word_with_a_soft_hyphen_is_not_cut_at_it() -> None:
    found = said("They found it un\u00adable to float.", "able to float")
    assert found.verdict is QuoteVerdict.ALTERED
