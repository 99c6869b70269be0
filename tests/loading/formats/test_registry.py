"""A format is one file in one folder; whatever needs formats finds it there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.library import Library
from briefing_tui.loading import format_registry as registry
from briefing_tui.loading import formats as folder
from briefing_tui.loading import read
from briefing_tui.loading.format_registry import extract, kind_of
from briefing_tui.loading.readable_endings import readable

KNOT = """
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.turn_records import RecordsSource, Said, extract_said
from briefing_tui.loading.format import Beginning, Format


def tells(file: Beginning) -> bool:
    return file.data.startswith(b"KNOT")


def turns(data: bytes, path: str) -> Extract:
    lines = (line.partition("=") for line in data.decode().splitlines()[1:])
    records = [Said(who, words) for who, _sign, words in lines]
    return extract_said(records, RecordsSource("KNOT", "text/x-knot"), path)


FORMAT = Format("knot", "KNOT", (".knot",), tells, turns)
"""
SAMPLE = "KNOT\n周岚=大家好。\n许立衡=今天介绍春灌。\n".encode()


@pytest.fixture
def knotted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Add a file with an invented format to the folder of formats."""
    added = tmp_path / "formats"
    added.mkdir()
    (added / "knot.py").write_text(KNOT, encoding="utf-8")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(added)])
    registry.formats.cache_clear()
    yield
    registry.formats.cache_clear()


@pytest.mark.usefixtures("knotted")
def test_a_format_is_one_file_in_the_folder_of_formats(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SAMPLE)
    assert kind_of(SAMPLE, "a.txt") == "knot"
    document = read(str(path))
    assert document.text == "周岚：大家好。\n许立衡：今天介绍春灌。\n"
    assert [turn.name for turn in document.facts.turns] == ["周岚", "许立衡"]
    assert document.source.media_type == "text/x-knot"


@pytest.mark.usefixtures("knotted")
def test_its_files_are_taken_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.KNOT").write_bytes(SAMPLE)
    library = Library.from_paths([tmp_path], cache=tmp_path / "cache")
    assert [speech.speaker and speech.speaker.name for speech in library[0].speeches] == [
        "周岚",
        "许立衡",
    ]


def test_a_format_without_a_file_is_none() -> None:
    assert kind_of(SAMPLE, "a.knot") is None
    with pytest.raises(ValueError, match="knot"):
        extract("knot", SAMPLE, "a.knot")


def test_each_format_has_a_name_of_its_own_and_endings_that_folders_take() -> None:
    known = registry.formats()
    assert len({each.name for each in known}) == len(known)
    for each in known:
        assert each.endings
        assert all(ending.startswith(".") and ending.islower() for ending in each.endings)
        assert set(each.endings) <= set(readable())
