"""The layouts of the mainland, one invented example each, and mixtures of them."""

from __future__ import annotations

import pytest

from tests.recognition.reading import names, read, tiles, turns

LABELLED, INFERRED = "labelled", "inferred"


def test_label_and_colon_with_the_text_on_the_same_line() -> None:
    briefing = read(
        "云岭市召开防汛新闻发布会\n"
        "市应急局局长周岚、市水利局副局长许立衡出席。\n"
        "周岚：各位记者朋友，大家好。今年雨水偏多。\n"
        "许立衡：全市水库都在汛限以下。\n"
        "周岚：谢谢立衡同志，我们继续。\n"
        "许立衡：好的。\n"
    )
    assert turns(briefing) == [
        ("周岚", "remarks", LABELLED),
        ("许立衡", "remarks", LABELLED),
        ("周岚", "remarks", LABELLED),
        ("许立衡", "remarks", LABELLED),
    ]


def test_role_and_name_with_a_colon_on_a_line_of_their_own() -> None:
    briefing = read("云岭市新闻发布会\n主持人 周岚:\n大家下午好!\n请许立衡局长介绍。\n")
    assert turns(briefing) == [("周岚", "moderation", LABELLED)]


@pytest.mark.parametrize("colon", ["", ":", "：", "︰"])
@pytest.mark.parametrize("brackets", ["()", "（）"])
def test_name_and_office_in_brackets_with_and_without_a_colon(colon: str, brackets: str) -> None:
    label = f"许立衡{brackets[0]}云岭市水利局副局长{brackets[1]}{colon}"
    briefing = read(f"云岭市新闻发布会\n{label}\n各位来宾，大家好。水是生命之源。\n")
    (speaker,) = briefing.speakers
    assert (speaker.name, speaker.organisation, speaker.titles) == (
        "许立衡",
        "云岭市水利局",
        ("副局长",),
    )


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("云岭市人民政府新闻办公室周岚:", "周岚"),
        ("外交部发言人许立衡：", "许立衡"),
        ("国务院总理 许立衡:", "许立衡"),
        ("云岭市市场监督管理局党组书记、局长闻静姝：", "闻静姝"),
        ("云岭市水利局总工程师欧阳明远：", "欧阳明远"),
    ],
)
def test_office_and_name_run_together_give_the_name(label: str, name: str) -> None:
    briefing = read(f"答问实录\n{label}大家好。\n记者：请问进展如何？\n{label}进展顺利。\n")
    assert names(briefing) == [name, "记者"]


@pytest.mark.parametrize(
    "label", ["【{}】:", "【{}】：", "【{}】", "[{}]", "〖{}〗", "［{}］：", "【{}】 "]
)
def test_lenticular_and_square_brackets(label: str) -> None:
    host, guest = label.format("主持人"), label.format("许立衡")
    briefing = read(
        f"访谈\n{host}各位网友，大家好。\n{guest}大家好。\n{host}请介绍一下。\n{guest}好的。\n"
    )
    assert [(who, kind) for who, kind, _ in turns(briefing)] == [
        ("主持人", "moderation"),
        ("许立衡", "remarks"),
        ("主持人", "moderation"),
        ("许立衡", "remarks"),
    ]


def test_question_and_answer_marks_with_the_spokesperson_of_the_title() -> None:
    briefing = read(
        "澜川省水利厅新闻发言人沈知微答记者问\n问：请介绍背景。\n答：好的。\n问：有何措施？\n"
        "答：主要有三项。\n"
    )
    assert turns(briefing) == [
        ("问", "question", LABELLED),
        ("沈知微", "answer", LABELLED),
        ("问", "question", LABELLED),
        ("沈知微", "answer", LABELLED),
    ]


def test_a_bare_answer_belongs_to_the_one_who_answered_by_name_before() -> None:
    briefing = read("记者会\n问：请介绍背景。\n许立衡答:好的。\n问：有何措施？\n答：主要有三项。\n")
    assert [who for who, _, _ in turns(briefing)] == ["问", "许立衡", "问", "许立衡"]


@pytest.mark.parametrize(
    ("ask", "reply"), [("Q：", "A："), ("问题1：", "回答："), ("追问：", "答：")]
)
def test_other_marks_of_question_and_answer(ask: str, reply: str) -> None:
    briefing = read(f"答问\n{ask}为什么？\n{reply}因为下雨。\n{ask}还有呢？\n{reply}没有了。\n")
    assert [kind for _, kind, _ in turns(briefing)] == ["question", "answer"] * 2


@pytest.mark.parametrize(
    "outlet",
    [
        "山海广播电视总台记者",
        "《云岭时报》",
        "卡德米尔《二十四小时报》记者",
        "云岭网",
        "山海通讯社记者",
    ],
)
def test_an_outlet_is_a_label_and_asks(outlet: str) -> None:
    briefing = read(
        f"记者会\n主持人：请提问。\n{outlet}：请问明年的安排？\n许立衡：明年继续。\n主持人：谢谢。\n"
        "许立衡：再见。\n"
    )
    assert turns(briefing)[1] == (outlet, "question", LABELLED)


@pytest.mark.parametrize(
    ("ask", "reply"), [("**问**：", "**答**："), ("**问：**", "**答：**"), ("__问__：", "__答__：")]
)
def test_bold_markdown_with_the_colon_in_or_out(ask: str, reply: str) -> None:
    briefing = read(
        f"# 水利厅发言人沈知微答记者问\n{ask}为何？\n{reply}缺水。\n{ask}然后？\n{reply}节水。\n"
    )
    assert [kind for _, kind, _ in turns(briefing)] == ["question", "answer"] * 2
    assert briefing.title == "水利厅发言人沈知微答记者问"


HOSTED = (
    "云岭市新闻发布会\n"
    "主持人 周岚:\n大家好!首先,请许立衡副局长介绍。\n"
    "许立衡(云岭市水利局副局长):\n水利工作有进展。\n谢谢大家。\n"
    "{handover}\n"
    "闻静姝(云岭市教育局局长)\n教育工作有进展。\n很好。\n"
    "感谢闻静姝局长的介绍。\n今天的发布会到此结束,谢谢大家。\n"
    "责任编辑:方小圩\n"
)


@pytest.mark.parametrize(
    "handover",
    [
        "感谢许立衡副局长的介绍。下面,请闻静姝局长介绍情况。",
        "谢谢许副局长。接下来有请闻静姝局长。",
        "非常感谢许立衡副局长的精彩介绍！下面请闻静姝局长介绍。",
        "下面,请市教育局局长闻静姝介绍情况。",
    ],
)
def test_an_unlabelled_host_between_officials_is_inferred(handover: str) -> None:
    briefing = read(HOSTED.format(handover=handover))
    assert turns(briefing) == [
        ("周岚", "moderation", LABELLED),
        ("许立衡", "remarks", LABELLED),
        ("周岚", "moderation", INFERRED),
        ("闻静姝", "remarks", LABELLED),
        ("周岚", "moderation", INFERRED),
    ]
    text = briefing.text
    assert text[briefing.speeches[2].start : briefing.speeches[2].end].strip() == handover
    assert text[briefing.back_matter.start :] == "责任编辑:方小圩\n"


def test_the_reason_of_an_inferred_speech_shows_the_words_it_rests_on() -> None:
    words = "感谢许立衡副局长的介绍。下面,请闻静姝局长介绍情况。"
    briefing = read(HOSTED.format(handover=words))
    reason = briefing.speeches[2].reason
    assert reason.evidence.within(briefing.text) == words
    assert "许立衡" in reason.message
    assert "周岚" in reason.message


@pytest.mark.parametrize(
    "own_words",
    [
        "感谢主持人,感谢各位记者。",
        "感谢闻静姝局长对水利工作的支持。",
        "我们感谢许立衡同志的前任。",
        "下面,我介绍第二个方面的情况。",
        "谢谢大家。",
    ],
)
def test_an_official_who_thanks_others_goes_on_speaking(own_words: str) -> None:
    briefing = read(HOSTED.format(handover=own_words))
    assert [who for who, _, _ in turns(briefing)] == ["周岚", "许立衡", "闻静姝", "周岚"]


def test_without_a_host_anywhere_the_handover_is_credited_to_nobody() -> None:
    briefing = read(
        "水利教育通报会\n许立衡(云岭市水利局副局长):\n有进展。\n好。\n"
        "感谢许立衡副局长的介绍。下面,请闻静姝局长介绍情况。\n"
        "闻静姝(云岭市教育局局长)\n教育有进展。\n"
    )
    assert turns(briefing)[1] == (None, "unknown", "none")
    assert [warning.code for warning in briefing.warnings] == ["unlabelled-text"]


def test_a_host_named_only_in_the_lead_is_found() -> None:
    briefing = read(
        "水利通报会\n通报会由市政府新闻办主任周岚主持。\n"
        "许立衡(云岭市水利局副局长):\n有进展。\n好。\n感谢许立衡副局长的介绍。通报会到此结束。\n"
    )
    assert turns(briefing)[1] == ("周岚", "moderation", INFERRED)


@pytest.mark.parametrize(
    "words",
    [
        "时间:2024年5月30日15:00—16:50",
        "地点:云岭市",
        "来源:云岭网",
        "作者：李白杨",
        "责任编辑:方小圩",
        "标题:好消息",
    ],
)
def test_fields_are_nobody(words: str) -> None:
    briefing = read(f"发布会\n{words}\n主持人 周岚:\n大家好。\n")
    assert names(briefing) == ["周岚"]


@pytest.mark.parametrize(
    "words",
    [
        "他说：水是生命之源。",
        "主要体现在三个方面：一是水，二是电。",
        "截至10:30，全市有雨。",
        "方面：这是一个例子。",
        "工作目标：年底前完成。",
        "具体做法：先易后难。",
    ],
)
def test_a_sentence_with_a_colon_is_nobody(words: str) -> None:
    briefing = read(f"发布会\n主持人 周岚:\n大家好。\n{words}\n谢谢。\n")
    assert names(briefing) == ["周岚"]


def test_several_layouts_in_one_file() -> None:
    briefing = read(
        "云岭市防汛新闻发布会\n主持人 周岚:\n大家好。\n"
        "许立衡(云岭市水利局副局长)\n水位正常。\n"
        "云岭日报记者：请问水库怎样？\n许立衡：水库正常。\n"
        "《山海时报》：请问河道怎样？\n许立衡：河道畅通。\n"
    )
    assert [(who, kind) for who, kind, _ in turns(briefing)] == [
        ("周岚", "moderation"),
        ("许立衡", "remarks"),
        ("云岭日报记者", "question"),
        ("许立衡", "answer"),
        ("《山海时报》", "question"),
        ("许立衡", "answer"),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["", "　　", "  ", "\u00a0\u00a0"])
def test_line_ends_and_indents_make_no_difference(line_end: str, indent: str) -> None:
    text = HOSTED.format(handover="感谢许立衡副局长的介绍。下面,请闻静姝局长介绍。")
    text = "".join(indent + line + line_end for line in text.splitlines())
    briefing = read(text)
    assert [who for who, _, _ in turns(briefing)] == ["周岚", "许立衡", "周岚", "闻静姝", "周岚"]
    assert tiles(briefing)


def test_neighbouring_blocks_of_one_speaker_and_kind_are_one_speech() -> None:
    briefing = read(
        "访谈\n### 唐某某：\n第一段。\n\n### 唐某某：\n第二段。\n\n"
        "### 记者：\n请问？\n\n### 唐某某：\n答。\n"
    )
    first = briefing.speeches[0]
    assert len(briefing.speeches) == 3
    assert [label.within(briefing.text) for label in first.labels] == ["### 唐某某："] * 2


def test_a_text_without_speakers_is_all_front_matter_and_says_so() -> None:
    briefing = read("今天天气很好。\n我们去了公园。\n")
    assert briefing.speeches == ()
    assert briefing.front_matter == (0, len(briefing.text))
    assert [warning.code for warning in briefing.warnings] == ["no-speakers"]


def test_english_labels_question_letters_and_stage_notes() -> None:
    briefing = read(
        "Press Briefing by Dana Larkin\n\nNovember 20, 2024\n\n"
        "MS. LARKIN:\u00a0 Good evening.  Happy Friday.\n\nQ\u00a0\u00a0\u00a0 Thank you.  Why?\n\n"
        "MS. LARKIN:  Because.  (Laughter.)  At 5:00 a.m. it rained.\n\nQ    I see.\n\n"
        "END 2:46 P.M. EST\n"
    )
    assert turns(briefing) == [
        ("Dana Larkin", "remarks", LABELLED),
        ("Q", "question", LABELLED),
        ("Dana Larkin", "answer", LABELLED),
        ("Q", "question", LABELLED),
    ]
    (note,) = briefing.speeches[2].notes
    assert note.within(briefing.text) == "(Laughter.)"
    assert briefing.back_matter.within(briefing.text).strip() == "END 2:46 P.M. EST"


ASKED = (
    "云岭市新闻发布会\n"
    "主持人 周岚:\n大家好!首先,请许立衡副局长介绍。\n"
    "许立衡(云岭市水利局副局长):\n水利工作有进展。\n谢谢大家。\n"
    "{floor}\n"
    "云岭日报记者:\n请问水价涨吗?\n"
    "许立衡:\n不涨。\n我们会做好保障。\n"
    "{next_one}\n"
    "山海通讯社记者:\n请问水库安全吗?\n"
    "许立衡:\n安全。\n"
    "{closing}\n"
)
FLOORS = [
    "感谢许立衡副局长的介绍。下面进入答问环节,请各位记者举手提问。",
    "下面，进入记者提问环节，提问前请通报所在媒体。",
    "谢谢许局长。现在请大家提问，提问前请报一下所在新闻机构。",
    "接下来是答记者问时间，请各位记者提问。",
    "好的，谢谢立衡同志，下面开始提问。",
]
NEXT_ONES = [
    "感谢许立衡副局长的回答。请下一位记者提问。",
    "请继续提问。",
    "好，请中间这位女记者提问。",
    "还有哪位记者要提问？",
    "谢谢许局长，请山海通讯社记者提问。",
    "最后一个问题，请山海通讯社的记者。",
]
CLOSINGS = [
    "由于时间关系,今天的新闻发布会到此结束,谢谢大家!",
    "感谢许立衡副局长。今天的发布会就到这里，再见。",
    "好，今天的发布会到此结束，谢谢各位发布人，谢谢各位记者。",
    "因为时间关系，提问就到这里。感谢大家！",
]


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("next_one", NEXT_ONES)
@pytest.mark.parametrize("closing", CLOSINGS)
def test_an_unlabelled_host_runs_the_questions(floor: str, next_one: str, closing: str) -> None:
    briefing = read(ASKED.format(floor=floor, next_one=next_one, closing=closing))
    assert [(who, basis) for who, _, basis in turns(briefing)] == [
        ("周岚", LABELLED),
        ("许立衡", LABELLED),
        ("周岚", INFERRED),
        ("云岭日报记者", LABELLED),
        ("许立衡", LABELLED),
        ("周岚", INFERRED),
        ("山海通讯社记者", LABELLED),
        ("许立衡", LABELLED),
        ("周岚", INFERRED),
    ]


@pytest.mark.parametrize(
    "own_words",
    [
        "下面，我愿意回答大家的提问。",
        "这个问题很好，我来回答。",
        "请大家放心。",
        "下面我再讲一个问题。",
        "欢迎大家继续关注水利工作。",
        "最后，感谢各位记者朋友的关心。",
    ],
)
def test_an_official_who_speaks_of_questions_goes_on_speaking(own_words: str) -> None:
    briefing = read(
        ASKED.format(floor=FLOORS[0], next_one=own_words, closing="今天的发布会到此结束。")
    )
    assert [who for who, _, _ in turns(briefing)][4:6] == ["许立衡", "山海通讯社记者"]


@pytest.mark.parametrize(
    "label", ["周岚：", "云岭市政府新闻办主任周岚：", "周岚（云岭市政府新闻办主任）："]
)
def test_a_host_whom_no_label_calls_so_is_found_by_what_the_host_does(label: str) -> None:
    briefing = read(
        ASKED.format(floor=FLOORS[0], next_one=NEXT_ONES[0], closing=CLOSINGS[0]).replace(
            "主持人 周岚:", label
        )
    )
    assert [(who, kind) for who, kind, _ in turns(briefing)][:3] == [
        ("周岚", "moderation"),
        ("许立衡", "remarks"),
        ("周岚", "moderation"),
    ]


def test_an_official_who_calls_a_colleague_once_is_no_host() -> None:
    briefing = read(
        "水利教育记者会\n云岭日报记者：请问水价涨吗？\n许立衡（云岭市水利局局长）：不涨。学费请闻静姝局长来讲。\n"
        "闻静姝（云岭市教育局局长）：也不涨。\n云岭网记者：请问明年呢？\n许立衡：明年也不涨。\n"
    )
    assert {kind for who, kind, _ in turns(briefing) if who == "许立衡"} == {"answer"}


def test_a_bare_answer_of_the_only_official_is_inferred() -> None:
    briefing = read(
        "云岭水利通报会\n主持人：请许立衡局长介绍。\n许立衡（云岭市水利局局长）：水位正常。\n"
        "问：有什么措施？\n答：措施很多。\n问：还有吗？\n答：还有。\n"
    )
    assert turns(briefing)[3] == ("许立衡", "answer", INFERRED)


def test_a_bare_answer_that_several_officials_could_give_is_credited_to_nobody() -> None:
    briefing = read(
        "云岭通报会\n主持人：请介绍。\n许立衡（云岭市水利局局长）：水位正常。\n"
        "闻静姝（云岭市教育局局长）：学位充足。\n问：有什么措施？\n答：措施很多。\n问：还有吗？\n答：还有。\n"
    )
    assert turns(briefing)[4] == (None, "answer", "none")
    assert briefing.speeches[4].reason.code == "several-officials"


def test_marks_of_a_question_are_one_reporter() -> None:
    briefing = read(
        "水利厅发言人沈知微答记者问\n问：为何？\n答：缺水。\n追问：何时？\n答：明年。\n问：谢谢？\n答：好。\n"
    )
    assert names(briefing) == ["问", "沈知微"]


def test_what_stands_under_a_heading_of_other_pages_is_nobodys() -> None:
    text = (
        "周岚：大家好。\n\n许立衡：谢谢大家。再见！\n\n（文字整理：陆某）\n\n相关链接：\n一图读懂\n"
    )
    briefing = read(text)
    assert briefing.text[briefing.back_matter.start :].startswith("（文字整理")
