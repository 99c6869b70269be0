"""Short labels and those who have a part: legends, numbers, letters, hosts, margins, titles."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution, Briefing, Role
from briefing_tui.recognition.labels.words import Form, read_label
from tests.recognition.reading import read


def _who(briefing: Briefing, words: str) -> str | None:
    at = briefing.text.index(words)
    speech = next(one for one in briefing.speeches if one.start <= at < one.end)
    return None if speech.speaker is None else speech.speaker.name


def test_labels_of_a_court_record_are_abbreviations_of_the_fields_of_its_head() -> None:
    text = (
        "渡口区人民法院\n开庭笔录\n时间：2025年3月11日\n审判员：魏清河　　书记员：石敬亭\n"
        "原告：望舒船厂\n被告：平澜渡口有限公司\n证人：江望舒\n\n"
        + "审：双方对出庭人员有无异议？\n原：没有异议。\n被：没有异议，请继续。\n"
        * 3
        + "书：请证人到庭。\n证：我是船厂的钳工。\n事实与理由：见起诉状。\n\n"
        "原告（签字）：　　　　被告（签字）：\n审判员：　　　　　　书记员：\n"
    )
    briefing = read(text.replace("\n\n审", "\n记录如下：\n\n书：请全体起立。\n审", 1))
    assert _who(briefing, "请全体起立") == "石敬亭"
    assert briefing.text[: briefing.speeches[0].start].endswith("记录如下：\n\n")
    assert _who(briefing, "双方对出庭人员") == "魏清河"
    assert _who(briefing, "没有异议。") == "原告"
    assert _who(briefing, "没有异议，请继续") == "被告"
    assert _who(briefing, "请证人到庭") == "石敬亭"
    assert _who(briefing, "我是船厂的钳工") == "江望舒"
    assert _who(briefing, "见起诉状") == "江望舒"
    assert {one.name for one in briefing.speakers} == {
        *("魏清河", "石敬亭", "原告", "被告", "江望舒")
    }


def test_a_field_of_no_person_is_abbreviated_by_nobody() -> None:
    text = (
        "渡口口述史\n访谈时间：2025年3月11日\n访谈地点：渡口\n受访者：魏清河\n\n"
        + "访：船是哪一年买的？\n魏：一九八二年买的。\n" * 4
    )
    assert _who(read(text), "船是哪一年") == "访"


def test_numbers_stand_for_those_whom_a_list_at_the_head_gives_them() -> None:
    text = (
        "渡船票价听证会笔录\n\n听证会参加人名单：\n"
        "    1号  魏清河  消费者\n    2号  江  舒  消费者\n"
        "\n听证主持人：请参加人发言。\n1号：我不反对涨价，反对糊涂账。\n2号：我不同意这个方案。\n"
        "听证主持人：还有吗？\n1号：没有了，就是这些。\n2号：我也没有了。\n听证主持人：散会。\n"
    )
    briefing = read(text)
    assert _who(briefing, "反对糊涂账") == "魏清河"
    assert _who(briefing, "我不同意这个方案") == "江舒"
    chair = next(one for one in briefing.speakers if one.name == "听证主持人")
    assert chair.role is Role.HOST


@pytest.mark.parametrize(
    "legend",
    [
        "（Q：《渡口周刊》记者魏清河；佟：佟望舒，船长；霍：霍伊·兰德斯，轮机长）",
        "以下是访谈摘要（Q：魏清河；佟：佟望舒；霍：霍伊·兰德斯）：",
        "记者：魏清河（以下简称“Q”）\n船长：佟望舒（以下简称“佟”）\n轮机长：霍伊·兰德斯（下称霍）",
    ],
)
def test_a_legend_may_stand_in_brackets_or_behind_the_names(legend: str) -> None:
    text = f"渡口人物\n\n{legend}\n\n" + (
        "Q：第一次开船是什么时候？\n佟：二十年前的春天。\n霍：我来得晚一些。\n"
        "Q：后来呢？\n佟：后来就一直开到现在。\n霍：我修机器，他开船。\n"
    )
    briefing = read(text)
    assert _who(briefing, "第一次开船") == "魏清河"
    assert _who(briefing, "二十年前的春天") == "佟望舒"
    assert _who(briefing, "我来得晚一些") == "霍伊·兰德斯"


@pytest.mark.parametrize(
    ("words", "form", "name"),
    [
        ("会议主持人", Form.ROLE, "会议主持人"),
        ("下半场主持人", Form.ROLE, "下半场主持人"),
        ("提问者二", Form.ROLE, "提问者二"),
        ("主持人说", Form.ROLE, "主持人"),
        ("董秘魏清河", Form.OFFICE_NAME, "魏清河"),
        ("魏清河总", Form.OFFICE_NAME, "魏清河"),
        ("股东魏清河问", Form.ROLE_NAME, "魏清河"),
        ("渡口协会　魏先生", Form.SURNAME_OFFICE, "魏先生"),
        ("地主代表　邱黄玉招女士", Form.OFFICE_NAME, "邱黄玉招"),
        ("谷辣斯．巴奈委員", Form.OFFICE_NAME, "谷辣斯．巴奈"),
        ("魏教授清河（渡口大学）", Form.SURNAME_OFFICE, "魏清河"),
        ("辩护人（甘某）", Form.OFFICE, "辩护人（甘某）"),
        ("伊利耶斯库（通过翻译）", Form.NAME, "伊利耶斯库"),
        ("Yi-Ting Hsiao 蕭宜庭", Form.NAME, "蕭宜庭"),
        ("Q1（渡口证券 魏清河）", Form.OFFICE_NAME, "魏清河"),
        ("E", Form.TITLE_CASE, "E"),
    ],
)
def test_the_words_of_a_label_name(words: str, form: Form, name: str) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.form, who.name) == (form, name)


@pytest.mark.parametrize("words", ["方案二", "法很笨", "代理人"])
def test_words_that_begin_with_a_surname_are_no_name(words: str) -> None:
    who = read_label(words)
    assert who is None or who.form is not Form.NAME


def test_a_name_before_the_title_that_the_other_labels_have_is_a_name() -> None:
    text = "".join(
        f"{name}委员：我谈第{number}点意见，渡口的票价不宜再涨。\n主任：请继续。\n"
        for number, name in enumerate(["魏清河", "江望舒", "敖登", "桑吉卓嘎", "石敬亭"], 1)
    )
    briefing = read(text)
    assert _who(briefing, "第3点") == "敖登"
    assert _who(briefing, "第4点") == "桑吉卓嘎"


def test_one_other_label_with_the_title_tells_no_name_before_it() -> None:
    briefing = read(
        "主任：现在开会。\n魏清河委员：票价不宜再涨。\n主任：请继续。\n"
        "桑吉卓嘎委员：我谈第2点意见。\n主任：好。\n桑吉卓嘎委员：我赞成。\n"
    )
    assert _who(briefing, "第2点") == "桑吉卓嘎委员"


def test_questions_and_answers_in_writing_name_whom_they_address() -> None:
    text = (
        "主持人 2025-11-06 14:00:00\n各位网友，大家好。\n\n"
        "山里人 问 魏清河 14:07:15\n渡船什么时候开？\n\n"
        "魏清河 答 山里人 14:11:30\n下个月开。\n\n"
        "139****2207 问 江望舒 14:09:02\n票价会不会涨？\n\n"
        "江望舒 答 139****2207 14:14:47\n今年不会涨。\n"
    )
    briefing = read(text)
    assert [one.speaker.name for one in briefing.speeches if one.speaker] == [
        *("主持人", "山里人", "魏清河", "139****2207", "江望舒")
    ]
    asking = next(one for one in briefing.speakers if one.name == "山里人")
    assert asking.role is Role.REPORTER


def test_letters_at_both_margins_are_no_words() -> None:
    said = [
        "官：　　早晨，現在開庭。",
        "魏小姐：早晨，法官閣下，請傳召證人。",
        "官：　　好，請證人上前宣誓。",
        "魏小姐：多謝。證人，請問你當日見到什麼？",
        "證人：　我見到渡船停在碼頭。",
    ] * 5
    lines = [
        f"{chr(ord('A') + number % 22)}   {words}          {chr(ord('A') + number % 22)}"
        for number, words in enumerate(said)
    ]
    briefing = read("\n".join(lines) + "\n")
    assert {one.speaker.name for one in briefing.speeches if one.speaker} == {
        *("官", "魏小姐", "證人")
    }
    first = briefing.speeches[0]
    assert [briefing.text[note.start : note.end] for note in first.notes] == ["A", "A"]


def test_subtitles_that_name_speakers_in_brackets_need_no_full_stop() -> None:
    text = "".join(
        f"【魏清河】大家晚上好 这是第{number}次夜谈\n【江望舒】我是第{number}次来\n"
        for number in range(1, 9)
    )
    briefing = read(text)
    assert _who(briefing, "这是第1次夜谈") == "魏清河"
    assert _who(briefing, "我是第1次来") == "江望舒"


def test_a_caption_names_somebody_whatever_his_part_is() -> None:
    text = (
        "【解说】清晨五点，渡口已经热闹起来。\n【同期】渔民 魏阿福\n船一靠岸就卖光了。\n"
        "【解说】从前卖鱼靠喊。\n【同期】水产采购商 江老板\n现在靠扫码。\n【解说】天亮了。\n"
    )
    briefing = read(text)
    assert _who(briefing, "船一靠岸") == "魏阿福"
    assert _who(briefing, "现在靠扫码") == "江老板"


def _headed(inner: str) -> str:
    turns = "".join(
        f"### 魏清河：\n第{number}条船已经修好了。\n\n### 江望舒：\n好的，请继续。\n\n"
        for number in range(1, 8)
    )
    return f"# 2025-09-11 渡口专栏：船够不够？\n\n{turns}{inner}\n\n### 魏清河：\n谢谢大家。\n"


def test_what_a_legend_explains_is_a_label_whatever_its_words_mean() -> None:
    text = (
        "庭审笔录\n审判员：魏清河（以下简称审）\n委托代理人：石敬亭，律师（以下简称被代）\n\n"
        "审：对出庭人员有无异议？\n被代：没有异议。\n审：是否调解？\n被代：需要商量。\n"
    )
    briefing = read(text)
    assert _who(briefing, "没有异议。") == "石敬亭"
    assert _who(briefing, "是否调解") == "魏清河"


def test_beside_headings_no_other_words_are_a_label() -> None:
    briefing = read(_headed("### 江望舒：\n（渡口日报：公告全文见网站）\n\nRight, the TAF. Good."))
    assert {one.name for one in briefing.speakers} == {"魏清河", "江望舒"}
    assert _who(briefing, "Right, the TAF") == "江望舒"


def test_a_bracket_in_a_block_quotation_is_a_note() -> None:
    briefing = read(_headed("> (a film is shown)\n\n> (a film is shown)\n"))
    assert {one.name for one in briefing.speakers} == {"魏清河", "江望舒"}


def test_the_title_of_a_column_is_no_label() -> None:
    briefing = read("# 2025-09-11 渡口专栏：船够不够？\n\n### 魏清河：\n\n今年夏天我受邀来渡口。\n")
    assert [one.name for one in briefing.speakers] == ["魏清河"]
    assert briefing.speeches[0].attribution is Attribution.LABELLED


def test_a_heading_without_a_known_name_keeps_its_colon_out_of_it() -> None:
    briefing = read(
        _headed("### E：\n我觉得可以。\n\n### 书面补充：\n一、修船。\n\n### E：\n同意。")
    )
    assert _who(briefing, "我觉得可以") == "E"
    assert not any(one.name.endswith("：") for one in briefing.speakers)
