"""The layouts in which programs for meetings and chats set a name beside a clock."""

from __future__ import annotations

from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.languages import expression
from briefing_tui.text.patterns import deferred

_C = r"(?P<clock>\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)"
# The half of the day behind a clock.
_HALF = r"(?:\s*[AaPp]\.?[Mm]\b\.?)?"
_LAST = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
# A name, or the masked number of a telephone: ``139****2207``.
_MASKED = r"\d{2,4}\*{3,6}\d{2,4}"
_NAME = rf"(?P<name>(?:{_MASKED}|[^\W\d_])(?:{_MASKED}|[^:：|｜<>\[\]{{}}*。！？!?\n]){{0,58}}?)"
_DAY = r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?"
_O, _E = rf"[{OPENS}]?\s*", rf"\s*[{CLOSES}]?"
_LAPSE = (
    rf"(?:(?P<hours>\d{{1,2}})\s*(?:{expression('hours')})[\s,]*)?"
    rf"(?:(?P<minutes>\d{{1,3}})\s*(?:{expression('minutes')})[\s,]*)?"
    rf"(?:(?P<seconds>\d{{1,2}})\s*(?:{expression('seconds')}))?"
)

DIALECTS = (
    # ``14:03:15 From Ann Tarlow to Everyone:``
    (
        "chat",
        deferred(
            rf"{_C}\s+(?:{expression('chat_from')})\s+{_NAME}"
            rf"(?:\s+(?:{expression('chat_to')})\s+[^:：\n]{{1,80}}?)?\s*[:：]\s*",
            2,
        ),
    ),
    # ``[00:00 - 00:09] SPEAKER_00: …``, ``[00:00.000 --> 00:06.240] Speaker 1``
    (
        "span",
        deferred(
            rf"{_O}{_C}\s*(?:-->|->|[-–—→~～至]|to)\s*{_LAST}{_E}\s*[:：,|\-–—]?\s*"
            rf"{_O}{_NAME}{_E}(?:\s*[:：]\s*|\s*\Z)"
        ),
    ),
    # ``Ann Tarlow [0:03 - 0:09]: …``
    (
        "span behind",
        deferred(
            rf"{_NAME}\s*[\[(（]\s*{_C}\s*(?:-->|->|[-–—→~～至]|to)\s*{_LAST}\s*[\])）]"
            r"(?:\s*[:：]\s*|\s*\Z)"
        ),
    ),
    # ``**Ann Tarlow** *[0:03]*: …``
    (
        "bold",
        deferred(
            rf"(?:\*\*|__){_NAME}[:：]?(?:\*\*|__)\s*[*_`]{{0,2}}{_O}{_C}{_E}[*_`]{{0,2}}\s*[:：]?\s*"
        ),
    ),
    (
        "bold behind",
        deferred(
            rf"[*_`]{{0,2}}{_O}{_C}{_E}[*_`]{{0,2}}\s*[-–—]?\s*(?:\*\*|__){_NAME}[:：]?(?:\*\*|__)\s*[:：]?\s*"
        ),
    ),
    # ``Ann Tarlow   0 minutes 3 seconds``
    ("lapse", deferred(rf"{_NAME}\s+(?=\d){_LAPSE}\s*\Z", 2)),
    # ``0:03 | Ann Tarlow``, ``Ann Tarlow | 0:03``
    ("bar", deferred(rf"{_O}{_C}{_E}\s*[|｜]\s*{_NAME}\s*\Z")),
    ("bar behind", deferred(rf"{_NAME}\s*[|｜]\s*{_O}{_C}{_E}\s*\Z")),
    # ``Ann Tarlow(0:03): …``
    ("bracket", deferred(rf"{_NAME}\s*[\[(（]\s*{_C}\s*[\])）]\s*(?:[:：]\s*|\Z)")),
    # ``Ann Tarlow  0:03`` and ``0:03 Ann Tarlow`` on lines of their own
    ("behind", deferred(rf"{_NAME}[\s,，]+(?:{_DAY}\s+)?{_C}{_HALF}\s*\Z")),
    ("before", deferred(rf"{_O}{_C}{_E}\s*[-–—,]?\s*@?{_NAME}\s*[:：]?\s*\Z")),
    ("before inline", deferred(rf"[\[(（]\s*{_C}\s*[\])）]\s*[\[]?{_NAME}[\]]?\s*[:：]\s*")),
)
"""Each dialect: its name, and what a head of it is.

``Ann Tarlow`` and ``0:03`` stand for any name and clock.
"""

CLOCK_ALONE = deferred(rf"{_O}{_C}{_E}\Z")
"""A clock on a line of its own."""
