"""The passes from a text to a briefing: lines, labels, turns, kinds, sections and header."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from briefing_tui.dataclass import replace
from briefing_tui.errors import TooLargeError
from briefing_tui.loading.budgets import LABELS, OverBudget, counted, no_memory
from briefing_tui.loading.document import Document, GivenTurn
from briefing_tui.model import Briefing, Span
from briefing_tui.recognition.assembly import Findings, as_plain_text, assemble
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.evidence.dense import in_dense
from briefing_tui.recognition.evidence.joined import begun_within, joined
from briefing_tui.recognition.evidence.own_lines import with_own_lines
from briefing_tui.recognition.evidence.weighing import weigh
from briefing_tui.recognition.evidence.wide_spaces import with_wide_spaces
from briefing_tui.recognition.explain import Explanation, explain
from briefing_tui.recognition.labels.agenda import without_agenda
from briefing_tui.recognition.labels.answering import with_named_answers
from briefing_tui.recognition.labels.apart import names_apart
from briefing_tui.recognition.labels.captioned import with_unnamed
from briefing_tui.recognition.labels.confirmed_names import told_names
from briefing_tui.recognition.labels.damaged import joined_over_lines, with_damaged
from briefing_tui.recognition.labels.examiners import with_examiners
from briefing_tui.recognition.labels.fragments import (
    without_addressees,
    without_empty_headings,
    without_fragments,
)
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.listed import fields_between, without_fields
from briefing_tui.recognition.labels.live import begun_behind_clocks
from briefing_tui.recognition.labels.machine import (
    is_machine_made,
    machine_heads,
    with_machine_labels,
)
from briefing_tui.recognition.labels.notices import notices
from briefing_tui.recognition.labels.of_legend import with_explained
from briefing_tui.recognition.labels.over_office import with_names_over_offices
from briefing_tui.recognition.labels.paired_letters import with_paired_letters
from briefing_tui.recognition.labels.read_out import (
    without_lists_read_out,
    without_words_read_out,
)
from briefing_tui.recognition.labels.refused import (
    without_calls,
    without_lone_question,
    without_salutations,
    without_sentences,
    without_titled_headings,
    without_unmarked,
)
from briefing_tui.recognition.labels.run_on import begun_in_run
from briefing_tui.recognition.labels.sayings import with_sayings
from briefing_tui.recognition.labels.scanning import possible_labels
from briefing_tui.recognition.labels.stacked import with_stacks
from briefing_tui.recognition.labels.stopped import with_stops
from briefing_tui.recognition.labels.tagged import with_tagged
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.voice_tags import voice_tags
from briefing_tui.recognition.layout.voter import on_lines, votes_of
from briefing_tui.recognition.lexicon.questions import asks
from briefing_tui.recognition.speakers.fuller import fuller_names, with_known_ends
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.spokesperson import (
    is_called_spokesperson,
    sessions_of,
    spokesperson_of,
)
from briefing_tui.recognition.speakers.surnames import surnames_told
from briefing_tui.recognition.structure.asides import recorded_asides
from briefing_tui.recognition.structure.back_matter import back_matter_start
from briefing_tui.recognition.structure.header import read_header
from briefing_tui.recognition.structure.headings import headings_between
from briefing_tui.recognition.structure.legends import legend_of
from briefing_tui.recognition.structure.margins import without_margins
from briefing_tui.recognition.structure.page_furniture import page_furniture
from briefing_tui.recognition.structure.presence import bearers_of_parts, present_of
from briefing_tui.recognition.structure.table_cells import cells_between
from briefing_tui.recognition.structure.text_language import language_of
from briefing_tui.recognition.structure.wrapped import unwrapped
from briefing_tui.recognition.turns.bold_questions import with_bold_questions
from briefing_tui.recognition.turns.byline import with_byline
from briefing_tui.recognition.turns.handovers import with_unlabelled
from briefing_tui.recognition.turns.host import host_by_conduct
from briefing_tui.recognition.turns.interview import Interview, interview_of, interview_turns
from briefing_tui.recognition.turns.kinds import kinds_of
from briefing_tui.recognition.turns.labelled import given_turns, labelled_turns
from briefing_tui.recognition.turns.opening_turns import opening
from briefing_tui.recognition.turns.roles import roles_of
from briefing_tui.text.lines import Line, lines_cut, lines_of

__all__ = ["Explanation", "explained", "parse"]


def parse(document: Document) -> Briefing:
    """Recognise who speaks and how each speech is built.

    Returns:
        The briefing. Front matter, speeches and back matter tile its text; a text without
        recognisable speakers is all front matter, and has a warning that says so.

    Raises:
        TooLargeError: it has more labels or notes than any transcript.
    """
    briefing, _lines, _verdicts = _bounded(document)
    return briefing


def explained(document: Document) -> list[Explanation]:
    """Return what each line of a document was read as, and why, in text order.

    Raises:
        TooLargeError: it has more labels or notes than any transcript.
    """
    return explain(*_bounded(document))


def _bounded(document: Document) -> tuple[Briefing, tuple[Line, ...], tuple[Verdict, ...]]:
    try:
        return _recognised(document)
    except OverBudget as error:
        raise TooLargeError(document.source.path, str(error)) from error
    except MemoryError as error:
        raise TooLargeError(document.source.path, no_memory()) from error


def _recognised(document: Document) -> tuple[Briefing, tuple[Line, ...], tuple[Verdict, ...]]:
    """Return the briefing, and the lines and verdicts that it was read from."""
    margins = without_margins(lines_of(document.text))
    lines = unwrapped(margins.lines)
    aside = _aside(document, lines, margins.spans)
    if not document.facts.turns:
        votes = votes_of(document.text, _outside(lines, aside))
        made = machine_heads(lines)
        if not made:
            within = [*begun_within(votes), *begun_in_run(lines, votes)]
            within += [*begun_behind_clocks(lines), *voice_tags(document.text)[0]]
            # More than any transcript has are no labels; the paragraph stays whole.
            if len(within) <= LABELS.of(len(document.text)).most:
                whole, lines = lines, lines_cut(lines, within)
                if lines is not whole:
                    votes = on_lines(votes, lines)
                    aside = _aside(document, lines, margins.spans)
    else:
        votes, made = (), []
    legend = {**surnames_told(document.text, lines), **legend_of(lines)}
    language = document.facts.language or language_of(document.text)
    context = Context(document, lines, aside, legend, language)
    verdicts = with_machine_labels(_weighed(context), made)
    if not is_machine_made(verdicts):
        verdicts = joined(document.text, lines, verdicts, votes)
        verdicts = _settled(document.text, lines, verdicts)
    if not document.facts.turns:
        verdicts = with_stops(lines, with_tagged(lines, margins, verdicts))
        verdicts = with_byline(lines, tuple(without_unmarked(document.text, verdicts)))
    return _read(context, verdicts), lines, verdicts


def _settled(
    text: str, lines: tuple[Line, ...], verdicts: tuple[Verdict, ...]
) -> tuple[Verdict, ...]:
    """Return the verdicts after the corrections that neighbouring labels require."""
    verdicts = tuple(without_titled_headings(text, [*without_salutations(text, verdicts)]))
    verdicts = tuple(without_agenda(text, [*without_unmarked(text, verdicts)]))
    verdicts = tuple(without_sentences(text, [*without_calls(text, verdicts)]))
    verdicts = tuple(without_empty_headings(text, [*without_fragments(lines, verdicts)]))
    verdicts = without_lists_read_out(lines, verdicts)
    verdicts = in_dense(lines, without_words_read_out(text, lines, verdicts))
    verdicts = with_wide_spaces(lines, with_own_lines(text, lines, verdicts))
    verdicts = with_unnamed(lines, verdicts)
    return tuple(without_lone_question(text, verdicts))


def _aside(
    document: Document, lines: tuple[Line, ...], numbers: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the spans that the container or the page layout says nobody speaks, in text order."""
    found = {*document.facts.aside, *numbers, *page_furniture(lines), *notices(lines)}
    found.update(voice_tags(document.text)[1], recorded_asides(lines))
    return tuple(sorted(found))


def _weighed(context: Context) -> tuple[Verdict, ...]:
    """Return the verdicts on the possible labels by words; none where the container names all."""
    document, lines = context.document, context.lines
    if document.facts.turns:
        return ()
    spoken = _outside(lines, context.aside)
    found = with_explained(possible_labels(spoken), spoken, context.legend)
    labels = counted(found, LABELS.of(len(document.text)))
    possible = tuple(without_addressees(joined_over_lines(labels, lines)))
    told = told_names(document.text, possible)
    stacked = tuple(with_stacks(with_sayings(possible, spoken, told), lines))
    examined = [*with_examiners(with_paired_letters(stacked), lines)]
    damaged = with_damaged(tuple(with_named_answers(document.text, examined)), spoken)
    whole = tuple(without_fields(tuple(with_known_ends(tuple(damaged))), lines))
    apart = tuple(names_apart(with_names_over_offices(whole, lines), lines, asks(context.language)))
    return weigh(context, apart, told)


def _outside(lines: tuple[Line, ...], spans: Sequence[Span]) -> tuple[Line, ...]:
    """Return the lines that begin in none of the spans, which are in text order."""
    starts = [span.start for span in spans]
    ends = list(accumulate((span.end for span in spans), max))

    def is_outside(line: Line) -> bool:
        place = bisect_right(starts, line.begin)
        return not place or ends[place - 1] <= line.begin

    return tuple(filter(is_outside, lines))


def _read(context: Context, verdicts: tuple[Verdict, ...]) -> Briefing:
    """Return the briefing of the document whose labels have these verdicts."""
    text, facts, lines, aside = context.text, context.facts, context.lines, context.aside
    labels = [verdict.label for verdict in verdicts if verdict.accepted]
    said = {line.number for line in _outside(lines, aside)}
    shown = [one for one in verdicts if one.accepted or (one.doubtful and one.label.line in said)]
    while shown and not shown[0].accepted:
        del shown[0]
    interview = None if labels or facts.turns else interview_of(lines, facts)
    if not labels and not facts.turns and interview is None:
        return as_plain_text(context, read_header(context, (Span(0, len(text)), len(text))))
    front, after = _around(lines, labels, facts.turns, interview)
    end = back_matter_start(lines, after, len(text), aside)
    shown = [verdict for verdict in shown if lines[verdict.label.line].start < end]
    names = [label.who.name for label in labels if label.who.named]
    names += [turn.name for turn in facts.turns if turn.name]
    lead = context.lead(front.end)
    spokesperson = spokesperson_of(lead, facts.title)
    sessions = tuple(sessions_of(lines))
    names += [*([spokesperson] if spokesperson else []), *(name for _span, name in sessions)]
    head = f"{facts.title or ''}\n{lead}"
    people = People(
        present_of(
            text,
            lead,
            names,
            [label.span for label in labels],
            {**bearers_of_parts(lines, labels, front.end), **context.legend},
        ),
        spokesperson,
        spokesperson is not None and is_called_spokesperson(head, spokesperson),
        fuller_names(labels, head),
        sessions,
    )
    people.enrol(labels)
    people.appoint_moderator()
    if facts.turns:
        turns = given_turns(facts.turns, people, end)
    elif interview is not None:
        turns = interview_turns(text, interview, people, end)
    else:
        turns = labelled_turns(lines, shown, people, end)
        turns = with_bold_questions(context, labels, turns, people, end)
        front = Span(0, turns[0].start)
        host = host_by_conduct(text, turns) if people.host is None else None
        if host is not None:
            people.appoint(host)
            turns = [
                replace(turn, person=people.settled(turn.person)) if turn.person else turn
                for turn in turns
            ]
        if (first := opening(lines, turns, people, front)) is not None:
            turns.insert(0, first)
            front = Span(0, first.start)
        turns = with_unlabelled(lines, turns, people)
    roles = roles_of(text, turns, context.language, people.spokesperson)
    kinds = kinds_of(turns, roles)
    header = read_header(context, (front, turns[-1].end))
    beside = {*aside, *headings_between(lines, labels), *fields_between(lines)}
    furniture = sorted(beside.union(cells_between(lines, labels), (span for span, _ in sessions)))
    return assemble(context, Findings(header, people, turns, roles, kinds, furniture))


def _around(
    lines: tuple[Line, ...],
    labels: Sequence[Label],
    given: Sequence[GivenTurn],
    interview: Interview | None,
) -> tuple[Span, int]:
    """Return the span before the first speech, and an offset behind which back matter may begin."""
    if interview is not None:
        return Span(0, interview.start), interview.places[-1][0] + 1
    if given:
        return Span(0, given[0].start), given[-1].end
    return Span(0, lines[labels[0].line].start), labels[-1].span.end
