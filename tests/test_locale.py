"""The Chinese catalogue is complete, fits its messages, and is compiled."""

from __future__ import annotations

import gettext
import string

from briefing_tui.locale.update import catalogue, messages, untranslated
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.words import LOCALES, _, use_language


def places(message: str) -> set[str]:
    """The names that are filled in."""
    return {name for _text, name, _form, _conversion in string.Formatter().parse(message) if name}


def test_every_message_has_its_chinese() -> None:
    assert untranslated(catalogue()) == []


def test_the_catalogue_holds_nothing_that_is_no_longer_said() -> None:
    said = {str(m.id if isinstance(m.id, str) else m.id[0]) for m in messages()}
    held = {str(m.id if isinstance(m.id, str) else m.id[0]) for m in catalogue()}
    assert held - said == set()


def test_a_translation_fills_in_what_its_message_does() -> None:
    for message in catalogue():
        english = message.id if isinstance(message.id, str) else message.id[-1]
        chinese = message.string if isinstance(message.string, str) else (message.string or [""])[0]
        if english and chinese:
            assert places(str(chinese)) == places(str(english)), english


def test_the_compiled_catalogue_says_what_its_source_does() -> None:
    spoken = gettext.translation("briefing_tui", LOCALES, languages=["zh"])
    stale = [
        message.id
        for message in catalogue()
        if isinstance(message.id, str)
        and message.id
        and spoken.gettext(message.id) != message.string
    ]
    assert stale == [], "run python -m briefing_tui.locale.update"


def test_commands_speak_chinese() -> None:
    use_language("zh")
    try:
        assert _("Speakers") == "发言人"
        assert all(not command.title().isascii() for command in COMMANDS)
    finally:
        use_language("en")
