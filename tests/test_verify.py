"""``briefing-tui verify`` does what the public contract says."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.cli import main
from tests.invented import HANDED_OVER

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(["verify", *arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def as_json(capsys: Capture, *arguments: str) -> tuple[int, Any]:
    status, out, _err = run(capsys, *arguments, "--json")
    return status, json.loads(out)


def test_a_verbatim_quote_is_done(capsys: Capture, path: str) -> None:
    status, found = as_json(capsys, "截至9月底,已完工19个", path)
    begin = HANDED_OVER.index("截至9月底")
    assert status == 0
    assert found == {
        "schema": 1,
        "verdict": "verbatim",
        "path": path,
        "pieces": [
            {
                "start": begin,
                "end": begin + 12,
                "line": 7,
                "speaker": "许立衡",
                "attribution": "labelled",
            }
        ],
        "speaker_matches": None,
        "quote": "截至9月底,已完工19个",
        "found": "截至9月底，已完工19个",
        "changes": [],
        "remarks": [],
        "cut": None,
    }


def test_an_altered_quote_is_told_with_its_changes(capsys: Capture, path: str) -> None:
    status, out, err = run(capsys, "截至9月底，已完工18个", path, "--json")
    found = json.loads(out)
    at = HANDED_OVER.index("19个") + 1
    assert status == 1
    assert found["verdict"] == "altered"
    assert found["changes"] == [["replace", 10, 11, at, at + 1]]
    assert err == "briefing-tui: a number differs\n"


def test_another_speaker_is_told(capsys: Capture, path: str) -> None:
    status, found = as_json(capsys, "截至9月底，已完工19个", path, "--speaker", "沈知微")
    assert status == 1
    assert found["verdict"] == "verbatim"
    assert found["speaker_matches"] is False


def test_an_inferred_speaker_is_said_to_be(capsys: Capture, path: str) -> None:
    status, out, _err = run(capsys, "下面，请沈知微局长介绍情况。", path)
    assert status == 0
    assert out.split("\n")[:2] == ["verbatim", f"  {path}:10  周岚 (inferred)"]


def test_people_see_what_differs(capsys: Capture, path: str) -> None:
    status, out, _err = run(capsys, "截至9月底，未完工18个", path)
    assert status == 1
    assert "altered · a number differs" in out
    assert "[-未-]{+已+}完工[-18个-]{+19个+}" in out


def test_invented_words_are_not_in_these_files(capsys: Capture, path: str) -> None:
    status, out, _err = run(capsys, "我们将在月球背面建造图书馆。", path)
    assert status == 1
    assert out.startswith("not in these files\n")


def test_nothing_readable_cannot_be_checked(capsys: Capture, tmp_path: Path) -> None:
    status, out, err = run(capsys, "甲乙丙丁", str(tmp_path / "none.txt"), "--json")
    assert status == 2
    assert json.loads(out)["verdict"] == "unreadable"
    assert "none.txt" in err


def test_what_could_not_be_read_is_told_where_nothing_is_found(
    capsys: Capture, path: str, tmp_path: Path
) -> None:
    out = run(capsys, "我们将在月球背面建造图书馆。", path, str(tmp_path / "none.txt"))[1]
    assert "not in these files · 1 file could not be read" in out


def test_each_quotation_of_an_article_is_checked(
    capsys: Capture, path: str, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "他说：“截至9月底，已完工19个。”又说：“综合开展海漂垃圾的治理，很好。”\n", "utf-8"
    )
    status, out, _err = run(capsys, str(article), path, "--each", "--json")
    assert status == 1
    verdicts = [json.loads(line)["verdict"] for line in out.splitlines()]
    assert verdicts == ["verbatim", "altered"]


def test_an_article_without_quotations_is_told(capsys: Capture, path: str) -> None:
    status, out, err = run(capsys, "一篇没有引语的文章", path, "--each")
    assert (status, out) == (1, "")
    assert "no quotation" in err


def test_a_quote_is_read_from_standard_input(
    capsys: Capture, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO("截至9月底，\n已完工19个。\n".encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert run(capsys, "-", path)[0] == 0


def test_paths_are_read_from_a_list(capsys: Capture, path: str, tmp_path: Path) -> None:
    listing = tmp_path / "list"
    listing.write_text(path + "\n", encoding="utf-8")
    assert run(capsys, "截至9月底，已完工19个", "--files-from", str(listing))[0] == 0


def test_standard_input_is_not_read_twice(capsys: Capture) -> None:
    assert run(capsys, "-", "-")[0] == 2


def test_what_is_missing_is_the_quote_alone(capsys: Capture) -> None:
    assert "QUOTE|- is missing;" in run(capsys)[2]


def test_an_empty_quote_is_bad_usage(capsys: Capture, path: str) -> None:
    assert run(capsys, "……", path)[0] == 2


@pytest.mark.parametrize("words", ["五个月来", "五个月前,各部门一件接着一件抓"])
def test_neither_textual_nor_rich_is_imported(words: str) -> None:
    script = (
        "import sys; from briefing_tui.cli import main; main(['verify', sys.argv[1]]);"
        "print({'textual', 'rich'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, words], capture_output=True, text=True, check=True
    )
    assert run.stdout.endswith("set()\n")
