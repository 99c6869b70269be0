"""Markdown: the text stays, the front matter is understood."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.format_registry import extract
from briefing_tui.loading.formats.markdown.front_matter import front_matter_of
from briefing_tui.model import Span

HEAD = """---
date: '2024-05-30'
source_url: https://harbour.example/briefing  # where it was
tags: [a, b]
title: "Harbour\\_briefing: the \\
  wall"
nested:
  title: no
---
"""


def test_the_text_stays_as_decoded() -> None:
    text = HEAD + "\r\n### 周岚：\r\n大家好。 \n"
    found = extract("markdown", text.encode("gb18030"), "x.md")
    assert found.text == text
    assert found.encoding == "gb18030"


def test_title_day_and_address_come_from_the_front_matter() -> None:
    found = extract("markdown", (HEAD + "Q  Why?\n").encode(), "x.md")
    assert found.facts.title == "Harbour briefing: the wall"
    assert found.facts.day == date(2024, 5, 30)
    assert found.url == "https://harbour.example/briefing"


def test_images_may_stand_above_the_front_matter() -> None:
    text = "\n![hall](https://img.example/2019/03/08/a.jpg)\n\n" + HEAD
    found = extract("markdown", (text + "Q  Why?\n").encode(), "x.md")
    assert found.facts.day == date(2024, 5, 30)
    assert found.facts.aside[0] == Span(0, len(text))
    assert front_matter_of("Words.\n" + HEAD) is None


def test_the_lines_of_the_front_matter_are_nobodys_words() -> None:
    found = extract("markdown", (HEAD + "Q  Why?\n").encode(), "x.md")
    assert [span.within(found.text) for span in found.facts.aside] == [HEAD]


@pytest.mark.parametrize(
    "text", ["--- \nno fields here\n---\n", "---\ntitle: a\n", "a\n---\nb: c\n---\n"]
)
def test_a_rule_of_dashes_is_no_front_matter(text: str) -> None:
    assert front_matter_of(text) is None


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("title: It is: so", "It is: so"),
        ("title: 'It''s so'", "It's so"),
        ('title: "a \\"b\\" \\u4e91"', 'a "b" 云'),
        ("title: >-\n  one\n  two", "one two"),
        ("title:\n  one\n  two", "one two"),
        ("title: one\n  two", "one two"),
        ("title: &a [*a, *a]", None),
        ("title: !!python/object:os.system x", None),
        ("title:\n  - one", None),
    ],
)
def test_scalars_are_read_and_nothing_else(yaml: str, value: str | None) -> None:
    front = front_matter_of(f"---\nother: x\n{yaml}\n---\n")
    assert front is not None
    assert front.fields.get("title") == value


def test_binary_rubbish_is_refused() -> None:
    with pytest.raises(NotTextError):
        extract("markdown", bytes(range(256)) * 50, "x.md")


def test_paragraphs_that_are_signed_behind_are_of_whom_the_signature_names() -> None:
    text = (
        "# 會議筆記\n\n> 大家列一下時間？\n> 週五要看院會。\n> [name=阿栗]\n\n> 週二可。\n"
        "> [name=Dana] [time=Wed, May 21, 2014 2:30 PM] [color=#907bf7]\n> 我也可以。\n"
        "> [name=韋廷]\n\n> 沒有人簽名。\n\n散會。\n"
    )
    found = extract("markdown", text.encode(), "x.md")
    said = []
    for turn in found.facts.turns:
        letters = [
            letter
            for at, letter in enumerate(text[turn.start : turn.end], turn.start)
            if not any(note.start <= at < note.end for note in turn.notes)
        ]
        said.append((turn.name, "".join(letters).split()))
    assert said == [
        ("阿栗", ["大家列一下時間？", "週五要看院會。"]),
        ("Dana", ["週二可。"]),
        ("韋廷", ["我也可以。"]),
    ]
    assert extract("markdown", text.replace("韋廷", "").encode(), "x.md").facts.turns == ()
