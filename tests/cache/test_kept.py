"""The folder of kept files: private, its user's own, and limited."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from briefing_tui.cache.kept import ABANDONED, Kept

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes of POSIX")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_kept_files_are_their_users_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kept = Kept()
    place = kept.path("briefing", "a")
    assert kept.write(place, [b"held"])
    assert mode_of(place) == 0o600
    assert {mode_of(place.parent), mode_of(place.parent.parent)} == {0o700}


@posix
@pytest.mark.parametrize("level", [0, 1])
def test_a_linked_folder_is_neither_written_nor_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: int
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    real = Kept()
    place = real.path("briefing", "a")
    assert real.write(place, [b"held"])
    linked = (place.parent, place.parent.parent)[level]
    linked.rename(tmp_path / "elsewhere")
    linked.symlink_to(tmp_path / "elsewhere")
    kept = Kept()
    assert kept.read(place) is None
    assert not kept.write(place, [b"more"])
    assert kept.complaint is not None
    assert "symbolic link" in kept.complaint


@posix
def test_a_folder_of_another_user_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Kept(tmp_path).path("briefing", "a")
    assert Kept(tmp_path).write(place, [b"held"])
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    kept = Kept(tmp_path)
    assert kept.read(place) is None
    assert kept.complaint is not None
    assert "another user" in kept.complaint


@posix
def test_a_pipe_in_the_place_of_a_file_is_dropped_and_said(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    place = kept.path("briefing", "a")
    os.mkfifo(place)
    assert kept.read(place) is None
    assert kept.complaint is not None
    assert "not a regular file" in kept.complaint
    assert not place.exists()


def test_what_is_dropped_is_counted_and_the_first_is_named(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.drop(tmp_path / "one")
    kept.drop(tmp_path / "two")
    assert kept.complaint is not None
    assert kept.complaint.startswith("2 cached files could not be read")
    assert "one" in kept.complaint


def stored(tmp_path: Path, sizes: dict[str, int]) -> Kept:
    kept = Kept(tmp_path)
    for when, (name, size) in enumerate(sizes.items()):
        place = kept.path("briefing", name)
        assert kept.write(place, [b"x" * size])
        os.utime(place, (1_700_000_000 + when, 1_700_000_000 + when))
    return kept


def test_those_unused_longest_go_first_when_there_is_too_much(tmp_path: Path) -> None:
    kept = stored(tmp_path, {"a": 40, "b": 40, "c": 40})
    assert kept.prune(90) == 40
    assert [kept.path("briefing", name).exists() for name in "abc"] == [False, True, True]


def test_only_files_of_this_program_are_removed(tmp_path: Path) -> None:
    kept = stored(tmp_path, {"a": 40})
    (tmp_path / "letter.txt").write_text("mine")
    (tmp_path / f"{'a' * 40}.segment").mkdir()
    assert kept.clear() == []
    assert kept.prune(0) == 0
    assert sorted(os.listdir(tmp_path)) == [f"{'a' * 40}.segment", "letter.txt"]


def test_unfinished_files_are_removed_when_they_are_old(tmp_path: Path) -> None:
    kept = stored(tmp_path, {})
    for name in ("fresh.part", "old.part"):
        (tmp_path / name).write_bytes(b"half")
    long_ago = os.stat(tmp_path / "old.part").st_mtime - 2 * ABANDONED
    os.utime(tmp_path / "old.part", (long_ago, long_ago))
    kept.prune()
    assert os.listdir(tmp_path) == ["fresh.part"]
