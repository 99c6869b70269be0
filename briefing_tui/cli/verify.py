"""``briefing-tui verify``: a check of words that somebody is said to have said."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.inputs import (
    check_standard_input,
    document_at,
    listed_paths,
    load_many,
    tell_cache_problem,
    tell_missing,
)
from briefing_tui.cli.path_lines import PathLines
from briefing_tui.cli.searched_files import default_paths, some_of, something_is_unread
from briefing_tui.cli.speaker_names import name_with_doubt
from briefing_tui.cli.streams import Output, Segment, raw, tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.library import Library
from briefing_tui.loading import STANDARD_INPUT
from briefing_tui.quoting.verify import (
    QuoteVerdict,
    Verification,
    Verifier,
)
from briefing_tui.quoting.verify.verdict_words import parts_of, verdict_and_remarks
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _, ngettext
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.quoting.article.checked import CheckedQuotation

_STYLE = {
    QuoteVerdict.VERBATIM: "bold green",
    QuoteVerdict.PUNCTUATION: "bold yellow",
    QuoteVerdict.ALTERED: "bold red",
    QuoteVerdict.NOT_FOUND: "bold red",
    QuoteVerdict.UNREADABLE: "bold",
}


def verify(arguments: Arguments) -> int:
    """Check and print; 0 only where every quote is verbatim, 2 when something is unread."""
    if arguments.speaker is not None:
        # Imported here: a quote of nobody in particular needs no tables of sounds and forms.
        from briefing_tui.cli.asked_for import check_speaker

        check_speaker(arguments.speaker)
    if arguments.report is not None:
        from briefing_tui.cli.article_report import check_report

        check_report(arguments)
    given = _paths(arguments)
    words = _asked(arguments)
    paths = given if given or arguments.files_from else default_paths()
    library = load_many(paths, arguments)
    if not library and not library.errors:
        named = some_of(paths) or arguments.files_from
        tell(_("there is no transcript in {paths}").format(paths=named))
    verifier = Verifier(library)
    if arguments.each:
        found = _verify_article(arguments, words, verifier, library)
    else:
        found = [verifier.verify(words, speaker=arguments.speaker)]
        _print_all(arguments, found, library)
    tell_cache_problem(library)
    if library and arguments.speaker is not None:
        _tell_speaker(verifier, arguments.speaker)
    if not library or tell_missing(library) or something_is_unread(paths, library):
        return 2
    return 0 if found and all(verification.holds for verification in found) else 1


def _verify_article(
    arguments: Arguments, article: str, verifier: Verifier, library: Library
) -> list[Verification]:
    """Check every quotation of an article, print and report it; return those checked."""
    # What only an article or JSON needs is imported where it is needed: a start is short.
    from briefing_tui.cli.article_report import print_unchecked, write_report
    from briefing_tui.quoting.article.check_article import check_quotations

    pairs = list(check_quotations(article, verifier, speaker=arguments.speaker))
    found = [verification for _one, verification in pairs if verification is not None]
    if arguments.json:
        _print_article_json(pairs)
    else:
        checked = [one for one, _verification in pairs]
        _print_all(arguments, found, library, [one for one in checked if one.unchecked is None])
        if checked:
            print_unchecked(checked)
    if not found:
        tell(_("there is no quotation in {name}").format(name=one_line(arguments.quote)))
    if arguments.report is not None:
        write_report(arguments, article, [one for one, _verification in pairs], library)
    return found


def _print_all(
    arguments: Arguments,
    found: Sequence[Verification],
    library: Library,
    claims: Sequence[CheckedQuotation] = (),
) -> None:
    output = Output()
    for number, verification in enumerate(found, 1):
        if arguments.json:
            from briefing_tui.cli.as_json import verification_json

            raw(verification_json(verification))
            _tell_more(verification, "")
            continue
        if number > 1:
            output.line()
        _print(output, verification, library, f"{number}. " if arguments.each else "")
        if claims:
            from briefing_tui.cli.article_report import print_claim

            print_claim(output, claims[number - 1])


def _print_article_json(
    pairs: Sequence[tuple[CheckedQuotation, Verification | None]],
) -> None:
    """Print each stretch in marks as JSON, also those that were not checked."""
    from briefing_tui.cli.as_json import quotation_json

    number = 0
    for one, verification in pairs:
        raw(quotation_json(one, verification))
        if verification is not None:
            number += 1
            _tell_more(verification, f"{number}. ")


def _tell_more(verification: Verification, head: str) -> None:
    """Print on standard error what should not be overlooked in a verification."""
    told = verdict_and_remarks(verification)
    if len(told) > 1 or verification.cut is not None:
        tell(head + " · ".join(told if verification.cut is not None else told[1:]))


def _tell_speaker(verifier: Verifier, name: str) -> None:
    """Print that nobody has that name, or which speaker it was taken for."""
    from briefing_tui.cli.asked_for import tell_unknown, tell_whom
    from briefing_tui.search.unknown import unknown_speaker

    whom = verifier.whom(name)
    if (unknown := unknown_speaker(whom, verifier.people)) is not None:
        tell_unknown([unknown])
    else:
        tell_whom(whom)


def _paths(arguments: Arguments) -> list[str]:
    """Return the paths given and those of a list."""
    given = [*arguments.paths]
    listing = [arguments.files_from] if arguments.files_from else []
    check_standard_input([arguments.quote, *given, *listing])
    if listing:
        given += listed_paths(arguments)
        check_standard_input([arguments.quote, *given])
    return given


def _asked(arguments: Arguments) -> str:
    """Return the words given, or the article.

    Raises:
        UsageError: there are none.
        BriefingError: the article cannot be read.
    """
    words: str = arguments.quote
    if words == STANDARD_INPUT or (arguments.each and os.path.isfile(words)):
        words = document_at(words, arguments).text
    if arguments.each:
        return words
    if not any(character.isalnum() for character in words):
        raise UsageError(_("the quote is empty; give the words to check"))
    return words.strip()


def _print(output: Output, verification: Verification, library: Library, number: str) -> None:
    """Print the verdict with its details, the places, and the words with the differences."""
    verdict = verification.verdict
    first, *told = verdict_and_remarks(verification)
    if verification.speaker_matches is False:
        told.append(_("another speaker"))
    if verdict is QuoteVerdict.NOT_FOUND and library.errors:
        count = len(library.errors)
        told.append(
            ngettext(
                "{count} file could not be read", "{count} files could not be read", count
            ).format(count=count)
        )
    head = (first, "bold red" if verification.cut is not None else _STYLE[verdict])
    output.line(number, head, *((f" · {words}", "bold") for words in told))
    if verdict is QuoteVerdict.NOT_FOUND:
        looked = some_of([briefing.path for briefing in library])
        output.line("  ", _("looked in {names}").format(names=looked))
    lines = PathLines()
    for place in _places(verification):
        lines.line(place[0], place[1], before="  ")
    output.line("  ", *_marked(verification))


def _places(verification: Verification) -> Sequence[tuple[str, str]]:
    """Return the path, and ``:line  speaker``, of each piece, each once."""
    briefing = verification.briefing
    if briefing is None:
        return []
    lines = (
        (
            briefing.path,
            "  ".join(
                filter(
                    None,
                    [
                        f":{briefing.line_of(passage.span.start)}",
                        name_with_doubt(passage.speech),
                    ],
                )
            ),
        )
        for passage in verification.pieces
    )
    return list(dict.fromkeys(lines))


def _marked(verification: Verification) -> list[Segment]:
    """Return the quote on one line; ``[-put in-]`` and ``{+left out+}`` where it differs."""
    return [
        (part.marked, "red" if part.put_in else "green")
        if part.put_in or part.left_out
        else part.words
        for part in parts_of(verification)
    ]
