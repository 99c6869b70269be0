"""The parties that a record of a hearing introduces, and who acts for them: ``原告：鲍德全``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.lexicon.names import is_name
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# How far from the beginning of a record its parties may stand, in lines.
_MOST_LINES = 80
_FIELD = deferred(
    r"(?P<part>[\u4e00-\u9fff]{2,12})(?:[（(][^（）()]{1,12}[）)])?[:：]\s*"
    r"(?P<who>[^，,。；;:：（(]{2,30})(?P<more>(?:[，,（(。].{0,200})?)\Z"
)
# What a record tells of a party behind the name: sex, birth, seat, lawyer's firm, authority.
_IDENTITY = deferred(
    r"[，,（(。]\s*(?:[男女](?=[，,。）)])|法定代表人|负责人[:：]|[\u4e00-\u9fff]{1,4}族(?=[，,。])|"
    r"(?:现|現)?住(?:所(?:地)?)?[:：]?(?=[\u4e00-\u9fff\d]{0,24}[省市县縣区區镇鎮乡鄉村路街号號巷])|"
    r"统一社会信用代码|公民身份|身份证号|身分證|(?:19|20)\d\d\s*年.{2,10}出?生|"
    r"[\u4e00-\u9fff（）()]{2,24}(?:律师|律師)(?=[，,。）)]|\Z)|(?:特别|一般|特別)(?:授权|代理|授權)|"
    r"系?[\u4e00-\u9fff]{0,8}(?:员工|職員|法务|法務|经理|經理|董事|董事长|董事長|厂长|廠長)(?=[，,。）)]|\Z))"
)
# What may stand behind a name of which no more is told.
_ENDS = ("", "。")
_BODIES = tuple("司局院会會厂廠店行社所校府部处處心团團场場馆館")
# Who acts for the party that is named before.
_ACTS = ("代理人", "代表人", "辩护人", "辯護人", "负责人", "負責人")


# How the words of a part in a hearing end.
_PARTS = (
    *("原告", "被告", "第三人", "申请人", "被申请人", "上诉人", "被上诉人", "申诉人", "证人"),
    *("原审原告", "原审被告", "利害关系人", "被告人", "被害人", "自诉人", "执行人", "鉴定人"),
    *("代理人", "代表人", "辩护人", "负责人"),
)


class Party(NamedTuple):
    """Somebody who takes part in a hearing.

    Attributes:
        part: the part, such as 原告; of who acts for a party with that party's before it, as
            原告委托诉讼代理人.
        name: the person's name; empty of a company or an authority.
        line: the number of the line that introduces the party.
    """

    part: str
    name: str
    line: int


def parties_of(lines: Sequence[Line]) -> Iterator[Party]:
    """Yield the parties that lines at the beginning of a record introduce, two at least."""
    found = [*_introduced(lines)]
    if len({one.part for one in found}) > 1:
        yield from found


def _introduced(lines: Sequence[Line]) -> Iterator[Party]:
    fields = [
        (number, line, match)
        for number, line in enumerate(lines[:_MOST_LINES])
        if ("：" in line.words or ":" in line.words)
        and (match := _FIELD.match(line.words)) is not None
    ]
    told = {number for number, _line, match in fields if _IDENTITY.match(match["more"])}
    party = ""
    for number, line, match in fields:
        # ``被告：华亿公司。`` among others of whom the record tells more
        beside = match["more"] in _ENDS and not told.isdisjoint((number - 1, number + 1))
        beside = beside and len(told) > 1
        if number not in told and not beside:
            continue
        who = "".join(match["who"].split())
        name = who if is_name(who) or "·" in who else ""
        if not name and not who.endswith(_BODIES):
            continue
        part = match["part"]
        if not line.plain_part(*match.span("part")).endswith(_PARTS):
            continue
        if not part.endswith(_ACTS):
            party = part
        elif not part.startswith(party):
            part = party + part
        yield Party(part, name, number)
