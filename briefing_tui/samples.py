"""Where the sample briefings are."""

from __future__ import annotations

from pathlib import Path


def sample_folder() -> Path:
    """The folder of the bundled samples: in the package when installed, ``data/`` in a checkout."""
    packaged = Path(__file__).with_name("samples")
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "data"


def sample_paths() -> list[Path]:
    """The bundled samples, in order of name."""
    return sorted(sample_folder().glob("*.txt"))
