"""The words by which somebody asks, by language.

A pattern that begins with a set of characters is searched for much faster than alternatives,
so each alternative begins with a look-behind at its first character.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.text.languages import languages
from briefing_tui.text.patterns import compiled, deferred


@lru_cache(maxsize=16)
def asks(language: str) -> re.Pattern[str]:
    """Return a pattern that finds a question in Chinese, English and one more language.

    Args:
        language: its tag, as :func:`.language.language_of` gives it.
    """
    always = [known for known in languages() if "asks_begin" in known.sections]
    begin = "".join(known.expression("asks_begin") for known in always)
    pattern = f"[{begin}](?:{'|'.join(known.expression('asks') for known in always)})"
    tag = language.partition("-")[0]
    for known in languages():
        if known.tag == tag and known not in always and "asks" in known.sections:
            pattern += f"|(?i:{known.expression('asks')})"
    return compiled(pattern, re.MULTILINE)


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
