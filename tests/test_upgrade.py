"""An upgrade of the program drops what an older one had parsed.

Each test runs copies of the program, as an upgrade replaces its files, with one folder of kept
files between them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing_tui

READ = """
import sys
from dataclasses import replace
from pathlib import Path
from briefing_tui.recognition import passes
from briefing_tui.cache import parsed
from briefing_tui.cache.kept import Kept
from briefing_tui.limits import USUAL_LIMITS

path, folder, title = sys.argv[1:]
recognised = passes.parse
passes.parse = lambda document: replace(recognised(document), title=title)
parsed.WORTH_KEEPING = 1
print(ascii(parsed.Parser(Kept(Path(folder)), USUAL_LIMITS).read(path).title))
"""
"""Reads a file; what is parsed, and not taken from the kept files, has the title that is given."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder with a copy of the package, as one that was installed before."""
    package = tmp_path / "program" / "briefing_tui"
    original = Path(briefing_tui.__file__).parent
    shutil.copytree(original, package, ignore=shutil.ignore_patterns("__pycache__"))
    return package


def title(program: Path, path: str, parsed_as: str) -> str:
    """Return the title that a file has for a program, in a process of its own."""
    kept = program.parents[1] / "kept"
    done = subprocess.run(
        [sys.executable, "-P", "-c", READ, path, str(kept), parsed_as],
        env={**os.environ, "PYTHONPATH": str(program.parent), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=program.parent,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode().strip().strip("'")


def test_the_same_program_takes_what_it_has_kept(program: Path, path: str) -> None:
    assert title(program, path, "older") == "older"
    assert title(program, path, "newer") == "older"


@pytest.mark.parametrize(
    "changed",
    [
        "model.py",
        "recognition/passes.py",
        "recognition/evidence/weighing.py",
        "loading/__init__.py",
        "loading/formats/markdown/__init__.py",
        "cache/shelf.py",
        "search/tables/folding.txt",
    ],
)
def test_a_program_of_which_a_file_was_changed_parses_anew(
    changed: str, program: Path, path: str
) -> None:
    assert title(program, path, "older") == "older"
    with (program / changed).open("a", encoding="utf-8") as file:
        file.write("# as an upgrade has it\n")
    assert title(program, path, "newer") == "newer"


def test_a_program_with_another_module_of_recognition_parses_anew(program: Path, path: str) -> None:
    assert title(program, path, "older") == "older"
    (program / "recognition" / "added.py").write_text('"""Recognise more."""\n', encoding="utf-8")
    assert title(program, path, "newer") == "newer"


def test_a_program_that_was_downgraded_again_takes_its_own(program: Path, path: str) -> None:
    module = program / "model.py"
    before, times = module.read_bytes(), module.stat()
    assert title(program, path, "older") == "older"
    module.write_bytes(before + b"# as an upgrade has it\n")
    assert title(program, path, "newer") == "newer"
    module.write_bytes(before)
    os.utime(module, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert title(program, path, "newest") == "older"
