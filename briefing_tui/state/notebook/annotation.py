"""Kept quotes as W3C Web Annotations (JSON-LD), for other programs and back.

What the vocabulary has no word for (hash, speaker, attribution …) stands under names of our own
that other programs pass over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from briefing_tui.errors import BriefingError
from briefing_tui.state.notebook.entry_errors import reason_of
from briefing_tui.state.notebook.kept_quote import KeptQuote, QuotedPassage
from briefing_tui.text.visible import without_controls
from briefing_tui.translation import _

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"briefing": "urn:x-briefing-tui:"}]
_URN = "urn:uuid:"


class AnnotationError(BriefingError):
    """A file that holds no annotations that can be taken over."""


def to_annotations(quotes: Iterable[KeptQuote]) -> str:
    """Return the quotes as an annotation page, indented."""
    page = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [_annotation(kept) for kept in quotes],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def from_annotations(written: str, name: str) -> list[KeptQuote]:
    """Return the quotes of an annotation, a list of them, a page or a collection.

    Args:
        written: JSON.
        name: the file, for the error.

    Raises:
        AnnotationError: it is no JSON, or an item has no TextQuoteSelector.
    """
    try:
        found = json.loads(written)
        return [_kept(item) for item in _items(found)]
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        told = _("holds no Web Annotations of quotes ({reason})")
        raise AnnotationError(name, told.format(reason=reason_of(error))) from error


def _annotation(kept: KeptQuote) -> dict[str, Any]:
    source = kept.url or kept.path
    body = [
        {"type": "TextualBody", "value": value, "purpose": purpose}
        for purpose, values in (("commenting", [kept.note]), ("tagging", kept.tags))
        for value in values
        if value
    ]
    return {
        "id": _URN + kept.id,
        "type": "Annotation",
        "motivation": "commenting" if kept.note else "highlighting",
        "created": kept.created.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        **({"body": body[0] if len(body) == 1 else body} if body else {}),
        "target": [_target(source, passage) for passage in kept.passages],
        "briefing:sha256": kept.sha256,
        "briefing:path": kept.path,
        "briefing:url": kept.url,
        "briefing:title": kept.title,
        "briefing:date": kept.date,
        "briefing:dateConflict": kept.doubt,
        "briefing:offices": list(kept.offices),
        "briefing:lines": kept.lines,
        "briefing:time": kept.time,
        "briefing:notebook": kept.story,
        "briefing:speakers": list(kept.speakers),
        "briefing:attribution": kept.attribution,
        "briefing:words": kept.words,
        "briefing:plain": kept.plain,
        "briefing:markdown": kept.markdown,
        "briefing:csl": kept.csl,
    }


def _target(source: str, passage: QuotedPassage) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": passage.exact,
                "prefix": passage.prefix,
                "suffix": passage.suffix,
            },
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
        ],
    }


def _items(found: Any) -> list[dict[str, Any]]:
    """Return the annotations in an annotation, a list, a page or a collection."""
    if isinstance(found, list):
        return found
    if found.get("type") == "AnnotationCollection":
        return _items(found["first"])
    return list(found["items"]) if "items" in found else [found]


def _kept(item: dict[str, Any]) -> KeptQuote:
    targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
    passages = tuple(_passage(target) for target in targets)
    source = _source(targets[0])
    words = _clean(item.get("briefing:words") or "\n".join(p.exact for p in passages))
    day = item.get("briefing:date")
    title = item.get("briefing:title")
    return KeptQuote(
        id=_id(item),
        created=_moment(item.get("created")),
        note=_clean("\n".join(_bodies(item.get("body"), tags=False))),
        tags=tuple(map(_clean, _bodies(item.get("body"), tags=True))),
        story=_clean(item.get("briefing:notebook") or ""),
        sha256=str(item.get("briefing:sha256") or ""),
        path=str(item.get("briefing:path") or source),
        url=item.get("briefing:url") or (source if "://" in source else None),
        title=_clean(title) if title else None,
        date=str(day) if day else None,
        speakers=tuple(map(_clean, item.get("briefing:speakers") or ())),
        attribution=str(item.get("briefing:attribution") or "none"),
        words=words,
        passages=passages,
        plain=_clean(item.get("briefing:plain") or words),
        markdown=_clean(item.get("briefing:markdown") or f"> {words}"),
        csl=_csl(item.get("briefing:csl")),
        doubt=_clean(item.get("briefing:dateConflict") or ""),
        offices=tuple(map(_clean, item.get("briefing:offices") or ())),
        lines=_clean(item.get("briefing:lines") or ""),
        time=_clean(item.get("briefing:time") or ""),
    )


def _clean(given: Any) -> str:
    """Return words made safe to copy and show, since others may have written them."""
    return without_controls(str(given))


def _csl(given: Any) -> str:
    """Return an item of CSL-JSON; an empty one for anything else."""
    try:
        item = json.loads(given)
    except (ValueError, TypeError):
        return "{}"
    return str(given) if isinstance(item, dict) and item.get("id") else "{}"


def _passage(target: dict[str, Any]) -> QuotedPassage:
    selectors = target["selector"]
    by_type = {s["type"]: s for s in (selectors if isinstance(selectors, list) else [selectors])}
    quote = by_type["TextQuoteSelector"]
    position = by_type.get("TextPositionSelector", {"start": 0, "end": 0})
    return QuotedPassage(
        str(quote["exact"]),
        str(quote.get("prefix", "")),
        str(quote.get("suffix", "")),
        int(position["start"]),
        int(position["end"]),
    )


def _source(target: dict[str, Any]) -> str:
    source = target.get("source", "")
    return str(source.get("id", "") if isinstance(source, dict) else source)


def _bodies(body: Any, *, tags: bool) -> list[str]:
    """Return the texts of the bodies that are tags, or of the others."""
    bodies = [one for one in (body if isinstance(body, list) else [body]) if one]
    return [
        str(one if isinstance(one, str) else one.get("value", ""))
        for one in bodies
        if tags == (isinstance(one, dict) and one.get("purpose") == "tagging")
    ]


def _id(item: dict[str, Any]) -> str:
    """Return the UUID of an annotation; for another kind of id, one that is derived from it.

    An annotation that is imported twice is thus kept once.
    """
    given = str(item.get("id") or json.dumps(item, sort_keys=True))
    try:
        return str(UUID(given.removeprefix(_URN)))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, given))


def _moment(given: Any) -> datetime:
    moment = datetime.fromisoformat(str(given)) if given else datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
