"""Checking words that somebody is said to have said."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar

from textual.events import Key, Paste
from textual.worker import get_current_worker

from briefing_tui.model import Briefing
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.verify import Verification, Verifier, quotations_in
from briefing_tui.quoting.verify.verdict_words import parts_of, verdict_and_remarks
from briefing_tui.translation import _
from briefing_tui.tui.contents import speaker_words
from briefing_tui.tui.folding import folded
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

LEAST = 4
"""Characters of an article's quotation that are worth checking."""


class PassageFound(NamedTuple):
    """The place of a passage.

    Attributes:
        briefing: in which briefing.
        offset: where in its text.
    """

    briefing: Briefing
    offset: int


class ArticleGiven(NamedTuple):
    """An article to check as a whole.

    Attributes:
        words: the article, or the path of its file.
    """

    words: str


class WordsView(View["PassageFound | ArticleGiven"]):
    """Words to check, and what the open briefings hold of them.

    What is pasted may be long: with quotations in it each of them is checked, else all of it.
    Gives the passage that is chosen.

    Args:
        briefings: where to look.
        words: what to check at once; empty to ask first.
        files: whether the path of a file may be given for what is in it.
    """

    typed: ClassVar[bool] = True
    folds: ClassVar[bool] = True

    def __init__(self, briefings: Sequence[Briefing], words: str, *, files: bool = True) -> None:
        self._files = files
        super().__init__(
            _("Was this said?"),
            _("Paste words or an article, or type its path · Enter checks, then goes there · Esc"),
        )
        self._verifier = Verifier(briefings)
        self._words = _in_lines(words)
        self._found: list[Verification] | None = None
        self._places: list[PassageFound | None] = []
        if self.box is not None:
            self.box.value = " ".join(words.split())

    def begin(self) -> None:
        """Check at once what was given."""
        if self._words.strip():
            self._check()

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows for what has been found so far.

        Args:
            typed: the words, as far as the line shows them.
        """
        self._places = []
        rows: list[ListRow] = []
        for verification in self._found or ():
            told = self._rows_of(verification)
            pieces = verification.pieces
            place = (
                PassageFound(verification.briefing, pieces[0].span.start)
                if verification.briefing is not None and pieces
                else None
            )
            rows += told
            self._places += [place] * len(told)
        if not rows and self._found is not None:
            rows = [ListRow(_("There are no words to check"), quiet=True)]
        return rows

    def on_paste(self, event: Paste) -> None:
        """Take all that is pasted, more than one line too, and check it."""
        if len(event.text.strip().splitlines()) > 1 and self.box is not None:
            event.stop()
            event.prevent_default()
            self._words = _in_lines(event.text)
            if len(quotations_in(self._words)) > 1:
                self.dismiss(ArticleGiven(self._words))
                return
            self.box.value = " ".join(event.text.split())
            self._check()

    def take_key(self, key: str, event: Key) -> bool:
        """Check on Enter; with the words checked, Enter goes to the passage."""
        named = self._files and self.box is not None and _is_file(self.box.value)
        if key == "enter" and self.box is not None and named:
            self.dismiss(ArticleGiven(self.box.value))
            return True
        if key == "enter" and self.box is not None:
            if " ".join(self._words.split()) != " ".join(self.box.value.split()):
                self._words = self.box.value
                self._found = None
            if self._found is None:
                self._check()
                return True
        return super().take_key(key, event)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the passage of the verdict chosen."""
        event.stop()
        if event.row < len(self._places) and (place := self._places[event.row]) is not None:
            self.dismiss(place)

    def _check(self) -> None:
        """Check in a thread; an answer to earlier words is dropped."""
        words = self._words.strip()
        quotes = [span.within(words) for span in quotations_in(words)] if "\n" in words else []
        quotes = [quote for quote in quotes if sum(map(str.isalnum, quote)) >= LEAST] or [words]
        self.show([ListRow(_("checking …"), quiet=True)])

        def work() -> None:
            worker = get_current_worker()
            found = []
            for quote in quotes:
                if worker.is_cancelled:
                    return
                found.append(self._verifier.verify(quote))
            self.app.call_from_thread(self._answered, found)

        self.run_worker(work, thread=True, exclusive=True, group="checking")

    def _answered(self, found: list[Verification]) -> None:
        self._found = found
        self.refill()

    def _rows_of(self, verification: Verification) -> list[ListRow]:
        """Return rows for the verdict, the passage's place, and the words with the differences."""
        told = verdict_and_remarks(verification)
        rows = [ListRow(" · ".join(told), strong=True)]
        briefing = verification.briefing
        for passage in verification.pieces if briefing is not None else ():
            assert briefing is not None
            name = speaker_words(passage.speech) if passage.speech else _("nobody's words")
            if passage.speech is not None and passage.speech.attribution == "inferred":
                name = _("{name} · inferred").format(name=name)
            line = _("line {line}").format(line=briefing.line_of(passage.span.start))
            rows.append(ListRow(f"  {name}", detail=f"{briefing.title or briefing.path} · {line}"))
        width = (self.lines.size.width or 60) - 5
        words = "".join(part.marked for part in parts_of(verification))
        rows += [
            ListRow(f"  {part}", quiet=not verification.changes) for part in folded(words, width)
        ]
        return rows


def _is_file(words: str) -> bool:
    """Return whether what is typed is the path of a file."""
    place = os.path.expanduser(words.strip())
    try:
        return bool(place) and os.path.isfile(place)
    except ValueError:
        return False


def _in_lines(words: str) -> str:
    """Return words with newlines as line ends; terminals paste with carriage returns."""
    return "\n".join(words.splitlines())
