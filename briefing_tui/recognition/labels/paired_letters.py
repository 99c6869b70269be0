"""Single letters for question and answer, recognised by their partner: ``P`` by ``R``.

A letter alone may be anybody's initial; beside its partner it is a mark.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing_tui.model import Role
from briefing_tui.recognition.labels.closed_marks import QUESTION_LETTERS
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, ReadLabel

# The letters of a question by the letter of an answer: Spanish, Portuguese, Italian and French;
# English and German; Russian.
_PARTNERS = {"R": "PDQ", "A": "QF", "О": "В"}
_FEWEST = 2
# The least number of a letter that is a mark without a partner.
_OFTEN_ALONE = 3


def with_paired_letters(labels: Sequence[Label]) -> Sequence[Label]:
    """Return the labels; a question's letter is a mark where the answer's is used too."""
    places: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for label in labels:
        if len(label.words) == 1:
            places[label.words][label.shape] += 1
    shapes: dict[str, str] = {}
    for answer, questions in _PARTNERS.items():
        for question in questions:
            if min(places[answer].total(), places[question].total()) >= _FEWEST:
                shapes[question] = places[answer].most_common(1)[0][0]
    often = [letter for letter, found in places.items() if found.total() >= _FEWEST]
    if (
        len(often) == 1
        and often[0] in QUESTION_LETTERS
        and places[often[0]].total() >= _OFTEN_ALONE
    ):
        # Those who answer are labelled by name.
        shapes[often[0]] = places[often[0]].most_common(1)[0][0]
    return [
        label._replace(
            who=ReadLabel(Form.MARK, label.words, Role.REPORTER, answers=False),
            shape=shapes[label.words],
        )
        if label.words in shapes
        else label
        for label in labels
    ]
