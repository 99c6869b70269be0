"""The questions that a correction asks: who, since when, which kind, which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.kind_words import kind_words
from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Kind, Span, Speaker, Speech
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.tui.browser import Browser

_LONGEST_TITLE = 120
"""Code points of a line that may be a title."""


class Questions:
    """Asks for what a correction needs, and makes it.

    Args:
        browser: the browser that it is asked in.
        correct: is given each correction that is made.
    """

    def __init__(self, browser: Browser, correct: Callable[[Correction], None]) -> None:
        self._browser = browser
        self._correct = correct

    def speaker(self, briefing: Briefing, speech: Speech) -> None:
        """Ask who speaks in a speech."""
        from briefing_tui.state.notebook.correction import speaker_is

        names = [s.name for s in briefing.speakers if s is not speech.speaker]
        self._choose(
            _("Who speaks here"),
            names,
            lambda name: self._correct(speaker_is(briefing, speech, name)),
        )

    def begins(self, briefing: Briefing, offset: int) -> None:
        """Ask who speaks from a place on, and whether what looks like a label there is one."""
        from briefing_tui.state.notebook.correction import begins
        from briefing_tui.state.notebook.printed_labels import label_at, name_in

        label, unknown = label_at(briefing.text, offset), _("speaker unknown")
        names = [s.name for s in briefing.speakers]
        if label and name_in(label) not in names:
            names.insert(0, name_in(label))

        def named(name: str) -> None:
            who = None if name == unknown else name
            if label and who is not None and (who in label or name_in(label) in who):
                self._correct(begins(briefing, offset, who, label))
            elif label:
                self._ask_label(
                    label, lambda kept: self._correct(begins(briefing, offset, who, kept))
                )
            else:
                self._correct(begins(briefing, offset, who))

        self._choose(_("Who speaks here"), [*names, unknown], named)

    def _ask_label(self, label: str, then: Callable[[str], None]) -> None:
        """Ask whether some words name the speaker; the answer is given as the label."""
        choices = [_("It names the speaker: nobody’s words"), _("It is spoken")]
        self._pick(label, choices, lambda row: then(label if row == 0 else ""))

    def same(self, briefing: Briefing, name: str) -> None:
        """Ask who is the same person."""
        from briefing_tui.state.notebook.correction import same_person

        names = [s.name for s in briefing.speakers if s.name != name]
        self._choose(
            _("{name} is the same as").format(name=name),
            names,
            lambda right: self._correct(same_person(briefing, name, right)),
            other=False,
        )

    def spelling(self, briefing: Briefing, name: str) -> None:
        """Ask for the right name everywhere, with what the text says of a voice."""
        from briefing_tui.state.notebook.correction import spelt
        from briefing_tui.state.notebook.voice_names import proposed_names

        speaker = next((one for one in briefing.speakers if one.name == name), None)
        proposed = proposed_names(briefing, speaker) if speaker is not None else []

        def named(right: str) -> None:
            if right != name:
                self._correct(spelt(briefing, name, right))

        if proposed:
            self._choose(
                _("Who is {name}").format(name=name),
                [one.name for one in proposed],
                named,
                details=[one.words for one in proposed],
            )
        else:
            self._ask(_("Correct spelling of the name"), name, named)

    def office(self, briefing: Briefing, speaker: Speaker) -> None:
        """Ask for the office of a speaker as it is to be printed."""
        from briefing_tui.state.notebook.correction import office_is

        now = "；".join(speaker.offices)

        def named(office: str) -> None:
            if office != now:
                self._correct(office_is(briefing, speaker, office))

        title = _("Office of {name} on that day; several parted by “；”, or none")
        self._ask(title.format(name=speaker.name), now, named, empty=True)

    def kind(self, briefing: Briefing, speech: Speech) -> None:
        """Ask for the kind of a speech."""
        from briefing_tui.model import Kind
        from briefing_tui.state.notebook.correction import kind_is

        kinds = [kind for kind in Kind if kind is not speech.kind]
        self._pick(
            _("This is"),
            [self.kind_name(kind) for kind in kinds],
            lambda row: self._correct(kind_is(briefing, speech, kinds[row])),
        )

    @staticmethod
    def kind_name(kind: Kind) -> str:
        """Return a kind of speech in the interface's language."""
        return kind_words(kind) or _("of unknown kind")

    def day(self, briefing: Briefing) -> None:
        """Ask for the day of the briefing: one that the text gives, another, or none."""
        from briefing_tui.state.notebook.correction import day_is

        now = briefing.date.isoformat() if briefing.date else ""
        days = [day for day in dict.fromkeys(one.iso for one in briefing.dates) if day != now]
        unknown = _("the day is unknown")

        def named(typed: str) -> None:
            iso = None if typed == unknown else _day_in(typed)
            if iso == "":
                self._browser.say(_("“{words}” is no day; write 2026-11-27").format(words=typed))
            elif (iso or "") != now:
                self._correct(day_is(briefing, iso))

        title = _("Day of the briefing: {day}").format(day=now or _("no date"))
        choices = [*days, unknown] if now else days
        self._choose(title, choices, named, other=_("another day …"), value=now)

    def title(self, briefing: Briefing, here: Span) -> None:
        """Ask for the title of the briefing: the line at the cursor, or another."""
        from briefing_tui.state.notebook.correction import title_is
        from briefing_tui.text.soft_breaks import one_line

        now, line = briefing.title or "", one_line(here.within(briefing.text))
        lines = [line] if line and line != now and len(line) <= _LONGEST_TITLE else []

        def named(title: str) -> None:
            if title != now:
                self._correct(title_is(briefing, title))

        self._choose(
            _("Title of the briefing"),
            lines,
            named,
            other=_("another title …"),
            value=now,
            empty=True,
        )

    # How it is asked

    def _choose(
        self,
        title: str,
        choices: Sequence[str],
        then: Callable[[str], None],
        *,
        other: str | bool = True,
        value: str = "",
        empty: bool = False,
        details: Sequence[str] = (),
    ) -> None:
        """Ask for one of some words, or for others, which are typed.

        Args:
            title: what is asked.
            choices: the words.
            then: is given those chosen or typed.
            other: what stands for others; False for none, True for another name.
            value: what stands in the line where others are typed.
            empty: whether nothing may be typed.
            details: what is said of each choice.
        """
        more = _("another name …") if other is True else other
        if not choices:
            if more:
                self._ask(title, value, then, empty=empty)
            else:
                self._browser.say(_("There is no other speaker in this briefing"))
            return

        def chosen(row: int) -> None:
            if row < len(choices):
                then(choices[row])
            else:
                self._ask(title, value, then, empty=empty)

        self._pick(title, [*choices, more] if more else choices, chosen, details)

    def _pick(
        self,
        title: str,
        choices: Sequence[str],
        then: Callable[[int], None],
        details: Sequence[str] = (),
    ) -> None:
        from briefing_tui.tui.views.choose import ChooseView

        def chosen(row: int | None) -> None:
            if row is not None:
                then(row)

        self._browser.push(ChooseView(title, choices, details), chosen)

    def _ask(
        self, title: str, value: str, then: Callable[[str], None], *, empty: bool = False
    ) -> None:
        from briefing_tui.tui.views.ask import AskView

        def typed(words: str | None) -> None:
            if words or (empty and words is not None):
                then(words)

        self._browser.push(AskView(title, value), typed)


def _day_in(typed: str) -> str:
    """Return the day that is typed, in ISO form; empty where it is none."""
    from briefing_tui.text.dates import dates_in

    found = dates_in(typed, 0, len(typed))
    return found[0].iso if len(found) == 1 else ""
