"""``briefing-tui quote``: words by their offsets, as the browser copies them."""

from __future__ import annotations

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.inputs import load_one
from briefing_tui.cli.streams import Output, tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.dataclass import replace
from briefing_tui.quoting.citation import access_date
from briefing_tui.quoting.quote import Quote, quote
from briefing_tui.quoting.style_registry import styles
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _


def print_quote(arguments: Arguments) -> int:
    """Print the quote in the style that was asked for."""
    briefing = load_one(arguments)
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
    _tell_cuts(found)
    output = Output()
    found = replace(found, accessed=access_date(briefing.source))
    for line in styles()[arguments.style].write(found).split("\n"):
        output.line(line)
    return 0


def _tell_cuts(found: Quote) -> None:
    """Print what was added to the words because they cut it, and what they still lack."""
    text = found.briefing.text
    for cut in found.widened:
        tell(_("made whole with “{words}”").format(words=one_line(cut.span.within(text))))
    for cut in found.cuts:
        tell(_("cut from “{words}”").format(words=one_line(cut.span.within(text))))
    if found.cited:
        tell(_("words quoted from someone else"))
