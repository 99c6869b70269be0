"""Corrections of a briefing: made at the place under the cursor, listed, undone one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _
from briefing_tui.tui.features.correction_news import changeable, disputes, news_words
from briefing_tui.tui.features.correction_words import correction_words, listed_correction
from briefing_tui.tui.features.sharing_corrections import SharingCorrections
from briefing_tui.tui.typesetting.cells import fit
from briefing_tui.tui.views.origin_words import origin_words

_LONGEST_TITLE = 40
"""Cells of the words that the menu of corrections is about."""

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.postgres.change import MadeChange
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.correction_offers import Deed
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.noting import Noting


class Correcting:
    """Corrects the briefings of a screen; what is set right stands in the notebook.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
        jumping: keeps the way back.

    Attributes:
        sharing: writes corrections to a file and takes them over from one.
    """

    def __init__(self, browser: Browser, noting: Noting, jumping: Jumping) -> None:
        self.sharing = SharingCorrections(browser, noting, self._renew)
        self._browser = browser
        self._noting = noting
        self._jumping = jumping
        self._originals: dict[str, Briefing] = {}
        self._applied: dict[str, tuple[Correction, ...]] = {}
        noting.sharing.heard.append(self._heard)

    def corrected(self, briefing: Briefing) -> Briefing:
        """Return a briefing that was just read with its earlier corrections applied.

        The thread that reads files calls this: the notebook may be used from there.
        """
        return self._with_corrections(briefing) if self._noting.begun else briefing

    def _with_corrections(self, briefing: Briefing) -> Briefing:
        """Return the original briefing with all its corrections applied."""
        corrections = self._noting.ask(
            lambda book: book.corrections_of(briefing.source), often=True
        )
        self._originals[briefing.path] = briefing
        if not corrections:
            self._applied.pop(briefing.path, None)
            return briefing
        from briefing_tui.state.notebook.correcting_later import corrected

        self._applied[briefing.path] = tuple(corrections)
        return corrected(briefing, corrections, self._noting.say)

    def _heard(self, book: SharedNotebook, news: Sequence[MadeChange]) -> None:
        """Show what other desks set right, and say who did."""
        session, changed = self._browser.session, book.corrections()
        about = {one.path for one in changed} | {one.sha256 for one in changed}
        for number, briefing in enumerate(list(session.briefings)):
            source = briefing.source
            if not ({source.path, source.sha256} & about or source.path in self._applied):
                continue
            if tuple(self._of(briefing)) == self._applied.get(source.path, ()):
                continue
            now = self._with_corrections(self._originals.get(source.path, briefing))
            if briefing is session.briefing:
                self._browser.replace_briefing(now)
            else:
                with session.lock:
                    session.opened.replace(number, now)
        if told := news_words(book, news, session.briefings):
            self._browser.say(told)

    def ask(self) -> None:
        """Ask what is wrong at the place under the cursor, and set it right."""
        from briefing_tui.tui.features.correction_offers import Offers
        from briefing_tui.tui.features.correction_questions import Questions

        briefing = self._browser.session.briefing
        if briefing is None:
            return
        here = self._browser.reader.quotable
        questions = Questions(self._browser, self._correct)
        deeds = Offers(briefing, here, questions, self._correct).all()
        if corrections := self._of(briefing):
            origins = self._noting.origins(corrections)
            words = _("Corrections of this file: {count} …")
            if disputes(corrections, origins):
                words = _("Corrections of this file: {count}, disputed …")
            deeds.append((words.format(count=len(corrections)), self.show))
            own = [one for one in corrections if changeable(origins.get(one.id))]
            if own:
                last = own[-1]
                words = _("Undo the last correction: {what}").format(what=correction_words(last))
                deeds.append((words, lambda: self._undo(last)))
        head = fit(" ".join(here.within(briefing.text).split()), _LONGEST_TITLE)
        self._choose(_("Correction: {words}").format(words=head), deeds, [])

    def show(self) -> None:
        """List the corrections of the briefing, the latest first, with their reasons."""
        from briefing_tui.state.notebook.applying import lost_corrections
        from briefing_tui.tui.views.choose import ChooseView

        briefing = self._browser.session.briefing
        if briefing is None:
            return
        latest = list(reversed(self._of(briefing)))
        if not latest:
            self._browser.say(_("Nothing was corrected in this file"))
            return
        original = self._originals.get(briefing.path, briefing)
        lost = {one.id for one in lost_corrections(original, latest[::-1])}
        origins = self._noting.origins(latest)
        disputed = disputes(latest[::-1], origins)
        told = [
            listed_correction(
                one,
                original,
                is_lost=one.id in lost,
                by=origin_words(origins[one.id]) if origins else "",
                dispute=disputed.get(one.id, ""),
            )
            for one in latest
        ]

        def chosen(row: int | None) -> None:
            if row is not None:
                self._ask_what_with(original, latest[row])

        view = ChooseView(
            _("Corrections of this file"),
            [one.words for one in told],
            [one.detail for one in told],
            [one.preview for one in told],
        )
        self._browser.push(view, chosen)

    def _ask_what_with(self, original: Briefing, correction: Correction) -> None:
        """Ask what to do with a correction, and do it."""
        self._choose(
            correction_words(correction),
            [
                (_("Go there"), lambda: self._go_to(original, correction)),
                (_("Note the reason …"), lambda: self._ask_why(correction)),
                (_("Undo it"), lambda: self._undo(correction)),
            ],
            ["", correction.why, ""],
        )

    def _go_to(self, original: Briefing, correction: Correction) -> None:
        from briefing_tui.state.notebook.applying import standing

        found = standing(original, correction)
        if found is None:
            self._browser.say(_("Its words are no longer there"))
            return
        self._jumping.remember()
        self._browser.reader.go_to(found.start)

    def _ask_why(self, correction: Correction) -> None:
        from briefing_tui.dataclass import replace
        from briefing_tui.text.soft_breaks import one_line
        from briefing_tui.tui.views.ask import AskView

        def typed(words: str | None) -> None:
            if words is not None:
                explained = replace(correction, why=one_line(words))
                self._noting.done(
                    lambda book: book.correct(explained),
                    _("The reason is kept"),
                    _("The reason is in memory only, gone when the program ends: {reason}"),
                )

        self._browser.push(AskView(_("Reason of the correction"), correction.why), typed)

    def _choose(self, title: str, deeds: Sequence[Deed], details: Sequence[str]) -> None:
        from briefing_tui.tui.views.choose import ChooseView

        def chosen(row: int | None) -> None:
            if row is not None:
                deeds[row][1]()

        self._browser.push(ChooseView(title, [words for words, _do in deeds], details), chosen)

    # Doing

    def _correct(self, correction: Correction) -> None:
        what = correction_words(correction)
        if where := self._noting.sharing.where(correction.path):
            what = f"{what} · {where}"
            if dispute := self._dispute(correction):
                what = f"{what} · {dispute}"
        self._noting.done(
            lambda book: book.correct(correction),
            _("Corrected and saved: {what} · = undoes it").format(what=what),
            _("Corrected in memory only, gone when the program ends: {reason}"),
            self._renew,
        )

    def _dispute(self, correction: Correction) -> str:
        """Return what others say who disagree with a new correction; empty where nobody does."""
        briefing = self._browser.session.briefing
        before = self._of(briefing) if briefing is not None else ()
        return disputes([*before, correction], self._noting.origins(before)).get(correction.id, "")

    def _undo(self, correction: Correction) -> None:
        what = correction_words(correction)
        self._noting.done(
            lambda book: book.undo(correction.id),
            _("Undone: {what}").format(what=what),
            _("Undone in memory only: {what} ({reason})").format(what=what, reason="{reason}"),
            self._renew,
        )

    def _of(self, briefing: Briefing) -> Sequence[Correction]:
        """Return the corrections of a briefing, the oldest first."""
        return self._noting.ask(lambda book: book.corrections_of(briefing.source)) or ()

    def _renew(self) -> None:
        """Show the briefing with its corrections as they are now."""
        browser = self._browser
        shown = browser.session.briefing
        if shown is not None:
            original = self._originals.get(shown.path, shown)
            browser.replace_briefing(self._with_corrections(original))
