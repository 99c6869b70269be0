"""Bring the Chinese catalogues up to date: ``python -m briefing_tui.locale.update [--fill]``.

Collects every message of the package, adds the new ones to each ``.po`` file without a
translation, and drops those that nothing says any more. With ``--fill`` messages that have
simplified words and no traditional ones get a first version of these. An editable install compiles
the catalogues when it is made; this program does so again (``.ci/build_catalogues.py`` does it for
a wheel). Needs Babel, which the extra ``test`` installs, and ``--fill`` the extra ``tables``.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent
SIMPLIFIED, TRADITIONAL = "zh", "zh_Hant"
CATALOGUES = (SIMPLIFIED, TRADITIONAL)
"""The catalogues, by the names of their folders."""

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def messages() -> Catalog:
    """Return every message that the interface says, as the source has it."""
    catalogue = Catalog()
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for path, _line, message, _comments, _context in found:
        catalogue.add(message, locations=[(path, 0)])
    for message in tabled():
        catalogue.add(message)
    return catalogue


def tabled() -> Iterator[str]:
    """Yield the messages that stand in tables and classes instead of in calls."""
    from briefing_tui.messages import GROUNDS, REASONS
    from briefing_tui.search.matchers.registry import KINDS
    from briefing_tui.tui.commands import COMMANDS

    yield from GROUNDS.values()
    yield from REASONS.values()
    yield from (kind.name for kind in KINDS)
    for command in COMMANDS:
        yield command.english()
        yield command.english_help()
        if command.hint:
            yield command.hint


def source_of(name: str) -> Path:
    """Return the ``.po`` file of a catalogue."""
    return Path(__file__).with_name(name) / "LC_MESSAGES" / "briefing_tui.po"


def catalogue(name: str = SIMPLIFIED) -> Catalog:
    """Return a catalogue as it stands in its file."""
    with source_of(name).open("rb") as file:
        return read_po(file, locale=name, domain="briefing_tui")


def untranslated(chinese: Catalog) -> list[str]:
    """Return the messages that a catalogue lacks, or holds without a translation."""
    lacking = []
    for message in messages():
        key = str(message.id if isinstance(message.id, str) else message.id[0])
        known = chinese.get(key)
        words = known.string if known else ""
        if key and not all([words] if isinstance(words, str) else words or [""]):
            lacking.append(key)
    return lacking


def compiled(chinese: Catalog) -> bytes:
    """Return a catalogue in the form that gettext reads."""
    out = io.BytesIO()
    write_mo(out, chinese)
    return out.getvalue()


def main(arguments: Sequence[str] = ()) -> int:
    """Update and compile; return 1 when messages wait for their translation.

    Args:
        arguments: ``--fill`` or nothing.
    """
    said = messages()
    for name in CATALOGUES:
        chinese = catalogue(name)
        # The day stays: changing with each run, it would be a conflict of any two changes.
        said.creation_date = chinese.creation_date
        chinese.update(said, no_fuzzy_matching=True)
        chinese.obsolete.clear()
        if name == TRADITIONAL and "--fill" in arguments:
            from briefing_tui.locale.traditional import converter, fill

            count = fill(chinese, catalogue(SIMPLIFIED), converter())
            print(f"{name}: {count} messages filled in; read them", file=sys.stderr)
        with source_of(name).open("wb") as file:
            write_po(file, chinese, width=96, no_location=True, sort_output=True)
        source_of(name).with_suffix(".mo").write_bytes(compiled(catalogue(name)))
    waiting = [(name, said) for name in CATALOGUES for said in untranslated(catalogue(name))]
    for name, message in waiting:
        print(f"{name}: not translated: {message}", file=sys.stderr)
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
