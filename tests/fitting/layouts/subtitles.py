"""A meeting as subtitles; who says what is told by words alone."""

from __future__ import annotations

from tests.fitting.layouts.meeting import Meeting

Said = dict[str, str]
"""A turn of gold: its ``speaker``, ``kind`` and ``text``."""


def _clock(seconds: float, mark: str) -> str:
    whole = int(seconds)
    clock = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{clock}{mark}{int(seconds * 1000) % 1000:03}"


def subtitled(meeting: Meeting, kind: str) -> tuple[str, list[Said]]:
    """Return a meeting as subtitles, and its turns.

    Args:
        meeting: the meeting.
        kind: ``srt`` with a name where a turn begins, ``vtt`` with voices, ``vttcolon`` with a
            name in each cue.
    """
    rng, space = meeting.rng, meeting.language.space
    out = [] if kind == "srt" else ["WEBVTT", ""]
    turns: list[Said] = []
    cue, seconds, mark = 0, 1.0, "," if kind == "srt" else "."
    for turn in meeting.turns:
        name = turn.person.full
        for at, paragraph in enumerate(turn.paragraphs):
            words = list(paragraph) if meeting.language.cjk else paragraph.split(" ")
            step = rng.randint(16, 30) if meeting.language.cjk else rng.randint(7, 14)
            for first in range(0, len(words), step):
                text = space.join(words[first : first + step])
                cue += 1
                end = seconds + len(text) / 14 + 0.4
                if kind != "vtt" or rng.random() < 0.5:
                    out.append(str(cue))
                out.append(f"{_clock(seconds, mark)} --> {_clock(end, mark)}")
                if kind == "vtt":
                    text = f"<v {name}>{text}</v>"
                elif kind == "vttcolon" or (first == 0 and at == 0):
                    text = f"{name}: {text}"
                out += [text, ""]
                seconds = end + 0.2
        body = space.join(turn.paragraphs)
        if turns and (turns[-1]["speaker"], turns[-1]["kind"]) == (name, turn.kind):
            turns[-1]["text"] += " " + body
        else:
            turns.append({"speaker": name, "kind": turn.kind, "text": body})
    return "\n".join(out), turns
