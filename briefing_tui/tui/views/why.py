"""The reason for which a speech is credited to its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.messages import GROUNDS, REASONS
from briefing_tui.model import Attribution, Briefing, Ground, Speech
from briefing_tui.translation import _
from briefing_tui.tui.contents import speaker_words
from briefing_tui.tui.folding import folded
from briefing_tui.tui.views.view import View
from briefing_tui.tui.whereabouts import office_words
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class WhyView(View[int]):
    """The reason with the line that it rests on; gives that line's place when it is chosen."""

    folds: ClassVar[bool] = True

    def __init__(self, briefing: Briefing, speech: Speech) -> None:
        super().__init__(_("Why this speaker"), _("Enter goes to the line it rests on, Esc closes"))
        self._briefing = briefing
        self._speech = speech

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows: speaker, certainty, reason, and the line that the reason rests on.

        Args:
            typed: nothing, here.
        """
        speech, text = self._speech, self._briefing.text
        name = speaker_words(speech)
        office = office_words(speech.speaker) if speech.speaker else ""
        said = [f"{name}  {office}".strip(), attribution_words(speech.attribution)]
        said.append(_(REASONS[speech.reason.code]).format(*speech.reason.values))
        rows = [ListRow(part) for words in said for part in self._folded(words)]
        rows[:1] = [ListRow(row.text, strong=True) for row in rows[:1]]
        evidence = speech.reason.evidence.within(text).strip()
        if evidence:
            line = self._briefing.line_of(speech.reason.evidence.start)
            rows += [ListRow(""), ListRow(_("Line {line}").format(line=line), quiet=True)]
            rows += [ListRow(part) for part in self._folded(evidence)]
        if speech.reason.grounds:
            total = sum(ground.weight for ground in speech.reason.grounds)
            head = _("What spoke for this label, {weight} together:").format(weight=f"{total:.1f}")
            rows += [ListRow(""), ListRow(head, quiet=True)]
            rows += [ListRow(_ground(ground)) for ground in speech.reason.grounds]
        return rows

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the place of the line that the reason rests on."""
        event.stop()
        self.dismiss(self._speech.reason.evidence.start)

    def _folded(self, words: str) -> list[str]:
        return folded(words, (self.lines.size.width or 60) - 2)


def attribution_words(attribution: Attribution) -> str:
    """Return how it is known who speaks, as the interface says it."""
    return {
        Attribution.LABELLED: _("Named in the transcript at this place"),
        Attribution.INFERRED: _("Inferred from the words; the transcript names nobody here"),
        Attribution.CORRECTED: _("Corrected by you"),
        Attribution.NONE: _("Nobody can be named"),
    }[attribution]


def _ground(ground: Ground) -> str:
    """Return a ground in the interface's language, with its weight."""
    return f"{ground.weight:+.1f} " + _(GROUNDS[ground.code]).format(ground.number)
