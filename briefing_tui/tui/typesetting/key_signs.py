"""The signs of keys on the screen."""

from __future__ import annotations

SIGNS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "delete": "Del",
    "insert": "Ins",
}
"""The signs by which the interface writes the keys that have names."""
