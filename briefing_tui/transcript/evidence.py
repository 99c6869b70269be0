"""Which possible labels are labels: a reading of the whole document, by evidence.

Every possible label has a weight by what its words are made of, to which the document adds
what it tells elsewhere: whether the same words recur as a label, whether labels of the same
shape are beyond doubt, whether the name stands beside an office in running text, whether
what follows is speech. What reaches :data:`~.verdicts.ENOUGH` is a label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_tui.model import Ground, Role
from briefing_tui.transcript.asking import asks
from briefing_tui.transcript.labels import COLONS, Label, key_of
from briefing_tui.transcript.lines import SPACES
from briefing_tui.transcript.slots import ANSWERS_WEIGHT, answerers, with_slots, with_the_same
from briefing_tui.transcript.spokesperson import spokesperson_of
from briefing_tui.transcript.verdicts import NO_COLON, Verdict
from briefing_tui.transcript.vocabulary import FIELD_LINE, HEADS_LATIN, simple
from briefing_tui.transcript.who import HAN, Form, Who

BY_FORM = {
    Form.MARK: 1.6,
    Form.ROLE: 2.2,
    Form.ROLE_NAME: 3.0,
    Form.NAME_OFFICE: 3.0,
    Form.OFFICE_NAME: 2.0,
    Form.SURNAME_OFFICE: 1.4,
    Form.OUTLET: 1.6,
    Form.OFFICE: 1.0,
    Form.NAME: 0.8,
    Form.TITLE_CAPITALS: 2.6,
    Form.CAPITALS: 0.9,
    Form.TITLE_NAME: 1.6,
    Form.TITLE_CASE: 0.2,
    Form.WORD: -0.5,
    Form.FIELD: -9.0,
}
"""What a label's words weigh by themselves."""

_SURE = 2.6
# What speech has that the value of a field lacks, and how long such a value is.
_PAUSES = re.compile(r"[，。！？、；…,.!?;（(\[]|(?:—|–|--)\Z")
_LONGEST_VALUE = 30
_LONGEST_FIELD = 24
_FIELD_LIKE = -1.8
_FIELDS = -4.0
# How far before a label its bearer is called, in code points.
_CALL = 200
_CALLED = 100
# How far into a turn it asks, in code points.
_QUESTION = 300
_LARGE = (Form.TITLE_CASE, Form.CAPITALS, Form.TITLE_NAME)
# So many labels tell whether all begin paragraphs, and what it weighs that one does not.
_CLEAR = (Form.MARK, Form.ROLE, Form.TITLE_CAPITALS, Form.CAPITALS)
# A letter that marks an answer where nobody asks numbers an item.
_LETTERS = ("A", "R")
_NO_QUESTION = -6.0
_FEWEST_APART = 4
# Where so many people are labelled by name, another may be.
_NAMED = 3
_SHARE_APART = 0.75
_INSIDE = -2.5
# Forms that a word in the midst of a sentence has; so long is a line that a sentence runs on from.
_IN_PROSE = (Form.TITLE_CASE, Form.WORD, Form.OFFICE, Form.ROLE, Form.OUTLET)
_RUNS_ON = 40
_SENTENCE_ENDS = tuple("。！？…”.!?;；")
_FULL_STOP = re.compile("[。！？]")
_FULL_ENDS = tuple("。！？…”")
_NO_SPEECH = -6.0
_BREAKS_OFF = tuple(":—–-)]\"’'»*")
_SHORTEST_SENTENCE = 12
_LONGEST_TITLE = 60
_TITLE = -6.0
# Marks of one kind from which on they are no chance.
_MANY_MARKS = 3
# How far after an outlet's label its question is looked for, in code points.
_SLOT = 1500
_SMALL_WORD = re.compile(r"\b[a-zà-ÿ]{3,}\b")
# So much of a text tells its ordinary words, in code points.
_SAMPLE = 100_000
_ORDINARY = -1.0
# A name and office of which nothing is heard elsewhere, where others are heard of.
_UNHEARD = -1.6
_FEWEST_HEARD = 2
# ``有记者问：为什么？我说……``: who retells a question goes on with the answer.
_RETELLS = re.compile("有.{0,12}问[道及]?[^？\\n]{0,80}？(?!谢谢|第)[^？\\n]{3,}(?:\\n|\\Z)")
# How labels in Chinese end that no colon ends.
_WITHOUT_COLON = ("words bare", "words space", "semicolon inline", "semicolon own line")
# A line of its own between two paragraphs; how far before it the end of the first is looked for.
_APART = 1.6
_NEAR = 200
_LONG_LINE = 40
_LARGE_WORD = re.compile(r"\b[A-ZÀ-Þ](?:[\w-]|[’'](?!s\b)(?=\w))+")
_GREETS = re.compile(
    r"\s*(?:好的?[，,]\s*)?(?:非常|十分)?(?:谢谢|謝謝|感谢|感謝|多谢|多謝|大家|各位|女士们|女士們|尊敬的|主持人|"
    r"(?:记者|媒体|新闻界的)朋友|(?:記者|媒體|新聞界的)朋友|[您你]好|(?:早|上|中|下|晚)[午上]?[好安]|早晨|我来回答|我來回答|我补充|我補充|我再|"
    r"(?:下面|首先|现在|現在)[，,]?(?:有?请|有?請)|"
    r"Thank|Good (?:morning|afternoon|evening|day)|Hello|Hi[ ,]|Ladies|"
    r"(?:Muy )?[Bb]uen[oa]s |Gracias|"
    r"Muchas gracias|Guten |Meine Damen|Danke|Vielen Dank|Bonjour|Mesdames|Merci|Bom dia|Boa |"
    r"Obrigad|Muito obrigad|Buongiorno|Buonasera|Grazie|Добр|Уважаемые|Здравствуйте|Спасибо)"
)
# Forms that running text has as well, which another dominant shape silences.
_DOUBTFUL = (Form.NAME, Form.WORD, Form.OFFICE, Form.TITLE_CASE, Form.CAPITALS)
# Grounds by which such a form is a label beside another shape.
_KNOWN = ("spokesperson", "beside-office", "greets")
# Forms that are a label even on a bare line.
_WHOLE = (Form.ROLE_NAME, Form.NAME_OFFICE)


@dataclass(frozen=True, slots=True)
class _Document:
    """What the whole document tells about its possible labels.

    Attributes:
        times: how often the same words are set as a label.
        dominant: the shapes, unlike running text, that recur as labels.
        silencing: the settings of those of them that mark people by name.
        marked: whether marks of question and answer tell who speaks: both kinds, or many.
        spokesperson: whom title or lead say to answer, as a label's key; empty for nobody.
        text: its words.
        heard: how many names in labels running text tells.
        lead: those before the first possible label.
        beside_office: the names that running text tells to be names.
        legend: what a legend line explains, by initial.
        begin: the offset of its first word.
        asking: the words by which somebody asks.
        apart: whether its labels begin paragraphs.
        ended: whether what stands before a label ends as a sentence does.
        pairs: how many names come back, by setting.
        ordinary: words that it has in small letters, where that is asked.
        asked: whether anybody asks by what a label says.
    """

    times: Counter[str]
    dominant: frozenset[str]
    silencing: frozenset[str]
    marked: bool
    spokesperson: str
    text: str
    heard: int
    lead: str
    beside_office: frozenset[str]
    legend: Mapping[str, str]
    begin: int
    asking: re.Pattern[str]
    apart: bool
    ended: bool
    pairs: Counter[str]
    asked: bool
    ordinary: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Settled:
    """What the labels beyond doubt tell about the others.

    Attributes:
        trusted: how many there are, by shape.
        settings: how many there are, by shape whatever the script.
        named: how many people they name, by shape.
        certain: the names in them.
        offices: the names with the offices that they print.
        lead: the words with a capital before the first.
        answering: the keys of those who answer.
    """

    trusted: Counter[str]
    settings: Counter[str]
    named: Counter[str]
    certain: frozenset[str]
    offices: frozenset[tuple[str, str]]
    lead: frozenset[str]
    answering: frozenset[str]


def weigh(
    text: str,
    labels: Sequence[Label],
    told: frozenset[str],
    legend: Mapping[str, str],
    language: str,
    title: str | None = None,
) -> tuple[Verdict, ...]:
    """A verdict on each possible label of a document, in text order.

    The document is read three times: first by the words of the labels; then with what the
    accepted ones tell of their shapes and names; at last for those who ask in a slot.

    Args:
        text: the document.
        labels: its possible labels.
        told: the names in them that running text tells to be names.
        legend: the names that a legend line gives to initials.
        language: the tag of its language.
        title: the title that its container tells.
    """
    precedes = [text[max(0, label.span.start - _CALL) : label.span.start] for label in labels]
    follows = [*_follows(text, labels)]
    asking = asks(language)
    document = _document(text, labels, precedes, told, legend, asking, title)
    own = [
        _own_grounds(label, before, words, document)
        for label, before, words in zip(labels, precedes, follows, strict=True)
    ]
    sure = [label for label in labels if BY_FORM[label.who.form] + label.special >= _SURE]
    lead = _lead(text, [label for label in labels if _personal(label)])
    answering = answerers(labels, follows, asking, lead)
    settled = _settled(sure, lead, answering)
    first = [_verdict(*pair, document, settled) for pair in zip(labels, own, strict=True)]
    accepted = [verdict.label for verdict in first if verdict.accepted]
    settled = _settled(accepted, _lead(text, accepted), answering, settled.certain)
    second = [_verdict(*pair, document, settled) for pair in zip(labels, own, strict=True)]
    starts = [*(label.span.start for label in labels), len(text)]
    until = [
        text[label.span.end : min(end, label.span.end + _SLOT)]
        for label, end in zip(labels, starts[1:], strict=True)
    ]
    return tuple(with_the_same(list(with_slots(second, follows, until, asking))))


def _follows(text: str, labels: Sequence[Label]) -> Iterator[str]:
    """What follows each possible label, up to the next that is more than any word and a colon."""
    stop = len(text)
    follows = []
    for label in reversed(labels):
        follows.append(text[label.span.end : min(stop, label.span.end + _SLOT)])
        if label.special or _stops(text, label):
            stop = label.span.start
    return reversed(follows)


def _stops(text: str, label: Label) -> bool:
    """Whether a possible label ends what the one before says: any word and a sentence do not."""
    if label.who.form is not Form.FIELD:
        return label.who.form is not Form.WORD
    line = text[label.span.end : label.span.end + _SLOT].split("\n", 1)[0]
    return not line.rstrip().endswith(_SENTENCE_ENDS)


def _document(
    text: str,
    labels: Sequence[Label],
    precedes: Sequence[str],
    told: frozenset[str],
    legend: Mapping[str, str],
    asking: re.Pattern[str],
    title: str | None,
) -> _Document:
    shapes = Counter(label.shape for label in labels if label.special and _personal(label))
    first = next((label for label in labels if _personal(label)), None)
    lead = text[: first.span.start] if first else ""
    naming = Counter(label.setting for label in labels if label.special and label.who.named)
    return _Document(
        Counter(label.key for label in labels),
        frozenset(shape for shape, count in shapes.items() if count >= 3),
        frozenset(shape for shape, count in naming.items() if count >= 3),
        _is_marked(labels),
        key_of(spokesperson_of(lead, title) or ""),
        text,
        len({label.who.name for label in labels if label.who.named} & told),
        text[: labels[0].span.start if labels else 0],
        told,
        legend,
        len(text) - len(text.lstrip(SPACES + "\r\n")),
        asking,
        *_set_apart(labels, precedes),
        Counter(setting for (_, setting), count in _named(labels).items() if count > 1),
        any(label.who.role is Role.REPORTER for label in labels),
        _ordinary(text, labels),
    )


def _ordinary(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """The words that a text has in small letters, if it has capitalised labels that they tell."""
    if not any(label.who.form is Form.TITLE_CASE and label.who.named for label in labels):
        return frozenset()
    return frozenset(_SMALL_WORD.findall(text, 0, _SAMPLE))


def _named(labels: Sequence[Label]) -> Counter[tuple[str, str]]:
    """How often each full name is set as a label, by setting."""
    return Counter(
        (label.key, label.setting)
        for label in labels
        if label.who.named and label.inline and label.who.form is Form.TITLE_CASE
    )


def _is_marked(labels: Sequence[Label]) -> bool:
    """Whether marks tell who speaks: one of an answer where somebody asks, or many."""
    marks = [label.who.answers for label in labels if label.who.form is Form.MARK]
    asked = any(label.who.role is Role.REPORTER for label in labels)
    return len(marks) >= _MANY_MARKS or (asked and True in marks)


def _set_apart(labels: Sequence[Label], precedes: Sequence[str]) -> tuple[bool, bool]:
    """Whether labels that no sentence has begin a paragraph here, and follow a sentence's end."""
    times = Counter(label.key for label in labels)
    clear = [
        before
        for label, before in zip(labels, precedes, strict=True)
        if label.inline and (label.who.form in _CLEAR or (label.who.named and times[label.key] > 1))
    ]
    enough = max(_FEWEST_APART, _SHARE_APART * len(clear))
    return (
        sum(map(_begins_paragraph, clear)) >= enough,
        len(clear) - sum(map(_runs_on, clear)) >= enough,
    )


def _runs_on(before: str) -> bool:
    """Whether the line above is long and does not end as a sentence does."""
    line = before.rstrip().rpartition("\n")[2]
    return len(line) >= _RUNS_ON and not line.endswith((*_SENTENCE_ENDS, *_BREAKS_OFF))


def _begins_paragraph(before: str) -> bool:
    """Whether a blank line, or nothing, stands before."""
    blank = before[len(before.rstrip()) :]
    return not before.strip() or blank.count("\n") + blank.count("\r") - blank.count("\r\n") > 1


def _settled(
    labels: Sequence[Label],
    lead: frozenset[str],
    answering: frozenset[str],
    certain: frozenset[str] = frozenset(),
) -> _Settled:
    named = [label for label in labels if label.who.named]
    people = {(label.key, label.shape) for label in named}
    return _Settled(
        Counter(label.shape for label in labels),
        Counter(label.setting for label in labels),
        Counter(shape for _, shape in people),
        certain | {label.key for label in named},
        frozenset((label.key, simple(label.who.office or "")) for label in named),
        lead,
        answering,
    )


def _is_certain(label: Label, settled: _Settled) -> bool:
    """Whether a name, or surname and office, are those of somebody beyond doubt."""
    who = label.who
    if who.form is not Form.SURNAME_OFFICE or who.named:
        return label.key in settled.certain
    title = simple(who.office or "").lstrip("副")
    return any(name[0] == label.key[0] and title in office for name, office in settled.offices)


def _own_grounds(label: Label, before: str, words: str, document: _Document) -> tuple[Ground, ...]:
    """What a possible label's words, shape and place tell; ``words`` are what follows it."""
    who = label.who
    grounds = [Ground(who.form.value, BY_FORM[who.form])]
    if who.form is Form.FIELD:
        return tuple(grounds)
    if label.words in document.legend:
        grounds.append(Ground("legend", 4.0))
    times = document.times[label.key] - 1
    if times:
        grounds.append(Ground("recurs", min(0.6 * times, 2.4), times))
    if times and who.form is Form.TITLE_CASE and document.pairs[label.setting] > 1:
        grounds.append(Ground("alternates", 1.0))
    if who.form is Form.MARK and document.marked:
        grounds.append(Ground("marks", 1.0))
    if label.special and label.shape in document.dominant:
        grounds.append(Ground("dominant", 2.6))
    elif label.special and _personal(label):
        grounds.append(Ground("special", 1.3))
    outlet = who.form is Form.OUTLET
    if (outlet or (who.form is Form.MARK and who.answers is False)) and (
        document.asking.search(words) or (outlet and simple(who.name).endswith("记者"))
    ):
        grounds.append(Ground("asks", 0.8))
    if who.named and label.key == document.spokesperson:
        grounds.append(Ground("spokesperson", 2.4))

    if (
        who.form is Form.TITLE_CASE
        and who.named
        and before.rstrip().endswith(_SENTENCE_ENDS)
        and document.asking.search(words[:_QUESTION])
    ):
        grounds.append(Ground("asks", 0.4))
    if not times and who.form is Form.TITLE_CASE and _is_heading(who.name, document.ordinary):
        grounds.append(Ground("ordinary", _ORDINARY))
    if who.name in document.beside_office:
        grounds.append(Ground("beside-office", 1.2))
    if who.form is Form.OFFICE and HAN.search(who.name) and who.name in document.lead:
        grounds.append(Ground("in-lead", 1.2))
    if _GREETS.match(words):
        grounds.append(Ground("greets", 1.2 if who.form is Form.NAME else 0.6))
    if who.answers and label.words in _LETTERS and not document.asked:
        grounds.append(Ground("no-question", _NO_QUESTION))
    han = HAN.search(label.words) is not None
    if not label.special and not han and _is_inside(who, before, document):
        grounds.append(Ground("inside", _INSIDE))
    if who.form in _LARGE and who.named and _calls(before, who.name):
        grounds.append(Ground("called", 0.8))
    if label.shape.endswith(("bare", *_WITHOUT_COLON)) and who.form not in _WHOLE:
        grounds.append(Ground("no-colon", NO_COLON))
    if (han or label.shape.endswith("bare")) and not label.inline and not words.strip():
        grounds.append(Ground("no-speech", _NO_SPEECH))
    elif label.shape.endswith(_WITHOUT_COLON) and HAN.search(who.name):
        apart = _is_apart(label, words, document)
        if "semicolon" in label.shape and not (apart or _GREETS.match(words)):
            grounds.append(Ground("no-speech", _NO_SPEECH))
        elif apart and (
            who.form is not Form.NAME or (not label.inline and _heard(label, document))
        ):
            grounds.append(Ground("apart", _APART))
    elif who.form is Form.OFFICE_NAME and not (
        document.heard < _FEWEST_HEARD or _heard(label, document) or _GREETS.match(words)
    ):
        grounds.append(Ground("unheard", _UNHEARD))
    if who.role is Role.REPORTER and _RETELLS.match(simple(label.words + words[:_NEAR])):
        grounds.append(Ground("retold", _UNHEARD * 2))
    if label.inline and not label.special:
        grounds += _grounds_of_line(label, words, times, document)
    return tuple(grounds)


def _is_inside(who: Who, before: str, document: _Document) -> bool:
    """Whether words in letters stand in the midst of a paragraph, by what stands before them."""
    if document.apart:
        return not _begins_paragraph(before)
    return document.ended and who.form in _IN_PROSE and _runs_on(before)


def _is_heading(words: str, ordinary: frozenset[str]) -> bool:
    """Whether capitalised words are ordinary ones, as ``The Bridge`` and ``Next Steps`` are."""
    parts = words.casefold().split()
    return parts[0] in HEADS_LATIN or (len(parts) > 1 and all(part in ordinary for part in parts))


def _calls(before: str, name: str) -> bool:
    """Whether the words before a label name its bearer."""
    if not before.rstrip().endswith(_SENTENCE_ENDS):
        return False
    last = before[-_CALLED:]
    return any(part in last for part in name.split() if len(part) > 2 and part[0].isupper())


def _heard(label: Label, document: _Document) -> bool:
    """Whether a name is told, or stands in more than one label."""
    return label.who.name in document.beside_office or document.times[label.key] > 1


def _is_apart(label: Label, words: str, document: _Document) -> bool:
    """Whether a line stands between a finished paragraph and one that is speech."""
    start = label.span.start
    before = document.text[max(0, start - _NEAR) : start].rstrip()
    line = words.strip().split("\n", 1)[0].rstrip()
    ends = _FULL_ENDS if "semicolon" in label.shape else _SENTENCE_ENDS
    speaks = len(line) >= _LONG_LINE or line.endswith((*ends, ":", "："))
    # The rest of a sentence may stand on the next line.
    speaks = speaks or (label.inline and _FULL_STOP.search(words[:_NEAR]) is not None)
    return before.endswith(ends) and speaks


def _grounds_of_line(label: Label, words: str, times: int, document: _Document) -> Iterator[Ground]:
    """What speaks against a label in what follows on its line."""
    opens = label.span.start == document.begin
    if times and not opens and label.who.form is not Form.NAME:
        return
    line = words.split("\n", 1)[0].strip()
    if label.who.form is Form.NAME and _is_sentence(line):
        yield Ground("sentence", 0.6)
    field = FIELD_LINE.match(simple(line[:_LONGEST_FIELD]))
    if not times and field and not line.endswith(_SENTENCE_ENDS):
        yield Ground("field-like", _FIELDS)
    elif not times and _is_value(line):
        yield Ground("field-like", _FIELD_LIKE)
    if opens and _is_title(label, line):
        yield Ground("title", _TITLE)


def _verdict(
    label: Label, own: tuple[Ground, ...], document: _Document, settled: _Settled
) -> Verdict:
    """The verdict on one possible label: its own grounds, and what settled labels tell."""
    who = label.who
    grounds = list(own)
    if who.form is not Form.FIELD:
        certain = _is_certain(label, settled)
        enough = 0 if who.form is Form.NAME else 1
        if (trusted := settled.trusted[label.shape]) > enough and _personal(label):
            grounds.append(Ground("trusted", 1.5 if trusted > 2 else 0.8, trusted))
        elif who.form is Form.TITLE_NAME and settled.settings[label.setting] > enough:
            grounds.append(Ground("trusted", 0.8, settled.settings[label.setting]))
        if certain and BY_FORM[who.form] < _SURE:
            grounds.append(Ground("certain", 1.5))
        if who.form is Form.TITLE_CASE and who.name.split()[-1] in settled.lead:
            grounds.append(Ground("in-lead", 1.2))
        if label.key in settled.answering:
            grounds.append(Ground("answers", ANSWERS_WEIGHT))
        apart = document.apart and not any(ground.code == "inside" for ground in own)
        many = settled.named[label.shape]
        if apart and many >= _NAMED and who.form is Form.TITLE_CASE and who.named:
            grounds.append(Ground("one-of-many", 0.4, many))
        silent = document.silencing and label.setting not in document.silencing
        known = certain or any(ground.code in _KNOWN for ground in own)
        if silent and who.form in _DOUBTFUL and not known:
            grounds.append(Ground("silenced", -1.6))
    return Verdict(label, sum([ground.weight for ground in grounds]), tuple(grounds))


def _lead(text: str, accepted: Sequence[Label]) -> frozenset[str]:
    """The words with a capital that stand before the first label, but at a line's beginning."""
    lead = text[: accepted[0].span.start if accepted else 0]
    return frozenset(word[0] for word in _LARGE_WORD.finditer(lead) if not _opens(lead, word))


def _opens(text: str, word: re.Match[str]) -> bool:
    """Whether a word begins its line and a colon follows: it may be the label in question."""
    return text[word.end() : word.end() + 1] in COLONS and text[: word.start()].endswith("\n")


def _is_value(line: str) -> bool:
    """Whether what follows on a label's line reads as the value of a field, not as speech."""
    digits = sum(map(str.isdigit, line))
    return len(line) <= _LONGEST_VALUE and (not _PAUSES.search(line) or 2 * digits > len(line))


def _is_sentence(line: str) -> bool:
    return len(line) > _SHORTEST_SENTENCE and line.endswith(_SENTENCE_ENDS)


def _is_title(label: Label, line: str) -> bool:
    """Whether the first line of a text is a headline that names somebody, ``周岚：…``."""
    named = label.who.form not in (Form.MARK, Form.ROLE, Form.ROLE_NAME, Form.TITLE_CAPITALS)
    return named and len(line) <= _LONGEST_TITLE and not line.endswith(_SENTENCE_ENDS)


def _personal(label: Label) -> bool:
    """Whether the words are more than any word."""
    return label.who.form not in (Form.FIELD, Form.WORD)
