"""``cache``: what is kept is shown, cut down and cleared."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_tui.cache.kept import Kept
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.cached import bytes_words, run

Capture = pytest.CaptureFixture[str]

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made = Kept()
    for when, name in enumerate("abc"):
        place = made.path("briefing", name)
        assert made.write(place, [b"x" * 1024])
        os.utime(place, (1_700_000_000 + when, 1_700_000_000 + when))
    return made


def told(capsys: Capture, *, clear: bool = False, limit: int | None = None) -> tuple[int, str, str]:
    status = run(Arguments(clear=clear, limit=limit))
    return (status, *capsys.readouterr())


def test_it_shows_where_how_many_how_much_and_the_limit(kept: Kept, capsys: Capture) -> None:
    status, out, err = told(capsys)
    rows = dict(line.split("\t") for line in out.splitlines())
    assert rows == {"folder": str(kept.folder), "files": "3", "size": "3 KiB", "limit": "4 GiB"}
    assert (status, err) == (0, "")


def test_a_limit_removes_those_unused_longest_now(kept: Kept, capsys: Capture) -> None:
    status, out, _err = told(capsys, limit=2048)
    assert (status, "size\t2 KiB" in out, "limit\t2 KiB" in out) == (0, True, True)
    assert [kept.path("briefing", name).exists() for name in "abc"] == [False, True, True]


def test_clearing_removes_all_that_is_ours_and_says_how_much(kept: Kept, capsys: Capture) -> None:
    (kept.folder / "letter.txt").write_text("mine")
    assert told(capsys, clear=True) == (0, "3 files removed, 3 KiB\n", "")
    assert os.listdir(kept.folder) == ["letter.txt"]


def test_without_a_folder_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "none"))
    status, out, _err = told(capsys)
    assert (status, "files\t0" in out) == (0, True)
    assert told(capsys, clear=True) == (0, "0 files removed, 0 bytes\n", "")


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
@pytest.mark.parametrize("clear", [True, False])
def test_a_linked_folder_is_refused_with_the_reason(
    kept: Kept, tmp_path: Path, capsys: Capture, clear: bool
) -> None:
    kept.folder.rename(tmp_path / "elsewhere")
    kept.folder.symlink_to(tmp_path / "elsewhere")
    status, out, err = told(capsys, clear=clear)
    assert (status, out) == (2, "")
    assert err.startswith(f"briefing-tui: {kept.folder}: it is a symbolic link")
    assert len(os.listdir(tmp_path / "elsewhere")) == 3


@pytest.mark.parametrize("clear", [True, False])
def test_what_cannot_be_removed_is_said(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, capsys: Capture, clear: bool
) -> None:
    def refused(path: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "unlink", refused)
    status, _out, err = told(capsys, clear=clear, limit=0)
    assert status == 2
    assert "Permission denied" in err


def test_sizes_are_said_as_people_write_them() -> None:
    sizes = (0, 1, 1023, 1024, 3 << 19, 5 << 30)
    assert [bytes_words(size) for size in sizes] == [
        "0 bytes",
        "1 byte",
        "1023 bytes",
        "1 KiB",
        "1.5 MiB",
        "5 GiB",
    ]
