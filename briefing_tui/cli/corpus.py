"""``briefing-tui corpus``: statistics over what is said, by who says it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.asked_for import check_speaker, tell_whom
from briefing_tui.cli.corpus_output import MOST_ROWS, print_statistic
from briefing_tui.cli.inputs import tell_cache_problem
from briefing_tui.cli.progress_bars import shown_progress
from briefing_tui.cli.searched_files import searched_library, searched_paths, something_is_unread
from briefing_tui.cli.streams import is_terminal, tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.corpus import statistic_tables
from briefing_tui.corpus.collocates import By, collocates
from briefing_tui.corpus.concordance import hits_of, in_order
from briefing_tui.corpus.corpus import SaidCorpus, Sought, sought_pattern
from briefing_tui.corpus.frequencies import frequencies
from briefing_tui.corpus.keyness import keyness
from briefing_tui.corpus.ordering import Collation
from briefing_tui.corpus.partition import PartedBy, counted_parts
from briefing_tui.corpus.statistic_tables import Statistic, StatisticTable
from briefing_tui.corpus.subcorpus import CorpusSelection, SelectionError, selection
from briefing_tui.corpus.word_patterns import CorpusPattern, PatternError, pattern
from briefing_tui.library import Library
from briefing_tui.progress import Progress
from briefing_tui.search.hit import Hit
from briefing_tui.translation import N_, _

NEEDS = {
    Statistic.CONCORDANCE: (N_("QUERY"),),
    Statistic.COLLOCATES: (N_("QUERY"),),
    Statistic.WORDS: (),
    Statistic.NGRAMS: (),
    Statistic.KEYNESS: (N_("FILTERS"),),
    Statistic.DISPERSION: (N_("QUERY"),),
    Statistic.COMPARE: (N_("QUERY"), N_("QUERY")),
}
"""The words that each statistic needs before the paths."""

TAKEN_BY = {
    "sort": (Statistic.CONCORDANCE,),
    "order": (Statistic.CONCORDANCE,),
    "context": (Statistic.CONCORDANCE,),
    "window": (Statistic.COLLOCATES,),
    "by": (Statistic.COLLOCATES,),
    "size": (Statistic.NGRAMS,),
    "like": (Statistic.WORDS, Statistic.NGRAMS),
    "least": (Statistic.WORDS, Statistic.NGRAMS, Statistic.COLLOCATES, Statistic.KEYNESS),
    "against": (Statistic.KEYNESS,),
    "parts": (Statistic.DISPERSION, Statistic.COMPARE),
}
"""The statistics that take an option which not all take."""

WINDOW, ROW, LEAST = 5, 2, 3
"""The values without ``--window``, ``--size`` and, but for words, ``--least``."""


def corpus(arguments: Arguments) -> int:
    """Print a statistic; 1 when nothing is found, 2 when something named could not be read.

    Raises:
        UsageError: the arguments make no sense for the statistic.
    """
    statistic = Statistic(arguments.statistic)
    words = _words(statistic, arguments)
    _check_options(statistic, arguments)
    sought, like = _patterns(statistic, words, arguments)
    paths = searched_paths(arguments)
    library = searched_library(paths, arguments)
    if not library:
        return 2
    with shown_progress() as progress:
        part = SaidCorpus(library, _selection(library, arguments), progress or _unheard)
        table = _table(statistic, part, sought, words, like, arguments)
        hits = []
        if statistic is Statistic.CONCORDANCE:
            hits = _concordance(part, sought[0], arguments)
    found = print_statistic(table, hits, words, part.selection.words, arguments)
    if not found:
        tell(_nothing(table, words, part.selection.words))
    tell_cache_problem(library)
    if something_is_unread(paths, library):
        return 2
    return 0 if found else 1


def _unheard(progress: Progress) -> None:
    """Pay no attention to progress."""


def _words(statistic: Statistic, arguments: Arguments) -> list[str]:
    """Return the words that a statistic needs; the other words become its paths.

    Raises:
        UsageError: there are too few.
    """
    needed = NEEDS[statistic]
    words = arguments.words[: len(needed)]
    if len(words) < len(needed):
        raise UsageError(_("{argument} is missing").format(argument=_(needed[len(words)])))
    if "-" in words:
        raise UsageError(_("- stands for standard input and is no query; write \\-"))
    arguments.paths = arguments.words[len(needed) :]
    return list(words)


def _check_options(statistic: Statistic, arguments: Arguments) -> None:
    """Check that only options are given that the statistic takes.

    Raises:
        UsageError: another one is given, or the speaker is no name.
    """
    for name, taking in TAKEN_BY.items():
        if getattr(arguments, name) is not None and statistic not in taking:
            raise UsageError(
                _("--{option} is for {statistics} alone").format(
                    option=name, statistics=", ".join(taking)
                )
            )
    check_speaker(arguments.speaker)


def _patterns(
    statistic: Statistic, words: Sequence[str], arguments: Arguments
) -> tuple[list[Sought], CorpusPattern | None]:
    """Return what is looked for, and the pattern that listed words must fit.

    Raises:
        UsageError: one of them is no pattern.
    """
    try:
        like = pattern(arguments.like) if arguments.like is not None else None
        if statistic is Statistic.KEYNESS:
            return [], like
        return [sought_pattern(pattern(each)) for each in words], like
    except PatternError as error:
        raise UsageError(str(error)) from None


def _selection(
    library: Library, arguments: Arguments, filters: str | None = None
) -> CorpusSelection:
    """Return the part of the library that filters select, by ``--where`` unless given.

    Raises:
        UsageError: they ask for what there is none of.
    """
    speaker = arguments.speaker if filters is None else None
    try:
        found = selection(arguments.where or "" if filters is None else filters, library, speaker)
    except SelectionError as error:
        raise UsageError(str(error)) from None
    for meant in found.whom:
        tell_whom(meant)
    return found


def _table(
    statistic: Statistic,
    part: SaidCorpus,
    sought: Sequence[Sought],
    words: Sequence[str],
    like: CorpusPattern | None,
    arguments: Arguments,
) -> StatisticTable:
    """Return a statistic; of a concordance an empty table."""
    limit = _limit(arguments)
    if statistic is Statistic.CONCORDANCE:
        return StatisticTable(statistic, {}, (), ())
    if statistic is Statistic.COLLOCATES:
        window = arguments.window or WINDOW
        by = By(arguments.by or By.LOG_DICE)
        least = arguments.least or LEAST
        found = collocates(part, sought[0], window, least=least, by=by)
        return statistic_tables.collocates_table(found, window, limit)
    if statistic is Statistic.KEYNESS:
        return _keyness(part, words[0], arguments)
    if statistic in (Statistic.WORDS, Statistic.NGRAMS):
        size = 1 if statistic is Statistic.WORDS else arguments.size or ROW
        least = arguments.least or (1 if size == 1 else LEAST)
        listed = frequencies(part, size, least=least, like=like)
        return statistic_tables.frequencies_table(listed, size, limit)
    if statistic is Statistic.DISPERSION:
        parting = PartedBy(arguments.parts or PartedBy.BRIEFING)
        return statistic_tables.dispersion_table(counted_parts(part, sought, parting), parting)
    parting = PartedBy(arguments.parts or PartedBy.SPEAKER)
    return statistic_tables.compare_table(counted_parts(part, sought, parting), parting)


def _limit(arguments: Arguments) -> int | None:
    """Return how many rows are printed; None for all."""
    if (
        arguments.limit is not None
        or not is_terminal(sys.stdout)
        or arguments.csv
        or arguments.json
    ):
        limit: int | None = arguments.limit
        return limit
    return MOST_ROWS


def _keyness(part: SaidCorpus, filters: str, arguments: Arguments) -> StatisticTable:
    """Return what tells a part of the corpus from another, or from all the rest of it."""
    library = part.briefings
    assert isinstance(library, Library)
    first = _selection(library, arguments, filters)
    second = first.rest()
    if arguments.against is not None:
        second = _selection(library, arguments, arguments.against)
    corpora = (part.part(part.selection.also(half)) for half in (first, second))
    found = keyness(*corpora, least=arguments.least or LEAST)
    return statistic_tables.keyness_table(found, _limit(arguments))


def _concordance(part: SaidCorpus, sought: Sought, arguments: Arguments) -> list[Hit]:
    """Return the matches in the order that was asked for."""
    collation = Collation(arguments.order or Collation.PINYIN)
    hits = list(hits_of(part, sought))
    return in_order(hits, arguments.sort or (), collation, part.lexicon)


def _nothing(table: StatisticTable, words: Sequence[str], selected: str) -> str:
    """Return that nothing was found, and where."""
    if table.statistic is Statistic.KEYNESS:
        return _("one of the two parts says nothing, or no word is frequent enough")
    if not words:
        return _("no word is said, or none is frequent enough")
    told = _("nothing found for “{query}”").format(query=" · ".join(words))
    return told + (_(" in {filters}").format(filters=selected) if selected else "")
