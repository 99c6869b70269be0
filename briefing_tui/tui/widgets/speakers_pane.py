"""The pane of speakers: who they are, and where the matches are while a search runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing_tui.translation import _
from briefing_tui.tui.fitting import pad
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Speaker

_FOLD_FROM = 3
_NAME_CELLS = 6


class Speakers(RowList):
    """The speakers in order of speaking; reporters who ask once fold into one row."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(_("Speakers"), id=id)
        self._briefing: Briefing | None = None
        self._shown: list[Speaker | None] = []
        self._counts: Counter[str] | None = None
        self._unfolded = False
        self._current: Speaker | None = None
        self._height = 0

    def show_briefing(self, briefing: Briefing | None) -> None:
        """Show the speakers of a briefing."""
        self._briefing = briefing
        self._unfolded = False
        self._counts = None
        self._current = None
        self._rebuild(cursor=0)

    def show_counts(self, speakers: Iterable[Speaker | None] | None) -> None:
        """Show matches by speaker: one entry a match, None while no search runs."""
        self._counts = (
            None if speakers is None else Counter(s.id for s in speakers if s is not None)
        )
        self.heading = ListRow(
            _("Speakers"), right=_("matches") if self._counts is not None else ""
        )
        self._rebuild()

    def follow(self, speaker: Speaker | None) -> None:
        """Mark the one who is speaking where the text is."""
        self._current = speaker
        self._mark_current()

    def speaker_at(self, row: int) -> Speaker | None:
        """Return the speaker of a row; None for the row of folded reporters."""
        return self._shown[row] if row < len(self._shown) else None

    def unfold(self, *, opened: bool) -> None:
        """Show or fold the reporters who ask once."""
        if opened != self._unfolded and self._folding():
            self._unfolded = opened
            self._rebuild()

    def choose(self) -> None:
        """Go to the speaker of the row; the row of reporters opens and closes."""
        if self.rows and self.speaker_at(self.cursor) is None:
            self.unfold(opened=not self._unfolded)
        else:
            super().choose()

    def _folding(self) -> list[Speaker]:
        """Return the reporters who ask once when they are enough to fold, else none."""
        from briefing_tui.model import Role

        everyone = self._briefing.speakers if self._briefing else ()
        once = [s for s in everyone if s.role is Role.REPORTER and s.speeches == 1]
        return once if len(once) >= _FOLD_FROM else []

    def _rebuild(self, cursor: int | None = None) -> None:
        folding = self._folding()
        ids = {speaker.id for speaker in folding}
        everyone = self._briefing.speakers if self._briefing else ()
        single = [speaker for speaker in everyone if speaker.id not in ids]
        self._shown = list(single)
        rows = [self._row(speaker) for speaker in single]
        if folding:
            self._shown.append(None)
            text = _("Reporters ({count})").format(count=len(folding))
            sign = "▾" if self._unfolded else "▸"
            rows.append(ListRow(f"{text} {sign}", right=self._count(folding)))
            if self._unfolded:
                self._shown.extend(folding)
                rows.extend(self._row(speaker, lead="  ") for speaker in folding)
        self.show(rows, cursor=cursor)
        if len(rows) + 1 != self._height:
            self._height = len(rows) + 1
            self.styles.height = self._height
            self.post_message(self.Resized())  # ahead of the layout, to be painted with it
        self.marked = None
        self._mark_current()

    def _mark_current(self) -> None:
        current = self._current
        if current is None:
            self.mark(None)
            return
        ids = [speaker.id if speaker else None for speaker in self._shown]
        if current.id in ids:
            self.mark(ids.index(current.id))
        else:
            self.mark(ids.index(None) if None in ids else None)

    def _row(self, speaker: Speaker, lead: str = "") -> ListRow:
        from briefing_tui.model import Role

        name = speaker.name
        if cell_width(name) < _NAME_CELLS:
            name = pad(name, _NAME_CELLS)
        role = _("host") if speaker.role is Role.HOST else ""
        detail = role or speaker.organisation or (speaker.titles[0] if speaker.titles else "")
        if detail == speaker.name:
            detail = ""
        return ListRow(name, lead=lead, detail=detail, right=self._count([speaker]))

    def _count(self, speakers: Iterable[Speaker]) -> str:
        if self._counts is None:
            return ""
        total = sum(self._counts[speaker.id] for speaker in speakers)
        return str(total) if total else ""
