"""Briefings built by hand, for tests of everything to the right of recognition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from briefing_tui.model import (
    Attribution,
    Briefing,
    DateMention,
    Kind,
    Reason,
    Role,
    Section,
    Source,
    Span,
    Speaker,
    Speech,
)


@dataclass(frozen=True)
class Turn:
    """One speech to be built: its label (may be empty) stands on a line of its own."""

    name: str | None
    words: str
    label: str = ""
    role: Role = Role.OFFICIAL
    titles: tuple[str, ...] = ()
    kind: Kind = Kind.REMARKS
    attribution: Attribution = Attribution.LABELLED
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


def make_briefing(
    turns: Sequence[Turn],
    *,
    title: str = "云岭市民生实事新闻发布会",
    path: str = "invented.txt",
    back_matter: str = "",
    day: date | None = date(2024, 3, 12),
    dates: tuple[DateMention, ...] = (),
    language: str = "zh-Hans",
) -> Briefing:
    r"""A briefing of a title line, the turns, and back matter, lines ended by ``\n``.

    ``headings`` are lines of the words that begin sections of level 1 (marker: up to ``、``);
    ``notes`` are stretches of the words that are stage notes.
    """
    text = title + "\n"
    front = Span(0, len(text))
    speakers: dict[str, Speaker] = {}
    speeches: list[Speech] = []
    for number, turn in enumerate(turns, 1):
        start = len(text)
        label = Span(start, start + len(turn.label))
        text += (turn.label + "\n") if turn.label else ""
        base = len(text)
        text += turn.words + "\n"
        end = len(text)
        notes = tuple(
            Span(base + turn.words.index(note), base + turn.words.index(note) + len(note))
            for note in turn.notes
        )
        begins = [base + turn.words.index(heading) for heading in turn.headings]
        sections = tuple(
            Section(
                heading.split("、")[0] + "、" if "、" in heading else None,
                heading.split("、")[-1],
                1,
                begin,
                begins[at + 1] if at + 1 < len(begins) else end,
            )
            for at, (heading, begin) in enumerate(zip(turn.headings, begins, strict=True))
        )
        spoken = sum(not character.isspace() for character in turn.words)
        spoken -= sum(not c.isspace() for note in notes for c in note.within(text))
        speaker = None
        if turn.name is not None:
            old = speakers.get(turn.name)
            speaker = Speaker(
                old.id if old else f"p{len(speakers) + 1}",
                turn.name,
                turn.role,
                turn.titles or (old.titles if old else ()),
                None,
                (old.speeches if old else 0) + 1,
                (old.characters if old else 0) + spoken,
            )
            speakers[turn.name] = speaker
        speeches.append(
            Speech(
                f"s{number}",
                speaker,
                turn.kind,
                turn.attribution,
                start,
                end,
                (label,) if turn.label else (),
                sections,
                notes,
                Reason("label", (turn.label,), label)
                if turn.label
                else Reason("unnamed", (), Span(start, start)),
            )
        )
    settled = tuple(
        Speech(
            s.id,
            speakers[s.speaker.name] if s.speaker else None,
            s.kind,
            s.attribution,
            s.start,
            s.end,
            s.labels,
            s.sections,
            s.notes,
            s.reason,
        )
        for s in speeches
    )
    body_end = len(text)
    text += back_matter
    return Briefing(
        Source(path, None, sha256(text.encode()).hexdigest(), "text/plain", "utf-8"),
        text,
        language,
        title,
        day,
        dates,
        None,
        tuple(speakers.values()),
        front,
        settled,
        Span(body_end, len(text)),
        (),
    )


def press_conference(repeat: int = 1) -> Briefing:
    """A host, two officials, a reporter; the host's second speech is inferred."""
    host = Turn(
        "周岚",
        "各位记者朋友，大家下午好！今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。"
        "\n首先，请许立衡副局长介绍情况。",
        "主持人 周岚：",
        Role.HOST,
        ("云岭市政府新闻办公室主任",),
        Kind.MODERATION,
    )
    water = Turn(
        "许立衡",
        "一、保供水\n我们完成全市248个水源地的排查，让群众喝上“放心水”。截至9月底，已完工19个。"
        "\n二、治海漂\n综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米，出动作业船只7087航次。"
        "（播放影片）下一步，我们将继续努力！" + "水清岸绿，人民满意。" * (repeat - 1),
        "许立衡（云岭市水利局副局长）：",
        Role.OFFICIAL,
        ("云岭市水利局副局长",),
        notes=("（播放影片）",),
        headings=("一、保供水", "二、治海漂"),
    )
    handover = Turn(
        "周岚",
        "感谢许立衡副局长的介绍。下面，请沈知微局长介绍情况。",
        "",
        Role.HOST,
        kind=Kind.MODERATION,
        attribution=Attribution.INFERRED,
    )
    question = Turn(
        "云岭日报记者",
        "请问明年的学位供给有什么安排？谢谢。",
        "云岭日报记者：",
        Role.REPORTER,
        kind=Kind.QUESTION,
    )
    answer = Turn(
        "沈知微",
        "感谢您的提问。明年将新增学位1.2万个。他指出：“教育是最大的民生。”",
        "沈知微：",
        Role.OFFICIAL,
        ("云岭市教育局局长",),
        kind=Kind.ANSWER,
    )
    return make_briefing([host, water, handover, question, answer], back_matter="责任编辑：梁某\n")


HANDED_OVER = """云岭市民生实事新闻发布会
时间：2024年3月12日
主持人 周岚：
各位记者朋友，大家下午好！首先，请水利局副局长许立衡介绍情况。
许立衡（云岭市水利局副局长）：
一、保供水
我们完成全市248个水源地的排查，让群众喝上“放心水”。截至9月底，已完工19个。
二、治海漂
综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米，出动作业船只7087航次。
感谢许立衡副局长的介绍。下面，请沈知微局长介绍情况。
沈知微（云岭市教育局局长）：
明年将新增学位1.2万个。
主持人 周岚：
今天的发布会到此结束，谢谢大家。
"""
"""A press conference whose host hands over without a label."""
