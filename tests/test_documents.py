"""The documents say what the program does: their commands, options, fields and links exist."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import __version__, docs
from briefing_tui.cli import main
from briefing_tui.cli.browser_command import BROWSER
from briefing_tui.cli.command_registry import command_named, commands, options_of
from briefing_tui.schemas import COMMANDS as WITH_JSON
from briefing_tui.schemas import schema_text
from briefing_tui.warning import WarningCode

ROOT = Path(__file__).parents[1]
PAGES = Path(docs.__file__).parent
READMES = ("README.md", "README.zh-CN.md")

pytestmark = pytest.mark.skipif(
    not (ROOT / "README.zh-CN.md").exists(), reason="the tests do not stand in the source tree"
)
every_readme = pytest.mark.parametrize("name", READMES)

_CODE = re.compile(r"`([^`\n]+)`|^```\w*\n(.*?)^```", re.M | re.S)
_OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]+)")
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def text(path: Path | str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def headings(path: Path | str) -> list[int]:
    """The level of each heading, in order."""
    prose = re.sub(r"^```.*?^```", "", text(path), flags=re.M | re.S)
    return [len(marks) for marks in re.findall(r"^(#+) ", prose, re.M)]


def documents() -> list[Path]:
    """Every Markdown file of the project, none of what lies in the tree beside it."""
    below = (ROOT / "briefing_tui", ROOT / "tests", ROOT / ".ci")
    return sorted({*ROOT.glob("*.md")}.union(*(top.rglob("*.md") for top in below)))


def code_in(words: str) -> Iterator[str]:
    """Yield the code in words, of a line or a block."""
    for inline, block in _CODE.findall(words):
        yield inline or block


def fields_of(schema: Any) -> set[str]:
    """The names of all properties in a schema, however deep."""
    if isinstance(schema, list):
        return set().union(*map(fields_of, schema))
    if not isinstance(schema, dict):
        return set()
    own = set(schema.get("properties", {}))
    return own.union(*map(fields_of, schema.values()))


def values_of(schema: Any) -> set[str]:
    """The words that an enumeration of a schema allows, however deep."""
    if isinstance(schema, list):
        return set().union(*map(values_of, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("enum", ())).union(*map(values_of, schema.values()))


def test_both_readmes_have_the_same_headings() -> None:
    assert headings(READMES[0]) == headings(READMES[1])


@pytest.mark.parametrize("form", ["output.md", "output.zh-CN.md", "output.zh-Hant.md"])
def test_every_code_of_a_warning_is_told(form: str) -> None:
    told = text(PAGES / form)
    assert [code for code in WarningCode if f"`{code.value}`" not in told] == []


@pytest.mark.parametrize("topic", docs.TOPICS)
@pytest.mark.parametrize("form", [".zh-CN.md", ".zh-Hant.md"])
def test_a_page_has_the_same_headings_in_all_languages(topic: str, form: str) -> None:
    assert headings(PAGES / f"{topic}.md") == headings(PAGES / f"{topic}{form}")


@pytest.mark.parametrize("topic", docs.TOPICS)
def test_both_forms_of_chinese_name_the_same_commands_keys_and_fields(topic: str) -> None:
    one, other = (
        [code for code in code_in(text(PAGES / f"{topic}{form}")) if code.isascii()]
        for form in (".zh-CN.md", ".zh-Hant.md")
    )
    assert [code.replace("--lang zh-Hant", "--lang zh") for code in other] == one


@pytest.mark.parametrize("topic", docs.TOPICS)
def test_no_simplified_character_is_left_in_a_traditional_page(topic: str) -> None:
    simplified = set(text(PAGES / f"{topic}.zh-CN.md")) - set(text(PAGES / f"{topic}.zh-Hant.md"))
    assert {*"简终贴缓输态径"} & set(text(PAGES / f"{topic}.zh-Hant.md")) == set()
    assert len(simplified) > 50


def test_both_readmes_give_the_same_two_commands() -> None:
    first, second = (re.findall(r"^python3 -m venv .*$", text(name), re.M) for name in READMES)
    assert len(first) == 2
    assert first == second


def test_both_readmes_give_the_same_examples() -> None:
    blocks = (re.findall(r"^```python\n(.*?)^```", text(name), re.M | re.S) for name in READMES)
    first, second = blocks
    assert first == second


@every_readme
def test_a_readme_is_short(name: str) -> None:
    assert len(text(name).splitlines()) <= 160


@every_readme
def test_each_readme_leads_to_the_other(name: str) -> None:
    (other,) = {*READMES} - {name}
    assert f"]({other})" in text(name)


@every_readme
def test_every_option_of_a_readme_exists(name: str) -> None:
    known = {one.long for command in (BROWSER, *commands()) for one in options_of(command)}
    told = {option for code in code_in(text(name)) for option in _OPTION.findall(code)}
    assert told - known == set()


@every_readme
def test_every_command_of_a_readme_exists_with_its_options(name: str) -> None:
    rows = re.findall(r"^\| `([a-z]+)[ `].*$", text(name), re.M)
    assert {"show", "search", "quote", "verify", "config", "cache"} <= set(rows)
    for row in re.finditer(r"^\| `([a-z]+)[ `](.*)$", text(name), re.M):
        command = command_named(row[1])
        if command is None:
            continue
        known = {one.long for one in options_of(command)}
        assert set(_OPTION.findall(row[2])) - known == set(), row[1]


@every_readme
def test_a_readme_names_every_command(name: str) -> None:
    told = {word for code in code_in(text(name)) for word in code.split()}
    assert {one.name for one in commands() if not one.hidden} <= told


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_within_the_tree_leads_somewhere(path: Path) -> None:
    for target in _LINK.findall(re.sub(r"^```.*?^```", "", text(path), flags=re.M | re.S)):
        if re.match(r"[a-z]+:|#", target):
            continue
        assert (path.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("command", WITH_JSON)
@pytest.mark.parametrize("form", ["output.md", "output.zh-CN.md", "output.zh-Hant.md"])
def test_every_field_of_json_is_told(command: str, form: str) -> None:
    fields = fields_of(json.loads(schema_text(command)))
    assert "schema" in fields
    told = {word for code in code_in(text(PAGES / form)) for word in re.findall(r"[\w-]+", code)}
    assert fields - told == set()


@pytest.mark.parametrize("form", ["output.md", "output.zh-CN.md", "output.zh-Hant.md"])
def test_no_value_of_json_is_told_that_the_schemas_lack(form: str) -> None:
    """A value with a hyphen is a word of the schemas or an option."""
    allowed = set().union(*(values_of(json.loads(schema_text(one))) for one in WITH_JSON))
    inline = re.findall(r"`([a-z]+(?:-[a-z]+)+)`", text(PAGES / form))
    assert set(inline) - allowed - {"utf-8", "briefing-tui"} == set()


@pytest.mark.parametrize("topic", docs.TOPICS)
@pytest.mark.parametrize(
    ("language", "form"), [("en", ".md"), ("zh", ".zh-CN.md"), ("zh-Hant", ".zh-Hant.md")]
)
def test_help_prints_a_page_in_the_language_of_the_interface(
    capsys: pytest.CaptureFixture[str], topic: str, language: str, form: str
) -> None:
    assert main(["--lang", language, "help", topic]) == 0
    assert capsys.readouterr().out == text(PAGES / f"{topic}{form}")


def test_there_is_no_page_of_another_name() -> None:
    with pytest.raises(KeyError):
        docs.page("../README", "en")


def test_the_changelog_tells_of_the_version_that_the_package_has() -> None:
    released = re.findall(r"^## \[(\d[^]]*)\]", text("CHANGELOG.md"), re.M)
    assert "## [Unreleased]" in text("CHANGELOG.md")
    assert released[0] == __version__
    project = tomllib.loads(text("pyproject.toml"))["project"]
    assert project["version"] == __version__


def test_every_file_and_folder_that_contributors_are_led_to_exists() -> None:
    named = re.findall(r"`((?:[\w.]+/)+(?:[\w.-]+)?)`", text("CONTRIBUTING.md"))
    assert len(named) > 40
    missing = [
        path
        for path in named
        if not path.startswith("../")  # which no clone has beside it
        and not (ROOT / path).exists()
        and not (ROOT / "briefing_tui" / path).exists()
    ]
    assert missing == ["docs/NAME.md", "docs/NAME.zh-CN.md", "docs/NAME.zh-Hant.md"]


def test_every_name_that_contributors_are_led_to_stands_in_its_file() -> None:
    named = re.findall(r"`(\w+)`\s(?:of|in)\s`([\w/]+\.py)`", text("CONTRIBUTING.md"))
    assert len(named) >= 5
    absent = [
        (name, path)
        for name, path in named
        if name
        not in (ROOT / "briefing_tui" / path.removeprefix("briefing_tui/")).read_text("utf-8")
    ]
    assert absent == []


def test_every_single_file_that_contributors_are_led_to_exists() -> None:
    named = re.findall(r"`(\w+\.(?:py|md|toml|json))`", text("CONTRIBUTING.md"))
    known = {path.name for path in ROOT.rglob("*") if ".venv" not in path.parts}
    assert [name for name in named if name not in known | {"words.toml", "config.toml"}] == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_shells_offer_the_pages(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    main(["completion", shell])
    script = capsys.readouterr().out
    for topic in docs.TOPICS:
        assert topic in script
