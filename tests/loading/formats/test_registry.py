"""A format is one module in one list; whatever needs formats takes them from there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from briefing_tui.library import Library
from briefing_tui.loading import read
from briefing_tui.loading.formats import Extract, extract, kind_of, registry
from briefing_tui.loading.formats.format import Beginning, Format, beginning_of
from briefing_tui.loading.formats.said import RecordsSource, Said, extract_said
from briefing_tui.loading.readable_endings import readable
from tests.loading.hostile_files import HOSTILE, TEXTS


def tells(file: Beginning) -> bool:
    return file.data.startswith(b"KNOT")


def turns(data: bytes, path: str) -> Extract:
    lines = (line.partition("=") for line in data.decode().splitlines()[1:])
    records = [Said(who, words) for who, _sign, words in lines]
    return extract_said(records, RecordsSource("KNOT", "text/x-knot"), path)


KNOT = Format("knot", "KNOT", (".knot",), tells, turns)
SAMPLE = "KNOT\n周岚=大家好。\n许立衡=今天介绍春灌。\n".encode()


@pytest.fixture
def knotted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The list of formats, with an invented one."""
    module = ModuleType("knot")
    vars(module)["FORMAT"] = KNOT
    monkeypatch.setitem(sys.modules, f"{registry.__package__}.knot", module)
    monkeypatch.setattr(registry, "MODULES", {"knot": "K", **registry.MODULES})
    registry.formats.cache_clear()
    yield
    monkeypatch.undo()
    registry.formats.cache_clear()


@pytest.mark.usefixtures("knotted")
def test_a_format_in_the_list_is_told_and_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SAMPLE)
    assert kind_of(SAMPLE, "a.txt") == "knot"
    document = read(str(path))
    assert document.text == "周岚：大家好。\n许立衡：今天介绍春灌。\n"
    assert [turn.name for turn in document.told.turns] == ["周岚", "许立衡"]
    assert document.source.media_type == "text/x-knot"


@pytest.mark.usefixtures("knotted")
def test_its_files_are_taken_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.KNOT").write_bytes(SAMPLE)
    library = Library.from_paths([tmp_path], cache=tmp_path / "cache")
    assert [speech.speaker and speech.speaker.name for speech in library[0].speeches] == [
        "周岚",
        "许立衡",
    ]


def test_a_format_that_is_not_in_the_list_is_none() -> None:
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


OPENINGS = ("", "\ufeff", "  \n", "\ufeff \f\n", "云", "a", "1", "[", "{", "<p>")


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_file_is_tried_for_all_formats_that_it_may_have(opening: str, encoding: str) -> None:
    for kind in (*HOSTILE, *TEXTS):
        made = kind.make(3)
        before = opening.encode(encoding)
        for data in (before + made, before + made.decode("latin-1").encode(encoding)):
            beginning = beginning_of(data, kind.name)
            told = [each.name for each in registry.formats() if each.tells(beginning)]
            assert kind_of(data, kind.name) == next(iter(told), None)


def test_a_plain_text_needs_no_reader_of_other_formats(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("云岭市新闻发布会\n周岚：大家好。\n", encoding="utf-8")
    code = (
        "import sys\nfrom briefing_tui.loading import read\n"
        f"read({str(path)!r})\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    read_for_it = set(done.stdout.decode().split())
    package = registry.__package__
    assert not read_for_it & {f"{package}.{name}" for name in ("docx", "pdf", "subtitles.srt")}
