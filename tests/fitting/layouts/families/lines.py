"""Layouts: labels on lines of their own and wrapped ones."""

from __future__ import annotations

from tests.fitting.layouts.language import CAPITALS, LATIN, SPACED
from tests.fitting.layouts.layout import Layout

LAYOUTS = (
    Layout(
        "own_line_caps",
        CAPITALS,
        ("chair", "press"),
        label="{FULL}\n",
        turn_gap="\n\n",
    ),
    Layout(
        "own_line_name",
        SPACED,
        ("panel", "duo", "press"),
        label="{full}\n",
    ),
    Layout(
        "own_line_colon_blank",
        SPACED,
        ("press", "duo"),
        label="{full}:\n\n",
        paragraph_gap="\n\n",
    ),
    Layout(
        "own_name_office_below",
        SPACED,
        ("press", "panel"),
        label="{full}\n{Office}\n",
        paragraph_gap="\n",
    ),
    Layout(
        "own_caps_office_comma",
        CAPITALS,
        ("press",),
        label="{FULL}, {Office}\n",
    ),
    Layout(
        "underlined_name",
        LATIN,
        ("panel",),
        label=lambda m, p, f: f["full"] + "\n" + "-" * len(f["full"]) + "\n",
    ),
    Layout(
        "script_centred",
        ("en", "fr", "es", "de"),
        ("panel", "duo"),
        label=lambda m, p, f: " " * max(0, 36 - len(f["FULL"]) // 2) + f["FULL"] + "\n",
        width=68,
    ),
    Layout(
        "script_paren",
        ("en", "es", "fr"),
        ("panel",),
        label=lambda m, p, f: (
            " " * 24
            + f["FULL"]
            + (
                "\n" + " " * 20 + m.rng.choice(m.language["note"]).lower().replace(".", "")
                if m.rng.random() < 0.2
                else ""
            )
            + "\n"
        ),
        clean="{FULL}",
    ),
)
