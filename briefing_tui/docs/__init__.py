"""Pages on terminals and on output in English and both forms of Chinese, for ``help``."""

from __future__ import annotations

import os

TOPICS = ("terminals", "output", "shared")
"""The pages, by the names that ``briefing-tui help`` takes."""


_FORMS = {"zh": ".zh-CN", "zh-Hant": ".zh-Hant"}
"""The part of a page's file name before its ending, by the language."""


def page(topic: str, language: str) -> str:
    """Return a page in Markdown.

    Args:
        topic: one of :data:`TOPICS`.
        language: a language of the interface.

    Raises:
        KeyError: there is no such page.
    """
    if topic not in TOPICS:
        raise KeyError(topic)
    form = _FORMS.get(language, "")
    place = os.path.join(os.path.dirname(__file__), f"{topic}{form}.md")
    with open(place, encoding="utf-8") as file:
        return file.read()
