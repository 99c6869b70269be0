"""Corrections offered at a place: the choices, and the questions that some of them ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _
from briefing_tui.tui.features.correction_questions import Questions

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Span, Speaker, Speech
    from briefing_tui.state.notebook.correction import Correction

Deed = tuple[str, Callable[[], None]]
"""The words of a correction, and the function that makes it."""

_MOST_NOTES = 3
"""The most notes beside a place that are offered."""


class Offers:
    """The corrections that are offered at one place of a briefing.

    Args:
        briefing: as it is shown.
        here: what is selected, or the current sentence.
        questions: asks for what a correction needs.
        correct: is given each correction that is made.
    """

    def __init__(
        self,
        briefing: Briefing,
        here: Span,
        questions: Questions,
        correct: Callable[[Correction], None],
    ) -> None:
        self._briefing = briefing
        self._here = here
        self._questions = questions
        self._correct = correct

    def all(self) -> list[Deed]:
        """Return what can be set right, what concerns the place first, the whole briefing last."""
        speech = self._briefing.speech_at(self._here.start)
        deeds: list[Deed] = []
        if speech is not None:
            deeds += self._of_speech(speech)
            if speech.speaker is not None:
                deeds += self._of_person(speech.speaker)
        deeds += self._of_place(speech)
        if speech is not None:
            told = _("This is no {kind} …").format(kind=self._questions.kind_name(speech.kind))
            deeds.append((told, lambda: self._questions.kind(self._briefing, speech)))
        deeds.append((_("The day of the briefing …"), self._ask_day))
        deeds.append((_("The title of the briefing …"), self._ask_title))
        return deeds

    def _of_speech(self, speech: Speech) -> list[Deed]:
        from briefing_tui.model import Attribution
        from briefing_tui.state.notebook.correction import confirmed, joined, no_turn, nobody

        briefing, correct = self._briefing, self._correct
        deeds: list[Deed] = []
        if speech.speaker is not None and speech.attribution is Attribution.INFERRED:
            words = _("Yes, {name} speaks here").format(name=speech.speaker.name)
            deeds.append((words, lambda: correct(confirmed(briefing, speech))))
        told = _("Somebody else speaks here …")
        deeds.append((told, lambda: self._questions.speaker(briefing, speech)))
        if speech != briefing.speeches[0]:
            told = _("Nobody begins to speak here: it belongs to the speech before")
            deeds.append((told, lambda: correct(joined(briefing, speech))))
        if speech.labels and speech.labels[0].start == speech.start:
            label = _short(speech.labels[0].within(briefing.text))
            told = _("No label, it is spoken: “{label}”").format(label=label)
            deeds.append((told, lambda: correct(no_turn(briefing, speech))))
        elif speech == briefing.speeches[0]:
            told = _("Nobody begins to speak here: it stands before the speeches")
            deeds.append((told, lambda: correct(no_turn(briefing, speech))))
        if speech.speaker is not None:
            told = _("Nobody can be named here")
            deeds.append((told, lambda: correct(nobody(briefing, speech))))
        return deeds

    def _of_person(self, speaker: Speaker) -> list[Deed]:
        from briefing_tui.recognition.lexicon.voices import is_voice

        briefing, name = self._briefing, speaker.name
        told = _("The name {name} is misspelt …")
        if is_voice(name):
            told = _("Who {name} is, everywhere …")
        return [
            (
                _("{name} and another are one person …").format(name=name),
                lambda: self._questions.same(briefing, name),
            ),
            (told.format(name=name), lambda: self._questions.spelling(briefing, name)),
            (
                _("The office of {name} …").format(name=name),
                lambda: self._questions.office(briefing, speaker),
            ),
        ]

    def _of_place(self, speech: Speech | None) -> list[Deed]:
        """Return the corrections of the sentence under the cursor, or of what is selected."""
        from briefing_tui.state.notebook.correction import is_note, no_label, no_note

        briefing, here, correct = self._briefing, self._here, self._correct
        deeds: list[Deed] = []
        if speech is None or here.start > speech.start:
            told = _("Somebody begins to speak at this sentence …")
            deeds.append((told, lambda: self._questions.begins(briefing, here.start)))
        if speech is None:
            return deeds
        if here.end <= speech.end and _is_apart(here, [*speech.labels, *speech.notes]):
            told = _("This is a note, nobody’s words")
            deeds.append((told, lambda: correct(is_note(briefing, here))))
        for note in self._beside(speech.notes)[:_MOST_NOTES]:
            words = _short(note.within(briefing.text))
            told = _("“{words}” is no note: it is spoken").format(words=words)
            deeds.append((told, lambda note=note: correct(no_note(briefing, note))))  # type: ignore[misc]
        for label in self._beside(speech.labels)[:_MOST_NOTES]:
            if label.start > speech.start:
                words = _short(label.within(briefing.text))
                told = _("No label, it is spoken: “{label}”").format(label=words)
                deeds.append((told, lambda label=label: correct(no_label(briefing, label))))  # type: ignore[misc]
        return deeds

    def _beside(self, spans: Sequence[Span]) -> list[Span]:
        """Return the spans that lie in the place, or next to it but for marks and white space."""
        text, here = self._briefing.text, self._here

        def near(span: Span) -> bool:
            if span.start < here.end and here.start < span.end:
                return True
            low, high = (span.end, here.start) if span.end <= here.start else (here.end, span.start)
            return not any(map(str.isalnum, text[low:high]))

        return [span for span in spans if near(span)]

    def _ask_day(self) -> None:
        self._questions.day(self._briefing)

    def _ask_title(self) -> None:
        self._questions.title(self._briefing, self._here)


def _is_apart(here: Span, others: Sequence[Span]) -> bool:
    return not any(one.start < here.end and here.start < one.end for one in others)


def _short(words: str) -> str:
    """Return words on one line, cut behind their beginning."""
    told = " ".join(words.split())
    return told if len(told) <= 20 else f"{told[:20]}…"
