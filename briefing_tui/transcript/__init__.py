"""Text to a briefing: lines, labels, turns, kinds, sections and header, each a stage."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing, Span
from briefing_tui.transcript.apart import names_apart
from briefing_tui.transcript.asking import asks
from briefing_tui.transcript.assembly import as_plain_text, assemble
from briefing_tui.transcript.evidence import weigh
from briefing_tui.transcript.explain import Explanation, explain
from briefing_tui.transcript.fuller import fuller_names
from briefing_tui.transcript.furniture import page_furniture
from briefing_tui.transcript.header import (
    language_of,
    legend_of,
    present_of,
    read_header,
)
from briefing_tui.transcript.headings import headings_between
from briefing_tui.transcript.hosts import host_by_conduct
from briefing_tui.transcript.kinds import kinds_of
from briefing_tui.transcript.labels import possible_labels
from briefing_tui.transcript.letters import with_paired_letters
from briefing_tui.transcript.lines import Line, lines_of
from briefing_tui.transcript.matter import back_matter_start
from briefing_tui.transcript.people import People
from briefing_tui.transcript.roles import roles_of
from briefing_tui.transcript.spokesperson import sessions_of, spokesperson_of
from briefing_tui.transcript.stacks import with_stacks
from briefing_tui.transcript.turns import given_turns, labelled_turns
from briefing_tui.transcript.unlabelled import opening, with_inferred_hosts
from briefing_tui.transcript.verdicts import Verdict

__all__ = ["Explanation", "explained", "parse"]


def parse(document: Document) -> Briefing:
    """Recognise who speaks and how each speech is built.

    Returns:
        The briefing. Front matter, speeches and back matter tile its text; a text without
        recognisable speakers is all front matter, and has a warning that says so.
    """
    lines = lines_of(document.text)
    legend, language = legend_of(lines), language_of(document.text)
    verdicts = _weighed(document, lines, legend, language)
    return _read(document, lines, legend, language, verdicts)


def explained(document: Document) -> list[Explanation]:
    """What each line of a document was taken for, and why, in text order."""
    lines = lines_of(document.text)
    legend, language = legend_of(lines), language_of(document.text)
    verdicts = _weighed(document, lines, legend, language)
    return explain(_read(document, lines, legend, language, verdicts), lines, verdicts)


def _weighed(
    document: Document, lines: tuple[Line, ...], legend: dict[str, str], language: str
) -> tuple[Verdict, ...]:
    if document.told.turns:
        return ()
    aside = document.told.aside
    spoken = tuple(line for line in lines if not _within(line, aside)) if aside else lines
    stacked = with_paired_letters(tuple(with_stacks(possible_labels(spoken), lines)))
    possible = tuple(names_apart(stacked, lines, asks(language)))
    return weigh(document.text, possible, legend, language, document.told.title)


def _within(line: Line, spans: tuple[Span, ...]) -> bool:
    return any(span.start <= line.begin < span.end for span in spans)


def _read(
    document: Document,
    lines: tuple[Line, ...],
    legend: dict[str, str],
    language: str,
    verdicts: tuple[Verdict, ...],
) -> Briefing:
    text, told = document.text, document.told
    accepted = [verdict for verdict in verdicts if verdict.accepted]
    labels = [verdict.label for verdict in accepted]
    if not labels and not told.turns:
        header = read_header(text, lines, Span(0, len(text)), len(text), told)
        return as_plain_text(document, header, language)
    front = Span(0, told.turns[0].start if told.turns else lines[labels[0].line].start)
    after = told.turns[-1].end if told.turns else labels[-1].span.end
    pages = (*told.aside, *page_furniture(lines))
    end = back_matter_start(lines, after, len(text), pages)
    spans = [label.span for label in labels]
    names = [label.who.name for label in labels if label.who.named]
    names += [turn.name for turn in told.turns if turn.name]
    spokesperson = spokesperson_of(front.within(text), told.title)
    names += [spokesperson] if spokesperson else []
    sessions = tuple(sessions_of(lines))
    names += [name for _span, name in sessions]
    fuller = fuller_names(labels, f"{told.title or ''}\n{front.within(text)}")
    people = People(present_of(text, names, spans, front, legend), spokesperson, fuller, sessions)
    people.enrol(labels)
    people.appoint_moderator()
    if told.turns:
        turns = given_turns(told.turns, people, end)
    else:
        turns = labelled_turns(lines, accepted, people, end)
        if (host := host_by_conduct(text, turns)) is not None:
            people.appoint(host)
            turns = [
                replace(turn, person=people.settled(turn.person)) if turn.person else turn
                for turn in turns
            ]
        if (first := opening(lines, turns, people, front)) is not None:
            turns.insert(0, first)
            front = Span(0, first.start)
        turns = with_inferred_hosts(lines, turns, people)
    roles = roles_of(text, turns, language, people.spokesperson)
    kinds = kinds_of(turns, roles)
    header = read_header(text, lines, front, turns[-1].end, told)
    heads = [span for span, _name in sessions]
    furniture = sorted({*pages, *heads, *headings_between(lines, labels)})
    return assemble(document, lines, header, language, people, turns, roles, kinds, furniture)
