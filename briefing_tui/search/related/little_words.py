"""Little words: those that a half-remembered sentence loses or gains without another meaning.

A query says no less without them, and a passage answers it without them. Words with which a
question asks are told apart, for a question wants the passage that answers it.
"""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import encoded
from briefing_tui.search.fold import fold
from briefing_tui.text.patterns import deferred

PARTICLES = frozenset("的了在是和与及把被将从向给于而也都就还又吗呢吧啊呀嘛之其嘅咗喺係")
"""Chinese characters that join others, as they are folded."""

_HAN_QUESTIONS = deferred(
    "为什么|有没有|是不是|怎么样|怎么办|什么时候|什么地方|多长时间|多少[个名人天年次项家元]?|多大|多长|多久|多高"
    "|哪[个些里儿位年天家]?|几多|几时|几[个名位天年月次项家点号度成倍]|什么|怎样|怎么|为何|如何|何时|何处|何地"
    "|谁|是否|点解|点样|边度|边个|乜嘢"
)
_FIGURES = deferred("多少|多[大长久高]|几|百分之")
_LATIN_QUESTIONS = deferred(
    r"\b(?:how (?:many|much|long|far|often|old)|what|which|who|whom|whose|when|where|why|how"
    r"|cuánt[oa]s?|cuant[oa]s?|combien|wie ?viele?|сколько)\b"
)
_LATIN_FIGURES = deferred(
    r"\b(?:how (?:many|much|long|far|often|old)|cuánt[oa]s?|cuant[oa]s?|combien|wie ?viele?"
    r"|сколько)\b"
)

LATIN = frozenset(
    # English
    "a an the and or but if of in on at by to for from with without into about as is are was were "
    "be been being am do does did has have had will would shall should can could may might must "
    "it its this that these those there here i we you he she they me us him her them my our your "
    "his their not no so than then too very just also who whom which what when where why how "
    # German
    "der die das den dem des ein eine einen einem einer eines und oder aber von zu zum zur im am "
    "auf mit für fur bei aus nach ist sind war waren wird werden hat haben nicht auch es er sie "
    "wir ich ihr ihre "
    # Spanish, Portuguese
    "el la los las un una unos unas y o de del al en por para con que se su sus es son fue lo le "
    "les como más mas muy ya os uma um do da dos das no na nos nas em ao e "
    # French, Italian
    "le les une du et ou au aux dans sur par pour avec ce cette ces qui est sont il elle nous vous "
    "ils ne pas plus di il gli della dei che per con non".split()
)
"""Latin words that join others, as they are folded."""


class Meaning(NamedTuple):
    """The words of a query without its little words.

    Attributes:
        text: the folded query with a space for each character of the words of a question.
        question: whether it asks something.
        figure: whether it asks for a number.
    """

    text: str
    question: bool
    figure: bool


def meaning(folded: str) -> Meaning:
    """Return what a folded query says without the words that make a question of it."""
    questions = [*_HAN_QUESTIONS.finditer(folded), *_LATIN_QUESTIONS.finditer(folded)]
    rest = folded
    for found in questions:
        rest = rest[: found.start()] + " " * len(found.group()) + rest[found.end() :]
    asks = bool(questions) or folded.rstrip().endswith(("?", "吗", "呢"))
    figure = _FIGURES.search(folded) or _LATIN_FIGURES.search(folded)
    if not any(map(str.isalnum, rest)):
        return Meaning(folded, False, False)
    return Meaning(rest, asks, figure is not None)


def without_questions(folded: str) -> str:
    """Return folded words without those with which Chinese asks."""
    return _HAN_QUESTIONS.sub("", folded)


def particle_codes() -> list[int]:
    """Return the codes of the particles."""
    return [int(code) for code in encoded(fold("".join(sorted(PARTICLES))))]
