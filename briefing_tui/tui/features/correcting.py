"""Corrections of who speaks, and their removal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.correction_words import correction_words, counted_words
from briefing_tui.tui.features.filing import ask_new_file, read_text, write_file

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Speech
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.noting import Noting

CORRECTIONS_FILE = "corrections.json"
"""The file name that is proposed for corrections."""


Deed = tuple[str, Callable[[], None]]
"""What can be set right: its words, and the function that does it."""


class Correcting:
    """Corrects the briefings of a screen; what is set right stands in the notebook.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
    """

    def __init__(self, browser: Browser, noting: Noting) -> None:
        self._browser = browser
        self._noting = noting
        self._originals: dict[str, Briefing] = {}
        self._file = CORRECTIONS_FILE

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
            return briefing
        from briefing_tui.state.notebook.applying import with_corrections

        return with_corrections(briefing, corrections, self._noting.say)

    # Asking

    def ask(self) -> None:
        """Ask what is wrong about the speech here, and set it right."""
        from briefing_tui.tui.views.choose import ChooseView

        briefing, speech = self._browser.session.briefing, self._browser.session.speech_here
        if briefing is None or speech is None:
            self._say(_("Nobody speaks here: this stands before or after the speeches"))
            return
        deeds = self._deeds(briefing, speech)

        def chosen(row: int | None) -> None:
            if row is not None:
                deeds[row][1]()

        head = " ".join(briefing.text[speech.start : speech.start + 60].split())
        view = ChooseView(_("Correction"), [words for words, _do in deeds], [head])
        self._browser.push(view, chosen)

    def _deeds(self, briefing: Briefing, speech: Speech) -> list[Deed]:
        """Return the corrections that a speech can have: the words of each and its function."""
        from briefing_tui.model import Attribution
        from briefing_tui.state.notebook.correction import confirmed, no_turn

        deeds: list[Deed] = [
            (_("Somebody else speaks here …"), lambda: self._ask_speaker(briefing, speech)),
            (
                _("Nobody begins to speak here: it belongs to the speech before"),
                lambda: self._correct(no_turn(briefing, speech)),
            ),
        ]
        if (speaker := speech.speaker) is not None:
            deeds += [
                (
                    _("{name} and another are one person …").format(name=speaker.name),
                    lambda: self._ask_same(briefing, speaker.name),
                ),
                (
                    _("The name {name} is misspelt …").format(name=speaker.name),
                    lambda: self._ask_spelling(briefing, speaker.name),
                ),
            ]
            if speech.attribution is Attribution.INFERRED:
                words = _("Yes, {name} speaks here").format(name=speaker.name)
                deeds.insert(0, (words, lambda: self._correct(confirmed(briefing, speech))))
        deeds += self._deeds_here(briefing, speech)
        if corrections := self._of(briefing):
            if len(corrections) > 1:
                words = _("Undo one of {count} corrections …").format(count=len(corrections))
                deeds.append((words, lambda: self._ask_undo(briefing, corrections)))
            deeds.append((_("Undo the last correction"), lambda: self._undo(corrections[-1])))
        return deeds

    def _deeds_here(self, briefing: Briefing, speech: Speech) -> list[Deed]:
        """Return the corrections of the place under the cursor, or of what is selected."""
        from briefing_tui.state.notebook.correction import is_note, nobody

        here = self._browser.reader.quotable
        deeds: list[Deed] = []
        if speech.speaker is not None:
            told = _("Nobody can be named here")
            deeds.append((told, lambda: self._correct(nobody(briefing, speech))))
        if here.start > speech.start and here.end <= speech.end:
            told = _("Somebody begins to speak at this sentence …")
            deeds.append((told, lambda: self._ask_begins(briefing, here.start)))
            told = _("This is a note, nobody’s words")
            deeds.append((told, lambda: self._correct(is_note(briefing, here))))
        return deeds

    def _ask_begins(self, briefing: Briefing, offset: int) -> None:
        from briefing_tui.state.notebook.correction import begins

        unknown = _("speaker unknown")
        names = [*(s.name for s in briefing.speakers), unknown]
        self._ask_name(
            _("Who speaks here"),
            names,
            lambda name: begins(briefing, offset, None if name == unknown else name),
        )

    def _ask_undo(self, briefing: Briefing, corrections: Sequence[Correction]) -> None:
        """List the corrections of a briefing, the latest first; undo the one chosen."""
        from briefing_tui.tui.views.choose import ChooseView

        latest = list(reversed(corrections))

        def chosen(row: int | None) -> None:
            if row is not None:
                self._undo(latest[row])

        words = [correction_words(one) for one in latest]
        heads = [" ".join((one.passage.exact if one.passage else "").split()) for one in latest]
        self._browser.push(ChooseView(_("Undo a correction"), words, heads), chosen)

    def _ask_speaker(self, briefing: Briefing, speech: Speech) -> None:
        from briefing_tui.state.notebook.correction import speaker_is

        names = [s.name for s in briefing.speakers if s is not speech.speaker]
        self._ask_name(_("Who speaks here"), names, lambda name: speaker_is(briefing, speech, name))

    def _ask_same(self, briefing: Briefing, name: str) -> None:
        from briefing_tui.state.notebook.correction import same_person

        names = [s.name for s in briefing.speakers if s.name != name]
        title = _("{name} is the same as").format(name=name)
        self._ask_name(title, names, lambda right: same_person(briefing, name, right), other=False)

    def _ask_name(
        self,
        title: str,
        names: list[str],
        correction: Callable[[str], Correction],
        *,
        other: bool = True,
        details: Sequence[str] = (),
    ) -> None:
        """Ask for one of some names, or for another."""
        from briefing_tui.tui.views.ask import AskView
        from briefing_tui.tui.views.choose import ChooseView

        choices = [*names, _("another name …")] if other else names

        def typed(name: str | None) -> None:
            if name:
                self._correct(correction(name))

        def chosen(row: int | None) -> None:
            if row is not None and row < len(names):
                self._correct(correction(names[row]))
            elif row is not None:
                self._browser.push(AskView(title, ""), typed)

        if choices:
            self._browser.push(ChooseView(title, choices, details), chosen)
        else:
            self._say(_("There is no other speaker in this briefing"))

    def _ask_spelling(self, briefing: Briefing, name: str) -> None:
        """Ask for the right name everywhere, with what the text says of a voice."""
        from briefing_tui.state.notebook.correction import spelt
        from briefing_tui.state.notebook.voice_names import proposed_names
        from briefing_tui.tui.views.ask import AskView

        speaker = next((one for one in briefing.speakers if one.name == name), None)
        proposed = proposed_names(briefing, speaker) if speaker is not None else []
        if proposed:
            self._ask_name(
                _("Who is {name}").format(name=name),
                [one.name for one in proposed],
                lambda right: spelt(briefing, name, right),
                details=[one.words for one in proposed],
            )
            return

        def typed(right: str | None) -> None:
            if right and right != name:
                self._correct(spelt(briefing, name, right))

        self._browser.push(AskView(_("Correct spelling of the name"), name), typed)

    # Doing

    def _correct(self, *corrections: Correction) -> None:
        self._noting.done(
            lambda book: book.correct(*corrections),
            _("Corrected and saved; = undoes it"),
            _("Corrected in memory only, gone when the program ends: {reason}"),
            self._renew,
        )

    def _undo(self, correction: Correction) -> None:
        self._noting.done(
            lambda book: book.undo(correction.id),
            _("Undone: {what}").format(what=correction_words(correction)),
            _("Undone in memory only: {reason}"),
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

    # Sharing

    def ask_export(self) -> None:
        """Ask for a file, then write all corrections to it."""
        ask_new_file(self._browser, _("Write the corrections to"), self._file, self._export)

    def _export(self, name: str) -> None:
        from briefing_tui.state.notebook.correction_json import to_json

        corrections = self._noting.ask(lambda book: book.corrections())
        if corrections is None or not write_file(self._browser, name, to_json(corrections)):
            return
        self._file = name
        self._say(counted_words(len(corrections), name))

    def ask_import(self) -> None:
        """Ask for a file, then take over the corrections in it."""
        from briefing_tui.tui.views.ask import AskView

        def named(name: str | None) -> None:
            if name:
                self._import(name)

        self._browser.push(AskView(_("Take corrections over from"), self._file), named)

    def _import(self, name: str) -> None:
        from briefing_tui.state.notebook.correction_json import CorrectionsError, from_json

        written = read_text(self._browser, name)
        if written is None:
            return
        try:
            corrections = from_json(written, name)
        except CorrectionsError as error:
            self._say(str(error))
            return
        count = len(corrections)
        self._noting.done(
            lambda book: book.correct(*corrections),
            counted_words(count, name),
            ngettext(
                "{count} correction in memory only, gone when the program ends: {reason}",
                "{count} corrections in memory only, gone when the program ends: {reason}",
                count,
            ).format(count=count, reason="{reason}"),
            self._renew,
        )

    def _say(self, words: str) -> None:
        self._browser.say(words)
