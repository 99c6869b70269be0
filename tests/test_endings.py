"""Terminals that are odd, and ends that nobody chose: the terminal is as before after each."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pyte
import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from tests.terminal import Terminal

WORDS = "放心水"
TEXT = f"""云岭市民生实事新闻发布会
许立衡（云岭市水利局副局长）：
我们完成全市248个水源地的排查，让群众喝上“{WORDS}”。
"""

FAILING = """
import sys
from briefing_tui.cli import main
from briefing_tui.tui.features.panes import Panes
def cycle(self, count):
    raise RuntimeError("a mistake of ours")
Panes.cycle = cycle
sys.exit(main(sys.argv[1:]))
"""
"""The browser with a mistake that the Tab key meets."""


def browser(*arguments: str) -> list[str]:
    """The command that opens the browser, remembering nothing, in English."""
    return [sys.executable, "-m", "briefing_tui", "--no-state", "--lang", "en", *arguments]


def stands(screen: str) -> bool:
    """Return whether the transcript is painted."""
    return WORDS in screen


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """Variables under which no configuration of whoever runs the test is found."""
    return {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")}


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    """A small transcript as a file."""
    path = tmp_path / "yunling.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT], ids=lambda n: n.name
)
def test_a_signal_ends_the_browser_and_leaves_the_terminal_as_before(
    transcript: Path, alone: dict[str, str], number: signal.Signals
) -> None:
    with Terminal(browser(str(transcript)), environment=alone) as terminal:
        terminal.until(stands)
        assert terminal.in_its_own_screen
        assert not terminal.as_before
        terminal.send(number)
        assert terminal.leave() == 128 + number
        assert terminal.as_before


BEGINNING = """
import os, signal, sys
from briefing_tui.cli import main
from briefing_tui.tui.screens.browse import Browse
composed = Browse.compose
def compose(self):
    os.kill(os.getpid(), signal.SIGINT)
    yield from composed(self)
Browse.compose = compose
sys.exit(main(sys.argv[1:]))
"""
"""The browser, interrupted before it has any widget."""


def test_a_signal_before_the_first_paint_is_no_mistake_of_ours(
    transcript: Path, alone: dict[str, str]
) -> None:
    command = [sys.executable, "-c", BEGINNING, *browser(str(transcript))[3:]]
    with Terminal(command, environment=alone) as terminal:
        assert terminal.leave() == 130
        assert terminal.as_before
        assert b"error" not in terminal.received


@pytest.mark.parametrize("before", ["", "/", "?", "o", ":"], ids=["text", "box", "help", "o", ":"])
def test_ctrl_c_interrupts_from_wherever_one_is(
    transcript: Path, alone: dict[str, str], before: str
) -> None:
    with Terminal(browser(str(transcript)), environment=alone) as terminal:
        terminal.until(stands)
        terminal.write(f"{before}\x03")
        assert terminal.leave() == 130
        assert terminal.as_before


def test_a_browser_that_is_too_busy_to_close_ends_at_a_signal_all_the_same(
    transcript: Path, alone: dict[str, str]
) -> None:
    busy = FAILING.replace('raise RuntimeError("a mistake of ours")', "while True: pass")
    command = [sys.executable, "-c", busy, *browser(str(transcript))[3:]]
    with Terminal(command, environment=alone) as terminal:
        terminal.until(stands)
        terminal.write("\t")
        while terminal.receive(0.3):
            pass
        terminal.send(signal.SIGTERM)
        assert terminal.leave() == 128 + signal.SIGTERM
        assert terminal.as_before


def test_a_mistake_of_ours_restores_the_terminal_and_is_one_line(
    transcript: Path, alone: dict[str, str], tmp_path: Path
) -> None:
    said = tmp_path / "said"
    command = [sys.executable, "-c", FAILING, *browser(str(transcript))[3:]]
    with Terminal(command, environment=alone, redirected={2: said}) as terminal:
        terminal.until(stands)
        terminal.write("\t")
        assert terminal.leave() == 2
        assert terminal.as_before
    told = said.read_text(encoding="utf-8")
    assert told.count("\n") == 1
    assert "a mistake of ours" in told


def test_a_terminal_that_is_gone_ends_the_browser(transcript: Path, alone: dict[str, str]) -> None:
    with Terminal(browser(str(transcript)), environment=alone) as terminal:
        terminal.until(stands)
        terminal.hang_up()
        assert terminal.ended() == 128 + signal.SIGHUP


def test_a_terminal_that_is_gone_without_a_signal_ends_the_browser(
    transcript: Path, alone: dict[str, str]
) -> None:
    deaf = ["sh", "-c", "trap '' HUP; exec \"$@\"", "sh"]
    with Terminal([*deaf, *browser(str(transcript))], environment=alone) as terminal:
        terminal.until(stands)
        terminal.hang_up()
        assert terminal.ended() == 128 + signal.SIGHUP


@pytest.mark.parametrize(
    ("descriptors", "place"),
    [
        ((0,), "nowhere"),
        ((0,), "closed"),
        ((1,), "file"),
        ((2,), "file"),
        ((2,), "nowhere"),
        ((2,), "closed"),
        ((1, 2), "file"),
        ((0, 1, 2), "nowhere"),
    ],
    ids=str,
)
def test_the_browser_draws_on_the_terminal_wherever_its_streams_lead(
    transcript: Path,
    alone: dict[str, str],
    tmp_path: Path,
    descriptors: tuple[int, ...],
    place: str,
) -> None:
    log = tmp_path / "log"
    where = {"file": log, "nowhere": Path(os.devnull), "closed": None}[place]
    redirected = dict.fromkeys(descriptors, where)
    command = browser(str(transcript), str(tmp_path / "missing.txt"))
    with Terminal(command, environment=alone, redirected=redirected) as terminal:
        terminal.until(stands)
        terminal.write("/")
        terminal.write("水源地")
        terminal.until(lambda screen: "literal 1" in screen)
        terminal.write("\x1b")
        terminal.until(lambda screen: "literal 1" not in screen)
        terminal.write("q")
        assert terminal.leave() == 0
        assert terminal.as_before
    if place == "file":
        written = log.read_text(encoding="utf-8")
        assert "\x1b" not in written
        assert ("missing.txt" in written) is (2 in descriptors)


@pytest.mark.parametrize("kind", ["dumb", "unknown", "", "no-such-terminal"])
def test_a_terminal_that_cannot_be_drawn_on_is_refused_in_one_line(
    transcript: Path, alone: dict[str, str], kind: str
) -> None:
    with Terminal(browser(str(transcript)), environment={**alone, "TERM": kind}) as terminal:
        assert terminal.leave() == 2
        assert terminal.as_before
        assert b"\x1b" not in terminal.received
        assert terminal.received.count(b"\n") == 1
        assert b"TERM" in terminal.received


def test_without_a_terminal_the_browser_is_refused_in_one_line(
    transcript: Path, alone: dict[str, str]
) -> None:
    done = subprocess.run(
        browser(str(transcript)),
        env={**os.environ, **alone},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1


def test_standard_input_with_nothing_piped_is_refused_in_one_line(alone: dict[str, str]) -> None:
    with Terminal(browser("-"), environment=alone) as terminal:
        assert terminal.leave() == 2
        assert terminal.received.count(b"\n") == 1
        assert b"piped" in terminal.received


def test_leaving_waits_for_no_pipe_that_never_ends(
    alone: dict[str, str], tmp_path: Path, transcript: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = os.open(pipe, os.O_RDWR)  # so that neither end waits, and the pipe never ends
    try:
        command = browser(str(transcript), "-")
        with Terminal(command, environment=alone, piped=pipe) as terminal:
            terminal.until(stands)
            terminal.write("q")
            assert terminal.leave() == 0
            assert terminal.as_before
    finally:
        os.close(writer)


def test_exported_sizes_do_not_override_that_of_the_terminal(
    transcript: Path, alone: dict[str, str]
) -> None:
    exported = {**alone, "COLUMNS": "200", "LINES": "60"}
    with Terminal(browser(str(transcript)), (90, 24), exported) as terminal:
        screen = terminal.until(lambda screen: stands(screen) and "help" in screen)
        assert screen.count("\n") == 23
        assert "help" in screen.rpartition("\n")[2]


def test_a_browser_that_others_draw_needs_no_terminal(
    transcript: Path, alone: dict[str, str]
) -> None:
    served = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "COLUMNS": "100"}
    process = subprocess.Popen(
        browser(str(transcript)),
        env={**os.environ, **alone, **served},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        seen = b""
        while "放心水".encode() not in seen:
            got = os.read(process.stdout.fileno(), 1 << 16)
            assert got, seen
            seen += got
        assert seen.startswith(b"__GANGLION__")
        message = b'{"type": "quit"}'
        process.stdin.write(b"M" + len(message).to_bytes(4, "big") + message)
        process.stdin.flush()
        process.stdout.read()
    assert process.returncode == 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control")
def test_ctrl_z_goes_back_to_the_shell_and_fg_paints_anew(
    transcript: Path, alone: dict[str, str]
) -> None:
    shell = ["bash", "--norc", "--noprofile", "--noediting", "-i"]
    environment = {**alone, "PS1": "ready> ", "ENV": "", "HISTFILE": ""}
    with Terminal(shell, (120, 30), environment) as terminal:
        terminal.until(lambda screen: "ready>" in screen)
        settings = terminal.settings
        terminal.write(" ".join(browser(str(transcript))) + "\r")
        terminal.until(stands)

        def back_in_the_shell(prompts: int) -> None:
            # What is typed before the shell has the terminal again is lost.
            terminal.until(lambda _screen: terminal.received.count(b"ready> ") > prompts)
            terminal.until(lambda _screen: terminal.as_before)

        for _time in range(2):
            prompts = terminal.received.count(b"ready> ")
            terminal.write("\x1a")
            back_in_the_shell(prompts)
            terminal.write("echo back$((1))\r")
            terminal.until(lambda screen: "back1" in screen)
            assert terminal.settings == settings
            terminal.write("clear; fg\r")
            terminal.until(lambda _screen: terminal.in_its_own_screen)
            terminal.until(lambda screen: stands(screen) and "back1" not in screen)
        prompts = terminal.received.count(b"ready> ")
        terminal.write("q")
        back_in_the_shell(prompts)
        terminal.write("exit $?\r")
        assert terminal.leave() == 0


def test_ctrl_z_without_a_shell_to_go_back_to_goes_on(
    transcript: Path, alone: dict[str, str]
) -> None:
    with Terminal(browser(str(transcript)), environment=alone) as terminal:
        terminal.until(stands)
        terminal.write("\x1a")
        terminal.until(lambda _screen: terminal.received.count(b"\x1b[?1049h") == 2)
        terminal.write("q")
        assert terminal.leave() == 0
        assert terminal.as_before


def test_without_colour_nothing_that_is_sent_has_one(
    transcript: Path, alone: dict[str, str]
) -> None:
    environment = {**alone, "NO_COLOR": "1"}
    with Terminal(browser(str(transcript)), environment=environment) as terminal:
        terminal.until(stands)
        terminal.write("/水源")
        terminal.until(lambda screen: "literal 1" in screen)
        terminal.write("\r:")
        terminal.until(lambda screen: "Commands" in screen)
        terminal.write("\x03")
        assert terminal.leave() == 130
        asked = re.findall(rb"\x1b\[([\d;]*)m", terminal.received)
    styles = {style for one in asked for style in one.split(b";")}
    assert b"7" in styles, "matches are reversed"
    assert styles <= {b"", b"0", b"1", b"2", b"3", b"4", b"7"}


SHELL = """
echo first line
told=$1
shift
stty -a > "$told"
"$@" 2> /dev/null
code=$?
stty -a > "$told.after"
echo "status $code"
"""
"""Runs what follows the first argument, whose name is a file for what ``stty`` says."""


def child_of(process: int) -> int:
    """Return the number of the one process that a process has started."""
    (child,) = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    return int(child)


def own_screen_left_out(received: bytes) -> list[str]:
    """Return the rows of the screen without what was drawn in the alternate one."""
    screen = pyte.Screen(100, 30)
    stream = pyte.ByteStream(screen)
    for part in received.split(b"\x1b[?1049l"):
        stream.feed(re.sub(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]", b"", part.partition(b"\x1b[?1049h")[0]))
    return [row.rstrip() for row in screen.display if row.strip()]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs the list of processes")
@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("q", 0),
        ("\x11", 0),
        ("\x03", 130),
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 129),
        (signal.SIGQUIT, 131),
        (signal.SIGINT, 130),
        ("\t", 2),
    ],
    ids=["q", "ctrl-q", "ctrl-c", "TERM", "HUP", "QUIT", "INT", "mistake"],
)
def test_the_screen_and_what_stty_says_are_as_before_after_every_ending(
    transcript: Path,
    alone: dict[str, str],
    tmp_path: Path,
    end: str | signal.Signals,
    status: int,
) -> None:
    told = tmp_path / "stty"
    command = [sys.executable, "-c", FAILING, *browser(str(transcript))[3:]]
    shell = ["sh", "-c", SHELL, "sh", str(told), *command]
    with Terminal(shell, environment=alone) as terminal:
        terminal.until(stands)
        if isinstance(end, str):
            terminal.write(end)
        else:
            os.kill(child_of(terminal.process), end)
        assert terminal.leave() == 0
        assert terminal.as_before
    assert own_screen_left_out(terminal.received) == ["first line", f"status {status}"]
    before = told.read_text("utf-8")
    assert "echo" in before
    assert told.with_suffix(".after").read_text("utf-8") == before
