"""``briefing-tui library``, and its address in place of paths."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.cli import main
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.knowledge import Knowledge
from briefing_tui.samples import sample_paths
from briefing_tui.state.notebook.correction import speaker_is
from briefing_tui.state.notebook.desk_copy import DeskCopy
from briefing_tui.state.notebook.exchanging import exchange
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from tests.postgres.servers import TestServer, started


@pytest.fixture(scope="module")
def server() -> Iterator[TestServer]:
    server = started()
    yield server
    server.stop()


@pytest.fixture
def url(server: TestServer) -> str:
    url = server.new_base()
    assert main(["library", "init", url]) == 0
    return url


def test_a_library_is_made_filled_searched_and_emptied(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(path) for path in sample_paths()]
    folder = str(Path(paths[0]).parent)
    assert main(["library", "init", url]) == 0
    assert main(["library", "add", url, folder]) == 0
    assert main(["library", "add", url, folder]) == 0
    assert main(["library", "status", url]) == 0
    assert main(["library", "check", url]) == 0
    printed = capsys.readouterr().out
    assert f"{len(paths)} there already" in printed
    assert "all is well" in printed

    assert main(["search", "--json", "垃圾", url]) == 0
    hits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["search", "--json", "垃圾", folder]) == 0
    files = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for hit, same in zip(hits, files, strict=True):
        assert hit.pop("path").rpartition("#")[2] == same.pop("path")
        assert hit == same

    quoted = hits[0]["text"][2:12]
    assert main(["verify", quoted, url]) == main(["verify", quoted, folder]) == 0
    assert main(["corpus", "words", url, "--csv"]) == 0
    shared = capsys.readouterr().out
    assert main(["corpus", "words", folder, "--csv"]) == 0
    assert capsys.readouterr().out in shared

    for path in paths:
        assert main(["library", "remove", url, path]) == 0
    assert main(["library", "remove", url, paths[0]]) == 1
    assert main(["search", "垃圾", url]) == 2


def test_one_briefing_is_shown_and_of_several_one_has_to_be_named(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(path) for path in sample_paths()]
    assert main(["library", "add", url, *paths]) == 0
    assert main(["show", url]) == 2
    named = capsys.readouterr().err.strip().rpartition(" ")[2]
    assert main(["show", named, "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert main(["show", paths[0], "--format", "json"]) == 0
    same = json.loads(capsys.readouterr().out)
    assert shown.pop("source") | {"path": paths[0]} == same.pop("source")
    assert shown == same


def test_a_library_is_written_out_briefing_by_briefing(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(path) for path in sample_paths()]
    assert main(["library", "add", url, *paths]) == 0
    assert main(["library", "export", url, str(tmp_path / "out")]) == 0
    written = sorted((tmp_path / "out").iterdir())
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in written]
    assert len(texts) == len(paths)
    assert all(texts)


def test_what_makes_no_sense_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    url = "postgresql:///nowhere?host=/nowhere"
    assert main(["library", "status", url, "more"]) == 2
    assert main(["library", "add", url]) == 2
    assert main(["library", "add", url, "--anew", "one.txt"]) == 2
    assert main(["library", "grow", url]) == 2
    assert main(["library", "status", "postgresql://me:secret@desk.example/base"]) == 2
    assert "secret" not in capsys.readouterr().err


def test_no_psycopg_is_told_with_the_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert main(["search", "垃圾", "postgresql://desk.example/base"]) == 2
    assert "pip install 'briefing-tui[library]'" in capsys.readouterr().err


def test_files_need_nothing_of_what_talks_to_data_bases() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from briefing_tui import Library; "
        f"list(Library.from_paths({[str(p) for p in sample_paths()]!r}).search('垃圾')); "
        "print([m for m in sys.modules if 'psycopg' in m or 'postgres' in m])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_commands_apply_what_the_desks_of_a_library_set_right(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(sample_paths()[0])
    assert main(["library", "add", url, path]) == 0
    address = LibraryAddress.of(url)
    briefing = Library.connect(url)[0]
    knowledge, copy = Knowledge.at(address), DeskCopy(None)
    exchange(knowledge, copy)
    named = next(each for each in briefing.speeches if each.speaker is not None)
    SharedNotebook(address, copy).correct(speaker_is(briefing, named, "陆怀舟"))
    exchange(knowledge, copy)
    knowledge.close()
    copy.close()
    capsys.readouterr()
    one = f"{url}#{path}"
    assert main(["show", "--format", "json", one]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert "陆怀舟" in [each["name"] for each in shown["speakers"]]
    words = briefing.text[named.end - 20 : named.end - 2]
    assert main(["search", "--json", words, url]) == 0
    hit = json.loads(capsys.readouterr().out.splitlines()[0])
    assert hit["speaker"] == "陆怀舟"


def test_roles_are_given_and_taken_away(
    server: TestServer, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for user in ("lin", "wang"):
        server.execute(f"CREATE ROLE {user} LOGIN")
    assert main(["library", "grant", url, "contributor", "lin", "wang"]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == ["lin\tcontributor", "wang\tcontributor"]
    assert main(["library", "grant", url, "none", "wang"]) == 0
    as_lin, as_wang = (url.replace("user=librarian", f"user={user}") for user in ("lin", "wang"))
    assert main(["library", "status", as_lin]) == 0
    assert main(["library", "status", as_wang]) != 0
    assert main(["library", "grant", as_lin, "editor", "lin"]) != 0
    assert main(["library", "grant", url, "contributor", "nobody_of_this_name"]) != 0
    for wrong in (["owner", "lin"], ["editor"], []):
        assert main(["library", "grant", url, *wrong]) == 2
    said = capsys.readouterr().err
    assert "may not" in said
    assert "nobody_of_this_name" in said
    assert "reader, contributor, editor, none" in said
