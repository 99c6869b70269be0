"""The one table of brackets and quotation marks, each opening one with the one that closes it."""

from __future__ import annotations

import re
from collections.abc import Iterable

SQUARE = {"[": "]", "［": "］"}

SET_APART = {"【": "】", **SQUARE, "〔": "〕", "〖": "〗"}
"""Brackets of labels that running text hardly has."""

ROUND = {"(": ")", "（": "）"}
"""Brackets of labels in which running text has asides, too."""

DIRECTIONS = {**ROUND, **SQUARE}
"""Brackets in which a line by itself is a stage direction; in others it names who speaks."""

ANGULAR = {"「": "」", "<": ">", "＜": "＞", "〈": "〉", "‹": "›"}
"""Brackets of labels in which running text has quotations, titles and mark-up, too."""

LABEL_BRACKETS = {**SET_APART, **ROUND, **ANGULAR}
"""All brackets of labels."""

ASIDE_BRACKETS = {**ROUND, **SET_APART}
"""Brackets of what stands beside the words: clocks, asides, directions, marks of footnotes."""

QUOTING = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}
"""Quotation marks and the brackets of titles; guillemets and straight marks have no one partner."""


def for_class(marks: Iterable[str]) -> str:
    """Return some marks as they stand between the ``[`` and ``]`` of a regular expression."""
    return re.escape("".join(marks))


OPENS = for_class(ASIDE_BRACKETS)
"""The marks that open an aside, for a class of a regular expression."""

CLOSES = for_class(ASIDE_BRACKETS.values())
"""The marks that close an aside, for a class of a regular expression."""

LABEL_OPENS, LABEL_CLOSES = for_class(SET_APART), for_class(SET_APART.values())
"""The marks that set a label apart, for classes of a regular expression."""
