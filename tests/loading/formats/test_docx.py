"""Word documents, written by hand and by python-docx."""

# ruff: noqa: E501  # mark-up is easier to read unbroken

from __future__ import annotations

from io import BytesIO

import pytest

from briefing_tui.loading.format_registry import extract
from briefing_tui.loading.formats.docx.numbering import chinese_number, written_as

from .fixtures import make_docx, make_zip, paragraph, table


def text(data: bytes) -> str:
    return extract("docx", data, "briefing.docx").text


def numbered(text: str, *, depth: int = 0, list_id: int = 1) -> str:
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>
</w:lvlOverride></w:num>"""


def test_paragraphs_are_lines_and_a_break_ends_one() -> None:
    body = (
        paragraph("周岚：") + "<w:p/>" + "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>"
    )
    assert text(make_docx(body)) == "周岚：\n一\n二\n"


def test_a_document_of_python_docx_is_read() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title = "云岭市水利局发布会"
    document.add_heading("云岭市水利局发布会", 1)
    said = document.add_paragraph()
    said.add_run("Dana Larkin:").bold = True
    said.add_run(" Good morning.")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("second", style="List Number")
    out = BytesIO()
    document.save(out)
    found = extract("docx", out.getvalue(), "x")
    assert found.text == "云岭市水利局发布会\nDana Larkin: Good morning.\n1. first\n2. second\n"
    assert found.facts.title == "云岭市水利局发布会"


def test_the_numbers_of_lists_are_written_out() -> None:
    body = (
        numbered("抓宣传")
        + numbered("进村", depth=1)
        + numbered("入户", depth=1)
        + numbered("抓落实")
        + numbered("督查", depth=1)
    )
    found = text(make_docx(body, numbering=NUMBERING))
    assert found == "一、抓宣传\n1. 进村\n2. 入户\n二、抓落实\n1. 督查\n"


def test_a_list_that_restarts_counts_anew() -> None:
    body = numbered("甲") + numbered("乙") + numbered("丙", list_id=2) + numbered("丁", list_id=2)
    assert text(make_docx(body, numbering=NUMBERING)) == "一、甲\n二、乙\n一、丙\n二、丁\n"


def test_a_number_may_come_from_the_style() -> None:
    styles = (
        '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="heading"><w:basedOn w:val="base"/></w:style>'
        '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
    )
    body = (
        paragraph("抓宣传", '<w:pStyle w:val="heading"/>')
        + paragraph("话", '<w:pStyle w:val="loop"/>')
        + paragraph("抓落实", '<w:pStyle w:val="heading"/>')
    )
    assert (
        text(make_docx(body, numbering=NUMBERING, styles=styles)) == "一、抓宣传\n话\n二、抓落实\n"
    )


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (12, "chineseCounting", "十二"),
        (3, "upperRoman", "III"),
        (28, "lowerLetter", "bb"),
        (4, "decimalEnclosedCircle", "④"),
        (10, "ideographDigital", "一〇"),
        (2, "ideographTraditional", "乙"),
        (7, "decimalFullWidth", "７"),
        (5, "noSuchFormat", "5"),
        (0, "upperRoman", "0"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number: int, form: str, written: str) -> None:
    assert written_as(number, form) == written


def test_chinese_numbers_say_their_zeros() -> None:
    assert [chinese_number(n) for n in (10, 20, 103, 110, 1005)] == [
        "十", "二十", "一百零三", "一百一十", "一千零五",
    ]  # fmt: skip


def test_rows_of_speaker_and_text_become_turns() -> None:
    rows = [
        ["发言人", "内容"],
        ["周岚", "大家好。\n今天请来许立衡先生。"],
        ["许立衡（云岭市水利局副局长）", "谢谢主持人。"],
        ["", "再补充一点。"],
    ]
    assert text(make_docx(table(rows))) == (
        "发言人\t内容\n周岚：\n大家好。\n今天请来许立衡先生。\n"
        "许立衡（云岭市水利局副局长）：\n谢谢主持人。\n再补充一点。\n"
    )


def test_a_table_of_other_things_is_written_row_by_row() -> None:
    rows = [["县区", "水库"], ["北岸", "3"], ["南岸", "5"]]
    assert text(make_docx(table(rows))) == "县区\t水库\n北岸\t3\n南岸\t5\n"


@pytest.mark.parametrize(
    ("run", "found"),
    [
        ("<w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins><w:r><w:t>好</w:t></w:r></w:ins>", "好"),
        ("<w:moveFrom><w:r><w:t>不</w:t></w:r></w:moveFrom><w:r><w:t>好</w:t></w:r>", "好"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>不</w:t></w:r><w:r><w:t>好</w:t></w:r>", "好"),
        ("<w:r><w:rPr><w:del/></w:rPr><w:t>好</w:t></w:r>", "好"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>好</w:t></w:r></w:hyperlink>", "好"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>", "a\tb\u2011c"),
        ("<w:r><w:sym w:char='2460'/><w:sym w:char='F0E0'/><w:sym w:char='x'/><w:t>好</w:t></w:r>", "①好"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>lan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>岚</w:t></w:r></w:rubyBase></w:ruby></w:r>", "岚"),
    ],
)  # fmt: skip
def test_only_what_is_shown_is_read(run: str, found: str) -> None:
    assert text(make_docx(f"<w:p>{run}</w:p>")) == found + "\n"


def test_former_properties_do_not_number_a_paragraph() -> None:
    former = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    assert text(make_docx(paragraph("话", former), numbering=NUMBERING)) == "话\n"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('图注')}</w:txbxContent>"
    run = f"<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    body = f"<w:p><w:r><w:t>周岚：</w:t></w:r>{run}<w:r><w:t>好。</w:t></w:r></w:p>"
    assert text(make_docx(body)) == "周岚：好。\n图注\n"


@pytest.mark.parametrize("title", ["Microsoft Word - 文档1", "briefing.docx", "文档 1", "---"])
def test_a_title_that_a_program_filled_in_is_none(title: str) -> None:
    assert extract("docx", make_docx(paragraph("话"), title=title), "x").facts.title is None


def test_the_main_part_may_have_any_name() -> None:
    parts = {
        "_rels/.rels": '<Relationships><Relationship Type="http://x/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>',
        "word/document2.xml": f'<w:document xmlns:w="w"><w:body>{paragraph("话")}</w:body></w:document>',
    }
    assert text(make_zip(parts)) == "话\n"
