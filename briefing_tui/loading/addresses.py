"""Addresses as they may be shown and kept: without the name and password that they can hold."""

from __future__ import annotations

import re

from briefing_tui.text.patterns import deferred

_CREDENTIALS = deferred(r"(?P<scheme>\A\s*[a-z][a-z0-9+.-]*://)[^/?#]*@", re.IGNORECASE)


def without_credentials(path: str) -> str:
    """Return an address without its name and password; any other path is returned as it is.

    The part before the last ``@`` of the authority is left out (RFC 3986, section 3.2.1).
    Every path that is shown, written or stored has passed through this function.
    """
    return _CREDENTIALS.sub(r"\g<scheme>", path)


_SHARED = ("postgresql://", "postgres://")


def is_shared(path: str) -> bool:
    """Return whether a path is the address of a shared library, or of a briefing in one."""
    return path.lower().startswith(_SHARED)
