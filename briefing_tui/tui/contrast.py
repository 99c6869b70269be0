"""Textual's themes made readable: text of at least 4.5 to 1 on every ground that is drawn.

Contrast is that of WCAG 2.2, success criterion 1.4.3. Grounds are kept near the theme's own;
inks are moved towards white or black, as far as it takes and no further.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.color import Color
from textual.theme import Theme

from briefing_tui.dataclass import replace

AA = 4.5
"""The least contrast of text."""

_MARGIN = 0.15
"""The margin added to the contrast, since colours are rounded when they are written down."""

_STEPS = 50
_INKS = ("foreground", "primary", "secondary", "accent", "warning", "error", "success")


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two opaque colours."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def readable(theme: Theme) -> Theme:
    """Return a theme with the same grounds, or nearly, and inks that are readable on all."""
    made = theme.to_color_system().generate()
    pole = Color.parse("#ffffff" if theme.dark else "#000000")
    background = Color.parse(made["background"])
    foreground = _towards(Color.parse(made["foreground"]), pole, [background])
    # Grounds do not come nearer to the inks than the background and a seventh of the way.
    surface = _near(Color.parse(made["surface"]), background, pole)
    panel = _near(Color.parse(made["panel"]), background, pole)
    primary = Color.parse(made["primary"])
    grounds = {
        "surface": surface,
        "panel": panel,
        "current": background.blend(foreground, 0.06),
        "cursor-row": surface.blend(foreground, 0.10),
        "selection": background.blend(primary, 0.22),
        "window": background.blend(foreground, 0.15),
    }
    grounds = {name: _near(ground, background, pole) for name, ground in grounds.items()}
    every = [background, *grounds.values()]
    inks = {name: _towards(Color.parse(made[name]), pole, every) for name in _INKS}
    muted = _towards(inks["foreground"].blend(background, 0.35), pole, every)
    told = {name: color.hex6 for name, color in inks.items()}
    variables = {
        **theme.variables,
        **told,
        **{name: ground.hex6 for name, ground in grounds.items()},
        **{f"text-{name}": told[name] for name in _INKS if name != "foreground"},
        "foreground-muted": muted.hex6,
        "text-muted": muted.hex6,
        "foreground-disabled": muted.hex6,
        "text-disabled": muted.hex6,
        "near": told["success"],
        "rule": background.blend(foreground, 0.35).hex6,
        "input-cursor-background": told["foreground"],
        "input-cursor-foreground": background.hex6,
        "input-selection-background": grounds["selection"].hex6,
    }
    return replace(
        theme,
        foreground=told["foreground"],
        primary=told["primary"],
        secondary=told["secondary"],
        accent=told["accent"],
        warning=told["warning"],
        error=told["error"],
        success=told["success"],
        surface=grounds["surface"].hex6,
        panel=grounds["panel"].hex6,
        background=background.hex6,
        variables=variables,
    )


def _near(ground: Color, background: Color, pole: Color) -> Color:
    """Return ``ground`` moved towards ``background`` until ``pole`` is readable on it."""
    for step in range(_STEPS + 1):
        moved = ground.blend(background, step / _STEPS)
        if contrast(moved, pole) >= min(2 * AA, contrast(background, pole)) * 0.75:
            return moved
    return background


def _towards(ink: Color, pole: Color, grounds: Sequence[Color]) -> Color:
    """Return an ink, moved towards black or white until it is readable on all grounds."""
    for step in range(_STEPS + 1):
        moved = ink.blend(pole, step / _STEPS)
        if all(contrast(moved, ground) >= AA + _MARGIN for ground in grounds):
            return moved
    return pole


def _luminance(color: Color) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
