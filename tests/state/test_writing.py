"""Own files are private and whole; exports keep what stood there until they are done."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.state.paths import FolderRefusedError
from briefing_tui.state.writing import append_export, read_own, write_export, write_private

posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def broken() -> Iterator[bytes]:
    yield b"half"
    raise OSError(28, "No space left on device")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_own_files_and_folders_are_their_users_alone(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir(mode=0o755)
    write_private(folder / "a.json", b"{}")
    assert (mode_of(folder), mode_of(folder / "a.json")) == (0o700, 0o600)


@posix
def test_a_linked_folder_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "own").symlink_to("elsewhere")
    with pytest.raises(FolderRefusedError, match="symbolic link"):
        write_private(tmp_path / "own" / "a.json", b"{}")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@posix
def test_a_folder_of_another_user_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(FolderRefusedError, match="another user"):
        write_private(tmp_path / "a.json", b"{}")


def test_without_a_home_nothing_is_written_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FolderRefusedError, match="no home folder"):
        write_private(Path("~") / "a.json", b"{}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("write", [write_private, write_export])
def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, write: object) -> None:
    assert callable(write)
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "a.md").write_text("earlier", encoding="utf-8")
    with pytest.raises(OSError, match="No space"):
        write(folder / "a.md", broken())
    assert (folder / "a.md").read_text(encoding="utf-8") == "earlier"
    assert os.listdir(folder) == ["a.md"]


@pytest.mark.parametrize("there", [True, False])
def test_an_empty_file_stays_and_none_is_made_when_adding_to_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "quotes.md"
    if there:
        path.touch()
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        append_export(path, b"more")
    assert path.exists() is there


@posix
def test_an_export_keeps_the_mode_and_goes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"earlier")
    (tmp_path / "a.md").chmod(0o640)
    (tmp_path / "link.md").symlink_to("a.md")
    write_export(tmp_path / "link.md", b"later")
    assert (tmp_path / "a.md").read_bytes() == b"later"
    assert mode_of(tmp_path / "a.md") == 0o640
    assert (tmp_path / "link.md").is_symlink()


@posix
def test_a_new_export_has_the_mode_that_the_users_mask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_export(tmp_path / "a.md", b"one")
        write_export(tmp_path / "b.md", b"other")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    assert (mode_of(tmp_path / "a.md"), mode_of(tmp_path / "b.md")) == (0o640, 0o640)


def test_an_export_replaces_no_file_that_its_user_may_not_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_bytes(b"earlier")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_export(tmp_path / "a.md", b"later")
    assert (tmp_path / "a.md").read_bytes() == b"earlier"


@posix
def test_reading_does_not_wait_for_the_writer_of_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "config.toml")
    with pytest.raises(OSError, match="not a regular file"):
        read_own(tmp_path / "config.toml")


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "opened.json").write_bytes(b"x" * 11)
    with pytest.raises(OSError, match="too large"):
        read_own(tmp_path / "opened.json", most=10)
    assert read_own(tmp_path / "opened.json", most=11) == b"x" * 11


def test_an_unfinished_file_of_another_program_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter([b"\1" * 6, b"\2" * 6])
    taken = tmp_path / ".quotes.md.010101010101.part"
    taken.write_bytes(b"of another")
    monkeypatch.setattr(os, "urandom", lambda _count: next(names))
    write_export(tmp_path / "quotes.md", b"ours")
    assert (tmp_path / "quotes.md").read_bytes() == b"ours"
    assert taken.read_bytes() == b"of another"


@posix
@pytest.mark.parametrize("mode", [0o710, 0o701, 0o750])
def test_a_folder_that_others_may_enter_is_closed_to_them(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    folder.chmod(mode)
    write_private(folder / "a.json", b"{}")
    assert mode_of(folder) == 0o700
