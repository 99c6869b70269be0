"""The roles that parliamentary XML gives to speakers."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.text.patterns import deferred

_HOST = deferred(r"(?i)chair|president|speaker|moderator|presid|主席|主持|議長|议长|委員長|委员长")
_REPORTER = deferred(r"(?i)journalist|reporter|press\b|记者|記者")
_INTERPRETER = deferred(r"(?i)interpreter|翻译|翻譯|口譯")
_OFFICIAL = deferred(r"(?i)minister|secretary|government|official|部長|部长|局長|局长|司長|司长")


def role_of(words: str) -> Role:
    """Return the role that a container's word for it means, or unknown."""
    for role, form in (
        (Role.REPORTER, _REPORTER),
        (Role.INTERPRETER, _INTERPRETER),
        (Role.OFFICIAL, _OFFICIAL),
        (Role.HOST, _HOST),
    ):
        if form.search(words[:200]):
            return role
    return Role.UNKNOWN
