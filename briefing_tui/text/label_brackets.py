"""The brackets in which transcripts write labels, the one table of them."""

from __future__ import annotations

SET_APART = {"【": "】", "[": "]", "［": "］", "〔": "〕", "〖": "〗"}
"""Brackets of labels that running text hardly has, each with the one that closes it."""

ALSO_ASIDES = {"(": ")", "（": "）", "「": "」", "<": ">", "＜": "＞", "〈": "〉", "‹": "›"}
"""Brackets of labels in which running text has asides and quotations, too."""

LABEL_BRACKETS = {**SET_APART, **ALSO_ASIDES}
"""All brackets of labels, each with the one that closes it."""
