"""A checked article: its quotations in a list to walk through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.events import Key

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.article import CheckedArticle, CheckedQuotation
from briefing_tui.quoting.article.remark_words import (
    claim_words,
    place_words,
    summary_words,
    verdict_of,
)
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _
from briefing_tui.tui.folding import folded
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

_SIGNS = {"same": "{}", "put-in": "[-{}-]", "left-out": "{{+{}+}}"}


_DEEDS = {
    **{"w": "write", "c": "again", "n": "another", "q": "left"},
    **{"f6": "write", "f5": "again", "f8": "another", "escape": "left", "f10": "left"},
}
"""The action of each key of the list; the second ones for those with an input method on."""


class ArticleAnswer(NamedTuple):
    """The answer of the list of quotations when it closes.

    Attributes:
        deed: ``go``, ``write``, ``again`` (check the same article again), ``another`` or
            ``left``.
        number: the quotation at the cursor, from 0.
    """

    deed: str
    number: int


class CheckView(View[ArticleAnswer]):
    """Each quotation with its verdict, who said it, and the words with what differs.

    Args:
        article: the article as it was checked.
        number: the quotation that the cursor begins at, from 0.
        told: what is said at first in the place of the keys.
    """

    folds: ClassVar[bool] = True

    DEFAULT_CSS = """
    CheckView > Vertical { width: 100%; max-width: 100%; height: 100%; max-height: 100%; }
    CheckView RowList { height: 1fr; }
    """

    def __init__(self, article: CheckedArticle, number: int, told: str = "") -> None:
        super().__init__(
            _("Check of {name}").format(name=one_line(article.name)),
            _("→ next · Enter goes there, V comes back · w F6 file · c F5 again · n F8 new · Esc"),
        )
        self._article = article
        self._first = number
        self._begins_with = told
        self._numbers: list[int] = []

    def begin(self) -> None:
        """Put the cursor on the quotation that it was left at."""
        self._put_cursor()
        self.call_after_refresh(self.tell, self._begins_with)

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a line of summary, and the rows of each quotation.

        Args:
            typed: nothing, here.
        """
        width = (self.lines.size.width or 80) - 5
        rows = [ListRow(part, quiet=True) for part in folded(summary_words(self._article), width)]
        numbers = [-1] * len(rows)
        for number, one in enumerate(self._article.quotations):
            told = _rows_of(number, one, width)
            rows += told
            numbers += [number] * len(told)
        self._numbers = numbers
        return rows

    def show(self, rows: Sequence[ListRow], cursor: int = 0) -> None:
        """Show rows; the list takes the room that there is."""
        self.lines.show(rows, cursor=cursor)

    def take_key(self, key: str, event: Key) -> bool:
        """Do what a key of this view asks for, else what one of every view does."""
        deed = _DEEDS.get(key)
        if deed is not None:
            self.dismiss(ArticleAnswer(deed, self._number))
            return True
        if key in ("J", "K", "right", "left"):
            self._step(1 if key in ("J", "right") else -1)
            return True
        return super().take_key(key, event)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the quotation at the cursor; say so of those that lead nowhere."""
        event.stop()
        if self._number < 0:
            return
        one = self._article.quotations[self._number]
        if one.path is not None:
            self.dismiss(ArticleAnswer("go", self._number))
        elif one.unchecked is not None:
            self.tell(_("This was not checked: no passage was looked for"))
        else:
            self.tell(_("No passage of the transcripts belongs to this quotation"))

    @property
    def _number(self) -> int:
        """Return the quotation at the cursor; -1 on the summary."""
        return self._numbers[self.lines.cursor] if self._numbers else -1

    def _step(self, count: int) -> None:
        """Move to the next quotation, or the one before."""
        wanted = self._number + count
        if wanted in self._numbers:
            self.lines.move(self._numbers.index(wanted) - self.lines.cursor)

    def fold_anew(self) -> None:
        """Show the rows as they are folded in the list's new width, the cursor on the same one."""
        self._first = max(self._number, 0) if self.lines.cursor else self._first
        self.refill()
        self._put_cursor()

    def _put_cursor(self) -> None:
        if self._first in self._numbers:
            self.show(self.lines.rows, self._numbers.index(self._first))


def _rows_of(number: int, one: CheckedQuotation, width: int) -> list[ListRow]:
    """Return the rows of one quotation: the verdict, who and where, and the words."""
    tone = "quiet" if one.unchecked is not None else "good" if one.holds else "bad"
    if one.verdict == "punctuation" and not one.is_cut:
        tone = "doubt"
    rows = [
        ListRow(part, lead=f"{number + 1:>3}. " if not at else "     ", strong=True, tone=tone)
        for at, part in enumerate(folded(verdict_of(one), width - 5))
    ]
    for words in (claim_words(one), place_words(one)):
        if words:
            told = folded(words, width - 5)
            rows += [ListRow(part, lead="     ", quiet=True) for part in told]
    parts = "".join(_SIGNS[part.kind].format(part.words) for part in one.parts)
    quoted = parts or one_line(one.words)
    rows += [ListRow(part, lead="     ") for part in folded(quoted, width - 5)]
    if one.found is not None and any(part.kind != "same" for part in one.parts):
        there = _("The transcript: “{words}”").format(words=one_line(one.found))
        rows += [ListRow(part, lead="     ", quiet=True) for part in folded(there, width - 5)]
    return rows
