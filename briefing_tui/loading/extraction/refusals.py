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


def no_columns(path: str, name: str) -> NotTextError:
    """Return the error for a table or a file of data that is no transcript."""
    return NotTextError(
        path,
        _("is a {name} file without speaker and text; name two columns or fields so").format(
            name=name
        ),
    )


def nested(path: str, name: str) -> NotTextError:
    """Return the error for an archive within an archive."""
    return NotTextError(
        path,
        _("is a {name} file within another; unpack it and open what is inside").format(name=name),
    )


def nothing_inside(path: str, name: str) -> NotTextError:
    """Return the error for an archive without a file that may be a transcript."""
    return NotTextError(
        path,
        _("is a {name} archive without a transcript; unpack it and see what is inside").format(
            name=name
        ),
    )


def several_inside(path: str, names: list[str], count: int) -> NotTextError:
    """Return the error for an archive of several transcripts, which names the first of them."""
    shown = ", ".join(names) + (" …" if count > len(names) else "")
    return NotTextError(
        path,
        _("holds {count} transcripts; name one of them: {names}").format(count=count, names=shown),
    )


def unread(path: str, kind: str | None) -> NotTextError:
    """Return the error for a kind of file that is not read."""
    from briefing_tui.loading.binary import refusal

    return NotTextError(path, refusal(kind))
