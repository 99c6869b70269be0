"""``briefing-tui show``: a briefing as text, Markdown, JSON or outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.certainty import certainty
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.inputs import load_one
from briefing_tui.cli.speaker_names import name_with_doubt, standing
from briefing_tui.cli.speech_lines import lines_in, plain_line
from briefing_tui.cli.streams import Output, Segment, raw
from briefing_tui.cli.usage import UsageError
from briefing_tui.kind_words import kind_words
from briefing_tui.model import Attribution, Briefing, Section, Span, Speech, walk_sections
from briefing_tui.quoting.markdown_escapes import escape
from briefing_tui.translation import _

_RULE, _BROKEN_RULE = "──", "╌╌"


def show(arguments: Arguments) -> int:
    """Print one briefing; 1 when the speaker that was asked for is not in it."""
    if arguments.outline and arguments.format == "json":
        raise UsageError(_("--outline goes with text and markdown; the JSON holds all sections"))
    if arguments.explain:
        if arguments.outline or arguments.speaker is not None or arguments.format != "text":
            raise UsageError(_("--explain goes with no other form of output"))
        from briefing_tui.cli.explained import show_explained

        return show_explained(arguments)
    if arguments.speaker is not None:
        # Imported here: what is shown whole needs no tables of sounds and forms.
        from briefing_tui.cli.asked_for import check_speaker

        check_speaker(arguments.speaker)
    briefing = load_one(arguments)
    speeches: Sequence[Speech] = briefing.speeches
    if arguments.speaker is not None:
        speeches = _speeches_of(briefing, arguments.speaker)
        if not speeches:
            return 1
    whole = arguments.speaker is None
    if arguments.format == "json":
        from briefing_tui.cli.as_json import briefing_json

        raw(briefing_json(briefing, speeches))
        return 0
    if arguments.outline:
        lines = _outline(briefing, speeches, markdown=arguments.format == "markdown")
    elif arguments.format == "markdown":
        lines = _markdown(briefing, speeches, whole)
    else:
        lines = _text(briefing, speeches, whole)
    output = Output()
    for line in lines:
        output.line(*line)
    return 0


def _speeches_of(briefing: Briefing, name: str) -> list[Speech]:
    """Return the speeches of everybody who is meant; none, with a message, if nobody is."""
    from briefing_tui.cli.asked_for import tell_unknown, tell_whom
    from briefing_tui.search.speakers import Known, meant
    from briefing_tui.search.unknown import unknown_speaker

    people = [Known.of(speaker) for speaker in briefing.speakers]
    whom = meant(name, people)
    if (unknown := unknown_speaker(whom, people)) is not None:
        tell_unknown([unknown])
        return []
    tell_whom(whom)
    return [speech for speech in briefing.speeches if speech.speaker in whom]


def _regions(
    briefing: Briefing, speeches: Sequence[Speech], whole: bool
) -> Iterator[tuple[Speech | None, Span]]:
    """Yield the regions to print, in text order; front and back matter only with the whole."""
    if whole:
        yield None, briefing.front_matter
    for speech in speeches:
        yield speech, speech.span
    if whole:
        yield None, briefing.back_matter


def _text(briefing: Briefing, speeches: Sequence[Speech], whole: bool) -> Iterator[list[Segment]]:
    """Yield heads with rules, broken where the speaker is inferred, and the words below them."""
    begun = False
    for speech, region in _regions(briefing, speeches, whole):
        lines = list(lines_in(briefing, region, speech))
        if not lines and speech is None:
            continue
        if begun:
            yield []
        begun = True
        if speech:
            yield _head(briefing, speech)
        style = "" if speech else "dim"
        for line in lines:
            yield [(words, "dim" if is_note else style) for words, is_note in line]


def _head(briefing: Briefing, speech: Speech) -> list[Segment]:
    rule = _BROKEN_RULE if speech.attribution is Attribution.INFERRED else _RULE
    name = speech.speaker.name if speech.speaker else _("Speaker unknown")
    told = standing(briefing, speech)
    return [(f"{rule} ", "dim"), (name, "bold"), (f"  {told}" if told else "", "dim")]


def _markdown(
    briefing: Briefing, speeches: Sequence[Speech], whole: bool
) -> Iterator[list[Segment]]:
    """Yield Markdown lines: title, speech and section headings, paragraphs, notes in italics."""
    if briefing.title:
        yield [f"# {escape(briefing.title)}"]
    for speech, region in _regions(briefing, speeches, whole):
        if speech:
            told = standing(briefing, speech)
            who = escape(name_with_doubt(speech) if not told else _named(speech))
            yield []
            yield [f"## {who}" + (f" — {escape(told)}" if told else "")]
        headings = _headings(speech)
        for line in lines_in(briefing, region, speech):
            words = plain_line(line)
            if not speech and words == briefing.title:
                continue
            yield []
            level = headings.get(words.rstrip("。：:"))
            if level:
                yield [f"{'#' * min(level + 2, 6)} {escape(words)}"]
            else:
                yield ["".join(f"*{escape(w)}*" if note else escape(w) for w, note in line)]


def _named(speech: Speech) -> str:
    return speech.speaker.name if speech.speaker else _("Speaker unknown")


def _headings(speech: Speech | None) -> dict[str, int]:
    """Return the lines of a speech that are headings, each with its level."""
    if speech is None:
        return {}
    return {section.title: section.level for section in walk_sections(speech.sections)}


def _outline(
    briefing: Briefing, speeches: Sequence[Speech], *, markdown: bool
) -> Iterator[list[Segment]]:
    """Return the speeches and their sections, each with its line in the source."""
    if briefing.title:
        yield [f"# {escape(briefing.title)}"] if markdown else [(briefing.title, "bold")]
        yield []
    if not markdown and (sure := certainty(briefing)):
        yield [(sure, "dim")]
        yield []
    for speech in speeches:
        told = " · ".join(filter(None, [standing(briefing, speech), kind_words(speech.kind)]))
        yield _entry(briefing, _named(speech), told, speech.start, 0, markdown)
        for section in walk_sections(speech.sections):
            words = section.title
            depth = _depth(speech.sections, section)
            yield _entry(briefing, words, "", section.start, depth, markdown)


def _depth(sections: Sequence[Section], wanted: Section) -> int:
    """Return the depth of a section; 1 is the outermost."""
    for section in sections:
        if section == wanted:
            return 1
        if section.start <= wanted.start < section.end:
            return 1 + _depth(section.sections, wanted)
    return 1


def _entry(
    briefing: Briefing, words: str, told: str, start: int, depth: int, markdown: bool
) -> list[Segment]:
    line = briefing.line_of(start)
    if markdown:
        tail = f" — {escape(told)}" if told else ""
        return [f"{'  ' * depth}- {escape(words)}{tail} ({line})"]
    tail = f"  {told}" if told else ""
    return [(f"{line:>6}  ", "dim"), "  " * depth, (words, "" if depth else "bold"), (tail, "dim")]
