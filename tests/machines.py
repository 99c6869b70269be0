"""Tries README's two commands on machines of several kinds: ``python tests/machines.py``.

On each machine, in a fresh clone with a fresh environment, the first command has to bring the
browser up with the bundled samples in a pseudo-terminal, where ``q`` leaves it with status 0; the
second one, in another fresh clone, has to pass the tests. The machines are:

newest        the ``python3`` that is found first, with the newest releases of everything
lowest        the same with the lowest releases that ``pyproject.toml`` allows
distribution  the system's own ``/usr/bin/python3``
read-only     a home that may not be written
no-home       no home: the variable is not set, and the folder does not exist
c-locale      ``LC_ALL=C``, and neither ``PYTHONUTF8`` nor ``LANG``

Root may write everywhere: where root runs this, the two machines without a usable home are those
of the user ``nobody``, whose Python is the system's, since those below root's home are closed.

It needs a network, git, and what the extra ``test`` installs; it takes twenty minutes a machine,
and hours where others work as well. pytest does not collect it. Usage: ``python tests/machines.py
[MACHINE ...] [browser] [tests] [-- PYTEST ARGUMENT ...]``: without a machine all of them, without
``browser`` or ``tests`` both commands; the arguments are put behind README's second command, as in
``-- -n 2``. Exit status: 0 where all passed.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests import terminal  # noqa: E402

PATIENCE = 3 * 3600.0
"""Seconds that installing and starting, or the tests, may take on a busy machine."""

COMMANDS = ("browser", "tests")
"""README's commands, by what they are for."""

SYSTEM_PATH = "/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin"
SAMPLES = ("海誠市", "云岭市", "澜川省", "Ostrel")
"""Words of the bundled samples, one of which is on the first screen."""

_DROPPED = re.compile(r"(XDG_|LC_|LANG|PYTHON|VIRTUAL_ENV|COLUMNS|LINES|PYTEST|TERM|TMUX|NO_COLOR)")


@dataclass(frozen=True, slots=True)
class Machine:
    """The surroundings that the commands find.

    Attributes:
        name: of the kind.
        set: variables that are set.
        unset: variables that are not.
        user: who runs the commands; None for whoever runs this.
    """

    name: str
    set: dict[str, str] = field(default_factory=dict)
    unset: tuple[str, ...] = ()
    user: str | None = None

    def command(self, line: str) -> list[str]:
        """Return the command that has a shell run a line on this machine."""
        kept = {name: value for name, value in os.environ.items() if not _DROPPED.match(name)}
        variables = {**kept, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **self.set}
        assigned = [f"{k}={v}" for k, v in variables.items() if k not in self.unset]
        return [*self._as_user(), "env", "-i", *assigned, "bash", "-c", line]

    def _as_user(self) -> list[str]:
        if self.user is None:
            return []
        who = pwd.getpwnam(self.user)
        ids = (f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups")
        return ["setpriv", *ids, "--no-new-privs"]


def newest(_folder: Path) -> Machine:
    """Return a machine that takes what is newest."""
    return Machine("newest")


def lowest(folder: Path) -> Machine:
    """Return a machine on which pip is held to the lowest releases that are declared."""
    tools, held = folder / "tools", folder / "lowest.txt"
    _done([sys.executable, "-m", "venv", tools])
    _done([tools / "bin" / "pip", "install", "--quiet", "uv"])
    command = [tools / "bin" / "uv", "pip", "compile", "--quiet", "--resolution", "lowest-direct"]
    _done([*command, "--extra", "test", "--output-file", held, ROOT / "pyproject.toml"])
    return Machine("lowest", {"PIP_CONSTRAINT": str(held)})


def distribution(_folder: Path) -> Machine:
    """Return a machine with the system's Python."""
    return Machine("distribution", {"PATH": SYSTEM_PATH})


def read_only(folder: Path) -> Machine:
    """Return a machine whose home may not be written."""
    home = folder / "home"
    home.mkdir(mode=0o555)
    return _of_nobody("read-only", {"HOME": str(home)})


def no_home(folder: Path) -> Machine:
    """Return a machine without a home."""
    if os.geteuid():  # the user's own home would be found: only root can be another user
        return Machine("no-home", {"HOME": str(folder / "missing")})
    return _of_nobody("no-home", {}, ("HOME",))


def c_locale(_folder: Path) -> Machine:
    """Return a machine whose locale knows ASCII alone."""
    return Machine("c-locale", {"LC_ALL": "C"})


MACHINES: dict[str, Callable[[Path], Machine]] = {
    "newest": newest,
    "lowest": lowest,
    "distribution": distribution,
    "read-only": read_only,
    "no-home": no_home,
    "c-locale": c_locale,
}


def _of_nobody(name: str, variables: dict[str, str], unset: tuple[str, ...] = ()) -> Machine:
    if os.geteuid():
        return Machine(name, variables, unset)
    return Machine(name, {"PATH": SYSTEM_PATH, **variables}, unset, "nobody")


def _done(command: Sequence[object]) -> None:
    """Run a command that has to succeed."""
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT)


def readme_commands() -> tuple[str, str]:
    """Return README's command that starts the browser, and the one that runs the tests."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^python3 -m venv .*$", readme, re.M)
    (start,) = (line for line in lines if line.endswith("/briefing-tui"))
    (test,) = (line for line in lines if line.endswith("/pytest"))
    return start, test


def cloned(folder: Path, machine: Machine) -> Path:
    """Return a fresh clone in a folder, its owner being the machine's user."""
    clone = folder / "briefing-tui"
    _done(["git", "clone", "--quiet", "--no-hardlinks", ROOT, clone])
    if machine.user is not None:
        who = pwd.getpwnam(machine.user)
        for path in (clone, *clone.rglob("*")):
            os.chown(path, who.pw_uid, who.pw_gid, follow_symlinks=False)
    return clone


def started(machine: Machine, line: str, clone: Path) -> str:
    """Start the browser as README says, leave it with ``q``, and return what became of it."""
    terminal.PATIENCE = PATIENCE
    with terminal.Terminal(machine.command(f"cd {clone} && {line}"), (110, 32)) as screen:
        try:
            screen.until(lambda now: any(word in now for word in SAMPLES))
            screen.write("q")
            status = screen.leave()
        except TimeoutError as error:
            return f"FAILED: {error}"
        if status:
            return f"FAILED with {status}:\n" + "\n".join(screen.rows())
        return "passed" if screen.restored else "FAILED: the terminal was not restored"


def tested(machine: Machine, line: str, clone: Path) -> str:
    """Run the tests as README says, and return what became of them."""
    log = clone.parent / "tests.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            machine.command(f"cd {clone} && {line}"),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status = process.wait(PATIENCE)
        finally:
            with contextlib.suppress(ProcessLookupError):  # none is left
                os.killpg(process.pid, signal.SIGKILL)
    said = log.read_text(encoding="utf-8", errors="replace").splitlines()
    if status:
        return f"FAILED with {status}:\n" + "\n".join(said[-40:])
    return f"passed ({said[-1].strip('= ')})" if said else "passed"


def tried(name: str, wanted: Sequence[str], arguments: Sequence[str]) -> bool:
    """Try commands on a machine, say what became of them, and return whether they passed."""
    results = []
    for what in wanted:
        begun = monotonic()
        folder = Path(tempfile.mkdtemp(prefix=f"machine-{name}-"))
        folder.chmod(0o755)
        try:
            machine = MACHINES[name](folder)
            line, clone = readme_commands()[COMMANDS.index(what)], cloned(folder, machine)
            if what == "tests":
                result = tested(machine, " ".join([line, *arguments]), clone)
            else:
                result = started(machine, line, clone)
        except (OSError, subprocess.SubprocessError) as error:
            result = f"FAILED: {error}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(f"{name:12} {what:8} {monotonic() - begun:5.0f} s  {result}", flush=True)
        results.append(result.startswith("passed"))
    return all(results)


def main(words: Sequence[str]) -> int:
    """Try the machines that are named, all without a name, and return the exit status."""
    cut = words.index("--") if "--" in words else len(words)
    given, arguments = words[:cut], words[cut + 1 :]
    unknown = [word for word in given if word not in (*MACHINES, *COMMANDS)]
    if unknown:
        print(f"no such machine: {', '.join(unknown)}; there are {', '.join(MACHINES)}")
        return 2
    names = [word for word in given if word in MACHINES] or list(MACHINES)
    wanted = [word for word in COMMANDS if word in given] or COMMANDS
    passed = [tried(name, wanted, arguments) for name in names]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
