"""Each style writes a quote as its readers expect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Attribution, Briefing, DateMention, Kind, Role, Span, Speaker
from briefing_tui.quoting.credits import bare
from briefing_tui.quoting.markdown_escapes import strong
from briefing_tui.quoting.quote import Quote, gather, quote
from briefing_tui.quoting.style_registry import styles
from briefing_tui.quoting.styles.markdown import markdown
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.text.visible import has_controls
from tests.invented import Turn, make_briefing, press_conference

BRIEFING = press_conference()
SOURCE = "（《云岭市民生实事新闻发布会》，2024年3月12日；invented.txt 第{}行）"
SOURCE_IN_MARKDOWN = "《云岭市民生实事新闻发布会》，2024年3月12日；`invented.txt` 第{}行"


def quoted(words: str, briefing: Briefing = BRIEFING) -> Quote:
    start = briefing.text.index(words)
    return quote(briefing, start, start + len(words))


def one_speech(words: str, name: str | None = "许立衡", **of_turn: object) -> Briefing:
    turn = Turn(name, words, f"{name}：" if name else "")
    return make_briefing([replace(turn, **of_turn)])  # type: ignore[arg-type]


def english(words: str, **of_turn: object) -> Briefing:
    turn = Turn("Dana Larkin", words, "MS. LARKIN:", titles=("Director of Water",))
    return make_briefing(
        [replace(turn, **of_turn)],  # type: ignore[arg-type]
        title="Briefing on “clean” water",
        language="en",
    )


def test_plain_gives_office_name_words_and_source() -> None:
    assert plain(quoted("截至9月底，已完工19个。")) == (
        "云岭市水利局副局长许立衡：“截至9月底，已完工19个。”\n" + SOURCE.format(7)
    )


def test_markdown_gives_a_block_quotation() -> None:
    assert markdown(quoted("截至9月底，已完工19个。")) == (
        "> 截至9月底，已完工19个。\n>\n> —— **许立衡**，云岭市水利局副局长。"
        + SOURCE_IN_MARKDOWN.format(7)
    )


def test_quotation_marks_inside_change_level_in_plain() -> None:
    assert "：“让群众喝上‘放心水’。”\n" in plain(quoted("让群众喝上“放心水”。"))


def test_quotation_marks_stay_in_markdown() -> None:
    assert "> 让群众喝上“放心水”。\n" in markdown(quoted("让群众喝上“放心水”。"))


def test_single_marks_become_double_inside() -> None:
    briefing = one_speech("开展“环保‘三合一’督查”。")
    assert "：“开展‘环保“三合一”督查’。”\n" in plain(quoted("开展“环保‘三合一’督查”。", briefing))


def test_an_inferred_host_is_said_to_be_inferred() -> None:
    found = quoted("下面，请沈知微局长介绍情况。")
    assert plain(found).startswith(
        "主持人周岚（原文此处未署名，据上下文推断）：“下面，请沈知微局长介绍情况。”\n"
    )
    assert "—— 主持人**周岚**（原文此处未署名，据上下文推断）。" in markdown(found)


def test_a_speaker_whom_the_user_named_is_said_to_be_corrected() -> None:
    briefing = one_speech("好。", attribution=Attribution.CORRECTED)
    assert "许立衡（发言人由使用者订正）：“好。”" in plain(quoted("好。", briefing))


def test_a_speaker_without_name_is_unknown() -> None:
    briefing = one_speech("好。", name=None, attribution=Attribution.NONE)
    assert plain(quoted("好。", briefing)).startswith("发言人不明：“好。”\n")
    assert "—— 发言人不明。" in markdown(quoted("好。", briefing)).replace("**", "")


def test_a_bare_question_mark_is_a_reporter() -> None:
    briefing = one_speech("好吗？", name="问", role=Role.REPORTER, kind=Kind.QUESTION)
    assert plain(quoted("好吗？", briefing)).startswith("记者：“好吗？”")


def test_office_joins_body_and_titles() -> None:
    speech = one_speech("好。").speeches[0]
    who = Speaker("p1", "许立衡", Role.OFFICIAL, ("党组成员、副局长",), "云岭市水利局", 1, 2)
    briefing = replace(one_speech("好。"), speeches=(replace(speech, speaker=who),))
    assert plain(quoted("好。", briefing)).startswith("云岭市水利局党组成员、副局长许立衡：“好。”")


def test_cited_words_are_said_to_be_quoted() -> None:
    found = quoted("教育是最大的民生。")
    assert plain(found).startswith("云岭市教育局局长沈知微引述：“教育是最大的民生。”\n")
    assert "—— **沈知微**引述，云岭市教育局局长。" in markdown(found)


def test_each_of_several_speakers_is_named() -> None:
    found = quoted("谢谢。\n沈知微：\n感谢您的提问。")
    assert plain(found) == (
        "云岭日报记者：“谢谢。”\n云岭市教育局局长沈知微：“感谢您的提问。”\n"
        + SOURCE.format("12—14")
    )
    assert markdown(found) == (
        "> 谢谢。\n>\n> —— **云岭日报记者**。\n>\n> 感谢您的提问。\n>\n"
        "> —— **沈知微**，云岭市教育局局长。" + SOURCE_IN_MARKDOWN.format("12—14")
    )


def test_paragraphs_stay_apart_in_markdown() -> None:
    found = quoted("一、保供水\n我们完成")
    assert markdown(found).startswith("> 一、保供水\n>\n> 我们完成\n>\n")


def test_front_matter_is_quoted_without_a_speaker() -> None:
    assert plain(quoted("民生实事")) == "“民生实事”\n" + SOURCE.format(1)
    assert markdown(quoted("民生实事")) == "> 民生实事\n>\n> —— " + SOURCE_IN_MARKDOWN.format(1)


def test_omissions_are_shown() -> None:
    start = BRIEFING.text.index("截至9月底")
    found = gather(BRIEFING, [Span(start, start + 5), Span(start + 6, start + 9)])
    assert "：“截至9月底……已完工”\n" in plain(found)


def conflict(title_day: bool, day: date | None = date(2021, 10, 26)) -> Quote:
    """A briefing whose title and lead give different days; the quote is of the speech."""
    briefing = make_briefing(
        [Turn("许立衡", "好。", "许立衡：")],
        title="2021年10月26日云岭市举行发布会",
        day=day,
        dates=(
            DateMention("2021-10-26", 0, 11),
            DateMention("2021-09-24", 3 if title_day else 20, 22),
        ),
    )
    return quoted("好。", briefing)


def test_a_date_that_the_lead_contradicts_is_not_printed_as_certain() -> None:
    assert "，2021年10月26日，导语另作2021年9月24日；" in plain(conflict(title_day=False))
    assert "，2021年10月26日（导语另作2021年9月24日）；" in markdown(conflict(title_day=False))


def test_a_date_that_the_title_contradicts_is_said_to_stand_there() -> None:
    assert "标题另作2021年9月24日" in plain(conflict(title_day=True))


@pytest.mark.parametrize("style", [plain, markdown])
def test_where_no_date_can_be_told_all_are_given(style: object) -> None:
    assert callable(style)
    text = style(conflict(title_day=False, day=None))
    assert "，文中日期不一：2021年10月26日、2021年9月24日；" in text


def test_a_briefing_without_title_and_date_gives_file_and_line() -> None:
    briefing = replace(BRIEFING, title=None, date=None)
    assert plain(quoted("感谢您的提问。", briefing)).endswith("\n（invented.txt 第14行）")


def test_only_the_name_of_the_file_is_given() -> None:
    briefing = make_briefing([Turn("许立衡", "好。", "许立衡：")], path="/home/me/a b/稿.txt")
    assert "；稿.txt 第3行）" in plain(quoted("好。", briefing))


def test_standard_input_is_called_so() -> None:
    briefing = make_briefing([Turn("许立衡", "好。", "许立衡：")], path="-")
    assert "；标准输入 第3行）" in plain(quoted("好。", briefing))


def test_traditional_text_gets_traditional_marks() -> None:
    briefing = make_briefing(
        [Turn("許立衡", "這是「安全『第一』」。", "許立衡：", attribution=Attribution.INFERRED)],
        language="zh-Hant",
    )
    assert plain(quoted("這是「安全『第一』」。", briefing)).startswith(
        "許立衡（原文此處未署名，據上下文推斷）：「這是『安全「第一」』。」\n"
    )


def test_english_has_the_same_pattern() -> None:
    found = quoted("It isn’t “safe” yet.", english("It isn’t “safe” yet."))
    assert plain(found) == (
        "Dana Larkin, Director of Water: “It isn’t ‘safe’ yet.”\n"
        "(“Briefing on ‘clean’ water”, 12 March 2024; invented.txt, line 3)"
    )
    assert markdown(found) == (
        "> It isn’t “safe” yet.\n>\n"
        "> — **Dana Larkin**, Director of Water. “Briefing on ‘clean’ water”, 12 March 2024; "
        "`invented.txt`, line 3"
    )


def test_straight_marks_change_level_and_apostrophes_stay() -> None:
    found = quoted('It isn\'t "safe".', english('It isn\'t "safe".'))
    assert "“It isn't 'safe'.”" in plain(found)


def test_an_inferred_speaker_is_said_in_english() -> None:
    found = quoted("Yes.", english("Yes.", attribution=Attribution.INFERRED))
    assert plain(found).startswith(
        "Dana Larkin, Director of Water (not named here in the source; inferred from the context)"
        ": “Yes.”"
    )


def test_no_address_that_is_said_becomes_a_link_in_markdown() -> None:
    words = "见 http://example.org/a_b 和 www.example.org。"
    text = markdown(quoted(words, one_speech(words)))
    assert r"http\://example.org/a\_b 和 www\.example.org" in text


def test_html_parts_file_and_line_as_plain_text_does() -> None:
    briefing = english("We will not stop.")
    taken = quoted("We will not stop.", briefing)
    assert "invented.txt, line 3" in plain(taken)
    assert "invented.txt, line 3" in styles()["html"].write(taken)


def test_markdown_escapes_its_own_characters() -> None:
    words = "# 甲*乙*[丙](丁)<b>`戊`&amp;"
    text = markdown(quoted(words, one_speech(words)))
    assert text.startswith("> \\# 甲\\*乙\\*\\[丙\\](丁)\\<b\\>\\`戊\\`\\&amp;\n")


@pytest.mark.parametrize(
    ("words", "escaped"), [("1. 甲", "1\\. 甲"), ("- 甲", "\\- 甲"), ("+ 甲", "\\+ 甲")]
)
def test_markdown_begins_no_list(words: str, escaped: str) -> None:
    assert markdown(quoted(words, one_speech(words))).startswith(f"> {escaped}\n")


def test_bare_gives_words_alone() -> None:
    assert bare(quoted("让群众喝上“放心水”。")) == "让群众喝上“放心水”。"


@pytest.mark.parametrize("style", styles())
def test_nothing_to_quote_gives_nothing(style: str) -> None:
    assert styles()[style].write(quoted("云岭日报记者：")) == ""


@pytest.mark.parametrize("style", styles())
def test_control_characters_of_names_and_titles_are_not_copied(style: str) -> None:
    briefing = make_briefing(
        [Turn("许\x1b[31m立\u202e衡", "好\x07。", "许立衡：", titles=("局\u200b长",))],
        title="发布\x1b]52;c;x\x07会\n二",
        path="a\x1b.txt",
    )
    text = styles()[style].write(quote(briefing, *briefing.speeches[0].span))
    assert not has_controls(text)


@given(st.integers(0, len(BRIEFING.text)), st.integers(0, len(BRIEFING.text)))
def test_an_inferred_speaker_is_said_wherever_any_of_the_words_are_taken(
    one: int, other: int
) -> None:
    found = quote(BRIEFING, min(one, other), max(one, other))
    for style in (each.write for each in styles().values()):
        assert ("据上下文推断" in style(found)) == found.inferred


def test_two_passages_of_one_line_give_the_line_once() -> None:
    spans = [
        Span(at, at + len(words))
        for words in ("截至9月底", "已完工19个")
        for at in [BRIEFING.text.index(words)]
    ]
    assert SOURCE.format(7) in plain(gather(BRIEFING, spans))


def test_a_name_that_begins_with_a_mark_behind_a_letter_has_no_stars() -> None:
    assert strong("（许立衡）", before="说") == "（许立衡）"
    assert strong("（许立衡）") == "**（许立衡）**"
    assert strong("许立衡", before="说") == "**许立衡**"


def test_a_host_whose_name_is_the_role_is_called_so_once() -> None:
    assert plain(quoted("大家好", one_speech("大家好。", "主持人", role=Role.HOST))).startswith(
        "主持人：“大家好”"
    )
