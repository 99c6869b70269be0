"""Mail, web archives, and archives of files."""

from __future__ import annotations

import gzip
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.errors import BriefingError, MissingError, NotTextError
from briefing_tui.loading import read as read_path
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract, kind_of

from .fixtures import make_docx, make_zip, paragraph

WORDS = "周岚：大家好。\n许立衡：今年先修渠。\n"


def read(data: bytes, name: str) -> Extract:
    kind = kind_of(data, name)
    assert kind is not None
    return extract(kind, data, name)


def mail(**fields: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "desk@council.example", "list@news.example"
    message["Date"] = "Wed, 18 Jun 2025 16:20:00 +0800"
    message["Message-ID"] = "<1@council.example>"
    for name, value in fields.items():
        message[name] = value
    return message


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_the_words_of_a_mail_are_its_text(encoding: str) -> None:
    message = mail(Subject="春灌工作说明会")
    message.set_content(WORDS, cte=encoding)
    found = read(message.as_bytes(), "a.txt")
    assert found.text == WORDS
    assert (found.facts.title, found.facts.day) == ("春灌工作说明会", date(2025, 6, 18))


def test_a_mail_in_another_encoding_is_decoded_as_it_declares() -> None:
    message = mail()
    message.set_content("Зоя: Мост открыт.\n", charset="iso8859-5", cte="base64")
    assert read(message.as_bytes(), "a.eml").text == "Зоя: Мост открыт.\n"


def test_plain_text_is_taken_before_the_page_and_the_page_before_attachments() -> None:
    message = mail()
    message.set_content("Dana: plain\n")
    message.add_alternative("<p>Dana: page</p>", subtype="html")
    assert read(message.as_bytes(), "a.eml").text == "Dana: plain\n"
    page = mail()
    page.set_content("<p>Dana: page</p>", subtype="html")
    page.add_attachment(b"Dana: attached\n", "text", "plain", filename="a.txt")
    assert read(page.as_bytes(), "a.eml").text == "Dana: page\n"


def test_a_mail_without_words_is_read_by_what_is_attached() -> None:
    message = mail()
    message.add_attachment(
        make_docx(paragraph("周岚：大家好。")), "application", "octet-stream", filename="a.docx"
    )
    assert read(message.as_bytes(), "a.eml").text == "周岚：大家好。\n"


def test_a_text_that_begins_with_fields_is_no_mail() -> None:
    assert kind_of(b"Date: 3 May\nSubject: Weir\nFrom: the desk\n\nDana: Good.\n", "a.txt") is None


ARCHIVE = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://news.example/1\n"
    'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    "--b\nContent-Type: text/css\n\np {margin: 0}\n--b\n"
    "Content-Type: text/html; charset=CHARSET\nContent-Transfer-Encoding: 8bit\n\n"
    "<html><body><p><b>周岚：</b>大家好。</p></body></html>\n--b--\n"
)


@pytest.mark.parametrize("name", ["a.mhtml", "a.doc", "a.mht"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_a_web_archive_is_its_page(name: str, encoding: str) -> None:
    found = read(ARCHIVE.replace("CHARSET", encoding).encode(encoding), name)
    assert (found.text, found.url) == ("周岚：大家好。\n", "https://news.example/1")


def test_what_gzip_packs_is_read_by_its_content() -> None:
    assert read(gzip.compress(WORDS.encode("gb18030")), "a.txt.gz").text == WORDS
    members = gzip.compress("周岚：大".encode()) + gzip.compress("家好。\n".encode())
    assert read(members + b"\0" * 100, "a.gz").text == "周岚：大家好。\n"


def test_gzip_that_is_cut_off_or_nested_is_refused() -> None:
    data = gzip.compress(WORDS.encode() * 100)
    with pytest.raises(NotTextError, match="damaged gzip"):
        read(data[:-9], "a.gz")
    with pytest.raises(NotTextError, match="within another"):
        read(gzip.compress(data), "a.gz")


def test_a_zip_of_one_transcript_is_that_transcript(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(make_zip({"d/a.txt": WORDS, "__MACOSX/d/._a.txt": "x", "b.png": "x"}))
    assert read_path(str(path)).text == WORDS


@pytest.fixture
def several(tmp_path: Path) -> Path:
    path = tmp_path / "two.zip"
    path.write_bytes(make_zip({"b.txt": "Dana: Good.\n", "a/一.txt": WORDS}))
    return path


def test_of_several_in_a_zip_each_is_named_and_can_be_read(several: Path) -> None:
    with pytest.raises(NotTextError) as caught:
        read_path(str(several))
    assert "holds 2 transcripts" in caught.value.reason
    assert str(several / "b.txt") in caught.value.reason
    assert read_path(str(several / "a" / "一.txt")).text == WORDS
    with pytest.raises(MissingError, match="in the archive"):
        read_path(str(several / "c.txt"))


def test_a_zip_of_several_is_a_folder_to_a_library(several: Path) -> None:
    for given in (several, several.parent):
        library = Library.from_paths([given], cache=several.parent / "cache")
        paths = [str(several / "a" / "一.txt"), str(several / "b.txt")]
        assert [briefing.path for briefing in library] == paths


@pytest.mark.parametrize("name", ["photos.zip", "a.zip"])
def test_a_zip_without_a_transcript_is_refused(name: str) -> None:
    with pytest.raises(BriefingError, match="without a transcript"):
        read(make_zip({"a.png": "x", "b/": ""}), name)
