"""The chances from which the votes of layout count, and the forms of words that name somebody."""

from __future__ import annotations

from briefing_tui.recognition.labels.words import Form

SURE = 0.97
"""The chance from which layout alone makes a label."""

LIKELY = 0.85
"""The chance from which layout alone makes a label that is only inferred."""

POSSIBLE = 0.5
"""The chance from which layout leaves a doubt."""

KNOWN = 0.3
"""The chance from which layout makes a label of the name of a person or office."""

PEOPLE = (
    Form.NAME_OFFICE,
    Form.OFFICE_NAME,
    Form.ROLE,
    Form.ROLE_NAME,
    Form.SURNAME_OFFICE,
    Form.OUTLET,
    Form.NAME,
    Form.TITLE_CAPITALS,
    Form.TITLE_NAME,
)
"""The forms of words that name a person, an office or an outlet."""

NAMING = (*PEOPLE, Form.MARK)
"""The forms of words that name a person, an office, an outlet or a mark."""
