"""XML of parliaments' reports: parlparse, national Hansards, the Bundestag's minutes."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred

_SPEAKERS = deferred(
    r"(?i)<(?:\w{1,20}:)?(?:talker|personspeaking|redner|orateur|intervener)\b"
    r"|<(?:\w{1,20}:)?(?:speech|turn|utterance|contribution|intervention|sync)\b[^<>]{0,500}?"
    r"\b(?:speakername|speaker|spk|who|by|membername)\s?="
)
_NOT = frozenset("html head body rss feed svg tt akomantoso tei".split())


def _tells(file: Beginning) -> bool:
    if not file.root or file.root in _NOT:
        return False
    return file.root == "publicwhip" or _SPEAKERS.search(file.text or "") is not None


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.formats.debate_xml.debates import extract_debate

    return extract_debate(data, path)


FORMAT = Format("debate-xml", "XML", (".xml",), _tells, _read, order=180)
