"""Labels that a space ends: behind a circle, or an office and a name in Chinese."""

from __future__ import annotations

from itertools import islice

from briefing_tui.model import Role
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.spaced import words_then_space
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.recognition.labels.words.hangul import HANGUL
from briefing_tui.recognition.lexicon.questions import opens_question
from briefing_tui.recognition.lexicon.vocabulary import OPENING_GREETING
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.patterns import deferred

_SPACED_FORMS = (Form.OFFICE_NAME, Form.ROLE_NAME, Form.NAME_OFFICE, Form.NAME)
_HANGUL_WORD = deferred(r"[가-힣A-Z\d]+(?=\s)")
# The most words of a label in Hangul.
_MOST_WORDS = 4
# Circles before each speaker in the records of Japan and Korea, and the forms of words behind them.
_CIRCLES = "○◯〇◎◆"
# The two parts of a Japanese name, and the office behind it.
_PARTED = deferred(
    r"(?P<family>[\u3400-\u9fff々ヶ]{1,4})[ \u3000](?P<given>[\u3400-\u9fff々ぁ-ゖァ-ヺ]{1,4}?)"
    r"(?P<office>副?(?:委員長|議長|部会長|会長|市長|町長|村長|区長|知事)|委員|議員|教育長|"
    r"[\u4e00-\u9fff]{0,8}(?:課長|部長|局長|室長|次長))[ \u3000]+(?=\S)"
)
# ``７番（瀬尾千早君） ``, ``まちづくり部長（小野寺潔君）　``: whatever stands before the bracket.
_HOLDER = deferred(
    r"(?![^（(]{0,30}(?:議案|請願|陳情|報告第|第[^番（(]{1,6}号))"
    r"(?P<office>[^\s（()）、。，．「」：:]{1,30})[（(](?!提案者|紹介議員|紹介者|提出者)"
    r"(?P<name>[\u3400-\u9fff々〆ヶぁ-ゖァ-ヺー・ \u3000]{2,14}?)"
    r"(?:君|氏|さん|議員)[)）][ \u3000]+(?=\S)"
)
_CIRCLED = (Form.ROLE, Form.OFFICE, Form.OUTLET, Form.SURNAME_OFFICE, Form.NAME, Form.OFFICE_NAME)


def circled_hangul(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label behind a circle that a space ends, ``◯위원장 맹기수 …``, or None."""
    if "bullet" not in marks or head[at - 1] not in _CIRCLES or not HANGUL.match(head, at):
        return None
    found: Label | None = None
    ends = [match.end() for match in islice(_HANGUL_WORD.finditer(head, at), _MOST_WORDS)]
    for end in ends:
        who = read_label(head[at:end])
        begin = end + len(head[end:]) - len(head[end:].lstrip(SPACES))
        if who is None or begin >= len(head) or who.form not in (*_CIRCLED, Form.ROLE_NAME):
            continue
        if found is None or (who.named and not found.who.named) or who.office:
            shape = " ".join([*marks, "words space"])
            found = label_from(line, begin, head[at:end], who, LabelShape(shape, special=True))
        if begin - end > 1 and found is not None and found.words == head[at:end]:
            # ``◯탁영훈 위원  부산 …``: a wide space ends the label.
            break
    return found


def before_space(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label that a space ends, as in ``云岭市发改委主任许立衡 大家好。``, or None."""
    spaced = " " in head or "\u3000" in head or "\u00a0" in head
    if not spaced or not {"bullet"}.issuperset(marks):
        return None
    circle = "bullet" in marks and head[at - 1] in _CIRCLES
    if circle and (holder := _HOLDER.match(head, at)) is not None:
        name = "".join(holder["name"].split())
        whole = ReadLabel(Form.OFFICE_NAME, name, office=holder["office"], named=True)
        words = head[at : holder.end()].rstrip(SPACES)
        shape = " ".join([*marks, "words space"])
        return label_from(line, holder.end(), words, whole, LabelShape(shape, special=True))
    if circle and (parted := _PARTED.match(head, at)) is not None:
        # ``〇久保田　実委員 …``
        name = parted["family"] + parted["given"]
        whole = ReadLabel(Form.OFFICE_NAME, name, office=parted["office"], named=True)
        words = head[at : parted.end("office")]
        shape = " ".join([*marks, "words space"])
        return label_from(line, parted.end(), words, whole, LabelShape(shape, special=True))
    for end, begin in words_then_space(head, at):
        if (who := read_label(head[at:end])) is None:
            continue
        said = head[begin:]
        rest = read_label(said)
        circled = circle and who.form in _CIRCLED
        may_end = circled or _may_be_spaced(who, line.plain_part(begin, len(head)))
        if (rest is None or not rest.named) and may_end:
            shape = " ".join([*marks, "words space"])
            return label_from(line, begin, head[at:end], who, LabelShape(shape, special=circled))
    return None


def _may_be_spaced(who: ReadLabel, said: str) -> bool:
    """Return whether a space alone may end a label before these words."""
    if who.form in _SPACED_FORMS or who.role is Role.HOST:
        return True
    opens = OPENING_GREETING.match(said) is not None or opens_question(said)
    return opens and who.form in (Form.ROLE, Form.OUTLET, Form.SURNAME_OFFICE)
