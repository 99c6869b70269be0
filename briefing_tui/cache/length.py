"""The length of a briefing, which may be shelved."""

from __future__ import annotations

from briefing_tui.model import Briefing


def characters_of(briefing: Briefing) -> int:
    """Return the length of a briefing's text in code points, without reading a shelved one."""
    # Told by the field that a shelved one has, so that few small files need nothing of the shelf.
    told: int | None = getattr(briefing, "characters", None)
    return len(briefing.text) if told is None else told
