"""The command line does what the public contract says."""

from __future__ import annotations

import gc
import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import __version__, load
from briefing_tui.cache import kept, parsed
from briefing_tui.cli import main
from briefing_tui.cli.parsing import split_command
from briefing_tui.library import Library
from briefing_tui.limits import LONGEST_QUERY, ReadingLimits
from briefing_tui.quoting.style_registry import styles
from briefing_tui.samples import sample_paths
from briefing_tui.tui.browser_options import BrowserOptions
from tests.invented import HANDED_OVER

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a run in this process."""
    capsys.readouterr()
    status = main(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def shown_json(capsys: Capture, *arguments: str) -> Any:
    status, out, _err = run(capsys, "show", *arguments, "--format", "json")
    assert status == 0
    return json.loads(out)


def give_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def start(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """A run in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "briefing_tui", *arguments],
        capture_output=True,
        timeout=60,
        check=False,
        **options,
    )


def test_the_version_is_printed(capsys: Capture) -> None:
    assert run(capsys, "--version") == (0, f"briefing-tui {__version__}\n", "")


def test_a_search_that_the_memory_does_not_suffice_for_is_one_line(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def search(*_given: object, **_named: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Library, "search", search)
    status, out, err = run(capsys, "search", "学位", str(sample_paths()[0]))
    assert (status, out) == (2, "")
    assert err == (
        "briefing-tui: not enough memory: name fewer files, close other programs, or raise "
        "the limit of memory\n"
    )


def test_the_version_is_printed_beside_other_options(capsys: Capture) -> None:
    assert run(capsys, "--lang", "en", "--version")[1] == f"briefing-tui {__version__}\n"


@pytest.mark.parametrize("command", [[], ["show"], ["search"], ["quote"], ["verify"]])
def test_help_is_printed(capsys: Capture, command: list[str]) -> None:
    status, out, err = run(capsys, *command, "--help")
    assert (status, err) == (0, "")
    assert "briefing-tui" in out


def test_show_prints_heads_and_words_without_labels(capsys: Capture, path: str) -> None:
    status, out, _err = run(capsys, "show", path)
    assert status == 0
    assert "── 许立衡  云岭市水利局副局长\n一、保供水\n" in out
    assert "许立衡（云岭市水利局副局长）：" not in out


def test_show_explains_what_each_line_was_taken_for(capsys: Capture, path: str) -> None:
    status, out, _err = run(capsys, "show", path, "--explain")
    assert status == 0
    numbered = [line for line in out.splitlines() if line[:6].strip().isdigit()]
    assert len(numbered) == len(Path(path).read_text(encoding="utf-8").splitlines())
    assert "label  许立衡  许立衡（云岭市水利局副局长）：" in out
    assert "name and office in brackets" in out


def test_show_says_that_a_speaker_is_inferred(capsys: Capture, path: str) -> None:
    out = run(capsys, "show", path)[1]
    assert "╌╌ 周岚  host · inferred\n感谢许立衡副局长的介绍。" in out


def test_show_speaks_the_language_asked_for(capsys: Capture, path: str) -> None:
    assert run(capsys, "--lang", "en", "show", path)[0] == 0
    assert run(capsys, "show", path, "--lang=en")[0] == 0


def test_show_prints_markdown(capsys: Capture, path: str) -> None:
    out = run(capsys, "show", path, "--format", "markdown")[1]
    assert out.startswith("# 云岭市民生实事新闻发布会\n")
    assert "\n## 许立衡 — 云岭市水利局副局长\n\n### 一、保供水\n\n我们完成" in out


def test_show_prints_an_outline_with_lines(capsys: Capture, path: str) -> None:
    out = run(capsys, "show", path, "--outline")[1]
    assert "     5  许立衡  云岭市水利局副局长 · remarks\n     6    一、保供水\n" in out


def test_show_prints_an_outline_in_markdown(capsys: Capture, path: str) -> None:
    out = run(capsys, "show", path, "--outline", "--format", "markdown")[1]
    assert "- 许立衡 — 云岭市水利局副局长 · remarks (5)\n  - 一、保供水 (6)\n" in out


def test_show_keeps_to_one_speaker(capsys: Capture, path: str) -> None:
    out = run(capsys, "show", path, "--speaker", "沈知微")[1]
    assert out == "── 沈知微  云岭市教育局局长\n明年将新增学位1.2万个。\n"


def test_a_speaker_is_found_by_office(capsys: Capture, path: str) -> None:
    parsed = shown_json(capsys, path, "--speaker", "教育局")
    assert [speech["speaker"] for speech in parsed["speeches"]] == ["p3"]


def test_a_speaker_who_is_not_there_is_not_found(capsys: Capture, path: str) -> None:
    status, out, err = run(capsys, "show", path, "--speaker", "无此人")
    assert (status, out) == (1, "")
    assert "周岚, 许立衡, 沈知微" in err


def test_the_json_has_the_fields_of_the_contract(capsys: Capture, path: str) -> None:
    parsed = shown_json(capsys, path)
    assert list(parsed) == (
        "schema source text language title date dates venue speakers front_matter back_matter "
        "speeches warnings"
    ).split(" ")
    assert list(parsed["source"]) == ["path", "url", "sha256", "media_type", "encoding"]
    speaker, speech = parsed["speakers"][1], parsed["speeches"][1]
    assert list(speaker) == ("id name role titles organisation speeches characters").split(" ")
    assert list(speech) == (
        "id speaker kind attribution start end line time labels sections notes"
    ).split(" ")
    assert [(each["line"], each["time"]) for each in parsed["speeches"]][:2] == [
        (3, None),
        (5, None),
    ]
    assert list(speech["sections"][0]) == "marker heading level start end sections".split(" ")
    assert (parsed["schema"], parsed["date"], parsed["title"]) == (
        1,
        "2024-03-12",
        "云岭市民生实事新闻发布会",
    )


def test_the_json_tells_the_briefing_that_load_gives(capsys: Capture, path: str) -> None:
    briefing = load(path)
    parsed = shown_json(capsys, path)
    assert parsed["text"] == briefing.text == HANDED_OVER
    assert [speech["start"] for speech in parsed["speeches"]] == [
        speech.start for speech in briefing.speeches
    ]
    assert [speech["speaker"] for speech in parsed["speeches"]] == [
        speech.speaker and speech.speaker.id for speech in briefing.speeches
    ]


def test_the_json_tiles_the_text(capsys: Capture, path: str) -> None:
    parsed = shown_json(capsys, path)
    regions = [
        parsed["front_matter"],
        *([speech["start"], speech["end"]] for speech in parsed["speeches"]),
        parsed["back_matter"],
    ]
    assert [start for start, _end in regions] == [0, *(end for _start, end in regions[:-1])]
    assert regions[-1][1] == len(parsed["text"])


def test_the_json_is_safe_on_a_terminal_and_still_the_text(capsys: Capture, tmp_path: Path) -> None:
    text = "周岚：\x1b[31m大\u202e家\x9b好\U000e0041。\u2028\n许立衡：谢谢。\n"
    file = tmp_path / "evil.txt"
    file.write_text(text, encoding="utf-8")
    _status, out, _err = run(capsys, "show", str(file), "--format", "json")
    assert all(character.isprintable() or character == "\n" for character in out)
    assert json.loads(out)["text"] == text


def test_control_characters_are_shown_as_symbols(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "evil.txt"
    file.write_text("周岚：\x1b]52;c;x\x07大\u202e家[red]好。\n", encoding="utf-8")
    _status, out, err = run(capsys, "show", str(file))
    assert "␛]52;c;x␇大⇄家[red]好。" in out
    assert "\x1b" not in out + err


def test_warnings_go_to_standard_error(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "plain.txt"
    file.write_text("没有发言人的一段文字。\n", encoding="utf-8")
    status, out, err = run(capsys, "show", str(file))
    assert (status, out) == (0, "没有发言人的一段文字。\n")
    assert err.startswith(f"briefing-tui: warning: {file}, line 1: ")


def test_standard_input_is_read(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch, HANDED_OVER.encode("gb18030"))
    parsed = shown_json(capsys, "-")
    assert (parsed["text"], parsed["source"]["path"]) == (HANDED_OVER, "-")


def test_search_prints_path_line_and_speaker(capsys: Capture, path: str) -> None:
    status, out, err = run(capsys, "search", "海漂拉圾", path)
    assert (status, err) == (0, "")
    assert out.startswith(f"{path}:9:许立衡:综合开展海漂垃圾治理，")


def test_search_says_that_a_speaker_is_inferred(capsys: Capture, path: str) -> None:
    out = run(capsys, "search", "请沈知微局长", path)[1]
    assert out.startswith(f"{path}:10:周岚 (inferred):")


def test_search_prints_json_lines(capsys: Capture, path: str) -> None:
    _status, out, _err = run(capsys, "search", "海漂拉圾", path, "--json")
    hit = json.loads(out.splitlines()[0])
    assert list(hit) == (
        "schema path title date speech speaker attribution section start end line time spans score "
        "group match lacks text"
    ).split(" ")
    assert (hit["schema"], hit["line"], hit["time"]) == (1, 9, None)
    assert (hit["group"], hit["lacks"]) == ("as-typed", [])
    start = HANDED_OVER.index("海漂垃圾")
    assert (hit["path"], hit["start"], hit["end"]) == (path, start, start + 4)
    assert (hit["spans"], hit["speaker"]) == ([[start, start + 4]], "许立衡")
    assert (hit["match"], hit["section"]) == ("homophone", ["二、治海漂"])
    assert hit["text"] == HANDED_OVER.splitlines()[8]


def test_a_hit_in_front_matter_has_no_speech(capsys: Capture, path: str) -> None:
    hit = json.loads(run(capsys, "search", "民生实事", path, "--json")[1].splitlines()[0])
    assert (hit["speech"], hit["speaker"]) == (None, None)


def test_search_counts(capsys: Capture, path: str) -> None:
    assert run(capsys, "search", "垃圾", path, "--count")[1] == "2\n"


def test_related_passages_are_offered_and_not_counted(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    words = "周岚：大家好。\n许立衡：社区医院把门诊时间延长。\n周岚：再见。\n"
    path.write_text(words, encoding="utf-8")
    query = "社区医院门诊时间延长到周末"
    status, out, err = run(capsys, "search", query, str(path))
    assert (status, out) == (1, "")
    assert "1 related passage" in err
    assert run(capsys, "search", query, str(path), "--count")[:2] == (1, "0\n")
    status, out, _err = run(capsys, "search", query, str(path), "--json")
    hit = json.loads(out)
    assert (status, hit["group"], hit["lacks"]) == (1, "related", ["到周末"])


def test_without_its_filter_a_query_finds_so_many(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    words = "周岚：大家好。\n许立衡：水库加固，水库放水。\n周岚：再见。\n"
    path.write_text(words, encoding="utf-8")
    status, _out, err = run(capsys, "search", "水库", str(path), "--speaker", "周岚")
    assert status == 1
    assert "2 matches without the filter" in err


def test_search_counts_by_file(capsys: Capture, path: str, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_text("周岚：大家好。\n许立衡：垃圾不多。\n周岚：再见。\n", encoding="utf-8")
    out = run(capsys, "search", "--count", "累计打捞", path, str(other))[1]
    assert out == f"{path}:1\n"


def test_search_lists_files(capsys: Capture, path: str) -> None:
    out = run(capsys, "search", "垃圾", path, "--files-with-matches")[1]
    assert out == f"{path}\n"


def test_search_keeps_to_a_limit(capsys: Capture, path: str) -> None:
    out = run(capsys, "search", "垃圾", path, "--limit", "1", "--json")[1]
    assert len(out.splitlines()) == 1


def test_search_keeps_to_a_speaker(capsys: Capture, path: str) -> None:
    assert run(capsys, "search", "垃圾", path, "--speaker", "沈知微")[0] == 1
    assert run(capsys, "search", "垃圾", path, "--speaker", "许立衡")[0] == 0


def test_search_finds_nothing_where_nothing_is_meant(capsys: Capture, path: str) -> None:
    status, out, err = run(capsys, "search", "航天发射基地", path)
    assert (status, out) == (1, "")
    assert err.startswith("briefing-tui: nothing found for “航天发射基地”")
    assert err.count("\n") == 1


def test_search_looks_in_the_samples_without_a_path(capsys: Capture) -> None:
    out = run(capsys, "search", "海漂", "--files-with-matches")[1]
    assert set(out.split()) <= {str(sample) for sample in sample_paths()}


def test_the_samples_are_there() -> None:
    assert len(sample_paths()) >= 4
    assert all(sample.suffix == ".txt" for sample in sample_paths())


def test_search_takes_paths_from_a_list(capsys: Capture, path: str, tmp_path: Path) -> None:
    listing = tmp_path / "list"
    listing.write_text(f"{path}\r\n\n", encoding="utf-8")
    assert run(capsys, "search", "垃圾", "--files-from", str(listing))[0] == 0


def test_search_takes_paths_from_standard_input(
    capsys: Capture, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_input(monkeypatch, path.encode() + b"\n")
    assert run(capsys, "search", "垃圾", "--files-from", "-")[0] == 0


def test_a_list_that_names_nothing_is_told(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_input(monkeypatch, b"\n")
    status, out, err = run(capsys, "search", "垃圾", "--files-from", "-")
    assert (status, out, err) == (2, "", "briefing-tui: there is no transcript in -\n")


def test_search_says_once_when_the_index_cannot_be_kept(
    capsys: Capture, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("no folder")
    monkeypatch.setattr(parsed, "WORTH_KEEPING", 1)
    monkeypatch.setattr(kept, "default_folder", lambda: tmp_path / "cache" / "library")
    status, _out, err = run(capsys, "search", "垃圾", path)
    assert status == 0
    assert err.startswith("briefing-tui: Nothing is kept for the next start: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "query",
    [
        "\x1b[31m\x07",
        "海漂" * 5_000,
        "[a-z]+(.*)\\",
        "\udc80海漂",
        "😀😀😀",
        "%s{0}$(x)",
        "a " * 5_000,
    ],
)
def test_no_query_is_an_error(capsys: Capture, path: str, query: str) -> None:
    status, out, err = run(capsys, "search", query, path)
    assert status in (0, 1)
    assert "\x1b" not in out + err
    cut_off = "only the first 2000 characters" in err
    assert cut_off == (len(query) > LONGEST_QUERY)
    assert err.count("\n") <= 1 + cut_off


def test_search_goes_on_after_a_file_that_cannot_be_read(capsys: Capture, path: str) -> None:
    status, out, err = run(capsys, "search", "垃圾", "/no/such", path)
    assert status == 2
    assert path in out
    assert err == "briefing-tui: /no/such: there is no such file; check the path\n"


def test_search_fails_where_nothing_can_be_read(capsys: Capture) -> None:
    status, out, err = run(capsys, "search", "垃圾", "/no/such")
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_search_fails_in_an_empty_folder(capsys: Capture, tmp_path: Path) -> None:
    status, _out, err = run(capsys, "search", "垃圾", str(tmp_path))
    assert status == 2
    assert str(tmp_path) in err


def test_quote_prints_plain(capsys: Capture, path: str) -> None:
    words = "截至9月底，已完工19个。"
    begin = HANDED_OVER.index(words)
    status, out, _err = run(capsys, "quote", path, f"{begin}:{begin + len(words)}")
    assert status == 0
    assert out == (
        "云岭市水利局副局长许立衡：“截至9月底，已完工19个。”\n"
        "（《云岭市民生实事新闻发布会》，2024年3月12日；yunling.txt 第7行）\n"
    )


def test_quote_prints_markdown(capsys: Capture, path: str) -> None:
    begin = HANDED_OVER.index("截至9月底")
    out = run(capsys, "quote", path, f"{begin}:{begin + 5}", "--style", "markdown")[1]
    assert out.startswith("> 截至9月底\n>\n> —— **许立衡**，")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--frobnicate"],
        ["show"],
        ["show", "a", "b"],
        ["show", "a", "--format", "html"],
        ["show", "a", "--outline", "--format", "json"],
        ["search"],
        ["search", " "],
        ["search", "x", "-", "-"],
        ["search", "x", "-", "--files-from", "-"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--json", "--count"],
        ["quote", "a"],
        ["quote", "a", "7"],
        ["quote", "a", "7:3"],
        ["quote", "a", "3:7", "--style", "mla"],
        ["--max-size", "much"],
        ["--ambiguous-width", "3"],
        ["--lang", "fr"],
        ["show", "a", "--explain", "--outline"],
        ["show", "http://127.0.0.1:9/a.html"],
        ["verify", "……"],
        ["show", "/no/such"],
        ["show", "a\0b"],
        [],
    ],
)
def test_bad_usage_is_told_on_one_line(capsys: Capture, arguments: list[str]) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("briefing-tui: ")


@pytest.mark.parametrize("style", styles())
def test_quote_prints_every_style(capsys: Capture, path: str, style: str) -> None:
    begin = HANDED_OVER.index("截至9月底")
    status, out, _err = run(capsys, "quote", path, f"{begin}:{begin + 5}", "--style", style)
    assert status == 0
    assert "截至9月底" in out


def test_a_quote_beyond_the_text_is_bad_usage(capsys: Capture, path: str) -> None:
    assert run(capsys, "quote", path, "3:99999")[0] == 2


def test_a_quote_of_a_label_alone_is_refused(capsys: Capture, path: str) -> None:
    begin = HANDED_OVER.index("主持人 周岚：")
    status, _out, err = run(capsys, "quote", path, f"{begin}:{begin + 7}")
    assert status == 2
    assert "label" in err


def test_a_larger_limit_is_taken(capsys: Capture, path: str) -> None:
    assert run(capsys, "show", path, "--max-size", "100")[0] == 2
    assert run(capsys, "show", path, "--max-size", "2K")[0] == 0
    assert run(capsys, "show", path, "--max-size", "1MiB")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["show", "a"], ("show", ["a"])),
        (["./show"], (None, ["./show"])),
        (["--", "show"], (None, ["--", "show"])),
        (["--query", "show", "a"], (None, ["--query", "show", "a"])),
        (["--lang", "zh", "search", "x"], ("search", ["--lang", "zh", "x"])),
        (["a", "show"], (None, ["a", "show"])),
        (["-"], (None, ["-"])),
        ([], (None, [])),
    ],
)
def test_a_command_is_the_first_word_that_is_no_option(
    arguments: list[str], expected: tuple[str | None, list[str]]
) -> None:
    assert split_command(arguments) == expected


def test_the_browser_opens_with_its_options(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Any] = []

    def opened(paths: list[str], options: BrowserOptions, terminal: object) -> int:
        given.extend([paths, options])
        return 0

    monkeypatch.setattr("briefing_tui.tui.running.run", opened)
    monkeypatch.setattr("briefing_tui.tui.terminal.open_terminal", lambda: None)
    status = main(
        "a.txt --query 水 --theme t --no-mouse --watch --no-state --ambiguous-width 2 "
        "--max-size 2K b --lang en".split(" ")
    )
    assert status == 0
    assert given == [
        ["a.txt", "b"],
        BrowserOptions("水", "en", "t", False, True, False, 2, ReadingLimits(2048), welcome=True),
    ]


def test_an_interruption_is_told_by_the_status(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing_tui.cli.show.load_one", interrupted)
    assert run(capsys, "show", "a") == (130, "", "")


def test_a_mistake_of_the_program_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("briefing_tui.cli.show.load_one", broken)
    status, out, err = run(capsys, "show", "a")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "RuntimeError" in err


MODULES = "import sys, briefing_tui{}\nprint(*sys.modules)"
RUN = (
    "import io, sys\nfrom briefing_tui.cli import main\nout, sys.stdout = sys.stdout, io.StringIO()"
    "\nmain(sys.argv[1:])\nsys.stdout = out\nprint(*sys.modules)"
)


def modules(code: str, *arguments: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    return {name.partition(".")[0] for name in all_modules(code, *arguments)}


def all_modules(code: str, *arguments: str) -> set[str]:
    """The same, with the modules in packages."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=True, timeout=60
    )
    return {*done.stdout.decode().split()}


SLOW = frozenset(
    "calendar dataclasses difflib gettext html inspect logging numpy pathlib rapidfuzz rich "
    "subprocess tempfile textual threading typing xml zipfile".split()
)
"""Modules that take long to import, and that one small file in English needs none of."""


@pytest.mark.parametrize("command", [("show",), ("verify", "水利局牵头的有两件")])
def test_reading_one_file_imports_nothing_slow(command: tuple[str, ...]) -> None:
    for _start in range(2):  # what is parsed and kept, and what is kept already
        found = modules(RUN, *command, str(sample_paths()[-1]), "--lang", "en")
        assert found.isdisjoint(SLOW)
        assert sys.platform != "linux" or "platformdirs" not in found


def test_a_search_of_one_file_imports_nothing_slow_but_what_numpy_does() -> None:
    asked = ("search", "防心水", str(sample_paths()[-1]), "--lang", "en")
    modules(RUN, *asked)  # which keeps what is parsed
    slow = SLOW - modules("import sys, numpy\nprint(*sys.modules)")
    assert slow.isdisjoint(modules(RUN, *asked))


@pytest.mark.skipif(os.name != "posix", reason="there a small file is parsed each time")
@pytest.mark.parametrize("command", [("show",), ("verify", "水利局牵头的有两件")])
def test_a_file_that_was_read_before_needs_nothing_that_reads_or_recognises(
    command: tuple[str, ...],
) -> None:
    needed = {"briefing_tui.loading.any_source", "briefing_tui.recognition.passes"}
    asked = (*command, str(sample_paths()[-1]), "--lang", "en")
    assert needed <= all_modules(RUN, *asked)
    assert needed.isdisjoint(all_modules(RUN, *asked))


def test_garbage_is_not_looked_for_in_what_is_imported(
    monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    counts: list[int] = []

    def run(_arguments: object) -> int:
        counts.append(gc.get_freeze_count())
        return 0

    monkeypatch.setattr("briefing_tui.cli.show.show", run)
    assert main(["show", path]) == 0
    assert counts[0] > 1000
    assert gc.get_freeze_count() == 0


COMPILED = (
    "import io, re, sys\nfrom briefing_tui.cli import main\nmade, code = [], re._compiler._code\n"
    "def counted(parsed, flags):\n"
    "    if isinstance(parsed.state.str, str):  # one of bytes is of the standard library\n"
    "        made.append(parsed.state.str)\n"
    "    return code(parsed, flags)\n"
    "re._compiler._code = counted\n"
    "out, sys.stdout = sys.stdout, io.StringIO()\nmain(sys.argv[1:])\nsys.stdout = out\nprint(made)"
)


@pytest.mark.skipif(not hasattr(re, "_compiler"), reason="this Python compiles elsewhere")
@pytest.mark.parametrize("command", [("show",), ("verify", "水利局牵头的有两件")])
def test_a_command_compiles_no_expression_a_second_time(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    # What is made of a set is another expression in each process.
    for seed in ("1", "2", "3"):
        file = tmp_path / f"{seed}.txt"  # a text that was not parsed before
        file.write_bytes(sample_paths()[-1].read_bytes() + b"\n" * int(seed))
        done = subprocess.run(
            [sys.executable, "-c", COMPILED, *command, str(file)],
            capture_output=True,
            check=True,
            timeout=60,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    assert done.stdout.decode() == "[]\n"


@pytest.mark.parametrize("arguments", [(), ("--no-state",), ("--theme", "no/such.txt")])
def test_the_browser_needs_no_other_command(arguments: tuple[str, ...]) -> None:
    code = "import sys\nfrom briefing_tui.cli.parsing import split_command, parse\n"
    code += "parse(*split_command(sys.argv[1:]))\nprint(*sys.modules)"
    found = all_modules(code, *arguments)
    assert not [name for name in found if name.startswith("briefing_tui.cli.commands.")]


def test_the_package_alone_imports_nothing_heavy() -> None:
    assert modules(MODULES.format("")).isdisjoint({"textual", "rich", "numpy", "rapidfuzz"})


def test_reading_needs_nothing_of_the_search() -> None:
    assert modules(MODULES.format(".library")).isdisjoint({"textual", "rich", "numpy", "rapidfuzz"})


def test_showing_needs_nothing_of_the_search(path: str) -> None:
    assert modules(RUN, "show", path).isdisjoint({"numpy", "rapidfuzz"})


def test_the_version_needs_next_to_nothing() -> None:
    assert modules(RUN, "--version").isdisjoint(
        {"textual", "rich", "numpy", "rapidfuzz", "argparse", "gettext", "asyncio"}
    )


def test_no_command_imports_textual_nor_rich_to_a_pipe(path: str) -> None:
    for arguments in (
        ["show", path],
        ["show", path, "--format", "json"],
        ["search", "海漂拉圾", path],
        ["quote", path, "60:70"],
        ["--help"],
    ):
        assert modules(RUN, *arguments).isdisjoint({"textual", "rich"}), arguments


def test_a_reader_that_goes_away_is_no_error(path: str) -> None:
    Path(path).write_text(HANDED_OVER * 3000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "show", path, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout, process.stderr:
        process.stdout.read(20)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.wait(30) == 141


@pytest.mark.skipif(os.name == "nt", reason="signals are Unix's")
def test_control_c_ends_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(b"a" * 300_000)  # more than a pipe holds: it is being read now
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, b"")


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are Unix's")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_gets_colour_unless_refused(path: str, no_color: str, coloured: bool) -> None:
    out = on_terminal("search", "海漂拉圾", path, NO_COLOR=no_color)
    assert ("\x1b[1;7m海漂垃圾\x1b[0m" in out) == coloured
    assert ("\x1b" in out) == coloured


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are Unix's")
def test_a_terminal_gets_matches_by_briefing_and_speech(path: str) -> None:
    out = on_terminal("search", "海漂拉圾", path, NO_COLOR="1")
    first, second, third = out.splitlines()[:3]
    assert first == f"{path}  云岭市民生实事新闻发布会  2024-03-12"
    assert second == "  许立衡"
    assert third.startswith("     9  综合开展海漂垃圾治理，")
    assert third.endswith("  [homophone]")


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are Unix's")
def test_console_markup_is_text_on_a_terminal(tmp_path: Path) -> None:
    file = tmp_path / "evil.txt"
    file.write_text("周岚：[red]好[/red] [@click=app.quit]:smile: \x1b[31m\n", encoding="utf-8")
    out = on_terminal("show", str(file), NO_COLOR="")
    assert "[red]好[/red] [@click=app.quit]:smile: ␛[31m" in out


def on_terminal(*arguments: str, **environment: str) -> str:
    """Return the standard output of a run in a terminal."""
    import pty

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", *arguments],
        stdout=slave,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm-256color", **environment},
    )
    os.close(slave)
    written = b""
    try:
        while chunk := os.read(master, 65536):
            written += chunk
    except OSError:  # how Linux tells that the other end is closed
        pass
    finally:
        os.close(master)
        process.wait(30)
    return written.decode().replace("\r\n", "\n")


def test_an_encoding_that_lacks_characters_stops_nothing(path: str) -> None:
    plain = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    text = start("show", path, env=plain)
    assert text.returncode == 0
    assert b"\\u8bb8\\u7acb\\u8861" in text.stdout
    parsed = json.loads(start("show", path, "--format", "json", env=plain).stdout)
    assert parsed["text"] == HANDED_OVER


def test_a_name_that_is_no_utf8_is_told(tmp_path: Path) -> None:
    done = start("show", os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b.txt"))
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"\x1b" not in done.stderr


def test_words_behind_two_dashes_are_no_options(capsys: Capture, tmp_path: Path) -> None:
    transcript = tmp_path / "dashes.txt"
    transcript.write_text("主持人 周岚：气温-5度。\n", encoding="utf-8")
    status, out, _err = run(capsys, "search", "--count", "--", "-5度", str(transcript))
    assert (status, out.strip()[-1]) == (0, "1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_told_on_one_line(path: str) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing_tui", "show", path],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "internal" not in done.stderr
