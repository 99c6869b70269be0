"""Labels on lines of their own that only layout reveals, where other labels have that layout.

Where a dozen labels stand with a colon on lines of their own, a short line set so is one as well
if its words come again in the text, and leaves a doubt if they do not. In letters there are blank
lines around it; in Chinese characters it is enough that a sentence ends above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.model import Ground
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.recognition.layout.head_names import who_of
from briefing_tui.text.brackets import CLOSES
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_FEWEST = 12
# The least share of labels that stand so.
_MOST = 0.9
_LONGEST, _LONGEST_HAN = 40, 14
_MOST_WORDS = 5
_FEWEST_LETTERS = 3
# What a sentence before a list or a quotation ends with: ``具体如下``.
_LEADS_ON = deferred(
    "[下点點面是为為有道说說如括即成讲講写寫问問：的]\\Z|情况\\Z|措施\\Z|内容\\Z|工作\\Z"
)
_ORDINAL = deferred("第[一二三四五六七八九十\\d]|其[一二三四次]|首先|最后|另外|此外")
_ADDRESSES = deferred("各位|尊敬|亲爱|親愛|同事|同志们|朋友|大家|[们們]\\Z")
_ENDS = (*SENTENCE_ENDS, *CLOSES, "”", "’", '"', "…")
_CLAUSE = deferred(r"[,;.!?،؛؟。，、；！？“”«»]\s|[。，；！？]|\d")


def with_own_lines(
    text: str, lines: Sequence[Line], verdicts: Sequence[Verdict]
) -> tuple[Verdict, ...]:
    """Return the verdicts, with the lines that are set as nearly all labels are."""
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    own = [label for label in accepted if _stands_alone(lines, label)]
    if len(own) < _FEWEST or len(own) < _MOST * len(accepted):
        return tuple(verdicts)
    shown = {verdict.label.line for verdict in verdicts if verdict.accepted or verdict.doubtful}
    fields = {each.label.line for each in verdicts if each.label.who.form is Form.FIELD}
    first = accepted[0].line
    found = [
        verdict
        for line in lines[first:]
        if line.number not in shown | fields
        and (verdict := _verdict(text, lines, line)) is not None
    ]
    taken = {verdict.label.line for verdict in found}
    kept = [verdict for verdict in verdicts if verdict.label.line not in taken]
    return tuple(sorted([*kept, *found], key=lambda verdict: verdict.label.span.start))


def _stands_alone(lines: Sequence[Line], label: Label) -> bool:
    line = lines[label.line]
    return not label.inline and line.words.endswith(tuple(COLONS)) and _is_apart(lines, line)


def _is_apart(lines: Sequence[Line], line: Line) -> bool:
    """Return whether a line is no part of a paragraph above or below it."""
    above = lines[line.number - 1].words if line.number else ""
    below = lines[line.number + 1].words if line.number + 1 < len(lines) else ""
    if has_han(line.words) and len(line.words) <= _LONGEST_HAN:
        return not above or above.endswith(_ENDS)
    return not above and not below


def _verdict(text: str, lines: Sequence[Line], line: Line) -> Verdict | None:
    if not line.words.endswith(tuple(COLONS)) or not _is_apart(lines, line):
        return None
    words = line.words.rstrip(COLONS + SPACES)
    if not _may_name(words) or _LEADS_ON.search(words) or _ADDRESSES.search(words):
        return None
    who = who_of(words) or (ReadLabel(Form.WORD, words) if has_han(words) else None)
    if who is None or who.form is Form.FIELD or _ORDINAL.match(words) is not None:
        return None
    label = label_from(line, len(line.words), words, who, LabelShape("layout colon"))
    again = text.count(words) > 1
    ground = Ground("dominant", ENOUGH if again else 0.0)
    return Verdict(label, ground.weight, (ground,), doubtful=not again)


def _may_name(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return (
        letters >= _FEWEST_LETTERS
        and len(words) <= _LONGEST
        and len(words.split()) <= _MOST_WORDS
        and not words[0].islower()
        and _CLAUSE.search(words) is None
    )
