"""Labels in Chinese that end with what somebody does: ``许立衡答``, ``周岚问许立衡``."""

from __future__ import annotations

import re

from briefing_tui.dataclass import replace
from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.han_names import (
    office_then_name,
    part_then_name,
    person_of,
)
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.text.patterns import deferred

# ``发言人许立衡答记者问`` is the title of a text.
_TITLE = deferred("答记者问|回答.{0,8}记者|记者会\\Z")
# ``周岚问许立衡``: who speaks, and to whom.
_ADDRESSING = deferred(r"(?P<name>.{2,20}?)(?P<mark>回答|答复|答|追问|提问|问)(?P<whom>.{2,15})\Z")
_ANSWERS = "答询|答[复覆]|回答|回应|答问|答|说明|补充说明|补充|回复"
_ASKS = "质询|质问|追问|提问|询问|问"
_SPEAKS = "发言|报告|致辞|致词|开场|总结|宣布|朗读|宣读|裁示|结论"
_DOING = deferred(
    rf"(?P<name>.{{2,30}}?)(?P<mark>(?:再|接着|补充)?(?:{_ANSWERS}|{_ASKS}|{_SPEAKS}))\Z"
)
_SAYS = deferred("(?P<name>.{2,6}?)(?:接着|最后|首先|先|又|再|也|还)?[说讲]\\Z")
_OF_RECORD = deferred("(?P<name>.{2,8}?)(?:答称|起称|供称|陈称|陈述|谕知|谕|称|问|答)\\Z")
# The parts that people have in the record of a court.
_PARTS = frozenset(
    "法官 审判长 受命法官 被告 原告 被告人 告诉人 被害人 证人 鉴定人 辩护人 检察官 书记官 通译 "
    "代理人 上诉人 被上诉人 声请人 相对人 参加人 选任辩护人 公设辩护人 诉讼代理人 告诉代理人 "
    "公诉人".split()
)
_ASKING = tuple(_ASKS.split("|"))
_SAYING = tuple(_SPEAKS.split("|"))


def by_verb(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named before what he does, as in ``许立衡答`` or ``樓次長說明``, or None."""
    plain = words.plain
    if (said := _SAYS.match(plain)) is not None and said["name"] in words_of.ROLES:
        # ``主持人说``
        return ReadLabel(Form.ROLE, words[: said.end("name")], words_of.ROLES[said["name"]])
    match = _DOING.match(plain) or _addressing(words, told)
    if not match or words_of.ends_as_office(plain) or _TITLE.search(plain):
        return None
    inner = words.part(0, match.end("name")).stripped
    mark = match["mark"]
    if (role := words_of.ROLES.get(inner.plain)) is not None:
        # ``媒体提问`` and ``记者问`` have no name; ``主持人开场`` is the host.
        return ReadLabel(Form.ROLE, str(inner), role) if mark.endswith(_SAYING) else None
    reporter = inner.endswith(("记者", "記者"))
    readers = () if reporter else (person_of, office_then_name, part_then_name)
    who = next((found for read in readers if (found := read(inner, told)) is not None), None)
    asks = mark.endswith(_ASKING)
    if who is None and (title := title_at_end(inner.plain)) is not None and not title.polite:
        who = ReadLabel(Form.OFFICE, str(inner), office=str(inner))
    if who is not None and not (who.named or who.form in (Form.SURNAME_OFFICE, Form.OFFICE)):
        who = None
    if who is None:
        return None
    if mark.endswith(_SAYING):
        return who
    role = Role.REPORTER if asks and not who.office else who.role
    if not who.named:
        return replace(who, answers=None)
    return replace(who, form=Form.ROLE_NAME, answers=not asks, role=role)


def part_in_record(words: HanWords) -> ReadLabel | None:
    """Return the part of whoever is said to say something in a record, or None.

    ``被告答``, ``辯護人稱``, ``法官諭知``
    """
    noted = _OF_RECORD.match(words.plain)
    if noted is None or noted["name"].strip() not in _PARTS:
        return None
    part = words[: noted.end("name")].strip()
    return ReadLabel(Form.OFFICE, part, office=part)


def _addressing(words: HanWords, told: frozenset[str]) -> re.Match[str] | None:
    """Return the match of one person who asks or answers another by name, or None."""
    match = _ADDRESSING.match(words.plain)
    if match is None:
        return None
    whom = words.part(match.start("whom"))
    other = person_of(whom, told) or office_then_name(whom, told)
    return match if other is not None and other.named else None
