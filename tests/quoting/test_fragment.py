"""Links that mark the quoted words in a web page."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.quoting.fragment import link_of, text_directive, web_address
from tests.invented import press_conference
from tests.quoting.citing import ADDRESS, conference, from_web, taken

TEXT = conference().text


def directive(text: str, words: str, occurrence: int = 0) -> str:
    start = [match.start() for match in re.finditer(re.escape(words), text)][occurrence]
    return unquote(text_directive(text, start, start + len(words)) or "")


def test_a_short_passage_is_given_whole() -> None:
    assert directive("甲乙。丙丁，戊己。庚", "丙丁，戊己。") == "丙丁，戊己"


def test_a_long_passage_is_given_by_its_first_and_last_stretch() -> None:
    words = "第一句话，" + "中间的话。" * 12 + "最后一句。"
    assert directive("前文。" + words + "后文。", words) == "第一句话,最后一句"


def test_an_end_that_occurs_before_the_passage_alone_needs_no_suffix() -> None:
    words = "第一句话，" + "中间的话。" * 12 + "最后一句。"
    assert directive("最后一句。前文。" + words + "后文。", words) == "第一句话,最后一句"


def test_a_passage_is_widened_to_whole_stretches() -> None:
    assert directive("甲乙丙，丁戊己。", "乙丙，丁") == "甲乙丙，丁戊己"


def test_a_passage_that_occurs_before_gets_a_prefix() -> None:
    assert directive("甲，好的。乙，好的。", "好的。", 1) == "乙，-,好的"


def test_a_beginning_that_occurs_before_is_not_lengthened_beyond_its_line() -> None:
    words = "好的。\n乙丙，丁戊。\n" + "中间的话。" * 12 + "最后一句。"
    assert directive("甲，好的。丙丁。\n" + words, words) == "丙丁。-,好的,最后一句"


def test_an_end_that_occurs_between_is_lengthened() -> None:
    words = "起头，好的。" + "中间的话。" * 12 + "乙，好的。"
    assert directive(words, words) == "起头,乙，好的"


def test_a_number_with_a_comma_is_one_word() -> None:
    text = (
        "Last night 1,274 people slept there, and no one was turned away, street by street, today."
    )
    assert directive(text, text).startswith("Last night 1,274 people slept there,")


def test_dashes_commas_and_ampersands_are_encoded() -> None:
    assert text_directive("a-b & c, d", 0, 10) == "a%2Db%20%26%20c%2C%20d"


def test_a_link_goes_into_the_web_page() -> None:
    assert unquote(link_of(taken(conference())) or "") == f"{ADDRESS}#:~:text=截至9月底，已完工19个"


def test_an_address_with_a_fragment_keeps_it() -> None:
    briefing = conference()
    source = replace(briefing.source, url=f"{ADDRESS}#top")
    link = link_of(taken(replace(briefing, source=source)))
    assert (link or "").startswith(f"{ADDRESS}#top:~:text=")


def test_a_file_that_is_no_web_page_is_linked_as_a_whole() -> None:
    assert link_of(taken(from_web(press_conference(), "application/pdf"))) == ADDRESS


def test_without_an_address_there_is_no_link() -> None:
    assert link_of(taken(press_conference())) is None


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "", "https://a\x1b[31m"]
)
def test_an_address_that_no_browser_should_open_is_none(url: str) -> None:
    assert web_address(url) is None


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_what_a_fragment_names_stands_in_the_text(one: int, other: int) -> None:
    found = text_directive(TEXT, min(one, other), max(one, other))
    terms = [unquote(term.strip("-")) for term in (found or "").split(",") if term]
    flat = " ".join(TEXT.split())
    assert all(term in flat or term in TEXT for term in terms)
