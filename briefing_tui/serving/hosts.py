"""The names that the page may be asked for by, and the pages that may talk to it.

A page of another site can have its name lead to this machine (DNS rebinding) and would then be
answered as if it were this one. Its requests name that site, so a request is answered only where
it names this machine: by an address, which no name server can change, or by a name that is known.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether a host to listen on is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_this_machine(host: str, port: int, names: Collection[str]) -> bool:
    """Return whether the header ``Host`` of a request names this server.

    Args:
        host: the header: a name or an address, and perhaps a port.
        port: the port that is listened on.
        names: further names of this machine, in small letters.
    """
    try:
        parts = urlsplit(f"//{host}")
        name, asked = parts.hostname or "", parts.port
    except ValueError:
        return False
    if (asked or 80) != port or parts.username is not None or parts.path:
        return False
    return name == "localhost" or name in names or _is_address(name)


def is_same_page(origin: str | None, host: str) -> bool:
    """Return whether a request comes from a page of this server.

    Args:
        origin: the header ``Origin``; None where it is missing, which browsers never do here.
        host: the header ``Host`` of the same request.
    """
    return origin is not None and origin.casefold() == f"http://{host.casefold()}"


def page_address(host: str, port: int, token: str) -> str:
    """Return the address by which one visitor comes in.

    Args:
        host: what is listened on; all addresses of the machine are shown as this machine.
        port: the port.
        token: the visitor's.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        shown = host
    else:
        if address.is_unspecified:
            shown = "localhost"
        else:
            shown = f"[{address}]" if address.version == 6 else str(address)
    return f"http://{shown}:{port}/?token={token}"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
