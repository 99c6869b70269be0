"""The shape of the package: no circle of imports, no module too long, docstrings in sentences."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import briefing_tui

PACKAGE = Path(briefing_tui.__file__).parent


def modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = (PACKAGE.name, *path.relative_to(PACKAGE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(source: str, names: Mapping[str, Path]) -> set[str]:
    """Return the package's modules that a module imports anywhere, for types only too.

    A package counts as imported where something of its own is taken from it, not where a module
    in it is imported: a package may list what its modules define.
    """
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports name the whole package"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in names else node.module or "")
    return found & set(names)


def circles(graph: Mapping[str, set[str]]) -> list[set[str]]:
    """Return the strongly connected components of more than one module."""
    ahead: dict[str, set[str]] = {}
    for name in graph:
        reached: set[str] = set()
        waiting = [name]
        while waiting:
            for other in graph[waiting.pop()] - reached:
                reached.add(other)
                waiting.append(other)
        ahead[name] = reached
    found: list[set[str]] = []
    for name, reached in ahead.items():
        circle = {other for other in reached if name in ahead[other]}
        if circle and circle not in found:
            found.append(circle)
    return found


def graph() -> dict[str, set[str]]:
    """Return what each module of the package imports of it."""
    names = modules()
    return {
        name: imported(path.read_text(encoding="utf-8"), names) - {name}
        for name, path in names.items()
    }


def test_a_circle_is_found_when_one_import_is_for_types_only() -> None:
    names = dict.fromkeys(("a", "a.b", "a.c"), PACKAGE)
    sources = {
        "a": "",
        "a.b": "if TYPE_CHECKING:\n    from a.c import C",
        "a.c": "def f():\n    from a import b",
    }
    assert circles({name: imported(sources[name], names) for name in names}) == [{"a.b", "a.c"}]


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circles(graph()) == []


def contracts() -> list[dict[str, Any]]:
    """Return the import contracts, as ``lint-imports`` reads them."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = project["tool"]["importlinter"]["contracts"]
    return found


def test_no_import_contract_has_an_exception() -> None:
    allowed = {"name", "type", "layers", "source_modules", "forbidden_modules"}
    assert [set(contract) - allowed for contract in contracts()] == [set()] * len(contracts())


def test_each_room_has_its_layer_and_each_room_of_the_core_knows_no_terminal() -> None:
    layers = set(re.findall(r"[\w.]+", "\n".join(contracts()[0]["layers"])))
    core = set(contracts()[1]["source_modules"])
    for folder in PACKAGE.iterdir():
        room = f"{PACKAGE.name}.{folder.name}"
        if any(folder.glob("*.py")) and folder.name not in _NO_ROOMS:
            assert any(f"{layer}.".startswith(f"{room}.") for layer in layers), room
            assert room in core or folder.name in ("tui", "cli"), room


_NO_ROOMS = frozenset({"docs", "locale", "schemas"})
"""Folders of data, with a module that reads them."""


def long_modules(most: int) -> Iterator[tuple[str, int]]:
    """Yield the modules that have more lines, with how many they have."""
    for name, path in modules().items():
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > most:
            yield name, lines


def test_no_module_has_more_than_300_lines() -> None:
    assert list(long_modules(300)) == []


def test_no_two_public_classes_have_one_name() -> None:
    homes: dict[str, list[str]] = {}
    for name, path in modules().items():
        # A command is called by the name of its class, which is what a user reads.
        if not name.startswith("briefing_tui.tui.commands"):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    homes.setdefault(node.name, []).append(name)
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


_HEADLESS = frozenset(
    "How However If That Until What Whatever When Where Wherever Whether Which While Who Whoever "
    "Whom Whose Why".split()
)
"""Words that begin a clause which is no sentence; an abstract noun or a verb says the same."""

_PROPERTIES = frozenset({"property", "cached_property"})


def docstrings(top: Path) -> Iterator[tuple[str, ast.AST, str]]:
    """Yield the place, node and docstring of all that has one in the modules of a folder."""
    for path in sorted(top.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for named, said in pairwise(tree.body):
            match named, said:
                case (ast.Assign() | ast.AnnAssign(), ast.Expr(ast.Constant(str(told)))):
                    yield f"{path.relative_to(top.parent)}: line {said.lineno}", named, told
        for node in ast.walk(tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                words = ast.get_docstring(node)
                if words is not None:
                    name = getattr(node, "name", "the module")
                    yield f"{path.relative_to(top.parent)}: {name}", node, words


@pytest.mark.parametrize("top", [PACKAGE, Path(__file__).parent], ids=lambda top: top.name)
def test_no_docstring_opens_with_a_headless_clause(top: Path) -> None:
    told = [(place, words.split(maxsplit=1)[0]) for place, _, words in docstrings(top)]
    assert len(told) > 500
    assert [place for place, first in told if first in _HEADLESS] == []


def test_the_docstring_of_a_function_opens_with_a_verb() -> None:
    wrong = []
    for place, node, words in docstrings(PACKAGE):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            marks = {ast.unparse(mark) for mark in node.decorator_list}
            if not marks & _PROPERTIES and words.split(maxsplit=1)[0] in {"A", "An", "The", "Its"}:
                wrong.append(place)
    assert wrong == []


_SAME_NAMES = (
    # A command, and what runs it.
    {"cli.commands.corpus", "cli.corpus", "corpus.corpus"},
    {"cli.commands.help", "cli.help"},
    {"cli.commands.library", "library"},
    {"cli.commands.quote", "quoting.quote"},
    {"cli.commands.schema", "cli.schema"},
    {"cli.commands.search", "cli.search"},
    {"cli.commands.serve", "cli.serve"},
    {"cli.commands.show", "cli.show"},
    {"cli.commands.verify", "cli.verify"},
    # Commands of the browser, and the feature that does what they ask.
    *({f"tui.commands.{name}", f"tui.features.{name}"} for name in ("copying", "jumping")),
    *({f"tui.commands.{name}", f"tui.features.{name}"} for name in ("noting", "searching")),
    # Values of filters: found, and offered; Hangul: in labels, and in queries.
    {"search.completing", "tui.features.completing"},
    {"recognition.labels.words.hangul", "search.hangul"},
    # The same step for two formats; programs that make tables.
    {"loading.formats.docx.footnotes", "loading.formats.html.footnotes"},
    {"corpus.make_tables", "search.make_tables"},
)
"""The modules that share a name, because they are about one thing."""


def test_no_other_modules_share_a_name() -> None:
    homes: dict[str, set[str]] = {}
    for name, path in modules().items():
        if path.name != "__init__.py":
            own = name.removeprefix(f"{PACKAGE.name}.")
            homes.setdefault(own.rpartition(".")[2], set()).add(own)
    assert [
        shared for shared in homes.values() if len(shared) > 1 and shared not in _SAME_NAMES
    ] == []


_ONLY_OF_LABELS = frozenset("〔〕〖〗［］")
"""Brackets that transcripts have around labels, clocks and notes, and mark-up never has."""

_UPRIGHT = "loading/formats/pdf/letters.py"
"""The forms of marks in vertical text, for a process that imports nothing of the package."""


def test_brackets_stand_in_one_table() -> None:
    holding = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            match node:
                case ast.Constant(str(words)) if id(node) not in said:
                    if not _ONLY_OF_LABELS.isdisjoint(words):
                        holding.add(path.relative_to(PACKAGE).as_posix())
    assert holding == {"text/brackets.py", _UPRIGHT}


_CARRIED = {"words", "name", "office", "offices"}
"""Attributes of lines, labels and people that have their simplified form beside them."""


def test_what_carries_its_simplified_words_is_not_simplified_again() -> None:
    simplifying = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Name("in_simplified" | "HanWords"), [asked]):
                    holders = [
                        part.value
                        for part in ast.walk(asked)
                        if isinstance(part, ast.Attribute) and part.attr in _CARRIED
                    ]
                    if any(ast.unparse(holder) != "self" for holder in holders):
                        place = f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
                        simplifying.append(place)
    # Marks of Markdown are taken out of the words, and several lines are joined.
    assert {place.partition(":")[0] for place in simplifying} == {
        "recognition/structure/presence.py",
        "recognition/structure/title.py",
    }


_SIZE = re.compile(r"\bmax_size\b")


def test_the_largest_size_is_handed_on_within_the_limits_alone() -> None:
    naming = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if _SIZE.search(path.read_text(encoding="utf-8"))
    }
    # The value, the option, and the public surface with those that call it.
    calling = {"cli/completion/complete_speakers.py", "cli/inputs.py", "tui/session.py"}
    assert naming == {"limits.py", "cli/arguments.py", "library.py", *calling}


_MOST_PARAMETERS = 6


def test_no_function_of_recognition_takes_more_than_six_parameters() -> None:
    taking = {}
    for path in (PACKAGE / "recognition").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                given = node.args
                names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
                taking[f"{path.stem}.{node.name}"] = len({*names} - {"self", "cls"})
    assert {name: count for name, count in taking.items() if count > _MOST_PARAMETERS} == {}
