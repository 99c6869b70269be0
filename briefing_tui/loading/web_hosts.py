"""The decision which addresses belong to the open internet.

An IPv6 address can contain the IPv4 address to which its packets are delivered. Of mapped and
translated addresses (RFC 4291, 6052), 6to4 (RFC 3056) and ISATAP (RFC 5214) that address is
checked; Teredo (RFC 4380), IPv4-compatible addresses and all others outside the global unicast of
RFC 4291 are not public.
"""

from __future__ import annotations

import ipaddress

_SHARED = ipaddress.ip_network("100.64.0.0/10")
_RELAYS = ipaddress.ip_network("192.88.99.0/24")
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_GLOBAL = ipaddress.ip_network("2000::/3")
_TEREDO = ipaddress.ip_network("2001::/32")
_ISATAP = (0x00005EFE, 0x02005EFE)
"""The upper 32 bits of an ISATAP interface identifier; the lower ones are an IPv4 address."""


def is_public(address: str) -> bool:
    """Return whether an address, and any IPv4 address inside it, is of the open internet.

    Args:
        address: in numbers; one with a zone belongs to a link and is never public.
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return (
            found.is_global
            and not found.is_multicast
            and found not in _SHARED
            and found not in _RELAYS
        )
    if found.scope_id is not None:
        return False
    if (inner := found.ipv4_mapped) is not None:
        return is_public(str(inner))
    if found in _TRANSLATED:
        return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    if found not in _GLOBAL or found in _TEREDO:
        return False
    if (inner := found.sixtofour) is not None:
        return is_public(str(inner))
    interface = int(found) & 0xFFFFFFFFFFFFFFFF
    if interface >> 32 in _ISATAP:
        return is_public(str(ipaddress.IPv4Address(interface & 0xFFFFFFFF)))
    return found.is_global
