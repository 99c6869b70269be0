"""``briefing-tui verify``: whether words that somebody is said to have said were said."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Sequence

from briefing_tui.commandline.inputs import (
    check_standard_input,
    default_paths,
    listed_paths,
    load_many,
)
from briefing_tui.commandline.naming import name_with_doubt
from briefing_tui.commandline.streams import Output, Segment, raw, tell
from briefing_tui.commandline.usage import UsageError
from briefing_tui.library import Library
from briefing_tui.loading import DEFAULT_MAX_SIZE, STANDARD_INPUT, read
from briefing_tui.quoting.verify import (
    Passage,
    Verdict,
    Verification,
    Verifier,
    quotations_in,
)
from briefing_tui.quoting.verify.telling import parts_of, remark_words, verdict_words
from briefing_tui.visible import replace_unsafe
from briefing_tui.words import _, ngettext

_STYLE = {
    Verdict.VERBATIM: "bold green",
    Verdict.PUNCTUATION: "bold yellow",
    Verdict.ALTERED: "bold red",
    Verdict.NOT_FOUND: "bold red",
    Verdict.UNREADABLE: "bold",
}


def verify(arguments: Namespace) -> int:
    """Check and print; 0 only where every quote is verbatim, 2 when nothing could be read."""
    paths = _paths(arguments)
    quotes = _quotes(arguments)
    library = load_many(paths, arguments.max_size)
    if not library and not library.errors:
        tell(_("there is no transcript in {paths}").format(paths=", ".join(paths)))
    verifier = Verifier(library)
    found = [verifier.verify(quote, speaker=arguments.speaker) for quote in quotes]
    output = Output()
    for number, verification in enumerate(found, 1):
        head = f"{number}. " if arguments.each else ""
        if arguments.json:
            raw(verification_json(verification))
            if remarks := list(map(remark_words, verification.remarks)):
                tell(head + " · ".join(remarks))
        else:
            if number > 1:
                output.line()
            _print(output, verification, library, head)
    if not found:
        tell(_("there is no quotation in {name}").format(name=arguments.quote))
    if library.cache_problem:
        tell(library.cache_problem)
    if not library:
        return 2
    return 0 if found and all(verification.holds for verification in found) else 1


def verification_json(verification: Verification) -> str:
    """One verification on one line, as the public contract has it."""
    briefing = verification.briefing
    fields = {
        "verdict": str(verification.verdict),
        "path": briefing.path if briefing else None,
        "pieces": [_piece(passage) for passage in verification.pieces],
        "speaker_matches": verification.speaker_matches,
        "quote": verification.quote,
        "found": verification.found,
        "changes": [list(change) for change in verification.changes],
    }
    written = json.dumps(fields, ensure_ascii=False)
    return replace_unsafe(written, lambda c: json.dumps(c)[1:-1])


def _piece(passage: Passage) -> dict[str, object]:
    speech = passage.speech
    return {
        "start": passage.span.start,
        "end": passage.span.end,
        "speaker": speech.speaker.name if speech and speech.speaker else None,
        "attribution": str(speech.attribution) if speech else "none",
    }


def _paths(arguments: Namespace) -> list[str]:
    """Where to look: the paths given, those of a list, else what is open by default."""
    given = [*arguments.paths]
    listing = [arguments.files_from] if arguments.files_from else []
    check_standard_input([arguments.quote, *given, *listing])
    if listing:
        given += listed_paths(arguments.files_from, arguments.max_size)
        check_standard_input([arguments.quote, *given])
    return given or default_paths()


def _quotes(arguments: Namespace) -> list[str]:
    """The words to check: the argument, standard input, or each quotation in either.

    Raises:
        UsageError: there are none.
        BriefingError: the article cannot be read.
    """
    size = arguments.max_size or DEFAULT_MAX_SIZE
    words = arguments.quote
    if words == STANDARD_INPUT or (arguments.each and os.path.isfile(words)):
        words = read(words, max_size=size).text
    if arguments.each:
        return [span.within(words) for span in quotations_in(words)]
    if not any(character.isalnum() for character in words):
        raise UsageError(_("the quote is empty; give the words to check"))
    return [words.strip()]


def _print(output: Output, verification: Verification, library: Library, number: str) -> None:
    """The verdict with what goes with it, then where, then the words with what differs."""
    verdict = verification.verdict
    told = [remark_words(remark) for remark in verification.remarks]
    if verification.speaker_matches is False:
        told.append(_("another speaker"))
    if verdict is Verdict.NOT_FOUND and library.errors:
        count = len(library.errors)
        told.append(
            ngettext(
                "{count} file could not be read", "{count} files could not be read", count
            ).format(count=count)
        )
    head = (verdict_words(verdict), _STYLE[verdict])
    output.line(number, head, *((f" · {words}", "bold") for words in told))
    for place in _places(verification):
        output.line("  ", place)
    output.line("  ", *_marked(verification))


def _places(verification: Verification) -> Sequence[str]:
    """``path:line  speaker`` of each piece, each once."""
    briefing = verification.briefing
    if briefing is None:
        return []
    lines = (
        "  ".join(
            filter(
                None,
                [
                    f"{briefing.path}:{briefing.line_of(passage.span.start)}",
                    name_with_doubt(passage.speech),
                ],
            )
        )
        for passage in verification.pieces
    )
    return list(dict.fromkeys(lines))


def _marked(verification: Verification) -> list[Segment]:
    """The quote on one line; ``[-put in-]`` and ``{+left out+}`` where it differs."""
    return [
        (part.marked, "red" if part.put_in else "green")
        if part.put_in or part.left_out
        else part.words
        for part in parts_of(verification)
    ]
