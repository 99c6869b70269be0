"""Taking quotes: what will go, where it went, and what is gathered for the next copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.credits import bare
from briefing_tui.quoting.quote import Quote, gather
from briefing_tui.quoting.style_registry import styles
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.clipboard import Delivery, deliver, where
from briefing_tui.tui.features.cuts import ask_about_cuts
from briefing_tui.tui.features.filing import add_to_file
from briefing_tui.tui.features.long_units import ask_about_length
from briefing_tui.tui.features.quote_words import in_style, what
from briefing_tui.tui.features.staying import found_again

if TYPE_CHECKING:
    from briefing_tui.tui.browser import Browser

QUOTE_FILE = "quotes.txt"


@dataclass
class Delivered(Message):
    """A copy went out, or could not.

    Attributes:
        words: what was to be copied, of whom.
        delivery: where it went.
        passages: what of open briefings it holds.
    """

    words: str
    delivery: Delivery
    passages: tuple[tuple[Briefing, Span], ...] = ()


class Copying:
    """Copies from the text pane of a screen.

    Attributes:
        fullwidth: whether half-width marks between Chinese characters become full-width.
    """

    def __init__(self, browser: Browser, *, fullwidth: bool) -> None:
        self.fullwidth = fullwidth
        self._browser = browser
        self._gathered: list[tuple[Briefing, Span]] = []
        self._file = QUOTE_FILE

    def preview(self) -> str:
        """Return the exact text of the next plain copy; empty when there is nothing to quote."""
        return in_style(self.quotes(), "plain")

    def kept(self, briefing: Briefing) -> list[Span]:
        """Return the spans that are gathered in one briefing."""
        return [span for source, span in self._gathered if source is briefing]

    def follow(self, before: Briefing, after: Briefing) -> str:
        """Find what is gathered in a text that has changed again; return what is lost, in words."""
        held = [(source, span) for source, span in self._gathered if source is before]
        moved = [(after, found_again(before, after, span)) for _source, span in held]
        rest = [entry for entry in self._gathered if entry[0] is not before]
        self._gathered = rest + [(source, span) for source, span in moved if span is not None]
        if not (lost := sum(span is None for _source, span in moved)):
            return ""
        return ngettext(
            "{count} gathered passage is no longer there",
            "{count} gathered passages are no longer there",
            lost,
        ).format(count=lost)

    def copy(self, style: str) -> None:
        """Copy what is gathered, else the selection or the sentence, in a style.

        Where the words are cut from what changes their sense, that is asked about first.
        """

        def take(quotes: Sequence[Quote]) -> None:
            html = in_style(quotes, "html") if style == "plain" else ""
            self._take(quotes, in_style(quotes, style), html)

        self._ask_first(take)

    def copy_words(self) -> None:
        """Copy the words without speaker and source."""

        def take(quotes: Sequence[Quote]) -> None:
            self._take(quotes, "\n\n".join(bare(quote) for quote in quotes))

        self._ask_first(take)

    def _ask_first(self, take: Callable[[Sequence[Quote]], object]) -> None:
        """Take what is to be copied, asking first about a long sentence and about cuts."""
        browser = self._browser

        def cuts(quotes: Sequence[Quote]) -> None:
            ask_about_cuts(browser, quotes, take)

        if self._gathered or browser.reader.selecting:
            cuts(self.quotes())
        else:
            ask_about_length(browser, self.quotes(), self.fullwidth, cuts)

    def show_whole(self) -> None:
        """Show the whole of what will be copied, with a line for each speaker in it."""
        from briefing_tui.tui.views.whole_copy import WholeCopyView

        quotes = self.quotes()
        if not quotes:
            self._browser.say(_("There is nothing to quote here: a label, a note or blank"))
            return

        def asked(deed: str | None) -> None:
            if deed == "copy":
                self.copy("plain")
            elif deed == "words":
                self.copy_words()

        self._browser.push(WholeCopyView(quotes), asked)

    def ask_style(self) -> None:
        """Ask for the style, then copy in it."""
        from briefing_tui.tui.views.choose import ChooseView

        names = list(styles())

        def chosen(row: int | None) -> None:
            if row is not None:
                self.copy(names[row])

        words = [_(style.title) for style in styles().values()]
        previews = [in_style(self.quotes(), name) for name in names]
        self._browser.push(ChooseView(_("Copy as"), words, previews=previews), chosen)

    def gather(self) -> None:
        """Add the selection or the sentence to the list, or take the sentence off it again."""
        reader, briefing = self._browser.reader, self._browser.session.briefing
        if briefing is None:
            return
        entry = (briefing, reader.quotable)
        taken_off = entry in self._gathered
        if taken_off:
            self._gathered.remove(entry)
        elif gather(briefing, [entry[1]]).pieces:
            self._gathered.append(entry)
        if reader.selecting:
            reader.motions.drop_selection()
        reader.keep(self.kept(briefing))
        count = len(self._gathered)
        if taken_off:
            said = ngettext("Taken off; {count} left", "Taken off; {count} left", count)
            self._browser.say(said.format(count=count))
        else:
            self._browser.say(self.gathered_words())
        self._browser.show_preview()

    def gathered_words(self) -> str:
        """Return how many passages the next copy takes instead of the sentence; empty for none."""
        if not (count := len(self._gathered)):
            return ""
        said = ngettext(
            "{count} passage gathered; y copies it",
            "{count} passages gathered; y copies all",
            count,
        )
        return said.format(count=count)

    def ask_file(self) -> None:
        """Ask for a file name, then write the quote there."""
        self._ask_first(self.ask_file_for)

    def ask_file_for(self, quotes: Sequence[Quote]) -> None:
        """Ask for a file name, then add some quotes to that file."""
        from briefing_tui.tui.views.ask import AskView

        def named(name: str | None) -> None:
            if name:
                self._write(name, quotes)

        title = _("Write the quote to (added at the end of a file that exists)")
        self._browser.push(AskView(title, self._file, replaced=True), named)

    def toggle_fullwidth(self) -> None:
        """Switch the punctuation that is copied, and remember it."""
        self.fullwidth = not self.fullwidth
        self._browser.say(
            _("Half-width punctuation between Chinese characters is copied full-width")
            if self.fullwidth
            else _("Punctuation is copied as it stands")
        )
        self._browser.app.remember_switches(self.fullwidth)
        self._browser.show_preview()

    def delivered(self, message: Delivered) -> None:
        """Report where a copy went, and write the escape sequence that the terminal takes.

        What could not be copied is gathered again, so that it can be written to a file.
        """
        delivery = message.delivery
        if delivery.escape:
            self._browser.app.write_to_terminal(delivery.escape)
        if delivery.certain:
            told = _("Copied: {what}")
        elif delivery.escape:
            told = _("Sent: {what}")
        else:
            told = _("Not copied: {what}")
            self._gather_again(message.passages)
        self._browser.say(f"{told.format(what=message.words)} {where(delivery)}")

    def _gather_again(self, passages: Sequence[tuple[Briefing, Span]]) -> None:
        again = [entry for entry in passages if entry not in self._gathered]
        self._gathered[:0] = again
        if self._browser.session.briefing is not None:
            self._browser.reader.keep(self.kept(self._browser.session.briefing))
        self._browser.show_preview()

    def quotes(self) -> list[Quote]:
        """Return one quote a briefing of what is gathered and selected, else of the sentence."""
        passages = self._passages()
        briefings = list({id(source): source for source, _span in passages}.values())
        quotes = [
            gather(
                source,
                [span for other, span in passages if other is source],
                fullwidth=self.fullwidth,
            )
            for source in briefings
        ]
        return [quote for quote in quotes if quote.pieces]

    def _passages(self) -> list[tuple[Briefing, Span]]:
        """Return the passages gathered and selected; without any, the current sentence."""
        reader, briefing = self._browser.reader, self._browser.session.briefing
        if briefing is None:
            return []
        passages = list(self._gathered)
        if not passages or reader.selecting:
            passages.append((briefing, reader.quotable))
        return passages

    def _take(self, quotes: Sequence[Quote], text: str, html: str = "") -> None:
        """Deliver a copy, then empty the list and drop the selection."""
        if not quotes:
            self._browser.say(_("There is nothing to quote here: a label, a note or blank"))
            return
        self.deliver(text, what(quotes), html, tuple(self._passages()))
        self.forget()

    def send(self, text: str, said: str) -> None:
        """Copy a text that was made before; ``said`` tells what it is."""
        self.deliver(text, said)

    def deliver(
        self,
        text: str,
        told: str,
        html: str = "",
        passages: tuple[tuple[Briefing, Span], ...] = (),
    ) -> None:
        """Copy a text; what it is, and the passages that it holds, are told with it."""
        browser = self._browser

        def send() -> None:
            browser.screen.post_message(Delivered(told, deliver(text, html), passages))

        browser.start(send, "copying")

    def _write(self, name: str, quotes: Sequence[Quote]) -> None:
        """Add quotes to a file, and say so."""
        if not quotes:
            self._browser.say(_("There is nothing to quote here: a label, a note or blank"))
            return
        more = add_to_file(self._browser, name, in_style(quotes, "plain") + "\n")
        if more is None:
            return
        self._file = name
        said = _("Added to {path}: {what}") if more else _("Written to {path}: {what}")
        self._browser.say(said.format(path=name, what=what(quotes)))
        self.forget()

    def forget(self) -> None:
        """Empty the list and drop the selection after they were copied."""
        self._gathered.clear()
        reader, briefing = self._browser.reader, self._browser.session.briefing
        if briefing is not None:
            reader.keep(())
        if reader.selecting:
            reader.motions.drop_selection()
        self._browser.show_preview()
