"""Telling containers by their content."""

from __future__ import annotations

import pytest

from briefing_tui.loading.format_registry import kind_of

from .fixtures import make_docx, make_pdf, make_zip, paragraph
from .pages import PAGES, Page

SRT = "1\n00:00:01,000 --> 00:00:03,000\nMs. Larkin: Good morning.\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_html_is_told_whatever_the_file_is_called(page: Page) -> None:
    assert kind_of(page.html.encode(), "briefing.txt") == "html"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (make_pdf([[(72, 700, "Good morning.")]]), "pdf"),
        (make_docx(paragraph("周岚：大家好。")), "docx"),
        (make_zip({"readme.txt": "x"}), "zip"),
        (SRT.encode(), "srt"),
        (SRT.encode("utf-16"), "srt"),
        (("\ufeff" + SRT).replace("\n", "\r\n").encode(), "srt"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nGood.\n", "vtt"),
        (b"<?xml version='1.0'?>\n<!-- a --><akomaNtoso><debate/></akomaNtoso>", "akoma-ntoso"),
        (b"<an:akomaNtoso xmlns:an='x'/>", "akoma-ntoso"),
        (b'<!DOCTYPE TEI [ <!ENTITY a "b"> ]><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "tei"),
        (b"<teiCorpus><TEI/></teiCorpus>", "tei"),
        (b"<?xml version='1.0'?><html><body><p>x</p></body></html>", "html"),
        (b"---\ntitle: A briefing\n---\nQ  Why?\n", "markdown"),
        ("# 记者会\n\n### 周岚：\n大家好。\n".encode(), "markdown"),
        ("周岚：大家好。<br>\n许立衡：谢谢。<br>\n记者：请问。<br>\n".encode("gb18030"), "html"),
        ("周岚：大家好。\n许立衡：谢谢。\n".encode("gb18030"), None),
        ("<b>问：</b>何时？\n<b>答：</b>明天。\n<b>问：</b>为何？\n".encode(), "html"),
        (b"", None),
        (b"\0\1\2\3" * 100, None),
        (b"Q  Is a < b?  The <crowd> said so.\nMS. LARKIN:  Yes.\n", None),
    ],
)
def test_a_container_is_told_by_its_content(data: bytes, kind: str | None) -> None:
    assert kind_of(data, "briefing.html") == kind


def test_an_extension_decides_between_markdown_and_plain_text() -> None:
    data = "周岚：大家好。\n".encode()
    assert kind_of(data, "briefing.md") == "markdown"
    assert kind_of(data, "briefing.txt") is None


def test_text_with_a_tag_or_two_is_no_html() -> None:
    data = "周岚：大家好。\n这里有一个<br>标记。\n许立衡：谢谢。\n记者：请问。\n".encode() * 5
    assert kind_of(data, "briefing.html") is None


def test_a_docx_that_is_cut_off_is_still_told() -> None:
    data = make_docx(paragraph("周岚：大家好。" * 500))
    assert kind_of(data[: len(data) // 2], "briefing.docx") == "docx"
