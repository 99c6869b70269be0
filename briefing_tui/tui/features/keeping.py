"""Quotes kept in the notebook: made, listed, gone to, dropped, written out and taken over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.filing import ask_new_file, read_text, write_file
from briefing_tui.tui.features.staying import renewed_words

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.copying import Copying
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.noting import Noting

NOTEBOOK_FILE = "notebook.md"
"""The file name that is proposed for an export, in the current folder."""

ANNOTATIONS_FILE = "notebook.jsonld"
"""The file name that is proposed for an import of annotations."""


class Keeping:
    """Keeps the quotes that its user wants kept.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
        jumping: keeps the way back.
        copying: returns the copying feature.
    """

    def __init__(
        self,
        browser: Browser,
        noting: Noting,
        jumping: Jumping,
        copying: Callable[[], Copying],
    ) -> None:
        self._browser = browser
        self._noting = noting
        self._jumping = jumping
        self._copying = copying
        self._awaited: KeptQuote | None = None
        self._dropped: KeptQuote | None = None
        self._file = NOTEBOOK_FILE

    def ask_note(self) -> None:
        """Ask for a note, then keep the quote with it."""
        from briefing_tui.tui.views.ask import AskView

        if not self._copying().quotes():
            self._noting.say(_("There is nothing to quote here: a label, a note or blank"))
            return

        def noted(note: str | None) -> None:
            if note is not None:
                self._keep(note)

        title = _("Keep the quote; a note beside it, or nothing")
        self._browser.push(AskView(title, ""), noted)

    def _keep(self, note: str) -> None:
        from briefing_tui.state.notebook import keep
        from briefing_tui.tui.features.quote_words import what

        quotes = self._copying().quotes()
        entries = [keep(quote, note) for quote in quotes]
        self._noting.done(
            lambda notebook: notebook.keep(*entries),
            _("Kept in the notebook (M): {what}").format(what=what(quotes)),
            _("Kept in memory only, gone when the program ends: {reason}"),
            self._copying().forget,
        )

    def show(self) -> None:
        """List the kept quotes."""
        from briefing_tui.tui.views.notebook import KeptQuotesView

        def chosen(kept: KeptQuote | None) -> None:
            if kept is not None:
                self._ask_what_with(kept)

        kept = self._noting.ask(lambda notebook: notebook.quotes())
        if kept is not None:
            told = _("in memory only") if self._noting.held.in_memory else ""
            self._browser.push(KeptQuotesView(kept, told), chosen)

    def _ask_what_with(self, kept: KeptQuote) -> None:
        """Ask what to do with a kept quote, and do it."""
        from briefing_tui.tui.views.choose import ChooseView

        deeds: list[tuple[str, Callable[[KeptQuote], None]]] = [
            (_("Go there"), self._go_to),
            (_("Copy it"), self._copy),
            (_("Change the note"), self._ask_other_note),
            (_("Remove from the notebook"), self._drop),
        ]

        def chosen(row: int | None) -> None:
            if row is not None:
                deeds[row][1](kept)

        words = [deed for deed, _do in deeds]
        view = ChooseView(kept.words.replace("\n", " "), words, ["", "", kept.note])
        self._browser.push(view, chosen)

    def _go_to(self, kept: KeptQuote) -> None:
        """Go to where a kept quote stands, opening its file where that is needed."""
        from briefing_tui.state.notebook import refind
        from briefing_tui.state.notebook.keep_quote import is_same

        for number, briefing in enumerate(self._browser.session.briefings):
            source = briefing.source
            if is_same(source, kept.sha256, kept.path):
                self._awaited = None
                spans = refind(kept, briefing)
                self._jumping.remember()
                self._browser.show_briefing(number, spans[0].start if spans else None)
                if spans is None:
                    self._noting.say(
                        _("These words are no longer in {path}").format(path=kept.path)
                    )
                elif source.sha256 != kept.sha256:
                    told = [_("The file has changed since; the words were found again")]
                    self._noting.say(" · ".join(filter(None, [*told, self.renew(briefing)])))
                return
        if self._awaited is kept:
            return
        self._awaited = kept
        self._browser.read([kept.path], wanted=True)

    def renew(self, briefing: Briefing) -> str:
        """Renew the kept quotes of a text that has changed; return what changed, in words.

        Their lines, speakers and days are those of the text as it is now.
        """
        from briefing_tui.state.notebook.keep_quote import changed_by

        if not self._noting.begun:
            return ""
        kept = self._noting.ask(lambda notebook: notebook.quotes(), often=True) or []
        pairs = [(one, now) for one in kept if (now := changed_by(one, briefing)) is not None]
        if not pairs or not self._noting.put(*(now for _old, now in pairs)):
            return ""
        return renewed_words(pairs)

    def _as_it_stands(self, kept: KeptQuote) -> KeptQuote:
        """Return a kept quote as its text has it now, where that is open."""
        from briefing_tui.state.notebook.keep_quote import changed_by

        now = (changed_by(kept, briefing) for briefing in self._browser.session.briefings)
        return next((one for one in now if one is not None), kept)

    def arrived(self) -> None:
        """Go on to a kept quote whose file has been opened for it."""
        if self._awaited is not None:
            self._go_to(self._awaited)

    def _copy(self, kept: KeptQuote) -> None:
        kept = self._as_it_stands(kept)
        self._copying().send(kept.plain, ", ".join(kept.speakers))

    def _ask_other_note(self, kept: KeptQuote) -> None:
        from briefing_tui.tui.views.ask import AskView

        def noted(note: str | None) -> None:
            if note is not None:
                self._noting.done(
                    lambda notebook: notebook.annotate(kept.id, note),
                    _("The note is kept"),
                    _("The note is in memory only, gone when the program ends: {reason}"),
                )

        self._browser.push(AskView(_("The note beside the quote"), kept.note), noted)

    def _drop(self, kept: KeptQuote) -> None:
        """Remove a quote; it can be restored."""
        said = _("Removed from the notebook; “Restore kept quote” (:) brings it back")
        in_memory = _(
            "Taken out in memory only, not from the file ({reason}); “Restore kept quote” (:) "
            "brings it back"
        )

        def dropped() -> None:
            self._dropped = kept

        self._noting.done(
            lambda notebook: notebook.drop(kept.id),
            said,
            in_memory if self._noting.has_file else said,
            dropped,
        )

    def restore(self) -> None:
        """Keep the quote again that was dropped last."""
        kept = self._dropped
        if kept is None:
            self._noting.say(_("No quote was taken out of the notebook"))
            return

        def restored() -> None:
            self._dropped = None

        self._noting.done(
            lambda notebook: notebook.keep(kept),
            _("Restored"),
            _("Restored in memory only, gone when the program ends: {reason}"),
            restored,
        )

    def ask_remove_damaged(self) -> None:
        """Ask whether to remove the entries that could not be read."""
        from briefing_tui.tui.views.choose import ChooseView

        damaged = list(self._noting.held.book.damaged.values())
        if not damaged:
            self._noting.say(_("Nothing in the notebook is known to be damaged"))
            return
        count = len(damaged)
        title = ngettext(
            "{count} entry of the notebook cannot be read",
            "{count} entries of the notebook cannot be read",
            count,
        ).format(count=count)

        def chosen(row: int | None) -> None:
            if row == 1:
                self._noting.done(
                    lambda notebook: notebook.remove_damaged(*damaged),
                    _("Removed"),
                    _("Removed in memory only, not from the file: {reason}"),
                )

        details = ["", "; ".join(f"{entry.name}: {entry.reason}" for entry in damaged)]
        view = ChooseView(title, [_("Leave them"), _("Remove them")], details)
        self._browser.push(view, chosen)

    def ask_export(self) -> None:
        """Ask for a file, then write the kept quotes to it in the form that its ending names."""
        title = _("Write the notebook to (.md, .csv, .json for CSL, .jsonld for annotations)")
        ask_new_file(self._browser, title, self._file, self._export)

    def _export(self, name: str) -> None:
        from briefing_tui.state.notebook.exporting import in_form_of

        kept = self._noting.ask(lambda notebook: notebook.quotes())
        kept = kept and [self._as_it_stands(one) for one in kept]
        if kept is None or not write_file(self._browser, name, in_form_of(name, kept)):
            return
        self._file = name
        count = len(kept)
        written = ngettext("{count} quote → {path}", "{count} quotes → {path}", count)
        self._noting.say(written.format(count=count, path=name))

    def ask_import(self) -> None:
        """Ask for a file of annotations, then keep the quotes in it."""
        from briefing_tui.tui.views.ask import AskView

        def named(name: str | None) -> None:
            if name:
                self._import(name)

        title = _("Keep the quotes of a file of annotations (.jsonld)")
        self._browser.push(AskView(title, ANNOTATIONS_FILE), named)

    def _import(self, name: str) -> None:
        from briefing_tui.state.notebook.annotation import AnnotationError, from_annotations

        written = read_text(self._browser, name)
        if written is None:
            return
        try:
            kept = from_annotations(written, name)
        except AnnotationError as error:
            self._noting.say(str(error))
            return
        count = len(kept)
        self._noting.done(
            lambda notebook: notebook.keep(*kept),
            ngettext("{count} quote · {path}", "{count} quotes · {path}", count).format(
                count=count, path=name
            ),
            ngettext(
                "{count} quote in memory only, gone when the program ends: {reason}",
                "{count} quotes in memory only, gone when the program ends: {reason}",
                count,
            ).format(count=count, reason="{reason}"),
        )
