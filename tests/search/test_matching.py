"""Each kind of match, with the very characters it highlights."""

from __future__ import annotations

import pytest

from briefing_tui.model import Span
from briefing_tui.search.codes import encoded
from briefing_tui.search.hit import HitGroup
from briefing_tui.search.term import term
from tests.search.texts import answers, engine, speech, stretch

WORDS = (
    "我市综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米。\n"
    "农业农村局在64个村庄建设生活污水处理设施，让群众喝上“放心水”。\n"
    "各家银行上门服务，水清岸绿，人民满意。\n"
    "The Committee decided to leave interest rates unchanged."
)


@pytest.mark.parametrize(
    ("query", "kind", "found"),
    [
        ("海漂垃圾", "exact", "海漂垃圾"),
        ("committee", "variant", "Committee"),
        ("污水處理設施", "variant", "污水处理设施"),
        ("２６．６１万", "variant", "26.61万"),
        ("「放心水」", "variant", "“放心水”"),
        ("海漂拉圾", "homophone", "海漂垃圾"),
        ("因航", "homophone", "银行"),
        ("海票拉机", "homophone", "海漂垃圾"),
        ("建设生活污水处里摄施", "homophone", "建设生活污水处理设施"),
        ("综合开展海洋垃圾", "typo", "综合开展海漂垃圾"),
        ("综合展海漂垃", "typo", "综合开展海漂垃"),
        ("综合开展着海漂", "typo", "综合开展海漂"),
        ("合综开展海漂", "typo", "综合开展海漂"),
        ("生活水污处理", "typo", "生活污水处理"),
        ("水清岸绿人民满意", "typo", "水清岸绿，人民满意"),
        ("comittee", "typo", "Committee"),
        ("intrest rates", "typo", "interest rates"),
        ("haipiaolaji", "pinyin", "海漂垃圾"),
        ("hai piao la ji", "pinyin", "海漂垃圾"),
        ("yinhang", "pinyin", "银行"),
    ],
)
def test_what_was_meant_is_the_first_answer(query: str, kind: str, found: str) -> None:
    assert answers(WORDS, query)[0] == (kind, found)


@pytest.mark.parametrize(
    "query",
    [
        "海漂污水",
        "垃圾银行群众",
        "区块链",
        "量子计算机",
        "打捞设施",
        "unleashed",
        "muweglawi",
        "haipiaoyinhang",
        "65个村",
        "1234567",
        "放心 区块链",
    ],
)
def test_words_that_are_not_there_find_nothing(query: str) -> None:
    assert answers(WORDS, query) == []


def test_a_homophone_is_found_after_exact_matches() -> None:
    found = answers("拦截海票垃圾。\n清理海漂垃圾。", "海漂垃圾")
    assert found == [("exact", "海漂垃圾"), ("homophone", "海票垃圾")]


def test_what_sounds_like_two_characters_is_left_out_when_they_stand_there() -> None:
    assert answers("公事公办。\n公示名单。", "公示") == [("exact", "公示")]


def test_what_sounds_like_two_characters_is_found_when_nothing_else_is() -> None:
    assert answers("公事公办。", "公示") == [("homophone", "公事")]


def test_one_character_finds_no_homophones() -> None:
    assert answers("公事公办。", "示") == []


def test_one_edit_from_four_characters_is_left_out_when_they_stand_there() -> None:
    assert answers("污水处理。\n污水管理。", "污水处理") == [("exact", "污水处理")]


def test_one_edit_from_four_characters_is_found_when_nothing_closer_is() -> None:
    assert answers("污水管理。", "污水处理") == [("typo", "污水管理")]


def test_three_characters_have_no_typos() -> None:
    assert answers("放心菜", "放心水") == []


def test_two_edits_need_seven_characters() -> None:
    words = "农村生活污水处理设施"
    assert answers(words, "农田生活废水处理") == [("typo", "农村生活污水处理")]
    assert answers(words, "农田生活废水") == []


def test_a_sound_alike_and_one_edit_are_found_together() -> None:
    assert answers("农村生活污水处理", "农存生活水处理") == [("typo", "农村生活污水处理")]


def test_a_missing_character_ranks_before_a_wrong_one() -> None:
    found = answers("推进垃圾分治工作。\n推进垃圾分类的工作。", "推进垃圾分类工作")
    assert [stretch for _, stretch in found] == ["推进垃圾分类的工作", "推进垃圾分治工作"]


@pytest.mark.parametrize("query", ["rate", "unchange", "leav"])
def test_the_beginning_of_a_latin_word_is_literal(query: str) -> None:
    assert answers(WORDS, query)[0] == ("exact", query)


def test_a_latin_typo_is_a_whole_word() -> None:
    assert answers("disinterested people", "interist") == []
    assert answers("an interest", "interist") == [("typo", "interest")]


def test_latin_typos_are_left_out_when_the_word_stands_there() -> None:
    assert answers("interest, interests, intrest", "interests") == [("exact", "interests")]


@pytest.mark.parametrize("query", ["lave", "rats"])
def test_latin_words_of_four_letters_have_no_typos(query: str) -> None:
    assert answers(WORDS, query) == []


def test_several_latin_words_are_first_one_phrase() -> None:
    words = "Rates of interest.\nInterest rates are high."
    assert answers(words, "interest rates") == [
        ("variant", "Interest rates"),
        ("terms", "Rates of interest"),
    ]


def test_matches_do_not_cross_a_line_end() -> None:
    assert answers("海漂\n垃圾", "海漂垃圾") == []


def test_a_wrapped_latin_paragraph_is_one() -> None:
    line = "the committee has decided today that it will leave the interest"
    words = "\n".join([line] * 20)
    assert answers(words, "interest the committee")[0][0] == "variant"


def test_the_stretch_found_is_the_hits_only_span() -> None:
    hit = engine(speech(WORDS)).search("海漂拉圾")[0]
    assert hit.spans == (Span(hit.start, hit.end),)


def test_scores_fall_from_a_hundred_with_the_cost() -> None:
    words = "海漂垃圾治理。\n海票垃圾治理。\n海票拉圾治理。\n海洋垃圾治理。"
    hits = engine(speech(words)).search("海漂垃圾治理")
    scores = [hit.score for hit in hits]
    assert [hit.match for hit in hits] == [
        "exact",
        "homophone",
        "homophone",
        "typo",
    ]
    assert scores[0] == 100
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_the_closest_of_overlapping_matches_is_kept() -> None:
    assert answers("治理海漂垃圾垃圾", "海漂拉圾") == [("homophone", "海漂垃圾")]


def test_of_equal_matches_that_in_the_script_typed_comes_first() -> None:
    words = "這個方向前進。\n这个方向前进。"
    assert answers(words, "这个fangxiang")[0] == ("pinyin", "这个方向")
    assert answers(words, "這個fangxiang")[0] == ("pinyin", "這個方向")


def test_whole_words_come_before_those_inside_of_others() -> None:
    words = "The reformation went on.\nNothing to port.\nA report on ports."
    assert [found for _, found in answers(words, "port")] == ["port", "port", "port"]
    hits = engine(speech(words)).search("port")
    assert [hit.line for hit in hits][-1] == hits[-1].line
    assert hits[-1].briefing.text[hits[-1].start - 2 : hits[-1].end] == "report"


def test_a_match_inside_of_a_word_hides_no_near_one() -> None:
    found = answers("The harborf is full.\nUnharborr it.", "harborr")
    assert found == [("exact", "harborr"), ("typo", "harborf")]


@pytest.mark.parametrize(
    ("words", "query", "found"),
    [
        ("The TorvaLine of Torvá.", "Torva", ["Torvá", "Torva"]),
        ("An offport, a port and an airport.", "port", ["port", "port", "port"]),
        ("Lumos and a lumo.", "lumo", ["lumo", "Lumo"]),
    ],
)
def test_whole_words_come_before_parts_of_words(words: str, query: str, found: list[str]) -> None:
    hits = engine(speech(words)).search(query)
    assert [stretch(hit) for hit in hits] == found
    assert hits[0].score > hits[-1].score


def test_a_word_within_another_keeps_no_near_form_away() -> None:
    assert ("typo", "enspector") in answers("The inspectorate met an enspector.", "inspector")


@pytest.mark.parametrize(
    ("words", "query", "other"),
    [
        ("The goverment said so.", "government", "The government was there."),
        ("发改委作了说明。", "发展和改革委员会", "发展和改革委员会开了会。"),
        ("海票垃圾不少。", "海漂垃圾", "海漂垃圾不多。"),
        ("岸线整冶行动。", "岸线整治", "岸线整治方案。"),
    ],
)
def test_a_text_that_is_added_takes_no_hit_from_another(words: str, query: str, other: str) -> None:
    alone = [stretch(hit) for hit in engine(speech(words)).search(query)]
    both = [stretch(hit) for hit in engine(speech(words), speech(other)).search(query)]
    assert alone
    assert both[-len(alone) :] == alone
    assert len(both) > len(alone)


def test_a_question_finds_the_answer_that_does_not_name_its_subject_again() -> None:
    text = "浴场的更衣柜够不够用？\n我们在六月里查过，柜子的完好率是九成三。"
    hit = engine(speech(text)).search("浴场柜子完好率多少")[0]
    assert hit.group is HitGroup.REARRANGED
    assert "九成三" in stretch(hit)
    assert hit.lacks == ("浴场",)


@pytest.mark.parametrize(
    "query",
    [
        "为了减石老年居土的就海负担",
        "社区医木把门诊时火延长田晚上九云",
        "医院把石门诊时间长延到上晚九点",
    ],
)
def test_of_a_long_query_one_letter_in_four_may_differ(query: str) -> None:
    text = "为了减轻老年居民的就医负担，社区医院把门诊时间延长到晚上九点。"
    (hit,) = engine(speech(text)).search(query)
    assert hit.group is HitGroup.AS_TYPED


def test_a_long_query_of_which_half_differs_is_not_found_as_it_was_typed() -> None:
    text = "为了减轻老年居民的就医负担，社区医院把门诊时间延长到晚上九点。"
    hits = engine(speech(text)).search("社区书店把营业钟点缩短到晚上九点")
    assert [hit for hit in hits if hit.group is HitGroup.AS_TYPED] == []


def test_a_character_of_private_use_is_not_the_one_that_shares_its_code() -> None:
    (code,) = encoded("𠮷").tolist()
    assert answers("在𠮷祥街开工。", "𠮷祥街") == [("exact", "𠮷祥街")]
    other = answers(f"在{chr(code)}祥街开工。", "𠮷祥街")
    assert not {"exact", "variant"} & {kind for kind, _words in other}


@pytest.mark.parametrize(("letters", "edits"), [(3, 0), (4, 1), (5, 1), (6, 2), (7, 2)])
def test_the_edits_of_a_match_grow_with_the_letters(letters: int, edits: int) -> None:
    assert term("海漂垃圾治理工程"[:letters]).tolerance.edits == edits


def test_two_letters_beside_another_word_are_met_by_sound_though_they_stand_elsewhere() -> None:
    found = answers("银行开门。\n因航上门服务。", "银行 服务")
    assert found[0] == ("terms", "因航上门服务")
