"""The shelf: files that have not changed are not read again, and texts stay on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import loading
from briefing_tui.cache import files_reader, parsed, shelf, workers
from briefing_tui.cache.shelved import Shelved
from briefing_tui.errors import BriefingError
from briefing_tui.library import Library
from briefing_tui.limits import USUAL_LIMITS, ReadingLimits
from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing
from briefing_tui.progress import Progress
from briefing_tui.translation import use_language

FILES = 20
LONG_AGO = 1_700_000_000


def words(number: int) -> str:
    return (
        f"云岭市第{number}次新闻发布会\n时间：2024年3月{number + 1}日\n\n"
        "主持人 周岚：各位记者朋友，大家好！\n"
        f"许立衡：今年打捞垃圾{number}26.61万立方米。\n（掌声）\n"
    )


def write(file: Path, text: str, when: int = LONG_AGO) -> None:
    file.write_text(text, encoding="utf-8")
    os.utime(file, (when, when))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(parsed, "WORTH_KEEPING", 1)
    monkeypatch.setattr(workers, "WORTH", 1 << 40)
    made = tmp_path / "transcripts"
    made.mkdir()
    for number in range(FILES):
        write(made / f"{number:02}.txt", words(number))
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def alike(one: Sequence[Briefing], other: Sequence[Briefing]) -> bool:
    return [replace(briefing) for briefing in one] == [replace(briefing) for briefing in other]


def nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str, limits: ReadingLimits) -> None:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr(loading, "read", fail)


def test_unchanged_files_are_not_read_again(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Library.from_paths([folder], cache=cache)
    hits = [(hit.briefing.path, hit.start) for hit in first.search("打捞拉圾")]
    nothing_is_read(monkeypatch)
    second = Library.from_paths([folder], cache=cache)
    assert all(isinstance(briefing, Shelved) for briefing in second)
    assert [(hit.briefing.path, hit.start) for hit in second.search("打捞拉圾")] == hits
    assert alike(first, second)


def test_what_a_list_shows_needs_no_text(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.from_paths([folder], cache=cache)
    for kept in cache.glob("*.briefing"):
        kept.unlink()
    nothing_is_read(monkeypatch)
    again = Library.from_paths([folder], cache=cache)
    assert again[3].title == "云岭市第3次新闻发布会"
    assert again[3].date is not None
    assert again[3].path == str(folder / "03.txt")


def test_a_changed_a_new_and_a_removed_file_are_noticed(folder: Path, cache: Path) -> None:
    Library.from_paths([folder], cache=cache)
    write(folder / "05.txt", words(77), LONG_AGO + 5)
    write(folder / "99.txt", words(99))
    (folder / "00.txt").unlink()
    again = Library.from_paths([folder], cache=cache)
    assert alike(again, Library.from_paths([folder], cache=cache.with_name("other")))
    assert "第77次" in again[4].text
    assert len(again) == FILES


def test_a_file_that_has_just_changed_is_read_again(folder: Path, cache: Path) -> None:
    now = int((folder / "00.txt").stat().st_ctime)
    write(folder / "00.txt", words(0), now)
    Library.from_paths([folder], cache=cache)
    write(folder / "00.txt", words(8), now)
    assert "第8次" in Library.from_paths([folder], cache=cache)[0].text


def test_a_kept_briefing_that_is_gone_or_damaged_is_read_from_its_file(
    folder: Path, cache: Path
) -> None:
    expected = Library.from_paths([folder], cache=cache.with_name("other"))
    Library.from_paths([folder], cache=cache)
    kept = sorted(cache.glob("*.briefing"))
    kept[0].unlink()
    kept[1].write_bytes(kept[1].read_bytes()[:-9] + b"123456789")
    assert alike(Library.from_paths([folder], cache=cache), expected)


def test_a_file_that_changed_under_way_is_never_shown_for_another(
    folder: Path, cache: Path
) -> None:
    Library.from_paths([folder], cache=cache)
    again = Library.from_paths([folder], cache=cache)
    for kept in cache.glob("*.briefing"):
        kept.unlink()
    write(folder / "02.txt", words(3))
    with pytest.raises(BriefingError, match="open it again"):
        _ = again[2].text


@pytest.mark.parametrize("place", [0, 9, 40, -1])
def test_a_damaged_list_is_no_list(folder: Path, cache: Path, place: int) -> None:
    expected = Library.from_paths([folder], cache=cache)
    (listed,) = cache.glob("*.shelf")
    data = bytearray(listed.read_bytes())
    data[place] ^= 0x55
    listed.write_bytes(data)
    assert alike(Library.from_paths([folder], cache=cache), expected)


def test_few_texts_are_in_memory_and_all_can_be_read(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = Library.from_paths([folder], cache=cache.with_name("other"))
    Library.from_paths([folder], cache=cache)
    monkeypatch.setattr(shelf, "AWAKE", 150)
    again = Library.from_paths([folder], cache=cache)
    for _round in range(2):
        assert [briefing.text for briefing in again] == [briefing.text for briefing in expected]
    assert [len(briefing.speeches) for briefing in again] == [2] * FILES


def test_a_smaller_limit_is_kept(folder: Path, cache: Path) -> None:
    Library.from_paths([folder], cache=cache)
    again = Library.from_paths([folder], cache=cache, max_size=20)
    assert len(again) == 0
    assert len(again.errors) == FILES


def test_a_raised_limit_also_holds_for_a_file_whose_kept_briefing_is_gone(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.from_paths([folder], cache=cache)
    for kept in cache.glob("*.briefing"):
        kept.unlink()
    allowed: list[ReadingLimits] = []
    read = loading.read

    def noted(path: str, limits: ReadingLimits) -> Document:
        allowed.append(limits)
        return read(path, limits)

    monkeypatch.setattr(loading, "read", noted)
    again = Library.from_paths([folder], cache=cache, max_size=1 << 40)
    assert again[0].text
    assert allowed == [ReadingLimits(1 << 40)]


def test_where_nothing_may_be_written_nothing_is(folder: Path, cache: Path) -> None:
    made = Library(cache=cache, writes_cache=False)
    files = sorted(str(file) for file in folder.iterdir())
    assert sum(isinstance(one, Briefing) for one in made.read_all(files)) == FILES
    assert not cache.exists()


def test_where_nothing_may_be_written_nothing_is_removed(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.from_paths([folder], cache=cache)
    (listed,) = cache.glob("*.shelf")
    listed.unlink()
    before = sorted(cache.iterdir())
    made = Library(cache=cache, writes_cache=False)
    made._kept.most_bytes = 0
    assert len(list(made.read_all(sorted(str(file) for file in folder.iterdir())))) == FILES
    assert sorted(cache.iterdir()) == before


def test_what_was_read_before_reading_was_left_need_not_be_read_again(
    folder: Path, cache: Path
) -> None:
    files = sorted(str(file) for file in folder.iterdir())
    reading = Library(cache=cache).read_all(files)
    for _file in range(3):
        next(reading)
    reading.close()
    again = Library(cache=cache)._files._parser.shelf
    assert [again.find(path, USUAL_LIMITS) is not None for path in files[:4]] == [True] * 3 + [
        False
    ]


# Processes of their own


def noted_processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that are started from now on."""
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def noted(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(popen(*arguments, **options))
        return started[-1]

    monkeypatch.setattr("briefing_tui.cache.process.subprocess.Popen", noted)
    return started


def test_several_processes_read_what_one_reads(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "07.txt").write_bytes(b"\0\1\2" * 999)
    (folder / "11.txt").write_text("", encoding="utf-8")
    expected = Library.from_paths([folder], cache=cache.with_name("other"))
    monkeypatch.setattr(workers, "WORTH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    seen: list[Progress] = []
    again = Library.from_paths([folder], cache=cache, progress=seen.append)
    assert alike(again, expected)
    assert all(isinstance(briefing, Shelved) for briefing in again)
    assert [str(error) for error in again.errors] == [str(error) for error in expected.errors]
    assert [type(error) for error in again.errors] == [type(error) for error in expected.errors]
    assert [step.path for step in seen[:-1]] == sorted(str(file) for file in folder.iterdir())


def test_processes_of_their_own_speak_the_language_of_this_one(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "11.txt").write_text("", encoding="utf-8")
    monkeypatch.setattr(workers, "WORTH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    use_language("zh")
    try:
        library = Library.from_paths([folder], cache=cache)
    finally:
        use_language("en")
    assert "是空的" in library.errors[0].reason


def test_where_processes_fail_this_one_reads(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = Library.from_paths([folder], cache=cache.with_name("other"))
    monkeypatch.setattr(workers, "WORTH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert alike(Library.from_paths([folder], cache=cache), expected)


def test_who_stops_early_leaves_no_process(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = noted_processes(monkeypatch)
    monkeypatch.setattr(workers, "WORTH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    reading = Library(cache=cache).read_all(sorted(str(file) for file in folder.iterdir()))
    assert isinstance(next(reading), Briefing)
    reading.close()
    assert started
    assert not any(process.poll() is None for process in started)


def test_few_files_are_read_here(folder: Path) -> None:
    files = sorted(str(file) for file in folder.iterdir())
    assert not workers.pays(files)
    assert files_reader.MANY <= FILES
