"""Names in the list of fields at the head of a document, which are no labels.

``主持人：周岚`` between ``地点：`` and ``出席人员：`` is a field, and so are the names, one a line,
under ``出席人员：``. The same words anywhere else may be labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.model import Role, Span
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.recognition.lexicon.vocabulary import PRESENT_FIELDS, ROLES, field_word
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS, SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

# Fields of a form that stand between turns and at the end, and are nobody's words.
_BETWEEN = PRESENT_FIELDS | frozenset(
    "决议 联系人 责任编辑 编辑 审核 校对 责编 监制 终审 初审 摄影 记录人 整理人".split()
) - frozenset("嘉宾 发布人".split())
_FIRST_OF_BETWEEN = frozenset(word[0] for word in _BETWEEN)
_BETWEEN_FIELD = deferred(r"(?P<word>[^:：︰\s]{2,8})\s*(?:[:：︰]|(?<=\S)\s+(?=\S{2,4}\Z)|\Z)")
# ``审判员：　　　　书记员：``: a line that several people sign.
_TO_SIGN = deferred(r"[^:：\s]{2,12}[:：](?:\s{2,}[^:：\s]{2,12}[:：]\s*)+\Z")
# ``主　　席：戴召集委員玉琳``: the word of a field in a list, filled to the width of the others.
_SPREAD = deferred(
    r"(?P<one>[\u4e00-\u9fff])[ \u3000]{2,}(?P<two>[\u4e00-\u9fff])[ \u3000]*[:：][ \u3000]*"
    r"(?P<who>[^\s。，]{2,16})(?:[ \u3000]{2,}[\u4e00-\u9fff]{2,4}[:：].*)?\Z"
)
_LONGEST_ENTRY = 24
# ``Ketua Rapat       : …``: words filled to a column; how near such lines stand, and the fewest.
_BEFORE_COLON = deferred(r"(?P<words>[^\s:：][^:：\n]{0,40}?)(?P<fill>[ \t]*)[:：]\s(?=\S)")
_NEAR, _TABLE = 3, 3
# The most lines of a head that tells who has which part.
_HEAD = 40
_SENTENCE_ENDS = tuple(SURE_ENDS + "…")


def without_fields(labels: Sequence[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels; give those within a list of fields the form ``FIELD``."""
    by_line = {label.line: label for label in labels}
    times = Counter(label.words for label in labels)
    heads = [label for label in labels if label.line < _HEAD and times[label.words] == 1]
    tables = {label.line for label in heads if _is_aligned(label, lines, times)}
    said = _first_said(labels, lines, times)
    listing = False
    for label in labels:
        if label.who.form is Form.FIELD:
            listing = label.plain in PRESENT_FIELDS
            yield label
        elif (
            _TO_SIGN.match(lines[label.line].words) is not None
            or _is_spread(lines[label.line])
            or label.line in tables
            or (label.line < said and _tells_a_bearer(label, lines))
            or (listing and _is_under_a_field(label, lines, by_line))
            or (_names_the_host(label, lines) and _stands_among_fields(label, lines, by_line))
        ):
            yield label._replace(who=replace(label.who, form=Form.FIELD))
        else:
            yield label


def fields_between(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the spans of a form's fields, and of the lists of people under them, in text order."""
    listing = False
    for line in lines:
        words = line.words
        if words.endswith(tuple(COLONS)) and _TO_SIGN.match(words):
            yield Span(line.begin, line.finish)
            continue
        if not listing and (not words or line.plain_part(0, 1) not in _FIRST_OF_BETWEEN):
            continue
        match = _BETWEEN_FIELD.match(words) if words else None
        word = line.plain_part(*match.span("word")) if match is not None else ""
        if word in _BETWEEN and (word == "决议" or not words.endswith(_SENTENCE_ENDS)):
            listing = word in PRESENT_FIELDS and match is not None and match.end() == len(words)
            yield Span(line.begin, line.finish)
        elif listing and words and len(words) <= _LONGEST_ENTRY and not _ENTRY_ENDS.search(words):
            yield Span(line.begin, line.finish)
        else:
            listing = False


def _is_spread(line: Line) -> bool:
    """Return whether a line is a field with a part that spaces fill, and who has it."""
    match = _SPREAD.match(line.words) if line.words[1:2] in SPACES else None
    if match is None or field_word(line.words[: match.end("two")]) not in ROLES:
        return False
    who = read_label(match["who"])
    return who is not None and who.named


def _tells_a_bearer(label: Label, lines: Sequence[Line]) -> bool:
    """Return whether a line at the head tells who has a part, above another field.

    ``Presidente: Rosa Quillan`` over ``Vice-Presidente: Otto Vahur``
    """
    if label.who.named or not label.inline:
        return False
    line = lines[label.line]
    said = line.words[label.span.end - line.begin :].strip(SPACES)
    who = read_label(said) if 0 < len(said) <= _LONGEST_ENTRY and ":" not in said else None
    if who is None or not who.named or who.office or said.endswith((".", *_SENTENCE_ENDS)):
        return False
    below = lines[label.line + 1].words if label.line + 1 < len(lines) else ""
    head, colon, _rest = below.partition(":")
    # Whoever calls a name is answered by it; the word of another field names nobody.
    other = read_label(head) if colon and 0 < len(head) <= _LONGEST_ENTRY else None
    return bool(colon) and (other is None or not other.named) and head != label.words


def _first_said(labels: Sequence[Label], lines: Sequence[Line], times: Mapping[str, int]) -> int:
    """Return the line of the first label of the head that a sentence stands behind.

    A field, as a summary is, may be a sentence too: the words of a label come again or are a name.
    """
    ends = (".", "?", "!", *_SENTENCE_ENDS)
    for label in labels:
        labelled = times[label.words] > 1 or label.who.named
        if labelled and lines[label.line].words.endswith(ends):
            return label.line
    return _HEAD


def _is_aligned(label: Label, lines: Sequence[Line], times: Mapping[str, int]) -> bool:
    """Return whether a label's colon stands below or above others behind spaces, as in a table.

    ``Ketua Rapat       : …`` over ``Sekretaris Rapat  : …``. None of the words comes again, and
    none of the lines is a sentence: labels may be filled to a width, too.
    """
    own = _BEFORE_COLON.match(lines[label.line].words)
    if own is None:
        return False
    near = lines[max(label.line - _NEAR, 0) : label.line + _NEAR + 1]
    found = [(line.words, _BEFORE_COLON.match(line.words)) for line in near if line.words]
    alike = [(words, one) for words, one in found if one is not None and one.end() == own.end()]
    if any(words.endswith(("?", *_SENTENCE_ENDS)) for words, _one in alike):
        return False
    if any(times[one["words"]] > 1 for _words, one in alike):
        return False
    filled = sum(len(one["fill"]) > 1 for _words, one in alike)
    return len(alike) >= _TABLE and filled >= _TABLE - 1


_ENTRY_ENDS = deferred(f"[{COLONS}{SURE_ENDS}{SEMICOLONS}，,]")


def _is_under_a_field(label: Label, lines: Sequence[Line], by_line: dict[int, Label]) -> bool:
    """Return whether a bare line follows a list's field with no sentence between."""
    if not label.shape.endswith(("bare", "space")) or label.who.role is Role.HOST:
        return False
    if label.inline and lines[label.line].words.endswith(_SENTENCE_ENDS):
        return False
    at = label.line - 1
    while at >= 0 and lines[at].words and not lines[at].words.endswith(_SENTENCE_ENDS):
        above = by_line.get(at)
        if above is not None and above.who.form is Form.FIELD:
            return True
        at -= 1
    return False


def _names_the_host(label: Label, lines: Sequence[Line]) -> bool:
    """Return whether a label names the host and its line holds no sentence."""
    line = lines[label.line].words
    inline = label.inline or label.who.form is Form.ROLE_NAME
    return label.who.role is Role.HOST and inline and not line.endswith(_SENTENCE_ENDS)


def _stands_among_fields(label: Label, lines: Sequence[Line], by_line: dict[int, Label]) -> bool:
    """Return whether the next line is a field, or the one before is and no speech follows.

    Fields may be paragraphs by themselves, as Markdown has them.
    """
    below = next((at for at in range(label.line + 1, len(lines)) if lines[at].words), None)
    if below is not None and below <= label.line + 2 and _is_field(by_line.get(below)):
        return True
    speaks = below is None or (below == label.line + 1 and below not in by_line)
    return _is_field(by_line.get(label.line - 1)) and not speaks


def _is_field(label: Label | None) -> bool:
    return label is not None and label.who.form is Form.FIELD
