"""Libraries: what is read, searched, and kept on disk between two runs."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, BinaryIO

import numpy as np
import pytest

from briefing_tui import load
from briefing_tui.cache import files_reader, parsed, program_version
from briefing_tui.cache.kept import Kept
from briefing_tui.library import Library
from briefing_tui.progress import Progress, Stage
from briefing_tui.recognition import passes
from briefing_tui.search import disk, index
from briefing_tui.search.block_checks import BLOCK, DamagedError
from briefing_tui.search.building import built
from briefing_tui.search.disk import opened, parts
from briefing_tui.search.fold import BARRIER
from briefing_tui.search.postings import Lists
from briefing_tui.search.prepared import Prepared, prepared
from briefing_tui.search.segment import Guard, Segment
from tests.benchmarks.written import library
from tests.recognition.reading import read

Array = np.ndarray[Any, Any]
Change = Callable[[Any], Any]

WORDS = (
    "许立衡：各位好。我市综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米。水清岸绿，人民满意。\n"
)


@pytest.fixture(autouse=True)
def _everything_is_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "WORTH_KEEPING", 1)
    monkeypatch.setattr(parsed, "WORTH_KEEPING", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "transcripts"
    made.mkdir()
    for number in range(4):
        filling = f"第{number}次会议，" + "各项工作有序推进。" * 400
        (made / f"{number}.txt").write_text(f"通报{number}\n{WORDS}{filling}\n", encoding="utf-8")
    return made


def opened_in(folder: Path, cache: Path) -> Library:
    return Library.from_paths([folder], cache=cache)


def found(library: Library) -> list[tuple[str, int, int]]:
    queries = ("海漂拉圾", "haipiaolaji", "第三次会议", "打捞拉极26.61万", "，", "推进 海漂")
    return [
        (hit.briefing.path, hit.start, hit.end)
        for query in queries
        for hit in library.search(query, limit=20)
    ]


def test_a_second_library_parses_and_indexes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened_in(folder, tmp_path / "cache")
    expected = found(first)

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(passes, "parse", never)
    monkeypatch.setattr(index, "built", never)
    second = opened_in(folder, tmp_path / "cache")
    # What comes from the shelf, as files of some age do, is a briefing of another class.
    assert [replace(one) for one in second] == [replace(one) for one in first]
    assert found(second) == expected


def test_an_index_that_was_kept_is_read_from_the_disk_at_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def noted(file: BinaryIO, path: Path, first: int, lengths: Sequence[int]) -> Segment:
        segment = opened(file, path, first, lengths)
        read.append(path)
        return segment

    monkeypatch.setattr(disk, "opened", noted)
    found(opened_in(folder, tmp_path / "cache"))
    assert {path.suffix for path in read} == {".segment", ".notes"}
    assert all(path.exists() for path in read)


def test_a_changed_file_is_read_anew(folder: Path, tmp_path: Path) -> None:
    found(opened_in(folder, tmp_path / "cache"))
    (folder / "1.txt").write_text("通报\n许立衡：量子计算机。\n", encoding="utf-8")
    hits = opened_in(folder, tmp_path / "cache").search("量子计算机")
    assert [Path(hit.briefing.path).name for hit in hits] == ["1.txt"]


def test_all_that_is_kept_is_told_as_ours_so_that_it_can_be_removed(
    folder: Path, tmp_path: Path
) -> None:
    found(opened_in(folder, tmp_path / "cache"))
    assert {path.name for path in (tmp_path / "cache").iterdir()} == {
        os.path.basename(stored.path) for stored in Kept(tmp_path / "cache").stored()
    }


def test_another_version_reads_nothing_of_this_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    found(opened_in(folder, cache))
    files = set(cache.iterdir())
    monkeypatch.setattr(program_version, "version", lambda *_kept: "another")
    found(opened_in(folder, cache))
    assert len(set(cache.iterdir()) - files) == len(files)


def test_whatever_byte_is_damaged_the_answers_are_right(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    expected = found(opened_in(folder, cache))
    (segment,) = cache.glob("*.segment")
    whole = segment.read_bytes()
    for at in [*range(0, 64, 7), *range(64, len(whole), len(whole) // 60)]:
        damaged = whole[:at] + bytes([whole[at] ^ 0x11]) + whole[at + 1 :]
        segment.write_bytes(damaged)
        assert found(opened_in(folder, cache)) == expected


def test_whatever_file_is_damaged_wherever_the_answers_are_right(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files_reader, "MANY", 1)
    for path in folder.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    cache, rng = tmp_path / "cache", random.Random(4)
    expected = found(opened_in(folder, cache))
    assert {path.suffix for path in cache.iterdir()} == {
        ".briefing",
        ".segment",
        ".notes",
        ".shelf",
    }
    for path in sorted(cache.iterdir()) * 3:
        whole = path.read_bytes()
        at = rng.randrange(len(whole))
        for damaged in (
            whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :],
            whole[:at],
            whole[:at] + bytes(512) + whole[at + 512 :],
            whole + b"more",
        ):
            path.write_bytes(damaged)
            assert found(opened_in(folder, cache)) == expected
        path.write_bytes(whole)


def test_damage_is_noticed_while_segments_are_merged(folder: Path, tmp_path: Path) -> None:
    def grown() -> list[tuple[str, int, int]]:
        library = Library(cache=tmp_path / "cache")
        for path in sorted(folder.iterdir()):
            library.add(library.read(str(path)))
            assert library.search("qzqzqz") == []
        return found(library)

    expected = grown()
    words = prepared(load(folder / "2.txt")).codes[:40].tobytes()
    (kept_of_it,) = (
        path for path in (tmp_path / "cache").glob("*.segment") if words in path.read_bytes()
    )
    kept_of_it.write_bytes(kept_of_it.read_bytes().replace(words, words[::-1]))
    assert grown() == expected


class Died(BaseException):
    """Stands for the end of the program: nothing is tidied up after it."""


def test_whenever_a_program_dies_while_it_writes_the_answers_are_right(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, rng = tmp_path / "cache", random.Random(5)
    expected = found(opened_in(folder, tmp_path / "other"))
    written, left = os.fdopen, 0

    def dying(handle: int, mode: str) -> IO[bytes]:
        file: IO[bytes] = written(handle, mode)
        write = file.write

        def some(data: bytes | memoryview) -> int:
            nonlocal left
            if len(data) > left:
                write(memoryview(data)[:left])
                file.flush()
                raise Died
            left -= len(data)
            return write(data)

        monkeypatch.setattr(file, "write", some, raising=False)
        return file

    size = sum(path.stat().st_size for path in (tmp_path / "other").iterdir())
    for _ in range(60):
        shutil.rmtree(cache, ignore_errors=rng.random() < 0.7)
        left = rng.randrange(size)
        monkeypatch.setattr("briefing_tui.cache.kept.os.fdopen", dying)
        with suppress(Died):
            found(opened_in(folder, cache))
        monkeypatch.setattr("briefing_tui.cache.kept.os.fdopen", written)
        assert found(opened_in(folder, cache)) == expected


def test_what_a_killed_program_left_is_removed_in_time(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    fresh, old = cache / "fresh.part", cache / "old.part"
    for path in (fresh, old):
        path.write_bytes(b"half")
    os.utime(old, (1_700_000_000, 1_700_000_000))
    found(opened_in(folder, cache))
    assert (fresh.exists(), old.exists()) == (True, False)


def test_a_full_disk_means_memory_only(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    expected = found(opened_in(folder, tmp_path / "other"))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("briefing_tui.cache.kept.os.replace", full)
    library = opened_in(folder, cache)
    assert found(library) == expected
    assert library.cache_problem is not None
    assert os.strerror(errno.ENOSPC) in library.cache_problem
    assert not list(cache.iterdir())


def test_a_damaged_segment_is_written_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    found(opened_in(folder, cache))
    (segment,) = cache.glob("*.segment")
    whole = segment.read_bytes()
    segment.write_bytes(whole[:10] + b"\xff" + whole[11:])
    found(opened_in(folder, cache))
    assert segment.read_bytes() == whole


@pytest.mark.parametrize("length", [0, 1, 40, 5_000])
def test_a_file_cut_short_is_built_anew(folder: Path, tmp_path: Path, length: int) -> None:
    cache = tmp_path / "cache"
    expected = found(opened_in(folder, cache))
    for path in cache.iterdir():
        path.write_bytes(path.read_bytes()[:length])
    assert found(opened_in(folder, cache)) == expected


def test_a_damaged_block_is_noticed_when_it_is_touched_only(tmp_path: Path) -> None:
    texts = [prepared(each) for each in library(100_000)]
    segment = built(texts, 0, lambda: None)
    data = bytearray(b"".join(parts(segment)))
    start = bytes(data).index(segment.codes[: BLOCK // 2].tobytes())
    data[start + BLOCK + 3] ^= 1
    path = tmp_path / "one.segment"
    path.write_bytes(data)
    with path.open("rb") as file:
        again = opened(file, path, 0, [text.length for text in texts])
    assert (again.stretch(0, BLOCK // 2) == segment.codes[: BLOCK // 2]).all()
    with pytest.raises(DamagedError):
        again.stretch(0, BLOCK)


def test_damage_that_is_checked_ahead_is_noticed_by_who_reads_it(tmp_path: Path) -> None:
    texts = [prepared(each) for each in library(100_000)]
    segment = built(texts, 0, lambda: None)
    data = bytearray(b"".join(parts(segment)))
    data[bytes(data).index(segment.codes.tobytes()) + 3] ^= 1
    path = tmp_path / "one.segment"
    path.write_bytes(data)
    with path.open("rb") as file:
        again = opened(file, path, 0, [text.length for text in texts])
    for _ in range(2):
        with pytest.raises(DamagedError):
            list(again.guard.rest())
    with pytest.raises(DamagedError):
        again.stretch(0, BLOCK)


def test_a_file_that_was_cut_short_is_not_read_ahead(tmp_path: Path) -> None:
    texts = [prepared(each) for each in library(100_000)]
    path = tmp_path / "one.segment"
    path.write_bytes(b"".join(parts(built(texts, 0, lambda: None))))
    with path.open("rb") as file:
        again = opened(file, path, 0, [text.length for text in texts])
    os.truncate(path, 10)
    with pytest.raises(DamagedError):
        list(again.guard.rest())


def test_from_the_second_search_on_the_rest_of_a_kept_index_is_checked_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[Guard]] = []

    class AtOnce:
        def __init__(
            self, target: Callable[..., None], args: tuple[list[Guard]], *, daemon: bool
        ) -> None:
            begun.append(args[0])
            self.start = lambda: target(*args)

    monkeypatch.setattr(threading, "Thread", AtOnce)
    searched = opened_in(folder, tmp_path / "cache")
    searched.search("垃圾")
    assert not begun
    for words in ("打捞", "水清", "岸绿"):
        searched.search(words)
    (guards,) = begun
    assert guards
    assert not [part for guard in guards for part in guard.rest()]


def rewritten(path: Path, texts: Sequence[Prepared], name: str, change: Change) -> None:
    """Write a segment whose checksums are right and one of whose arrays is another one."""
    segment = built(texts, 0, lambda: None)
    of, _, column = name.rpartition(".")
    held = getattr(segment, of) if of else segment
    value = getattr(held, column)
    changed: dict[str, Any] = {column: change(value if isinstance(value, str) else value.copy())}
    if of:
        changed = {of: replace(held, **changed)}
    path.write_bytes(b"".join(parts(replace(segment, **changed))))


HEADED = "许立衡(云岭市水利局局长)：\n一、抓供水。NOVA管网已修好。\n二、抓清漂。河面已清。\n"


def all_of(array: Array) -> Lists:
    return Lists.between(np.array([0]), np.array([array.size]))


def last_is_large(array: Array) -> Array:
    array[-1] = np.iinfo(array.dtype).max
    return array


def barred_nowhere(array: Array) -> Array:
    return np.where(array == ord(BARRIER), 65, array).astype(array.dtype)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("postings", last_is_large),
        ("codes", barred_nowhere),
        ("codes", lambda array: array[:-9]),
        ("codes", lambda array: array.astype(np.uint32)),
        ("written", barred_nowhere),
        ("written", lambda array: array[:-9]),
        ("word_places", last_is_large),
        ("word_offsets", last_is_large),
        ("word_offsets", lambda array: array[:-1]),
        ("word_classes", lambda array: array[:-1]),
        ("feeds", last_is_large),
        ("spoken.starts", last_is_large),
        ("spoken.ends", last_is_large),
        ("spoken.kinds", last_is_large),
        ("spoken.speakers", last_is_large),
        ("spoken.section_ends", last_is_large),
        ("spoken.section_speeches", last_is_large),
        ("spoken.section_titles", last_is_large),
        ("spoken.starts", lambda array: array[:-1]),
        ("spoken.section_starts", lambda array: array[:-1]),
        ("spoken.people", lambda lines: lines + "[1]\n"),
        ("spoken.people", lambda _lines: ""),
        ("spoken.titles", lambda lines: lines + "{\n"),
        ("offsets", last_is_large),
        ("offsets", lambda array: array[::-1].copy()),
        ("bigrams", lambda array: array[::-1].copy()),
        ("lines", last_is_large),
        ("starts", last_is_large),
        ("starts", lambda array: array[:-1]),
        ("lengths", last_is_large),
        ("counts", lambda array: array[:-1]),
        ("shifts", lambda array: np.append(array, 1).astype(array.dtype)),
        ("lines", lambda array: array.astype(np.float32)),
    ],
)
def test_a_crafted_segment_gives_no_place_outside_the_texts(
    tmp_path: Path, name: str, change: Change
) -> None:
    texts = [prepared(each) for each in (*library(60_000), read(HEADED))][-3:]
    path = tmp_path / "one.segment"
    rewritten(path, texts, name, change)
    with path.open("rb") as file, pytest.raises(DamagedError):  # noqa: PT012 - or when touched
        segment = opened(file, path, 0, [text.length for text in texts])
        segment.gathered(all_of(segment.postings))
        segment.words_at(all_of(segment.word_places))
        segment.stretch(0, segment.size)
        segment.written_stretch(0, segment.size)


def test_a_kept_file_that_cannot_be_read_back_is_said(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    found(opened_in(folder, cache))
    damaged = sorted(cache.glob("*.briefing"))[:2]
    for path in damaged:
        path.write_bytes(path.read_bytes()[:-1])
    again = opened_in(folder, cache)
    assert again.cache_problem is not None
    assert again.cache_problem.startswith("2 cached files could not be read")
    assert opened_in(folder, cache).cache_problem is None


def test_whatever_is_kept_is_read_back_by_the_next_start(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = opened_in(folder, cache)
    found(first)
    written = {path: path.stat().st_ino for path in cache.iterdir()}
    second = opened_in(folder, cache)
    found(second)
    assert (first.cache_problem, second.cache_problem) == (None, None)
    assert {path: path.stat().st_ino for path in cache.iterdir()} == written


def test_progress_is_told_for_each_file_read_and_each_one_indexed(
    folder: Path, tmp_path: Path
) -> None:
    steps: list[Progress] = []
    opened_library = Library.from_paths([folder], cache=tmp_path, progress=steps.append)
    opened_library.search("海漂", progress=steps.append)
    characters = sum(len(briefing.text) for briefing in opened_library)
    for stage in (Stage.READING, Stage.INDEXING):
        told = [step for step in steps if step.stage is stage]
        assert [step.done for step in told] == [0, 1, 2, 3, 4]
        assert {step.total for step in told} == {4}
        assert [step.path for step in told[:-1]] == [each.path for each in opened_library]
        assert (told[0].characters, told[-1].characters) == (0, characters)


def test_progress_of_what_is_indexed_already_is_not_told(folder: Path, tmp_path: Path) -> None:
    opened_library = opened_in(folder, tmp_path)
    opened_library.search("海漂")
    steps: list[Progress] = []
    opened_library.search("垃圾", progress=steps.append)
    assert steps == []


def test_a_folder_that_cannot_be_written_means_memory_only(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    library = opened_in(folder, tmp_path / "file")
    assert found(library)
    assert library.cache_problem


def test_a_program_killed_while_it_writes_leaves_nothing_wrong(
    folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    expected = found(opened_in(folder, tmp_path / "other"))
    code = (
        "import os, sys; from briefing_tui.cache import parsed;"
        "from briefing_tui.search import index;"
        "index.WORTH_KEEPING = parsed.WORTH_KEEPING = 1\n"
        "count, writes = 0, int(sys.argv[3])\n"
        "def audit(event, args):\n"
        "    global count\n"
        "    if event in ('os.rename', 'open', 'tempfile.mkstemp') and 'cache' in str(args):\n"
        "        count += 1\n"
        "        if count >= writes: os._exit(9)\n"
        "sys.addaudithook(audit)\n"
        "from briefing_tui.library import Library\n"
        "Library.from_paths([sys.argv[1]], cache=sys.argv[2]).search('海漂拉圾')"
    )
    for writes in range(1, 24, 4):
        command = [sys.executable, "-c", code, str(folder), str(cache), str(writes)]
        subprocess.run(command, check=False)
        assert found(opened_in(folder, cache)) == expected


def test_two_programs_at_once_are_both_right(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from briefing_tui.cache import parsed; from briefing_tui.search import index;"
        "index.WORTH_KEEPING = parsed.WORTH_KEEPING = 1;"
        "from briefing_tui.library import Library;"
        "l = Library.from_paths([sys.argv[1]], cache=sys.argv[2]);"
        "sys.exit(len(l.search('海漂拉圾')) != 4)"
    )
    command = [sys.executable, "-c", code, str(folder), str(tmp_path / "cache")]
    running = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
