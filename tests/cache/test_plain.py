"""Kept files are plain data: all of it comes back, and nothing else gets in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefing_tui
from briefing_tui import load
from briefing_tui.cache import sealing
from briefing_tui.cache.answers import answer_bytes, understood
from briefing_tui.cache.kept import Kept
from briefing_tui.cache.plain_briefings import about_of, briefing_of, plain_about, plain_of
from briefing_tui.cache.sealing import LARGEST_JSON, BrokenFileError, sealed, unsealed
from briefing_tui.errors import BriefingError, MissingError, NotTextError, TooLargeError
from briefing_tui.model import Briefing
from briefing_tui.samples import sample_paths
from tests.invented import HANDED_OVER


@pytest.fixture(scope="module")
def briefings() -> list[Briefing]:
    return [load(path) for path in sample_paths()]


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    file = tmp_path / "a.txt"
    file.write_text(
        HANDED_OVER + "许立衡：\n一、治理\n一是打捞。水清岸绿。\n二是巡查。人民满意。\n（掌声）\n"
        "二、下一步\n我们将继续努力。\n",
        encoding="utf-8",
    )
    return load(file)


def kept(briefing: Briefing) -> bytes:
    parts = sealed(plain_of(briefing), briefing.text)
    assert parts is not None
    return b"".join(parts)


def crafted(value: object, text: bytes = b"") -> bytes:
    line = value if isinstance(value, bytes) else json.dumps(value).encode()
    return b"%08x %d\n" % (crc32(text, crc32(line)), len(line)) + line + text


def test_whatever_is_kept_is_read_back_equal(briefings: list[Briefing], briefing: Briefing) -> None:
    for each in [*briefings, briefing]:
        assert briefing_of(*unsealed(kept(each)), each.path) == each


def test_one_speaker_is_one_object_again(briefing: Briefing) -> None:
    again = briefing_of(*unsealed(kept(briefing)), briefing.path)
    spoken = [speech.speaker for speech in again.speeches if speech.speaker]
    assert spoken
    assert all(any(each is who for who in again.speakers) for each in spoken)


def test_what_a_list_shows_is_all_but_text_people_and_speeches(briefing: Briefing) -> None:
    about = about_of(plain_about(briefing), "a", len(briefing.text))
    names = {field.name for field in fields(Briefing)}
    assert set(about) == names - {"text", "speakers", "speeches"}


def test_what_a_list_shows_of_warnings_is_plain_without_being_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(HANDED_OVER.replace("，", "\x07，", 1), encoding="utf-8")
    briefing = load(file)
    assert briefing.warnings
    about = plain_about(briefing)
    assert about_of(about, briefing.path, len(briefing.text))["warnings"] == briefing.warnings
    assert about == json.loads(json.dumps(about))
    assert {type(code) for code, *_rest in about["warnings"]} == {str}


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_text_is_kept_as_it_is(one: str, other: str) -> None:
    parts = sealed([one], other)
    assert parts is not None
    assert unsealed(b"".join(parts)) == ([one], other)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_plain(data: bytes) -> None:
    for damaged in (data, crafted(data)):
        try:
            value, _text = unsealed(damaged)
        except BrokenFileError:
            continue
        assert value is None or type(value) in (dict, list, str, int, float, bool)


@pytest.mark.parametrize(
    "line",
    [b"[" * 100_000, b"9" * 100_000, b"NaN", b"[Infinity]", b"\xff", b"", b'{"a":', b"[1] [2]"],
    ids=lambda line: line[:8].decode("latin-1"),
)
def test_json_that_is_none_is_refused(line: bytes) -> None:
    with pytest.raises(BrokenFileError):
        unsealed(crafted(line))


def test_sizes_beyond_the_file_are_refused() -> None:
    for size in (b"-1", b"0", b"3", b"99999999999999999999"):
        with pytest.raises(BrokenFileError):
            unsealed(b"%08x %s\n" % (crc32(b"[]"), size) + b"[]")


def test_what_could_not_be_read_back_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sealed(["x" * LARGEST_JSON]) is None
    monkeypatch.setattr(sealing, "LARGEST", 1000)
    assert sealed([], "x" * 1000) is None
    assert sealed([], "x" * 900) is not None


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value inside plain data."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


def with_other(value: Any, path: tuple[Any, ...], other: object) -> Any:
    made = json.loads(json.dumps(value))
    inside = made
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = other
    return made


OTHERS: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**9,
    10**30,
    1.5,
    "x",
    "",
    [],
    {},
    [[]],
    ["os", "system"],
    {"a": 1},
)


def test_whatever_is_crafted_is_refused_or_a_briefing_of_the_right_shape(
    briefing: Briefing,
) -> None:
    """Every value in turn is replaced by ones of other kinds and sizes."""
    plain = plain_of(briefing)
    size = len(briefing.text)
    refused = 0
    for path in list(places(plain))[1:]:
        for other in OTHERS:
            try:
                made = briefing_of(with_other(plain, path, other), briefing.text, "a")
            except BrokenFileError:
                refused += 1
                continue
            assert_right(made, size)
    assert refused > 1000


def assert_right(briefing: Briefing, size: int) -> None:
    spans = [briefing.front_matter, *(each.span for each in briefing.speeches)]
    spans += [span for each in briefing.speeches for span in (*each.labels, *each.notes)]
    assert all(0 <= start <= end <= size for start, end in spans)
    assert all(each.reason.message for each in briefing.speeches)
    assert all(each.message for each in briefing.warnings)
    assert all(ground.message for s in briefing.speeches for ground in s.reason.grounds)
    assert all(type(each.name) is str for each in briefing.speakers)
    for at in range(size):
        briefing.sections_at(at)


def test_sections_within_sections_without_end_are_refused(briefing: Briefing) -> None:
    plain = plain_of(briefing)
    deep = 100_000
    plain["speeches"]["sections"] = {
        "marker": [None] * deep,
        "heading": [""] * deep,
        "level": [1] * deep,
        "start": [0] * deep,
        "end": [0] * deep,
        "parts": [*[1] * (deep - 1), 0],
    }
    plain["speeches"]["section_counts"] = [1, *[0] * (len(briefing.speeches) - 1)]
    with pytest.raises(BrokenFileError, match="deep"):
        briefing_of(plain, briefing.text, "a")


@pytest.mark.parametrize("kind", [BriefingError, MissingError, NotTextError, TooLargeError])
def test_errors_go_through_a_pipe(kind: type[BriefingError], tmp_path: Path) -> None:
    again = understood(answer_bytes(kind("b", "is 空的"), Kept(tmp_path)), "a").outcome
    assert type(again) is kind
    assert str(again) == "a: is 空的"


def test_briefings_go_through_a_pipe_with_what_is_wrong(briefing: Briefing, tmp_path: Path) -> None:
    folder = Kept(tmp_path)
    folder.problem = "no room"
    folder.note_dropped(2, "one")
    answer = understood(answer_bytes(briefing, folder), briefing.path)
    assert answer.outcome == briefing
    assert (answer.problem, answer.dropped, answer.first_dropped) == ("no room", 2, "one")


def test_no_module_of_the_package_reads_pickles() -> None:
    package = Path(briefing_tui.__file__).parent
    for module in package.rglob("*.py"):
        words = module.read_text(encoding="utf-8")
        for name in ("pickle", "marshal", "shelve", "multiprocessing"):
            assert f"import {name}" not in words, module
            assert f"from {name}" not in words, module
