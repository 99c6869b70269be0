"""``briefing-tui quote``: words by their offsets, as the browser copies them."""

from __future__ import annotations

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.inputs import load_one
from briefing_tui.cli.streams import Output
from briefing_tui.cli.usage import UsageError
from briefing_tui.dataclass import replace
from briefing_tui.quoting.citation import access_date
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.styles import STYLES
from briefing_tui.translation import _


def print_quote(arguments: Arguments) -> int:
    """Print the quote in the style that was asked for."""
    briefing = load_one(arguments.path, arguments.max_size)
    start, end = arguments.span
    if end > len(briefing.text):
        raise UsageError(
            _("{end} is beyond the text of {path}, which ends at {length}").format(
                end=end, path=briefing.path, length=len(briefing.text)
            )
        )
    found = quote(briefing, start, end)
    if not found.pieces:
        raise UsageError(
            _("{start}:{end} of {path} holds only a label, a note or white space").format(
                start=start, end=end, path=briefing.path
            )
        )
    output = Output()
    found = replace(found, accessed=access_date(briefing.source))
    for line in STYLES[arguments.style].write(found).split("\n"):
        output.line(line)
    return 0
