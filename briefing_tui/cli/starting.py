"""The start of every command: the language of the interface, and the user's own words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.cache import expressions
from briefing_tui.cli.streams import tell
from briefing_tui.recognition.lexicon.own_words import NONE, use
from briefing_tui.state.paths import configuration_place, is_there
from briefing_tui.translation import ngettext, use_language


def begin(language: str | None) -> Sequence[str]:
    """Apply the configuration, and return its errors, one line each.

    Args:
        language: the value of ``--lang``, which counts before the configuration.
    """
    expressions.keep()
    # Complaints are in the language that is asked for, as far as that is known.
    use_language(language)
    complaints: list[str] = []
    settings_file, words_file = map(configuration_place, ("config.toml", "words.toml"))
    if is_there(settings_file):
        from pathlib import Path

        from briefing_tui.state.configuration import read_configuration

        settings = read_configuration(Path(settings_file))
        if language is None and settings.lang is not None:
            use_language(settings.lang)
            settings = read_configuration(Path(settings_file))
        complaints += settings.complaints
    own = NONE
    if is_there(words_file):
        from pathlib import Path

        from briefing_tui.state.own_words_file import read_words

        found = read_words(Path(words_file))
        own = found.words
        complaints += found.complaints
    use(own)
    return complaints


def tell_complaints(complaints: Sequence[str]) -> None:
    """Print on one line the only complaint, or their number and the command that lists them."""
    if not complaints:
        return
    if len(complaints) == 1:
        tell(complaints[0])
        return
    told = ngettext(
        "{count} error in the configuration; “briefing-tui config --check” shows it",
        "{count} errors in the configuration; “briefing-tui config --check” lists them",
        len(complaints),
    )
    tell(told.format(count=len(complaints)))
