"""Loading of files: decoding of bytes, and one module for each container."""

from __future__ import annotations

from briefing_tui.limits import DEFAULT_MAX_SIZE, USUAL_LIMITS, ReadingLimits
from briefing_tui.loading.source import STANDARD_INPUT
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.loading.document import Document

__all__ = ["DEFAULT_MAX_SIZE", "STANDARD_INPUT", "ReadingLimits", "read"]


def read(path: str, limits: ReadingLimits = USUAL_LIMITS) -> Document:
    """Read and decode a file, standard input for ``-``, or the page at an address.

    Args:
        path: a file, ``-``, or an address with http or https.
        limits: how much is taken, how long an address may take, and which may be asked.

    Raises:
        MissingError: the file or address is missing or may not be read.
        TooLargeError: it has more bytes than the limits allow, or to read it would cost more than
            any transcript does.
        NotTextError: it is empty or binary.
    """
    # What decodes and tells formats takes longer to import than a kept briefing to read.
    from briefing_tui.loading.any_source import document_at

    return document_at(path, limits)
