"""The facts about a page in its head: title, day, address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.days import day_of
from briefing_tui.loading.formats.html.tree import Element
from briefing_tui.text.patterns import deferred

_TITLES = ("articletitle", "og:title", "twitter:title", "dc.title", "citation_title")
_SITES = ("sitename", "og:site_name", "application-name")
_DAYS = (
    *("pubdate", "article:published_time", "publishdate", "publish_date", "dc.date"),
    *("dc.date.issued", "dcterms.date", "dcterms.created", "date", "og:published_time"),
)
_PARTS = deferred(r"\s+[-–—|｜·»:]+\s+|\s*[|｜_»]+\s*|--+")
_BEFORE_SITE = deferred(r"^(?P<title>.{6,})\s?[-–—]\s?(?P<site>[^-–—]{2,30})$")
_SITE = deferred(
    r"(?i)(?:网|網|网站|门户|官网|政府|频道|日报|晚报|中心|\b(?:office|news|government|online|home|gov|"
    r"department|ministry)\b.*)$"
)

_LONGEST_TITLE = 1_000


@dataclass(frozen=True, slots=True)
class About:
    """The facts about a page in its head.

    Attributes:
        title: its title without the site's name.
        day: the day that its fields give.
        url: its canonical address.
    """

    title: str | None
    day: Date | None
    url: str | None


def about(root: Element) -> About:
    """Return title, day and address of a page, from its head and its first heading."""
    fields: dict[str, str] = {}
    first_heading = page_title = canonical = stamp = ""
    for element in _elements(root):
        if element.tag == "meta":
            name = element.words_of("name") or element.words_of("property")
            fields.setdefault(name.lower(), element.words_of("content").strip())
        elif element.tag == "title":
            page_title = page_title or _short_words(element)
        elif element.tag == "h1":
            first_heading = first_heading or _short_words(element)
        elif element.tag == "link" and "canonical" in element.words_of("rel").lower().split():
            canonical = canonical or element.words_of("href").strip()
        elif element.tag == "time":
            stamp = stamp or element.words_of("datetime")
    title = _title(fields, page_title, first_heading)
    days = (day_of(fields.get(name)) for name in _DAYS)
    day = next((day for day in days if day), None) or day_of(stamp)
    return About(title, day, _address(canonical) or _address(fields.get("og:url", "")))


def _elements(root: Element) -> Iterator[Element]:
    pending = [root]
    while pending:
        element = pending.pop()
        yield element
        pending.extend(child for child in reversed(element.children) if isinstance(child, Element))


def _words(element: Element) -> str:
    """Return all the text in an element, with white space as single spaces."""
    pieces: list[str] = []
    pending: list[Element | str] = [element]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            pieces.append(node)
        else:
            pending.extend(reversed(node.children))
    return " ".join("".join(pieces).split())


def _short_words(element: Element) -> str:
    """Return the text in an element if it is as short as a title, else nothing."""
    words = _words(element)
    return words if len(words) <= _LONGEST_TITLE else ""


def _title(fields: dict[str, str], page_title: str, first_heading: str) -> str | None:
    site = next((fields[name] for name in _SITES if fields.get(name)), "")[:_LONGEST_TITLE]
    given = [fields[name] for name in _TITLES if 0 < len(fields.get(name, "")) <= _LONGEST_TITLE]
    for candidate in given:
        if title := without_site(" ".join(candidate.split()), site):
            return title
    if page_title:
        if len(first_heading) >= 6 and first_heading in page_title:
            return first_heading
        return without_site(page_title, site) or page_title
    return first_heading or None


def without_site(title: str, site: str) -> str:
    """Return a page's title without the name of its site at either end."""
    parts = [part.strip() for part in _PARTS.split(title) if part.strip()]
    if site:
        parts = [part for part in parts if part not in site] or parts
    if len(parts) > 1:
        title = max(parts, key=lambda part: (not _SITE.search(part), len(part)))
    elif parts:
        title = parts[0]
    match = _BEFORE_SITE.match(title)
    if match and (match["site"].strip() == site or _SITE.search(match["site"])):
        return match["title"].strip()
    return title


def _address(value: str) -> str | None:
    return value if re.match(r"https?://[^\s]+$", value) else None
