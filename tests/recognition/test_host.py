"""A host without a label is somebody most of whose turns moderate."""

from __future__ import annotations

from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.turns.host import host_by_conduct
from briefing_tui.recognition.turns.labelled import Turn

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
