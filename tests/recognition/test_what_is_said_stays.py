"""Words that look like a field, a list, a note or a page stay those of whoever says them."""

from __future__ import annotations

import pytest

from briefing_tui.loading.format_registry import extract
from briefing_tui.model import Briefing
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.recognition.structure.presidency import presiding
from tests.recognition.reading import read


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return each speaker with the first line of his words."""
    briefing: Briefing = read(text)
    return [
        (
            speech.speaker.name if speech.speaker else None,
            briefing.text[speech.start : speech.end].partition("\n")[0],
        )
        for speech in briefing.speeches
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("Dana Larkin   : ", "Otto Vahur    : ", "Rosa Quillan  : "),
        ("Q       : ", "A       : "),
        ("Moderator   : ", "Journalist  : ", "Minister    : "),
    ],
)
def test_labels_filled_to_a_width_are_labels(names: tuple[str, ...]) -> None:
    words = ["Good morning to all of you.", "Is the wall open?", "It is open again.", "Since when?"]
    words += ["Since Monday.", "Thank you very much."]
    rows = [names[at % len(names)] + said for at, said in enumerate(words)]
    assert [line for _who, line in _said("Briefing\n\n" + "\n".join(rows) + "\n")] == rows


def test_what_a_party_says_is_no_introduction() -> None:
    text = (
        "庭审笔录\n审判员：现在开庭。\n原告：请求判决离婚。\n被告：周岚，女儿的事你要管，她是你的女儿。\n"
        "原告：周岚，住院了也没人管。\n被告：公司，系统什么时候修好？\n审判员：闭庭。\n"
    )
    assert len(_said(text)) == 6


def test_names_behind_words_about_minutes_are_labels() -> None:
    text = (
        "主席：現在開會。\n費國樑委員：請宣讀會議紀錄\n主席：好\n費國樑：我有意見\n尤桂珍：贊成\n"
        "費國樑：謝謝\n尤桂珍：散會吧\n"
    )
    lines = text.splitlines()
    assert [line for _who, line in _said(text)] == lines


def test_three_signatures_in_another_text_make_no_discussion() -> None:
    quotes = "".join(f"> I think so, too.\n> [name={name}]\n\n" for name in "XYZ")
    text = "# Notes\n\n" + "".join(
        f"Alice: Hello number {at}.\n\nBob: I see, number {at}.\n\n" for at in range(6)
    )
    assert extract("markdown", (text + quotes).encode(), "x.md").facts.turns == ()


def test_answers_that_are_names_are_answers() -> None:
    text = (
        "Interview\n\nInterviewer: Who was your teacher?\nGuest: Rosa Quillan\n"
        "Interviewer: And who came next?\nGuest: Otto Vahur\nInterviewer: And then?\n"
        "Guest: Nobody.\n"
    )
    assert [who for who, _line in _said(text)] == ["Interviewer", "Guest"] * 3


def test_an_answer_below_a_page_is_no_head_of_it() -> None:
    page = "Hearing - Page {}\n\nDANA LARKIN: Yes, sir\n\nOTTO VAHUR: {}\n\n"
    text = "".join(page.format(at, said) for at, said in ((1, "Were you there?"), (2, "And now?")))
    assert [line.partition(":")[0] for _who, line in _said(text)].count("DANA LARKIN") == 2


def test_who_presides_has_the_labels_of_that_gender_alone() -> None:
    lead = "Présidence de M. Otto Vahur"
    assert presiding(lead, ["M. le président"]) == {"M. le président": "Otto Vahur"}
    assert presiding(lead, ["Mme la présidente"]) == {}
    assert presiding(lead, ["M. le président", "Mme la présidente"]) == {}
    assert presiding("PRESIDENCIA DEL GOBIERNO", ["El señor PRESIDENTE"]) == {}
    her = presiding("PRESIDENCIA DE LA EXCMA. SRA. D.ª ROSA QUILLÁN", ["La señora PRESIDENTA"])
    assert her == {"La señora PRESIDENTA": "ROSA QUILLÁN"}


@pytest.mark.parametrize(
    "words",
    [
        "常言说",
        "方便说",
        "许多人说",
        "HR经理",
        "CNN主任",
        "X光主任",
        "Google总监",
        "经济组（第二组）",
    ],
)
def test_words_that_look_like_a_name_and_its_verb_or_title_are_nobody(words: str) -> None:
    who = read_label(words)
    assert who is None or not who.named


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ANGGOTA F-PG (JAWA BARAT)", "JAWA BARAT"),
        ("Deputi Larkin (Harbor Party)", "Harbor Party"),
        ("Kepala Larkin (Suara Pelan)", "Suara Pelan"),
    ],
)
def test_a_place_or_a_party_in_a_bracket_is_nobody(words: str, name: str) -> None:
    who = read_label(words)
    assert who is None or who.name != name


@pytest.mark.parametrize("words", ["Larkin, Dana Sr.", "Harbor, Inc.", "Yes, Sir.", "Smith, John."])
def test_the_last_word_of_a_label_is_no_degree(words: str) -> None:
    who = read_label(words)
    assert who is None or who.name.rstrip(".") == words.rstrip(".")


def test_labels_of_the_letters_of_numbers_are_labels() -> None:
    text = "Talk\n\nIV: I have one.\nVI: Which one?\nIV: The old one.\nVI: Good.\nIV: Yes.\n"
    assert len(_said(text)) == 5


def test_a_list_of_other_things_at_the_head_names_nobody() -> None:
    said = "周：开始吧。\n刘：好的。\n高：我先说。\n周：请。\n刘：谢谢。\n高：说完了。\n"
    text = "时间 周五、高山、刘阳路\n\n" + said
    assert {"周五", "高山", "刘阳路"}.isdisjoint({who for who, _line in _said(text)})
