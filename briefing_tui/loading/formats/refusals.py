"""The errors for containers that are not read, each with its remedy, in one line."""

from __future__ import annotations

from briefing_tui.errors import NotTextError, TooLargeError
from briefing_tui.translation import _


def damaged(path: str, name: str) -> NotTextError:
    """Return the error for a container that is cut off or malformed."""
    return NotTextError(
        path,
        _("is a damaged {name} file; fetch it again, or save it as text and open that").format(
            name=name
        ),
    )


def locked(path: str, name: str) -> NotTextError:
    """Return the error for a container that needs a password."""
    return NotTextError(
        path,
        _("is a {name} file locked by a password; save it without one and open that").format(
            name=name
        ),
    )


def wordless(path: str, name: str) -> NotTextError:
    """Return the error for a readable container without words."""
    return NotTextError(
        path,
        _("is a {name} file without any text; check that it is the right one").format(name=name),
    )


def scanned(path: str) -> NotTextError:
    """Return the error for a PDF of pictures."""
    return NotTextError(
        path,
        _("is a PDF of pictures without a text layer; add one (for example with ocrmypdf) first"),
    )


def illegible(path: str) -> NotTextError:
    """Return the error for a PDF whose fonts do not give its characters."""
    return NotTextError(
        path,
        _("is a PDF whose fonts tell no characters; run character recognition on it (ocrmypdf)"),
    )


def entangled(path: str, name: str) -> NotTextError:
    """Return the error for XML that declares entities, as XML bombs do."""
    return NotTextError(
        path,
        _("is a {name} file that declares entities, which are not read; save it without").format(
            name=name
        ),
    )


def swollen(path: str, name: str) -> TooLargeError:
    """Return the error for a container that unpacks to far too much."""
    return TooLargeError(
        path,
        _("is a {name} file that unpacks to far more than a transcript; save it as text").format(
            name=name
        ),
    )


def too_slow(path: str, name: str) -> TooLargeError:
    """Return the error for a container that takes too long to read."""
    return TooLargeError(
        path,
        _("is a {name} file that takes too long to read; split it, or save it as text").format(
            name=name
        ),
    )


def broken_down(path: str, name: str) -> TooLargeError:
    """Return the error for a container that is damaged or takes too much memory."""
    return TooLargeError(
        path,
        _("is a {name} file that is damaged or takes too much memory; save it as text").format(
            name=name
        ),
    )
