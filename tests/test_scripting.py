"""Commands in scripts: paths as they are, what was searched, and what could not be read."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.cli.as_json import path_fields
from briefing_tui.samples import sample_paths
from briefing_tui.state import last_opened
from tests.invented import HANDED_OVER

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]

posix = pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
ODD = [
    b"line\nfeed.txt",
    b"no utf-8 \xff\xb0.txt",
    b" blank \r.txt",
    b"colon:1:.txt",
    "好.txt".encode(),
]


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def start(*arguments: str | bytes, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A run in a process of its own, its output in pipes."""
    return subprocess.run(
        [sys.executable, "-m", "briefing_tui", *arguments],
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def odd(tmp_path: Path) -> bytes:
    """A folder of files with odd names."""
    folder = os.fsencode(tmp_path / "odd")
    os.mkdir(folder)
    try:
        for name in ODD:
            with open(os.path.join(folder, name), "wb") as file:
                file.write(HANDED_OVER.encode())
    except OSError:
        pytest.skip("the file system takes no such names")
    return folder


@posix
def test_paths_come_out_of_a_pipe_as_the_bytes_that_they_are(odd: bytes) -> None:
    found = start("search", "海漂", odd, "-0", "--files-with-matches")
    paths = sorted(os.path.join(odd, name) for name in ODD)
    assert sorted(found.stdout.removesuffix(b"\0").split(b"\0")) == paths
    lines = start("search", "海漂", odd, "--files-with-matches").stdout
    assert sorted(lines) == sorted(b"".join(path + b"\n" for path in paths))


@posix
@pytest.mark.parametrize(
    "command", [["search", "海漂", "--json"], ["verify", "已完工19个", "--json"]]
)
def test_what_search_lists_with_nulls_is_read_back_by_files_from(
    odd: bytes, command: list[str]
) -> None:
    listed = start("search", "海漂", odd, "--null", "--files-with-matches").stdout
    found = start(*command, "-0", "--files-from", "-", given=listed)
    assert (found.returncode, found.stderr) == (0, b"")
    if command[0] == "search":
        assert len({json.loads(line)["path"] for line in found.stdout.splitlines()}) == len(ODD)


@posix
def test_a_null_stands_behind_the_path_in_every_form(odd: bytes) -> None:
    counts = start("search", "累计打捞", odd, "-0", "--count").stdout
    assert sorted(counts.removesuffix(b"\n").split(b"\0")[1:])[0].startswith(b"1")
    line = start("search", "累计打捞", os.path.join(odd, ODD[1]), "-0").stdout
    path, behind = line.split(b"\0")
    assert path == os.path.join(odd, ODD[1])
    assert behind.startswith("9:许立衡:".encode())


@posix
def test_lines_for_other_programs_begin_with_the_bytes_of_the_path(odd: bytes) -> None:
    path = os.path.join(odd, ODD[1])
    for found in (start("search", "海漂", path), start("verify", "已完工19个", path)):
        assert path + b":" in found.stdout


@posix
def test_json_tells_a_path_that_is_no_utf8_with_its_bytes(odd: bytes) -> None:
    path = os.path.join(odd, ODD[1])
    outputs = [
        json.loads(start("show", path, "--format", "json").stdout)["source"],
        json.loads(start("search", "累计打捞", path, "--json").stdout),
        json.loads(start("verify", "已完工19个", path, "--json").stdout),
    ]
    for told in outputs:
        assert told["path"].endswith("no utf-8 \\xff\\xb0.txt")
        assert told == {**told, **path_fields(os.fsdecode(path))}
        json.dumps(told, ensure_ascii=False).encode("utf-8")


def test_json_tells_other_paths_as_they_are() -> None:
    assert path_fields("好\n.txt") == {"path": "好\n.txt"}


def test_json_holds_no_lone_surrogate(capsys: Capture, path: str) -> None:
    _status, out, _err = run(capsys, "verify", "已完工\udcff19个", path, "--json")
    assert "\\udcff" not in out
    assert json.loads(out)["quote"] == "已完工\ufffd19个"


def test_a_list_of_paths_may_have_line_ends_of_windows(capsys: Capture, path: str) -> None:
    listing = Path(path).with_name("list")
    listing.write_bytes(os.fsencode(path) + b"\r\n\r\n")
    assert run(capsys, "search", "海漂", "--files-from", str(listing))[0] == 0


def test_search_says_that_it_looks_in_the_samples(capsys: Capture) -> None:
    _status, _out, err = run(capsys, "search", "市政")
    assert "looking in the samples, which are invented: " in err
    assert sample_paths()[0].name in err


@pytest.mark.parametrize("command", [["search", "海漂"], ["verify", "已完工19个"]])
def test_without_a_path_it_is_said_what_was_open_last(
    capsys: Capture, path: str, command: list[str]
) -> None:
    last_opened.remember([path])
    status, _out, err = run(capsys, *command)
    assert status == 0
    assert err == (f"briefing-tui: no path was given; looking in what was open last: {path}\n")


def test_verify_names_where_it_looked_when_nothing_is_found(capsys: Capture, path: str) -> None:
    others = []
    for number in range(4):
        other = Path(path).with_name(f"{number}.txt")
        other.write_text(HANDED_OVER, encoding="utf-8")
        others.append(str(other))
    out = run(capsys, "verify", "我们将在月球背面建造图书馆。", path)[1]
    assert out.startswith(f"not in these files\n  looked in {path}\n")
    out = run(capsys, "verify", "我们将在月球背面建造图书馆。", *others, path)[1]
    assert f"looked in {others[0]}, {others[1]}, {others[2]} and 2 more\n" in out


def test_an_empty_list_of_paths_is_not_the_samples(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n")))
    status, out, err = run(capsys, "verify", "市政没有小事", "--files-from", "-")
    assert status == 2
    assert out == "cannot be checked: nothing could be read\n  市政没有小事\n"
    assert err == "briefing-tui: there is no transcript in -\n"


@pytest.mark.parametrize("command", [["search", "海漂"], ["verify", "已完工19个"]])
def test_of_several_paths_a_missing_one_is_an_error_and_the_rest_is_answered(
    capsys: Capture, path: str, command: list[str]
) -> None:
    status, out, err = run(capsys, *command, path, path + ".gone")
    assert status == 2
    assert path in out
    assert err == f"briefing-tui: {path}.gone: there is no such file; check the path\n"


def test_what_is_unreadable_in_a_folder_is_said_and_is_no_error(capsys: Capture, path: str) -> None:
    folder = Path(path).parent
    (folder / "broken.txt").write_bytes(b"\0\1\2\3" * 100)
    status, out, err = run(capsys, "search", "海漂", str(folder))
    assert status == 0
    assert out
    assert "broken.txt" in err


def test_a_folder_of_which_nothing_is_readable_is_an_error(
    capsys: Capture, path: str, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "broken.txt").write_bytes(b"\0\1\2\3" * 100)
    status, out, err = run(capsys, "search", "海漂", path, str(folder))
    assert status == 2
    assert out
    assert "broken.txt" in err
