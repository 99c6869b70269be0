"""Subtitles as running lines."""

from __future__ import annotations

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.document import Document
from briefing_tui.loading.format_registry import extract
from briefing_tui.model import Source
from briefing_tui.recognition.passes import parse


def srt(*cues: str, gap: int = 0) -> str:
    """Cues of three seconds each."""
    times = [(at * (3 + gap), at * (3 + gap) + 3) for at in range(len(cues))]
    return "\n".join(
        f"{at}\n00:{a // 60:02}:{a % 60:02},000 --> 00:{b // 60:02}:{b % 60:02},000\n{cue}\n"
        for at, ((a, b), cue) in enumerate(zip(times, cues, strict=True), 1)
    )


def lines(text: str, kind: str = "srt") -> list[str]:
    return extract(kind, text.encode(), "briefing.srt").text.splitlines()


def test_the_cues_of_a_sentence_are_one_line() -> None:
    text = srt("Ms. Larkin: Good", "morning, everyone.", "We begin.")
    assert lines(text) == ["Ms. Larkin: Good morning, everyone. We begin."]


def test_chinese_cues_are_joined_without_a_space() -> None:
    assert lines(srt("周岚：各位记者，", "大家好。")) == ["周岚：各位记者，大家好。"]


def test_chinese_cues_without_points_keep_their_ends_as_spaces() -> None:
    assert lines(srt("各位记者", "大家好", "今天开会")) == ["各位记者 大家好 今天开会"]


@pytest.mark.parametrize(
    "label",
    [
        "Ms. Larkin:",
        "DANA LARKIN:",
        "Q  ",
        "记者：",
        "【周岚】",
        "[周岚]:",
        ">> ",
        "- ",
        "CHAIR LARKIN. ",
    ],
)
def test_a_label_begins_a_line_also_within_a_cue(label: str) -> None:
    text = srt("We begin.\n" + label + "Yes.", label + "No.")
    assert lines(text) == ["We begin.", label + "Yes.", label + "No."]


def test_a_clause_that_ends_in_a_colon_is_no_label() -> None:
    text = srt("周岚：今天", "我們提出的對策有三個方面：一是建設。")
    assert lines(text) == ["周岚：今天我們提出的對策有三個方面：一是建設。"]
    text = srt("Ms. Larkin: I told him what", "Everybody here would say: go home.")
    assert lines(text) == ["Ms. Larkin: I told him what Everybody here would say: go home."]


def test_a_voice_inside_another_tag_is_words_without_a_name() -> None:
    cue = "00:01.000 --> 00:02.000\n{\\a<v Dana Larkin>b} <i <v Dana>Good.\n"
    assert lines("WEBVTT\n\n" + cue, "vtt")


def test_with_voices_only_a_voice_begins_a_turn() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana Larkin>We asked.\n\n"
    text += "00:02.000 --> 00:03.000\n<v Dana Larkin>Answer: none.\n"
    assert lines(text, "vtt") == ["Dana Larkin: We asked. Answer: none."]


def test_a_pause_after_a_sentence_ends_the_line() -> None:
    assert lines(srt("We begin.", "Now.", gap=5)) == ["We begin.", "Now."]
    assert lines(srt("We begin", "now.", gap=5)) == ["We begin now."]


def test_sounds_stand_alone() -> None:
    assert lines(srt("Good.", "[applause]", "Thank you.")) == ["Good.", "[applause]", "Thank you."]


def test_tags_and_places_are_removed() -> None:
    assert lines(srt(r"{\an8}<i>Good</i> <font color='red'>morning</font> &amp; 1 < 2")) == [
        "Good morning & 1 < 2"
    ]


def test_a_voice_becomes_a_label_where_it_changes() -> None:
    text = (
        "WEBVTT - a title\n\nNOTE\nnot this\n\nSTYLE\n::cue {}\n\n"
        "1\n00:01.000 --> 00:02.000 line:0\n"
        "<v Dana Larkin>Good\n\n00:02.000 --> 00:03.000\n<v.loud Dana Larkin>morning.</v>\n\n"
        "00:03.000 --> 00:04.000\n<v 周岚><c.a>大家好。</c><00:03.500>\n"
    )
    assert lines(text, "vtt") == ["Dana Larkin: Good morning.", "周岚：大家好。"]


def test_rolling_captions_are_read_once() -> None:
    text = srt(
        "we begin", "we begin\nwith the wall", "with the wall\nwhich is done", "which is done"
    )
    assert lines(text) == ["we begin with the wall which is done"]


def test_a_word_that_is_said_twice_stays_twice() -> None:
    cues = ["Yes.", "Yes.", "I said so.", "The wall is done.", "On Friday.", "In good time."]
    assert lines(srt(*cues))[0].startswith("Yes. Yes.")


def test_missing_blank_lines_and_odd_line_ends_do_no_harm() -> None:
    text = "1\n0:00:01.0 --> 0:00:02.0\nOne.\n2\n0:00:02.0 --> 0:00:03.0\nTwo.\n\n\n\n"
    assert lines(text.replace("\n", "\r\n")) == ["One. Two."]


def test_subtitles_without_words_are_refused() -> None:
    with pytest.raises(NotTextError):
        lines(srt("<i></i>"))


def test_several_voices_are_the_speakers_with_their_names_clean() -> None:
    cues = [
        ("00:01.000", "00:02.000", "<v 云岭日报记者>水库何时完工？"),
        ("00:02.000", "00:03.000", "<v 云岭市水利局发言人许立衡>明年三月。"),
        ("00:03.000", "00:04.000", "请大家放心。"),
    ]
    text = "WEBVTT\n\n" + "".join(f"{a} --> {b}\n{words}\n\n" for a, b, words in cues)
    found = extract("vtt", text.encode(), "x.vtt")
    assert [turn.name for turn in found.facts.turns] == ["云岭日报记者", "云岭市水利局发言人许立衡"]
    source = Source("x.vtt", None, "0" * 64, found.media_type, found.encoding)
    briefing = parse(Document(source, found.text, (), found.facts))
    assert [speech.speaker.name for speech in briefing.speeches if speech.speaker] == [
        "云岭日报记者",
        "许立衡",
    ]
    assert all(speech.attribution == "labelled" for speech in briefing.speeches)


def test_one_voice_alone_does_not_silence_the_labels_in_the_cues() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 周岚>许立衡：明年三月。\n"
    assert extract("vtt", text.encode(), "x.vtt").facts.turns == ()
