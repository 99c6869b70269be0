"""SHA-256 of bytes, for a little of them without OpenSSL."""

from __future__ import annotations

import sys
from importlib import import_module

LITTLE = 1 << 18
"""The most bytes that Python's own code digests sooner than OpenSSL, which is slow to load."""

_OWN = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
"""Python's own module, which :mod:`hashlib` takes where there is no OpenSSL."""


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    if len(data) <= LITTLE and "hashlib" not in sys.modules:
        try:
            return str(import_module(_OWN).sha256(data).hexdigest())
        except ImportError:
            pass  # this Python is built without it
    from hashlib import sha256

    return sha256(data).hexdigest()
