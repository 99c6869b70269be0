"""Tables and JSON of speaker and text."""

from __future__ import annotations

import json

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract, kind_of

from .fixtures import make_zip
from .test_cues import said

TURNS = [("周岚", "大家好，请许局长介绍。"), ("许立衡", "今年先修渠。"), ("周岚", "谢谢。")]


def read(data: bytes, name: str) -> Extract:
    kind = kind_of(data, name)
    assert kind is not None
    return extract(kind, data, name)


def workbook(rows: list[list[str]], above: str = "") -> bytes:
    cells = [[above]] * bool(above) + rows
    shared = "".join(f"<si><t>{cell}</t></si>" for row in cells for cell in row)
    numbers = iter(range(1000))
    sheet = "".join(
        f'<row r="{at}">'
        + "".join(
            f'<c r="{chr(65 + column)}{at}" t="s"><v>{next(numbers)}</v></c>'
            for column, _cell in enumerate(row)
        )
        + "</row>"
        for at, row in enumerate(cells, 1)
    )
    return make_zip(
        {
            "xl/workbook.xml": "<workbook/>",
            "xl/sharedStrings.xml": f"<sst>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def test_a_table_with_heads_is_its_turns() -> None:
    text = "时间,发言人,内容\n" + "".join(f"00:01,{who},{words}\n" for who, words in TURNS)
    for data in (text.encode(), text.encode("gb18030"), text.replace(",", "\t").encode()):
        assert said(read(data, "a.csv")) == TURNS


def test_a_row_without_a_name_is_of_whoever_its_role_tells() -> None:
    text = (
        "speaker_name,speaker_role,content\n周岚,发言人,大家好。\n,云岭日报记者,船够不够？\n"
        "周岚,发言人,够。\n许立衡,局长,还有两艘。\n,云岭网记者,什么时候？\n周岚,发言人,五月。\n"
    )
    assert [who for who, _words in said(read(text.encode(), "a.csv"))] == [
        *("周岚", "云岭日报记者", "周岚", "许立衡", "云岭网记者", "周岚")
    ]


def test_separators_and_line_ends_in_quotes_are_words() -> None:
    data = b'Speaker;Start;Transcript\nDana;00:00:05;"First; then\nmore."\nPiet;00:00:09;Yes.\n'
    found = read(data, "a.txt")
    assert said(found) == [("Dana", "First; then\nmore."), ("Piet", "Yes.")]
    assert [time.begins for time in found.facts.times] == [5.0, 9.0]


def test_a_table_without_heads_is_told_by_its_columns_if_it_is_named_so() -> None:
    data = "".join(f"{who},{words}\n" for who, words in TURNS * 2).encode()
    assert said(read(data, "a.csv"))[:2] == TURNS[:2]
    assert kind_of(data, "a.txt") is None


@pytest.mark.parametrize(
    "text", ["城西,412\n城东,388\n", "name,price\npear,3\n", "周岚：第一列,第二列\n其余,都一样\n"]
)
def test_other_lines_with_commas_are_no_transcript(text: str) -> None:
    assert kind_of(text.encode(), "a.txt") is None


def test_a_name_that_is_given_once_goes_on() -> None:
    data = b"speaker,text\nDana Larkin,The weir is open.\n,It was dry.\nPiet Marrow,Why?\n"
    assert said(read(data, "a.csv")) == [
        ("Dana Larkin", "The weir is open.\nIt was dry."),
        ("Piet Marrow", "Why?"),
    ]


def test_a_workbook_is_its_turns_with_the_line_above_as_title() -> None:
    rows = [["发言人", "发言内容"], *([who, words] for who, words in TURNS)]
    found = read(workbook(rows, above="春灌工作说明会"), "a.xlsx")
    assert said(found) == TURNS
    assert found.facts.title == "春灌工作说明会"


def test_a_workbook_of_figures_is_refused_with_the_remedy() -> None:
    with pytest.raises(NotTextError, match="speaker and text"):
        read(workbook([["a", "1"], ["b", "2"]]), "a.xlsx")


SEGMENTS = [
    {"start": 0.5, "end": 2.0, "text": "The weir is open.", "speaker": "SPEAKER_00"},
    {"start": 2.2, "end": 4.0, "text": "It was dry.", "speaker": "SPEAKER_00"},
    {"start": 4.5, "end": 6.0, "text": "Since when?", "speaker": "SPEAKER_01"},
]
WORDS = [
    {"word": word, "start": 1.0, "end": 1.5, "speaker": segment["speaker"]}
    for segment in SEGMENTS
    for word in str(segment["text"]).split()
]
SPOKEN = [("SPEAKER_00", "The weir is open. It was dry."), ("SPEAKER_01", "Since when?")]


@pytest.mark.parametrize(
    "value",
    [
        {"segments": SEGMENTS},
        {"text": "all of it", "segments": SEGMENTS, "word_segments": WORDS, "language": "en"},
        SEGMENTS,
        {"results": {"words": WORDS}},
        {"segments": [{**segment, "words": WORDS[:3]} for segment in SEGMENTS]},
        {
            "speakers": [{"id": 0, "name": "SPEAKER_00"}, {"id": 1, "name": "SPEAKER_01"}],
            "monologues": [
                {
                    "speaker": int(str(segment["speaker"])[-1]),
                    "elements": [{"type": "text", "value": segment["text"]}],
                }
                for segment in SEGMENTS
            ],
        },
        {
            "results": {
                "channels": [{"alternatives": [{"transcript": "The weir", "words": []}]}],
                "utterances": [
                    {**segment, "transcript": segment["text"], "text": None} for segment in SEGMENTS
                ],
            }
        },
    ],
)
def test_the_turns_are_found_in_json_of_any_service(value: object) -> None:
    found = read(json.dumps(value).encode(), "a.json")
    assert [(who, words.replace("\n", " ")) for who, words in said(found)] == SPOKEN


def test_lines_of_json_are_read_as_a_list() -> None:
    data = "\n".join(json.dumps(segment) for segment in SEGMENTS).encode()
    assert said(read(data, "a.jsonl")) == SPOKEN


def test_json_without_speakers_is_nobodys_and_has_each_word_once() -> None:
    plain = [{key: one[key] for key in ("start", "end", "text")} for one in SEGMENTS]
    data = json.dumps({"text": " ".join(str(one["text"]) for one in plain), "segments": plain})
    found = read(data.encode(), "a.json")
    assert found.facts.turns == ()
    assert found.text == "The weir is open. It was dry. Since when?\n"


def test_milliseconds_are_told_by_their_size() -> None:
    value = [
        {"speaker": "A", "text": "The weir is open.", "start": 250, "end": 90_500},
        {"speaker": "B", "text": "Since when?", "start": 91_000, "end": 93_000},
    ]
    times = read(json.dumps(value).encode(), "a.json").facts.times
    assert [(time.begins, time.ends) for time in times] == [(0.25, 90.5), (91.0, 93.0)]


@pytest.mark.parametrize(
    "text", ['{"name": "weir", "version": 1}', "[Dana]: Good.\n", '{"a": [1, 2]}', "[1, 2]"]
)
def test_other_json_is_no_transcript(text: str) -> None:
    assert kind_of(text.encode(), "a.json") is None


def test_json_that_is_cut_off_is_named_as_damaged() -> None:
    with pytest.raises(NotTextError, match="damaged JSON"):
        extract("json", b'[{"speaker": "Dana", "text": "Goo', "a.json")
