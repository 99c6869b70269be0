"""Texts in which nearly every line begins with a label, where the rest is expected to have one too.

A line there whose head names somebody is a turn, whatever follows. A line whose head is words of
unknown meaning, ``六号楼：``, may be one, and leaves a doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from briefing_tui.model import Ground, Role
from briefing_tui.recognition.evidence.chances import PEOPLE
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.recognition.lexicon.vocabulary import SENTENCE_WORDS
from briefing_tui.text.han import has_han, is_han
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

# The fewest labels, and the least share of lines that begin with one.
_FEWEST = 4
_MOST = 0.6
_NEARLY = 0.8
# The least share beside which lines with words of unknown meaning count as well, and of both.
_HALF = 0.5
_TOGETHER = 0.7
# The share from which words of unknown meaning may be somebody's.
_MUCH = 0.75
# The weight of a line that holds fields.
_FIELDS = -4.0
_NO_LABEL = (
    "ordinary",
    "title",
    "retold",
    "no-question",
    "list",
    "below",
    "read-out",
    "silenced",
    "unheard",
)
_CAPITALISED = frozenset({Form.TITLE_CASE, Form.TITLE_NAME, Form.NAME_OFFICE})
_LONGEST_UNKNOWN = 8
# The fewest lines that begin with the same words in letters, and the most of these.
_AGAIN = 3
_SHORT = 4
_CLAUSE = deferred(r"[,;!?]")
# ``六号楼：三天没有热气了。``
_UNKNOWN = deferred(r"(?P<words>[^\s:：，。、？！“”]{2,8})[:：]\s*(?=\S)")
# Words that are part of a sentence before a colon.
_OF_SENTENCE = deferred(
    r"[，,、。？！?!；;“”有是]|[一二三四五六七八九十两几]个|"
    r"(?:方面|问题|任务|措施|特点|原因|内容|目标|结果|建议|数据|情况|数字|日程|时间|地点|电话|附件|[的了说道为到吗呢])\Z|"
    r"^(?:关于|關於|議程|议程|議題|议题|議案|议案|附件?|[我你您他她它这那其该本还因所但而并且也又在对从把被让给为以按据即如例比请让]|"
    r"[一二三四五六七八九十]+[、.来]|第|结论|例如|比如|总之|最后|首先|其次)"
)


def in_dense(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts, with more labels and doubts where nearly every line has a label."""
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    begun = accepted if len(accepted) >= _FEWEST else _taking_turns(lines, verdicts)
    inline = [label for label in begun if label.inline and "colon" in label.shape]
    if len(inline) < _FEWEST or len({label.key for label in inline}) < 2:
        return tuple(verdicts)
    first, last = begun[0].line, begun[-1].line
    spoken = sum(bool(line.words) for line in lines[first : last + 1])
    nearly = len(begun) >= _MUCH * spoken
    if not nearly and len(begun) >= _HALF * spoken:
        others = {verdict.label.line for verdict in _unknown(lines[first : last + 1], verdicts)}
        nearly = len(begun) + len(others) >= _TOGETHER * spoken
    if not nearly and len(begun) < _MOST * spoken:
        return tuple(verdicts)
    named = Counter(label.key for label in begun)
    forms = frozenset(label.who.form for label in begun)
    settings = {label.setting for label in inline}
    places = {label.span.start for label in begun}
    times = Counter(each.label.key for each in verdicts if each.label.inline)
    found: list[Verdict] = []
    for verdict in verdicts:
        label = verdict.label
        alike = label.setting in settings or (label.inline and "layout colon" in label.shape)
        fits = alike and first <= label.line
        voice = nearly and times[label.key] >= _AGAIN and _may_be_voice(label)
        by_layout = any(ground.code == "layout" for ground in verdict.grounds)
        known = verdict.accepted or (verdict.doubtful and by_layout and not voice)
        if known or not fits or _is_settled(verdict):
            found.append(verdict)
        elif (
            label.span.start in places
            or (_names(label) and not _is_doubtful(label, named, forms))
            or voice
        ):
            ground = Ground("line-by-line", max(0.0, ENOUGH - verdict.weight))
            found.append(Verdict(label, max(ENOUGH, verdict.weight), (*verdict.grounds, ground)))
        elif (_names(label) and forms & _CAPITALISED) or (
            nearly and _may_be_unknown(label.words, label.who.form)
        ):
            ground = Ground("line-by-line", 0.0)
            found.append(Verdict(label, verdict.weight, (*verdict.grounds, ground), True))
        else:
            found.append(verdict)
    found += _unknown(lines[first + 1 : last], found) if nearly else ()
    return tuple(sorted(found, key=lambda verdict: verdict.label.span.start))


def _taking_turns(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> list[Label]:
    """Return the possible labels of a short text that is nothing but turns, or none.

    Nearly every line of it begins with a name or with words that come again, and somebody
    speaks again after another.
    """
    inline = [
        verdict.label
        for verdict in verdicts
        if verdict.label.inline and "colon" in verdict.label.shape and not _is_settled(verdict)
    ]
    times = Counter(label.key for label in inline)
    fields = sum(label.who.form is Form.FIELD for label in inline)
    begun = [
        label
        for label in inline
        if _names(label) or (label.who.form is Form.WORD and times[label.key] > 1)
    ]
    while begun and times[begun[0].key] == 1 and begun[0].who.role is not Role.HOST:
        # ``Release Date: …``
        del begun[0]
    if len(begun) < _FEWEST or fields > 1:
        return []
    spoken = sum(bool(line.words) for line in lines[begun[0].line : begun[-1].line + 1])
    again = any(
        one.key == other.key != between.key
        for one, between, other in zip(begun, begun[1:], begun[2:], strict=False)
    )
    return begun if again and len(begun) >= _NEARLY * spoken else []


def _names(label: Label) -> bool:
    """Return whether the words of a label name somebody or an outlet."""
    return label.who.form in PEOPLE or (label.who.form is Form.TITLE_CASE and label.who.named)


def _is_doubtful(label: Label, named: Mapping[str, int], forms: Set[Form]) -> bool:
    """Return whether capitals alone make a name of a label: ``Bericht des Amtes: Die Brücke …``.

    It comes once, and no label has its form, or it has a word without a capital, or ends in the
    surname of another speaker as ``Secondo Ilse Tamm: …`` does.
    """
    if label.who.form is not Form.TITLE_CASE or named.get(label.key, 0) > 1:
        return False
    if not forms & _CAPITALISED:
        return True
    words = label.words.split()
    others = {key.rsplit(" ", 1)[-1] for key in named if key != label.key}
    return any(word[0].islower() for word in words) or words[-1].casefold() in others


def _may_be_voice(label: Label) -> bool:
    """Return whether a label's words may be what somebody is called: ``iPhone (2)``, ``小林``.

    A field of the document, ``决议``, is nobody.
    """
    words = label.words
    if label.who.form is Form.FIELD:
        return False
    if has_han(words):
        return len(words) <= _SHORT and not _is_of_sentence(words)
    return len(words.split()) <= _AGAIN and not _CLAUSE.search(words)


def _unknown(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield doubts at lines with words of unknown meaning that were no possible label so far."""
    known = {verdict.label.line for verdict in verdicts if _shows(verdict)}
    read_out = {each.label.line for each in verdicts if _is_settled(each)}
    quiet = False
    for line in lines:
        quiet = line.number in read_out or (quiet and line.number not in known)
        head = _UNKNOWN.match(line.words) if line.number not in known and not quiet else None
        if head is None or not is_han(line.words[0]):
            continue
        read = read_label(head["words"])
        if read is not None and read.form is Form.FIELD:
            # ``事实与理由：``
            continue
        if not _is_of_sentence(head["words"]):
            who = ReadLabel(Form.WORD, head["words"])
            label = label_from(line, head.end(), head["words"], who, LabelShape("line inline"))
            yield Verdict(label, 0.0, (Ground("line-by-line", 0.0),), True)


def _shows(verdict: Verdict) -> bool:
    """Return whether a verdict settles what a line is."""
    return verdict.accepted or verdict.doubtful or _is_settled(verdict)


def _is_settled(verdict: Verdict) -> bool:
    return any(
        ground.code in _NO_LABEL or (ground.code == "field-like" and ground.weight <= _FIELDS)
        for ground in verdict.grounds
    )


def _may_be_unknown(words: str, form: Form) -> bool:
    """Return whether words of unknown meaning may be somebody: ``六号楼``, not ``最多的是``."""
    if form not in (Form.WORD, Form.OFFICE) or not has_han(words):
        return False
    return len(words) <= _LONGEST_UNKNOWN and not _is_of_sentence(words)


def _is_of_sentence(words: str) -> bool:
    """Return whether words before a colon are part of a sentence: ``大家可能会问``."""
    return bool(_OF_SENTENCE.search(words) or SENTENCE_WORDS.search(in_simplified(words)))
