"""Marks that records have beside their labels: carets, numbers, wide spaces, brackets."""

from __future__ import annotations

from tests.recognition.reading import names, read
from tests.recognition.test_records import who


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
