"""Copying text for other programs, with a report of where it went."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from threading import Thread

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import _
from briefing_tui.tui import flavours
from briefing_tui.tui.terminal import drawn_elsewhere

PATIENCE = 3.0
"""Seconds that another program is given to take the text."""

OSC52_LIMIT = 74_994
"""Bytes that terminals commonly take at once: 100,000 characters of base64 with the frame."""

LOAD_W_SINCE = (3, 2)
"""The tmux release that brought ``load-buffer -w``."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The places that a text was copied to.

    Attributes:
        desktop: the desktop's clipboard holds it.
        tmux: a tmux buffer has taken it.
        passed_on: tmux was asked to pass it on to the terminal's clipboard.
        escape: what is still to be written to the terminal (OSC 52), empty for nothing. No
            terminal answers it, so nobody can know whether it worked.
        too_long: it is longer than terminals take.
        page: it goes to the web page that the program is shown in, which says what became of it.
    """

    desktop: bool = False
    tmux: bool = False
    passed_on: bool = False
    escape: str = ""
    too_long: bool = False
    page: bool = False

    @property
    def certain(self) -> bool:
        """Return whether the desktop's clipboard or a tmux buffer is known to hold the text."""
        return self.desktop or self.tmux


def deliver(text: str, html: str = "", *, environment: Mapping[str, str] = os.environ) -> Delivery:
    """Copy a text to the desktop's clipboard, to tmux, and if both fail to the terminal.

    Other programs are waited for, at most :data:`PATIENCE` seconds each, so this is to be
    called in a thread.

    Args:
        text: what to copy.
        html: the same as HTML, offered beside it where the desktop allows both; may be empty.
        environment: the process's variables, which tell what there is.
    """
    if drawn_elsewhere(environment):
        # The clipboard of whoever looks at the page, who may sit at another machine.
        return Delivery(escape=osc52(text), page=True)
    desktop = has_desktop(environment) and _to_desktop(text, html)
    tmux, passed_on = _to_tmux(text) if environment.get("TMUX") else (False, False)
    if desktop or tmux:
        return Delivery(desktop=desktop, tmux=tmux, passed_on=passed_on)
    encoded = text.encode("utf-8", "replace")
    if len(encoded) > OSC52_LIMIT:
        return Delivery(too_long=True)
    return Delivery(escape=osc52(text))


def has_desktop(environment: Mapping[str, str]) -> bool:
    """Return whether the user's own desktop has a clipboard here: never over SSH."""
    if any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")):
        return False
    if sys.platform in ("win32", "darwin", "cygwin"):
        return True
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TERMUX_VERSION")
    return any(environment.get(name) for name in shown)


def osc52(text: str) -> str:
    """Return the escape sequence that asks a terminal to take a text into its clipboard."""
    return f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\a"


def tmux_version(words: str) -> tuple[int, int]:
    """Return the release in the output of ``tmux -V``; without a number it counts as newest."""
    found = re.search(r"(\d+)\.(\d+)", words)
    return (int(found[1]), int(found[2])) if found else (99, 0)


def _to_desktop(text: str, html: str) -> bool:
    """Give a text to the desktop's clipboard and return whether the clipboard holds it.

    The desktop's tools may hang when the desktop is gone; they are given twice
    :data:`PATIENCE` seconds.
    """
    holds: list[bool] = []
    offering = Thread(target=lambda: holds.append(_offered(text, html)), daemon=True)
    offering.start()
    offering.join(2 * PATIENCE)
    return any(holds)


def _offered(text: str, html: str) -> bool:
    """Copy a text with the platform's own tools, and return whether the clipboard holds it.

    The tools may fail without an error, as after the user has logged out of the desktop.
    """
    import pyperclip

    def given(give: Callable[[], bool]) -> bool:
        try:
            return give() and pyperclip.paste().splitlines() == text.splitlines()
        except (pyperclip.PyperclipException, OSError, ValueError, subprocess.SubprocessError):
            return False

    def plainly() -> bool:
        pyperclip.copy(text)
        return True

    return given(lambda: html != "" and flavours.offer(text, html, PATIENCE)) or given(plainly)


def _to_tmux(text: str) -> tuple[bool, bool]:
    """Load a tmux buffer; return whether it took the text, and whether tmux passes it on."""
    try:
        told = subprocess.run(
            ["tmux", "-V"], capture_output=True, timeout=PATIENCE, check=False
        ).stdout.decode("ascii", "replace")
        passing = tmux_version(told) >= LOAD_W_SINCE
        command = ["tmux", "load-buffer", *(["-w"] if passing else []), "-"]
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False, False
    return done.returncode == 0, passing and done.returncode == 0


def where(delivery: Delivery) -> str:
    """Return a phrase that says where a copy went, or what was tried."""
    places = []
    if delivery.desktop:
        places.append(_("the clipboard"))
    if delivery.tmux:
        places.append(
            _("tmux's buffer, and on to the terminal") if delivery.passed_on else _("tmux's buffer")
        )
    if places:
        return "→ " + _(", ").join(places)
    if delivery.page:
        return _("→ handed to the page, which says below whether the clipboard took it")
    if delivery.too_long:
        return _("— too long for the terminal's clipboard; w writes it to a file")
    return _("→ sent to the terminal, which does not say whether it took it; w writes to a file")
