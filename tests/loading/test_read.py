"""A file is read, or refused on one line that says why."""

from __future__ import annotations

import io
import os
import socket
import sys
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from briefing_tui.errors import BriefingError, MissingError, NotTextError, TooLargeError
from briefing_tui.limits import ReadingLimits
from briefing_tui.loading import DEFAULT_MAX_SIZE, any_file, any_source, read, source
from briefing_tui.loading.budgets import Budget
from briefing_tui.loading.document import Document

WORDS = "周岚：大家好！\n许立衡：谢谢。\n"


def written(folder: Path, data: bytes, name: str = "a.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def refusal(path: str, error: type[BriefingError], max_size: int = DEFAULT_MAX_SIZE) -> str:
    with pytest.raises(error) as caught:
        read(path, ReadingLimits(max_size))
    assert caught.value.path == path
    assert "\n" not in caught.value.reason
    return caught.value.reason


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


def test_the_source_tells_path_hash_and_encoding(tmp_path: Path) -> None:
    path = written(tmp_path, WORDS.encode("gb18030"))
    document = read(path)
    assert document.text == WORDS
    assert document.source.path == path
    assert document.source.sha256 == sha256(WORDS.encode("gb18030")).hexdigest()
    assert document.source.encoding == "gb18030"
    assert document.source.media_type == "text/plain"
    assert document.warnings == ()


def test_markdown_is_told_by_its_name(tmp_path: Path) -> None:
    assert read(written(tmp_path, b"# T", "a.MD")).source.media_type == "text/markdown"


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode("gb18030"))))
    document = read("-")
    assert (document.text, document.source.path) == (WORDS, "-")


def test_replaced_bytes_are_told(tmp_path: Path) -> None:
    document = read(written(tmp_path, WORDS.encode() + b"\xff"))
    (warning,) = document.warnings
    assert (warning.code, warning.values) == ("decoding-replaced", ("1", "utf-8"))
    assert document.text[warning.start : warning.end] == "\ufffd"


def test_control_characters_are_told(tmp_path: Path) -> None:
    document = read(written(tmp_path, "周岚：\x1b[31m大\u200b家好".encode()))
    (warning,) = document.warnings
    assert (warning.code, warning.values) == ("control-characters", ("2",))
    assert document.text[warning.start : warning.end] == "\x1b"


def test_unusual_line_ends_are_not_told(tmp_path: Path) -> None:
    assert codes(read(written(tmp_path, "甲\v乙\f丙\x85丁\u2028戊\r\n".encode()))) == []


def test_a_missing_file_is_refused() -> None:
    assert "no such file" in refusal("/no/such/file", MissingError)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refusal(str(tmp_path), MissingError)


def test_a_file_used_as_a_folder_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(written(tmp_path, b"x") + "/b", MissingError)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"x")
    os.chmod(path, 0)
    assert "permission" in refusal(path, MissingError)


def test_a_denied_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, b"x")
    monkeypatch.setattr("builtins.open", denied)
    assert "permission" in refusal(path, MissingError)


@pytest.mark.parametrize("path", ["a\0b", "a\ud800b"])
def test_an_impossible_name_is_refused(path: str) -> None:
    assert "name" in refusal(path, MissingError)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u3000\u2028".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "empty" in refusal(written(tmp_path, data), NotTextError)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....word/document.xml", "DOCX"),
        (b"PK\x03\x04....a.txt", "zip"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (OLE, "Office"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word document (.doc); save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
        (b"\0\0\0\x18ftypmp42", "film"),
        (b"{\\rtf1 {}}", "RTF"),
        (b"RIFF\0\0\0\0WAVEfmt ", "transcribe it"),
        (b"7z\xbc\xaf\x27\x1c\0", "unpack it"),
    ],
)
def test_a_known_container_is_named(tmp_path: Path, data: bytes, kind: str) -> None:
    assert kind in refusal(written(tmp_path, data), NotTextError)


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\0" * 500, b"\x01\x02\x03ab" * 50],
)
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "binary" in refusal(written(tmp_path, data), NotTextError)


def test_a_text_with_every_control_character_is_still_a_text(tmp_path: Path) -> None:
    text = WORDS * 12 + "".join(map(chr, range(32)))
    assert codes(read(written(tmp_path, text.encode()))) == ["control-characters"]


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    reason = refusal(written(tmp_path, b"a" * 3000), TooLargeError, max_size=2048)
    assert "2 KiB" in reason
    assert "--max-size" in reason


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    assert read(written(tmp_path, b"a" * 2048), ReadingLimits(2048)).text == "a" * 2048


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert "64 MiB" in refusal(str(path), TooLargeError)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")
def test_an_endless_device_is_refused() -> None:
    assert refusal("/dev/zero", TooLargeError, max_size=100_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(WORDS.encode(),))
    writer.start()
    document = read(str(path))
    writer.join()
    assert document.text == WORDS


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * 101)))
    assert refusal("-", TooLargeError, max_size=100)


def test_an_address_of_this_machine_is_refused() -> None:
    assert refusal("http://127.0.0.1:9/a.html", MissingError)


with_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")


@with_pipes
def test_a_pipe_into_which_nobody_writes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "PATIENCE", 0.0)
    os.mkfifo(tmp_path / "pipe")
    assert "nobody writes" in refusal(str(tmp_path / "pipe"), MissingError)


@with_pipes
def test_a_pipe_that_is_opened_and_written_to_late_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    opened = threading.Event()

    def write() -> None:
        opened.wait()
        with path.open("wb", buffering=0) as pipe:
            for letter in WORDS.encode():
                pipe.write(bytes([letter]))

    writer = threading.Thread(target=write)
    writer.start()
    threading.Timer(0.2, opened.set).start()
    assert read(str(path)).text == WORDS
    writer.join()


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="there is no /proc")
@pytest.mark.parametrize("folder", ["/proc/self/fd", "/dev/fd"])
def test_what_a_command_writes_is_read_by_its_descriptor(folder: str) -> None:
    taken, given = os.pipe()
    os.write(given, WORDS.encode())
    os.close(given)
    try:
        assert read(f"{folder}/{taken}").text == WORDS
    finally:
        os.close(taken)


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="there is no /proc")
def test_a_command_that_writes_nothing_is_empty(tmp_path: Path) -> None:
    taken, given = os.pipe()
    os.close(given)
    try:
        assert "empty" in refusal(f"/proc/self/fd/{taken}", NotTextError)
    finally:
        os.close(taken)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no sockets with names")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the names of sockets may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert "socket" in refusal("socket", MissingError)


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="there is no /dev/null")
def test_the_device_of_nothing_is_empty() -> None:
    assert "empty" in refusal("/dev/null", NotTextError)


def test_a_text_of_more_lines_than_any_transcript_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(any_source, "LINES_OF_TEXT", Budget("lines", 1000, spread=20))
    for line_end in ("\n", "\r", "\r\n"):
        data = (WORDS + line_end * 998).encode()
        assert read(written(tmp_path, data)).text == data.decode()
        assert "1,000 lines" in refusal(written(tmp_path, data + b"\n\n"), TooLargeError)


def test_a_long_text_may_have_more_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(any_source, "LINES_OF_TEXT", Budget("lines", 10, spread=20))
    data = ("周岚：大家好，今天介绍有关情况，请各位记者提问。\n" * 100).encode()
    assert read(written(tmp_path, data)).source.media_type == "text/plain"


def test_a_file_for_which_there_is_no_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_data: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(any_file, "decode", full)
    assert "memory" in refusal(written(tmp_path, WORDS.encode()), TooLargeError)
