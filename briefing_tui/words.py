"""The interface's words, through gettext: English in the source, Chinese in the catalogue."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

LOCALES = Path(__file__).with_name("locale")
LANGUAGES = ("zh", "en")

_words: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def environment_language() -> str:
    """The interface language that ``LC_ALL``, ``LC_MESSAGES`` or ``LANG`` asks for."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.lower().startswith(("zh", "chinese")) else "en"
    return "en"


def use_language(language: str | None) -> None:
    """Speak ``zh`` or ``en`` from now on; None takes what the environment asks for."""
    global _words, _language
    _language = language or environment_language()
    _words = gettext.translation("briefing_tui", LOCALES, languages=[_language], fallback=True)


def used_language() -> str:
    """The language that is spoken: ``zh`` or ``en``."""
    return _language


def _(message: str) -> str:
    """The interface's words for an English message."""
    return _words.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The interface's words for a message that depends on a count."""
    return _words.ngettext(one, many, count)


def N_(message: str) -> str:
    """Return a message as it is: it stands in a table, and is translated where it is shown."""
    return message
