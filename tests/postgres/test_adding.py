"""Adding to a shared library and removing from it: what is written, and that nothing is twice."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.errors import BriefingError
from briefing_tui.postgres import adding, indexing
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.library_state import check, state_of
from briefing_tui.postgres.removing import index_anew, remove
from briefing_tui.postgres.server import Server
from briefing_tui.search.merging import TIER
from tests.postgres.conftest import Add
from tests.postgres.servers import TestServer

TALK = """{title}

2024年3月{day}日

许立衡：各位记者朋友，今天通报{words}的情况。

周岚：{words}进展顺利。
"""


def write(folder: Path, name: str, words: str, day: int = 5) -> str:
    """Write an invented transcript; return its path."""
    path = folder / name
    path.write_text(TALK.format(title=f"{words}通报会", words=words, day=day), "utf-8")
    return str(path)


def server_of(url: str) -> Server:
    """Return a connection to a library."""
    return Server(LibraryAddress.of(url))


def paths_in(library: Library) -> list[str]:
    """Return the names of the files that a library has."""
    return [Path(briefing.path.rpartition("#")[2]).name for briefing in library]


def test_what_is_there_already_is_known_by_its_content(url: str, adds: Add, tmp_path: Path) -> None:
    first, second = write(tmp_path, "1.txt", "海漂垃圾"), write(tmp_path, "2.txt", "社区养老")
    assert adds(url, [first]).added == 1
    again = adds(url, [first, second])
    assert (again.added, again.same, again.renewed) == (1, 1, 0)
    assert paths_in(Library.connect(url, cache=tmp_path / "desk")) == ["1.txt", "2.txt"]


def test_a_changed_file_is_a_new_version_and_the_older_one_is_kept(
    url: str, adds: Add, tmp_path: Path
) -> None:
    changed, other = write(tmp_path, "1.txt", "海漂垃圾"), write(tmp_path, "2.txt", "社区养老")
    adds(url, [changed, other])
    write(tmp_path, "1.txt", "防汛抗旱")
    assert adds(url, [changed, other]).renewed == 1
    library = Library.connect(url, cache=tmp_path / "desk")
    assert paths_in(library) == ["2.txt", "1.txt"]
    assert not list(library.search("海漂垃圾"))
    assert list(library.search("防汛抗旱"))
    server = server_of(url)
    state = state_of(server)
    assert (state.briefings, state.versions) == (2, 1)
    assert list(check(server)) == []


def test_what_was_removed_is_found_no_more(url: str, adds: Add, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    inside, outside = write(folder, "1.txt", "海漂垃圾"), write(tmp_path, "2.txt", "社区养老")
    adds(url, [inside, outside])
    assert remove(server_of(url), [str(folder)]) == [inside]
    assert remove(server_of(url), [inside]) == []
    library = Library.connect(url, cache=tmp_path / "desk")
    assert paths_in(library) == ["2.txt"]
    assert not list(library.search("海漂垃圾", literal=True))


def test_a_file_that_cannot_be_read_keeps_no_other_from_being_added(
    url: str, adds: Add, tmp_path: Path
) -> None:
    done = adds(url, [str(tmp_path / "none.txt"), write(tmp_path, "1.txt", "海漂垃圾")])
    assert done.added == 1
    assert [Path(error.path).name for error in done.errors] == ["none.txt"]


def test_several_small_segments_become_one(url: str, adds: Add, tmp_path: Path) -> None:
    for number in range(1, TIER + 1):
        adds(url, [write(tmp_path, f"{number}.txt", f"第{number}号通报", number)])
    server = server_of(url)
    assert state_of(server).segments == 1
    assert list(check(server)) == []
    library = Library.connect(url, cache=tmp_path / "desk")
    assert paths_in(library) == [f"{number}.txt" for number in range(1, TIER + 1)]
    assert len({hit.briefing.path for hit in library.search("号通报")}) == TIER


def test_an_adding_that_ends_early_leaves_whole_segments_and_goes_on_later(
    url: str, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(tmp_path, f"{number}.txt", f"第{number}号通报") for number in range(1, 5)]
    monkeypatch.setattr(adding, "LARGEST", 1)
    written = indexing.write_segment

    def ends_at_the_third(cursor: object, briefings: list[object]) -> None:
        written(cursor, briefings)  # type: ignore[arg-type]
        if briefings[0].path == paths[2]:  # type: ignore[attr-defined]
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(adding, "write_segment", ends_at_the_third)
        with pytest.raises(KeyboardInterrupt):
            adds(url, paths)
    assert paths_in(Library.connect(url, cache=tmp_path / "desk")) == ["1.txt", "2.txt"]
    assert list(check(server_of(url))) == []
    again = adds(url, paths)
    assert (again.added, again.same) == (2, 2)
    assert list(check(server_of(url))) == []


def test_two_who_add_the_same_at_once_add_it_once(url: str, adds: Add, tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{number}.txt", f"第{number}号通报") for number in range(1, 9)]
    done: list[adding.Adding] = []
    threads = [
        threading.Thread(target=lambda: done.append(adds(url, paths)), daemon=True)
        for _each in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(each.added for each in done) == 8
    assert state_of(server_of(url)).briefings == 8


def test_an_index_of_another_form_is_not_used_and_is_made_anew(
    url: str, adds: Add, tmp_path: Path
) -> None:
    adds(url, [write(tmp_path, "1.txt", "海漂垃圾")])
    server = server_of(url)
    with server.transaction() as cursor:
        cursor.execute("UPDATE briefing_tui.segments SET stamp = 'other', spoken = '', notes = ''")
    library = Library.connect(url, cache=tmp_path / "desk")
    assert list(library.search("海漂垃圾")), "it is indexed by whoever searches"
    assert index_anew(server) == 1
    assert state_of(server).others == 0
    assert list(check(server)) == []


def test_a_check_names_what_is_damaged(url: str, adds: Add, tmp_path: Path) -> None:
    adds(url, [write(tmp_path, "1.txt", "海漂垃圾")])
    server = server_of(url)
    with server.transaction() as cursor:
        cursor.execute("UPDATE briefing_tui.blocks SET data = '' WHERE part = 0 AND kind = 0")
        cursor.execute("UPDATE briefing_tui.briefings SET body = ''")
    found = list(check(server))
    assert len(found) == 2
    assert "1.txt" in found[0]
    assert "codes" in found[1]


@pytest.fixture
def looker(postgres: TestServer) -> str:
    """The name of a user who owns nothing."""
    with contextlib.suppress(Exception):
        postgres.execute("CREATE ROLE looker LOGIN")
    return "looker"


def test_a_reader_who_may_not_write_is_told_so(
    looker: str, url: str, adds: Add, tmp_path: Path
) -> None:
    server = server_of(url)
    with server.transaction() as cursor:
        cursor.execute("GRANT USAGE ON SCHEMA briefing_tui TO looker")
        cursor.execute("GRANT SELECT ON ALL TABLES IN SCHEMA briefing_tui TO looker")
    adds(url, [write(tmp_path, "1.txt", "海漂垃圾")])
    as_looker = url.replace("user=librarian", f"user={looker}")
    assert list(Library.connect(as_looker, cache=tmp_path / "desk").search("海漂垃圾"))
    with pytest.raises(BriefingError, match="may not"):
        adds(as_looker, [write(tmp_path, "2.txt", "社区养老")])
