"""Names in brackets behind groups, names between outlets and titles, a label without its colon."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words import Form, read_label
from tests.recognition.reading import names, read


def test_a_name_before_its_group_or_behind_it_is_in_the_bracket() -> None:
    text = "".join(
        f"KETUA RAPAT (H. SURYA WIRATAMA/F-PKR):\n        Silakan, soal nomor {number}.\n\n"
        f"F-PDN (Dra. KARTIKASARI NINGSIH):\n        Terima kasih, Pimpinan, soal {number}.\n\n"
        f"F-ABD (Ir. TOGAR SILALAHI):\n        Setuju dengan soal nomor {number}.\n\n"
        for number in range(1, 5)
    )
    assert [name.rpartition(". ")[2] for name in names(read(text))] == [
        *("SURYA WIRATAMA", "KARTIKASARI NINGSIH", "TOGAR SILALAHI")
    ]


def test_a_name_stands_between_an_outlet_and_the_word_for_a_journalist() -> None:
    who = read_label("NHK 笹岡記者")
    assert who is not None
    assert (who.form, who.name, who.role) == (Form.OUTLET, "笹岡", Role.REPORTER)
    staff = read_label("NHK 駐地記者")
    assert staff is None or staff.name != "駐地"


def test_what_the_operator_says_in_brackets_is_nobodys_name() -> None:
    text = (
        "**Operator**\n\nGood morning, and welcome to the call.\n\n"
        "**Dana Larkin** -- *Chief Executive Officer*\n\nThank you. We had a good year.\n\n"
        "**Operator**\n\n[Operator Instructions] Our first question is from Otto Vahur.\n\n"
        "**Otto Vahur** -- *Analyst*\n\nHow many boats were sold?\n\n"
        "**Dana Larkin** -- *Chief Executive Officer*\n\nSix.\n\n"
        "**Operator**\n\nThere are no more questions.\n\nOperator Closing Remarks\n"
    )
    assert names(read(text)) == ["Operator", "Dana Larkin", "Otto Vahur"]


def test_a_label_in_capitals_whose_colon_is_missing_leaves_a_doubt() -> None:
    text = "".join(
        f"OKAFOR: How many boats were there in week {number}?\n\n"
        f"MINISTER: There were {number} boats at the pier.\n\n"
        for number in range(1, 8)
    )
    briefing = read(f"{text}OKAFOR. Good on you, and thank you.\n\nMINISTER: Thank you.\n")
    at = briefing.text.index("Good on you")
    speech = next(one for one in briefing.speeches if one.start <= at < one.end)
    assert speech.speaker is None or speech.speaker.name == "OKAFOR"
