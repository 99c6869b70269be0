"""Compiled expressions that are kept are those that Python compiles."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import briefing_tui
from briefing_tui.cache import expressions
from briefing_tui.cache.expressions import FEWEST, Expressions
from briefing_tui.cli import main
from briefing_tui.samples import sample_paths

MANY = [rf"(?P<first>\w{{{count}}})[一二三甲-癸]*(?i:end|Ω)" for count in range(1, FEWEST + 1)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the folder in which expressions are kept."""
    return tmp_path / "own" / "kept.expressions"


def kept(path: Path, many: list[str]) -> None:
    """Compile expressions and keep them."""
    compiling = Expressions(path)
    for each in many:
        compiling.compiled(each, re.MULTILINE)
    compiling.save()


def compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Python's compiler fail from now on."""

    def refuse(*_given: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(expressions._parser, "parse", refuse)


def test_every_expression_of_the_package_is_the_same_from_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []
    for module in walk_packages(briefing_tui.__path__, "briefing_tui."):
        if module.name.endswith(("__main__", "locale.update", "make_tables")):
            continue
        for value in vars(import_module(module.name)).values():
            if type(value).__module__ == "briefing_tui.text.patterns":
                given.append(value._given)
    assert len(given) > 100
    usual = [re.compile(*each) for each in given]
    compiling = Expressions(path)
    first = [compiling.compiled(*each) for each in given]
    compiling.save()
    compiles_nothing(monkeypatch)
    again = Expressions(path)
    # Patterns are equal where their codes are.
    assert first == usual == [again.compiled(*each) for each in given]


def test_groups_have_their_names(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path, MANY)
    compiles_nothing(monkeypatch)
    found = Expressions(path).compiled(MANY[1], re.MULTILINE).match("ab甲END")
    assert found is not None
    assert found.groupdict() == {"first": "ab"}
    assert found.lastgroup == "first"


def test_what_an_earlier_command_kept_stays_in_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(path, MANY)
    others = [f"{each}x" for each in MANY]
    kept(path, others)
    compiles_nothing(monkeypatch)
    compiling = Expressions(path)
    for each in (*MANY, *others):
        assert compiling.compiled(each, re.MULTILINE).pattern == each


def test_the_same_words_with_other_flags_are_another_expression(path: Path) -> None:
    kept(path, MANY)
    assert Expressions(path).compiled(MANY[0], re.ASCII) == re.compile(MANY[0], re.ASCII)


def test_one_damaged_expression_is_compiled_anew(path: Path) -> None:
    kept(path, MANY)
    data = path.read_bytes()
    for at in range(0, len(data), 5):
        path.write_bytes(data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :])
        compiling = Expressions(path)
        for each in MANY:
            assert compiling.compiled(each, re.MULTILINE) == re.compile(each, re.MULTILINE)


def test_a_few_that_are_new_are_not_worth_a_file(path: Path) -> None:
    kept(path, MANY[1:])
    assert not path.exists()


@pytest.mark.parametrize("what", ["cut", "changed", "of another release", "empty"])
def test_a_file_that_is_not_as_it_was_written_is_passed_over(path: Path, what: str) -> None:
    kept(path, MANY)
    data = path.read_bytes()
    damaged = {
        "cut": data[: len(data) // 2],
        "changed": data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
        "of another release": bytes([data[0] ^ 1]) + data[1:],
        "empty": b"",
    }
    path.write_bytes(damaged[what])
    found = Expressions(path).compiled(MANY[0], 0)
    assert found == re.compile(MANY[0])


def test_codes_that_are_none_are_refused_and_compiled_anew(path: Path) -> None:
    compiling = Expressions(path)
    for each in MANY:
        compiling.compiled(each, 0)
    for made in compiling._known.values():
        made.codes[0] = 60_000
    compiling.save()
    assert Expressions(path).compiled(MANY[0], 0) == re.compile(MANY[0])


def test_a_wrong_expression_is_an_error_as_always(path: Path) -> None:
    with pytest.raises(re.error):
        Expressions(path).compiled("(", 0)


def test_expressions_of_libraries_are_kept_while_they_are_imported(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    compiling = Expressions(path)
    monkeypatch.setattr(expressions, "_KEPT", compiling)
    usual = re.compile
    with expressions.kept_in_libraries():
        word, data, again = re.compile("a|b", re.I), re.compile(b"a"), re.compile(re.compile("c"))
    assert re.compile is usual
    assert (word, data, again) == (usual("a|b", re.I), usual(b"a"), usual("c"))
    assert ("a|b", int(re.I)) in compiling._known


def test_a_folder_that_cannot_be_trusted_is_neither_read_nor_written(
    path: Path, tmp_path: Path
) -> None:
    kept(path, MANY)
    path.parent.rename(tmp_path / "elsewhere")
    path.parent.symlink_to(tmp_path / "elsewhere")
    compiling = Expressions(path)
    assert [*compiling._read().all()] == []
    before = (tmp_path / "elsewhere" / path.name).read_bytes()
    for count in range(FEWEST):
        compiling.compiled(f"a{count}", 0)
    compiling.save()
    assert (tmp_path / "elsewhere" / path.name).read_bytes() == before


def test_a_command_keeps_what_it_compiled_and_the_next_takes_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    compiling = Expressions()
    monkeypatch.setattr(expressions, "_KEPT", compiling)
    for each in MANY:
        compiling.compiled(each, 0)
    assert main(["show", str(sample_paths()[0])]) == 0
    assert capsys.readouterr().out
    (file,) = (tmp_path / "briefing-tui" / "library").glob(f"*{expressions.ENDING}")
    assert file.stat().st_mode & 0o777 == 0o600
    assert {(each, 0) for each in MANY} <= {*dict(Expressions()._read().all())}
