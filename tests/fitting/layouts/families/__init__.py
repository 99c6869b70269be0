"""Layouts of labels by their kind, each with the languages that it is made in."""

from __future__ import annotations

from tests.fitting.layouts.families import (
    automatic,
    chinese,
    damaged,
    east,
    lines,
    markdown,
    marks,
    names,
    offices,
    parliaments,
    questions,
    roles,
)

LAYOUTS = (
    *names.LAYOUTS,
    *offices.LAYOUTS,
    *parliaments.LAYOUTS,
    *east.LAYOUTS,
    *roles.LAYOUTS,
    *lines.LAYOUTS,
    *marks.LAYOUTS,
    *questions.LAYOUTS,
    *markdown.LAYOUTS,
    *chinese.LAYOUTS,
    *automatic.LAYOUTS,
    *damaged.LAYOUTS,
)
"""Every layout, in the order in which they are made."""
