"""Files that the user names: asked for, asked again before one is replaced, written whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.tui.browser import Browser

MOST_BYTES = 64 << 20
"""The largest file that is read."""


class NamedFile(NamedTuple):
    """A file that the user has named.

    Attributes:
        name: as it was typed.
        replaces: whether the user has said that what stands there is to be replaced.
    """

    name: str
    replaces: bool = False


def ask_new_file(
    browser: Browser, title: str, value: str, write: Callable[[NamedFile], object]
) -> None:
    """Ask for a file name, ask again where a file would be replaced, then write.

    Args:
        browser: the browser that it is asked in.
        title: what is asked.
        value: the name that stands there at first.
        write: is given the file.
    """
    from briefing_tui.tui.views.ask import AskView
    from briefing_tui.tui.views.choose import ChooseView

    def named(name: str | None) -> None:
        if not name:
            return
        if browser.session.guest:
            write(NamedFile(name))
            return
        if not os.path.isfile(_place(name)):
            write(NamedFile(name))
            return

        def chosen(row: int | None) -> None:
            if row == 0:
                ask_new_file(browser, title, name, write)
            elif row == 1:
                write(NamedFile(name, replaces=True))

        choices = [_("Another name …"), _("Replace it")]
        browser.push(ChooseView(_("{path} exists").format(path=name), choices), chosen)

    browser.push(AskView(title, value, replaced=True), named)


def write_file(browser: Browser, file: NamedFile, text: str) -> bool:
    """Write a file, whole or not at all; return whether that was done, and report why not.

    A guest of a served page gets it as a download, which is said and is not known to be done.
    A table (``.csv``) begins with a byte-order mark, by which spreadsheets know the encoding.

    Args:
        browser: the browser that it is said in.
        file: the file; one that has appeared since its user was asked is not replaced.
        text: what to write.
    """
    from briefing_tui.state.writing import write_export, write_new

    # Half a character, as bytes of a path may be, is written out.
    encoding = "utf-8-sig" if file.name.casefold().endswith(".csv") else "utf-8"
    data = text.encode(encoding, "backslashreplace")
    if browser.session.guest:
        _hand_over(browser, file.name, data)
        return False
    try:
        place = _checked(browser, file.name)
        if file.replaces or (os.path.lexists(place) and not os.path.isfile(place)):
            write_export(place, data)
        else:
            write_new(place, data)
    except (OSError, ValueError) as error:
        browser.say(unwritten_words(file.name, error))
        return False
    return True


def add_to_file(browser: Browser, name: str, text: str) -> bool | None:
    """Add a text to a file, whole or not at all, a blank line before it where there is any.

    Returns:
        Whether something stood there before; None where it could not be written, which is said.
    """
    from briefing_tui.state.writing import append_export

    data = text.encode("utf-8", "backslashreplace")
    if browser.session.guest:
        _hand_over(browser, name, data)
        return None
    try:
        return append_export(_checked(browser, name), data, b"\n")
    except (OSError, ValueError) as error:
        browser.say(unwritten_words(name, error))
        return None


def read_text(browser: Browser, name: str) -> str | None:
    """Return the text of a file that the user named; None where it cannot be read, said so."""
    from briefing_tui.state.writing import read_own

    if browser.session.guest:
        browser.say(_("A guest opens no other files of this machine"))
        return None
    try:
        return read_own(_place(name), most=MOST_BYTES).decode()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        browser.say(_("{path} cannot be read: {reason}").format(path=name, reason=reason))
        return None


def unwritten_words(name: str, error: Exception) -> str:
    """Return why a file could not be written; what stood there before stands there still."""
    told = _("{path} cannot be written: {reason}")
    return told.format(path=name, reason=unwritten_reason(error))


def unwritten_reason(error: Exception) -> str:
    """Return the reason why something was not written, with the remedy."""
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return _("the disk is full; make room, or name another place")
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("writing there is not allowed; name another place")
    if code in (errno.ENOENT, errno.ENOTDIR):
        return _("there is no such folder; name one that exists")
    if code == errno.EISDIR:
        return _("that is a folder; name a file in it")
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _hand_over(browser: Browser, name: str, data: bytes) -> None:
    """Give a guest a file to download, and say so."""
    shown = os.path.basename(name.replace("\\", "/")) or "briefing"
    browser.app.hand_over(shown, data)
    browser.say(_("{path} was handed to your web browser as a download").format(path=shown))


def _place(name: str) -> Path:
    return Path(os.path.expanduser(name))


def _checked(browser: Browser, name: str) -> Path:
    """Return where a name leads.

    Raises:
        OSError: writing there would wait for a reader, or change a transcript that is open.
    """
    place = _place(name)
    try:
        there = os.stat(place)
    except OSError:
        return place
    if stat.S_ISFIFO(there.st_mode) or stat.S_ISSOCK(there.st_mode):
        raise OSError(_("not a regular file"))
    if any(_is_file(briefing.path, there) for briefing in browser.session.briefings):
        raise OSError(_("it is a transcript that is open"))
    return place


def _is_file(path: str, there: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.stat(path), there)
    except (OSError, ValueError):
        return False  # an address, or what a program printed
