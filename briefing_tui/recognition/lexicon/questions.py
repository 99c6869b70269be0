"""The words by which somebody asks, by language.

A pattern that begins with a set of characters is searched for much faster than alternatives,
so each alternative begins with a look-behind at its first character.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.text.patterns import compiled, deferred

_ASKS = (
    "[？?吗嗎请請想有能可cwdtm](?:(?<=[？?])|(?<=能)(?:不能|否)|(?<=可)否|(?<=[吗嗎])[。，]|"
    "(?<=[请請])(?:[问問教]|介[绍紹]|[谈談][谈談一]|[证證][实實]|[确確][认認])|"
    "(?<=想)(?:[问問]|[请請]教|了解|瞭解)|(?<=有)何(?:评论|評論|回应|回應)|"
    r"(?<=\bc)(?:ould|an) you\b|(?<=\bw)(?:(?:ould|ill) you|onder(?:ing)?)\b|"
    r"(?<=\bd)(?:o|id) you\b|(?<=\bt)o ask\b|(?<=\bm)y question\b)"
)
_BY_LANGUAGE = {
    "ja": "[すたんう]か。|でしょうか|ください。|伺い(?:ます|たい)|お伺い|お聞かせ|お尋ねしま|"
    "教えて",
    "ko": "습니까|까요|질문드|여쭙|말씀해 주시",
    "de": r"\b(?:meine Frage|interessieren|können Sie|könnten Sie|Frage an|wüsste|"
    r"eine Frage zu[mr]?|noch einmal zu[mr]?|ich wollte fragen|kurze Nachfrage)\b",
    "es": "¿|quería preguntar|quería saber|quisiera|podría|me gustaría saber|mi pregunta|"
    "una pregunta|una más\\b",
    "fr": "pouvez-vous|pourriez-vous|ma question|je voulais savoir|une question (?:sur|pour)|"
    "j’aimerais savoir|est-ce que",
    "pt": "queria perguntar|queria saber|pode dizer|gostaria de saber|minha pergunta|uma pergunta",
    "it": "può dire|volevo chiedere|la mia domanda|vorrei chiedere|una domanda",
    "ru": "скажите|прокомментир|вопрос:|мой вопрос|у меня (?:такой |ещё )?вопрос|"
    "хотел[аи]? бы (?:спросить|узнать)",
}


@lru_cache(maxsize=16)
def asks(language: str) -> re.Pattern[str]:
    """Return a pattern that finds a question in Chinese, English and one more language.

    Args:
        language: its tag, as :func:`.language.language_of` gives it.
    """
    more = _BY_LANGUAGE.get(language.partition("-")[0])
    return compiled(f"{_ASKS}|(?i:{more})" if more else _ASKS, re.MULTILINE)


_OPENS_QUESTION = deferred(
    "\\s*(?:好的?[，,])?(?:(?:谢谢|感谢|多谢)主持人|(?:各位|两位|尊敬的)?[^，。！？]{0,8}[您你]?好[，,。！!]|"
    "(?:大家好[，,。！])?我(?:是|有|想|的问题|们?[注关]意?[意到])|请[问教您]|想[请问]|能不能|能否|可否|据(?:报道|了解|悉|媒体)|我们[注关了]|"
    "(?:近期|日前|刚才|最近|近日)[，,]?[^。]{0,60}[？?])"
)


OUTLET_INTRODUCED = deferred(
    "(?:[^，。！？]{0,10}[，。！])?(?:[^，。！？]{0,10}[，。！])?我是(?:来自)?(?P<outlet>[^，。！？我]{2,16})记者[^，。]{0,4}[，。！]"
)
"""The beginning of a question that names the asker's outlet, in simplified characters."""


def opens_question(words: str) -> bool:
    """Return whether words in simplified characters begin as a reporter's question does."""
    return _OPENS_QUESTION.match(words) is not None


# ``大家可能会问：钱从哪里来？`` in the speech of one who answers.
_RHETORICAL = deferred("问[：:][^。？?\n]{0,60}[？?]")


def without_rhetoric(words: str) -> str:
    """Return words without the questions that their speaker attributes to others."""
    return _RHETORICAL.sub("", words) if "问" in words else words
