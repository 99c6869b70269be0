"""Readers for the endings of a label: a colon, a dash, a full stop, a space, the line end.

Each ending has its own function; they are tried in the order of :data:`ENDINGS`. To support
another layout, add an ending here, or a word to the vocabulary.
"""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.model import Role
from briefing_tui.recognition.labels.asking import asking_in_writing
from briefing_tui.recognition.labels.bold import bold_then_office, in_bold
from briefing_tui.recognition.labels.bracket_behind_capitals import before_bracket
from briefing_tui.recognition.labels.circled import before_space, circled_hangul
from briefing_tui.recognition.labels.closed_marks import letter, mark_closed, mark_in_bold
from briefing_tui.recognition.labels.label import (
    FULL_STOP,
    LONGEST_LABEL,
    Label,
    LabelShape,
    abbreviates,
    label_from,
    script_of,
)
from briefing_tui.recognition.labels.pictured import pictured
from briefing_tui.recognition.labels.spaced import name_within
from briefing_tui.recognition.labels.words import (
    LONGEST,
    Form,
    all_large,
    is_title,
    possible_name,
    read_label,
)
from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS, COMMAS, SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_STAMP = (
    rf"(?:[{OPENS}]?\s*(?:\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?\s*)?"
    rf"\d{{1,2}}[:：]\d{{2}}(?::\d{{2}})?\s*[{CLOSES}]?)"
)

AFTER = deferred(
    rf"\s*(?P<stamp>{_STAMP})?\s*(?P<bold>\*\*|__)?\s*(?P<colon>[{COLONS}]{{1,2}}|\.[-–—])?\s*"
    rf"(?P<bold2>\*\*|__)?"
    rf"(?P<stamp2>\s*(?:{_STAMP}(?=\s*\Z)|[\[(]\d{{1,2}}:\d{{2}}(?::\d{{2}})?[\])]\s*))?"
)

# ``周岚 2014-01-15 09:48:09`` on a line of its own.
STAMPED_LINE = deferred(rf"(?<!\s)\s{{0,40}}{_STAMP}\Z")

_COLON = deferred(rf"[{COLONS}.](?:(?<!\.)|[-–—](?=\s|\Z))")

# ``周岚 [10:11]：`` and ``Dana Larkin (00:24)``: a clock in brackets before the colon, or for it.
_STAMPED = deferred(
    rf"[^{COLONS}。]{{1,60}}?\s*(?P<stamp>[{OPENS}]\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?[{CLOSES}])"
)

# ``Dana Larkin - Good evening``: a name in letters and a dash.
_DASHED = deferred(r"(?P<words>[^\W\d_][^.,:;\n\-–—?!]{2,40}(?:-\w+)?)\s+(?:--|[-–—])\s+(?=\S)")

_DASH = deferred(r"[-–—](?:(?<=\s.)|(?<=\s--))\s")


_FULL_STOP = deferred(
    r"(?![QA]\.\s)(?P<words>(?:(?:M[RS]S?|D[Rr]|M[rs]s?|Gen|GEN|Sen|SEN|Gov|GOV|Amb|AMB)\.\s+)?"
    r"[^\W\d_][^.:!?\n]{0,50}(?:(?<=\b\w)\.[^.:!?\n]{1,50}){0,2})\."
    # The mark of a footnote may follow: ``MR. LARKIN.1 Thank you.``
    r"(?:(?<=[^\W\d_]\.)[\d¹²³⁴-⁹]{1,2})?(?=[ \u00a0]{1,3}\S)"
)

# Roles with a full stop that belongs to the word.
_ABBREVIATED = ("vors", "mod", "int", "prés", "pres")

# Forms of words before a colon that may be a label and the beginning of what is said.
_IN_DOUBT = (Form.TITLE_CASE, Form.TITLE_NAME, Form.WORD, Form.OFFICE)

_STOPPED = (Form.OFFICE, Form.TITLE_NAME, Form.ROLE)

# The fewest letters of a family name alone before a full stop.
_SHORTEST_ALONE = 3

# The fewest letters of a title that is no abbreviation.
_SHORTEST_TITLE = 5

# The last word is in capitals, or begins with one.
_TITLED = deferred(r"(?:.*\s)?[^\W\d_a-z][^\s,;.]+[\s#\d]*\Z")

_SEMICOLON = deferred(r"(?P<words>[^;；。，,：:]{1,40})[;；][ \u00a0\u3000]*")

_AFFILIATION = 6

_LONGEST_POST = 110
_IN_POST = frozenset(
    "and of for the in & to at on und für der von et de du des la y e da do das dos di del".split()
)
_DASHES = frozenset(["-", "--", "–", "—"])

# The longest words alone on a line that may be a label, and the longest that are an office.
_LONGEST_ALONE = 60
_LONGEST_OFFICE = 130

_DASHED_MARKS = (Form.MARK, Form.ROLE)

_DASHED_NAMES = (Form.TITLE_CASE, Form.TITLE_NAME, Form.TITLE_CAPITALS, Form.CAPITALS)


def before_colon(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label that a colon ends, as in ``周岚：各位…`` or ``**问**：``, or None."""
    ends = _COLON.search(head, at)
    if ends is None:
        return None
    stamped = _STAMPED.match(head, at) if head[ends.start() - 1].isdigit() else None
    ends = stamped or ends
    last = stamped.start("stamp") if stamped else ends.start()
    raw = head[at:last]
    clock = raw[-1:].isdigit() and head[last + 1 : last + 2].isdigit()
    if len(raw) > (LONGEST if raw.isupper() else LONGEST_LABEL) or "。" in raw or clock:
        return None
    words = raw.strip(SPACES).removesuffix("**").removesuffix("__").strip(SPACES)
    who = read_label(words)
    if who is None:
        return None
    if "." in raw[:-1] and who.form in _IN_DOUBT:
        # ``DANA LARKIN. Note: …``: the colon belongs to the speech.
        stopped = _before_full_stop(line, head, at, marks)
        if stopped is not None and (who.form is not Form.TITLE_NAME or stopped.words.isupper()):
            return stopped
    # Right behind most colons is a letter: nothing more belongs to the label.
    plain = head[last] in COLONS and head[last + 1 : last + 2].isalpha()
    after = None if plain else AFTER.match(head, last)
    end = after.end() if after else ends.end()
    bold = head[at:end].count("**") + head[at:end].count("__")
    if "bold" in marks and not bold and who.form is not Form.MARK:
        # ``**Q：…**``: a question may be bold as a whole.
        return None
    if who.form is Form.ROLE and (ends_of_name := name_within(head, end)):
        # ``主持人:云岭市委宣传部副部长周岚 女士们…``: a name follows the role.
        full = head[end : ends_of_name[0]]
        named = read_label(full, frozenset({possible_name(full)} - {""}))
        if named is not None and named.named:
            words, end = head[at : ends_of_name[0]], ends_of_name[1]
            after = AFTER.match(head, end)
            end = after.end() if after else end
            who = replace(named, form=Form.ROLE_NAME, role=who.role)
    marks = [*marks, "stamp"] if after and (after["stamp"] or after["stamp2"]) else marks
    inline = end < len(head)
    special = bool({"heading", "bold", "stamp"} & set(marks)) or ("bullet" in marks and not inline)
    kind = [] if special else [script_of(who)]
    shape = " ".join([*marks, *kind, "colon", "inline" if inline else "own line"])
    return label_from(line, end, words, who, LabelShape(shape, special=special))


def _before_dash(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label that a dash ends, as in ``Dana Larkin - Good evening.``, or None."""
    match = _DASHED.match(head, at) if _DASH.search(head, at) else None
    if match is None or marks or (who := read_label(match["words"])) is None:
        return None
    if who.form not in _DASHED_MARKS and not (who.named and who.form in _DASHED_NAMES):
        return None
    rest = head[match.end() :].rstrip().split()
    body = len(rest) <= _AFFILIATION and rest[-1][-1].isalnum() and all_large(rest, _AFFILIATION)
    alone = match.end() + _LONGEST_POST > len(line.words)
    if who.named and (body or (alone and _is_post(rest))):
        # ``Dana Larkin - Harbor Bank``, ``Dana Larkin -- Vice President, Investor Relations``
        if who.form is Form.TITLE_CASE:
            who = replace(who, form=Form.TITLE_NAME, office=line.words[match.end() :].rstrip())
        shape = f"{script_of(who)} bare"
        return label_from(line, len(line.words), match["words"], who, LabelShape(shape))
    return label_from(line, match.end(), match["words"], who, LabelShape(f"{script_of(who)} dash"))


def _is_post(words: list[str]) -> bool:
    """Return whether words are an office, perhaps of a body: none but small ones lack a capital."""
    large = [word for word in words if word not in _IN_POST]
    return (
        len(large) > 1
        and words[-1][-1].isalnum()
        and not any(word[-1] in SENTENCE_ENDS + COLONS for word in words)
        and all(word[0].isupper() or word in _DASHES for word in large)
    )


def _before_full_stop(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label that a full stop ends, as in ``CHAIR LARKIN.  Good …``, or None."""
    match = _FULL_STOP.match(head, at) if ". " in head or ".\u00a0" in head else None
    if match is None or not (words := match["words"])[0].isupper() or not _TITLED.match(words):
        return None
    if words[-2:-1].isspace() or ("/" in words and any(map(str.isdigit, words))):
        # ``Лапина А. Ю.`` ends later, and ``PCOP 2290/24.`` is the number of a question.
        return None
    if abbreviates(head, match.end()) or (who := read_label(words)) is None:
        return None
    single, last = " " not in words, words.split()[-1]
    if is_title(last) and (single or len(last) < _SHORTEST_TITLE):
        # ``GEN. LARKIN``, ``…, SR. OLVERA``: the full stop belongs to the title.
        return None
    if single and words.casefold() in _ABBREVIATED:
        return None
    if script_of(who) == "capitals" and not (single and len(words) < _SHORTEST_ALONE):
        shape = "full stop alone" if single else "full stop"
        return label_from(line, match.end(), words, who, LabelShape(shape))
    if who.form not in _STOPPED or (single and who.form is not Form.ROLE):
        return None
    return label_from(line, match.end(), words, who, LabelShape(FULL_STOP))


def _before_semicolon(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label that a misread colon ends, as in ``周岚；各位…``, or None."""
    match = _SEMICOLON.match(head, at) if ";" in head or "；" in head else None
    if match is None or (who := read_label(match["words"])) is None or not has_han(who.name):
        return None
    if not who.named and who.role is Role.UNKNOWN and who.form is not Form.SURNAME_OFFICE:
        return None
    inline = match.end() < len(head)
    shape = " ".join([*marks, "semicolon", "inline" if inline else "own line"])
    return label_from(line, match.end(), match["words"], who, LabelShape(shape))


_INITIALS = deferred(r"\b[^\W\d_]\.\s?(?:[^\W\d_]\.)?\Z")


def _whole_line(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label that is a line by itself without a colon, or None."""
    words = line.words[at:].rstrip(SPACES)
    if words[-1:] in "0123456789])）】" and (stamp := STAMPED_LINE.search(words)):
        words, marks = words[: stamp.start()], [*marks, "stamped"]
    if "bold" in marks:
        if not words.endswith(("**", "__")):
            return None
        words = words[:-2].rstrip(SPACES)
    if words.endswith(".") and words.isupper():
        # ``ГОЛОВУЮЧИЙ.`` and ``ЮЖАНІНЧУК Н.П.``
        words = words if _INITIALS.search(words) else words[:-1]
        stopped = True
    else:
        stopped = False
    if (
        not 1 <= len(words) <= _LONGEST_OFFICE
        or words[0] in "（("
        or (words[-1] in SENTENCE_ENDS + SEMICOLONS + COMMAS + COLONS + "”’\"'—–-" and not stopped)
    ):
        return None
    who = read_label(words)
    if len(words) > _LONGEST_ALONE and (who is None or not who.office or has_han(words)):
        return None
    special = bool({"heading", "bold", "stamped"} & set(marks))
    short = len(words) == 1 and not (words.isupper() or (who and who.form is Form.MARK))
    if who is None or short:
        return None
    kind = [] if special else [script_of(who)]
    shape = " ".join([*marks, *kind, "bare"])
    return label_from(line, len(line.words), words, who, LabelShape(shape, special=special))


ENDINGS = (
    pictured,
    bold_then_office,
    in_bold,
    mark_in_bold,
    before_bracket,
    asking_in_writing,
    before_colon,
    mark_closed,
    letter,
    _before_full_stop,
    _before_dash,
    circled_hangul,
    before_space,
    _before_semicolon,
    _whole_line,
)
