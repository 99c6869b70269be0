"""Telling a person's name from other words.

Where a parameter is called ``plain``, the words are in simplified characters.
"""

from __future__ import annotations

from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.own_words import Words, han
from briefing_tui.recognition.lexicon.vocabulary import (
    OFFICE_WORD,
    OFFICES,
    ends_as_office,
)
from briefing_tui.text.han import all_han
from briefing_tui.text.languages import HAN
from briefing_tui.text.languages import words as words_of
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

# A surname of one character is a surname and no word, so those stand without spaces.
_SURNAME = Words(
    [*"".join(words_of("surnames", HAN)), *words_of("compound_surnames", HAN)],
    lambda own: han(own.surnames),
)
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

_BEFORE_OFFICE = ("副主任", "副", "代理", "代", "执行", "常务", "召集", "前", "名誉", "主任", "")

_DAY_AT_END = deferred(r"[（(]?\d[\d年月日号/.\-]{3,10}[日号)）]?(?:上午|下午)?\s*\Z")
# Words that are in no name: verbs of speech, places and people.
_NO_NAME_WORD = deferred(
    "致辞|致词|讲话|发言|介绍|答[问疑复]|问答|寄语|热线|信箱|提[醒示问]|建议|解[读答释]|点评|说法|表示|指出|"
    "强调|回[答应复]|补充|主持|开场|结束|通报|发布|说明|总结|[局厅署委办处院部报社网台馆会人者们]$|"
    "^(?:我|你|您|他|这|那|本|各|全|该|请|由|和|与|及|对|在|从|按|将|是|有|不|也|就|为|等|以|并|还|又)|"
    "记者|媒体|同志|先生|女士|小姐|老师|领导"
)
# The second character of words that are a clause: ``法很笨``.
_DEGREES = tuple("很太更最就也都")
_NUMERALS = tuple("一二三四五六七八九十甲乙丙丁")
# The characters by which the sounds of foreign names are written.
_SOUNDS = frozenset("".join(words_of("foreign_sounds")))
_SHORTEST_FOREIGN, _LONGEST_FOREIGN = 4, 9
# Endings of bodies and outlets, in which no given name ends.
_BODY_END = deferred("..[局厅署委办处院部报社网台馆]\\Z")
# Words of two to four characters that begin with a surname and are no names.
_NO_NAMES = frozenset(words_of("no_names"))


def is_name(words: str) -> bool:
    """Return whether words of Han characters can be a person's name, by surname and length."""
    plain = in_simplified(words)
    if (plain[1:2] == "不" and plain[0] == plain[2:]) or (plain[1:2] in _DEGREES and plain[2:]):
        # ``冷不冷``, ``法很笨`` of ``办法很笨``
        return False
    if plain[-1:] in _NUMERALS and plain[:-1] in _NO_NAMES:
        # ``方案二``
        return False
    if plain in _NO_NAMES or not (_has_surname(plain) or _in_parts(plain, _MARKS_ALONE)):
        return False
    if _BODY_END.search(plain):
        return False
    if OFFICE_WORD.fullmatch(plain):
        return False
    return not OFFICE_WORD.search(plain[1:]) or "·" in plain


def is_transliterated(plain: str) -> bool:
    """Return whether words have only the characters by which foreign names are written.

    ``伊利耶斯库``; of two characters so written, most are words.
    """
    return _SHORTEST_FOREIGN <= len(plain) <= _LONGEST_FOREIGN and _SOUNDS.issuperset(plain)


def has_both_surnames(plain: str) -> bool:
    """Return whether words are two surnames and a given name of two characters, ``邱黄玉招``."""
    return len(plain) == _OF_BOTH + _LONGEST_GIVEN and all_han(plain) and _is_of_both(plain[:2])


def begins_with_a_word(plain: str) -> bool:
    """Return whether a possible name begins with a common word, as ``居民王`` does."""
    return plain[:2] in _NO_NAMES


def may_be_name(words: str, *, common: bool = False) -> bool:
    """Return whether words can be a person's name where their place suggests one.

    ``次仁旺堆`` begins with no surname of the list; between an office and a colon it is a name.

    Args:
        words: the words.
        common: whether words in common use may be one, too, as ``成功``.
    """
    plain = in_simplified(words)
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
    plain = in_simplified(words)
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


def surname_and_office(words: HanWords) -> tuple[str, str, str] | None:
    """Return surname, office and given name of ``牛委員煦庭`` or ``许市长``, or None."""
    plain = words.plain
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
