"""The judge's own score, on the samples and, when they are there, on real transcripts."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefing_tui import load
from briefing_tui.cli.as_json import briefing_json
from briefing_tui.samples import sample_folder

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "eval" / "parse_score.py"
GOLD = Path(__file__).with_name("samples")

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="no scorer beside this checkout")


def scorer() -> ModuleType:
    specification = importlib.util.spec_from_file_location("parse_score", SCORER)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


WITHOUT_A_MISTAKE = {"misnamed": 0.0}
"""The value of a measure where nothing is wrong; 1 unless it stands here."""


def faults(measured: dict[str, float]) -> dict[str, float]:
    """Return the measures that are not what a reading without a mistake has."""
    return {
        name: value for name, value in measured.items() if value != WITHOUT_A_MISTAKE.get(name, 1.0)
    }


def score(transcript: Path, gold: Path) -> dict[str, float]:
    parsed: Any = json.loads(briefing_json(load(transcript)))
    result: dict[str, float] = scorer().score(str(gold), parsed)
    return result


@pytest.mark.parametrize("gold", sorted(GOLD.glob("*.gold.tsv")), ids=lambda path: path.name)
def test_every_sample_is_read_without_a_mistake(gold: Path) -> None:
    transcript = sample_folder() / gold.name.replace(".gold.tsv", ".txt")
    assert faults(score(transcript, gold)) == {}


def test_the_real_press_conference_is_read_without_a_mistake() -> None:
    transcript = SHARED / "transcripts" / "ningde-2021.txt"
    if not transcript.exists():
        pytest.skip("no transcripts beside this checkout")
    assert faults(score(transcript, transcript.with_suffix(".gold.tsv"))) == {}


@pytest.mark.parametrize(
    ("collection", "floors"),
    [
        ("tw", {"attribution": 0.99, "turns_f1": 0.96}),
        ("wh", {"attribution": 0.99, "turns_f1": 0.98, "kind": 0.99}),
        ("fomc", {"attribution": 0.99, "turns_f1": 0.97}),
    ],
)
def test_the_collections_stay_above_the_floor(collection: str, floors: dict[str, float]) -> None:
    folder = SHARED / "transcripts" / "dev" / collection
    golds = sorted(folder.glob("*.gold.json"))
    if not golds:
        pytest.skip("no transcripts beside this checkout")
    scores = [
        score(next(folder.glob(gold.name.replace(".gold.json", ".[tm]*"))), gold) for gold in golds
    ]
    for measure, floor in floors.items():
        assert sum(one[measure] for one in scores) / len(scores) >= floor, measure
