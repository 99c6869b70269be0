"""Brings the Chinese catalogue up to date: ``python -m briefing_tui.locale.update``.

Collects every message of the package, adds the new ones to the ``.po`` file without a
translation, and drops those that nothing says any more. An editable install compiles it when it is
made; this program does so again (``.ci/build_catalogues.py`` does it for a wheel). Needs Babel,
which the extra ``test`` installs.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent
PO = Path(__file__).with_name("zh") / "LC_MESSAGES" / "briefing_tui.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def messages() -> Catalog:
    """Every message that the interface says, as the source has it."""
    catalogue = Catalog()
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for path, _line, message, _comments, _context in found:
        catalogue.add(message, locations=[(path, 0)])
    for message in tabled():
        catalogue.add(message)
    return catalogue


def tabled() -> Iterator[str]:
    """The messages that stand in tables and classes instead of in calls."""
    from briefing_tui.messages import GROUNDS, REASONS, WARNINGS
    from briefing_tui.tui.commands import COMMANDS
    from briefing_tui.tui.copying import SHOWN_STYLES

    yield from GROUNDS.values()
    yield from REASONS.values()
    yield from WARNINGS.values()
    yield from SHOWN_STYLES.values()
    for command in COMMANDS:
        yield command.english()
        yield command.english_help()
        if command.hint:
            yield command.hint


def catalogue() -> Catalog:
    """The Chinese catalogue as it stands in the file."""
    with PO.open("rb") as file:
        return read_po(file, locale="zh", domain="briefing_tui")


def untranslated(chinese: Catalog) -> list[str]:
    """The messages that the catalogue lacks, or holds without a translation."""
    lacking = []
    for message in messages():
        key = str(message.id if isinstance(message.id, str) else message.id[0])
        known = chinese.get(key)
        words = known.string if known else ""
        if key and not all([words] if isinstance(words, str) else words or [""]):
            lacking.append(key)
    return lacking


def compiled(chinese: Catalog) -> bytes:
    """The catalogue in the form that gettext reads."""
    out = io.BytesIO()
    write_mo(out, chinese)
    return out.getvalue()


def main() -> int:
    """Update and compile; 1 when messages wait for their translation."""
    chinese = catalogue()
    chinese.update(messages(), no_fuzzy_matching=True)
    chinese.obsolete.clear()
    with PO.open("wb") as file:
        write_po(file, chinese, width=96, no_location=True, sort_output=True)
    MO.write_bytes(compiled(catalogue()))
    waiting = untranslated(catalogue())
    for message in waiting:
        print(f"not translated: {message}", file=sys.stderr)
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
