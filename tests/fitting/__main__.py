"""Fit the table by which layout votes on labels, and show how well it does on unseen collections.

It takes some minutes. ``--folds 0`` leaves the table of collections left out away.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from tests.fitting.documents import INVENTED, invented, real
from tests.fitting.examples import Example, Numbers, example_of
from tests.fitting.folds import Fold, folds, whole
from tests.fitting.reports import report
from tests.fitting.rewritten import rewritten
from tests.fitting.table import PLACE, source_of

_TIMES = 6


def examples_of(shared: Path) -> list[Example]:
    """Return the examples of real documents, of those rewritten, and of invented ones."""
    originals = [example_of(document) for document in real(shared)]
    others = [example_of(document) for document in rewritten(originals, _TIMES)]
    return [*originals, *others, *map(example_of, invented())]


def print_reports(examples: Sequence[Example], chances: dict[int, Numbers]) -> None:
    """Print the table of each kind of collection."""
    kinds = [_kind(example) for example in examples]
    for kind in dict.fromkeys(kinds):
        places = [at for at, other in enumerate(kinds) if other == kind]
        print(*report(kind, examples, chances, places), "", sep="\n", flush=True)


def _kind(example: Example) -> str:
    if example.document.collection.startswith(INVENTED):
        return "Invented layouts"
    return "Rewritten collections" if example.document.rewritten else "Collections"


def _models(examples: Sequence[Example], done: Sequence[Fold]) -> dict[str, list[list[float]]]:
    """Return for each collection the weights of the model that did not see it."""
    return {
        examples[at].document.collection: [weights.tolist() for weights in fold.model]
        for fold in done
        for at in fold.chances
    }


def main() -> None:
    """Fit, print the tables of what was left out, and write the weights into the package."""
    parser = argparse.ArgumentParser(prog="python -m tests.fitting", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the collections")
    parser.add_argument("--folds", type=int, default=8, help="in how many parts they are left out")
    parser.add_argument("--models", type=Path, help="a JSON file for the models of the folds")
    parser.add_argument("--out", type=Path, default=PLACE, help="the module that is written")
    asked = parser.parse_args()
    examples = examples_of(asked.shared)
    heads = sum(len(example.heads) for example in examples)
    print(f"{len(examples)} documents, {heads} heads", flush=True)
    done = []
    for fold in folds(examples, asked.folds):
        done.append(fold)
        print(f"fold {len(done)} of {asked.folds}", flush=True)
    if done:
        print_reports(examples, {at: each for fold in done for at, each in fold.chances.items()})
    if asked.models is not None:
        models = json.dumps(_models(examples, done))
        asked.models.write_text(models, encoding="utf-8")
    asked.out.write_text(source_of(whole(examples)), encoding="utf-8")
    print(f"{asked.out} has the weights; run tests/recognition")


if __name__ == "__main__":
    main()
