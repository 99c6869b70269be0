"""The real program in a pseudo-terminal: keys go in, and what a user sees is read off."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from tests.terminal import Terminal

TEXT = """云岭市民生实事新闻发布会
时间：2024年3月12日
主持人 周岚：
各位记者朋友，大家下午好！首先，请水利局副局长许立衡介绍情况。
许立衡（云岭市水利局副局长）：
一、保供水
我们完成全市248个水源地的排查，让群众喝上“放心水”。截至9月底，已完工19个。
二、治海漂
综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米，出动作业船只7087航次。
感谢许立衡副局长的介绍。下面，请沈知微局长介绍情况。
沈知微（云岭市教育局局长）：
明年将新增学位1.2万个。
主持人 周岚：
今天的发布会到此结束，谢谢大家。
"""

HOSTILE = {
    "a colour": "\x1b[31;5m",
    "the clipboard": "\x1b]52;c;aGFja2Vk\x07",
    "the window's title": "\x1b]0;hacked\x1b\\",
    "eight-bit controls": "\x9b31m\x9d52;c;aGFja2Vk\x9c",
    "an answer back": "\x1b[c\x1bP$qm\x1b\\",
    "an override": "\u202e\u2066\u2069",
    "the other screen": "\x1b[?1049l",
}
"""Sequences in a transcript that would act on a terminal, by what they would reach."""

MARKUP = "[red]红[/red][@click=app.quit]这里[/]"


def browser(*arguments: str) -> list[str]:
    """The command that opens the browser, remembering nothing, in English."""
    return [sys.executable, "-m", "briefing_tui", "--no-state", "--lang", "en", *arguments]


def bottom_line(screen: str) -> str:
    """The last line of the screen."""
    return screen.rpartition("\n")[2]


def speakers_stand(screen: str) -> bool:
    """Return whether everybody who speaks is listed above the contents."""
    above = screen.partition("Contents")[0]
    listed = [row.partition("│")[0] for row in above.splitlines()]
    return all(any(name in row for row in listed) for name in ("周岚", "许立衡", "沈知微"))


def match_stands(screen: str) -> bool:
    """Return whether the gutter points at the words that were meant."""
    return any("▶" in row and "海漂垃圾治理" in row for row in screen.splitlines())


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """Variables under which no configuration of whoever runs the test is found, nor a desktop.

    A copy then goes by the terminal's own escape sequence.
    """
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")}
    return {**folders, "DISPLAY": "", "WAYLAND_DISPLAY": "", "PATH": str(tmp_path)}


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    """The invented transcript as a file."""
    path = tmp_path / "yunling.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_window_is_painted_before_what_reads_text_is_loaded() -> None:
    program = "import briefing_tui.tui.app, sys; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    later = ("library", "loading", "model", "quoting", "search", "transcript")
    loaded = {name.removeprefix("briefing_tui.").partition(".")[0] for name in told.stdout.split()}
    assert "tui" in loaded
    assert loaded.isdisjoint(later)


def test_a_briefing_is_opened_searched_copied_and_left(
    transcript: Path, alone: dict[str, str]
) -> None:
    with Terminal(browser(str(transcript)), (100, 30), alone) as terminal:
        terminal.until(lambda screen: "海漂垃圾治理" in screen and speakers_stand(screen))

        terminal.write("/")
        terminal.until(lambda screen: bottom_line(screen).lstrip().startswith("/"))
        terminal.write("海漂拉圾")
        terminal.until(lambda screen: match_stands(screen) and "1/1" in bottom_line(screen))
        bottom = bottom_line(terminal.until(lambda screen: "homophone" in bottom_line(screen)))
        assert "海漂拉圾" in bottom

        terminal.write("\r")
        terminal.until(lambda screen: "/ 海漂拉圾" in screen)
        terminal.write("y")
        terminal.until(lambda screen: "Sent: " in screen)

        terminal.write("q")
        terminal.until(lambda screen: "海漂拉圾" not in screen)
        terminal.write("q")
        assert terminal.leave() == 0
        assert terminal.restored
        assert b"\x1b[?1049l" in terminal.received


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
def test_a_hostile_transcript_acts_on_no_terminal(
    tmp_path: Path, alone: dict[str, str], size: tuple[int, int]
) -> None:
    path = tmp_path / "hostile.txt"
    words = "".join(f"甲{attack}乙" for attack in HOSTILE.values())
    name = f"{HOSTILE['a colour']}周岚{HOSTILE['an override']}"
    path.write_text(f"标题{words}\n主持人 {name}：\n{words}{MARKUP}丙。\n", encoding="utf-8")
    with Terminal(browser(str(path)), size, alone) as terminal:
        terminal.until(lambda screen: "[@click=app.quit]这里[/]" in "".join(screen.split("\n")))
        terminal.write("/")
        terminal.write("甲")
        terminal.until(lambda screen: "1/" in screen)
        terminal.write("\r")
        terminal.until(lambda screen: "/ 甲" in screen)
        terminal.write("y")
        terminal.until(lambda screen: "Sent: " in screen)
        terminal.write("q")
        terminal.until(lambda screen: "/ 甲" not in screen)
        terminal.write("q")
        assert terminal.leave() == 0
        received = terminal.received.decode()
    for what, attack in HOSTILE.items():
        if what == "the other screen":
            assert received.count(attack) == 1, "only the program itself leaves the other screen"
        elif what == "an override":
            assert not set(attack) & set(received), what
        else:
            assert attack not in received, what
    assert not re.search("[\x80-\x9f]", received)


def test_a_transcript_from_standard_input_leaves_the_keys_to_the_terminal(
    transcript: Path, alone: dict[str, str]
) -> None:
    with Terminal(browser("-"), (100, 30), alone, piped=transcript) as terminal:
        terminal.until(lambda screen: "海漂垃圾治理" in screen)
        terminal.write("/")
        terminal.write("学位")
        terminal.until(lambda screen: "literal 1" in screen)
        terminal.write("\x1b")
        terminal.until(lambda screen: "literal 1" not in screen)
        terminal.write("q")
        assert terminal.leave() == 0
        assert terminal.restored
