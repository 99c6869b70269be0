"""Briefings of single files, kept by the bytes of the file."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui import load
from briefing_tui.cache import single_files
from briefing_tui.cache.kept import Kept
from briefing_tui.cache.parsed import Parser
from briefing_tui.cache.program_version import HAS_CHANGE_TIMES
from briefing_tui.errors import BriefingError
from briefing_tui.library import Library
from briefing_tui.limits import USUAL_LIMITS, ReadingLimits
from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing
from briefing_tui.recognition import passes
from briefing_tui.recognition.lexicon.own_words import NONE, OwnWords, use
from briefing_tui.samples import sample_paths
from tests.invented import HANDED_OVER

pytestmark = pytest.mark.skipif(
    not HAS_CHANGE_TIMES, reason="the system does not tell when files change"
)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "kept")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are parsed, in order."""
    found: list[str] = []
    parse = passes.parse

    def noted(document: Document) -> Briefing:
        found.append(document.source.path)
        return parse(document)

    monkeypatch.setattr(passes, "parse", noted)
    return found


def read(kept: Kept, path: str | Path) -> Briefing:
    """A file as a new start reads it."""
    return Parser(Kept(kept.folder, writes=kept.writes), USUAL_LIMITS).read(str(path))


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.name)
def test_what_is_kept_is_what_is_parsed(kept: Kept, path: Path, parsed: list[str]) -> None:
    first = read(kept, path)
    assert read(kept, path) == first
    assert parsed == [str(path)]
    assert first == load(path)


def test_a_file_is_known_by_its_bytes_whatever_its_name_and_time(
    kept: Kept, path: str, tmp_path: Path, parsed: list[str]
) -> None:
    read(kept, path)
    moved = tmp_path / "moved.txt"
    os.rename(path, moved)
    os.utime(moved, (1, 1))
    assert read(kept, moved).path == str(moved)
    assert parsed == [path]


CHANGES: dict[str, Callable[[Path], Path]] = {
    "its words": lambda file: _written(file, HANDED_OVER.replace("垃圾", "废品")),
    "its ending": lambda file: file.rename(file.with_suffix(".md")),
    "an ending before its last": lambda file: file.rename(file.with_suffix(".vtt.txt")),
}


def _written(file: Path, words: str) -> Path:
    told = file.stat()
    file.write_text(words, encoding="utf-8")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    return file


@pytest.mark.parametrize("change", CHANGES)
def test_what_decides_a_briefing_is_noticed(
    kept: Kept, path: str, parsed: list[str], change: str
) -> None:
    read(kept, path)
    changed = CHANGES[change](Path(path))
    assert read(kept, changed) == load(changed)
    assert parsed[:2] == [path, str(changed)]


def test_own_words_make_another_briefing(kept: Kept, path: str, parsed: list[str]) -> None:
    read(kept, path)
    use(OwnWords(offices=("垃圾专员",)))
    try:
        read(kept, path)
        read(kept, path)
    finally:
        use(NONE)
    assert parsed == [path] * 2


@pytest.mark.parametrize(
    "data",
    [HANDED_OVER.encode("gb18030"), f"<html><body>{HANDED_OVER}</body></html>".encode()],
    ids=["another encoding", "another format"],
)
def test_what_more_than_bytes_may_decide_is_parsed_each_time(
    kept: Kept, tmp_path: Path, parsed: list[str], data: bytes
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert read(kept, file) == read(kept, file)
    assert len(parsed) == 2
    assert not list(kept.folder.glob("*.briefing"))


@pytest.mark.parametrize("damage", [b"", b"nothing", b"00000000 2\n{}"])
def test_a_damaged_file_is_said_and_made_anew(
    kept: Kept, path: str, parsed: list[str], damage: bytes
) -> None:
    first = read(kept, path)
    (file,) = kept.folder.glob("*.briefing")
    file.write_bytes(damage)
    library = Library(cache=kept.folder)
    assert list(library.read_all([path])) == [first]
    assert library.cache_problem is not None
    assert file.name in library.cache_problem
    assert read(kept, path) == first
    assert len(parsed) == 2


def test_a_kept_file_of_other_bytes_is_not_taken(
    kept: Kept, path: str, tmp_path: Path, parsed: list[str]
) -> None:
    first = read(kept, path)
    other = tmp_path / "other.txt"
    other.write_text(HANDED_OVER.replace("垃圾", "废品"), encoding="utf-8")
    (file,) = kept.folder.glob("*.briefing")
    read(kept, other)
    (of_other,) = {*kept.folder.glob("*.briefing")} - {file}
    of_other.replace(file)
    assert read(kept, path) == first
    assert parsed == [path, str(other), path]


def test_where_nothing_may_be_written_nothing_is(kept: Kept, path: str) -> None:
    kept.writes = False
    read(kept, path)
    assert not kept.folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_folder_that_cannot_be_trusted_is_no_trouble_to_one_file(
    path: str, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "kept").symlink_to(tmp_path / "elsewhere")
    library = Library.from_paths([path], cache=tmp_path / "kept")
    assert len(library) == 1
    assert library.cache_problem is None
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_file_larger_than_is_taken_is_refused_though_it_is_kept(kept: Kept, path: str) -> None:
    read(kept, path)
    with pytest.raises(BriefingError, match="larger"):
        Parser(Kept(kept.folder), ReadingLimits(100)).read(path)


def test_large_files_are_not_read_twice(
    kept: Kept, path: str, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_files, "MOST_BYTES", 100)
    read(kept, path)
    read(kept, path)
    assert len(parsed) == 2


def test_kept_files_are_limited(kept: Kept, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    removed: list[int] = []
    monkeypatch.setattr(Kept, "prune", lambda _self: removed.append(1))
    library = Library(cache=kept.folder)
    assert len(list(library.read_all([path]))) == 1
    assert removed == [1]
    list(Library(cache=kept.folder).read_all([path]))
    assert removed == [1]


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_no_trouble_to_one_file(
    path: str, tmp_path: Path
) -> None:
    (tmp_path / "kept").mkdir(mode=0o500)
    library = Library.from_paths([path], cache=tmp_path / "kept")
    assert (len(library), library.cache_problem) == (1, None)


def test_a_version_that_cannot_be_kept_is_no_trouble(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_how: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing_tui.cache.kept.write_private", full)
    monkeypatch.setattr("briefing_tui.cache.program_version._version", None)
    place = kept.place("briefing", "a")
    assert kept.complaint is None
    assert not kept.write(place, [b"held"])
    assert kept.complaint is not None


def test_standard_input_is_read_once_though_a_file_has_its_name(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text("周岚：这是文件。\n许立衡：是。\n", encoding="utf-8")
    data = io.BytesIO("周岚：这是标准输入。\n许立衡：是。\n".encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(data))
    [briefing] = Library(cache=kept.folder).read_all(["-"])
    assert isinstance(briefing, Briefing)
    assert "标准输入" in briefing.text


def test_where_changes_are_not_told_nothing_small_is_kept(
    kept: Kept, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_files, "HAS_CHANGE_TIMES", False)
    parser = Parser(kept, ReadingLimits(1 << 20))
    parser.read(path)
    assert not parser.save()
    assert [each for each in kept.stored() if each.path.endswith(".briefing")] == []
