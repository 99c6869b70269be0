"""Processes that read files: they run nothing that lies beside, and lose nothing when they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from briefing_tui import interpreter, loading
from briefing_tui.cache import answers, parsed, workers
from briefing_tui.cache.kept import Kept
from briefing_tui.cache.parsed import Parser
from briefing_tui.cache.process import EndedError, ReadingProcess
from briefing_tui.errors import BriefingError
from briefing_tui.library import Library
from briefing_tui.limits import ReadingLimits
from briefing_tui.model import Briefing

FILES = 20
LONG_AGO = 1_700_000_000
PATIENCE = 30.0
"""Seconds after which something is held never to happen."""

posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")

HOSTILE = "json pickle struct numpy zlib lxml typing_extensions platformdirs pypdfium2".split()
SPEAKS = "import os, pathlib\npathlib.Path(os.environ['MARK']).touch()\n"


def words(number: int) -> str:
    return (
        f"云岭市第{number}次新闻发布会\n时间：2024年3月{number + 1}日\n\n"
        "主持人 周岚：各位记者朋友，大家好！\n许立衡：今年打捞垃圾26.61万立方米。\n"
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(parsed, "WORTH_KEEPING", 1)
    monkeypatch.setattr(workers, "WORTH", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    made = tmp_path / "transcripts"
    made.mkdir()
    for number in range(FILES):
        file = made / f"{number:02}.txt"
        file.write_text(words(number), encoding="utf-8")
        os.utime(file, (LONG_AGO, LONG_AGO))
    return made


def files_of(folder: Path) -> list[str]:
    return sorted(str(file) for file in folder.iterdir())


def until(happened: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not happened() and time.monotonic() < end:
        time.sleep(0.02)
    return happened()


# What lies beside


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder with many transcripts, and modules that leave a mark when they are run."""
    made = tmp_path / "hostile"
    made.mkdir()
    for name in HOSTILE:
        (made / f"{name}.py").write_text(SPEAKS)
    for name in ("briefing_tui", "rapidfuzz"):
        (made / name).mkdir()
        (made / name / "__init__.py").write_text(SPEAKS)
    for number in range(FILES):
        # Enough bytes that processes are started.
        long = words(number) + "许立衡：" + "各项工作有序推进。" * 8_000 + "\n"
        (made / f"{number:02}.txt").write_text(long, encoding="utf-8")
    return made


def run_beside(folder: Path, mark: Path, *command: str) -> subprocess.CompletedProcess[str]:
    variables = {name: os.environ[name] for name in os.environ if name != "PYTHONSAFEPATH"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**variables, "MARK": str(mark), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def test_nothing_that_lies_beside_the_transcripts_is_run(hostile: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    done = run_beside(hostile, mark, "-P", "-m", "briefing_tui", "search", "--count", "打捞", ".")
    assert len(done.stdout.splitlines()) == FILES, done.stderr
    assert not mark.exists()


def test_nor_by_a_program_that_has_the_current_folder_on_its_path(
    hostile: Path, tmp_path: Path
) -> None:
    """A library's user has loaded everything before; the processes load it anew."""
    mark, cache = tmp_path / "mark", tmp_path / "cache"
    code = (
        "import sys\n"
        "from briefing_tui.library import Library\n"
        "import json, briefing_tui.cache.shelf, briefing_tui.cache.workers\n"
        f"sys.path[:0] = ['', {str(hostile)!r}, '.']\n"
        f"library = Library.from_paths(['.'], cache={str(cache)!r})\n"
        f"sys.exit(len(library) != {FILES})"
    )
    done = run_beside(hostile, mark, "-P", "-c", code)
    assert done.returncode == 0, done.stderr
    assert not mark.exists()


def test_started_as_a_module_nothing_more_is_loaded_from_the_current_folder(
    hostile: Path, tmp_path: Path
) -> None:
    """Python itself finds ``-m briefing_tui`` first; what comes after must not be found there."""
    (hostile / "briefing_tui" / "__init__.py").unlink()
    (hostile / "briefing_tui").rmdir()
    mark = tmp_path / "mark"
    done = run_beside(hostile, mark, "-m", "briefing_tui", "search", "--count", "打捞", ".")
    assert len(done.stdout.splitlines()) == FILES, done.stderr
    assert not mark.exists()


def test_a_pdf_beside_hostile_modules_is_read_by_ours(hostile: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    (hostile / "a.pdf").write_bytes(b"%PDF-1.4\nno such thing\n%%EOF\n")
    done = run_beside(hostile, mark, "-P", "-m", "briefing_tui", "show", "a.pdf")
    assert done.returncode == 2
    assert "PDF" in done.stderr
    assert not mark.exists()


def test_the_path_of_a_process_has_nothing_relative_and_nothing_of_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", str(tmp_path), "lib", *sys.path])
    assert str(tmp_path) not in interpreter.safe_path()
    assert all(os.path.isabs(entry) for entry in interpreter.safe_path())


def test_the_folder_of_the_package_stays_wherever_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    root = os.path.dirname(os.path.dirname(interpreter.__file__))
    monkeypatch.chdir(root)
    monkeypatch.setattr(sys, "path", [root])
    assert interpreter.safe_path() == [root]


# Processes that end


@pytest.fixture
def ended_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
    """Ends the process that reads a file of some name, so many times."""
    left: dict[str, int] = {}
    send = answers.send

    def sent(stream: object, data: bytes) -> None:
        name = os.path.basename(os.fsdecode(data))
        if left.get(name, 0) > 0:
            left[name] -= 1
            raise BrokenPipeError
        send(stream, data)  # type: ignore[arg-type]

    monkeypatch.setattr("briefing_tui.cache.process.send", sent)
    return left.__setitem__


def test_a_process_that_ends_once_loses_nothing(
    folder: Path, tmp_path: Path, ended_by: Callable[[str, int], None]
) -> None:
    ended_by("07.txt", 1)
    library = Library.from_paths([folder], cache=tmp_path / "cache")
    assert [briefing.path for briefing in library] == files_of(folder)
    assert library.errors == []


def test_a_file_that_ends_every_process_is_an_error_and_the_rest_is_read(
    folder: Path, tmp_path: Path, ended_by: Callable[[str, int], None]
) -> None:
    ended_by("07.txt", 9)
    library = Library.from_paths([folder], cache=tmp_path / "cache")
    assert len(library) == FILES - 1
    assert [Path(error.path).name for error in library.errors] == ["07.txt"]
    assert "ended twice" in library.errors[0].reason


@posix
def test_a_process_that_is_killed_is_replaced(folder: Path, tmp_path: Path) -> None:
    reader = ReadingProcess(Parser(Kept(tmp_path / "cache"), ReadingLimits(1 << 20)))
    try:
        first, second = files_of(folder)[:2]
        reader.ask(first)
        assert reader._process is not None
        os.kill(reader._process.pid, signal.SIGKILL)
        with pytest.raises(EndedError):
            reader.ask(second)
        assert not isinstance(reader.ask(second).outcome, BriefingError)
    finally:
        reader.end()


@posix
def test_processes_end_with_the_program_that_started_them(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys, time\n"
        "from briefing_tui.cache.kept import Kept\n"
        "from briefing_tui.cache.parsed import Parser\n"
        "from briefing_tui.cache.process import ReadingProcess\n"
        "from briefing_tui.limits import ReadingLimits\n"
        "reader = ReadingProcess(Parser(Kept(), ReadingLimits()))\n"
        "reader.ask(sys.argv[1])\n"
        "print(reader._process.pid, flush=True)\n"
        "time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, files_of(folder)[0]], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        child = int(program.stdout.readline())
        program.kill()
        program.wait()
    assert until(lambda: not is_running(child))


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{number}/stat")
    # One that nobody waited for is listed still where there is no one to do so.
    return not (status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] == "Z")


def test_stopping_ends_reading_at_once(folder: Path, tmp_path: Path) -> None:
    library = Library(cache=tmp_path / "cache")
    begun, given = Event(), []

    def read() -> None:
        for outcome in library.read_all(files_of(folder), begun=lambda _path: begun.set()):
            given.append(outcome)
            library.stop()

    thread = Thread(target=read, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    assert begun.is_set()
    assert not thread.is_alive()
    assert len(given) == 1
    assert library._files._workers == []


def test_a_mistake_of_ours_over_one_file_loses_no_other(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH", 1 << 40)
    read = loading.read

    def mistaken(path: str, limits: ReadingLimits) -> object:
        if path.endswith("07.txt"):
            raise ZeroDivisionError("one\ntwo")
        return read(path, limits)

    monkeypatch.setattr("briefing_tui.loading.read", mistaken)
    library = Library.from_paths([folder], cache=tmp_path / "cache")
    assert len(library) == FILES - 1
    assert [error.reason for error in library.errors] == [
        "internal error (ZeroDivisionError: one); please report it with the file"
    ]


@posix
def test_what_the_processes_cannot_keep_is_said_here(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "cache").symlink_to("elsewhere")
    library = Library.from_paths([folder], cache=tmp_path / "cache")
    assert all(type(briefing) is Briefing for briefing in library)
    assert len(library) == FILES
    assert library.cache_problem is not None
    assert "symbolic link" in library.cache_problem
