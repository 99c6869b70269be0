"""Marks that records have beside their labels: carets, numbers, wide spaces, brackets."""

from __future__ import annotations

from itertools import cycle

import pytest

from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read
from tests.recognition.test_records import who

_SAID = (
    "Good morning, and thank you all for coming. The pumps were checked on Monday.",
    "Nobody was told before noon. We regret that.",
    "The bridge will be shut for two weeks. Traffic goes round by the quay.",
    "Is a second crane on order? It comes in May, we hear.",
    "It does. It was ordered last week.",
)


def test_short_lines_of_captions_in_capitals_are_no_labels() -> None:
    said = [
        ">> MAYOR AKERS: GOOD EVENING. WE",
        "WILL HEAR FROM THE STAFF, THEN",
        "FROM THE PUBLIC. YOU WILL SEE THE",
        "LIGHTS ON THE DESK: GREEN, AMBER,",
        "RED. MR.",
        "TAMM.",
        ">> CITY MANAGER TAMM: THANK YOU,",
        "MAYOR. WHEN THEY SAY BY THE PIER,",
        "IS THAT BOTH SIDES?",
        ">> MAYOR AKERS: BOTH. SEEING NO",
        "ONE ELSE, WE WILL TAKE A BREAK.",
        ">> CITY MANAGER TAMM: THANK YOU,",
        "MISS AKERS. MR. VAHUR HAS A WORD.",
    ]
    briefing = read("\n".join(said * 4))
    assert names(briefing) == ["MAYOR AKERS", "CITY MANAGER TAMM"]


def test_who_holds_a_briefing_by_its_title_is_no_examiner() -> None:
    text = (
        "PRESS GAGGLE\nBY PRESS SECRETARY DANA LARKIN\nAND ADVISER OTTO VAHUR\n\n"
        "Aboard the ferry\n\n10:19 A.M.\n\n"
        "     MS. LARKIN:  Good morning. Who wants to start?\n\n"
        "     Q  Is the bridge open?\n\n     MS. LARKIN:  It is shut.\n\n"
        "     Q  And the quay?\n\n     MR. VAHUR:  The quay is open.\n\n"
        "     Q  For how long?\n\n     MS. LARKIN:  Two weeks.\n"
    )
    briefing = read(text)
    assert who(briefing, "Is the bridge open") == "Q"
    assert who(briefing, "It is shut") == "DANA LARKIN"


def test_a_wide_space_ends_the_label_behind_a_circle() -> None:
    lines = [
        "◯위원장 맹기수  질의해 주시기 바랍니다.",
        "◯도현주 위원  경남 양산에서 왔습니다.",
        "◯환경부장관 탁영훈  예, 그렇습니다.",
        "◯도현주 위원  어디서 잰 겁니까?",
        "◯환경부장관 탁영훈  제가 확인하겠습니다.",
        "◯도현주 위원  제가 말씀드리겠습니다.",
    ]
    briefing = read("\n".join(lines * 2))
    assert names(briefing) == ["맹기수", "도현주", "탁영훈"]


def test_a_name_and_a_post_behind_a_dash_are_a_line_of_their_own() -> None:
    people = [
        "Operator",
        "Ilse Tamm -- Vice President, Investor Relations",
        "Otto Vahur -- Executive Vice President and Chief Financial Officer",
        "Dana Larkin -- Quay Securities -- Analyst",
        "Otto Vahur -- Executive Vice President and Chief Financial Officer",
    ]
    briefing = read(
        "\n\n".join(f"{name}\n\n{said}" for name, said in zip(people * 2, _SAID * 2, strict=True))
    )
    assert names(briefing) == ["Operator", "Ilse Tamm", "Otto Vahur", "Dana Larkin"]
    assert who(briefing, "It comes in May") == "Dana Larkin"
    assert "Vice President" in " ".join(briefing.speakers[1].titles)


def test_the_number_of_a_question_stands_before_the_bold_of_its_label() -> None:
    people = ["**Dana Larkin:**", "**Ilse Tamm:**", "**Otto Vahur:**", "**Ilse Tamm:**"] * 2
    text = "\n\n".join(
        f"{f'Q{number // 2 + 3}    ' if number % 2 == 0 else ''}{label} {said}"
        for number, (label, said) in enumerate(zip(people, cycle(_SAID), strict=False))
    )
    assert names(read(text)) == ["Dana Larkin", "Ilse Tamm", "Otto Vahur"]


def test_what_is_called_out_in_brackets_over_lines_is_a_note() -> None:
    text = (
        "Präsidentin Ilse Tamm:\nDas Wort hat Otto Vahur.\n\nOtto Vahur (Hafen):\n"
        "Die Schleuse ist alt. Wir wollen\nsie erneuern.\n(Zuruf vom Kai: Das ist\n"
        "doch Unsinn!)\nDas ist kein Unsinn.\n"
        "(A)                                    (C)\nEs steht im Bericht.\n\n"
        "Präsidentin Ilse Tamm:\nDas Wort hat Dana Larkin.\n\nDana Larkin (Kai):\n"
        "Ich fasse mich kurz. Wir stimmen zu.\n\nPräsidentin Ilse Tamm:\nVielen Dank.\n"
    )
    briefing = read(text)
    assert who(briefing, "Das ist kein Unsinn") == "Otto Vahur"
    assert who(briefing, "Es steht im Bericht") == "Otto Vahur"
    noted = {note.within(briefing.text) for each in briefing.speeches for note in each.notes}
    assert "doch Unsinn!)" in noted


def test_like_lines_below_two_page_numbers_are_a_running_head() -> None:
    head = "Prot. 2031/32:97\n8 april\n"
    text = (
        f"{head}\nOTTO VAHUR (S):\nFru talman! Bron är stängd.\n\nILSE TAMM (C):\n"
        f"När öppnar den? Vi väntar\n\n38\n\n{head}\nalla på besked om det.\n\n"
        f"OTTO VAHUR (S):\nI maj. Det är bestämt.\n\nILSE TAMM (C):\nTack för\n\n39\n\n{head}\n"
        "svaret.\n\nOTTO VAHUR (S):\nTack.\n"
    )
    briefing = read(text)
    assert names(briefing) == ["OTTO VAHUR", "ILSE TAMM"]
    assert who(briefing, "alla på besked") == "ILSE TAMM"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Tuan R. Tamman a/l Subra [Sungai Laut]", "R. Tamman a/l Subra"),
        ("Minister of Ports [Dr. Ilse Tamm]", "Ilse Tamm"),
        ("النائبة د. ليلى العبد الكريم", "ليلى العبد الكريم"),
        ("श्री राम अवतार चौधरी (सिवान ग्रामीण)", "राम अवतार चौधरी"),
    ],
)
def test_a_bracket_and_a_short_title_leave_the_name(label: str, name: str) -> None:
    found = read_label(label)
    assert found is not None
    assert found.name == name


def test_a_party_and_state_in_a_bracket_are_no_name() -> None:
    labels = [
        "O SR. PRESIDENTE (Otto Vahur. PSD - CE)",
        "O SR. CAPITÃO LOURO (PL - GO. Sem revisão do orador.)",
        "O SR. PRESIDENTE (Otto Vahur. PSD - CE)",
        "O SR. CAPITÃO LOURO (PL - GO)",
        "A SRA. ILSE TAMM (PT - PA)",
    ]
    said = [
        "Está aberta a reunião.",
        "Questão de ordem!",
        "Qual é o artigo?",
        "É o artigo 7.",
        "Sim.",
    ]
    text = "\n".join(
        f"{label} - {words}" for label, words in zip(labels * 2, said * 2, strict=True)
    )
    assert not any(" - " in name for name in names(read(text)))


def test_a_certificate_is_said_by_nobody() -> None:
    spoken = "\n\n".join(
        f"{name}: {said}" for name, said in zip(["LARKIN", "TAMM"] * 3, cycle(_SAID), strict=False)
    )
    briefing = read(f"{spoken}\n\nC E R T I F I C A T E\n\nI hereby certify that this is true.\n")
    assert briefing.back_matter.within(briefing.text).startswith("C E R T")


def test_an_office_of_unknown_words_stands_before_a_name_that_was_called() -> None:
    text = (
        "Marszałek Ilse Tamm:\n\nGłos ma poseł Dana Larkin.\n\nPoseł Dana Larkin:\n\n"
        "Most jest zamknięty. Czekamy.\n\nMarszałek Ilse Tamm:\n\n"
        "Głos ma sekretarz stanu pan Otto Vahur.\n\n"
        "Sekretarz Stanu w Ministerstwie Portów i Żeglugi Otto Vahur:\n\n"
        "Most otworzymy w maju. Umowa jest podpisana.\n\nMarszałek Ilse Tamm:\n\nDziękuję.\n"
    )
    briefing = read(text)
    assert who(briefing, "Umowa jest podpisana") == "Otto Vahur"
    assert who(briefing, "Czekamy") == "Dana Larkin"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["THE PRESIDENT.", "SEN. VAHUR.", "SEN. QUILLAN."], ["PRESIDENT", "VAHUR", "QUILLAN"]),
        (
            ["M. le président.", "Mme Ilse Tamm.", "Une députée du groupe Port."],
            ["président", "Tamm", "Port"],
        ),
        (
            ["Präsidentin (Tamm Ilse, Präsidentin):", "Vahur Otto (S, BE):"],
            ["Ilse", "Otto"],
        ),
        (
            ["Doamna Ilse Tamm:\n", "Domnul Otto Vahur – ministrul porturilor:\n"],
            ["Tamm", "Vahur"],
        ),
        (["Ilse Tamm | Moderator\n\n", "Otto Vahur | Harbor Bank\n\n"], ["Tamm", "Vahur"]),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(labels: list[str], expected: list[str]) -> None:
    pairs = zip(labels * 5, cycle(_SAID), strict=False)
    found = names(read("\n\n".join(f"{label} {said}" for label, said in pairs)))
    assert [name.split()[-1] for name in found] == expected


def test_a_bracket_may_go_on_on_the_line_below() -> None:
    labels = [
        "The Speaker:",
        "Deputy Dana Larkin:",
        "Minister of State at the Department of Ports (Deputy Otto\nVahur):",
        "Mrs. Ilse Tamm (Harwick and the Northern Islands,\nHarbor Party):",
    ]
    pairs = zip(labels * 3, cycle(_SAID), strict=False)
    found = names(read("\n\n".join(f"{label} {said}" for label, said in pairs)))
    assert [name.split()[-1] for name in found] == ["Speaker", "Larkin", "Vahur", "Tamm"]


def test_an_officer_of_the_house_is_named_in_the_bracket() -> None:
    found = read_label("THE PRESIDENT PRO TEMPORE (Sen. Tamm)")
    assert found is not None
    assert found.name.endswith("Tamm")


def test_a_question_in_the_record_begins_with_who_asked_it() -> None:
    text = (
        "[Mr Speaker in the Chair]\n\nNOISE ON THE QUAY\n\n"
        "4 Mr Otto Vahur (Harwick West) asked the Minister for Ports how loud the cranes are.\n\n"
        "The Minister for Ports (Ms Dana Larkin): They are loud. They will be less so in May.\n\n"
        "Mr Otto Vahur: I thank her. When in May?\n\nMs Dana Larkin: By the ninth.\n\n"
        "Mr Speaker: Next question.\n\nMr Otto Vahur: I have one more. Who pays?\n\n"
        "Ms Dana Larkin: The port does.\n"
    )
    briefing = read(text)
    assert who(briefing, "how loud the cranes") == "Otto Vahur"
    assert who(briefing, "They are loud") == "Dana Larkin"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Question 2 (Dana Larkin, Harbor News)", "Dana Larkin"),
        ("ΠΡΟΕΔΡΕΥΩΝ (Όθων Βάχουρ)", "Όθων Βάχουρ"),
        ("Đại biểu Lê Thu Miên (Hải Phòng)", "Lê Thu Miên"),
        ("Bundesminister für Häfen DDr. Otto Vahur, MBA", "Otto Vahur"),
    ],
)
def test_the_name_is_told_from_the_office_before_it(label: str, name: str) -> None:
    found = read_label(label)
    assert found is not None
    assert found.name == name
