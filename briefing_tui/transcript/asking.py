"""The words by which somebody asks, by language.

A pattern that begins with a set of characters is searched for much faster than alternatives,
so each alternative looks behind at the character that it begins with.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ASKS = (
    "[？?吗嗎请請想有cwdtm](?:(?<=[？?])|(?<=[吗嗎])[。，]|(?<=[请請])[问問教]|"
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
    """What is found in the words of one who asks in Chinese, English or a language.

    Args:
        language: its tag, as :func:`.header.language_of` gives it.
    """
    more = _BY_LANGUAGE.get(language.partition("-")[0])
    return re.compile(f"{_ASKS}|(?i:{more})" if more else _ASKS, re.MULTILINE)
