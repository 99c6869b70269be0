"""The names of the themes: the program's own two, and those that come with Textual.

They stand here so that commands without the browser know them; a test compares them with Textual's.
"""

from __future__ import annotations

OWN = ("reading-dark", "reading-light")

THEMES = (
    *OWN,
    "textual-dark",
    "textual-light",
    "nord",
    "gruvbox",
    "catppuccin-mocha",
    "catppuccin-latte",
    "catppuccin-frappe",
    "catppuccin-macchiato",
    "dracula",
    "tokyo-night",
    "monokai",
    "flexoki",
    "solarized-light",
    "solarized-dark",
    "rose-pine",
    "rose-pine-moon",
    "rose-pine-dawn",
    "atom-one-dark",
    "atom-one-light",
    "ansi-dark",
    "ansi-light",
)
