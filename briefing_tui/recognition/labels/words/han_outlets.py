"""Chinese and Japanese words of a label that name an outlet, and the journalist beside it."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.names import is_name
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_COLON = deferred(f"[{COLONS}]")
_LATIN_NAME = deferred(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\Z")
# ``路透社 Ann Larkin``: an outlet and a name in letters.
_OUTLET_THEN_LATIN = deferred(
    r"(?P<outlet>\S{2,15})\s+(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\Z"
)
# ``NHK 笹岡記者``
_OUTLET_AND_NAME = deferred(
    r"(?P<outlet>\S{2,15}) (?P<name>(?![驻駐特首资資实實本文摄攝])[\u4e00-\u9fff]{2,4})[记記]者\Z"
)


def outlet_in(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return the outlet, or the journalist of an outlet, that words name, or None."""
    plain = words.plain
    if _COLON.search(plain):
        return None
    parts = words.tight.partition("记者" if "记者" in words else "記者")
    outlet, tail, name = map(str.strip, parts)
    if not name and (held := _OUTLET_AND_NAME.match(" ".join(words.split()))) is not None:
        return ReadLabel(Form.OUTLET, held["name"], Role.REPORTER, held["outlet"], True)
    foreign = _OUTLET_THEN_LATIN.match(words)
    if foreign is not None and words_of.ends_as_outlet(foreign["outlet"]):
        return ReadLabel(Form.OUTLET, foreign["name"], Role.REPORTER, foreign["outlet"], True)
    if foreign is not None and words_of.ends_as_office(foreign["outlet"]):
        return ReadLabel(Form.OFFICE_NAME, foreign["name"], office=foreign["outlet"], named=True)
    if outlet and (is_name(name) or name in told or _LATIN_NAME.match(name)):
        return ReadLabel(Form.OUTLET, name, Role.REPORTER, outlet + tail, True)
    if words_of.OUTLET_QUOTED.match(plain) and "《" in plain:
        return ReadLabel(Form.OUTLET, str(words), Role.REPORTER)
    if words_of.ends_as_outlet(plain) and len(plain) > 2:
        return ReadLabel(Form.OUTLET, str(words), Role.REPORTER)
    return None
