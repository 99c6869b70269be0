"""Addresses of shared libraries, ``postgresql://HOST/BASE``, and of briefings, ``…#PATH``."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.translation import _

_SECRET = ("password", "secret")
"""Parts of the names of settings whose values nobody may see."""


@dataclass(frozen=True, slots=True)
class LibraryAddress:
    """The address of a shared library.

    Attributes:
        connects: as libpq takes it, with the user's name.
        shown: the same without the user's name.
        path: the one briefing that is meant; empty for all.
    """

    connects: str
    shown: str
    path: str = ""

    @classmethod
    def of(cls, given: str) -> LibraryAddress:
        """Return the address that was given.

        Raises:
            BriefingError: a password stands in it, which other programs would see, or it is none.
        """
        url, _sharp, path = given.partition("#")
        shown = without_credentials(url)
        try:
            told = urlsplit(url)
            names = {name.lower() for name, _value in parse_qsl(told.query)}
        except ValueError as error:
            raise BriefingError(shown, _("no address of a library; check it")) from error
        if ":" in told.netloc.rpartition("@")[0] or any(
            secret in name for secret in _SECRET for name in names
        ):
            shown = without_credentials(url.partition("?")[0])
            told_why = _(
                "a password in an address is seen by others; put it into ~/.pgpass or a service "
                "of libpq and leave it out here"
            )
            raise BriefingError(shown, told_why)
        return cls(url, shown, path)

    @property
    def name(self) -> str:
        """Return what the library is called in a few words: its host and its data base."""
        told = urlsplit(self.shown)
        base = told.path.strip("/")
        return "/".join(filter(None, [told.netloc, base])) or self.shown

    def of_briefing(self, path: str) -> str:
        """Return the address of a briefing of the library."""
        return f"{self.shown}#{path}"
