"""Questions that only bold tells, by the container or by the marks of Markdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import briefing_tui
from briefing_tui.loading.format_registry import extract
from briefing_tui.model import Attribution, Briefing, Role
from tests.loading.formats.fixtures import make_docx, paragraph
from tests.recognition.reading import names, read

Reader = Callable[[tuple[str, ...]], Briefing]

BANK = (
    "Rosa Quillan, Governor of the Bank of Kadmeia,",
    "Otto Brandl, Vice-Governor of the Bank of Kadmeia",
    "11 June 2026",
    "Good afternoon. The Vice-Governor and I welcome you to our press conference.",
    "We have left the rate where it was.",
    "**Governor, was the decision unanimous?**",
    "It was. We said so in the statement.",
    "**The rent of flats has risen. Is that a risk?**",
    "We look at it every month.",
    "Brandl: If I may add a word, the lag is long.",
    "**And how long is the lag?**",
    "Brandl: It is two years.",
    "**When will it be over?**",
    "We shall know it in spring.",
)
INTERVIEW = (
    "人物专访｜符慧珊：菜市场不是怀旧",
    "她接受本报专访。以下是访谈摘要。",
    "**您接手的时候，最难的是什么？**",
    "最难的不是钱，是信任。",
    "**有人批评您裁掉了老员工。**",
    "没有裁，一共七位。",
    "**今年能转亏为盈吗？**",
    "我们的目标是第四季。",
)


def page(paragraphs: tuple[str, ...]) -> bytes:
    body = "".join(
        f"<p><strong>{words.strip('*')}</strong></p>" if words[0] == "*" else f"<p>{words}</p>"
        for words in paragraphs
    )
    return f"<html><head><title>{paragraphs[0]}</title></head><body>{body}</body></html>".encode()


def word(paragraphs: tuple[str, ...]) -> bytes:
    body = "".join(
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{words.strip('*')}</w:t></w:r></w:p>"
        if words[0] == "*"
        else paragraph(words)
        for words in paragraphs
    )
    return make_docx(body)


def markdown(paragraphs: tuple[str, ...]) -> bytes:
    return "\n\n".join(paragraphs).encode()


@pytest.fixture(params=[(page, "html"), (word, "docx"), (markdown, "md")], ids=lambda it: it[1])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Reader:
    """Return a function that reads paragraphs in one of the formats."""
    make, ending = request.param

    def load(paragraphs: tuple[str, ...]) -> Briefing:
        file = tmp_path / f"one.{ending}"
        file.write_bytes(make(paragraphs))
        return briefing_tui.load(file)

    return load


def test_an_interview_whose_questions_are_in_bold(made: Reader) -> None:
    briefing = made(INTERVIEW)
    speakers = [speech.speaker for speech in briefing.speeches]
    assert [each is not None and each.role is Role.REPORTER for each in speakers] == [
        True,
        False,
    ] * 3
    assert {each.name for each in speakers[1::2] if each} == {"符慧珊"}
    assert {speech.attribution for speech in briefing.speeches} == {Attribution.INFERRED}


def test_questions_in_bold_among_labels_are_nobodys_who_has_one(made: Reader) -> None:
    briefing = made(BANK)
    said = [
        (speech.speaker.name if speech.speaker else None, speech.attribution.value)
        for speech in briefing.speeches
    ]
    governor, asker = ("Rosa Quillan", "inferred"), ("Q", "inferred")
    assert said == [
        governor,  # her opening statement
        asker,
        governor,
        asker,
        governor,
        ("Otto Brandl", "labelled"),
        asker,
        ("Otto Brandl", "labelled"),
        asker,
        governor,
    ]
    codes = [speech.reason.code for speech in briefing.speeches]
    assert codes[1:3] == ["bold-question", "bold-answer"]


def test_who_answers_is_nobody_where_the_head_names_none(made: Reader) -> None:
    briefing = made(("Press conference with Otto Brandl and his colleague", *BANK[2:]))
    answers = [s for s in briefing.speeches if s.reason.code == "unnamed"]
    assert len(answers) == 3
    assert {speech.attribution for speech in answers} == {Attribution.NONE}


def test_headings_that_ask_within_a_labelled_answer_are_no_questions(made: Reader) -> None:
    text = (
        "云岭市新闻发布会",
        "记者：请介绍政策。",
        "周岚：各位好。",
        "**为什么要出台？**",
        "因为需要。",
        "**怎么申请？**",
        "网上就可以。",
        "**何时施行？**",
        "下个月一日。",
        "记者：谢谢。",
        "周岚：不客气。",
    )
    assert names(made(text)) == ["记者", "周岚"]


def test_bold_is_told_by_styles_too() -> None:
    html = (
        "<html><body><h2>In short</h2><p style='font-weight:bold'>Is it?</p>"
        "<p><b>So</b> it is.</p><p><b>Is</b> <b>it so?</b></p>"
        "<div style='font-weight:700'><p>Why?</p><p style='font-weight:normal'>No.</p></div>"
        "</body></html>"
    )
    found = extract("html", html.encode(), "page.html")
    bold = [found.text[span.start : span.end] for span in found.facts.bold]
    assert bold == ["Is it?", "Is it so?", "Why?"]
    assert [found.text[span.start : span.end] for span in found.facts.headings] == ["In short"]


def test_bold_of_word_is_that_of_the_run_or_of_its_styles() -> None:
    styles = (
        '<w:style w:styleId="Ask"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="AskMore"><w:basedOn w:val="Ask"/></w:style>'
        '<w:style w:styleId="Head"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )

    def styled(words: str, style: str, run: str = "") -> str:
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
            f"<w:r>{run}<w:t>{words}</w:t></w:r></w:p>"
        )

    body = (
        styled("One", "Head")
        + styled("Two?", "AskMore")
        + styled("Three", "Ask", '<w:rPr><w:b w:val="0"/></w:rPr>')
        + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Four</w:t></w:r><w:r><w:t>, not</w:t></w:r></w:p>"
    )
    found = extract("docx", make_docx(body, styles=styles), "one.docx")
    assert [found.text[span.start : span.end] for span in found.facts.bold] == ["Two?"]
    assert [found.text[span.start : span.end] for span in found.facts.headings] == ["One"]


def test_a_surname_alone_is_whom_a_line_of_the_head_names_with_an_office() -> None:
    text = "Rosa Quillan, Governor of the Bank\n\n" + "".join(
        f"Quillan: This is item {number} of it.\n\nQuestion: Is it item {number}?\n\n"
        for number in range(4)
    )
    assert "Rosa Quillan" in names(read(text))


def test_headings_that_ask_within_one_mans_speech_are_no_questions(made: Reader) -> None:
    text = (
        "云岭市水利工作座谈会",
        "周岚：各位好，我讲三点。",
        "**水从哪里来？**",
        "从上游来。",
        "**水到哪里去？**",
        "到下游去。",
        "**水由谁来管？**",
        "由大家来管。",
    )
    assert names(made(text)) == ["周岚"]


def test_headings_that_ask_within_labelled_words_before_another_label_are_no_questions(
    made: Reader,
) -> None:
    text = (
        "Dana Larkin, Governor of the Bank",
        "Dana Larkin: Good afternoon, I have three points.",
        "**What have we done?**",
        "We have built it.",
        "**What does it cost?**",
        "A million.",
        "**Who pays?**",
        "We all do.",
        "Rosa Quillan: Thank you.",
        "Dana Larkin: Thank you, Rosa.",
    )
    briefing = made(text)
    assert "Q" not in names(briefing)
    (said,) = {s.speaker.name for s in briefing.speeches if s.speaker and s.start < len(text)}
    assert said == "Dana Larkin"


def test_whoever_has_labels_behind_questions_gives_no_answer_without_one(made: Reader) -> None:
    briefing = made((BANK[1], BANK[0].rstrip(","), *BANK[2:]))
    unlabelled = {s.speaker.name for s in briefing.speeches if s.speaker and not s.labels}
    assert unlabelled == {"Q", "Rosa Quillan"}


def test_a_line_that_begins_and_ends_in_bold_is_not_all_bold() -> None:
    text = "\n\n".join(BANK).replace(
        "We look at it every month.", "**No.** It is not, as all know who have **read it.**"
    )
    briefing = read(text)
    (answer,) = [s for s in briefing.speeches if "as all know" in text[s.start : s.end]]
    assert answer.speaker is not None
    assert answer.speaker.name == "Rosa Quillan"


def test_a_heading_in_an_interview_is_nobodys_words(tmp_path: Path) -> None:
    heading = "<h2>“一点不够”</h2>"
    file = tmp_path / "one.html"
    third = "<p><strong>有人"
    file.write_text(page(INTERVIEW).decode().replace(third, heading + third), encoding="utf-8")
    briefing = briefing_tui.load(file)
    (note,) = [note for speech in briefing.speeches for note in speech.notes]
    assert note.within(briefing.text) == "“一点不够”"
