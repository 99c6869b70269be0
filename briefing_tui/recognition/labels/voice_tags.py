"""Tags around what a voice says, as in ``<Person1>…</Person1>``."""

from __future__ import annotations

from briefing_tui.model import Span
from briefing_tui.recognition.lexicon.voices import is_voice
from briefing_tui.text.patterns import deferred

_TAG = deferred(r"<(?P<end>/)?(?P<name>[^\W\d_][^<>\n]{0,24})>")


def voice_tags(text: str) -> tuple[list[int], list[Span]]:
    """Return where ``<Person1>`` begins, and the spans of ``</Person1>``, in text order."""
    if "</" not in text:
        return [], []
    begun: list[int] = []
    ended: list[Span] = []
    for match in _TAG.finditer(text):
        if is_voice(match["name"].strip()):
            if match["end"]:
                ended.append(Span(*match.span()))
            else:
                begun.append(match.start())
    return (begun, ended) if ended else ([], [])
