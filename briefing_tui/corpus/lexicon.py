"""The lexicon: Chinese words with how rare each is, looked up for many places of a text at once.

Words are kept in a hash table of flat arrays, every beginning of a word with them, so that the
words that begin at each place of a text are found in as many steps as the longest has characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass
from briefing_tui.search.codes import Codes, Flags, Ints, encoded
from briefing_tui.search.fold import fold
from briefing_tui.text.han import all_han

LEXICON = Path(__file__).with_name("tables") / "words.txt"

LONGEST = 8
"""The most characters of a word."""

FIRST_CLASS, CLASS_WIDTH = "A", 0.75
"""The letter of the most frequent class of words, and the width of a class in nats."""

NAME_COST = 9.0
"""The cost of a name of a speaker or another own word, in nats: that of a fairly frequent word."""

SINGLE_COST = 16.0
"""The cost of a character that is no word of the lexicon."""

Keys = NDArray[np.uint64]
Costs = NDArray[np.float32]

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_BUCKET_BITS = 20
_NO_WORD = np.float32(np.inf)

WORDS = (
    "碳达峰 碳中和 双碳 乡村振兴 一带一路 营商环境 云计算 大数据 人工智能 新冠 "
    "新冠肺炎 疫情 疫苗 核酸 卫健委 发改委 市监局 人社局 住建局 民政局 生态环境 "
    "生态环境局 文旅局 医保局 应急管理 共同富裕 高质量 新能源 数字化 智能化 "
    "信息化 产业链 供应链 放管服 双减 城镇化 供给侧 幸福感 获得感 副局长 副市长 "
    "副主任 副部长 副处长 副县长 副省长 副区长 党组书记 党组成员 发言人 "
    "新闻发言人 发布会 新闻发布会 记者会 答记者问 主持人 网约车 高铁 直播 短视频 "
    "二维码 微信 抖音 互联网 物联网 立法会 行政会议 特首 政务司 财政司 律政司 "
    "区议会 区议员 立法会议员 公屋 强积金 行政院 立法院 委员会 县市政府 健保 "
    "长照 防疫 确诊 筛检"
).split()
"""Words of briefings that the source of the lexicon is too old to have."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words, and beginnings of words, by hash.

    Attributes:
        keys: the hashes, ordered by bucket.
        costs: of each, the cost of the word in nats; infinite for what only begins words.
        goes_on: whether longer words begin with it.
        first: for each bucket where its hashes begin; one more at the end.
        most: the most hashes of one bucket.
    """

    keys: Keys
    costs: Costs
    goes_on: Flags
    first: NDArray[np.int32]
    most: int

    def found(self, keys: Keys) -> tuple[Costs, Flags]:
        """Return the costs of some hashes, infinite for no word, and whether words go on."""
        bucket = _bucket(keys)
        low, high = self.first[bucket], self.first[bucket + 1]
        costs = np.full(keys.size, _NO_WORD, dtype=np.float32)
        goes_on = np.zeros(keys.size, dtype=np.bool_)
        left = np.flatnonzero(low < high)
        for step in range(self.most):
            at = low[left] + step
            same = self.keys[at] == keys[left]
            costs[left[same]] = self.costs[at[same]]
            goes_on[left[same]] = self.goes_on[at[same]]
            left = left[~same & (at + 1 < high[left])]
            if not left.size:
                break
        return costs, goes_on


def _bucket(keys: Keys) -> Ints:
    return (keys >> np.uint64(64 - _BUCKET_BITS)).astype(np.int64)


def begun(codes: Codes) -> Keys:
    """Return the hashes of words of one character."""
    return (codes.astype(np.uint64) + np.uint64(1)) * _FACTOR


def gone_on(keys: Keys, codes: Codes) -> Keys:
    """Return the hashes of words, each with one more character."""
    return (keys ^ (keys >> np.uint64(29))) * _FACTOR + begun(codes)


def key_of(word: str) -> int:
    """Return the hash of a word of folded characters."""
    codes = encoded(word)
    key = begun(codes[:1])
    for at in range(1, codes.size):
        key = gone_on(key, codes[at : at + 1])
    return int(key[0])


@cache
def general() -> dict[str, float]:
    """Return the words of the table and of this module with their costs, read when first asked."""
    costs: dict[str, float] = {}
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            first, *rest = line.split(" ")
            for word in rest:
                costs[first + word[:-1]] = (ord(word[-1]) - ord(FIRST_CLASS)) * CLASS_WIDTH
    for word in map(fold, WORDS):
        costs[word] = min(NAME_COST, costs.get(word, NAME_COST))
    return costs


@cache
def _general_lexicon() -> Lexicon:
    return _made(general())


def lexicon_with(names: Iterable[str]) -> Lexicon:
    """Return the lexicon with own words, such as the names of those who speak.

    Args:
        names: as they are written; those that are not 2 to 8 Chinese characters are left out.
    """
    known = general()
    own = {
        folded: NAME_COST
        for folded in map(fold, names)
        if 2 <= len(folded) <= LONGEST and all_han(folded) and folded not in known
    }
    return _made(known | own) if own else _general_lexicon()


def _made(words: dict[str, float]) -> Lexicon:
    beginnings = {word[:end] for word in words for end in range(1, len(word))}
    every = [*words, *(beginnings - words.keys())]
    keys = _keys(every)
    costs = np.full(len(every), _NO_WORD, dtype=np.float32)
    costs[: len(words)] = list(words.values())
    goes_on = np.fromiter((each in beginnings for each in every), np.bool_, len(every))
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    first = np.searchsorted(_bucket(keys), np.arange((1 << _BUCKET_BITS) + 1)).astype(np.int32)
    return Lexicon(keys, costs[order], goes_on[order], first, int(np.diff(first).max()))


def _keys(words: list[str]) -> Keys:
    """Return the hashes of words."""
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    starts = np.cumsum(lengths) - lengths
    codes = encoded("".join(words))
    keys = begun(codes[starts])
    for at in range(1, LONGEST):
        longer = np.flatnonzero(lengths > at)
        keys[longer] = gone_on(keys[longer], codes[starts[longer] + at])
    return keys
