"""References follow the patterns of their standards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_tui.quoting.style_registry import styles
from briefing_tui.quoting.styles.apa import apa
from briefing_tui.quoting.styles.chicago import chicago
from briefing_tui.quoting.styles.gbt7714 import gbt7714, gbt7714_2015
from tests.invented import Turn, make_briefing, press_conference
from tests.quoting.citing import (
    ADDRESS,
    SENTENCE,
    conference,
    from_web,
    in_conflict,
    in_english,
    taken,
)

QUOTE = taken(conference())
BODY = "云岭市人民政府新闻办公室"
TITLE = f"{BODY}举行发布会"


def lines(text: str) -> list[str]:
    return text.split("\n")


def test_gbt7714_has_full_width_brackets_since_2025() -> None:
    sentence, entry, link = lines(gbt7714(QUOTE))
    assert sentence == SENTENCE
    assert entry == f"{BODY}. {TITLE}[EB/OL]. （2024-03-12）[2026-11-22]. {ADDRESS}."
    assert link.startswith(f"{ADDRESS}#:~:text=")


def test_gbt7714_of_2015_has_half_width_brackets() -> None:
    entry = lines(gbt7714_2015(QUOTE))[1]
    assert entry == f"{BODY}. {TITLE}[EB/OL]. (2024-03-12)[2026-11-22]. {ADDRESS}."


def test_gbt7714_calls_a_file_without_address_another_document() -> None:
    briefing = replace(press_conference(), speakers=())
    assert lines(gbt7714(taken(briefing)))[1:] == [
        "云岭市民生实事新闻发布会[Z]. 2024-03-12.（invented.txt 第7行）"
    ]


def test_gbt7714_leaves_out_an_author_that_nothing_tells() -> None:
    briefing = from_web(replace(press_conference(), speakers=()))
    assert lines(gbt7714(taken(briefing)))[1].startswith("云岭市民生实事新闻发布会[EB/OL]. （")


def test_gbt7714_leaves_out_a_day_that_nothing_tells() -> None:
    briefing = replace(conference(), date=None)
    assert lines(gbt7714(taken(briefing)))[1] == f"{BODY}. {TITLE}[EB/OL]. [2026-11-22]. {ADDRESS}."


def test_gbt7714_brackets_a_day_that_the_lead_contradicts() -> None:
    entry = lines(gbt7714(in_conflict()))[1]
    assert "[EB/OL]. （[2021-10-26]）[2026-11-22]. " in entry
    assert entry.endswith("（导语另作2021年9月24日）")


def test_a_day_that_cannot_be_told_is_not_printed_as_one() -> None:
    entry = lines(gbt7714(in_conflict(day=None)))[1]
    assert "[EB/OL]. [2026-11-22]. " in entry
    assert entry.endswith("（文中日期不一：2021年10月26日、2021年9月24日）")


def test_apa_gives_a_parenthetical_citation_and_an_entry() -> None:
    sentence, entry, _link = lines(apa(in_english()))
    assert sentence == (
        "Dana Larkin, Director of Water: “We will not stop.” (Ministry of Water, 2024, para. 3)"
    )
    assert entry == (
        "Ministry of Water. (2024, March 12). Ministry of Water Press Briefing on “clean” water "
        f"[Transcript]. {ADDRESS}"
    )


def test_apa_counts_the_paragraphs_of_a_page_without_its_empty_lines() -> None:
    turn = Turn("Dana Larkin", "It rained.\n\n\nWe will not stop.", "MS. LARKIN:")
    briefing = make_briefing([turn], title="Briefing", language="en")
    for page, place in ((from_web(briefing), "para. 4"), (briefing, "line 6")):
        sentence = lines(apa(taken(page, "We will not stop.")))[0]
        assert sentence.endswith(f" 2024, {place})")


def test_apa_puts_the_title_first_where_no_author_is_known() -> None:
    sentence, entry = lines(apa(taken(replace(press_conference(), speakers=()))))
    assert sentence.endswith(" (“云岭市民生实事新闻发布会,” 2024, line 7)")
    assert entry == (
        "云岭市民生实事新闻发布会 [Transcript]. (2024, March 12).（invented.txt 第7行）"
    )


def test_apa_tells_when_a_page_without_a_date_was_read() -> None:
    entry = lines(apa(taken(replace(conference(), date=None))))[1]
    assert (
        entry
        == f"{BODY}. (n.d.). {TITLE} [Transcript]. Retrieved November 22, 2026, from {ADDRESS}"
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Who pays?", "“Who pays?” Transcript."), ("Who paid.", "“Who paid.” Transcript.")],
)
def test_an_end_mark_of_a_title_takes_no_full_stop(title: str, shown: str) -> None:
    briefing = replace(in_english().briefing, title=title)
    assert shown in chicago(taken(briefing, "We will not stop."))


def test_apa_marks_a_day_in_conflict() -> None:
    sentence, entry, _link = lines(apa(in_conflict()))
    assert sentence.endswith("(云岭市政府, ca. 2021, para. 3)")
    assert "(ca. 2021, October 26)." in entry
    assert "[Transcript; 导语另作2021年9月24日]" in entry


def test_chicago_gives_the_entry_of_the_bibliography() -> None:
    assert lines(chicago(in_english()))[1] == (
        "Ministry of Water. “Ministry of Water Press Briefing on ‘clean’ water.” Transcript. "
        f"March 12, 2024. {ADDRESS}."
    )


def test_chicago_gives_the_access_date_of_a_page_without_a_sure_date() -> None:
    assert lines(chicago(in_conflict()))[1] == (
        "云岭市政府. “2021年10月26日云岭市政府举行发布会.” Transcript. [October 26, 2021?] "
        f"[导语另作2021年9月24日]. Accessed November 22, 2026. {ADDRESS}."
    )


@pytest.mark.parametrize("style", styles())
def test_a_date_in_conflict_is_said_to_be_so_in_every_style(style: str) -> None:
    assert "导语另作2021年9月24日" in styles()[style].write(in_conflict())


@pytest.mark.parametrize("style", styles())
def test_the_speaker_and_the_office_of_that_day_are_in_every_style(style: str) -> None:
    text = styles()[style].write(QUOTE)
    assert "许立衡" in text
    assert "云岭市水利局副局长" in text


@pytest.mark.parametrize("style", styles())
def test_every_style_keeps_file_and_line_where_there_is_no_address(style: str) -> None:
    written = styles()[style].write(taken(press_conference()))
    assert "invented.txt" in written
    assert "第7行" in written
