"""Forms of address and offices in languages without capitals, and records with full stops."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution, Briefing
from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import read


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("السيد سامر الحلو", "سامر الحلو"),
        ("السيدة ليلى النور (وزيرة النقل)", "ليلى النور"),
        ('היו"ר גיל סביר', "גיל סביר"),
        ("חברת הכנסת מיה תדהר", "מיה תדהר"),
        ("นายสมบัติ ริมน้ำ", "สมบัติ ริมน้ำ"),
        ("นางสาวดาวใจ ทุ่งทอง", "ดาวใจ ทุ่งทอง"),
        ("A Sr.ª Marta Fontes (PQR)", "Marta Fontes"),
        ("O Sr. Rui Fontes", "Rui Fontes"),
        ("Bà Đào Thu Hà", "Đào Thu Hà"),
        ("PREDSEDNIK JURE KOLAR", "JURE KOLAR"),
    ],
)
def test_a_form_of_address_is_no_part_of_the_name(words: str, name: str) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.name, who.named) == (name, True)


@pytest.mark.parametrize("words", ["السيد الرئيس", "ประธานสภา", "Председательствующий", 'היו"ר'])
def test_an_office_alone_is_read_as_printed(words: str) -> None:
    who = read_label(words)
    assert who is not None
    assert who.name == words
    assert not who.named


def _said(briefing: Briefing) -> list[str | None]:
    return [s.speaker.name if s.speaker else None for s in briefing.speeches]


_FRENCH = (
    "Mme la présidente. La séance est ouverte.\n"
    "M. Paul Verney. Le pont de Chalmont est fermé depuis mars.\n"
    "Mme la présidente. La parole est à Mme Irène Daubry.\n"
    "Mme Irène Daubry, ministre des ponts. Il rouvre en juin.\n"
    "M. Paul Verney. De quelle année ?\n"
    "Mme Irène Daubry, ministre des ponts. De cette année.\n"
)


def test_heads_that_recur_before_full_stops_are_labels() -> None:
    briefing = read("Séance du 4 mars 2026\n\n" + _FRENCH)
    chair = "Mme la présidente"
    turns = [chair, "Paul Verney", chair, "Irène Daubry", "Paul Verney", "Irène Daubry"]
    assert _said(briefing) == turns
    assert {speech.attribution for speech in briefing.speeches} == {Attribution.LABELLED}


def test_a_heading_above_a_label_with_a_full_stop_does_not_run_on_into_it() -> None:
    text = _FRENCH.replace("M. Paul Verney. De", "Pont de Chalmont\nM. Paul Verney. De")
    assert _said(read("Questions au Gouvernement\n" + text)) == _said(read(_FRENCH))


def test_an_abbreviation_in_a_script_without_capitals_is_no_line_in_capitals() -> None:
    briefing = read(
        "◯위원장 김소망  회의를 시작하겠습니다.\n◯장관 박하늘  보고드리겠습니다.\n"
        "◯이샛별 위원  제가 묻겠습니다. PPT 봐 주십시오.\n◯장관 박하늘  예, 보고 있습니다.\n" * 3
    )
    assert _said(briefing) == ["김소망", "박하늘", "이샛별", "박하늘"] * 3


def test_initials_before_a_speech_need_no_other_full_stop() -> None:
    briefing = read(
        "Председательствующий. Начинаем работу.\n"
        "Кедрова А. П., фракция. Мост закрыт с марта.\n"
        "Председательствующий. Министр, пожалуйста.\n"
        "Лугов С. Н. Мост откроется в июне.\n"
        "Кедрова А. П. Спасибо за ответ.\n"
        "Лугов С. Н. Пожалуйста.\n"
    )
    chair, one, other = "Председательствующий", "Кедрова А. П.", "Лугов С. Н."
    assert _said(briefing) == [chair, one, chair, other, one, other]


def test_a_name_before_a_full_stop_is_a_sentence_where_labels_have_colons() -> None:
    briefing = read(
        "CHAIR VARGA: Who was on the bridge?\n\nMS. ROHN: There were two of us.\n\n"
        "Mr. Brandl. He had the key.\n\nAnd me.\n\nCHAIR VARGA: Thank you.\n"
    )
    assert set(_said(briefing)) == {"CHAIR VARGA", "MS. ROHN"}


@pytest.mark.parametrize("mark", ["\uf0b7", "\ufffc", "\u200e", "\uf0b7 "])
def test_marks_without_a_form_before_labels_change_nothing(mark: str) -> None:
    turns = ("周岚：各位上午好。", "许立衡：水位正常。", "周岚：谢谢。", "许立衡：不客气。")
    briefing = read("".join(f"{mark}{turn}\n" for turn in turns))
    assert _said(briefing) == ["周岚", "许立衡", "周岚", "许立衡"]


def test_a_legend_with_a_line_for_each_person_explains_the_letters() -> None:
    briefing = read(
        "A = Nell Varga, keeper of the bridge\nQ = Otto Brandl\n\n"
        "Q: When was it built?\n\nA: In the year of the flood.\n\nQ: By whom?\n\nA: By us.\n"
    )
    assert _said(briefing) == ["Otto Brandl", "Nell Varga"] * 2


def test_a_speech_belongs_to_the_one_under_its_title_and_says_that_it_is_inferred() -> None:
    briefing = read(
        "在全县护林工作会议上的讲话\n\n青垄县林业局局长 许立衡\n\n（2026年4月2日）\n\n同志们：\n\n"
        "今天讲三件事。第一件是防火。第二件是补种。第三件是巡山。\n\n谢谢大家。\n"
    )
    assert _said(briefing) == ["许立衡"]
    assert briefing.speeches[0].attribution is Attribution.INFERRED


def test_a_title_says_who_answers_whoever_asks() -> None:
    briefing = read(
        "# 许立衡答村民问\n\n问：渠什么时候通水？\n\n答：月底通水。\n\n问：水价呢？\n\n答：不变。\n"
    )
    assert "许立衡" in _said(briefing)
