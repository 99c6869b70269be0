"""Lines that programs put before and after a transcript, which nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.span import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_NOTICE = deferred(
    r"(?:transcri(?:bed|ption|pt) (?:by|with|ended|started|stopped|generated|powered)\b.{0,90}|"
    r"(?:.{2,50} )?(?:started|stopped|ended|paused|resumed) (?:the )?"
    r"(?:transcription|recording)\.?|"
    r"this (?:editable )?(?:transcript|transcription|summary|recording)\b.{0,60}"
    r"\b(?:computer|automatically|auto|machine|AI)\b.{0,120}|"
    r"(?:automatically |auto-?)?(?:generated|transcribed|recorded) (?:by|with|using|on) .{2,80}|"
    r"(?:meeting|recording|transcription|call) (?:ended|stopped|started)\b.{0,60}|"
    r"column \d+ ?is located here|"
    r"view recording\b.{0,60}|"
    r"(?:.{2,20})?(?:开始|停止|結束|结束|開始)了?(?:转写|轉寫|转录|录制|錄製|听录|聽錄).{0,20}|"
    r"(?:转写|转录|录制|录音|会议|以上录音)(?:已)?(?:结束|完成|停止).{0,20}|"
    r"(?:以上|本文|本内容|此文本|以下|本转写|文字记录|转写结果|转写内容).{0,30}"
    r"(?:自动|AI|人工智能|机器|智能|转写|转录|识别).{0,60})\Z",
    2,
)
# One of these is in each of them that is in English.
_OF_NOTICES = (
    "transcri",
    "record",
    "generated",
    "ended",
    "stopped",
    "started",
    "summary",
    "located",
)
_LONGEST_NOTICE = 200


def notices(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the lines that a program puts about a transcript, in text order."""
    for line in lines:
        words = line.words
        if words and len(words) <= _LONGEST_NOTICE and is_notice(words):
            yield Span(line.begin, line.finish)


def is_notice(words: str) -> bool:
    """Return whether the words of a line are what a program puts about a transcript."""
    if words.isascii():
        folded = words.lower()
        if not any(part in folded for part in _OF_NOTICES):
            return False
    return _NOTICE.match(words) is not None
