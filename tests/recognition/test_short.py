"""One question and one answer: little text to weigh, and still the right names."""

from __future__ import annotations

import pytest

from tests.recognition.reading import read, turns

QUESTION = "外交部对云岭国大选结果有何评论？是否会派人出席就职仪式？"
ANSWER = "我们注意到云岭国顺利举行大选，对新总统表示祝贺。"
ASKED = "Does the ministry have any comment on the election in Yunling?"
ANSWERED = "We noted that the election was smooth and congratulate the new president."
TITLE = "外交部发言人许立衡就云岭国大选答记者问"
HEADLINE = "Foreign Ministry Spokesperson Dana Larkin's Regular Press Conference"


def told(text: str) -> list[tuple[str | None, str]]:
    return [(name, kind) for name, kind, _basis in turns(read(text))]


@pytest.mark.parametrize(
    ("asker", "answerer"),
    [
        ("问", "答"),
        ("记者", "发言人"),
        ("云岭日报记者", "许立衡"),
        ("有记者问", "外交部发言人许立衡"),
    ],
)
def test_one_exchange_under_a_title_that_names_who_answers(asker: str, answerer: str) -> None:
    found = told(f"{TITLE}\n\n{asker}：{QUESTION}\n\n{answerer}：{ANSWER}\n")
    assert found == [(asker, "question"), ("许立衡", "answer")]


@pytest.mark.parametrize(
    ("asker", "answerer"),
    [
        ("Nova News", "Dana Larkin"),
        ("Nova News", "Spokesperson"),
        ("Question", "Answer"),
        ("Speaker 1", "Dana Larkin"),
        ("UNIDENTIFIED", "DANA LARKIN"),
    ],
)
def test_one_exchange_in_english_under_a_title(asker: str, answerer: str) -> None:
    found = told(f"{HEADLINE}\n\n{asker}: {ASKED}\n\n{answerer}: {ANSWERED}\n")
    assert [kind for _name, kind in found] == ["question", "answer"]
    assert (found[0][0], (found[1][0] or "").title()) == (asker, "Dana Larkin")


def test_marks_of_question_and_answer_need_no_title() -> None:
    assert told(f"问：{QUESTION}\n答：{ANSWER}\n") == [
        ("问", "question"),
        ("答", "answer"),
    ]


def test_who_answers_an_outlet_twice_needs_no_title() -> None:
    text = f"Nova News: {ASKED}\nDana Larkin: {ANSWERED}\n" * 2
    assert told(text) == [("Nova News", "question"), ("Dana Larkin", "answer")] * 2


def test_points_that_ask_nothing_are_nobody() -> None:
    text = "Three points.\n\nHousing: we build more homes.\n\nWater: we mend the mains.\n"
    assert told(text) == []
