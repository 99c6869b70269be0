"""``verify --each``: articles of every format, their reports, and files that stay as they are."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefing_tui.cli import main
from tests.invented import HANDED_OVER

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]

PARAGRAPHS = [
    "许立衡表示，“截至9月底，已完工19个。”",
    "沈知微说：“截至9月底，已完工91个。”",
    "据《云岭日报》，所谓“放心水”已经接通。",
]


@pytest.fixture
def transcript(tmp_path: Path) -> str:
    """A press conference on disk."""
    file = tmp_path / "conference.txt"
    file.write_text(HANDED_OVER, encoding="utf-8")
    return str(file)


@pytest.fixture(params=["article.txt", "article.html", "article.docx"])
def article(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The same article as text, as a web page and as a document of a word processor."""
    file = tmp_path / request.param
    if file.suffix == ".docx":
        body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in PARAGRAPHS)
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        with ZipFile(file, "w") as archive:
            archive.writestr(
                "word/document.xml",
                f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
            )
    elif file.suffix == ".html":
        body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
        file.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    else:
        file.write_text("\n".join(PARAGRAPHS), encoding="utf-8")
    return str(file)


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_an_article_of_any_format_is_checked(
    capsys: Capture, transcript: str, article: str
) -> None:
    status, out, _err = run(capsys, "verify", article, transcript, "--each", "--json")
    told = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [one["verdict"] for one in told] == ["verbatim", "altered", None, None]
    assert [one["article"]["claim"] for one in told] == ["right", "wrong", None, None]
    assert [one["article"]["holds"] for one in told] == [True, False, None, None]
    assert [one["article"]["not_checked"] for one in told] == [None, None, "title", "term"]
    assert [one["speaker_matches"] for one in told] == [True, False, None, None]


@pytest.mark.parametrize("name", ["check.html", "check.md", "check.csv", "check.json"])
def test_a_report_has_every_quotation_and_stays_unless_it_is_to_be_replaced(
    capsys: Capture, transcript: str, article: str, tmp_path: Path, name: str
) -> None:
    report = tmp_path / name
    given = ("verify", article, transcript, "--each", "--report", str(report))
    assert run(capsys, *given)[0] == 1
    written = report.read_text(encoding="utf-8-sig")
    for words in ("云岭日报", "放心水", "91个", "19个", "沈知微"):
        assert words in written
    report.write_text("mine", encoding="utf-8")
    status, out, err = run(capsys, *given)
    assert (status, out) == (2, "")
    assert f"{report} exists; --replace replaces it" in err
    assert report.read_text(encoding="utf-8") == "mine"
    assert run(capsys, *given, "--replace")[0] == 1
    assert "19个" in report.read_text(encoding="utf-8-sig")


def test_a_table_of_a_check_opens_in_a_spreadsheet(
    capsys: Capture, transcript: str, tmp_path: Path
) -> None:
    report = tmp_path / "check.csv"
    run(
        capsys,
        "verify",
        "他说：“=1+1,2,3，一二三四五六。”",
        transcript,
        "--each",
        "--report",
        str(report),
    )
    assert report.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(report.read_text(encoding="utf-8-sig").splitlines())
    assert row["quotation"].startswith("'=")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--report", "check.html"), "--report needs --each"),
        (("--each", "--report", "check.pdf"), "give a file that ends in .html, .md, .csv or .json"),
        (("--each", "--report", "/no/such/folder/check.md"), "cannot be written"),
    ],
)
def test_a_report_that_cannot_be_is_refused_with_the_reason(
    capsys: Capture, transcript: str, arguments: tuple[str, ...], said: str
) -> None:
    status, _out, err = run(capsys, "verify", PARAGRAPHS[0], transcript, *arguments)
    assert status == 2
    assert said in err
    assert "Traceback" not in err


def test_a_report_that_appears_meanwhile_is_not_replaced(
    capsys: Capture, transcript: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "check.md"
    monkeypatch.setattr("briefing_tui.cli.article_report.check_report", lambda _arguments: None)
    report.write_text("mine", encoding="utf-8")
    given = ("verify", PARAGRAPHS[0], transcript, "--each", "--report", str(report))
    status, _out, err = run(capsys, *given)
    assert status == 2
    assert "exists" in err
    assert report.read_text(encoding="utf-8") == "mine"
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".part")] == []


def test_all_of_an_article_is_asked_of_one_person(capsys: Capture, transcript: str) -> None:
    words = "\n".join(PARAGRAPHS)
    given = ("verify", words, transcript, "--each", "--json", "--speaker", "许立衡")
    told = [json.loads(line)["article"] for line in run(capsys, *given)[1].splitlines()]
    assert [one["claim"] for one in told] == ["right", "right", None, None]
    assert [one["claimed"] for one in told] == ["许立衡", "许立衡", None, None]
