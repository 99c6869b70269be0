"""Parliaments' reports in XML other than Akoma Ntoso and TEI."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract, kind_of

from .test_cues import said

TURNS = [("Dana Larkin", "The weir is open."), ("Piet Marrow", "Since when?")]


def read(text: str) -> Extract:
    kind = kind_of(text.encode(), "a.xml")
    assert kind == "debate-xml"
    return extract(kind, text.encode(), "a.xml")


PARLPARSE = (
    '<?xml version="1.0"?><publicwhip><major-heading id="a" nospeaker="true">The weir'
    '</major-heading><speech id="x/debate/2024-07-09b.1.0" speakername="Dana Larkin">'
    "<p>The weir is open.</p></speech>"
    '<speech id="b" speakername="Piet Marrow"><p>Since when?</p></speech></publicwhip>'
)
HANSARD = (
    "<hansard><session.header><date>2024-07-09</date></session.header><chamber.xscript><debate>"
    "<debateinfo><title>The weir</title><type>Debate</type></debateinfo><speech><talk.start>"
    "<talker>"
    '<page.no>4</page.no><name role="metadata">Larkin, Dana</name><name role="display">Ms L</name>'
    "<electorate>Weirside</electorate></talker><para>The weir is open.</para></talk.start>"
    "<interjection><talk.start><talker><name>Piet Marrow</name></talker><para>Since when?</para>"
    "</talk.start></interjection></speech></debate></chamber.xscript></hansard>"
)
INTERVENTIONS = (
    '<Hansard><Intervention id="1"><PersonSpeaking><Affiliation DbId="1">Hon. Dana Larkin '
    "(Weirside, Ind.):</Affiliation></PersonSpeaking>"
    "<Content><ParaText>The weir is open.</ParaText></Content>"
    "</Intervention><Intervention><PersonSpeaking><Affiliation>Piet Marrow:</Affiliation>"
    "</PersonSpeaking><Content><ParaText>Since when?</ParaText></Content></Intervention></Hansard>"
)
PLAIN = (
    '<debate><turn speaker="Dana Larkin">The weir is open.</turn>'
    '<turn speaker="Piet Marrow">Since when?</turn></debate>'
)


@pytest.mark.parametrize("text", [PARLPARSE, HANSARD, PLAIN], ids=["parlparse", "hansard", "plain"])
def test_the_turns_of_a_report_are_those_that_its_xml_names(text: str) -> None:
    assert said(read(text)) == TURNS


def test_offices_and_parties_in_brackets_are_no_part_of_a_name() -> None:
    assert [who for who, _words in said(read(INTERVENTIONS))] == ["Hon. Dana Larkin", "Piet Marrow"]


@pytest.mark.parametrize("text", [PARLPARSE, HANSARD])
def test_title_and_day_are_told(text: str) -> None:
    told = read(text).facts
    assert (told.title, told.day) == ("The weir", date(2024, 7, 9))


def test_what_the_record_keeps_for_itself_is_no_text() -> None:
    assert all(word not in read(HANSARD).text for word in ("Weirside", "Debate", "2024", "4"))


def test_a_speech_goes_on_after_an_interjection() -> None:
    text = HANSARD.replace("</interjection>", "</interjection><para>Since May.</para>")
    assert said(read(text))[-1] == ("Dana Larkin", "Since May.")


def test_a_stage_direction_in_a_speech_is_nobodys() -> None:
    text = PARLPARSE.replace("open.</p>", 'open.</p><p class="italic">Members interjecting—</p>')
    found = read(text)
    notes = [found.text[note.start : note.end] for note in found.facts.turns[0].notes]
    assert notes == ["Members interjecting—"]


def test_a_label_that_a_paragraph_has_itself_is_not_written_twice() -> None:
    para = (
        '<body><p><span class="MemberSpeech">Ms LARKIN</span> (Weirside) (09:30): '
        "The weir is open.</p></body>"
    )
    text = HANSARD.replace("<para>The weir is open.</para>", para)
    found = read(text)
    assert said(found) == TURNS
    label = found.facts.turns[0].label
    assert found.text[label.start : label.end] == "Ms LARKIN (Weirside) (09:30):"


def test_entities_are_refused() -> None:
    text = f'<!DOCTYPE a [<!ENTITY b "c">]>{PARLPARSE[21:]}'
    with pytest.raises(NotTextError, match="entities"):
        read(text)


def test_the_label_in_the_paragraph_of_a_speaker_is_taken_and_the_chair_interrupts() -> None:
    text = (
        '<minutes><rede><p klasse="redner"><redner><name><titel>Dr.</titel><vorname>Ada</vorname>'
        "<nachname>Tarn</nachname><fraktion>X</fraktion></name></redner>Dr. Ada Tarn (X):</p>"
        "<p>Die Brücke ist offen.</p><kommentar>(Beifall)</kommentar><p>Danke.</p>"
        "<name>Präsidentin Lena Orrick:</name><p>Vielen Dank.</p></rede></minutes>"
    )
    assert said(read(text)) == [
        ("Dr. Ada Tarn", "Die Brücke ist offen.\n(Beifall)\nDanke."),
        ("Präsidentin Lena Orrick", "Vielen Dank."),
    ]
