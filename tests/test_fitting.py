"""The fitting of the layout voter: invented meetings, true labels, the regression and its table."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from briefing_tui.recognition.layout.head_features import FEATURES
from briefing_tui.recognition.layout.heads import heads_of
from briefing_tui.recognition.layout.second import SECOND
from briefing_tui.text.lines import lines_of
from tests.fitting.documents import Document, Speaking
from tests.fitting.examples import example_of
from tests.fitting.folds import Model
from tests.fitting.gold import true_labels
from tests.fitting.layouts.making import Made, made
from tests.fitting.regression import chances_of, fitted
from tests.fitting.reports import report
from tests.fitting.rewritten import rewritten
from tests.fitting.table import source_of

MEETING = "Thea Larkin: Since when?\nIdris Pell: Since May: we count.\nThea Larkin: And now?\n"
SPEAKING = tuple(
    Speaking(MEETING.index(said), who)
    for said, who in (("Since when", "Thea Larkin"), ("Since May", "I. Pell|Pell"), ("And", "Thea"))
)


@pytest.fixture(scope="module")
def texts() -> list[Made]:
    return list(made("3", (0,)))


def test_a_seed_makes_the_same_texts(texts: list[Made]) -> None:
    assert list(made("3", (0,))) == texts


def test_the_spans_of_invented_texts_are_in_order_and_hold_the_words_of_the_turns(
    texts: list[Made],
) -> None:
    for text in texts:
        if text.spans:
            assert all(one.end <= other.start for one, other in pairwise(text.spans)), text.family
            said = [text.text[span.start : span.end] for span in text.spans if span.who]
            assert said == [turn["text"] for turn in text.turns]


def test_no_mark_of_gold_is_left_in_an_invented_text(texts: list[Made]) -> None:
    assert not any("\ue000" in text.text or "\ue001" in text.text for text in texts)


def test_a_head_right_before_a_speech_is_its_label() -> None:
    heads = heads_of(lines_of(MEETING))
    found = sorted(true_labels(MEETING, heads, SPEAKING))
    assert [heads[at].words for at in found] == ["Thea Larkin", "Idris Pell", "Thea Larkin"]


def test_texts_are_rewritten_with_each_label_before_its_words() -> None:
    text = MEETING * 3
    speaking = [
        speech._replace(start=speech.start + len(MEETING) * part)
        for part in range(3)
        for speech in SPEAKING
    ]
    example = example_of(Document("invented", text, tuple(speaking)))
    for document in rewritten([example], 20):
        assert document.rewritten
        assert len(document.speaking) == len(speaking)
        for speech in document.speaking:
            before = document.text[: speech.start].casefold()
            assert before.rstrip().rpartition(speech.who.casefold())[1]
            assert document.text[speech.start :].lstrip().startswith(("Since", "And"))


def test_the_regression_finds_the_weights_that_examples_were_drawn_with() -> None:
    rng = np.random.default_rng(5)
    rows = rng.normal(size=(20_000, 2))
    true = np.array([-0.5, 2.0, -1.0])
    labels = (rng.random(len(rows)) < chances_of(true, rows)).astype(float)
    found = fitted(rows, labels, np.ones(len(rows)))
    assert np.allclose(found, true, atol=0.1)


def test_a_report_counts_labels_found_wrong_and_missed() -> None:
    example = example_of(Document("invented", MEETING, SPEAKING))
    lines = list(report("Collections", [example], {0: example.labels}, [0]))
    assert lines[1].split() == ["invented", "3", "0", "0", "1.000"]
    lines = list(report("Collections", [example], {0: 1 - example.labels}, [0]))
    assert lines[1].split()[1] == "0"
    assert lines[1].split()[3] == "3"


def test_the_table_that_is_written_gives_each_feature_its_weight() -> None:
    first = np.arange(len(FEATURES) + 1) / 4
    second = np.arange(len(FEATURES) + len(SECOND) + 1) / 4
    written: dict[str, dict[str, float]] = {}
    exec(source_of(Model(first, second)), written)
    assert list(written["FIRST"].items()) == list(zip(("bias", *FEATURES), first, strict=True))
    assert list(written["SECOND"].values()) == list(second)
