"""Admission to the page: tokens that are used once, and the cookies that they are changed for.

Only digests are kept, and each is compared with all of them in constant time: how long an answer
takes tells nothing about a token.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from enum import StrEnum

_BYTES = 32
"""Random bytes of a token and of a cookie."""

MOST_VISITORS = 256
"""Cookies that are known at a time; the oldest are forgotten first."""


class Visitor(StrEnum):
    """The two kinds of visitor.

    ``OWNER``: has the notebook, corrections and files of whoever serves. ``GUEST``: sees what is
    kept and changes nothing of it.
    """

    OWNER = "owner"
    GUEST = "guest"


class Admission:
    """The tokens that were given out and not used, and the cookies of those who came in."""

    def __init__(self) -> None:
        self._tokens: dict[bytes, Visitor] = {}
        self._cookies: dict[bytes, Visitor] = {}

    def invite(self, visitor: Visitor) -> str:
        """Return a new token for one visitor of a kind."""
        token = secrets.token_urlsafe(_BYTES)
        self._tokens[_digest(token)] = visitor
        return token

    def redeem(self, token: str) -> str | None:
        """Return a cookie for a token, which is used up by that; None for one that is not known."""
        digest, visitor = _found(token, self._tokens)
        if visitor is None:
            return None
        del self._tokens[digest]
        cookie = secrets.token_urlsafe(_BYTES)
        while len(self._cookies) >= MOST_VISITORS:
            del self._cookies[next(iter(self._cookies))]
        self._cookies[_digest(cookie)] = visitor
        return cookie

    def who(self, cookie: str | None) -> Visitor | None:
        """Return who has a cookie; None for nobody."""
        return _found(cookie or "", self._cookies)[1]


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()


def _found(secret: str, known: dict[bytes, Visitor]) -> tuple[bytes, Visitor | None]:
    """Return the digest of a secret and what is known by it; all that is known is compared."""
    digest = _digest(secret)
    found = None
    for other, visitor in known.items():
        if hmac.compare_digest(other, digest):
            found = visitor
    return digest, found
