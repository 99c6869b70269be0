"""Quotes kept in the notebook: made, listed, gone to, dropped, written out and taken over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.notebook_files import NotebookFiles
from briefing_tui.tui.features.sharing_checks import SharedChecks
from briefing_tui.tui.features.staying import renewed_words
from briefing_tui.tui.features.workspace import NotebookChange, Workspace, shortened

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.copying import Copying
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.noting import Noting
    from briefing_tui.tui.views.notebook import KeptQuotesView


class Keeping:
    """Keeps the quotes that its user wants kept.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
        jumping: keeps the way back.
        copying: returns the copying feature.

    Attributes:
        workspace: what is done with kept quotes.
        files: the notebook and files.
        checks: checks that desks share.
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
        self.workspace = Workspace(browser, noting)
        self.checks = SharedChecks(browser, noting)
        noting.sharing.heard.append(self._heard)
        self.files = NotebookFiles(browser, noting, self.workspace, self._as_it_stands)

    def _heard(self, *_news: object) -> None:
        """Mark and list what other desks keep as it is now."""
        self.workspace.mark_text()
        self._come_back()

    def _come_back(self) -> None:
        on_top = self._browser.screen.app.screen
        if (come_back := getattr(on_top, "come_back", None)) is not None:
            come_back()

    def ask_note(self) -> None:
        """Ask for a note and tags, then keep the quote with them.

        Of a quote that is kept already, these are changed.
        """
        from briefing_tui.state.notebook.duplicates import kept_already, overlapping
        from briefing_tui.tui.views.ask import AskView

        entries = self._entries("")
        if not entries:
            self._noting.say(_("There is nothing to quote here: a label, a note or blank"))
            return
        others = (self.workspace.kept() or []) if self._noting.begun else []
        if len(entries) == 1 and (same := kept_already(entries[0], others)) is not None:
            self.workspace.ask_note_of(same, _("Kept already; its note and #tags"))
            return

        def noted(written: str | None) -> None:
            if written is not None:
                self._keep(written)

        title = _("Keep the quote; a note and #tags beside it, or nothing")
        if any(self._noting.sharing.is_shared(entry) for entry in entries):
            title = _("Keep the quote for all desks; a note and #tags, #private for you alone")
        if any(overlapping(entry, others) for entry in entries):
            title = _("A part of it is kept already. Keep this too; a note and #tags, or nothing")
        self._browser.push(AskView(title, ""), noted)

    def _entries(self, written: str) -> list[KeptQuote]:
        """Return the entries that keep what would be copied, with what is written beside it."""
        from briefing_tui.state.notebook import keep
        from briefing_tui.state.notebook.tags import read_note

        note, tags = read_note(written)
        story = self.workspace.story
        return [keep(quote, note, tags=tags, story=story) for quote in self._copying().quotes()]

    def _keep(self, written: str) -> None:
        from briefing_tui.tui.features.quote_words import what

        entries = self._entries(written)
        ids = [entry.id for entry in entries]
        told = what(self._copying().quotes())
        if where := self._noting.sharing.where_kept(entries):
            told = f"{told} · {where}"
        self.workspace.change(
            NotebookChange(
                lambda notebook: notebook.keep(*entries),
                lambda notebook: notebook.drop(*ids),
                _("keeping {what}").format(what=shortened(entries)),
                _("Kept in the notebook (M): {what}").format(what=told),
                _("Kept in memory only, gone when the program ends: {reason}"),
            ),
            self._copying().forget,
        )

    def in_notebook(self, do: Callable[[KeptQuotesView], object]) -> None:
        """Do something in the list of kept quotes, opened where it is not on top."""
        from briefing_tui.tui.views.notebook import KeptQuotesView

        on_top = self._browser.screen.app.screen
        if isinstance(on_top, KeptQuotesView):
            do(on_top)
        else:
            self.show(do)

    def edit_in_notebook(self) -> None:
        """Ask for the note and the tags of the quote at the cursor of the list."""

        def edit(view: KeptQuotesView) -> None:
            if view.current is not None:
                self.workspace.ask_note_of(view.current)

        self.in_notebook(edit)

    def move_in_notebook(self, step: int) -> None:
        """Move the quote at the cursor of the list up (-1) or down (1)."""

        def move(view: KeptQuotesView) -> None:
            if view.current is not None:
                self.workspace.move(view.current, step)
                view.come_back()

        self.in_notebook(move)

    def drop_in_notebook(self) -> None:
        """Remove the quotes that are marked in the list, or the one at its cursor."""

        def drop(view: KeptQuotesView) -> None:
            self.workspace.drop(view.chosen)
            view.come_back()

        self.in_notebook(drop)

    def undo(self) -> None:
        """Undo the last change of the notebook, also where its list is shown."""
        self.workspace.undo()
        self._come_back()

    def show(self, first: Callable[[KeptQuotesView], object] | None = None) -> None:
        """List the kept quotes of the notebook in use; then do something there."""
        from briefing_tui.tui.views.listed_quotes import ListedQuotes
        from briefing_tui.tui.views.notebook import KeptQuotesView

        def load() -> ListedQuotes | None:
            kept = self.workspace.kept()
            told = _("in memory only") if self._noting.held.in_memory else ""
            if kept is None:
                return None
            return ListedQuotes(kept, self.workspace.story, told, self._noting.origins(kept))

        def chosen(kept: KeptQuote | None) -> None:
            if kept is not None:
                self._ask_what_with(kept, view)

        if (listed := load()) is not None:
            view = KeptQuotesView(listed, load, first)
            self._browser.push(view, chosen)

    def _ask_what_with(self, kept: KeptQuote, view: KeptQuotesView) -> None:
        """Ask what to do with a kept quote, and do it."""
        from briefing_tui.state.notebook.tags import written_note
        from briefing_tui.tui.views.choose import ChooseView

        workspace = self.workspace
        deeds: list[tuple[str, Callable[[], object]]] = [
            (_("Go there"), lambda: self._go_to(kept)),
            (_("Copy it"), lambda: self.copy([kept])),
            (_("Change the note and #tags"), lambda: workspace.ask_note_of(kept)),
            (_("Put it into another notebook"), lambda: workspace.ask_story_for([kept])),
            (_("Remove from the notebook"), lambda: workspace.drop([kept])),
        ]

        def chosen(row: int | None) -> None:
            if row is not None:
                view.stays = row > 1
                deeds[row][1]()

        words = [deed for deed, _do in deeds]
        details = ["", "", written_note(kept.note, kept.tags)]
        self._browser.push(ChooseView(kept.words.replace("\n", " "), words, details), chosen)

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
        pairs = [pair for pair in pairs if self._noting.is_own(pair[0].id)]
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

    def copy(self, kept: Sequence[KeptQuote]) -> None:
        """Copy kept quotes together, each with its own credit."""
        now = [self._as_it_stands(one) for one in kept]
        names = dict.fromkeys(name for one in now for name in one.speakers)
        count = ngettext("{count} quote", "{count} quotes", len(now)).format(count=len(now))
        told = _(", ").join(names) or _("speaker unknown")
        words = told if len(now) == 1 else f"{count} · {told}"
        self._copying().send("\n\n".join(one.plain for one in now), words)
