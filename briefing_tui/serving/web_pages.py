"""The pages and files that are sent: a fixed table, from which nothing else can be asked for."""

from __future__ import annotations

import html
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from string import Template

from briefing_tui.translation import _, used_language

_PAGE = Path(__file__).with_name("page")

SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "connect-src 'self' ws:; img-src 'self' data:; font-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
"""Headers of every answer: no other site may frame the page, and it loads from nowhere else."""


def sent_files() -> Mapping[str, Path]:
    """Return the files that are sent to anybody, by their names beneath ``/static``.

    Raises:
        ModuleNotFoundError: textual-serve is not installed.
    """
    theirs = Path(str(files("textual_serve"))) / "static"
    return {
        "page.css": _PAGE / "page.css",
        "page.js": _PAGE / "page.js",
        "enter.js": _PAGE / "enter.js",
        "textual.js": theirs / "js" / "textual.js",
        "xterm.css": theirs / "css" / "xterm.css",
        "RobotoMono.ttf": theirs / "fonts" / "RobotoMono-VariableFont_wght.ttf",
        "RobotoMono-Italic.ttf": theirs / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf",
    }


def terminal_page(host: str, *, guest: bool) -> str:
    """Return the page with the terminal.

    Args:
        host: the header ``Host`` of the request, which was checked.
        guest: whether it is for a guest, who is told so.
    """
    said = _("Guest: what you keep or correct here is in memory only") if guest else ""
    return _filled(
        "index.html",
        socket=f"ws://{host}/ws",
        box=_("Type here with an input method"),
        said=said,
        copied=_("Copied to the clipboard: {count} characters"),
        refused=_("The browser does not give its clipboard: copy the marked text with Ctrl+C"),
        ended=_("The program has ended."),
        again=_("Open it again"),
        close=_("Close"),
    )


def enter_page(token: str) -> str:
    """Return the page that changes a token for a cookie."""
    return _filled("enter.html", token=token, go=_("Open"))


def message_page(words: str) -> str:
    """Return a page that says something."""
    return _filled("message.html", words=words)


def _filled(name: str, **values: str) -> str:
    """Return a page with values put into it, none of which is taken for mark-up."""
    template = Template((_PAGE / name).read_text(encoding="utf-8"))
    shown = {key: html.escape(value) for key, value in values.items()}
    return template.substitute(shown, language=used_language(), title="briefing-tui")
