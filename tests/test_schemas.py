"""The JSON that commands print follows the schemas in the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefing_tui.cli import main
from briefing_tui.corpus.partition import PartedBy
from briefing_tui.corpus.statistic_tables import Statistic
from briefing_tui.model import Attribution, Kind, Role, Span
from briefing_tui.quoting.article import Claim, Unchecked
from briefing_tui.quoting.verify import QuoteVerdict, Remark
from briefing_tui.samples import sample_paths
from briefing_tui.schemas import COMMANDS, FILES, schema_text
from briefing_tui.search.hit import HitGroup
from briefing_tui.search.matchers.registry import Match
from briefing_tui.state.notebook.correction import Fault, begins, is_note, spelt, title_is
from briefing_tui.state.notebook.correction_json import to_json
from briefing_tui.warning import WarningCode
from tests.invented import press_conference

SAMPLES = [str(path) for path in sample_paths()]
ODD = {
    "empty-speech.txt": "周岚：\n\n许立衡：好。\n",
    "nobody.txt": "只有一段话，没有人署名。" * 20,
    "lines.txt": "周岚：一\r许立衡：二\r\n周岚：三\n许立衡：四\n",
    "controls.txt": "周岚：好\x1b[31m\u202e\ufdd0。\n许立衡：谢谢。\n",
    "page.html": "<title>会</title><p>周岚：大家好。</p><p>许立衡：谢谢。</p>",
    "voices.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana Larkin>Good morning.\n",
}


def schema(command: str) -> Any:
    return json.loads(schema_text(command))


def faults(told: Any, command: str) -> list[str]:
    """Return what is not as the schema of a command says."""
    validator = jsonschema.Draft202012Validator(schema(command))
    return [error.message for error in validator.iter_errors(told)]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    main(list(arguments))
    return capsys.readouterr().out


@pytest.fixture(params=[*SAMPLES, *ODD])
def transcript(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param not in ODD:
        return str(request.param)
    file = tmp_path_factory.mktemp("odd") / request.param
    file.write_bytes(ODD[request.param].encode("utf-8", "surrogatepass"))
    return str(file)


@pytest.mark.parametrize("command", [*COMMANDS, *FILES])
def test_a_schema_is_one(command: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(command))


def test_a_command_without_json_has_none() -> None:
    with pytest.raises(KeyError):
        schema_text("../cli/show")


def test_show_prints_what_its_schema_says(
    capsys: pytest.CaptureFixture[str], transcript: str
) -> None:
    told = json.loads(printed(capsys, "show", transcript, "--format", "json"))
    assert faults(told, "show") == []
    lines = told["text"].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for speech in told["speeches"]:
        words = told["text"][speech["start"] :].replace("\r", "\n").partition("\n")[0]
        assert lines[speech["line"] - 1].endswith(words)


@pytest.mark.parametrize(
    "query", ["好", "海漂垃圾", "市政 小事", "@市长", "flood", "kind:question", "你好吗"]
)
def test_search_prints_what_its_schema_says(
    capsys: pytest.CaptureFixture[str], transcript: str, query: str
) -> None:
    groups = []
    for line in printed(capsys, "search", query, transcript, "--json").splitlines():
        assert faults(json.loads(line), "search") == []
        groups.append(json.loads(line)["group"])
    assert groups == sorted(groups)


@pytest.mark.parametrize(
    "quote",
    [
        "大家好",
        "好",
        "市政没有大事",
        "市政没有小事……小事",
        "Please take your seats!",
        "月球背面有图书馆",
    ],
)
def test_verify_prints_what_its_schema_says(
    capsys: pytest.CaptureFixture[str], transcript: str, quote: str
) -> None:
    out = printed(capsys, "verify", quote, transcript, "--json", "--speaker", "市长")
    assert faults(json.loads(out), "verify") == []


def test_nothing_read_is_told_as_the_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "verify", "大家好", "/no/such", "--json")
    assert faults(json.loads(out), "verify") == []


ARTICLE = (
    "市长说：“大家好，今天天气很好。”《云岭日报》所谓“放心水”，“……”。"
    "王芳表示：“月球背面有图书馆，不收费。”"
)


def test_verify_prints_every_quotation_of_an_article_as_its_schema_says(
    capsys: pytest.CaptureFixture[str], transcript: str
) -> None:
    out = printed(capsys, "verify", ARTICLE, transcript, "--each", "--json")
    told = [json.loads(line) for line in out.splitlines()]
    for one in told:
        assert faults(one, "verify") == []
    assert [one["article"]["not_checked"] for one in told] == [None, "title", "term", "empty", None]
    assert [one["article"]["claimed"] for one in told] == ["市长", None, None, None, "王芳"]


def test_the_report_on_an_article_is_what_its_schema_says(
    capsys: pytest.CaptureFixture[str], transcript: str, tmp_path: Path
) -> None:
    report = tmp_path / "check.json"
    printed(capsys, "verify", ARTICLE, transcript, "--each", "--report", str(report))
    told = json.loads(report.read_text(encoding="utf-8"))
    assert faults(told, "check") == []
    assert len(told["quotations"]) == 5


def test_shared_corrections_are_what_their_schema_says() -> None:
    briefing = press_conference()
    made = [
        *(is_note(briefing, Span(40, 44)), begins(briefing, 60, None)),
        *(spelt(briefing, "周岚", "周兰"), title_is(briefing, "")),
    ]
    written = json.loads(to_json(made))
    assert faults(written, "corrections") == []


def test_the_schemas_list_every_value_that_there_is() -> None:
    show, search, verify, corpus = map(schema, COMMANDS)
    known = show["$defs"]
    assert known["speech"]["properties"]["kind"]["enum"] == list(Kind)
    assert known["speaker"]["properties"]["role"]["enum"] == list(Role)
    assert known["attribution"]["enum"] == list(Attribution)
    assert known["warning"]["properties"]["code"]["enum"] == list(WarningCode)
    assert search["properties"]["match"]["enum"] == list(Match)
    assert set(search["properties"]["group"]["enum"]) >= set(HitGroup)
    assert verify["properties"]["verdict"]["anyOf"][0]["enum"] == list(QuoteVerdict)
    check, corrections = map(schema, FILES)
    quotation = check["properties"]["quotations"]["items"]["properties"]
    assert quotation["verdict"]["anyOf"][0]["enum"] == list(QuoteVerdict)
    assert quotation["remarks"]["items"]["enum"] == list(Remark)
    assert quotation["unchecked"]["anyOf"][0]["enum"] == list(Unchecked)
    assert quotation["claim"]["anyOf"][0]["enum"] == list(Claim)
    fault = corrections["properties"]["corrections"]["items"]["properties"]["fault"]
    assert fault["enum"] == list(Fault)
    assert corpus["properties"]["statistic"]["enum"] == list(Statistic)
    rows = corpus["oneOf"][0]["properties"]["rows"]["items"]["properties"]
    assert rows["kind"]["enum"] == [*Kind, None]
    assert rows["attribution"]["enum"] == list(Attribution)
    parting = corpus["oneOf"][-1]["properties"]["facts"]["properties"]["by"]["enum"]
    assert parting == list(PartedBy)
    remarks = verify["properties"]["remarks"]["items"]["enum"]
    assert set(remarks) == set(Remark)
