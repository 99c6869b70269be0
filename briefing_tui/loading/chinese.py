"""The evidence in a text that it is Chinese, for comparing one decoding with another.

The bytes of GB18030 and Big5 overlap, so almost any text in the one can be decoded as the
other; the result then has characters that are hardly ever used. In real Chinese a few hundred
characters make up half of the text, and the first levels of GB 2312 and Big5 nearly all of it.
"""

from __future__ import annotations

from briefing_tui.dataclass import dataclass

_BOTH = (
    "的一是在不了有和人中大上我以要他到用生作地出就分成可主年同工也能下子而方多定行法所民得十三之等部度家力"
    "如水化高自二理起小物加量都制使本去把性好它合因由其些然前外天政四日那社事平形相全表各重新正心反你明看原"
    "又利比或但第向道命此只解意建月公系很情者最立代想已通提直程展五果料象位入常文次品式活及管特件求老基流路"
    "少山知接手角期根指九放西取色光即保治北造百七海口世金增思交受六共收改清己美再更切打白教速安身例真具每目"
    "至走示完八名才科信米整元今集土步群石需段研界林且究越算低持音布容商非深近千周委素技半青省列支史感便往市"
    "何除消太府准精值率族快效院查江型王按格易置派片始京住局照引居核疫防控策措施推落环保障"
)
_SIMPLIFIED = (
    "这为个国时来们会对发动说产种后学经进着电里实现体机当点从业应开还与关线内数样无条没结问义变题党员长张见"
    "较将组计运农区强战处队给门领东导压争济阶术极认权证单风场车务万达积议声报类离华确节话况传许广记观连断"
    "难备办习响约团历号维划选标写亲养层专状厂识适属圆调满县细听该铁价严请谢绍记众镇乡项续质总设统转"
)
_TRADITIONAL = (
    "這為個國時來們會對發動說產種後學經進著電裡實現體機當點從業應開還與關線內數樣無條沒結問義變題黨員長張見"
    "較將組計運農區強戰處隊給門領東導壓爭濟階術極認權證單風場車務萬達積議聲報類離華確節話況傳許廣記觀連斷"
    "難備辦習響約團歷號維劃選標寫親養層專狀廠識適屬圓調滿縣細聽該鐵價嚴請謝紹眾鎮鄉項續質總設統轉嘅係喺唔咗"
)
FREQUENT = frozenset(_BOTH + _SIMPLIFIED + _TRADITIONAL)
"""Characters that make up about half of any Chinese text, in both scripts."""

_POINTS = frozenset("，。、：；？！“”‘’「」『』《》（）—…·\u3000\u00a0０１２３４５６７８９％")

_LEAST_FREQUENT = 0.15
"""The least share of frequent ideographs among all ideographs of a Chinese text; Korean decoded as
GB 2312 has about 0.05."""

_LEAST_SCORE = 0.3
_LEAST_POINTS = 0.9


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence for and against a decoded text being Chinese.

    Attributes:
        score: 1 where each character beyond ASCII is frequent or a Chinese point, 0.5 for
            common ones, less than 0 for rubbish; the mean over them.
        frequent: the share of the frequent ones among the ideographs.
    """

    score: float
    frequent: float

    @property
    def plausible(self) -> bool:
        """Return whether the text may be taken for Chinese."""
        return self.score >= _LEAST_SCORE and self.frequent >= _LEAST_FREQUENT


def evidence(text: str) -> Evidence:
    """Return the evidence of the characters beyond ASCII; a score of -1 if there are none."""
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return Evidence(-1.0, 0.0)
    score = sum(map(_weight, beyond)) / len(beyond)
    ideographs = [character for character in beyond if "\u3400" <= character <= "\u9fff"]
    if not ideographs:  # English, in which nothing but its quotation marks and dashes is Chinese
        return Evidence(score, float(score >= _LEAST_POINTS))
    frequent = sum(character in FREQUENT for character in ideographs)
    return Evidence(score, frequent / len(ideographs))


def _weight(character: str) -> float:
    """Return the weight of one character as evidence for Chinese, from -1 to 1."""
    if character in FREQUENT or character in _POINTS:
        return 1.0
    if "\u4e00" <= character <= "\u9fff":
        return 0.5 if _is_common(character) else -0.25
    if character in "\ufffd\u30fb" or "\u3040" <= character <= "\u30ff":
        return -1.0
    if "\x80" <= character <= "\x9f" or "\ue000" <= character <= "\uf8ff":
        return -1.0
    return -0.25 if character >= "\u2000" else -0.5


def _is_common(character: str) -> bool:
    """Return whether an ideograph is of the first level of GB 2312 or Big5."""
    simplified = character.encode("gb2312", "ignore")
    if simplified and simplified[0] <= 0xD7:
        return True
    traditional = character.encode("big5", "ignore")
    return bool(traditional) and traditional[0] <= 0xC6
