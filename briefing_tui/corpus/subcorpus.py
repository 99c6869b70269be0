"""Selections: the part of a corpus that filters ask for, by the one language of queries.

``@name`` or ``@office``, ``kind:answer``, ``date:2021..2022``, ``#heading`` and their exclusions,
as :mod:`briefing_tui.search.language` tells; ``|`` parts alternatives.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_tui.corpus.stretches import between, common, joined, wanted_spans
from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span, Speaker, walk_sections
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.language import Ask, read_query
from briefing_tui.search.regions import Wanted
from briefing_tui.search.speakers import Known, Meant, meant
from briefing_tui.search.unknown import names_in, unknown_in
from briefing_tui.translation import _


class SelectionError(ValueError):
    """Raised for filters that ask for what does not exist; the message is one line for people."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that filters set on a place.

    Attributes:
        alternatives: of the filters; what fits any of them is meant.
        complement: whether what fits none of them is meant instead.
    """

    alternatives: tuple[Wanted, ...]
    complement: bool = False

    def spans(self, briefing: Briefing) -> list[Span]:
        """Return the stretches of a briefing that are meant, in order."""
        spans = joined(span for each in self.alternatives for span in wanted_spans(each, briefing))
        return between(spans, len(briefing.text)) if self.complement else spans


@dataclass(frozen=True, slots=True)
class CorpusSelection:
    """A part of a corpus.

    Attributes:
        conditions: all that is asked of a place in it; none for everything.
        words: the filters as they were typed; empty for everything.
        whom: whom each name in them means.
    """

    conditions: tuple[Condition, ...] = ()
    words: str = ""
    whom: tuple[Meant, ...] = ()

    def spans(self, briefing: Briefing) -> list[Span] | None:
        """Return the stretches of a briefing that are in the selection; None for all of it."""
        if not self.conditions:
            return None
        spans = [Span(0, len(briefing.text))]
        for condition in self.conditions:
            spans = common(spans, condition.spans(briefing))
        return spans

    def rest(self) -> CorpusSelection:
        """Return the selection of all that is not in this one, which has one condition."""
        (condition,) = self.conditions
        turned = Condition(condition.alternatives, not condition.complement)
        return CorpusSelection((turned,), f"!({self.words})", self.whom)

    def also(self, other: CorpusSelection) -> CorpusSelection:
        """Return the selection of what is in this one and in another."""
        words = " ".join(filter(None, [self.words, other.words]))
        return CorpusSelection(
            (*self.conditions, *other.conditions), words, (*self.whom, *other.whom)
        )


EVERYTHING = CorpusSelection()
"""The selection of all that is said."""


class Names(NamedTuple):
    """All that filters may name in some briefings.

    Attributes:
        people: everybody who speaks, each once.
        headings: the headings of the sections.
    """

    people: Sequence[Known]
    headings: Sequence[str]


def names_of(briefings: Iterable[Briefing]) -> Names:
    """Return what filters may name in some briefings."""
    people: dict[Known, None] = {}
    headings: dict[str, None] = {}
    for briefing in briefings:
        people.update(dict.fromkeys(map(Known.of, briefing.speakers)))
        for speech in briefing.speeches:
            headings.update((each.title, None) for each in walk_sections(speech.sections))
    return Names(list(people), list(headings))


def selection(
    filters: str, briefings: Sequence[Briefing], speaker: str | None = None
) -> CorpusSelection:
    """Return the part of a corpus that filters ask for.

    Args:
        filters: in the language of queries, without words to look for; may be empty.
        briefings: the corpus.
        speaker: the name or office of a speaker who is asked for beside them.

    Raises:
        SelectionError: they ask for a speaker, heading, kind or day that there is none of, or
            hold a word that is no filter.
    """
    if not filters.strip() and speaker is None:
        return EVERYTHING
    asks = read_query(filters) or (Ask(),)
    words = [term.typed for ask in asks for term in (*ask.words, *ask.without)]
    if words:
        raise SelectionError(
            _(
                "“{word}” is no filter; there are @name, kind:answer, date:2021..2022, #heading"
            ).format(word=words[0])
        )
    names = names_of(briefings)
    whom = {each: meant(each, names.people) for each in names_in(filters, speaker)}
    if unknown := unknown_in(filters, whom.values(), names.people, names.headings):
        raise SelectionError("; ".join(each.message for each in unknown))
    if any(ask.impossible or not (ask.filters or speaker) for ask in asks):
        raise SelectionError(_("“{filters}” filters nothing").format(filters=filters))
    beside = (speaker,) if speaker is not None else ()
    wanted = tuple(
        Wanted(
            None,
            tuple(whom[name] for name in (*ask.speakers, *beside)),
            ask.headings,
            ask.days,
            ask.kinds,
            tuple(whom[name] for name in ask.not_speakers),
            ask.not_headings,
        )
        for ask in asks
    )
    told = " ".join(filter(None, [filters.strip(), f"@{speaker}" if speaker else ""]))
    return CorpusSelection((Condition(wanted),), told, tuple(whom.values()))


def only_speaker(speaker: Speaker) -> CorpusSelection:
    """Return the selection of what one speaker says, in every briefing with the same offices."""
    known = Known.of(speaker)
    whom = Meant(speaker.name, None, frozenset([known]))
    return CorpusSelection((Condition((Wanted(speakers=(whom,)),)),), f"@{speaker.name}", (whom,))
