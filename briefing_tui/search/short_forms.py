"""Short forms: the full names that Chinese short forms stand for, and the other way round.

Well-known ones stand in a table. Others are learnt from the texts: a name that the texts repeat,
in one piece, which has the characters of the short form in order, its first and its last one
included, and ends as the names of bodies do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from briefing_tui.search.codes import Ints, encoded, sounding
from briefing_tui.search.fold import fold
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.term import Term
from briefing_tui.search.titled_names import titled

KNOWN = """
发改 发展和改革 发展改革
卫健 卫生健康
卫计 卫生和计划生育
人社 人力资源和社会保障 人力资源社会保障
住建 住房和城乡建设 住房城乡建设
市监 市场监督管理 市场监管
市场监管 市场监督管理
文旅 文化和旅游
文广 文化广播电视
经信 经济和信息化
工信 工业和信息化
国资委 国有资产监督管理委员会
证监会 证券监督管理委员会
银保监会 银行保险监督管理委员会
银监会 银行业监督管理委员会
网信办 互联网信息办公室
国新办 国务院新闻办公室
国台办 国务院台湾事务办公室
港澳办 港澳事务办公室
农办 农村工作领导小组办公室
编办 机构编制委员会办公室
环保 环境保护
环评 环境影响评价
生态局 生态环境局
医保 医疗保障 医疗保险
社保 社会保险 社会保障
低保 最低生活保障
疾控 疾病预防控制
应急 应急管理
食药监 食品药品监督管理
药监 药品监督管理
质监 质量技术监督
安监 安全生产监督管理
经开区 经济技术开发区
高新区 高新技术产业开发区
开发区 经济技术开发区
自贸区 自由贸易试验区
自贸港 自由贸易港
世卫 世界卫生
世贸 世界贸易
世行 世界银行
央行 中国人民银行
人行 中国人民银行
教科文 教育科学及文化 教育科学文化
政协 政治协商会议 政治协商
人大 人民代表大会
两会 人民代表大会
法院 人民法院
检察院 人民检察院
高院 高级人民法院
最高法 最高人民法院
最高检 最高人民检察院
科协 科学技术协会
文联 文学艺术界联合会
工商联 工商业联合会
残联 残疾人联合会
侨联 归国华侨联合会
妇联 妇女联合会
个税 个人所得税
公积金 住房公积金
新农合 新型农村合作医疗
高考 普通高等学校招生全国统一考试
国企 国有企业
央企 中央企业
民企 民营企业
外企 外资企业
社企 社会企业
社创 社会创新
健保 健康保险
劳保 劳工保险
国教 国民基本教育 国民教育
课纲 课程纲要
国发会 国家发展委员会
金管会 金融监督管理委员会
陆委会 大陆委员会
农委会 农业委员会
中选会 中央选举委员会
工程会 公共工程委员会
公平会 公平交易委员会
原民会 原住民族委员会
客委会 客家委员会
侨委会 侨务委员会
海委会 海洋委员会
原能会 原子能委员会
通传会 国家通讯传播委员会
退辅会 国军退除役官兵辅导委员会
故宫 故宫博物院
人事总处 人事行政总处
国发基金 国家发展基金
卫福部 卫生福利部
食药署 食品药物管理署
疾管署 疾病管制署
国健署 国民健康署
数位部 数位发展部
立院 立法院
政院 行政院
监院 监察院
国科会 国家科学及技术委员会
地检署 地方检察署
高检署 高等检察署
职安 职业安全
职安卫 职业安全卫生
特教 特殊教育
特教生 特殊教育学生 特教学生
青咨 青年咨询
警署 警政署
立法会 立法局
入境处 入境事务处
食环署 食物环境卫生署
房委会 房屋委员会
医管局 医院管理局
市建局 市区重建局
金管局 金融管理局
证监 证券及期货事务监察
消委会 消费者委员会
东盟 东南亚国家联盟
欧盟 欧洲联盟
非盟 非洲联盟
上合组织 上海合作组织
北约 北大西洋公约组织
国际货币基金 国际货币基金组织
一带一路 丝绸之路经济带
"""
"""Short forms as they are folded, each before the names that it stands for."""

ENDS = frozenset("局部厅委办院会署司处所队站社校团行厂区系法盟联协组织")
"""Characters that the names of bodies and their short forms end with."""

LONG_ENDS = {"委": "员会", "办": "公室"}
"""The end of a full name behind the last character of its short form."""

SHORTEST, LONGEST = 3, 6
"""The characters of a short form that is learnt."""

APART = 6
"""The most characters between two of a short form in its full name."""

LONGEST_NAME = 24
MOST_PLACES = 20_000
"""The most places of the rarest character that are looked at in one segment."""

FEWEST = 2
"""The fewest times that the texts have a name."""

MOST_NAMES = 4
"""The most names that one short form is taken for."""


@cache
def _known() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = (fold(line).split() for line in KNOWN.split("\n") if line)
    return tuple((short, tuple(names)) for short, *names in rows)


def known_forms(folded: str) -> list[str]:
    """Return what else words may be written as by the table, both ways, the longest part first."""
    found: dict[str, None] = {}
    for short, names in sorted(_known(), key=lambda row: -len(row[0])):
        if short in folded and not any(name in folded for name in names):
            found.update((folded.replace(short, name), None) for name in names)
        found.update((folded.replace(name, short), None) for name in names if name in folded)
    for end, rest in LONG_ENDS.items():
        for form in [folded, *found]:
            if form.endswith(end) and len(form) >= SHORTEST:
                found[form + rest] = None
            elif form.endswith(end + rest) and len(form) > SHORTEST + 1:
                found[form[: -len(rest)]] = None
    return [form for form in found if form != folded]


def full_names(term: Term, scope: Scope) -> list[str]:
    """Return the names in the texts that a short form stands for, the most frequent first."""
    letters = term.folded
    if not SHORTEST <= len(letters) <= LONGEST or letters[-1] not in ENDS:
        return []
    if not all("\u3400" <= letter < "\ua000" for letter in letters):
        return []
    counted: Counter[str] = Counter()
    for which, segment in enumerate(scope.segments):
        if not scope.skips(which):
            scope.check()
            counted.update(_names(segment, letters))
    return [name for name, times in counted.most_common(MOST_NAMES) if times >= FEWEST]


def _names(segment: Segment, letters: str) -> Iterator[str]:
    """Yield the stretches of one segment that have letters in order, each as often as it stands."""
    codes = encoded(letters)
    frequent = segment.counts[codes]
    if not frequent.all():
        return
    rarest = int(frequent.argmin())
    if int(frequent[rarest]) > MOST_PLACES:
        return
    lists = segment.lists(sounding().classes[codes[rarest : rarest + 1]], None)
    places = segment.gathered(lists)
    places = places[segment.codes_at(places) == codes[rarest]]
    low, high = places, places
    for at in range(rarest + 1, codes.size):
        places, low, high = _next(segment, places, low, high, int(codes[at]), 1)
    places = low
    for at in range(rarest - 1, -1, -1):
        places, low, high = _next(segment, places, low, high, int(codes[at]), -1)
    for start, end in zip(low.tolist(), high.tolist(), strict=True):
        # A name has more than the letters, and more characters than one between them.
        if len(letters) + 2 <= end + 1 - start <= LONGEST_NAME:
            name = segment.stretch(start, end + 1 + 2).tobytes().decode("utf-16-le", "replace")
            whole, after = name[: end + 1 - start], name[end + 1 - start :]
            rest = LONG_ENDS.get(whole[-1], "")
            yield whole + rest if rest and after == rest else whole


def _next(
    segment: Segment, places: Ints, low: Ints, high: Ints, code: int, step: int
) -> tuple[Ints, Ints, Ints]:
    """Return the stretches that go on, in one direction, to the nearest place of a code.

    Args:
        segment: where they are.
        places: the end of each stretch that goes on.
        low: where each begins.
        high: where its last character stands.
        code: what is looked for.
        step: 1 to go on behind it, -1 before it.
    """
    reached = np.full(places.size, -1, dtype=np.int64)
    open_ = np.ones(places.size, dtype=np.bool_)
    for far in range(1, APART + 2):
        there = places + step * far
        held = segment.codes_at(there)
        open_ &= (held >= 0x3400) & (held < 0xA000)
        found = open_ & (held == code) & (reached < 0)
        reached[found] = there[found]
    kept = reached >= 0
    reached, low, high = reached[kept], low[kept], high[kept]
    return (reached, low, reached) if step > 0 else (reached, reached, high)


def ways(term: Term, scope: Scope) -> Sequence[str]:
    """Return the folded forms that a term is also looked for in, the longest first."""
    people = (segment.spoken.people for segment in scope.segments)
    found = [*known_forms(term.folded), *full_names(term, scope), *titled(term.folded, people)]
    return sorted(dict.fromkeys(found), key=len, reverse=True)
