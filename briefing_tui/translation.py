"""The interface's words, through gettext: English in the source, Chinese in the catalogues."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    import gettext

LOCALES = os.path.join(os.path.dirname(__file__), "locale")

LANGUAGES = ("zh", "zh-Hant", "en")
"""The languages of the interface: simplified Chinese, traditional Chinese, English."""

CATALOGUES: dict[str, tuple[str, ...]] = {"zh": ("zh",), "zh-Hant": ("zh_Hant", "zh"), "en": ()}
"""The catalogues of each language, by the names of their folders; the first one's words count."""

_TRADITIONAL = r"zh-(?!hans)(?:.*-)?(?:hant|tw|hk|mo)\b|yue\b|chinese.*(?:traditional|taiwan|hong)"

_words: gettext.NullTranslations | None = None
_language = "en"


def known_language(name: str) -> str | None:
    """Return the language that a name stands for, None for one that the interface lacks.

    Args:
        name: a locale or a language tag, such as ``zh_TW.UTF-8``, ``zh-Hant-HK`` or ``en``.
    """
    tag = _without_codeset(name.strip()).lower().replace("_", "-")
    if tag.startswith(("zh-", "yue", "chinese")) and re.match(_TRADITIONAL, tag):
        return "zh-Hant"
    if tag == "zh" or tag.startswith(("zh-", "chinese")):
        return "zh"
    return "en" if tag == "en" or tag.startswith(("en-", "english")) else None


def _without_codeset(name: str) -> str:
    """Return a locale without what stands behind its language: ``zh_CN`` of ``zh_CN.UTF-8``."""
    return name.partition(".")[0].partition("@")[0]


def environment_language() -> str:
    """Return the language that ``LANGUAGE``, ``LC_ALL``, ``LC_MESSAGES`` or ``LANG`` asks for.

    As with GNU gettext, ``LANGUAGE`` is a list, comes first, and is ignored in the locale ``C``.
    English is the default when no language of the interface is asked for.
    """
    known = (known_language(name) for name in _asked_for())
    return next((language for language in known if language is not None), "en")


def _asked_for() -> Iterator[str]:
    """Yield the names of languages that the environment asks for, best first."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), _system_locale())
    if _without_codeset(locale) in ("C", "POSIX"):
        return
    listed = [name for name in os.environ.get("LANGUAGE", "").split(":") if name]
    yield from listed or [locale]


def _system_locale() -> str:
    """Return the locale where no variable names one: ``C`` but on macOS and Windows."""
    return "" if sys.platform in ("darwin", "win32") else "C"


def use_language(language: str | None) -> None:
    """Use a language of the interface from now on; None takes what the environment asks for."""
    global _words, _language
    _language = (known_language(language) if language else None) or environment_language()
    _words = None
    if catalogues := CATALOGUES[_language]:
        # Imported here: the messages in the source are English.
        import gettext

        _words = gettext.translation("briefing_tui", LOCALES, catalogues, fallback=True)


def used_language() -> str:
    """Return the language that is spoken, one of :data:`LANGUAGES`."""
    return _language


def _(message: str) -> str:
    """Return the interface's words for an English message."""
    return _words.gettext(message) if _words else message


def ngettext(one: str, many: str, count: int) -> str:
    """Return the interface's words for a message that depends on a count."""
    if _words is None:
        return one if count == 1 else many
    return _words.ngettext(one, many, count)


def N_(message: str) -> str:
    """Return a message as it is: it stands in a table, and is translated where it is shown."""
    return message
