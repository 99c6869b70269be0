"""Hostile servers and hostile texts: whatever is sent, the client says one line and goes on."""

from __future__ import annotations

import gc
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing_tui import Library
from briefing_tui.cli import main
from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing, Source, Warning
from briefing_tui.postgres import checked_rows
from briefing_tui.postgres import server as serving
from briefing_tui.postgres.adding import Adding, _write
from briefing_tui.postgres.indexing import lock
from briefing_tui.postgres.library_state import check, state_of
from briefing_tui.postgres.removing import index_anew, remove
from briefing_tui.postgres.stored_segments import StoredSegment
from briefing_tui.samples import sample_paths
from briefing_tui.search.segment import Segment
from briefing_tui.warning import WarningCode
from tests.postgres.conftest import Add
from tests.postgres.relays import Relay
from tests.postgres.servers import OWNER, TestServer, started
from tests.postgres.test_adding import server_of, write
from tests.tui.driving import opened_on

SAMPLES = [str(path) for path in sample_paths()]

ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\x85\u202e\r\x08"
"""Sequences that rename a terminal, empty it, and turn words around."""

VALUES = {
    "nothing": "NULL",
    "a number": "1",
    "a huge number": "10::numeric ^ 500",
    "a fraction": "1.5::float8",
    "words": "'words'::text",
    "a sequence of the terminal": r"E'\x1b]0;owned\x07\x1b[2J'",
    "huge words": "repeat('x', 3000000)",
    "no bytes": r"'\x'::bytea",
    "odd bytes": r"'\x789c00ff'::bytea",
    "an array": "ARRAY[1, 2]",
    "a row": "ROW(1, 'x')::briefing_tui.pair",
    "JSON": "'{}'::jsonb",
    "a span of time": "interval '1 month'",
    "no day": "'infinity'::date",
    "a day before all": "'4714-11-24 BC'::date",
    "a point": "'(1,2)'::point",
    "a type of its own": "'x'::briefing_tui.mood",
}
"""Values in the place of a column, in SQL."""

COLUMNS = {
    "segments": "id day first last briefings characters stamp roster spoken notes replaced".split(),
    "blocks": "segment day kind part number data".split(),
    "briefings": ("id day path source content characters body added added_by left_out".split()),
    "migrations": ["number", "name", "applied"],
}


def line_of(error: BaseException) -> str:
    """Return what an error says, which is one line of some length."""
    told = str(error)
    assert told.isprintable(), told
    assert len(told) < 700
    return told


def replaced_table(table: str, column: str, value: str, times: int = 1) -> str:
    """Return SQL that puts a view in the place of a table, with another value in one column."""
    columns = ", ".join(f"{value} AS {name}" if name == column else name for name in COLUMNS[table])
    return (
        f"ALTER TABLE briefing_tui.{table} RENAME TO real_{table}; "
        f"CREATE VIEW briefing_tui.{table} AS SELECT {columns} FROM "
        f"(SELECT *, generate_series(1, {times}) FROM briefing_tui.real_{table}) AS many"
    )


def execute(url: str, statement: str) -> None:
    """Run statements as the owner."""
    server = server_of(url)
    with server.transaction() as cursor:
        cursor.execute(statement.encode())
    server.close()


def use(url: str, folder: Path) -> list[str]:
    """Read, search, check and change a library in all ways; return what the errors say."""
    told: list[str] = []

    def tried(action: Any) -> None:
        try:
            action()
        except BriefingError as error:
            told.append(line_of(error))

    def read() -> None:
        library = Library.connect(url, cache=folder / "desk")
        library.search("垃圾").counts()
        list(library.search("海漂拉圾"))
        assert all(briefing.text is not None for briefing in library)

    server = server_of(url)
    for action in (
        read,
        lambda: told.extend(check(server)),
        lambda: state_of(server),
        lambda: index_anew(server),
        lambda: remove(server, ["none"]),
    ):
        tried(action)
    server.close()
    # The traceback of an error holds the library that it came from, and so its connection.
    gc.collect()
    return told


@pytest.fixture(scope="module")
def filled(postgres: TestServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a data base that is a library with the samples."""
    from briefing_tui.cache.files_reader import FilesReader
    from briefing_tui.cache.kept import Kept
    from briefing_tui.limits import USUAL_LIMITS
    from briefing_tui.postgres.adding import add
    from tests.postgres.conftest import TEMPLATE

    url = postgres.new_base(TEMPLATE)
    server = server_of(url)
    add(server, FilesReader(Kept(tmp_path_factory.mktemp("adder")), USUAL_LIMITS), SAMPLES)
    with server.transaction() as cursor:
        cursor.execute("CREATE TYPE briefing_tui.mood AS ENUM ('x')")
        cursor.execute("CREATE TYPE briefing_tui.pair AS (a integer, b text)")
    server.close()
    return url.removeprefix("postgresql:///").partition("?")[0]


@pytest.mark.parametrize("table", COLUMNS)
def test_a_column_of_any_other_type_is_told_in_one_line(
    postgres: TestServer, filled: str, tmp_path: Path, table: str
) -> None:
    told: list[str] = []
    url, drawn = postgres.new_base(filled), random.Random(table)
    for number, column in enumerate(COLUMNS[table]):
        for name, value in drawn.sample([*VALUES.items()], 4):
            execute(url, replaced_table(table, column, value))
            told += use(url, tmp_path / f"{number} {name}")
            execute(
                url,
                f"DROP VIEW briefing_tui.{table}; "
                f"ALTER TABLE briefing_tui.real_{table} RENAME TO {table}",
            )
    assert use(url, tmp_path / "well") == []
    assert any("what no library holds" in each for each in told)


def test_an_answer_without_an_end_is_not_waited_for(
    postgres: TestServer, filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked_rows, "LARGEST", 1 << 20)
    url = postgres.new_base(filled)
    execute(url, replaced_table("segments", "", "", 1_000_000_000))
    server = server_of(url)
    with pytest.raises(BriefingError, match=r"what no library holds .* MiB"):
        server.rows("SELECT id::text FROM briefing_tui.segments", kinds=(str,))
    assert server.row("SELECT 1", kinds=(int,)) == (1,)
    server.close()


def test_bytes_that_are_no_text_are_told(postgres: TestServer, filled: str, tmp_path: Path) -> None:
    stamp = b"STAMP" * 6
    own = postgres.new_base(filled)
    execute(
        own,
        f"UPDATE briefing_tui.segments SET stamp = '{stamp.decode()}'",
    )
    relay = Relay(postgres.folder, lambda data: data.replace(stamp, b"\xff\xfe\x1b[2J"[:5] * 6))
    url = relay.url(base_of(own), OWNER)
    with pytest.raises(BriefingError, match="what no library holds") as error:
        Library.connect(url, cache=tmp_path)
    line_of(error.value)
    relay.close()


def base_of(url: str) -> str:
    """Return the name of the data base of an address."""
    return url.removeprefix("postgresql:///").partition("?")[0]


def test_bytes_that_were_changed_on_the_way_neither_crash_nor_hang_a_client(
    postgres: TestServer, filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "LONGEST_WAIT", 0.2)
    monkeypatch.setattr(serving, "LONGEST_WRITE", 0.2)
    drawn = random.Random(6)

    def changed(data: bytes) -> bytes:
        if data.startswith(b"R"):
            return data  # a connection that is not made takes seconds to be given up
        spoiled = bytearray(data)
        for _each in range(drawn.choice((0, 0, 1, 2))):
            spoiled[drawn.randrange(len(spoiled))] = drawn.randrange(256)
        return bytes(spoiled)

    relay = Relay(postgres.folder, changed)
    url = relay.url(filled, OWNER)
    told = [line for turn in range(8) for line in use(url, tmp_path / str(turn))]
    assert told
    relay.close()


@pytest.fixture
def owned(url: str) -> str:
    """The address of a library whose every word that can be shown has sequences for a terminal."""
    plain = Library.from_paths(SAMPLES)
    crafted = []
    for briefing in plain:
        speakers = tuple(
            replace(each, name=ESCAPES + each.name, titles=(ESCAPES,), organisation=ESCAPES)
            for each in briefing.speakers
        )
        by_id = {each.id: each for each in speakers}
        made = Briefing(
            text=briefing.text.replace("，", "\x1b").replace("。", "\x9b"),
            speakers=speakers,
            speeches=tuple(
                replace(each, speaker=each.speaker and by_id[each.speaker.id])
                for each in briefing.speeches
            ),
            source=Source(
                briefing.path + ESCAPES, ESCAPES, briefing.source.sha256, ESCAPES, ESCAPES
            ),
            language=ESCAPES,
            title=ESCAPES + (briefing.title or ""),
            date=briefing.date,
            dates=briefing.dates,
            venue=ESCAPES,
            front_matter=briefing.front_matter,
            back_matter=briefing.back_matter,
            warnings=tuple(Warning(code, (ESCAPES,) * 4, 0, 1) for code in WarningCode),
            times=briefing.times,
        )
        crafted.append(made)
    server = server_of(url)
    with server.transaction() as cursor:
        lock(cursor)
        _write(cursor, crafted, Adding())
        cursor.execute(
            "INSERT INTO briefing_tui.migrations (number, name) VALUES (0, %s)", (ESCAPES,)
        )
    server.close()
    return url


def test_no_command_prints_a_control_character_on_a_terminal(
    owned: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    [one, *_others] = Library.connect(owned, cache=tmp_path / "desk")
    quoted = one.text[one.speeches[1].start :][20:60]
    for command in (
        ["search", "垃圾", owned],
        ["search", "--json", "垃圾", owned],
        ["search", "海漂拉圾", owned],
        ["search", "@记者", owned],
        ["show", one.path],
        ["show", one.path, "--format", "json"],
        ["show", one.path, "--explain"],
        ["show", owned],
        ["verify", quoted, owned],
        ["corpus", "words", owned],
        ["corpus", "concordance", "垃圾", owned],
        ["library", "status", owned],
        ["library", "check", owned],
        ["library", "export", owned, str(tmp_path / "out")],
        ["library", "remove", owned, SAMPLES[0] + ESCAPES],
    ):
        main(command)
        printed = capsys.readouterr()
        odd = set(re.findall(r"[^\n\t]", printed.out + printed.err)) & CONTROLS
        assert not odd, (command, odd)


CONTROLS = {chr(code) for code in (*range(32), *range(0x7F, 0xA0))} - {"\n", "\t"}
"""Characters that a terminal may take for a command."""


async def test_no_screen_of_the_browser_has_a_control_character(owned: str) -> None:
    async with opened_on([owned]) as browser:
        for keys in ("", "i", "L", "W", "/", "escape", "n", "G"):
            if keys:
                await browser.press(keys)
            assert not set(browser.screen_text()) & CONTROLS, keys
        await browser.press("escape", "escape")
        await browser.search("垃圾")
        assert not set(browser.screen_text()) & CONTROLS


def test_nothing_of_a_text_a_query_or_a_name_is_in_a_statement(adds: Add, tmp_path: Path) -> None:
    server = started("log_statement = all\nlog_parameter_max_length = 0\n")
    try:
        url = server.new_base()
        assert main(["library", "init", url]) == 0
        marked = "').;--$$%s{}\\x27\"MARK"
        folder = tmp_path / marked.replace("/", "")
        folder.mkdir()
        path = write(folder, f"{marked}.txt", f"{marked}海漂垃圾{marked}")
        adds(url, [path])
        write(folder, f"{marked}.txt", f"{marked}社区养老{marked}")
        adds(url, [path])
        library = Library.connect(url, cache=tmp_path / "desk")
        assert list(library.search("社区养老"))
        list(library.search(f"@{marked} {marked}"))
        assert library[0].text.count(marked) > 2
        assert main(["search", marked, f"{url}#{path}"]) in (0, 1)
        assert main(["library", "remove", url, path, marked]) == 0
        assert "COPY briefing_tui.briefings" in server.log()
        assert "MARK" not in server.log()
    finally:
        server.stop()


def test_an_index_that_lies_is_told_or_finds_other_places(
    postgres: TestServer, filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, stored = random.Random(8), StoredSegment.of

    def lying(segment: Segment) -> StoredSegment:
        """Return a segment with numbers changed, whose sums are those of what it holds."""
        fields = [
            name
            for name in Segment.__slots__
            if isinstance(getattr(segment, name, None), np.ndarray)
        ]
        changes: dict[str, Any] = {}
        for name in drawn.sample(fields, 2):
            array = np.array(getattr(segment, name))
            for _each in range(drawn.choice((1, 3, 400)) if array.size else 0):
                limits = np.iinfo(array.dtype)
                array[drawn.randrange(array.size)] = drawn.choice(
                    (0, 1, limits.max, drawn.randrange(limits.max), drawn.randrange(array.size))
                )
            changes[name] = array
        return stored(replace(segment, **changes))

    monkeypatch.setattr(StoredSegment, "of", lying)
    for turn in range(12):
        url = postgres.new_base(filled)
        server = server_of(url)
        index_anew(server, every=True)
        server.close()
        told = use(url, tmp_path / str(turn))
        assert all(said.isprintable() and url not in said for said in told)
