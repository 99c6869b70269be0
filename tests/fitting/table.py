"""The module ``briefing_tui/recognition/layout/fitted.py`` as it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import briefing_tui
from briefing_tui.recognition.layout.head_features import FEATURES
from briefing_tui.recognition.layout.second import SECOND
from tests.fitting.examples import Numbers
from tests.fitting.folds import Model

PLACE = Path(briefing_tui.__file__).parent / "recognition" / "layout" / "fitted.py"
"""The path of the table."""

_DIGITS = 4
_DOCSTRING = '''"""The weights by which layout votes on heads: a table that was fitted, not written.

``python -m tests.fitting`` made it from the development collections, their texts rewritten in other
templates, and invented meetings in many layouts. Each weight is by the name of its feature
(:mod:`.features`), in the order of the rows: the first pass has the features of a head alone, the
second adds what the first says of all heads. A chance is the logistic function of the bias and the
weighted sum.
"""
'''


def source_of(model: Model) -> str:
    """Return the source of the module with the weights of a model."""
    first = _lines("FIRST", ("bias", *FEATURES), model.first)
    second = _lines("SECOND", ("bias", *FEATURES, *SECOND), model.second)
    return "\n".join([_DOCSTRING, *first, *second]) + "\n"


def _lines(name: str, features: Sequence[str], weights: Numbers) -> Iterator[str]:
    yield f"{name} = {{"
    for feature, weight in zip(features, weights, strict=True):
        yield f'    "{feature}": {round(float(weight), _DIGITS)},'
    yield "}"
