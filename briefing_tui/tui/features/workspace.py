"""The notebook as a workspace: notes, tags, order, several notebooks, and undoing by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.typesetting.cells import fit

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Span
    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.state.notebook.desk_notebook import DeskNotebook
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.noting import Noting

SHORTENED = 24
"""Cells of a quote's words by which a message names it."""


@dataclass(frozen=True, slots=True)
class NotebookChange:
    """A change of the notebook, which can be undone.

    Attributes:
        do: does it.
        back: undoes it.
        name: what it is, as the message of undoing names it.
        said: what is said once it has reached the file.
        in_memory: what is said when it is in memory only; ``{reason}`` tells why.
    """

    do: Callable[[DeskNotebook], None]
    back: Callable[[DeskNotebook], None]
    name: str
    said: str
    in_memory: str


class Workspace:
    """Changes kept quotes, one by one or several, and knows which stand in the text shown.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
    """

    def __init__(self, browser: Browser, noting: Noting) -> None:
        self._browser = browser
        self._noting = noting
        self._done: list[NotebookChange] = []
        self._here: list[tuple[tuple[Span, ...], KeptQuote]] = []

    @property
    def story(self) -> str:
        """Return the name of the notebook in use; empty for the first one."""
        if not self._noting.begun:
            return ""
        return (self._noting.ask(lambda notebook: notebook.stories(), often=True) or [""])[0]

    def kept(self) -> list[KeptQuote] | None:
        """Return the quotes of the notebook in use; None when it cannot be read, which is said."""
        story = self.story
        return self._noting.ask(lambda notebook: notebook.quotes(story=story))

    def change(self, change: NotebookChange, then: Callable[[], object] | None = None) -> None:
        """Change the notebook and report it; remember how it is undone."""

        def done() -> None:
            self._done.append(change)
            if then is not None:
                then()
            self.mark_text()

        self._noting.done(change.do, change.said, change.in_memory, done)

    def undo(self) -> None:
        """Undo the last change of this run, and say which that was."""
        if not self._done:
            self._noting.say(_("Nothing was done to the notebook that could be undone"))
            return
        change = self._done[-1]

        def undone() -> None:
            self._done.remove(change)
            self.mark_text()

        said = _("Undone: {name}").format(name=change.name)
        in_memory = _("Undone in memory only: {name} ({reason})")
        told = in_memory.format(name=change.name, reason="{reason}")
        self._noting.done(change.back, said, told if self._noting.has_file else said, undone)

    def ask_note_of(self, kept: KeptQuote, title: str = "") -> None:
        """Ask for the note and the tags of a kept quote."""
        from briefing_tui.state.notebook.tags import read_note, written_note
        from briefing_tui.tui.views.ask import AskView

        def noted(written: str | None) -> None:
            if written is None:
                return
            note, tags = read_note(written)
            other = replace(kept, note=note, tags=tags)
            self.change(
                NotebookChange(
                    lambda notebook: notebook.keep(other),
                    lambda notebook: notebook.keep(kept),
                    _("the note on {what}").format(what=shortened([kept])),
                    _("The note is kept"),
                    _("The note is in memory only, gone when the program ends: {reason}"),
                )
            )

        title = title or _("The note and #tags beside the quote")
        self._browser.push(AskView(title, written_note(kept.note, kept.tags)), noted)

    def drop(self, kept: Sequence[KeptQuote]) -> None:
        """Remove quotes from the notebook."""
        if not kept:
            return
        ids, what = [one.id for one in kept], shortened(kept)
        said = _("Removed from the notebook: {what}; U undoes it").format(what=what)
        in_memory = _("Taken out in memory only, not from the file: {what} ({reason})")
        self.change(
            NotebookChange(
                lambda notebook: notebook.drop(*ids),
                lambda notebook: notebook.keep(*kept),
                _("removing {what}").format(what=what),
                said,
                in_memory.format(what=what, reason="{reason}") if self._noting.has_file else said,
            )
        )

    def move(self, kept: KeptQuote, step: int) -> None:
        """Move a quote up (-1) or down (1) in the order made by hand."""
        before = [one.id for one in self.kept() or []]
        if kept.id not in before:
            return
        at = before.index(kept.id)
        to = at + step
        if not 0 <= to < len(before):
            return
        after = list(before)
        after[at], after[to] = after[to], after[at]
        self.change(
            NotebookChange(
                lambda notebook: notebook.arrange(*after),
                lambda notebook: notebook.arrange(*before),
                _("moving {what}").format(what=shortened([kept])),
                _("{place} of {count}").format(place=to + 1, count=len(after)),
                _("The order is in memory only, gone when the program ends: {reason}"),
            )
        )

    def choose_story(self) -> None:
        """Choose which notebook is in use, or begin another."""

        def chosen(story: str) -> None:
            name = notebook_name(story)
            self.change(
                NotebookChange(
                    lambda notebook: notebook.turn_to(story),
                    lambda notebook: notebook.turn_to(before),
                    _("turning to {notebook}").format(notebook=name),
                    _("In use now: {notebook}").format(notebook=name),
                    _("In use now, in memory only: {notebook} ({reason})").format(
                        notebook=name, reason="{reason}"
                    ),
                )
            )

        before = self.story
        self._ask_story(_("Notebooks, one a story"), chosen)

    def ask_story_for(self, kept: Sequence[KeptQuote]) -> None:
        """Ask for another notebook, and put quotes into it."""
        if not kept:
            return

        def chosen(story: str) -> None:
            moved = [replace(one, story=story) for one in kept]
            told = {"what": shortened(kept), "notebook": notebook_name(story)}
            self.change(
                NotebookChange(
                    lambda notebook: notebook.keep(*moved),
                    lambda notebook: notebook.keep(*kept),
                    _("putting {what} into {notebook}").format(**told),
                    _("{what} → {notebook}").format(**told),
                    _("{what} → {notebook}, in memory only: {reason}").format(
                        **told, reason="{reason}"
                    ),
                )
            )

        self._ask_story(_("Put into the notebook"), chosen)

    def _ask_story(self, title: str, then: Callable[[str], None]) -> None:
        from briefing_tui.tui.views.notebooks import NotebooksView

        def chosen(story: str | None) -> None:
            if story is not None:
                then(story)

        names = self._noting.ask(lambda notebook: notebook.stories())
        kept = self._noting.ask(lambda notebook: notebook.quotes())
        if names is not None and kept is not None:
            counts = [(name, sum(one.story == name for one in kept)) for name in names]
            self._browser.push(NotebooksView(title, counts), chosen)

    # Kept passages in the text that is shown

    def mark_text(self) -> None:
        """Mark in the text that is shown what is kept of it in the notebook in use."""
        briefing, self._here = self._browser.session.briefing, []
        if briefing is None:
            return
        if self._noting.begun:
            self._here = self._passages_in(briefing)
        self._browser.reader.keep([span for spans, _kept in self._here for span in spans], "◆")
        self._browser.show_status()

    def _passages_in(self, briefing: Briefing) -> list[tuple[tuple[Span, ...], KeptQuote]]:
        """Return the kept quotes whose words stand in a briefing, each with where they do."""
        from briefing_tui.state.notebook import refind
        from briefing_tui.state.notebook.keep_quote import is_same

        story = self.story
        every = self._noting.ask(lambda book: book.quotes(story=story), often=True) or []
        found = (
            (refind(kept, briefing), kept)
            for kept in every
            if is_same(briefing.source, kept.sha256, kept.path)
        )
        return [(spans, kept) for spans, kept in found if spans]

    def note_here(self) -> str:
        """Return the notes and tags on the kept passages at the current sentence, if any."""
        if not self._here:
            return ""
        # Imported here: the window is painted before anything is kept in it.
        from briefing_tui.state.notebook.tags import written_note

        here = self._browser.reader.quotable
        notes = [
            written_note(kept.note, kept.tags)
            for spans, kept in self._here
            if any(span.start < here.end and here.start < span.end for span in spans)
        ]
        return " · ".join(filter(None, notes))


def shortened(kept: Sequence[KeptQuote]) -> str:
    """Return the first words of a quote, or how many quotes there are."""
    if len(kept) == 1:
        return _("“{words}”").format(words=fit(one_line(kept[0].words), SHORTENED))
    return ngettext("{count} quote", "{count} quotes", len(kept)).format(count=len(kept))


def notebook_name(story: str) -> str:
    """Return what a notebook is called."""
    return _("“{words}”").format(words=story) if story else _("the first notebook")
