"""Addresses of shared libraries, ``postgresql://HOST/BASE``, and of briefings, ``…#PATH``."""

from __future__ import annotations

import re
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
        scheme = given.partition("://")[0] + "://"
        try:
            told = urlsplit(url)
            names = {name.lower() for name, _value in parse_qsl(told.query)}
        except ValueError:
            names, is_one = set(), False
        else:
            is_one = _has_ports(url)
        if _has_password(given) or any(secret in name for secret in _SECRET for name in names):
            told_why = _(
                "a password in an address is seen by others; put it into ~/.pgpass or a service "
                "of libpq and leave it out here"
            )
            raise BriefingError(scheme, told_why)
        if not is_one:
            # Any part of it may be a password.
            raise BriefingError(scheme, _("no address of a library; check it"))
        return cls(url, without_credentials(url), path)

    @property
    def name(self) -> str:
        """Return what the library is called in a few words: its host and its data base."""
        told = urlsplit(self.shown)
        base = told.path.strip("/")
        return "/".join(filter(None, [told.netloc, base])) or self.shown

    def of_briefing(self, path: str) -> str:
        """Return the address of a briefing of the library."""
        return f"{self.shown}#{path}"


def _has_password(given: str) -> bool:
    """Return whether a password stands before the host, as libpq reads it or as was meant.

    libpq takes for a user's name and password what stands before the first ``@`` that no ``/``
    is before, whatever else is there.
    """
    rest = given.partition("://")[2]
    user, at, _host = rest.partition("/")[0].partition("@")
    if at and ":" in user:
        return True
    return ":" in re.split("[?#]", rest, maxsplit=1)[0].rpartition("@")[0]


def _has_ports(url: str) -> bool:
    """Return whether each port is a number, or left out."""
    hosts = re.split("[/?]", url.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    return all(re.fullmatch(r"(\[[^]]*\]|[^:]*)(:[0-9]*)?", host) for host in hosts.split(","))
