"""Labels within a speech: what its speaker reads out, as a list or as the words of others.

``1、许立衡：管水库。`` in a list of tasks, and ``志愿者：今天多吃了半碗。`` behind
``我念给您听。``, are words of the one who reads them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing_tui.model import Role
from briefing_tui.recognition.labels.verdicts import Verdict, refuse
from briefing_tui.recognition.labels.words import Form
from briefing_tui.text.dates import number_of
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_NUMBER = deferred(r"[（(]?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]\s*\S")
_FEWEST = 2
# Roles whose bearers speak under them in records.
_RECORDED = frozenset("记者 问 提问 发言人 翻译".split())
_NEAR = 60
# The last sentence before the words of others that somebody reads out.
_READS = deferred(
    "(?:[念唸读讀](?!书|書|者|完|过|過)|转述|轉述|原话|原話|引用|复述|複述)[^。！？\\n]{0,24}[。：:！]?\\s*\\Z|"
    "(?:这样|這樣|这么|這麼|如下)(?:写|寫|说|說|聊|问答|对话|對話)?的?[。：:]\\s*\\Z|"
    "(?i:\\b(?:let me|i(?:'ll| will| want to|'d like to)) (?:read|quote)\\b"
    "[^.!?\\n]{0,80}[.:]\\s*\\Z)"
)
# The first words of the line behind them.
_READ = deferred(
    "(?:我|刚才我)?(?:念|唸|读|讀|引用|转述|轉述|举|說|说|讲|講)(?:完|了)?(?:这|這|的?就是|以上|上面)|"
    "(?:听|聽|看)(?:完|到|了)?(?:这|這)|(?:这|這)(?:就)?是(?:群|信|他们|他們|大家)|"
    "(?i:that is what|those are|i read (?:this|these|that))"
)


def without_lists_read_out(
    lines: Sequence[Line], verdicts: Sequence[Verdict]
) -> tuple[Verdict, ...]:
    """Return the verdicts; reject the entries of a numbered list within a speech.

    They are numbered from one without another label between, all others are not numbered, and
    the people whom the entries name speak under labels without a number.
    """
    shown = [verdict for verdict in verdicts if verdict.accepted]
    numbers = [_number(lines[verdict.label.line]) for verdict in shown]
    plain = [each for each, number in zip(shown, numbers, strict=True) if number is None]
    keys = {each.label.key for each in plain}
    refused: set[int] = set()
    at = 0
    while at < len(shown):
        if numbers[at] != 1 or at == 0:
            at += 1
            continue
        run = [at]
        while run[-1] + 1 < len(shown) and numbers[run[-1] + 1] == len(run) + 1:
            run.append(run[-1] + 1)
        named = [shown[one].label.key for one in run]
        known = sum(key in keys for key in named)
        if (
            len(run) >= _FEWEST
            and len(set(named)) == len(named)
            and 2 * known >= len(run)
            and len(plain) >= len(run)
        ):
            refused.update(shown[one].label.span.start for one in run)
        at += len(run)
    return tuple(
        refuse(verdict, "read-out") if verdict.label.span.start in refused else verdict
        for verdict in verdicts
    )


def without_words_read_out(
    text: str, lines: Sequence[Line], verdicts: Sequence[Verdict]
) -> tuple[Verdict, ...]:
    """Return the verdicts; reject the labels of voices whose words a speaker reads out.

    The speaker says so before or behind them, and they have no name and speak nowhere else.
    """
    refused: set[int] = set()
    at = 1
    while at < len(verdicts):
        run = list(takewhile(lambda one: _is_voice(verdicts[one]), range(at, len(verdicts))))
        if not run:
            at += 1
            continue
        at = run[-1] + 1
        start = verdicts[run[0]].label.span.start
        inside = {verdicts[one].label.key for one in run}
        elsewhere = (each for one, each in enumerate(verdicts) if one not in run and each.accepted)
        outside = {each.label.key for each in elsewhere}
        after = next((each for each in verdicts[at:] if each.accepted), None)
        end = after.label.line if after is not None else len(lines)
        behind = lines[verdicts[run[-1]].label.line + 1 : end]
        if not inside & outside and (
            _READS.search(text[max(0, start - _NEAR) : start].rstrip())
            or any(_READ.match(line.words) for line in behind)
        ):
            refused.update(verdicts[one].label.span.start for one in run)
    return tuple(
        refuse(verdict, "read-out") if verdict.label.span.start in refused else verdict
        for verdict in verdicts
    )


def _is_voice(verdict: Verdict) -> bool:
    """Return whether a label names nobody but a kind of people."""
    who = verdict.label.who
    kinds = (Form.WORD, Form.OFFICE, Form.ROLE)
    return (
        verdict.label.inline
        and not who.named
        and who.form in kinds
        and who.role is not Role.HOST
        and who.plain_name not in _RECORDED
    )


def _number(line: Line) -> int | None:
    match = _NUMBER.match(line.plain_part(0, 12))
    return number_of(match["number"]) if match is not None else None
