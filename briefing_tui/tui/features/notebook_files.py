"""The notebook and files: written out, taken over, and damaged entries removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.filing import NamedFile, ask_new_file, read_text, write_file

if TYPE_CHECKING:
    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.noting import Noting
    from briefing_tui.tui.features.workspace import Workspace

NOTEBOOK_FILE = "notebook.md"
"""The file name that is proposed for an export, in the current folder."""

ANNOTATIONS_FILE = "notebook.jsonld"
"""The file name that is proposed for an import of annotations."""


class NotebookFiles:
    """Writes the notebook in use to files, and takes quotes over from them.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
        workspace: knows which notebook is in use.
        as_it_stands: returns a kept quote as its text has it now.
    """

    def __init__(
        self,
        browser: Browser,
        noting: Noting,
        workspace: Workspace,
        as_it_stands: Callable[[KeptQuote], KeptQuote],
    ) -> None:
        self._browser = browser
        self._noting = noting
        self._workspace = workspace
        self._as_it_stands = as_it_stands
        self._file = NOTEBOOK_FILE

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
        from briefing_tui.state.notebook.exporting import titles_of_exports

        title = _("Write the notebook to ({forms})").format(forms=titles_of_exports())
        ask_new_file(self._browser, title, self._file, self._export)

    def _export(self, file: NamedFile) -> None:
        from briefing_tui.state.notebook.exporting import in_form_of

        kept = self._workspace.kept()
        kept = kept and [self._as_it_stands(one) for one in kept]
        if kept is None or not write_file(self._browser, file, in_form_of(file.name, kept)):
            return
        self._file = file.name
        count = len(kept)
        written = ngettext("{count} quote → {path}", "{count} quotes → {path}", count)
        self._noting.say(written.format(count=count, path=file.name))

    def ask_import(self) -> None:
        """Ask for a file of annotations, then keep the quotes in it."""
        from briefing_tui.tui.views.ask import AskView

        def named(name: str | None) -> None:
            if name:
                self._import(name)

        title = _("Keep the quotes of a file of annotations (.jsonld)")
        self._browser.push(AskView(title, ANNOTATIONS_FILE, replaced=True), named)

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
