"""Reading of a label's words: the person, role or outlet that they name.

A label's words are made of parts: a role (``主持人``), an office (``云岭市水利局局长``), a name, an
outlet, a mark (``问``, ``Q``), in brackets or run together. :func:`read_label` takes the words
without bullet, bracket, stamp and colon, and says which parts it found; whether they are a
label at all is for :mod:`briefing_tui.recognition.evidence.weighing` to decide over the whole
document.
"""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.words.addressed import read_addressed
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.han_labels import possible_name, read_han
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.labels.words.hangul import HANGUL, read_hangul
from briefing_tui.recognition.labels.words.latin import read_latin
from briefing_tui.recognition.labels.words.offices import PARTICLES, all_large, is_title
from briefing_tui.recognition.lexicon.names import is_name
from briefing_tui.recognition.lexicon.own_words import follow
from briefing_tui.recognition.lexicon.voices import voice_role
from briefing_tui.text.han import has_han, with_plain_ideographs
from briefing_tui.text.patterns import deferred

__all__ = [
    "LONGEST",
    "PARTICLES",
    "Form",
    "ReadLabel",
    "all_large",
    "is_title",
    "is_unsure",
    "possible_name",
    "read_label",
]


# ``MS. LARKIN (?)``, ``[周岚?]``: the transcriber was not sure.
# The name of an indigenous member behind the Chinese one.
_WITH_LETTERS = deferred(
    r"(?P<han>[\u4e00-\u9fff]{3,10})"
    r"(?P<letters>[A-Z][a-z’']+(?:[ ‧·・．.-]{1,2}[A-Z][a-z’']+){0,3})"
    r"(?P<office>議員|委員|代表|鄉長|鎮長|主任|處長|局長)?\Z"
)
_LETTERS_FIRST = deferred(
    r"(?P<name>[A-ZÀ-Þ][A-Za-zÀ-ÿ.’'-]*(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ.’'-]*){0,3}) ?"
    r"(?P<title>[\u4e00-\u9fff]{2,8})\Z"
)
_UNSURE = deferred(r"(?:(?<=\w)|(?<=\w\.))(?:\s*[(（\[]\s*[?？]+\s*[)）\]]|[?？])\Z")

_UNSURE_ENDS = tuple("?？)）]")

LONGEST = 240
"""The longest label that is read, in code points."""


@lru_cache(maxsize=4096)
def read_label(words: str, told: frozenset[str] = frozenset()) -> ReadLabel | None:
    """Return who is named by the words of a possible label; None when they are no label's words.

    Args:
        words: the words without what sets them apart.
        told: names that the text tells elsewhere.
    """
    if "**" in words or "__" in words:
        # ``De heer **Van der Meijden** (VVD)``: marks of Markdown within a label.
        words = words.replace("**", "").replace("__", "")
    if "（" in words and not has_han(words):
        # ``Dana Larkin（DL）``
        words = words.replace("（", " (").replace("）", ")")
    if words.endswith("[]"):
        # ``Dana Larkin (H) []``: the clock was not written down.
        words = words[:-2].rstrip()
    words = _UNSURE.sub("", with_plain_ideographs(" ".join(words.split())))
    if not words or len(words) > LONGEST:
        return None
    if words[-1] == "]" and words.count("[") == 1 and not words.startswith("["):
        # ``Minister of Ports [Dr. Ilse Tamm]``
        words = f"{words[:-1]})".replace("[", "(")
    if (role := voice_role(words)) is not None:
        return ReadLabel(Form.ROLE, words, role)
    if has_han(words):
        return _in_two_scripts(words, told) or read_han(words, told)
    if HANGUL.search(words):
        return read_hangul(words)
    return read_addressed(words) or read_latin(words)


def _in_two_scripts(words: str, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named in characters and then in letters, ``潘委員怡君Lahok Tumay``, or None."""
    if (titled := _LETTERS_FIRST.match(words)) is not None:
        # ``Dana Larkin醫生``
        title = title_at_end(titled["title"])
        name = titled["name"]
        # ``HR经理`` and ``Google总监`` are no people.
        if title is None or title.start or not (title.polite or " " in name) or name.isupper():
            return None
        office = None if title.polite else titled["title"]
        return ReadLabel(Form.NAME_OFFICE, name, office=office, named=True)
    match = _WITH_LETTERS.match(words)
    if match is not None and match["office"]:
        # ``伍秀蘭Saidhai議員``
        named = match["han"] + match["letters"]
        known = is_name(match["han"])
        return (
            ReadLabel(Form.OFFICE_NAME, named, office=match["office"], named=True)
            if known
            else None
        )
    who = read_han(match["han"], told) if match is not None else None
    if match is None or who is None or not who.named:
        return None
    return replace(who, name=who.name + match["letters"])


def is_unsure(words: str) -> bool:
    """Return whether a question mark behind a label says that its writer was not sure."""
    return words[-1:] in _UNSURE_ENDS and _UNSURE.search(words) is not None


follow(read_label.cache_clear)
