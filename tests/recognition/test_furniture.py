"""Page numbers and running heads in mid-speech."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.structure.page_furniture import page_furniture
from briefing_tui.text.lines import Line, lines_of
from tests.recognition.reading import read, turns

HEAD = "November 20, 2024   Governor Larkin’s Press Conference   FINAL"


def paged(pages: int) -> str:
    text = "Press conference\n\nGOVERNOR LARKIN.  Good afternoon.\n"
    subjects = ["The harbour wall is", "A new school was", "Both bridges are", "No road is"]
    for page, subject in zip(range(2, pages + 2), subjects, strict=False):
        text += f"{subject} nearly\n\n{HEAD}\n{page} of 29\n\nready {'again ' * page}today.\n"
        text += "JON PIKE.  When will it be done?\nGOVERNOR LARKIN.  Soon.\n"
    return text


def furniture(text: str) -> list[str]:
    return [span.within(text) for span in page_furniture(lines_of(text))]


def test_a_page_number_that_counts_on_and_the_head_beside_it_are_furniture() -> None:
    assert furniture(paged(4)) == [part for page in range(2, 6) for part in (HEAD, f"{page} of 29")]


def test_a_head_that_holds_the_page_number_is_furniture() -> None:
    text = "".join(
        f"第一段。\n立法會 ─ 會議紀錄 第{page}頁\n".replace("頁", "") for page in range(1, 5)
    )
    assert furniture(text) == [f"立法會 ─ 會議紀錄 第{page}" for page in range(1, 5)]


def test_heads_over_a_line_that_ends_with_its_page_need_no_more_than_two_pages() -> None:
    heads = ["DIARIO DEL PUERTO", "COMISIONES", "Núm. 3      4 de marzo de 2026      Pág. {}"]
    said = "\n\nLa señora PRESIDENTA: Buenas tardes.\n\n"
    text = said.join("\n\n".join(heads).format(page) for page in (7, 8))
    assert furniture(text) == [head.format(page) for page in (7, 8) for head in heads]
    assert furniture(text.replace("Pág. 8", "Pág. 7")) == []


def test_furniture_within_a_speech_is_a_note_and_cuts_nothing() -> None:
    briefing = read(paged(3))
    assert [who for who, _, _ in turns(briefing)][:3] == [
        "GOVERNOR LARKIN",
        "JON PIKE",
        "GOVERNOR LARKIN",
    ]
    notes = [note.within(briefing.text) for note in briefing.speeches[0].notes]
    assert notes == [HEAD, "2 of 29"]


def test_numbered_items_and_repeated_words_are_no_furniture() -> None:
    assert furniture("1. 供水\n好。\n2. 供电\n好。\n3. 供气\n好。\n") == []
    assert furniture("谢谢\n谢谢\n谢谢\n谢谢\n") == []
    assert furniture("共3个\n共9个\n共2个\n共7个\n") == []


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (["HARBOUR DEBATES     Column 41", "HARBOUR DEBATES     Column 42"], True),
        (["HARBOUR DEBATES     Column 41"], True),
        (["Harbour news · 9 May 2023", "Harbour news · 9 May 2023"], True),
        (["Speaker 1", "Speaker 2"], False),
        (["1. The quay", "2. The gates"], False),
    ],
)
def test_heads_that_break_a_sentence_in_two_are_furniture(heads: list[str], found: bool) -> None:
    parts = [
        f"The boats leave at ten past five and\n\n{head}\n\ncome back late.\n" for head in heads
    ]
    assert furniture("".join(parts)) == (heads if found else [])


def test_a_head_between_whole_sentences_is_furniture_if_it_names_an_issue_and_recurs() -> None:
    text = "大家好，我们开始。\n云岭发布厅 2025年第14期\n"
    assert furniture(text * 2) == []
    assert furniture(text * 3) == ["云岭发布厅 2025年第14期"] * 3


@pytest.mark.parametrize("label", ["云岭日报记者 2024-05-30 09:48:09", "云岭日报记者 2024-05-30"])
def test_a_label_with_the_day_or_the_clock_is_no_furniture(label: str) -> None:
    assert furniture(f"{label}\n什么时候开工？\n" * 4) == []


def test_a_running_head_under_the_wrapped_line_that_it_breaks_off_is_furniture() -> None:
    head = "議會  ─  2024年 2月 21日"
    wrapped = Line(0, 0, 0, 0, f"水務署與各區通力\n{head}", 0)
    lines: list[Line] = []
    start = 0
    for words in (
        *[w for n in range(1, 5) for w in (head, "", str(n), "水清。")],
        wrapped.words,
        "5",
    ):
        end = start + len(words)
        lines.append(Line(len(lines), start, end, end + 1, words, start))
        start = end + 1
    text = "\n".join(line.words for line in lines)
    found = [span.within(text) for span in page_furniture(lines)]
    assert found.count(head) == 5
    assert found[-2:] == [head, "5"]
