"""JSON whose objects have a whole transcript in one field, as dumps of web pages have."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import HEAD, Beginning, Format
from briefing_tui.text.patterns import deferred

_OPENING = deferred(r"\s*(?:\[\s*)?\{\s*\"")
# The beginning of a long text with line ends in a field.
_LONG = deferred(r":\s*\"(?:[^\"\\]|\\.){0,400}?\\n(?:[^\"\\]|\\.){200}")


def _tells(file: Beginning) -> bool:
    if not file.text or not _OPENING.match(file.text):
        return False
    if len(file.data) < HEAD and file.text.rstrip()[-1:] not in ("}", "]"):
        return False
    return _LONG.search(file.text) is not None


def _read(data: bytes, path: str) -> Extract:
    """Return the longest text of each object, with the title and the day that the first gives.

    Raises:
        NotTextError: it is damaged, or has no text.
        OverBudget: it has more values than any transcript.
    """
    import json

    from briefing_tui.loading.budgets import JSON_VALUES, check
    from briefing_tui.loading.decoding import decode
    from briefing_tui.loading.document import ContainerFacts
    from briefing_tui.loading.extraction.day_fields import day_of
    from briefing_tui.loading.extraction.extracted import Sheet
    from briefing_tui.loading.extraction.refusals import damaged, no_columns
    from briefing_tui.loading.extraction.title_fields import title_in

    check(sum(data.count(mark) for mark in b",[{"), JSON_VALUES)
    decoded = decode(data)
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise damaged(path, "JSON") from error
    objects = [each for each in (value if isinstance(value, list) else [value]) if each]
    if not objects or not all(isinstance(each, dict) for each in objects):
        raise no_columns(path, "JSON")
    fields = [
        {str(name).casefold(): field for name, field in each.items() if isinstance(field, str)}
        for each in objects
    ]
    texts = fields[0]
    sheet = Sheet()
    for each in fields:
        sheet.write("\n".join(max(each.values(), key=len, default="").splitlines()) + "\n")
    days = (day_of(texts.get(name)) for name in ("date", "datetime", "published", "created_at"))
    facts = ContainerFacts(
        title=title_in(texts.get("title", "")), day=next(filter(None, days), None)
    )
    return Extract(sheet.text, "application/json", decoded.encoding, facts=facts)


FORMAT = Format("json-text", "JSON", (".json",), _tells, _read, data=True, order=195)
