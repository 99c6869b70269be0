"""The errors of entries that cannot be read, and how they are said."""

from __future__ import annotations

import json

from briefing_tui.translation import _


class EntryError(ValueError):
    """An entry has another form than this version writes; its message is in the user's language."""


def reason_of(error: Exception) -> str:
    """Return what is wrong with an entry, in the interface's language.

    Args:
        error: what reading it raised.
    """
    if isinstance(error, EntryError):
        return str(error)
    if isinstance(error, json.JSONDecodeError):
        return _("not valid JSON")
    if isinstance(error, KeyError):
        return _("missing: {name}").format(name=error.args[0])
    return _("not an entry of this version")
