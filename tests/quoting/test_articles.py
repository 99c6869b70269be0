"""An article is checked as a whole: every quotation, and who is said to have said it."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from briefing_tui.quoting.article import (
    CheckedArticle,
    CheckedQuotation,
    Claim,
    Unchecked,
    check_article,
)
from briefing_tui.quoting.article.as_data import from_json, to_json
from briefing_tui.quoting.article.reports import in_form_of
from briefing_tui.quoting.article.said_by import names_in
from briefing_tui.quoting.verify import QuoteVerdict, Verifier
from tests.invented import Turn, make_briefing

CHINESE = make_briefing(
    [
        Turn("周岚", "大家下午好！首先请许立衡副局长介绍情况。", "周岚：", titles=("新闻办主任",)),
        Turn(
            "许立衡",
            "我们完成了248个水源地的排查，共有12,388户通水。水质不合格的一律停用。今年先修水渠。",
            "许立衡：",
            titles=("云岭市水利局副局长",),
        ),
        Turn("沈知微", "明年新增学位三千个。我们不会停下来。", "沈知微：", titles=("教育局局长",)),
    ]
)
ENGLISH = make_briefing(
    [
        Turn("Rosa Quillan", "We will mend the roads this year. We will not stop here.", "RQ:"),
        Turn("Tom Varga", "The dam is safe and it is full.", "TV:"),
    ],
    language="en",
)
VERIFIER = Verifier([CHINESE, ENGLISH])


def checked(text: str) -> CheckedArticle:
    return check_article("article.txt", text, VERIFIER, ["invented.txt"])


def one(text: str) -> CheckedQuotation:
    (found,) = checked(text).quotations
    return found


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("许立衡表示，“今年先修水渠。”", "许立衡"),
        ("云岭市水利局副局长许立衡在会上还说：“今年先修水渠。”", "许立衡"),
        ("谈到水渠，许立衡坦言：“今年先修水渠。”", "许立衡"),
        ("“今年先修水渠。”许立衡介绍。", "许立衡"),
        ("“今年先修水渠，”许立衡说。", "许立衡"),
        ("许立衡：“今年先修水渠。”", "许立衡"),
        ("王芳在发布会上指出，“今年先修水渠。”", "王芳"),
        ("市教育局局长王芳表示：“今年先修水渠。”", "市教育局局长王芳"),
        ("“We will mend the roads this year,” Quillan said.", "Quillan"),
        ("“We will mend the roads this year,” said Rosa Quillan, the mayor.", "Rosa Quillan"),
        ("Varga told reporters on Monday: “We will mend the roads this year.”", "Varga"),
        ("According to Varga, “We will mend the roads this year.”", "Varga"),
        ("“We will mend the roads this year,” John Smith, the treasurer, said.", "John Smith"),
        ("Mr. Smith added that “We will mend the roads this year.”", "Mr. Smith"),
        ("“今年先修水渠。”——许立衡", "许立衡"),
        ("“今年先修水渠。”（许立衡）", "许立衡"),
        ("许立衡介绍了情况。\n“今年先修水渠。”他说。", "许立衡"),
        ("沈知微坐在许立衡旁边。她说：“今年先修水渠。”", "沈知微"),
        ("许立衡谈到沈知微的工作时说：“今年先修水渠。”", "许立衡"),
        ("“We will mend the roads this year.” — Rosa Quillan", "Rosa Quillan"),
        ("“We will mend the roads this year,” according to Quillan.", "Quillan"),
        ("Quillan did not mince words. “We will mend the roads this year.”", "Quillan"),
        ("As Quillan put it: “We will mend the roads this year.”", "Quillan"),
        ("In response to Varga, Quillan said “We will mend the roads.”", "Quillan"),
        ("Quillan told Tom Varga on Monday that “We will mend the roads.”", "Quillan"),
        ("Asked about Varga’s dam, Quillan replied, “We will mend the roads.”", "Quillan"),
        ("Tom Varga, who spoke after Quillan, said, “We will mend the roads.”", "Tom Varga"),
        ("The director of roads said “We will mend the roads.”", "The director of roads"),
    ],
)
def test_who_is_said_to_have_said_it_is_found(text: str, claimed: str) -> None:
    assert one(text).claimed == claimed


@pytest.mark.parametrize(
    "frame",
    [
        "“{}” according to {}.",
        "According to {}, “{}”",
        "{} said: “{}”",
        "{} did not mince words. “{}”",
    ],
)
@pytest.mark.parametrize(
    "name",
    ["O. Quarry", "Dr. Otto Quarry", "THE HON. OTTO QUARRY MP, MINISTER FOR PORTS", "О.Каменев"],
)
def test_a_name_with_an_initial_or_a_title_is_whom_an_article_names(frame: str, name: str) -> None:
    other = make_briefing([Turn(name, "Something else was said.", f"{name}:")], path="o.txt")
    verifier = Verifier([CHINESE, ENGLISH, other])
    words = "We will mend the roads this year."
    text = frame.format(*((words, name) if frame.startswith("“") else (name, words)))
    (found,) = check_article("article.txt", text, verifier, []).quotations
    assert found.verdict is QuoteVerdict.VERBATIM
    assert (found.claim, found.speaker) == (Claim.WRONG, "Rosa Quillan")


def test_one_name_in_other_capitals_in_another_transcript_is_no_other_person() -> None:
    said, other = (
        make_briefing([Turn(name, words, f"{name}:")], path=f"{name}.txt", language="en")
        for name, words in (
            ("The PRESIDENT", "The minister has started on the harbour wall."),
            ("THE PRESIDENT", "Nobody asked about the bridges today."),
        )
    )
    verifier = Verifier([other, said])
    text = "The President said: “The minister has started on the harbour wall.”"
    (found,) = check_article("article.txt", text, verifier, []).quotations
    assert found.claim is Claim.RIGHT


def test_a_name_in_letters_stands_there_as_a_whole_word() -> None:
    assert names_in("Dana Lark said so.", ["Lark"]) == ["Lark"]
    assert names_in("Larkin, McLark and a lark said so.", ["Lark"]) == []


def test_a_name_that_is_a_part_of_another_is_not_the_person() -> None:
    briefing = make_briefing(
        [
            Turn("Ben", "The dam is safe and it is full.", "Ben:"),
            Turn("Lord Varga of Bennet", "We will mend the roads this year.", "VARGA:"),
            Turn("Press", "Where will you mend the roads first of all?", "Press:"),
            Turn("Press John", "And when will you mend all of the others?", "Press John:"),
        ],
        language="en",
    )
    text = (
        "Lord Varga of Bennet said: “We will mend the roads this year.” "
        "“And when will you mend all of the others?” Press John asked."
    )
    found = check_article("article.txt", text, Verifier([briefing]), ["invented.txt"]).quotations
    assert [one.claimed for one in found] == ["Lord Varga of Bennet", "Press John"]
    assert [one.claim for one in found] == [Claim.RIGHT, Claim.RIGHT]


def test_pronouns_and_verbs_without_a_subject_mean_the_one_named_last() -> None:
    text = "许立衡表示，“今年先修水渠。”他还说：“共有12,388户通水。”并强调，“一律停用。”"
    assert [q.claimed for q in checked(text).quotations] == ["许立衡"] * 3


def test_a_quotation_that_goes_on_is_of_the_same_person() -> None:
    text = "“We will mend the roads this year,” Quillan said. “We will not stop here.”"
    assert [q.claimed for q in checked(text).quotations] == ["Quillan"] * 2


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("许立衡表示，“今年先修水渠。”", Claim.RIGHT),
        ("水利局副局长表示，“今年先修水渠。”", Claim.RIGHT),
        ("沈知微表示，“今年先修水渠。”", Claim.WRONG),
        ("徐力恒表示，“今年先修水渠。”", Claim.UNKNOWN),  # sounds like 许立衡, and is another
        ("市教育局局长王芳表示：“明年新增学位三千个。”", Claim.UNKNOWN),
        ("许立衡表示，“月亮上要修一座图书馆。”", Claim.OPEN),
        ("Quillan said: “The dam is safe and it is full.”", Claim.WRONG),
        ("Quillan promised: “The dam is safe and it is full.”", Claim.WRONG),
        ("The director of dams said: “The dam is safe and it is full.”", Claim.OPEN),
        ("有关负责人表示：“今年先修水渠。”", Claim.OPEN),
        ("John Smith said: “The dam is safe and it is full.”", Claim.UNKNOWN),
    ],
)
def test_the_one_named_is_compared_with_the_one_who_spoke(text: str, claim: Claim) -> None:
    found = one(text)
    assert found.claim is claim
    assert found.holds == (claim is Claim.RIGHT)


def test_numbers_and_words_that_differ_are_told_whole() -> None:
    found = one("许立衡表示，“共有12,838户通水。”")
    assert found.verdict is QuoteVerdict.ALTERED
    assert [(p.kind, p.words) for p in found.parts if p.kind != "same"] == [
        ("put-in", "12,838户"),
        ("left-out", "12,388户"),
    ]


def test_words_cut_from_their_negation_do_not_hold() -> None:
    found = one("许立衡表示，“合格的一律停用。”")
    assert found.cut_before == "不"
    assert not found.holds


def test_terms_and_titles_are_told_with_the_reason() -> None:
    found = checked("据《云岭日报》报道，所谓“放心水”工程已经完工，“……”。").quotations
    assert [(q.words, q.unchecked) for q in found] == [
        ("云岭日报", Unchecked.TITLE),
        ("放心水", Unchecked.TERM),
        ("……", Unchecked.EMPTY),
    ]


def test_marks_that_are_not_closed_are_told() -> None:
    found = checked("许立衡说：“今年先修水渠。\n沈知微说：“我们不会停下来。”\n又说“好").quotations
    assert [(q.words, q.unchecked) for q in found] == [
        ("今年先修水渠。", Unchecked.UNCLOSED),
        ("我们不会停下来。", None),
        ("好", Unchecked.UNCLOSED),
    ]


def test_the_next_paragraph_of_a_quotation_is_of_the_same_person() -> None:
    text = "许立衡说：\n“今年先修水渠。\n“共有12,388户通水。”"
    assert [q.claimed for q in checked(text).quotations] == ["许立衡"] * 2


def test_two_who_are_named_together_are_right_where_one_of_them_said_it() -> None:
    found = one("沈知微、许立衡表示：“今年先修水渠。”")
    assert (found.claimed, found.claim) == ("沈知微、许立衡", Claim.RIGHT)
    found = one("Varga and Quillan said: “We will mend the roads this year.”")
    assert (found.claimed, found.claim) == ("Varga and Quillan", Claim.RIGHT)


def test_a_name_with_a_word_in_it_that_joins_is_one_person() -> None:
    assert one("许和平表示：“今年先修水渠。”").claim is Claim.UNKNOWN


def test_a_second_quotation_in_a_sentence_is_of_the_same_person() -> None:
    text = "许立衡表示“今年先修水渠”，并称水质“不合格的一律停用”。"
    assert [q.claimed for q in checked(text).quotations] == ["许立衡"] * 2


def test_a_short_saying_after_a_verb_is_checked() -> None:
    assert one("许立衡强调“一律停用”。").verdict is QuoteVerdict.VERBATIM


ARTICLE = checked("许立衡表示，“今年先修水渠。”沈知微说：“共有12,838户通水<b>。”\n\n所谓“放心水”。")


def test_every_stretch_in_marks_is_counted() -> None:
    counts = ARTICLE.counts
    assert (counts["checked"], counts["unchecked"], counts["holds"]) == (2, 1, 1)
    assert counts["wrong-speaker"] == 1


def test_a_check_is_kept_as_it_is() -> None:
    assert from_json(to_json(ARTICLE)) == ARTICLE


def test_the_page_is_self_contained_and_has_both_texts() -> None:
    page = in_form_of("check.html", ARTICLE)
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert "12,838户" in page
    assert "12,388户" in page
    assert "<b>" not in page


def test_the_table_and_the_list_have_every_quotation() -> None:
    rows = list(csv.DictReader(io.StringIO(in_form_of("check.csv", ARTICLE))))
    assert [row["holds"] for row in rows] == ["yes", "no", ""]
    assert [row["speaker"] for row in rows][:2] == ["许立衡", "许立衡"]
    assert rows[1]["claim"] == "wrong"
    written = in_form_of("check.md", ARTICLE)
    assert written.count("\n> ") + written.count("   > ") == 3
    assert json.loads(in_form_of("check.json", ARTICLE))["quotations"][0]["claim"] == "right"


@pytest.mark.parametrize("piece", ["“", "说：“好的，好的，好的。”", '"a ', "他说", "said “", "《"])
def test_hostile_articles_take_no_long_time(piece: str) -> None:
    checked(piece * 3000)
