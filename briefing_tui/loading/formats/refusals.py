"""Why a container is not read, each with its remedy, in one line."""

from __future__ import annotations

from briefing_tui.errors import NotTextError, TooLargeError
from briefing_tui.translation import _


def damaged(path: str, name: str) -> NotTextError:
    """The container ends too early, or breaks its own rules."""
    return NotTextError(
        path,
        _("is a damaged {name} file; fetch it again, or save it as text and open that").format(
            name=name
        ),
    )


def locked(path: str, name: str) -> NotTextError:
    """The container asks for a password."""
    return NotTextError(
        path,
        _("is a {name} file locked by a password; save it without one and open that").format(
            name=name
        ),
    )


def wordless(path: str, name: str) -> NotTextError:
    """The container can be read, and holds no words."""
    return NotTextError(
        path,
        _("is a {name} file without any text; check that it is the right one").format(name=name),
    )


def scanned(path: str) -> NotTextError:
    """A PDF of pictures."""
    return NotTextError(
        path,
        _("is a PDF of pictures without a text layer; add one (for example with ocrmypdf) first"),
    )


def illegible(path: str) -> NotTextError:
    """A PDF whose fonts do not tell which characters they draw."""
    return NotTextError(
        path,
        _("is a PDF whose fonts tell no characters; run character recognition on it (ocrmypdf)"),
    )


def entangled(path: str, name: str) -> NotTextError:
    """XML that declares entities of its own, which is how XML bombs are made."""
    return NotTextError(
        path,
        _("is a {name} file that declares entities, which are not read; save it without").format(
            name=name
        ),
    )


def swollen(path: str, name: str) -> TooLargeError:
    """What is packed in the container is out of all proportion."""
    return TooLargeError(
        path,
        _("is a {name} file that unpacks to far more than a transcript; save it as text").format(
            name=name
        ),
    )


def too_slow(path: str, name: str) -> TooLargeError:
    """Reading the container takes longer than any transcript would."""
    return TooLargeError(
        path,
        _("is a {name} file that takes too long to read; split it, or save it as text").format(
            name=name
        ),
    )


def broken_down(path: str, name: str) -> TooLargeError:
    """What reads the container gave up: for want of memory, or because of damage."""
    return TooLargeError(
        path,
        _("is a {name} file that is damaged or takes too much memory; save it as text").format(
            name=name
        ),
    )
