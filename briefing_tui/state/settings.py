"""The settings read from the configuration folder at a start, and all errors in them."""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.state.configuration import (
    Configuration,
    configuration_path,
    read_configuration,
)
from briefing_tui.state.paths import configuration_folder, is_there


def read_settings() -> Configuration:
    """Return what the configuration asks for; its complaints have those about the own words too."""
    settings = read_configuration(configuration_path())
    words = configuration_folder() / "words.toml"
    if not is_there(words):
        return settings
    from briefing_tui.state.own_words_file import read_words

    return replace(settings, complaints=(*settings.complaints, *read_words(words).complaints))
