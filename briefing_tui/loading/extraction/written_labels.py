"""The form of a label in the text, and the beginnings of lines that look like labels."""

from __future__ import annotations

import re

from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_HANGUL = deferred("[\uac00-\ud7a3]")
_WIDE = deferred("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")
_LIKE_A_LABEL = deferred(
    rf"""
    (?:[-–—•·*>]{{1,2}}\s?)?
    (?:
        [{OPENS}][^{OPENS}{CLOSES}]{{1,40}}[{CLOSES}]\s?[{COLONS}]?   # 【周岚】, [周岚]:
      | [^，。！？；,!?;:：︰∶\n]{{1,30}}[：︰∶]                         # 周岚：
      | (?=.{{0,12}}[\u2e80-\u9fff])[\u2e80-\u9fff（）()《》“”·、A-Z\s]{{1,30}}:(?!\d)  # 周岚:
      | [\u0370-\u03ff\u0530-\u1cff\uac00-\ud7a3][^\W\d_]+(?:\ [^\W\d_]+){{0,4}}:(?!\d)    # 황도현:
      | [QA]\d*[.:]?[ \u00a0]{{2,}}|Q\d*\.?[ \u00a0]             # Q  Thank you
      | [A-ZÀ-Þ][A-ZÀ-Þ.'’\ -]{{3,40}}\.[ \u00a0]                # CHAIR LARKIN.
      | (?:[A-ZÀ-ÞА-Я]|[a-z](?=[A-Z]))[\w.'’-]{{0,24}}
        (?:,?[ \u00a0][\w.'’#()-]{{1,24}}){{0,6}}[ \u00a0]?:(?!\d)              # Dana Larkin:
    )
    """,
    re.VERBOSE,
)

_OFFICE_OR_OUTLET = deferred(
    r"记者|記者|主持|发言人|發言人|司儀|司仪|(?:主席|司儀|司仪|发言人|發言人|[部局司市省县縣厅廳校院处處科]长|[部局司市省縣廳校院處科]長|主任|"
    r"先生|女士|小姐|委員|委员|书记|書記|政委|院士|教授|[报報台臺网網社刊]|电视|電視|新聞|新闻|[）)」』》\]】])$"
)
# An office and a name without a space between: ``云岭市水利局副局长许立衡``.
_OFFICE_AND_NAME = deferred(
    r"(?:[局厅廳部委会會办辦院处處科省市县縣区區]长|[局廳厅部市省縣县區区]長|主任|书记|書記|工程师|工程師|调研员|發言人|发言人|"
    r"主席|理事|经理|經理|总裁|總裁|院士|教授|司长|司長|校长|校長|所长|所長)\s?[\u4e00-\u9fff·]{2,4}$"
)


_BADGES = deferred(
    r"(?i)(?:\s*[(（\[](?:guest|external|unverified|host|co-?host|organi[sz]er|presenter|you|me|"
    r"(?:he|she|they)/\w{2,6}(?:/\w{2,6})?|访客|訪客|来宾|來賓|外部|未验证|Gast|invité|invitado)[)）\]])+$"
)


def without_badges(name: str) -> str:
    """Return a name without what a meeting program adds to it, such as ``(Guest)``."""
    return _BADGES.sub("", name) or name


def is_wide(character: str) -> bool:
    """Return whether a character is ideographic, kana or full width, so written without spaces."""
    return _WIDE.match(character) is not None


def label_for(name: str) -> str:
    """Return a name as a label: with the colon of its script, unless it has one."""
    if name.endswith(tuple(COLONS)):
        return name
    return name + ("：" if _WIDE.search(name) else ":")


def begins_with_label(line: str) -> bool:
    """Return whether a line looks as if it begins with a label."""
    return _LIKE_A_LABEL.match(line) is not None


def named_by(line: str) -> str | None:
    """Return the words before the colon of a possible label at the line's beginning, or None."""
    match = _LIKE_A_LABEL.match(line)
    label = match[0].rstrip() if match else ""
    return label[:-1].strip() if label.endswith(tuple(COLONS)) else None


def is_plainly_named(name: str) -> bool:
    """Return whether words before a colon look like a name or office, not a clause."""
    if _WIDE.search(name):
        return bool(_OFFICE_OR_OUTLET.search(name) or _OFFICE_AND_NAME.search(name))
    words = [word for word in name.split() if word[0].isalpha()]
    return all(word[0].isupper() or 1 < len(word) <= 3 for word in words) and name[0].isupper()


def joined(before: str, after: str) -> str:
    """Return two stretches of one paragraph joined, with a space if their script has spaces."""
    if not before or not after:
        return before + after
    if before[-1].isspace() or after[0].isspace():
        return before + after
    if (is_wide(before[-1]) or is_wide(after[0])) and not (
        _HANGUL.match(before[-1]) or _HANGUL.match(after[0])
    ):
        return before + after
    return f"{before} {after}"
