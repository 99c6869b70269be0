"""The parts of MIME messages: mail and web archives."""

from __future__ import annotations

import codecs
import email
import email.policy
from collections.abc import Iterator
from datetime import date as Date
from email.message import Message
from email.utils import parsedate_to_datetime

from briefing_tui.dataclass import replace
from briefing_tui.errors import BriefingError
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import check
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.refusals import damaged, wordless
from briefing_tui.loading.extraction.title_fields import title_in
from briefing_tui.text.patterns import deferred

_MOST_NESTED = 20
_FLOWED = deferred(r"(?<=[^\s>-]) \r?\n(?=[^\s>])")


def extract_mail(data: bytes, path: str) -> Extract:
    """Return the words of a message: its text, else its page, else what is attached to it.

    Raises:
        NotTextError: it has no words.
    """
    message = _parsed(data, path)
    day, title = _day(message), title_in(_field(message, "Subject"))
    found = _best(message, path)
    if found is None:
        raise wordless(path, "EML")
    facts = replace(found.facts, title=found.facts.title or title, day=found.facts.day or day)
    return replace(found, media_type="message/rfc822", facts=facts)


def extract_mhtml(data: bytes, path: str) -> Extract:
    """Return the text of the page in a web archive.

    Raises:
        NotTextError: there is none.
    """
    from briefing_tui.loading.formats.html.web_page import extract_html

    message = _parsed(data, path)
    for part in _parts(message):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            found = extract_html(_decoded(part), path)
            url = found.url or _location(part) or _location(message)
            return replace(found, media_type="multipart/related", url=url)
    raise wordless(path, "MHTML")


def _parsed(data: bytes, path: str) -> Message:
    check(data.lower().count(b"boundary="), budgets.MAIL_PARTS)
    check(data.count(b"\n--"), budgets.PARTS)
    try:
        return email.message_from_bytes(data, policy=email.policy.compat32)
    except (ValueError, LookupError, RecursionError) as error:
        raise damaged(path, "EML") from error


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that have no parts themselves, in order."""
    pending: list[tuple[Message, int]] = [(message, 0)]
    while pending:
        part, depth = pending.pop()
        inner = part.get_payload()
        if part.is_multipart() and isinstance(inner, list) and depth < _MOST_NESTED:
            pending += ((one, depth + 1) for one in reversed(inner) if isinstance(one, Message))
        else:
            yield part


def _best(message: Message, path: str) -> Extract | None:
    from briefing_tui.loading.any_file import extract_any, extract_plain
    from briefing_tui.loading.formats.html.web_page import extract_html

    parts = list(_parts(message))
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    attached = [part for part in parts if part.get_filename() and part not in shown]
    for part in (one for one in shown if one.get_content_type() == "text/plain"):
        data = _decoded(part)
        if part.get_param("format") == "flowed":
            data = _FLOWED.sub(" ", data.decode("utf-8", "replace")).encode()
        if data.strip():
            return extract_plain(data, path)
    for part in (one for one in shown if one.get_content_type() == "text/html"):
        return extract_html(_decoded(part), path)
    for part in attached:
        data = _decoded(part)
        try:
            return extract_any(data, str(part.get_filename()))
        except BriefingError:
            continue
    return None


def _decoded(part: Message) -> bytes:
    """Return the bytes of a part; of text whose encoding is declared and fits, in UTF-8."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    charset = part.get_content_charset()
    if charset and part.get_content_maintype() == "text":
        try:
            text = data.decode(codecs.lookup(charset).name)
        except (LookupError, ValueError):
            return data
        if not (charset in ("us-ascii", "iso-8859-1") and not data.isascii()):
            return codecs.BOM_UTF8 + text.removeprefix("\ufeff").encode("utf-8", "replace")
    return data


def _field(message: Message, name: str) -> str:
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(str(message.get(name, "")))))[:1000]
    except (LookupError, ValueError):
        return ""


def _day(message: Message) -> Date | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date()
    except (TypeError, ValueError, IndexError):
        return None


def _location(part: Message) -> str | None:
    for name in ("Snapshot-Content-Location", "Content-Location"):
        value = str(part.get(name, "")).strip()
        if value.startswith(("http://", "https://")):
            return value
    return None
