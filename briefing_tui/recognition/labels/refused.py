"""Labels rejected by the whole document: salutations, headings with a colon, sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.model import Ground, Role
from briefing_tui.recognition.evidence.survey import SAID_ENDS
from briefing_tui.recognition.labels.label import STACKED, Label, key_of
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict, refuse
from briefing_tui.recognition.labels.words import Form
from briefing_tui.text.brackets import SET_APART

_FEWEST = 3
_OFTEN = 2
_LONGEST_LINE = 4000
# The forms of words that are a label by capitals alone.
_LOOSE = (Form.TITLE_CASE, Form.TITLE_NAME, Form.WORD, Form.CAPITALS)
# The fewest characters of an article before a question in it.
_ARTICLE = 30
# What captions set before each speaker.
_CAPTION = ">>"
# The least share of labels with that mark from which none lacks it.
_MARKED = 0.25
# The fewest labels that are headings, and their least share, from which no other is a label.
_MANY_HEADINGS = 10
_ALL_BUT = 0.85
# The least share of labels with a colon beside which a bracket with words is none.
_MOSTLY = 0.5
# Words of the shapes that most labels have where no other shape is one.
_RULING = ("heading", "full stop")
# The most characters of a line that can mark a heading.
_HIGHEST_RANK = 7
_POINTS = (".", "。")
# The most words of a title before the name of somebody who is called.
_TITLE_WORDS = 2
_ADDRESSED = (Form.WORD, Form.OFFICE)
# The fewest labels with a capital behind them that make a rule, and the share that may break it.
_CAPITALS = 6
_BREAKS = 0.15
# The forms of those who speak beside people named in headings.
_PARTS = (Form.MARK, Form.ROLE, Form.ROLE_NAME, Form.NAME_OFFICE)
# The forms that no sentence has.
_FIRM = (Form.MARK, Form.ROLE, Form.ROLE_NAME, Form.OUTLET, Form.TITLE_CAPITALS, Form.TITLE_NAME)


def without_salutations(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject a salutation to the chair on the line below a label.

    ``许立衡议员：`` over ``主席：`` over words: the member speaks to the chair.
    """
    last: Label | None = None
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if (
            shown
            and last is not None
            and (_addresses(label, last) or _begins_speech(text, label, last))
        ):
            yield refuse(verdict, "below")
            continue
        if shown:
            last = label
        yield verdict


def _addresses(label: Label, above: Label) -> bool:
    """Return whether a label on the line below another, neither with words, is a salutation."""
    own = not label.inline and not above.inline and label.line == above.line + 1
    spoken_to = label.who.role is Role.HOST or label.who.form in _ADDRESSED
    alike = label.shape == above.shape or _with_colons(label, above)
    return own and spoken_to and label.key != above.key and alike


def _begins_speech(text: str, label: Label, above: Label) -> bool:
    """Return whether a label before a full stop or dash is the first words below another.

    ``Vielen Dank, Frau Kollegin. Wie …`` below ``Rosa Quillan (SPD):``.
    """
    own = not above.inline and "colon" in above.shape
    right_below = not text[above.span.end : label.span.start].strip()
    return (
        own
        and right_below
        and label.inline
        and "colon" not in label.shape
        and label.who.form in _LOOSE
    )


def _with_colons(label: Label, above: Label) -> bool:
    return "colon" in label.shape and "colon" in above.shape and not label.who.named


def without_titled_headings(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; accept Markdown headings only where their name recurs as a heading.

    A heading that ends as a sentence does is speech.
    Whoever speaks below ``# 周岚：坝上的春天`` is not told: it may be the editor.
    """
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    headings = Counter(label.key for label in accepted if label.shape.startswith("heading"))
    others = sum(not label.shape.startswith("heading") for label in accepted)
    titled = _titled(text, accepted)
    for verdict in verdicts:
        label = verdict.label
        if titled is not None and label is titled:
            yield refuse(verdict, "title")
            continue
        heading = label.shape.startswith("heading") and label.inline and label.who.named
        heading = heading and not _is_sentence(text, label.span.end)
        if verdict.accepted and heading and headings[label.key] < _OFTEN and others >= _FEWEST:
            weight = ENOUGH - 1 - verdict.weight
            ground = Ground("title", weight)
            yield Verdict(label, verdict.weight + weight, (*verdict.grounds, ground), True)
        else:
            yield verdict


def _titled(text: str, accepted: Sequence[Label]) -> Label | None:
    """Return the label that the title of the text was taken for, or None.

    ``# 2025-09-11 渡口专栏：船够不够？`` is the first line; all other labels that are headings are
    below it in rank, or several labels are none.
    """
    if not accepted or text[: accepted[0].span.start].strip():
        return None
    first, *others = accepted
    heads = [label for label in others if label.shape.startswith("heading")]
    title = first.inline and _rank(text, first) == 1 and first.key not in {h.key for h in heads}
    below = all(_rank(text, h) > 1 for h in heads)
    return first if title and below and (heads or len(others) >= _FEWEST) else None


def _rank(text: str, label: Label) -> int:
    """Return the rank of the Markdown heading that a label is, from 1; 0 for no heading."""
    line = text[text.rfind("\n", 0, label.span.start) + 1 :][:_HIGHEST_RANK]
    return len(line) - len(line.lstrip("#"))


def without_sentences(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject labels before a small letter where speeches begin with capitals.

    ``Repito: a barragem aguentou`` is a sentence among labels such as ``O SR. VILHENA:`` that have
    a capital behind them. A name that has one elsewhere stays.
    """
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    behind = [(label, _next_letter(text, label.span.end)) for label in accepted]
    large = [label for label, letter in behind if letter.isupper()]
    small = sum(letter.islower() for _label, letter in behind)
    if len(large) < _CAPITALS or small > _BREAKS * (small + len(large)):
        yield from verdicts
        return
    known = {label.key for label in large}
    without = {label.key for label, letter in behind if letter.islower()} - known
    capitals = sum(label.words.isupper() for label in large) > len(large) / _OFTEN
    for verdict in verdicts:
        label = verdict.label
        if (
            (verdict.accepted or verdict.doubtful)
            and (label.key in without or _next_letter(text, label.span.end).islower())
            and label.key not in known
            and label.who.form not in _FIRM
            and not (capitals and label.words.isupper())
        ):
            yield refuse(verdict, "goes-on")
        else:
            yield verdict


def without_calls(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject words that are followed only by other people's names.

    ``Next speaker: Rosa Quillan.`` is said by the chair who calls her.
    """
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    # ``Obrigado, Sr. Presidente.`` calls nobody.
    people = {label.key for label in accepted if label.who.named}
    calls: Counter[str] = Counter()
    times = Counter(label.key for label in accepted)
    for label in accepted:
        said = _line_from(text, label.span.end).strip()
        if said.endswith(_POINTS) and label.who.form not in _FIRM:
            called = key_of(said.rstrip(".。"))
            calls[label.key] += any(_is_called(called, key) for key in people - {label.key})
    for verdict in verdicts:
        key = verdict.label.key
        marked = text.startswith(_CAPTION, verdict.label.span.start)
        if verdict.accepted and not marked and calls[key] and calls[key] * _OFTEN > times[key]:
            yield refuse(verdict, "calls")
        else:
            yield verdict


def without_unmarked(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; where many labels have the mark of captions, no other is one.

    So it is where nearly all are headings, or end with a full stop as the whole record has it.
    Beside those only names that are set so nowhere are none: ``Right, OK. If they …`` below
    ``### Dana Larkin:``, ``[From the Publishing Office]`` above ``Mr. Larkin. The hearing …``.
    """
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    marked = [label for label in accepted if text.startswith(_CAPTION, label.span.start)]
    several = len({label.key for label in marked}) > 1
    captions = several and len(marked) >= max(_FEWEST, _MARKED * len(accepted))
    mark, known = _ruling(accepted)
    colons = {label.key for label in accepted if "colon" in label.shape}
    spoken = sum("colon" in label.shape for label in accepted)
    bracketed = spoken >= _MANY_HEADINGS and spoken >= _MOSTLY * len(accepted)
    stacked = [label for label in accepted if label.shape == STACKED]
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if shown and (
            (captions and not text.startswith(_CAPTION, label.span.start))
            or (
                mark is not None
                and mark not in label.shape
                and label.key not in known
                and label.who.form not in _PARTS
            )
        ):
            yield refuse(verdict, "unmarked")
        elif shown and bracketed and _is_bare_bracket(label) and label.key not in colons:
            # ``[Translation]`` among ``Mr. Dana Larkin:``
            yield refuse(verdict, "unmarked")
        elif shown and len(stacked) > _FEWEST and label.shape.startswith("layout own"):
            # A list of those present stands above; a label may have lost its name at a page's end.
            listed = label.span < stacked[0].span
            yield refuse(verdict, "unmarked")._replace(doubtful=not listed)
        else:
            yield verdict


def _is_bare_bracket(label: Label) -> bool:
    """Return whether a label is capitalised words in brackets without a colon, and no person."""
    bracket = label.shape[-2:-1] in SET_APART and "colon" not in label.shape
    return bracket and not label.who.named and label.who.form in _LOOSE


def _ruling(accepted: Sequence[Label]) -> tuple[str | None, set[str]]:
    """Return the mark in the shapes of nearly all labels, and the keys of those; else None."""
    for mark in _RULING:
        alike = [label.key for label in accepted if mark in label.shape]
        if len(alike) >= _MANY_HEADINGS and len(alike) >= _ALL_BUT * len(accepted):
            return mark, set(alike)
    return None, set()


def without_lone_question(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; one who asks within an article, and whom nobody answers, is none.

    ``记者：产业链怎么延伸？带着这个问题，…`` stands in an article.
    """
    shown = [verdict for verdict in verdicts if verdict.accepted or verdict.doubtful]
    alone = (
        len(shown) == 1
        and shown[0].label.who.role is Role.REPORTER
        and len(text[: shown[0].label.span.start].split("\n")) > _FEWEST
        and shown[0].label.span.start > _ARTICLE
    )
    for verdict in verdicts:
        if alone and verdict is shown[0]:
            yield refuse(verdict, "unanswered")
        else:
            yield verdict


def _is_called(words: str, name: str) -> bool:
    """Return whether words are a name, or a title of few words and a name."""
    before = words.removesuffix(name)
    return words.endswith(name) and (
        not before or (before.endswith(" ") and before.count(" ") <= _TITLE_WORDS)
    )


def _line_from(text: str, at: int) -> str:
    """Return the rest of the line from an offset."""
    return text[at : at + _LONGEST_LINE].split("\n", 1)[0]


def _next_letter(text: str, at: int) -> str:
    """Return the first letter or figure at or after an offset; the empty string if none follows."""
    while at < len(text) and not text[at].isalnum():
        at += 1
    return text[at : at + 1]


def _is_sentence(text: str, at: int) -> bool:
    """Return whether the line that goes on at an offset ends as a sentence does."""
    return _line_from(text, at).rstrip().endswith(SAID_ENDS)
