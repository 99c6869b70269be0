"""``briefing-tui search``: what was meant, by briefing and speech, or one line a match."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.asked_for import check_fields, check_speaker, tell_unknown, tell_whom
from briefing_tui.cli.inputs import tell_cache_problem, tell_missing
from briefing_tui.cli.path_lines import PathLines
from briefing_tui.cli.progress_bars import shown_progress
from briefing_tui.cli.searched_files import searched_library, searched_paths, something_is_unread
from briefing_tui.cli.snippet import snippet
from briefing_tui.cli.speaker_names import name_with_doubt
from briefing_tui.cli.streams import Output, raw, tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.library import Library
from briefing_tui.limits import LONGEST_QUERY
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.language import unfiltered
from briefing_tui.text.clock import clock
from briefing_tui.translation import _, ngettext
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.search.hits import Hits


def search(arguments: Arguments) -> int:
    """Search and print; 1 when nothing is found, 2 when something named could not be read.

    Related passages are printed beside what was found and not counted.
    """
    if not arguments.query.strip():
        raise UsageError(_("the query is empty; give the words to look for"))
    check_speaker(arguments.speaker)
    check_fields(arguments.query)
    paths = searched_paths(arguments)
    library = searched_library(paths, arguments)
    if not library:
        return 2
    if len(arguments.query) > LONGEST_QUERY:
        tell(_cut_off())
    query, speaker = arguments.query, arguments.speaker
    with shown_progress() as progress:
        hits = library.search(query, limit=arguments.limit, speaker=speaker, progress=progress)
    _print(arguments, library, hits)
    if hits.cut and arguments.limit is None:
        tell(_("there may be more near matches than are counted; exact ones are all there"))
    for meant in library.whom(query, speaker=speaker):
        tell_whom(meant)
    unknown = library.unknown(query, speaker=speaker)
    tell_unknown(unknown)
    found = bool(hits.counts().any())
    if not found and not unknown:
        _tell_nothing(library, query, speaker, len(hits))
    tell_cache_problem(library)
    if tell_missing(library) or something_is_unread(paths, library):
        return 2
    return 0 if found else 1


def _print(arguments: Arguments, library: Library, hits: Hits) -> None:
    """Print the hits in the form that was asked for; related passages for people and as JSON."""
    counted = (hit for hit in hits if hit.group is not HitGroup.RELATED)
    if arguments.count:
        counts = _counts(library, hits, arguments.limit)
        _print_counts(library, counts, null=arguments.null)
    elif arguments.json:
        for hit in hits:
            from briefing_tui.cli.as_json import hit_json

            raw(hit_json(hit))
    elif arguments.files_with_matches:
        lines = PathLines(null=arguments.null)
        for path in dict.fromkeys(hit.briefing.path for hit in counted):
            lines.line(path)
    elif sys.stdout.isatty() and not arguments.null:
        _print_grouped(list(counted))
        _print_grouped([hit for hit in hits if hit.group is HitGroup.RELATED])
    else:
        _print_lines(counted, null=arguments.null)


def _cut_off() -> str:
    """Print that a query is too long to be searched for whole."""
    return _("only the first {count} characters of the query are looked for").format(
        count=LONGEST_QUERY
    )


def _counts(library: Library, hits: Hits, limit: int | None) -> list[int]:
    """Return how many hits each briefing has; without a limit they are counted unmade."""
    if limit is None:
        counts: list[int] = hits.counts().tolist()
        return counts
    held = Counter(id(hit.briefing) for hit in hits if hit.group is not HitGroup.RELATED)
    return [held[id(briefing)] for briefing in library]


def _print_counts(library: Library, counts: Sequence[int], *, null: bool) -> None:
    """Print the count of hits; for several briefings, a path and a count for each with hits."""
    if len(library) == 1:
        Output().line(str(sum(counts)))
        return
    lines = PathLines(null=null)
    for briefing, count in zip(library, counts, strict=True):
        if count:
            lines.line(briefing.path, ":", str(count))


def _print_lines(hits: Iterable[Hit], *, null: bool) -> None:
    """Print ``path:line:speaker:words`` for each hit, best first, for other programs."""
    lines = PathLines(null=null)
    for hit in hits:
        head = ":".join(["", str(hit.line), name_with_doubt(hit.speech), ""])
        lines.line(hit.briefing.path, head, *snippet(hit))


def _print_grouped(hits: Sequence[Hit]) -> None:
    """Print hits for people under headings; the briefing of the best hit comes first."""
    output = Output()
    order: dict[int, int] = {}
    for hit in hits:
        order.setdefault(id(hit.briefing), len(order))
    ranked = sorted(hits, key=lambda hit: (order[id(hit.briefing)], hit.start))
    for number, (_key, group) in enumerate(groupby(ranked, key=lambda hit: id(hit.briefing))):
        found = list(group)
        if number:
            output.line()
        briefing = found[0].briefing
        day = briefing.date.isoformat() if briefing.date else ""
        if others := ", ".join(briefing.other_days):
            told = _("the text also gives {days}") if day else _("the text gives {days}")
            day = f"{day} ({told.format(days=others)})".strip()
        title = "  ".join(filter(None, [briefing.title or "", day]))
        output.line((briefing.path, "bold magenta"), f"  {title}" if title else "")
        for _speech, of_speech in groupby(found, key=lambda hit: hit.speech and hit.speech.id):
            _print_speech(output, list(of_speech))
    if hits:
        tell(_told_count(hits))


def _told_count(hits: Sequence[Hit]) -> str:
    """Return how many hits there are; related passages are called so."""
    if hits[0].group is HitGroup.RELATED:
        return ngettext("{count} related passage", "{count} related passages", len(hits)).format(
            count=len(hits)
        )
    return ngettext("{count} match", "{count} matches", len(hits)).format(count=len(hits))


def _print_speech(output: Output, hits: Sequence[Hit]) -> None:
    """Print the hits of one speech under its speaker."""
    if name := name_with_doubt(hits[0].speech):
        output.line("  ", (name, "bold"))
    for hit in hits:
        kind, time = _kind(hit), hit.briefing.time_of(hit.start, hit.end)
        output.line(
            (f"{hit.line:>6}  ", "green"),
            (f"{clock(time[0])}  " if time else "", "dim"),
            *snippet(hit),
            (f"  [{kind}]" if kind else "", "dim"),
        )


def _kind(hit: Hit) -> str:
    """Return how a hit matches the query, and what it lacks of it; empty for an exact match."""
    if hit.group is HitGroup.RELATED:
        return _("related, lacks {words}").format(words=" · ".join(hit.lacks))
    return "" if hit.match.is_exact else _(hit.match.value)


def _without_filters(library: Library, query: str, speaker: str | None) -> int:
    """Return how many hits a query has without its filters; 0 where it has none."""
    words = unfiltered(query) or (query if speaker else "")
    return int(library.search(words).counts().sum()) if words else 0


def _tell_nothing(library: Library, query: str, speaker: str | None, related: int) -> None:
    """Print that nothing was found, and how many related passages or the nearest one."""
    message = _("nothing found for “{query}”").format(query=query)
    if related:
        message += ngettext(
            "; {count} related passage holds most of its words",
            "; {count} related passages hold most of its words",
            related,
        ).format(count=related)
        tell(message)
        return
    if without := _without_filters(library, query, speaker):
        message += ngettext(
            "; {count} match without the filter",
            "; {count} matches without the filter",
            without,
        ).format(count=without)
        tell(message)
        return
    guess = library.nearest(query, speaker=speaker)
    if guess:
        words = "".join(guess.briefing.text[span.start : span.end] for span in guess.spans)
        line = guess.line
        message += _("; the nearest, a guess: “{words}” ({path}, line {line})").format(
            words=words, path=guess.briefing.path, line=line
        )
    tell(message)
