"""The limits on what is read, where nothing else need be imported for them."""

from __future__ import annotations

import sys

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import N_, _

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file taken unless the user raises it, in bytes."""

FETCHING_TIMEOUT = 20.0
"""The seconds within which an address must have been fetched, redirects included."""


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """The limits within which one file or address is read.

    Attributes:
        max_size: the most bytes that are taken; of a page, packed and unpacked.
        timeout: the seconds for fetching a page, redirects included.
        allow_private: whether addresses of the local machine and network may be asked.
    """

    max_size: int = DEFAULT_MAX_SIZE
    timeout: float = FETCHING_TIMEOUT
    allow_private: bool = False

    @property
    def argument(self) -> str:
        """Return the size in the form in which one process hands it to another."""
        return str(self.max_size)

    @classmethod
    def of_argument(cls, argument: str) -> ReadingLimits:
        """Return the limits of files that :attr:`argument` tells."""
        return cls(int(argument))

    def exceeded_by(self, size: int) -> bool:
        """Return whether a number of bytes is more than may be taken."""
        return size > self.max_size

    def beyond(self, taken: int) -> int:
        """Return how many bytes behind those taken are one more than may be taken."""
        return self.max_size + 1 - taken

    @property
    def shown_size(self) -> str:
        """Return the size with a unit, for display."""
        count = self.max_size
        for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
            if count >= unit:
                return f"{count / unit:.4g} {name}"
        return _("{count} bytes").format(count=count)


USUAL_LIMITS = ReadingLimits()
"""The limits unless the user raises them."""

ANY_SIZE = ReadingLimits(sys.maxsize)
"""The limits within which any file is read, however large it is."""

LONGEST_QUERY = 2_000
"""Characters of a query that are looked for; nobody half remembers more of a passage."""

NOT_ENOUGH_MEMORY = N_(
    "not enough memory: name fewer files, close other programs, or raise the limit of memory"
)
"""The message where a command or a search is given up because the memory does not suffice."""
