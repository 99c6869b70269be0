"""Addresses as they may be shown and kept: without the name and password that they can hold."""

from __future__ import annotations

import re

from briefing_tui.text.patterns import deferred

_CREDENTIALS = deferred(r"(?P<scheme>\A\s*[a-z][a-z0-9+.-]*://)[^/?#]*@", re.IGNORECASE)


def without_credentials(path: str) -> str:
    """Return an address without its name and password; any other path is returned as it is.

    What stands before the last ``@`` of the authority is left out (RFC 3986, section 3.2.1).
    Whatever is told, written or remembered of a path has gone through here.
    """
    return _CREDENTIALS.sub(r"\g<scheme>", path)
