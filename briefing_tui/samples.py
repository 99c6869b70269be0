"""The folder of the sample briefings."""

from __future__ import annotations

from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def sample_folder() -> Path:
    """Return the folder of the bundled samples: in the package, or ``data/`` in a checkout."""
    from pathlib import Path

    packaged = Path(__file__).with_name("samples")
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "data"


FIRST = {
    "zh": "yunling-livelihood-2024.txt",
    "zh-Hant": "haicheng-traditional-2023.txt",
    "en": "larkin-briefing-2024.txt",
}
"""The sample in each language of the interface."""


def sample_paths(language: str | None = None) -> list[Path]:
    """Return the bundled samples, in order of name.

    Args:
        language: a language of the interface, whose sample comes first.
    """
    first = FIRST.get(language or "")
    return sorted(sample_folder().glob("*.txt"), key=lambda path: (path.name != first, path.name))
