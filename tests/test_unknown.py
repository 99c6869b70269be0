"""A request for something that does not exist is said to be unknown, never ignored."""

from __future__ import annotations

import pytest

from briefing_tui import Library
from briefing_tui.cli import main
from briefing_tui.search.language import read_query
from briefing_tui.search.unknown import Asked
from tests.invented import Turn, make_briefing, press_conference

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("垃圾 @沈知徽", "nobody called “沈知徽” speaks; the nearest: 沈知微"),
        ("垃圾 @nobody", "nobody called “nobody” speaks; there are: 周岚, 许立衡, 沈知微"),
        ("垃圾 #治理漂", "no section is headed “治理漂”; the nearest: 二、治海漂"),
        ("垃圾 #航天", "no section is headed “航天”; there are: 一、保供水, 二、治海漂"),
    ],
)
def test_a_speaker_or_heading_that_is_unknown_is_said(
    capsys: Capture, path: str, query: str, said: str
) -> None:
    assert run(capsys, "search", query, path) == (1, "", f"briefing-tui: {said}\n")


@pytest.mark.parametrize("command", [["show"], ["search", "垃圾"], ["verify", "已完工19个"]])
def test_every_command_says_that_a_speaker_is_unknown(
    capsys: Capture, path: str, command: list[str]
) -> None:
    status, _out, err = run(capsys, *command, path, "--speaker", "王小明")
    assert status == 1
    assert err == ("briefing-tui: nobody called “王小明” speaks; there are: 周岚, 许立衡, 沈知微\n")


@pytest.mark.parametrize("command", [["show"], ["search", "垃圾"], ["verify", "已完工19个"]])
@pytest.mark.parametrize("name", ["", " ", "@"])
def test_an_empty_speaker_is_bad_usage(
    capsys: Capture, path: str, command: list[str], name: str
) -> None:
    status, out, err = run(capsys, *command, path, f"--speaker={name}")
    assert (status, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    "field", ["kind:foo", "kind:question,foo", "kind:", "date:xyz", "date:2021-13", "date:202"]
)
def test_a_kind_or_day_that_there_is_none_of_is_bad_usage(
    capsys: Capture, path: str, field: str
) -> None:
    status, out, err = run(capsys, "search", f"垃圾 {field}", path)
    assert (status, out, err.count("\n")) == (2, "", 1)
    name, _, value = field.partition(":")
    kind = "kind of speech" if name == "kind" else "day"
    assert f": {value}" in err or f"“{value}” is no {kind}" in err


def test_what_is_unknown_is_said_beside_what_another_alternative_finds(
    capsys: Capture, path: str
) -> None:
    status, out, err = run(capsys, "search", "垃圾 | @nobody", path)
    assert status == 0
    assert out
    assert "nobody called “nobody”" in err


def test_the_library_tells_what_is_unknown() -> None:
    library = Library([press_conference()])
    found = library.unknown("垃圾 @王小明 #航天 kind:foo date:xyz", speaker="nobody")
    assert [(each.asked, each.typed) for each in found] == [
        (Asked.SPEAKER, "nobody"),
        (Asked.SPEAKER, "王小明"),
        (Asked.HEADING, "航天"),
        (Asked.KIND, "foo"),
        (Asked.DATE, "xyz"),
    ]
    assert library.unknown("垃圾 @许立衡 #治海漂 kind:remarks date:2024") == []


@pytest.mark.parametrize("field", ["kind:foo", "date:xyz", "date:2021-13", "date:2021-09-32"])
def test_a_field_that_nothing_answers_finds_nothing(field: str) -> None:
    assert Library([press_conference()]).search(f"垃圾 {field}") == []


@pytest.mark.parametrize(
    "field", ["kind:", "kind:q", "date:", "date:20", "date:2021-", "date:2021-1"]
)
def test_a_field_that_is_half_typed_makes_nothing_impossible(field: str) -> None:
    assert not read_query(f"垃圾 {field}")[0].impossible


def test_a_name_that_only_sounds_alike_is_said_to_be_written_otherwise(
    capsys: Capture, path: str
) -> None:
    status, _out, err = run(capsys, "verify", "截至9月底，已完工19个", path, "--speaker", "徐立横")
    assert status == 0
    assert err == ("briefing-tui: nobody writes as “徐立横”; taken for 许立衡, who sounds alike\n")


def test_the_guess_is_never_what_somebody_else_says() -> None:
    library = Library(
        [
            make_briefing(
                [Turn("周岚", "治理海漂垃圾。", "周岚："), Turn("许立衡", "请坐。", "许立衡：")]
            )
        ]
    )
    assert library.search("治理海漂垃圾 @许立衡") == []
    assert library.nearest("治理海漂垃圾 @许立衡") is None
    assert library.nearest("治理海漂垃圾", speaker="许立衡") is None
    assert library.nearest("治理 海漂垃圾 @许立衡") is None
    guess = library.nearest("治理海上垃圾的工作 @周岚")
    assert guess is not None
    assert guess.speech is not None
    assert guess.speech.speaker is not None
    assert guess.speech.speaker.name == "周岚"
