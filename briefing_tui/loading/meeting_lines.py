"""Lines that meeting programs write about their own transcript, which nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

_LINES = deferred(
    r"""^[^\S\r\n]*(?:
      (?:[^\r\n:：]{1,60}?[ ])?(?:has[ ])?(?:started|stopped|ended|paused|resumed)[ ](?:the[ ])?
        (?:live[ ])?(?:transcription|transcribing|recording|captioning)
    | (?:transcription|recording)[ ](?:has[ ])?(?:started|stopped|ended|paused)
    | (?:[^\r\n:：，。]{1,40}?[ \u00a0\u3000])?
        已?(?:开始|停止|结束|暂停|開始|結束|暫停)了?(?:会议|會議)?(?:转录|转写|录制|听录|轉錄|轉寫|錄製|聽錄|謄寫)
    | [^\r\n:：]{0,40}?(?:文字起こし|トランスクリプト|レコーディング)を(?:開始|停止|終了)しました
    | [^\r\n:：]{1,60}?[ ]hat[ ]die[ ](?:Transkription|Aufzeichnung)[ ]
        (?:gestartet|beendet|angehalten)
    | [^\r\n:：]{1,60}?[ ]a[ ](?:démarré|arrêté|commencé)[ ]
        (?:la[ ]transcription|l[’']enregistrement)
    | [^\r\n:：]{1,60}?[ ](?:inició|detuvo|iniciou|parou)[ ]
        (?:la|a)[ ](?:transcripción|transcrição|grabación)
    )[ .。]?(?:[ \t\u00a0]*[\d:：]{4,8})?[^\S\r\n]*$""",
    re.M | re.X | re.I,
)
_SIGNS = deferred(
    r"(?i)transcri|recording|captioning|转录|转写|录制|听录|轉錄|轉寫|錄製|聽錄|謄寫|文字起こし|トランスクリ|レコーディング"
    r"|Transkription|Aufzeichnung|enregistrement|grabación"
)


def meeting_lines(text: str) -> Iterator[Span]:
    """Yield the spans of lines such as ``Dana Larkin stopped transcription``, in text order."""
    if _SIGNS.search(text):
        for match in _LINES.finditer(text):
            yield Span(match.start(), match.end())
