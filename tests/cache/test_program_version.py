"""The version of the program in the names of kept files: told by content, and kept itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_tui.cache import program_version
from briefing_tui.cache.kept import Kept

told_by_the_system = pytest.mark.skipif(
    not program_version.HAS_CHANGE_TIMES, reason="the system does not tell when files change"
)


class Program:
    """A program of two modules, one of which decides nothing; each start asks for its version."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.package = folder / "briefing_tui"
        self.kept = Kept(folder / "kept")
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(program_version, "PACKAGE", str(self.package))
        (self.package / "tui").mkdir(parents=True)
        self.write("LIMIT = 1")
        self.write("shown", "tui/app.py")

    def write(self, words: str, name: str = "model.py") -> None:
        """Write a module as an installer does that gives all of them one time."""
        module = self.package / name
        module.write_text(words, encoding="utf-8")
        os.utime(module, (1_700_000_000, 1_700_000_000))

    def version(self) -> str:
        """The version at a new start, by the name that a kept file has."""
        self._monkeypatch.setattr(program_version, "_version", None)
        return self.kept.path("briefing", "a").name


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, monkeypatch)


def test_it_is_that_of_the_content_not_of_the_times(program: Program) -> None:
    """An upgrade whose files have the size and the time of those before is noticed."""
    first = program.version()
    program.write("LIMIT = 2")
    second = program.version()
    assert second != first
    program.write("other looks", "tui/app.py")
    assert program.version() == second
    program.write("LIMIT = 1")
    assert program.version() == first


def test_a_module_that_is_new_or_gone_makes_another(program: Program) -> None:
    first = program.version()
    program.write("MORE = 1", "more.py")
    assert program.version() != first
    (program.package / "more.py").unlink()
    assert program.version() == first


@told_by_the_system
def test_nothing_is_read_where_nothing_has_changed(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = program.version()
    monkeypatch.setattr(program_version, "_digest", lambda: "read anew")
    assert program.version() == first
    program.write("LIMIT = 2")
    assert program.version() != first


@told_by_the_system
def test_a_program_at_another_place_has_its_own(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = program.version()
    program.package.rename(program.package.with_name("moved"))
    monkeypatch.setattr(program_version, "PACKAGE", str(program.package.with_name("moved")))
    assert program.version() == first
    assert len(list(program.kept.folder.glob("*.version"))) == 2


@told_by_the_system
@pytest.mark.parametrize("damaged", [b"", b"0" * 64, b"\xff" * 128, b"0" * 200])
def test_a_kept_version_that_is_damaged_is_made_anew(program: Program, damaged: bytes) -> None:
    first = program.version()
    (file,) = program.kept.folder.glob("*.version")
    whole = file.read_bytes()
    file.write_bytes(damaged)
    assert program.version() == first
    assert file.read_bytes() == whole


@told_by_the_system
def test_a_kept_version_that_cannot_be_read_is_said_and_all_else_is_kept(program: Program) -> None:
    first = program.version()
    (file,) = program.kept.folder.glob("*.version")
    file.unlink()
    file.mkdir()
    assert program.version() == first
    assert (program.kept.problem, program.kept.dropped) == (None, 1)


@told_by_the_system
def test_a_program_that_is_replaced_while_it_is_read_keeps_no_version(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = program_version._digest

    def replaced() -> str:
        made = digest()
        program.write("LIMIT = 3")
        return made

    monkeypatch.setattr(program_version, "_digest", replaced)
    program.version()
    assert not list(program.kept.folder.glob("*.version"))
