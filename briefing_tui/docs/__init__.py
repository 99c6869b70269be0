"""Pages on terminals and on output in English and Chinese, printed by ``briefing-tui help``."""

from __future__ import annotations

from pathlib import Path

TOPICS = ("terminals", "output")
"""The pages, by the names that ``briefing-tui help`` takes."""


def page(topic: str, language: str) -> str:
    """Return a page in Markdown.

    Args:
        topic: one of :data:`TOPICS`.
        language: a language of the interface; of the two forms of Chinese pages have the
            simplified one.

    Raises:
        KeyError: there is no such page.
    """
    if topic not in TOPICS:
        raise KeyError(topic)
    form = ".zh-CN" if language.startswith("zh") else ""
    return Path(__file__).with_name(f"{topic}{form}.md").read_text(encoding="utf-8")
