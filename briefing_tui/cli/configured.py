"""``briefing-tui config``: the configuration explained, checked, and what it may choose from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.streams import Output
from briefing_tui.state.configuration import (
    Configuration,
    configuration_path,
    read_configuration,
    settings,
)
from briefing_tui.state.own_words_file import KINDS, MEANINGS, read_words, words_path
from briefing_tui.state.toml_files import shown_value
from briefing_tui.translation import _, used_language

DONE, WRONG = 0, 2

_WIDTH = 96
"""Cells of a comment at most; a Chinese character takes two."""


def run(arguments: Arguments) -> int:
    """Run the command, and return its exit status.

    Args:
        arguments: of which ``check``, ``themes``, ``keys``, ``styles`` and ``words`` are looked
            at; at most one of them is true.
    """
    if getattr(arguments, "check", False):
        return check()
    if getattr(arguments, "themes", False):
        lines: Iterable[str] = themes()
    elif getattr(arguments, "keys", False):
        lines = keys()
    elif getattr(arguments, "styles", False):
        lines = style_names()
    elif getattr(arguments, "words", False):
        lines = words_template(words_path())
    else:
        lines = template(configuration_path())
    out = Output()
    for line in lines:
        out.line(line)
    return DONE


def check() -> int:
    """Print every complaint about the configuration and the own words; 2 where there is one."""
    out = Output()
    status = DONE
    for path, complaints in ((configuration_path(), _settings()), (words_path(), _words())):
        for complaint in complaints:
            out.line(complaint)
        if complaints:
            status = WRONG
        else:
            out.line(_in_order(path))
    return status


def _in_order(path: Path) -> str:
    told = _("{path}: in order") if path.exists() else _("{path}: not there; the defaults count")
    return told.format(path=path)


def _settings() -> list[str]:
    """Return what is wrong with the configuration file, the keys of commands with it."""
    from briefing_tui.tui.commands import COMMANDS
    from briefing_tui.tui.commands.keymap import Keymap, key_complaints

    found = read_configuration(configuration_path())
    return [*found.complaints, *key_complaints(found, Keymap(COMMANDS, found.keys))]


def _words() -> list[str]:
    """Return what is wrong with the own words; each example is read with all of them."""
    from briefing_tui.recognition.lexicon import own_words

    found = read_words(words_path())
    if not found.examples:
        return list(found.complaints)
    from briefing_tui.state.own_examples import misread

    before = own_words.in_use()
    own_words.use(found.words)
    try:
        return [*found.complaints, *misread(found.examples)]
    finally:
        own_words.use(before)


def template(path: Path) -> Iterator[str]:
    """Yield the lines of a configuration file that says what there is, and changes nothing.

    Args:
        path: where such a file is looked for.
    """
    yield from _prose(
        _("The configuration of briefing-tui, looked for at {path}").format(path=path)
    )
    yield from _prose(
        _(
            "A line that begins with # and no space behind it is a setting with its default: take "
            "the # away and change it. “briefing-tui config --check” tells what is wrong."
        )
    )
    for name, setting in settings():
        yield ""
        yield from _prose(_(setting.help))
        yield from _prose(_("Default: {default}").format(default=_(setting.default)))
        yield from _prose(_("Allowed: {allowed}").format(allowed=setting.allowed_words()))
        if name == "keys":
            yield from _keys()
        else:
            yield f"#{name} = {setting.example}"


def _keys() -> Iterator[str]:
    """Yield the table of keys: every command with its default keys."""
    from briefing_tui.tui.commands import COMMANDS
    from briefing_tui.tui.commands.key_names import allowed

    yield from _prose(_("A key: {allowed}").format(allowed=allowed()))
    yield "[keys]"
    for command in COMMANDS:
        yield from _prose(f"{command.help()} ({_places(command.where)})")
        listed = ", ".join(shown_value(key).replace("\\", "\\\\") for key in command.keys)
        yield f"#{command.name()} = [{listed}]"


def _places(where: frozenset[object]) -> str:
    """Return where the keys of a command ask for it, in the interface's language."""
    from briefing_tui.tui.commands.command import Where

    names = {
        Where.TEXT: _("in the text"),
        Where.SELECTION: _("while selecting"),
        Where.LIST: _("in a side pane"),
        Where.SEARCH: _("in the search box"),
        Where.VIEW: _("in a view"),
    }
    return _(", ").join(words for place, words in names.items() if place in where)


def words_template(path: Path) -> Iterator[str]:
    """Yield the lines of a file of own words that says what there is, and changes nothing.

    Args:
        path: where such a file is looked for.
    """
    yield from _prose(_("The own words of a desk, looked for at {path}").format(path=path))
    yield from _prose(
        _(
            "Words that your transcripts have and the program does not know. Each table is a list; "
            "an entry is a word, or a table with the word, an example and the speaker to be read "
            "in it, which “briefing-tui config --check” tries."
        )
    )
    for name, kind in KINDS.items():
        yield ""
        yield from _prose(_(kind.help))
        yield from _prose(_("Allowed: {allowed}").format(allowed=_(kind.allowed)))
        if name == "labels":
            listed = ", ".join(f'"{meaning}"' for meaning in MEANINGS)
            yield from _prose(f"means: {listed}")
        yield f"#{name} = [{{{kind.example}}}]"


def _prose(words: str) -> Iterator[str]:
    """Yield words as comment lines."""
    cells = _WIDTH if used_language() == "en" else _WIDTH // 2
    for line in textwrap.wrap(words, cells - 2, break_on_hyphens=False):
        yield f"# {line}"


def themes() -> Sequence[str]:
    """Return the names of the themes."""
    from briefing_tui.state.theme_names import THEMES

    return THEMES


def style_names() -> Sequence[str]:
    """Return the names of the styles in which quotes are printed and copied."""
    from briefing_tui.quoting.style_registry import styles

    return tuple(styles())


def keys() -> Iterator[str]:
    """Yield each command with its keys as configured and what it does, parted by tabs."""
    from briefing_tui.tui.commands import COMMANDS
    from briefing_tui.tui.commands.keymap import Keymap

    found: Configuration = read_configuration(configuration_path())
    keymap = Keymap(COMMANDS, found.keys)
    for command in COMMANDS:
        yield f"{command.name()}\t{' '.join(keymap.keys(command))}\t{command.help()}"
