"""Bodies and offices in Chinese characters, and the short forms that they go by.

``市生态局`` is 云岭市生态环境局, ``发改委`` is 发展和改革委员会: a short form has the end of the
body, and its other characters stand in the body in order; an office may follow. ``局长`` is the
office of a 副局长 only where nobody is 局长.
"""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.text.patterns import deferred

_PARTS = deferred(r"[\s、,，;；/／·兼()（）]+")
_LONG_ENDS = (("委员会", "委"), ("办公室", "办"), ("人民政府", "政府"))
_ENDS = "局部厅委办院会署司处室所队站府社台校馆团行"
_BODY = deferred(f"[{_ENDS}]|中心|公司|集团|大学")
_DEPUTY = "副"
_SHORTEST = 2


def holds_office(words: str, office: str) -> bool:
    """Return whether words are an office, or what an office ends with: ``市长`` of 云岭市市长."""
    return any(_ends_with(part, words) for part in _parts(office)) or _ends_with(office, words)


def holds_deputy_office(words: str, office: str) -> bool:
    """Return whether words are an office but for its ``副``: ``局长`` of 水利局副局长."""
    if words.startswith(_DEPUTY) or _DEPUTY not in office:
        return False
    return any(holds_office(words, part.replace(_DEPUTY, "")) for part in _parts(office))


@lru_cache(maxsize=1 << 16)
def is_office(words: str) -> bool:
    """Return whether words tell an office."""
    from briefing_tui.recognition.lexicon.vocabulary import ends_as_office

    return ends_as_office(words)


def is_body(words: str) -> bool:
    """Return whether words end as the name of a body does."""
    return any(found.end() == len(words) for found in _BODY.finditer(words))


def is_short_for(words: str, office: str) -> bool:
    """Return whether words are a short form of the body of an office, or of body and office."""
    short = _shortened(words)
    if len(short) < _SHORTEST or not _BODY.search(short):
        return False
    return any(_is_short_for(short, part) for part in _parts(_shortened(office)))


def _is_short_for(short: str, office: str) -> bool:
    for body in _BODY.finditer(office):
        end = body.end()
        rest = office[end:]
        if _ends_with_body(short, office[:end], body.group()):
            return True
        if rest and short.endswith(rest):
            begun = short[: -len(rest)]
            if _ends_with_body(begun, office[:end], body.group()):
                return True
    return False


def _ends_with_body(short: str, body: str, end: str) -> bool:
    return len(short) >= _SHORTEST and short.endswith(end) and in_order(short, body)


def in_order(words: str, name: str) -> bool:
    """Return whether the characters of words stand in a name in order."""
    at = 0
    for letter in words:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def _ends_with(office: str, words: str) -> bool:
    before = office[: len(office) - len(words)]
    return bool(words) and office.endswith(words) and not before.endswith(_DEPUTY)


@lru_cache(maxsize=1 << 16)
def _parts(office: str) -> tuple[str, ...]:
    return tuple(filter(None, _PARTS.split(office)))


@lru_cache(maxsize=1 << 16)
def _shortened(words: str) -> str:
    for long, short in _LONG_ENDS:
        words = words.replace(long, short)
    return words
