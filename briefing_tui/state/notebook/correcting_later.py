"""Corrections of briefings on a server, applied when their texts are fetched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date as Date
from typing import Any

from briefing_tui.cache.shelved import Shelved
from briefing_tui.loading.addresses import is_shared
from briefing_tui.model import Briefing
from briefing_tui.state.notebook.applying import with_corrections
from briefing_tui.state.notebook.correction import Correction, Fault


def corrected(
    briefing: Briefing, corrections: Sequence[Correction], say: Callable[[str], object]
) -> Briefing:
    """Return a briefing with its corrections; one on a server stays there until it is read.

    Its index is that of the library: filters by speaker find who spoke as it was before.

    Args:
        briefing: as it was read, or is listed.
        corrections: those of this briefing, the oldest first.
        say: is told of those whose words are gone.
    """
    if not isinstance(briefing, Shelved) or not is_shared(briefing.source.path):
        return with_corrections(briefing, corrections, say)
    told: dict[str, Any] = {}
    for one in corrections:
        if one.sha256 != briefing.source.sha256:
            continue  # whether it still applies is known when the text is
        if one.fault is Fault.TITLE:
            told["title"] = one.right
        elif one.fault is Fault.DATE:
            with suppress(ValueError):
                told["date"] = Date.fromisoformat(one.right) if one.right else None
    return briefing.changed(lambda read: with_corrections(read, corrections, say), **told)
