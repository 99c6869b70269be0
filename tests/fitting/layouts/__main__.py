"""Write the invented texts: ``python -m tests.fitting.layouts [SEED] [FOLDER]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.fitting.layouts.making import write


def main() -> None:
    """Write the invented texts of a seed into a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.fitting.layouts", description=__doc__)
    parser.add_argument("seed", nargs="?", default="1", help="the same seed makes the same files")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("layouts"))
    asked = parser.parse_args()
    print(f"{write(asked.seed, asked.folder)} files in {asked.folder}")


if __name__ == "__main__":
    main()
