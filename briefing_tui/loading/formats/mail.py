"""Mail: a transcript that was sent as the words of a message, or attached to it."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred

_FIELD = deferred(r"([A-Za-z][A-Za-z0-9-]{1,60}):[^\n]*(?:\n[ \t][^\n]*)*\n")
_USUAL = frozenset(
    """from to cc subject date message-id mime-version received return-path reply-to content-type
    delivered-to content-transfer-encoding x-mailer user-agent x-originating-ip""".split()
)
_SURE = frozenset("mime-version message-id received return-path".split())


def header_of(text: str | None) -> set[str]:
    """Return the names of the fields at a text's beginning, in lower case."""
    names: set[str] = set()
    text = text or ""
    at = text.find("\n") + 1 if text.startswith("From ") else 0
    while field := _FIELD.match(text, at):
        names.add(field[1].lower())
        at = field.end()
        if len(names) > 200:
            break
    ended = at >= len(text) or text[at] == "\n"
    return names if ended else set()


def _tells(file: Beginning) -> bool:
    names = header_of(file.text)
    return len(names & _USUAL) >= 3 and bool(names & _SURE or file.ends(".eml"))


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.mime_parts import extract_mail

    return extract_mail(data, path)


FORMAT = Format("mail", "EML", (".eml",), _tells, _read, order=90)
