"""Telling a person's name from other words."""

from __future__ import annotations

from briefing_tui.recognition.lexicon.own_words import Words
from briefing_tui.recognition.lexicon.vocabulary import OFFICE_WORD, OFFICES, ends_as_office, simple
from briefing_tui.text.han import all_han
from briefing_tui.text.patterns import deferred

# The surnames of the Hundred Family Surnames still in use, and later frequent ones.
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
    "程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻"
    "莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向"
    "古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾"
    "麦邝付亓綦郄俎禤檀银靖禚弋尉矫郇盘旷撒洒刀召岩普练粘颉佀巨隋洛琚芦豆贯轩郅锁雒朴槐拜战占迟睢赫图巢官"
    "毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦岳帅缑亢况郈有琴商牟佘佴伯赏墨"
    "哈谯笪年爱阳佟肖覃苑兰揭操仝粟揣栗邸丘门蹇鹿阿植冼幺谌代覃尧信苟宝原线"
)
_COMPOUND = (
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|夏侯|端木|南宫|独孤|轩辕|闻人|"
    "呼延|拓跋|鲜于|亓官|司空|完颜|耶律|纳兰|万俟|百里|东郭|西门|太史|申屠|钟离|澹台|公冶|宗政|濮阳|淳于|单于|太叔|仲孙|赫连|张简|范姜"
)
_SURNAME = Words([*_SURNAMES, *_COMPOUND.split("|")], lambda own: map(simple, own.surnames))
_LONGEST_SURNAME = 3
# The surnames frequent enough to stand beside another in one name.
_FREQUENT = frozenset(
    "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖徐周叶苏庄江吕何罗高萧潘简朱钟游詹胡沈施余卢颜柯翁魏孙戴范方宋邓梁侯曹薛"
)
# The length of two surnames together.
_OF_BOTH = 2

# The longest given name to which no ``代`` of somebody who acts for another is added.
_LONGEST_GIVEN = 2
# Marks between the parts of a name, as in ``阿依古丽·买买提``, and those of a name by itself.
_MARKS = "·•・‧"
_MARKS_ALONE = _MARKS + ".．"
_LONGEST_PART = 10

_BEFORE_OFFICE = ("副主任", "副", "代理", "代", "执行", "常务", "前", "名誉", "主任", "")

_DAY_AT_END = deferred(r"[（(]?\d[\d年月日号/.\-]{3,10}[日号)）]?(?:上午|下午)?\s*\Z")
# Words that are in no name: verbs of speech, places and people.
_NO_NAME_WORD = deferred(
    "致辞|致词|讲话|发言|介绍|答[问疑复]|问答|寄语|热线|信箱|提[醒示问]|建议|解[读答释]|点评|说法|表示|指出|"
    "强调|回[答应复]|补充|主持|开场|结束|通报|发布|说明|总结|[局厅署委办处院部报社网台馆会人者们]$|"
    "^(?:我|你|您|他|这|那|本|各|全|该|请|由|和|与|及|对|在|从|按|将|是|有|不|也|就|为|等|以|并|还|又)|"
    "记者|媒体|同志|先生|女士|小姐|老师|领导"
)
# Endings of bodies and outlets, in which no given name ends.
_BODY_END = deferred("..[局厅署委办处院部报社网台馆]\\Z")

# Words of two to four characters that begin with a surname and are no names.
_NO_NAMES = frozenset(
    """
    方面 时间 任务 目标 成效 关键 关于 包括 安全 高度 项目 计划 经济 常见 水利 平均 曾经 强调
    解读 温馨 温度 成果 成绩 全部 全面 全市 全省 全国 全区 通知 通过 通报 通道 公告 公司 公开
    公布 公众 文件 文章 文明 文化 相关 年度 年内 都是 应当 应该 应急 应对 明确 明年 明天 那么
    后来 后续 后期 有关 有的 有人 能够 向上 向前 从严 从此 从而 从事 双方 双减 东部 东西 别的
    居民 能力 能源 满足 步骤 法律 法规 法治 国家 国内 国际 广大 简介 简单 简言之 利用 易错 游客
    查询 查处 红色 权力 权利 益民 商品 商务 商业 原因 原则 原来 信息 信用 代表 宝贵 植物 阳光
    爱心 操作 高级 高效 高考 高校 高温 马上 支持 支出 解决 解答 解释 管理 管控 经过 经验 经费
    房屋 应用 宗旨 宣传 单位 包含 石油 程序 程度 白天 白色 景区 景观 司法 司机 印发 印象 党员
    党委 党建 党组 劳动 申请 申报 温暖 农业 农村 农民 尚未 边界 充分 容易 向社会 古代 文旅 万元
    万人 万户 路线 路径 江河 夏季 秋季 冬季 春季 梅雨 林业 林地 田间 高速 高铁 水平 水质 水源
    华侨 金融 金额 江苏 严格 严重 严肃 章程 云计算 马路 花费 方案 方式 方法 方向 任何 任职 史料
    贺信 安排 安置 常态 常年 时代 时候 时期 时效 平台 平安 平时 黄金 和平 和谐 明显 计算 成立
    成为 成功 成本 成员 谈判 祝贺 董事 强化 强制 强烈 路段 危险 危机 危害 童年 盛夏 凌晨 万一
    柯桥 经营 经常 干部 干事 干净 单一 包容 左右 曲线 家庭 家长 家属 富裕 焦点 山区 谷物 车辆
    全员 全体 班级 牧业 武器 武汉 符合 束缚 龙头 幸福 怀疑 从来 连续 连接 习惯 习近平总 终于
    终端 衡量 步伐 都市 国有 国务院 文学 广泛 广告 东北 东南 沃土 越来越 隆重 师资 师生 融合
    融资 冷链 那些 那里 空间 空气 养老 养殖 须知 丰富 关注 关系 关心 相信 相应 查找 后果 权威
    权益 公共 公安 公益 公平 法院 岳阳 有效 有力 有序 有利 商店 商家 年底 年初 年轻 爱护 阳台
    门户 门诊 信心 信任 代码 原本 线上 线下 线索 附件 注意 例如 譬如 结论 总结 总之 小结 建议
    谢谢 鸣谢
    意见 意义 特点 亮点 重点 难点 问题 措施 举措 对策 做法 主要 首先 其次 最后 单行本 主席团
    """.split()
)


def is_name(words: str) -> bool:
    """Return whether words of Han characters can be a person's name, by surname and length."""
    plain = simple(words)
    if plain[1:2] == "不" and plain[0] == plain[2:]:
        # ``冷不冷``
        return False
    if plain in _NO_NAMES or not (_has_surname(plain) or _in_parts(plain, _MARKS_ALONE)):
        return False
    if _BODY_END.search(plain):
        return False
    if OFFICE_WORD.fullmatch(plain):
        return False
    return not OFFICE_WORD.search(plain[1:]) or "·" in plain


def begins_with_a_word(words: str) -> bool:
    """Return whether a possible name begins with a common word, as ``居民王`` does."""
    return simple(words)[:2] in _NO_NAMES


def may_be_name(words: str, *, common: bool = False) -> bool:
    """Return whether words can be a person's name where their place suggests one.

    ``次仁旺堆`` begins with no surname of the list; between an office and a colon it is a name.

    Args:
        words: the words.
        common: whether words in common use may be one, too, as ``成功``.
    """
    plain = simple(words)
    if (
        (plain in _NO_NAMES and not common)
        or not ((2 <= len(plain) <= 4 and all_han(plain)) or _in_parts(plain))
        or _NO_NAME_WORD.search(plain)
    ):
        return False
    return not OFFICE_WORD.search(plain)


def name_at_end(words: str) -> str:
    """Return the person's name that ends ``words``, or an empty string.

    Of several readings the one that follows an office is taken: ``主任周岚`` ends in ``周岚``,
    though ``任周岚`` could be a name.
    """
    words = _DAY_AT_END.sub("", words)
    plain = simple(words)
    starts = [
        start
        for start in range(max(0, len(plain) - 16), len(plain) - 1)
        if (_has_surname(plain[start:]) or _in_parts(plain[start:], shortest=2, longest=8))
        and plain[start:] not in _NO_NAMES
        and not OFFICE_WORD.fullmatch(plain, start)
    ]
    after_office = [start for start in starts if ends_as_office(plain[:start])]
    best = next(iter(after_office or starts), None)
    return "" if best is None else words[best:]


def surname_and_office(words: str) -> tuple[str, str, str] | None:
    """Return surname, office and given name of ``牛委員煦庭`` or ``许市长``, or None."""
    plain = simple(words)
    for surname in range(_LONGEST_SURNAME, 0, -1):
        both = surname == _OF_BOTH and _is_of_both(plain[:surname])
        if plain[:surname] in _SURNAME or both:
            for before in _BEFORE_OFFICE:
                if plain.startswith(before, surname) and (
                    end := _end_of_office(plain, surname + len(before))
                ):
                    if both and end == len(plain):
                        # ``白宫发言人``: only a given name behind shows that both are surnames.
                        break
                    return words[:surname], words[surname:end], _without_acting(words[end:])
    return None


def _is_of_both(plain: str) -> bool:
    """Return whether two characters are two surnames, as women's are who keep both."""
    listed = plain in _SURNAME or plain in _NO_NAMES
    return not listed and len(plain) == _OF_BOTH and _FREQUENT.issuperset(plain)


def _without_acting(given: str) -> str:
    """Return a given name without the mark of somebody who acts for another."""
    return given[:-1] if given.endswith("代") and len(given) > _LONGEST_GIVEN else given


def _end_of_office(plain: str, at: int) -> int:
    """Return where the office that begins at an offset ends, or 0.

    At most three characters of a given name come after it, as in ``牛委員煦庭``.
    """
    for end in range(len(plain), max(at, len(plain) - 4), -1):
        if plain[at:end] in OFFICES and (end == len(plain) or all_han(plain[end:])):
            return end
    return 0


def _has_surname(plain: str) -> bool:
    """Return whether words are a surname and one or two characters."""
    return (plain[:-1] in _SURNAME or plain[:-2] in _SURNAME) and all_han(plain)


def _in_parts(
    plain: str, marks: str = _MARKS, shortest: int = 1, longest: int = _LONGEST_PART
) -> bool:
    """Return whether words are the parts of a name with marks between, as ``买买提·艾力``.

    Args:
        plain: the words.
        marks: the marks.
        shortest: the fewest characters of the first part.
        longest: the most characters of the first part.
    """
    for mark in marks[1:]:
        plain = plain.replace(mark, marks[0])
    first, *others = plain.split(marks[0])
    return (
        bool(others)
        and shortest <= len(first) <= longest
        and all(len(part) <= _LONGEST_PART and all_han(part) for part in (first, *others))
    )
