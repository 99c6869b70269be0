"""Akoma Ntoso and TEI: speakers are given, and kept."""

# ruff: noqa: E501  # mark-up is easier to read unbroken

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract
from briefing_tui.model import Role

AKOMA = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification>
<FRBRWork><FRBRuri value="/ak/debate/2024-05-30"/><FRBRdate date="2024-05-30" name="sitting"/>
</FRBRWork></identification><references><TLCPerson eId="larkin" href="/p/1" showAs="Dana Larkin"/>
<TLCPerson eId="zhou" href="/p/2" showAs="周岚"/><TLCRole eId="chair" showAs="Chair"/></references></meta>
<preface><p><docTitle>Harbour wall debate</docTitle></p></preface>
<debateBody><debateSection><heading>Opening</heading>
<speech by="#larkin" as="#chair"><from>The Chair (Ms. Larkin):</from><p>Good
 <i>morning</i>.</p><p>We begin. <remark>(Applause.)</remark> Now.</p></speech>
<narrative>The sitting was suspended.</narrative>
<speech by="#zhou"><p>大家好。</p></speech>
<speech by="#nobody"><from>A Member:</from><p>Hear, hear.</p></speech>
</debateSection></debateBody></debate></akomaNtoso>"""

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title type="main">Sitting of the harbour council</title></titleStmt><publicationStmt>
<date when="2024-06-30"/></publicationStmt></fileDesc><profileDesc><settingDesc><setting>
<date when="2024-05-30">30 May</date></setting></settingDesc><particDesc><listPerson>
<person xml:id="LarkinDana"><persName><surname>Larkin</surname><forename>Dana</forename></persName>
<persName><surname>Old</surname></persName></person>
<person xml:id="zl"><persName><surname>周</surname><forename>岚</forename></persName></person>
</listPerson></particDesc></profileDesc></teiHeader><text><body><div><head>Opening</head>
<note type="speaker">The Chair:</note>
<u who="#LarkinDana" ana="#chair"><seg>Good morning.</seg>
<seg>We begin <kinesic type="applause"><desc>Applause</desc></kinesic> now.</seg></u>
<note>The sitting was suspended.</note>
<u who="#zl" ana="#regular"><seg>大家好。</seg></u><u who="#HillRobin"><seg>Hear, hear.</seg></u>
<u><seg>Order.</seg></u></div></body></text></TEI>"""


def read(kind: str, xml: str) -> Extract:
    return extract(kind, xml.encode(), "debate.xml")


def turns(found: Extract) -> list[tuple[str | None, str]]:
    return [(turn.name, found.text[turn.start : turn.end]) for turn in found.facts.turns]


def test_the_speeches_of_akoma_ntoso_keep_their_speakers() -> None:
    found = read("akoma-ntoso", AKOMA)
    assert turns(found) == [
        ("Dana Larkin", "The Chair (Ms. Larkin):\nGood morning.\nWe begin. (Applause.) Now.\n"),
        ("周岚", "大家好。\n"),
        ("A Member", "A Member:\nHear, hear.\n"),
    ]
    assert [turn.role for turn in found.facts.turns] == [Role.HOST, Role.UNKNOWN, Role.UNKNOWN]


def test_labels_and_notes_of_akoma_ntoso_are_told_apart() -> None:
    found = read("akoma-ntoso", AKOMA)
    first = found.facts.turns[0]
    assert first.label.within(found.text) == "The Chair (Ms. Larkin):"
    assert [note.within(found.text) for note in first.notes] == ["(Applause.)"]
    assert "The sitting was suspended." in [span.within(found.text) for span in found.facts.aside]


def test_title_and_day_of_akoma_ntoso_are_told() -> None:
    told = read("akoma-ntoso", AKOMA).facts
    assert (told.title, told.day) == ("Harbour wall debate", date(2024, 5, 30))


def test_the_utterances_of_tei_keep_their_speakers() -> None:
    found = read("tei", TEI)
    assert turns(found) == [
        ("Dana Larkin", "The Chair:\nGood morning.\nWe begin (Applause) now.\n"),
        ("周岚", "大家好。\n"),
        ("Hill Robin", "Hear, hear.\n"),
        (None, "Order.\n"),
    ]
    assert found.facts.turns[0].role is Role.HOST
    assert found.facts.turns[0].label.within(found.text) == "The Chair:"
    assert [note.within(found.text) for note in found.facts.turns[0].notes] == ["(Applause)"]


def test_what_stands_between_utterances_is_no_turn() -> None:
    found = read("tei", TEI)
    assert "The sitting was suspended." in [span.within(found.text) for span in found.facts.aside]


def test_the_day_of_tei_is_that_of_the_sitting() -> None:
    told = read("tei", TEI).facts
    assert (told.title, told.day) == ("Sitting of the harbour council", date(2024, 5, 30))


def test_another_encoding_may_be_declared() -> None:
    xml = TEI.replace("<TEI", '<?xml version="1.0" encoding="gb2312"?><TEI', 1)
    found = extract("tei", xml.encode("gb18030"), "x")
    assert found.facts.turns[1].name == "周岚"


@pytest.mark.parametrize("kind", ["tei", "akoma-ntoso"])
def test_xml_that_breaks_off_is_refused(kind: str) -> None:
    xml = TEI if kind == "tei" else AKOMA
    with pytest.raises(NotTextError, match="damaged"):
        read(kind, xml[: len(xml) // 2])
