"""The notebook in the browser: quotes kept, searches, places and corrections remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from briefing_tui.words import _, ngettext

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.notebook import KeptQuote, Notebook
    from briefing_tui.tui.screens.browse import Browse

NOTEBOOK_FILE = "notebook.md"
"""Where the notebook is written to at first, beside the user's work."""

ANNOTATIONS_FILE = "notebook.jsonld"
"""Where annotations are taken from at first."""

Told = TypeVar("Told")


class Noting:
    """Keeps what its user wants kept; the notebook is opened when it is first needed.

    Args:
        browse: the screen that it is done on.
        path: the notebook's file; None for one that lasts as long as the program.
    """

    def __init__(self, browse: Browse, path: Path | None) -> None:
        self._browse = browse
        self._path = path
        self._notebook: Notebook | None = None
        self._opening = Lock()
        self._awaited: KeptQuote | None = None
        self._file = NOTEBOOK_FILE

    @property
    def lasts(self) -> bool:
        """Whether there is a notebook that was begun in an earlier run."""
        return self._path is not None and self._path.exists()

    @property
    def begun(self) -> bool:
        """Whether there is a notebook, from an earlier run or from this one."""
        return self.lasts or self._notebook is not None

    @property
    def notebook(self) -> Notebook:
        """The notebook; one in memory where its file cannot be used, which is said once."""
        from briefing_tui.notebook import Notebook
        from briefing_tui.notebook.trouble import NotebookError

        with self._opening:
            if self._notebook is None:
                try:
                    self._notebook = Notebook(self._path)
                except NotebookError as error:
                    self._notebook = Notebook(None)
                    self.say(str(error))
            return self._notebook

    def told(self, ask: Callable[[Notebook], Told]) -> Told | None:
        """What the notebook tells; None where it cannot be used, which is said."""
        from briefing_tui.notebook.trouble import NotebookError

        try:
            return ask(self.notebook)
        except NotebookError as error:
            self.say(str(error))
            return None

    def done(self, do: Callable[[Notebook], None]) -> bool:
        """Whether something could be done with the notebook; why not is said."""
        from briefing_tui.notebook.trouble import NotebookError

        try:
            do(self.notebook)
        except NotebookError as error:
            self.say(str(error))
            return False
        return True

    def close(self) -> None:
        """Remember the place, and close the file."""
        self.remember_place()
        if self._notebook is not None:
            self._notebook.close()

    # Quotes

    def ask_note(self) -> None:
        """Ask for a note, then keep the quote with it."""
        from briefing_tui.tui.screens.ask import Ask

        if not self._browse.copying.quotes():
            self.say(_("There is nothing to quote here: a label, a note or blank"))
            return

        def noted(note: str | None) -> None:
            if note is not None:
                self._keep(note)

        title = _("Keep the quote; a note beside it, or nothing")
        self._browse.app.push_screen(Ask(title, ""), noted)

    def _keep(self, note: str) -> None:
        from briefing_tui.notebook import keep
        from briefing_tui.tui.copying import what

        quotes = self._browse.copying.quotes()
        entries = [keep(quote, note) for quote in quotes]
        if self.done(lambda notebook: notebook.keep(*entries)):
            self._browse.copying.forget()
            self.say(_("Kept in the notebook (M): {what}").format(what=what(quotes)))

    def show(self) -> None:
        """List the kept quotes."""
        from briefing_tui.tui.screens.notebook import KeptQuotes

        def chosen(kept: KeptQuote | None) -> None:
            if kept is not None:
                self._ask_what_with(kept)

        kept = self.told(lambda notebook: notebook.quotes()) or []
        self._browse.app.push_screen(KeptQuotes(kept), chosen)

    def _ask_what_with(self, kept: KeptQuote) -> None:
        """Ask what to do with a kept quote, and do it."""
        from briefing_tui.tui.screens.choose import Choose

        deeds: list[tuple[str, Callable[[KeptQuote], None]]] = [
            (_("Go there"), self._go_to),
            (_("Copy it"), self._copy),
            (_("Change the note"), self._ask_other_note),
            (_("Keep it no longer"), self._drop),
        ]

        def chosen(row: int | None) -> None:
            if row is not None:
                deeds[row][1](kept)

        words = [deed for deed, _do in deeds]
        view = Choose(kept.words.replace("\n", " "), words, ["", "", kept.note])
        self._browse.app.push_screen(view, chosen)

    def _go_to(self, kept: KeptQuote) -> None:
        """Go to where a kept quote stands, opening its file where that is needed."""
        from briefing_tui.notebook import refind
        from briefing_tui.notebook.keeping import is_same

        for number, briefing in enumerate(self._browse.library):
            source = briefing.source
            if is_same(source, kept.sha256, kept.path):
                self._awaited = None
                spans = refind(kept, briefing)
                self._browse.jumping.remember()
                self._browse.show_briefing(number, spans[0].start if spans else None)
                if spans is None:
                    self.say(_("These words are no longer in {path}").format(path=kept.path))
                elif source.sha256 != kept.sha256:
                    self.say(_("The file has changed since; the words were found again"))
                return
        if self._awaited is kept:
            return
        self._awaited = kept
        self._browse.read([kept.path], wanted=True)

    def arrived(self) -> None:
        """Go on to a kept quote whose file has been opened for it."""
        if self._awaited is not None:
            self._go_to(self._awaited)

    def _copy(self, kept: KeptQuote) -> None:
        self._browse.copying.send(kept.plain, ", ".join(kept.speakers))

    def _ask_other_note(self, kept: KeptQuote) -> None:
        from briefing_tui.tui.screens.ask import Ask

        def noted(note: str | None) -> None:
            if note is not None:
                self.done(lambda notebook: notebook.annotate(kept.id, note))

        self._browse.app.push_screen(Ask(_("The note beside the quote"), kept.note), noted)

    def _drop(self, kept: KeptQuote) -> None:
        """Keep a quote no longer; it is put into the next copy's place, so it is not lost."""
        self.done(lambda notebook: notebook.drop(kept.id))
        self._dropped = kept
        self.say(_("Kept no longer; “Restore kept quote” in the commands (:) brings it back"))

    _dropped: KeptQuote | None = None

    def restore(self) -> None:
        """Keep the quote again that was dropped last."""
        kept = self._dropped
        if kept is None:
            self.say(_("No quote was taken out of the notebook"))
            return
        self._dropped = None
        self.done(lambda notebook: notebook.keep(kept))
        self.say(_("Kept again"))

    def ask_export(self) -> None:
        """Ask for a file, then write the kept quotes to it in the form that its ending names."""
        from briefing_tui.tui.screens.ask import Ask

        def named(name: str | None) -> None:
            if name:
                self._export(name)

        title = _("Write the notebook to (.md, .csv, .json for CSL, .jsonld for annotations)")
        self._browse.app.push_screen(Ask(title, self._file), named)

    def _export(self, name: str) -> None:
        from briefing_tui.notebook.annotation import to_annotations
        from briefing_tui.notebook.exporting import to_csl_json, to_csv, to_markdown

        forms = {".csv": to_csv, ".json": to_csl_json, ".jsonld": to_annotations}
        form = forms.get(Path(name).suffix.casefold(), to_markdown)
        kept = self.told(lambda notebook: notebook.quotes()) or []
        try:
            Path(name).expanduser().write_text(form(kept), encoding="utf-8", newline="")
        except OSError as error:
            reason = error.strerror or error
            self.say(_("{path} cannot be written: {reason}").format(path=name, reason=reason))
            return
        self._file = name
        count = len(kept)
        written = ngettext("{count} quote → {path}", "{count} quotes → {path}", count)
        self.say(written.format(count=count, path=name))

    def ask_import(self) -> None:
        """Ask for a file of annotations, then keep the quotes in it."""
        from briefing_tui.tui.screens.ask import Ask

        def named(name: str | None) -> None:
            if name:
                self._import(name)

        title = _("Keep the quotes of a file of annotations (.jsonld)")
        self._browse.app.push_screen(Ask(title, ANNOTATIONS_FILE), named)

    def _import(self, name: str) -> None:
        from briefing_tui.notebook.annotation import AnnotationError, from_annotations

        try:
            kept = from_annotations(Path(name).expanduser().read_text(encoding="utf-8"), name)
        except (OSError, UnicodeDecodeError) as error:
            self.say(_("{path} cannot be read: {reason}").format(path=name, reason=error))
            return
        except AnnotationError as error:
            self.say(str(error))
            return
        if self.done(lambda notebook: notebook.keep(*kept)):
            count = len(kept)
            said = ngettext("{count} quote · {path}", "{count} quotes · {path}", count)
            self.say(said.format(count=count, path=name))

    # What is remembered without being asked

    def searches(self) -> list[str]:
        """Earlier searches, the latest last."""
        return (self.told(lambda book: book.searches()) or [])[::-1] if self.lasts else []

    def remember_search(self, query: str) -> None:
        """Remember a search for later runs."""
        if self._path is not None:
            self._in_thread(lambda: self.done(lambda book: book.remember_search(query)))

    def place_in(self, briefing: Briefing) -> int:
        """Where a briefing was left in an earlier run; its beginning where it was not read."""
        if not self.lasts:
            return 0
        found = self.told(lambda notebook: notebook.place(briefing.source))
        return found if found is not None and found < len(briefing.text) else 0

    def remember_place(self) -> None:
        """Remember how far the briefing that is shown was read."""
        briefing, place = self._browse.briefing, self._browse.reader.place
        if self._path is not None and briefing is not None and (place or self.lasts):
            self.done(lambda notebook: notebook.remember_place(briefing.source, place))

    def _in_thread(self, do: Callable[[], object]) -> None:
        self._browse.run_worker(do, thread=True, group="noting")

    def say(self, words: str) -> None:
        """Say something, from whichever thread."""
        self._browse.call_later(self._browse.telling.say, words)
