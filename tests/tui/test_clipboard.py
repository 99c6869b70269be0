"""Destinations of copies, and the messages about them."""

from __future__ import annotations

import base64
import subprocess
import sys
import time
from typing import Any

import pyperclip
import pytest

from briefing_tui.tui import clipboard, flavours
from briefing_tui.tui.clipboard import (
    OSC52_LIMIT,
    Delivery,
    deliver,
    has_desktop,
    tmux_version,
    where,
)


@pytest.mark.parametrize(
    ("words", "version"),
    [("tmux 3.3a", (3, 3)), ("tmux 2.9", (2, 9)), ("tmux next-3.5", (3, 5)), ("tmux", (99, 0))],
)
def test_the_release_of_tmux_is_read(words: str, version: tuple[int, int]) -> None:
    assert tmux_version(words) == version


def test_over_ssh_the_desktop_is_not_the_users() -> None:
    assert has_desktop({"DISPLAY": ":0"})
    assert not has_desktop({"DISPLAY": ":0", "SSH_CONNECTION": "a b c d"})


def test_with_nothing_else_the_terminal_is_asked() -> None:
    delivery = deliver("水清了", environment={})
    assert not delivery.certain
    assert base64.b64decode(delivery.escape[7:-1]).decode() == "水清了"


def test_what_is_too_long_for_terminals_is_not_sent() -> None:
    assert deliver("水" * OSC52_LIMIT, environment={}) == Delivery(too_long=True)


@pytest.mark.parametrize(("told", "passing"), [(b"tmux 3.3a", True), (b"tmux 3.1", False)])
def test_inside_tmux_its_buffer_is_loaded(
    monkeypatch: pytest.MonkeyPatch, told: bytes, passing: bool
) -> None:
    asked: list[tuple[list[str], bytes | None]] = []

    def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        asked.append((command, options.get("input")))
        return subprocess.CompletedProcess(command, 0, told)

    monkeypatch.setattr(subprocess, "run", run)
    assert deliver("水", environment={"TMUX": "/tmp/x,1,0"}) == Delivery(
        tmux=True, passed_on=passing
    )
    command = ["tmux", "load-buffer", "-w", "-"] if passing else ["tmux", "load-buffer", "-"]
    assert asked[1] == (command, "水".encode())


def test_a_tmux_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        raise subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr(subprocess, "run", run)
    assert deliver("水", environment={"TMUX": "x"}).escape


def test_the_desktop_takes_it_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", taken.append)
    monkeypatch.setattr(pyperclip, "paste", lambda: taken[-1])
    assert deliver("水", environment={"DISPLAY": ":0"}) == Delivery(desktop=True)
    assert taken == ["水"]


def test_a_desktop_that_took_nothing_in_silence_leaves_it_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pyperclip, "copy", lambda text: None)
    monkeypatch.setattr(pyperclip, "paste", lambda: "")
    assert deliver("水", environment={"DISPLAY": ":0"}).escape == clipboard.osc52("水")


def test_a_desktop_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "PATIENCE", 0.01)
    monkeypatch.setattr(pyperclip, "copy", lambda text: time.sleep(1))
    assert deliver("水", environment={"DISPLAY": ":0"}).escape


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_both_forms_are_offered_where_the_desktop_can(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    asked: list[str] = []

    def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        asked.append(options["input"].decode())
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(pyperclip, "paste", lambda: "水\r\n清")
    assert deliver("水\n清", "<p>水</p>", environment={}) == Delivery(desktop=True)
    words = "水\n清".encode()
    assert any(form in asked[0] for form in (words.hex().upper(), base64.b64encode(words).decode()))


def test_where_both_forms_are_not_taken_the_plain_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(
        subprocess, "run", lambda command, **options: subprocess.CompletedProcess(command, 1)
    )
    monkeypatch.setattr(pyperclip, "copy", taken.append)
    monkeypatch.setattr(pyperclip, "paste", lambda: taken[-1])
    assert deliver("水", "<p>水</p>", environment={}) == Delivery(desktop=True)
    assert taken == ["水"]


def test_the_offsets_of_the_windows_form_are_those_of_the_fragment() -> None:
    form = flavours.html_format("<p>水清了</p>")
    told = dict(line.split(":") for line in form.decode().split("\r\n")[:5])
    begin, end = int(told["StartFragment"]), int(told["EndFragment"])
    assert form[begin:end].decode() == "<p>水清了</p>"
    assert form[int(told["StartHTML"]) : int(told["EndHTML"])].startswith(b"<html>")
    assert len(form) == int(told["EndHTML"])


def test_a_desktop_without_a_clipboard_leaves_it_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(text: str) -> None:
        raise pyperclip.PyperclipException("no clipboard here")

    monkeypatch.setattr(pyperclip, "copy", refuse)
    assert deliver("水", environment={"DISPLAY": ":0"}).escape == clipboard.osc52("水")


def test_the_message_claims_no_more_than_is_known() -> None:
    assert where(Delivery(desktop=True)) == "→ the clipboard"
    assert where(Delivery(tmux=True)) == "→ tmux's buffer"
    assert "sent" in where(Delivery(escape="x"))
    assert "too long" in where(Delivery(too_long=True))
