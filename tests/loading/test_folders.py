"""Folders: what can be listed is given in order of name, what cannot is said."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from briefing_tui.errors import BriefingError
from briefing_tui.library import Library
from briefing_tui.loading.folders import transcript_paths

posix = pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes of POSIX")


def made(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("许立衡：各位好。\n", encoding="utf-8")
    return folder


def listed(folder: Path) -> tuple[list[str], list[BriefingError]]:
    failed: list[BriefingError] = []
    found = transcript_paths(str(folder), failed.append)
    return [os.path.relpath(path, folder).replace(os.sep, "/") for path in found], failed


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may not be listed, whoever runs the tests."""
    made(tmp_path, "a.txt", "b/locked.txt", "c.txt", "d/e.txt")
    folder = tmp_path / "b"
    scandir = os.scandir

    def refusing(path: str) -> object:
        if os.path.samefile(path, folder):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    return folder


def test_a_locked_folder_hides_nothing_that_comes_after_it(tmp_path: Path, locked: Path) -> None:
    found, failed = listed(tmp_path)
    assert found == ["a.txt", "c.txt", "d/e.txt"]
    assert [(error.path, error.reason) for error in failed] == [
        (str(locked), "you may not list this folder; ask for the permission (chmod +rx)")
    ]


def test_a_library_says_which_folder_is_locked_and_reads_the_rest(
    tmp_path: Path, locked: Path
) -> None:
    library = Library.from_paths([tmp_path], cache=tmp_path / "cache")
    assert len(library) == 3
    assert [error.path for error in library.errors] == [str(locked)]


def test_the_order_is_by_name_with_folders_in_their_place(tmp_path: Path) -> None:
    made(tmp_path, "b/2.txt", "b/1.txt", "a.txt", "c.txt", "b.txt", ".hidden.txt", "b/x.bin")
    found, failed = listed(tmp_path)
    assert found == ["a.txt", "b/1.txt", "b/2.txt", "b.txt", "c.txt"]
    assert failed == []


@posix
def test_a_link_that_leads_to_itself_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    made(tmp_path, "a.txt", "z.txt")
    (tmp_path / "m.txt").symlink_to("m.txt")
    found, failed = listed(tmp_path)
    assert found == ["a.txt", "z.txt"]
    assert [error.path for error in failed] == [str(tmp_path / "m.txt")]
    assert "leads to itself" in failed[0].reason


@posix
def test_a_link_to_nothing_is_said(tmp_path: Path) -> None:
    made(tmp_path, "z.txt")
    (tmp_path / "m.txt").symlink_to("gone.txt")
    found, failed = listed(tmp_path)
    assert found == ["z.txt"]
    assert "not there" in failed[0].reason


@posix
def test_a_link_into_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    folder = made(tmp_path / "t", "z.txt")
    (folder / "m.txt").symlink_to(made(tmp_path / "u", "a.txt") / "a.txt")
    (tmp_path / "u").chmod(0)
    try:
        found, failed = listed(folder)
    finally:
        (tmp_path / "u").chmod(0o700)
    if os.geteuid() == 0:  # nothing is forbidden to this user
        assert (found, failed) == (["m.txt", "z.txt"], [])
    else:
        assert found == ["z.txt"]
        assert "may not enter" in failed[0].reason


@posix
def test_links_between_folders_make_no_circle(tmp_path: Path) -> None:
    made(tmp_path, "a/1.txt", "b/2.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "a").symlink_to(tmp_path / "a")
    assert listed(tmp_path) == (["a/1.txt", "b/2.txt"], [])


@posix
def test_a_file_is_given_once_under_its_own_name(tmp_path: Path) -> None:
    made(tmp_path, "m.txt")
    outside = made(tmp_path.with_name(f"{tmp_path.name}-outside"), "o.txt") / "o.txt"
    (tmp_path / "a.txt").symlink_to("m.txt")
    (tmp_path / "x.txt").symlink_to(outside)
    (tmp_path / "y.txt").symlink_to(outside)
    assert listed(tmp_path) == (["m.txt", "x.txt"], [])


@posix
def test_pipes_and_sockets_are_passed_over_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "z.txt")
    os.mkfifo(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "other")
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as made_socket:
        made_socket.bind("b.txt")
        found, failed = listed(tmp_path)
    assert found == ["z.txt"]
    assert [os.path.basename(error.path) for error in failed] == ["a.txt", "b.txt"]
    assert "no file" in failed[0].reason


@posix
def test_folders_may_lie_deep_in_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deeper than Python may call; the path is kept shorter than systems take."""
    depth = 1_200
    monkeypatch.chdir(tmp_path)
    for _level in range(depth):
        os.mkdir("d")
        os.chdir("d")
    Path("deep.txt").write_text("许立衡：各位好。\n", encoding="utf-8")
    try:
        found, failed = listed(tmp_path)
    finally:
        os.remove("deep.txt")
        for _level in range(depth):  # what removes folders of tests calls itself for each
            os.chdir("..")
            os.rmdir("d")
    assert failed == []
    assert [path.count("/") for path in found] == [depth]


def test_a_folder_too_deep_for_the_system_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "a/b.txt", "z.txt")
    scandir = os.scandir

    def short(path: str) -> object:
        if path.endswith("a"):
            raise OSError(36, "File name too long", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", short)
    found, failed = listed(tmp_path)
    assert found == ["z.txt"]
    assert "too deep" in failed[0].reason


def test_documents_that_cannot_be_read_are_named_with_the_remedy(tmp_path: Path) -> None:
    made(tmp_path, "a.txt")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (tmp_path / "c.epub").write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip")
    (tmp_path / "d.png").write_bytes(b"\x89PNG\r\n")
    library = Library.from_paths([tmp_path], cache=tmp_path / "cache")
    assert len(library) == 1
    named = {os.path.basename(error.path): error.reason for error in library.errors}
    assert set(named) == {"b.doc", "c.epub"}
    assert all("save it as" in reason for reason in named.values())


def test_data_that_is_no_transcript_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "figures.csv").write_text("name,price\npear,3\n")
    (tmp_path / "package.json").write_text('{"name": "weir", "version": "1"}')
    (tmp_path / "dump.sql.gz").write_bytes(b"\x1f\x8b\x08\0")
    (tmp_path / "turns.csv").write_text("speaker,text\nDana Larkin,The weir is open.\n")
    (tmp_path / "turns2.json").write_text('[{"speaker": "Dana", "text": "The weir is open."}]')
    assert listed(tmp_path) == (["turns.csv", "turns2.json"], [])


def test_data_beside_a_text_of_the_same_name_is_another_form_of_it(tmp_path: Path) -> None:
    made(tmp_path, "a.txt")
    (tmp_path / "a.gold.json").write_text('[{"speaker": "Dana", "text": "The weir is open."}]')
    assert listed(tmp_path) == (["a.txt"], [])
