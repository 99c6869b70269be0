"""A host without a label is somebody most of whose turns moderate."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.turns.host import host_by_conduct
from briefing_tui.recognition.turns.labelled import Turn
from tests.invented import HANDED_OVER
from tests.recognition.reading import read, turns

LONG = "今年先修河堤，再修渡口，最后修桥，沿线的村庄都能走到。" * 14
ZHOU = Person("周岚", "周岚", Role.UNKNOWN, (), True)
XU = Person("许立衡", "许立衡", Role.UNKNOWN, (), True)
LI = Person("黎照昌", "黎照昌", Role.UNKNOWN, (), True)


def host(*said: tuple[Person, str]) -> Person | None:
    """Return the host of turns that persons speak."""
    text, turns = "", []
    for person, words in said:
        start = len(text)
        text += f"{person.name}：{words}\n"
        label = Span(start, start + len(person.name) + 1)
        basis, reason = Attribution.LABELLED, Reason("label", (), label)
        turns.append(Turn(start, len(text), person, (label,), None, basis, reason))
    return host_by_conduct(text, turns)


def test_somebody_who_thanks_one_and_calls_the_next_presides() -> None:
    assert (
        host(
            (XU, LONG),
            (ZHOU, "谢谢许立衡的介绍。下面请黎照昌介绍。"),
            (LI, LONG),
            (ZHOU, "谢谢黎照昌的介绍。"),
            (XU, LONG),
        )
        == ZHOU
    )


def test_somebody_who_mostly_speaks_of_the_matter_does_not_preside() -> None:
    thanks = [(ZHOU, "谢谢许立衡的介绍。"), (XU, LONG)]
    assert host((XU, LONG), *thanks * 2, *[(ZHOU, LONG), (XU, LONG)] * 3) is None


def test_a_long_turn_that_names_whoever_comes_next_does_not_moderate() -> None:
    named = f"下面请黎照昌介绍。{LONG}"
    assert host((XU, LONG), (ZHOU, named), (LI, LONG), (ZHOU, named), (LI, LONG)) is None


def test_the_only_host_is_known_without_a_name_where_a_turn_hands_over() -> None:
    briefing = read(HANDED_OVER.replace("主持人 周岚：", "主持人："))
    assert turns(briefing)[2] == ("主持人", "moderation", Attribution.INFERRED)


@pytest.mark.parametrize("label", ["主持人 ", "主持人　", "● 主持人 "])
def test_a_host_is_labelled_before_a_space_alone(label: str) -> None:
    said = ["今天改在室内举行。", "刚才讲了水渠。", "到此结束。"]
    text = "云岭市发布会\n" + "\n许立衡：今年先修水渠。\n".join(label + words for words in said)
    speech = read(text).speeches[0]
    assert speech.speaker is not None
    assert (speech.speaker.name, speech.speaker.role) == ("主持人", Role.HOST)


def test_who_calls_the_next_speaker_in_a_few_words_is_the_host() -> None:
    call = "今天下雨。\n下面请水利局许立衡。"
    assert host((LI, LONG), (ZHOU, call), (XU, LONG), (LI, LONG), (ZHOU, call), (XU, LONG)) == ZHOU
