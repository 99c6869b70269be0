"""Words in another order, apart or left out, and passages that hold most of a query."""

from __future__ import annotations

import pytest

from briefing_tui.model import Briefing, Span
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.related.little_words import meaning
from briefing_tui.search.values.figures import figure_beside
from tests.invented import Turn, make_briefing
from tests.search.texts import engine, speech, stretch

WORDS = (
    "各位好。今年共清理河道淤泥约3.25万立方米，沿线增设照明灯具四百二十盏。\n"
    "为了减轻老年居民的就医负担，社区医院把门诊时间延长到晚上九点。\n"
    "下一步将把闲置校舍改建成托育中心，预计10月中旬开放报名。\n"
    "The council approved a regulation on noisy lorries, and colour-coded labels followed."
)


def first(query: str, words: str = WORDS) -> Hit:
    """The first hit for a query."""
    return engine(speech(words)).search(query)[0]


def pieces(hit: Hit) -> list[str]:
    """The words that a hit highlights."""
    return [span.within(hit.briefing.text) for span in hit.spans]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("淤泥河道清理", ["清理", "河道", "淤泥"]),
        ("老年居民就医负担减轻", ["减轻", "老年居民的就医负担"]),
        ("托育中心闲置校舍改建", ["闲置校舍改建", "托育中心"]),
        ("门诊时间社区医院延长", ["社区医院", "门诊时间", "延长"]),
        ("noisy lorry regulated", ["regulation", "noisy lorries"]),
        ("labels color coded", ["colour", "coded", "labels"]),
    ],
)
def test_all_words_in_another_order_are_found(query: str, found: list[str]) -> None:
    hit = first(query)
    assert hit.group is HitGroup.REARRANGED
    assert hit.lacks == ()
    assert pieces(hit) == found


def test_a_passage_with_most_of_the_words_is_related_and_says_what_it_lacks() -> None:
    hit = first("社区医院门诊时间延长到周末中午")
    assert hit.group is HitGroup.RELATED
    assert hit.lacks == ("周末中午",)
    assert hit.match == "terms"


def test_what_stands_as_typed_has_nothing_beside_it() -> None:
    hits = engine(speech(WORDS)).search("河道淤泥")
    assert [hit.group for hit in hits] == [HitGroup.AS_TYPED]


@pytest.mark.parametrize("query", ["航空母舰编队", "量子计算机实验室", "offshore turbine auction"])
def test_words_that_mean_nothing_in_the_texts_find_nothing(query: str) -> None:
    assert engine(speech(WORDS)).search(query) == []


@pytest.mark.parametrize(
    ("query", "figure"),
    [
        ("清理了多少河道淤泥", "约3.25万立方米"),
        ("增设照明灯具多少盏", "四百二十盏"),
    ],
)
def test_a_question_for_a_figure_highlights_it(query: str, figure: str) -> None:
    assert figure in pieces(first(query))


def test_an_answer_comes_before_the_question() -> None:
    briefing = make_briefing(
        [
            Turn("记者甲", "请问河道淤泥怎么清理？", "记者甲："),
            Turn("许立衡", "我们请清理队来处理河道里的淤泥。", "许立衡："),
        ],
        title="通报",
    )
    hits = engine(briefing).search("淤泥清理河道怎么办")
    assert stretch(hits[0]) == "清理队来处理河道里的淤泥"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("淤泥清理32500立方米", "清理河道淤泥约3.25万立方米"),
        ("灯具照明增设420盏", "增设照明灯具四百二十盏"),
        ("报名开放十月中旬", "10月中旬开放报名"),
    ],
)
def test_a_number_is_met_in_another_form(query: str, words: str) -> None:
    hit = first(query)
    assert hit.group is HitGroup.REARRANGED
    assert stretch(hit) == words


def test_another_number_is_lacking() -> None:
    hit = first("灯具照明增设430盏")
    assert hit.group is HitGroup.RELATED
    assert hit.lacks == ("430",)


def test_pieces_in_two_paragraphs_are_not_together() -> None:
    hits = engine(speech(WORDS)).search("河道淤泥托育中心")
    assert all(hit.group is HitGroup.RELATED for hit in hits)


def test_filters_hold_for_rearranged_words() -> None:
    briefing = make_briefing(
        [
            Turn("许立衡", "清理河道里的淤泥。", "许立衡："),
            Turn("方知远", "淤泥在河道，已经清理。", "方知远："),
        ],
        title="通报",
    )
    hits = engine(briefing).search("淤泥清理河道里面 @方知远") or engine(briefing).search(
        "淤泥清理河道", speaker="方知远"
    )
    assert {hit.speech.speaker.name for hit in hits if hit.speech and hit.speech.speaker} == {
        "方知远"
    }


def test_adding_files_keeps_the_passages_of_others() -> None:
    def found(*briefings: Briefing) -> set[tuple[int, int]]:
        return {
            (hit.start, hit.end)
            for hit in engine(*briefings).search("淤泥河道清理")
            if hit.briefing is briefings[0]
        }

    one = speech(WORDS)
    others = [speech(f"另一处的会议谈到第{number}批树木。") for number in range(20)]
    assert found(one) <= found(one, *others)


def test_scores_fall_from_group_to_group() -> None:
    words = "清理淤泥的河道。\n河道淤泥由他们清理干净。\n河道里有淤泥。"
    hits = engine(speech(words)).search("淤泥河道清理干净")
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    order = list(HitGroup)
    assert [order.index(hit.group) for hit in hits] == sorted(
        order.index(hit.group) for hit in hits
    )


def test_a_changed_figure_is_no_typo_but_another_number() -> None:
    words = "全年登记救助对象1458名。"
    hits = engine(speech(words)).search("登记救助对象1453名")
    assert [(hit.group, hit.lacks) for hit in hits] == [(HitGroup.RELATED, ("1453",))]


def test_the_right_number_in_another_form_comes_alone() -> None:
    words = "救助对象1458名。\n救助对象一千四百五十三名。"
    hits = engine(speech(words)).search("救助对象1453名")
    assert [stretch(hit) for hit in hits] == ["救助对象一千四百五十三名"]


def test_short_forms_within_a_longer_query_are_written_out() -> None:
    words = "市场监督管理局昨天处罚了两家商户。"
    hit = engine(speech(words)).search("市监局处罚商户")[0]
    assert hit.group is HitGroup.REARRANGED
    assert pieces(hit) == ["市场监督管理局", "处罚", "商户"]


def test_of_many_passages_with_all_words_the_one_where_they_stand_closest_comes_first() -> None:
    far = "法规要随着时代改，而这么多年以来一直没有人去想过怎么改才有必要做的调适。\n"
    near = "于是就有了必要的法规调适。\n"
    hit = engine(speech(far * 40 + near + far * 40)).search("调适法规必要")[0]
    assert stretch(hit) == "必要的法规调适"


def test_passages_that_are_offered_overlap_no_better_one() -> None:
    words = (
        "市发展和改革委员会今年将改建闲置校舍，建成托育中心。"
        "市发改委说下一步把闲置校舍改建成托育中心。"
    )
    hits = engine(speech(words)).search("发改委托育中心闲置校舍")
    assert [stretch(hit) for hit in hits] == ["闲置校舍，建成托育中心。市发改委"]


def test_what_a_question_asks_about_is_found_with_a_slip_in_it() -> None:
    hit = first("闲制校舍怎么办")
    assert hit.group is HitGroup.REARRANGED
    assert stretch(hit) == "闲置校舍"


def test_a_question_is_no_mistyped_other_question() -> None:
    words = "一套设备下来需要多少钱？\n雨伞的开模本来是需要15万的。"
    assert "开模" in pieces(first("开模需要多少钱", words))


def test_beside_a_weak_match_the_words_in_another_order_are_offered() -> None:
    words = "听到青年委员，就会放心。\n这次巡回由青年委员自己来办。"
    groups = [hit.group for hit in engine(speech(words)).search("青年委员巡回")]
    assert HitGroup.REARRANGED in groups


def test_of_the_figures_near_the_words_a_share_is_taken_though_a_day_follows() -> None:
    text = "产量增长30%年内达500吨"
    asked = meaning("产量增长多少")
    assert asked.figure
    found = figure_beside(text, [Span(0, 4)], "产量增长多少", asked)
    assert found is not None
    assert found.within(text).startswith("30%")


@pytest.mark.parametrize(
    ("before", "group"),
    [("收费和急救", HitGroup.REARRANGED), ("收费", HitGroup.RELATED), ("急救", HitGroup.RELATED)],
)
def test_an_answer_counts_as_whole_where_all_that_it_lacks_was_said_right_before(
    before: str, group: HitGroup
) -> None:
    words = f"{before}，居民很关心。\n社区医院的门诊时间很长，排队有序，医生热情。"
    hit = first("急救社区医院门诊时间收费排队有序怎么样？", words)
    assert hit.lacks == ("急救", "收费")
    assert hit.group is group


def test_a_name_beside_a_topic_asks_for_the_topic_in_the_words_of_that_speaker() -> None:
    briefing = make_briefing(
        [
            Turn("许立衡", "沿岸的淤泥明年再清理。", "许立衡："),
            Turn("方知远", "上游的淤泥已经清理完毕。", "方知远："),
        ],
        title="通报",
    )
    hits = engine(briefing).search("方知远 淤泥")
    assert hits[0].speech is not None
    assert [(stretch(hit), hit.group, hit.lacks) for hit in hits[:1]] == [
        ("淤泥", HitGroup.RELATED, ("方知远",))
    ]
    assert hits[0].speech.speaker is not None
    assert hits[0].speech.speaker.name == "方知远"


def test_a_name_beside_a_topic_takes_no_filter_away() -> None:
    turns = [Turn(name, "河道的淤泥已经清理。", f"{name}：") for name in ("许立衡", "方知远")]
    made = engine(make_briefing(turns, title="通报"))
    assert made.search("方知远 淤泥")
    assert list(made.search("方知远 淤泥 @许立衡")) == []


def test_a_name_beside_what_that_speaker_never_says_finds_nothing() -> None:
    hits = engine(speech(WORDS)).search("许立衡 量子计算机")
    assert list(hits) == []


def test_of_many_passages_with_forms_of_the_words_that_with_a_rare_word_itself_is_read() -> None:
    many = "\n".join(
        f"They solve problem number {at} again." + " So it went on." * 40 for at in range(400)
    )
    last = "They solve the problem of the problem solvers."
    hit = first("solve problems of problem solvers", f"{many}\n{last}")
    assert stretch(hit).endswith("problem solvers")
