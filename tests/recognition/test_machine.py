"""Transcripts of meeting programs: heads with clocks, numbered voices, what the program adds."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution, Briefing
from tests.recognition.reading import read

_TURNS = (
    ("Nell Varga", 4, "We can begin, the room is warm enough."),
    ("Otto Brandl", 12, "Is the pump running again?"),
    ("Nell Varga", 21, "It has run since Monday, and nobody complained."),
    ("Otto Brandl", 66, "Then I have nothing more to ask."),
)


def _clock(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}"


def _said(briefing: Briefing) -> list[tuple[str | None, Attribution]]:
    return [(s.speaker.name if s.speaker else None, s.attribution) for s in briefing.speeches]


_LAYOUTS = {
    "chat": lambda name, at, words: f"{_clock(at)} From {name} to Everyone:\n\t{words}\n",
    "chat in Chinese": lambda name, at, words: f"{_clock(at)} 从 {name} 到 所有人：\n{words}\n",
    "span": lambda name, at, words: f"[{_clock(at)} - {_clock(at + 5)}] {name}: {words}\n",
    "span above": lambda name, at, words: (
        f"[{_clock(at)}.000 --> {_clock(at + 5)}.500] {name}\n{words}\n\n"
    ),
    "bar": lambda name, at, words: (
        f"0:{at:02} | {name}\n{words}\n\n" if at < 60 else f"1:{at - 60:02} | {name}\n{words}\n\n"
    ),
    "minutes": lambda name, at, words: (
        f"{name}   {at // 60} minutes {at % 60} seconds\n{words}\n\n"
    ),
    "minutes in Chinese": lambda name, at, words: (
        f"{name}   {at // 60} 分钟 {at % 60} 秒\n{words}\n\n"
    ),
    "bold": lambda name, at, words: f"**{name}** *[{_clock(at)}]*: {words}\n\n",
    "clock below": lambda name, at, words: f"{name}\n{_clock(at)}\n{words}\n\n",
    "bracket": lambda name, at, words: f"{name}({_clock(at)}): {words}\n",
}


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("renamed", ["Nell Varga", "nell-varga"])
def test_a_head_with_a_clock_is_a_label_whatever_name_it_holds(layout: str, renamed: str) -> None:
    turns = [(name.replace("Nell Varga", renamed), at, words) for name, at, words in _TURNS]
    briefing = read("".join(_LAYOUTS[layout](*turn) for turn in turns))
    assert _said(briefing) == [(name, Attribution.LABELLED) for name, _at, _words in turns]


def test_a_list_of_arrivals_names_nobody_who_speaks() -> None:
    briefing = read(
        "Signed in\nNell Varga 08:52\nOtto Brandl 08:55\nIda Rohn 08:58\n\n"
        "NELL VARGA: We can begin, all are here.\n\nOTTO BRANDL: Good morning.\n"
    )
    assert "Ida Rohn" not in {speaker.name for speaker in briefing.speakers}


@pytest.mark.parametrize("voice", ["说话人{}", "嘉宾{}", "发言人 {}", "spk_{}", "Speaker {}"])
def test_a_numbered_voice_is_itself_and_labelled(voice: str) -> None:
    one, two = voice.format(1), voice.format(2)
    briefing = read(
        f"{one}: 先看第一段河堤，修好了。\n{two}: 第二段什么时候动工？\n{one}: 下个月动工。\n"
    )
    assert _said(briefing) == [
        (one, Attribution.LABELLED),
        (two, Attribution.LABELLED),
        (one, Attribution.LABELLED),
    ]


def test_voices_in_tags_of_one_line_are_told_apart() -> None:
    briefing = read(
        "<Person1>今晚说说老桥。</Person1><Person2>桥下有一条船。</Person2>"
        "<Person1>谁的船？</Person1><Person2>没有人知道。</Person2>"
    )
    assert [name for name, _basis in _said(briefing)] == ["Person1", "Person2"] * 2


@pytest.mark.parametrize(
    "notice",
    [
        "Transcribed by a machine of the harbor",
        "Transcription ended after 00:08:41",
        "Nell Varga stopped transcription",
        "This transcript was generated automatically and may contain errors.",
        "以上内容由AI自动生成，仅供参考",
    ],
)
def test_what_the_program_adds_is_spoken_by_nobody(notice: str) -> None:
    text = "".join(f"{name}  {_clock(at)}\n{words}\n\n" for name, at, words in _TURNS) + notice
    briefing = read(text)
    place = text.index(notice)
    assert not any(
        speech.start <= place < speech.end
        and not any(note.start <= place < note.end for note in speech.notes)
        for speech in briefing.speeches
    )


def test_turns_in_one_paragraph_are_told_apart_by_their_labels() -> None:
    briefing = read(
        "旧桥维修情况通报会实录 主持人周岚：大家上午好。许立衡：旧桥三月开始维修。"
        "主持人周岚：下面请提问。河湾日报记者：工期多久？许立衡：四个月。主持人周岚：谢谢大家。\n"
    )
    assert [name for name, _basis in _said(briefing)] == [
        "周岚",
        "许立衡",
        "周岚",
        "河湾日报记者",
        "许立衡",
        "周岚",
    ]
