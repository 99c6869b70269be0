"""A possible label: a stretch that may name a speaker, and how it is set."""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.span import Span
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

_CAPITALISED = (Form.TITLE_CASE, Form.TITLE_NAME)

CAPITALISED_BARE = "capitalised bare"

BARE = (CAPITALISED_BARE, "capitals bare", "words bare")
"""The shapes of names that are alone on a line and not set apart otherwise."""

STACKED = "stacked own line"
"""The shape of a name over its office, a line each, in letters."""

FULL_STOP = "capitalised full stop"
"""The shape of ``The President. Good evening.``, which is also how sentences begin."""

_NAME_ENDED = deferred(
    r"\s*[^\W\d_a-z]{2,}(?:[ .’'-]+[^\W\d_a-z]{2,}){0,3}(?:\s*[:：]|\s[–—-]\s|[–—])"
)

LONGEST_LABEL = 100
"""The longest label that is not in capitals, in code points."""


class Label(NamedTuple):
    """A stretch that may name a speaker.

    Attributes:
        line: the number of the line that it begins on.
        span: the stretch, decorations and colon with it.
        words: its words, without decorations and colon.
        who: the person, role or outlet that the words name.
        shape: its layout, such as ``colon inline``: labels of one shape belong together.
        special: whether the shape is one that running text does not have.
        inline: whether words follow on its line.
    """

    line: int
    span: Span
    words: str
    who: ReadLabel
    shape: str
    special: bool
    inline: bool

    @property
    def plain(self) -> str:
        """Return ``words`` in simplified characters."""
        return in_simplified(self.words)

    @property
    def setting(self) -> str:
        """Return the shape without the script."""
        return self.shape.replace("capitals ", "").replace("capitalised ", "").replace("words ", "")

    @property
    def key(self) -> str:
        """Return the name in the form in which names are compared: in one script and case."""
        return key_of(self.who.name)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return a name or office in the form in which they are compared: in one script and case."""
    return in_simplified(name).casefold()


def abbreviates(words: str, at: int) -> bool:
    """Return whether a full stop before an offset abbreviates a title, as in ``COMM. LARKIN –``.

    A name in capitals follows there, and a dash or colon ends the label.
    """
    match = _NAME_ENDED.match(words, at)
    return match is not None and match[0].isupper()


def script_of(who: ReadLabel) -> str:
    """Return how a label's words are written: ``capitals``, ``capitalised`` or ``words``."""
    if who.form in (Form.CAPITALS, Form.TITLE_CAPITALS) or (
        (who.name.isupper() or who.name.removeprefix("Mr ").isupper()) and not has_han(who.name)
    ):
        return "capitals"
    cased = who.form is Form.OFFICE and who.name[0].isupper()
    return "capitalised" if cased or who.form in _CAPITALISED else "words"


class LabelShape(NamedTuple):
    """The layout of a label.

    Attributes:
        name: such as ``colon inline``: labels of one name belong together.
        special: whether running text has no such shape.
    """

    name: str
    special: bool = False


def label_from(line: Line, length: int, words: str, who: ReadLabel, shape: LabelShape) -> Label:
    """Return the label that a line begins with.

    Args:
        line: the line.
        length: the length of the label at the line's beginning, in code points.
        words: the words of the label.
        who: the person, role or outlet that they name.
        shape: its layout.
    """
    span = Span(line.begin, line.begin + length)
    own = words.strip(SPACES).replace("\n", "")
    inline = length < len(line.words)
    return Label(line.number, span, own, who, shape.name, shape.special, inline)
