"""Cues of all formats: the words once, the voices as speakers, the times kept."""

from __future__ import annotations

import pytest

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract, kind_of

TURNS = (("Dana Larkin", "The weir is open."), ("Piet Marrow", "Since when, please?"))


def read(text: str, name: str = "a.txt") -> Extract:
    data = text.encode()
    kind = kind_of(data, name)
    assert kind is not None
    return extract(kind, data, name)


def said(found: Extract) -> list[tuple[str | None, str]]:
    """Return each speaker with the words, by the turns that the format gives."""
    turns = found.facts.turns
    return [(turn.name, found.text[turn.label.end : turn.end].strip()) for turn in turns]


SRT = (
    "1 - Dana Larkin\n00:00:01 --> 00:00:03\nThe weir is open.\n\n"
    "2 - Piet Marrow\n00:00:04 --> 00:00:06\nSince when, please?\n"
)
WEBEX = (
    'WEBVTT\n\n1 "Dana Larkin" (5)\n00:00:01.000 --> 00:00:03.000\nThe weir is open.\n\n'
    '2 "Piet Marrow" (6)\n00:00:04.000 --> 00:00:06.000\nSince when, please?\n'
)
ASS = (
    "[Script Info]\nTitle: Weir\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:04.00,0:00:06.00,A,Piet Marrow,0,0,0,,Since when,{\\i1} please?\n"
    "Comment: 0,0:00:01.00,0:00:03.00,A,,0,0,0,,left out\n"
    "Dialogue: 0,0:00:01.00,0:00:03.00,A,Dana Larkin,0,0,0,,The weir\\Nis open.\n"
)
TTML = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:m="http://www.w3.org/ns/ttml#metadata"><head>'
    '<metadata><m:agent xml:id="a"><m:name>Dana Larkin</m:name></m:agent>'
    '<m:agent xml:id="b"><m:name>Piet Marrow</m:name></m:agent></metadata></head><body><div>'
    '<p begin="1s" end="3s" m:agent="a">The weir<br/>is open.</p>'
    '<p begin="00:00:04.000" dur="2000ms" m:agent="b">Since when, please?</p></div></body></tt>'
)


@pytest.mark.parametrize("text", [SRT, WEBEX, ASS, TTML], ids=["srt", "vtt", "ass", "ttml"])
def test_the_voices_that_a_format_names_are_the_speakers(text: str) -> None:
    found = read(text)
    assert said(found) == list(TURNS)
    assert [(time.begins, time.ends) for time in found.facts.times] == [(1.0, 3.0), (4.0, 6.0)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0:00:01.000,0:00:03.000\nDana Larkin: Good.\n\n0:00:04.000,0:00:05.000\nYes.\n", "sbv"),
        ("[ti:Weir]\n[00:01.00]Dana Larkin: Good.\n[00:04.00]Yes.\n", "lrc"),
        ("1\n00:00:01 --> 00:00:03\nDana Larkin: Good.\n\n2\n00:00:04 --> 00:00:05\nYes.\n", "srt"),
    ],
)
def test_only_the_words_of_other_cues_are_text(text: str, kind: str) -> None:
    found = read(text)
    assert kind_of(text.encode(), "a.txt") == kind
    assert found.text == "Dana Larkin: Good. Yes.\n"
    assert [found.text[time.start : time.end] for time in found.facts.times] == [
        "Dana Larkin: Good.",
        "Yes.",
    ]


def test_a_blank_line_in_a_cue_loses_no_words() -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:03,000\n周岚：水库\n\n已经开闸。\n\n"
        "2\n00:00:04,000 --> 00:00:06,000\n好。\n"
    )
    assert read(cues).text == "周岚：水库已经开闸。好。\n"


def test_words_that_are_a_number_stay_and_numbers_of_cues_go() -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:03,000\nDana Larkin: How many?\n\n"
        "2\n00:00:04,000 --> 00:00:06,000\n12\n\n3\n00:00:07,000 --> 00:00:08,000\nThank you.\n"
    )
    assert read(cues).text == "Dana Larkin: How many? 12 Thank you.\n"


def test_comments_between_cues_are_no_words() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nGood.\n\nNOTE checked\nby nobody\n\n"
        "00:03.000 --> 00:04.000\nYes.\n"
    )
    assert read(text).text == "Good. Yes.\n"


VOICED = "WEBVTT\n\n" + "".join(
    f"00:0{at}.000 --> 00:0{at}.900\n{words}\n\n"
    for at, words in enumerate(
        (
            "<v Dana Larkin>The weir is open.",
            "<v Dana Larkin>It was dry.",
            "You are watching Channel Six.",
            "<v Dana Larkin>It will rain.",
            "<v Piet Marrow>Thank you.",
        )
    )
)


def test_a_cue_without_a_voice_among_voiced_ones_is_nobodys() -> None:
    assert said(read(VOICED)) == [
        ("Dana Larkin", "The weir is open. It was dry."),
        (None, "You are watching Channel Six."),
        ("Dana Larkin", "It will rain."),
        ("Piet Marrow", "Thank you."),
    ]


def test_a_voice_that_is_printed_at_changes_only_goes_on() -> None:
    text = VOICED.replace("<v Dana Larkin>It was", "It was").replace(
        "<v Dana Larkin>It will", "It will"
    )
    assert said(read(text)) == [
        (
            "Dana Larkin",
            "The weir is open. It was dry. You are watching Channel Six. It will rain.",
        ),
        ("Piet Marrow", "Thank you."),
    ]


def test_the_badge_of_a_guest_is_no_part_of_the_name() -> None:
    found = read(VOICED.replace("Piet Marrow", "Piet Marrow (Guest)"))
    assert said(found)[-1] == ("Piet Marrow", "Thank you.")


def test_drawings_in_subtitles_are_no_words() -> None:
    found = read(ASS.replace("Since when,", "{\\p1}m 0 0 l 9 9{\\p0}Since when,"))
    assert said(found) == list(TURNS)


@pytest.mark.parametrize(
    "text",
    [
        "[00:12] 周岚：大家好。\n[00:15] 许立衡：谢谢。\n",
        "Dana: The line 00:00:01.000 --> 00:00:02.000 comes first.\n",
        "[Dana Larkin]: Good morning.\n[00:01.00] a clock\n",
    ],
)
def test_a_text_that_looks_alike_is_no_file_of_cues(text: str) -> None:
    assert kind_of(text.encode(), "a.txt") is None
