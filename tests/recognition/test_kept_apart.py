"""Distinctions kept between people of other offices, names in lists, wrapped lines, page heads."""

from __future__ import annotations

import pytest

from briefing_tui.model import Span
from briefing_tui.recognition.labels.apart import names_apart
from briefing_tui.recognition.labels.damaged import joined_over_lines
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.scanning import possible_labels
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.recognition.lexicon.questions import asks
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.structure.presence import Present
from briefing_tui.recognition.structure.sections import sections_of
from briefing_tui.recognition.structure.title import title_of
from briefing_tui.text.lines import lines_of
from briefing_tui.warning import WarningCode
from tests.recognition.reading import names, read, turns

SAID = "今年先修河堤，再修渡口，沿线的村庄都能走到。"


def label(words: str) -> Label:
    who = read_label(words)
    assert who is not None
    return Label(0, Span(0, len(words)), words, who, "colon", False, True)


@pytest.mark.parametrize(("end", "words"), [(" AND", 1), (".", 0)])
def test_a_label_goes_on_from_a_line_in_capitals_that_has_not_ended(end: str, words: int) -> None:
    above = f"MINISTER FOR INFRASTRUCTURE AND WATERWAYS{end}"
    lines = lines_of(f"{above}\nROADS DANA LARKIN: The weir holds.\n")
    found = list(joined_over_lines(list(possible_labels(lines)), lines))
    assert sum(each.words.startswith(f"{above} ROADS") for each in found) == words


@pytest.mark.parametrize(("times", "apart"), [(3, True), (1, False)])
def test_an_office_that_labels_more_turns_than_its_fuller_holder_is_another(
    times: int, apart: bool
) -> None:
    text = f"市长助理许立衡：{SAID}\n市长助理许立衡：{SAID}\n" + f"市长：{SAID}\n" * times
    assert ("市长" in names(read(text))) is apart


@pytest.mark.parametrize(("others", "hosts"), [((), False), (("周岚",), True)])
def test_who_presides_is_the_host_where_others_speak_too(
    others: tuple[str, ...], hosts: bool
) -> None:
    people = People(Present({}, "许立衡", False, {}), None, False, {}, ())
    people.enrol([label(words) for words in ("许立衡", "云岭日报记者", *others)])
    people.appoint_moderator()
    host = people.host
    assert (host is not None and host.name == "许立衡") is hosts


@pytest.mark.parametrize(("listed", "warned"), [(2, False), (3, True)])
def test_a_speaker_is_missing_from_a_list_of_three_or_more(listed: int, warned: bool) -> None:
    present = ["云岭市水利局局长许立衡", "云岭市交通局局长黎照昌", "云岭市林业局局长宋以宁"][
        :listed
    ]
    text = (
        f"云岭市新闻发布会\n\n出席发布会的有：{'、'.join(present)}。\n\n主持人周岚：下面请提问。\n"
    )
    for name in [*(each[-3:] for each in present), "程知远"] * 2:
        text += f"{name}：{SAID}\n云岭日报记者：请问水清了吗？\n"
    codes = [warning.code for warning in read(text).warnings]
    assert (WarningCode.SPEAKER_NOT_IN_PARTICIPANTS in codes) is warned


def test_the_numbering_of_a_closing_paragraph_is_its_own() -> None:
    text = "一、修堤\n1.修渡口\n下一步，一是清淤，二是护林\n2.修船\n"
    found = sections_of(text, lines_of(text), 0, len(text), [])
    assert [(section.marker, section.level) for section in found] == [("一是", 1), ("二是", 1)]


@pytest.mark.parametrize(
    ("greeting", "host"), [("欢迎参加发布会。", "周岚"), ("今年的雨下得很早。", None)]
)
def test_a_greeting_opens_for_the_host_where_it_welcomes(greeting: str, host: str | None) -> None:
    text = (
        f"云岭市新闻发布会\n\n各位记者朋友，大家上午好！{greeting}\n\n"
        f"许立衡：{SAID}\n主持人周岚：谢谢。\n"
    )
    first = turns(read(text))[0]
    assert first[0] == (host or "许立衡")


def test_a_numbered_line_that_comes_again_and_again_is_no_title() -> None:
    heads = [f"Session {at} of the board" for at in (1, 2, 3)]
    text = f"{heads[0]}\nThe weir and the mill bridge\n\n{SAID}\n{heads[1]}\n{heads[2]}\n"
    found = title_of(text, lines_of(text)[:2])
    assert found is not None
    assert found.words == "The weir and the mill bridge"


def bare_names(text: str) -> list[str]:
    """The names that stand on lines of their own and are labels by how the document is set."""
    lines = lines_of(text)
    found = names_apart(list(possible_labels(lines)), lines, asks("en"))
    return [each.words for each in found if each.special]


PARAGRAPH = "The weir holds well, and the gate of the old mill opens as it did before the flood."


def test_names_on_lines_of_their_own_speak_where_some_come_again() -> None:
    once = ["Nell Varga", "Otto Brandl", "Ida Rohn", "Per Lohk", "Uma Sool"]
    again = ["Nell Varga", "Otto Brandl", "Nell Varga", "Otto Brandl", "Nell Varga"]
    assert bare_names("".join(f"{name}\n{PARAGRAPH}\n\n" for name in once)) == []
    assert bare_names("".join(f"{name}\n{PARAGRAPH}\n\n" for name in again)) == again


def test_names_that_stand_below_each_other_do_not_tell_how_speakers_are_set() -> None:
    listed = "".join(
        f"{name} {family}\n"
        for name in ("Ida", "Per", "Uma")
        for family in ("Rohn", "Lohk", "Sool", "Kask")
    )
    again = ["Nell Varga", "Otto Brandl", "Nell Varga", "Otto Brandl", "Nell Varga"]
    said = "".join(f"{name}\n{PARAGRAPH}\n\n" for name in again)
    assert bare_names(f"{PARAGRAPH}\n\n{listed}\n{PARAGRAPH}\n\n{said}") == again
