"""The result of a container module, and the sheet to which it writes its text."""

from __future__ import annotations

from briefing_tui.dataclass import dataclass
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.document import NO_FACTS, ContainerFacts
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

_TAG = deferred(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True)
class Extract:
    r"""The text of a container.

    Attributes:
        text: the text that a reader of the container sees: paragraphs as lines ended by ``\n``.
        media_type: such as ``text/html``.
        encoding: the Python name of the encoding of the text inside.
        url: the address that the file itself names as its source, or None.
        facts: title, day, given turns, and stretches that nobody speaks; spans into ``text``.
        replaced: the number of replacement characters for bytes that could not be decoded.
        first: the offset in ``text`` of the first of them, None where there is none.
        pictures: the numbers of the pages that are pictures without text.
    """

    text: str
    media_type: str
    encoding: str = "utf-8"
    url: str | None = None
    facts: ContainerFacts = NO_FACTS
    replaced: int = 0
    first: int | None = None
    pictures: tuple[int, ...] = ()


class Sheet:
    """A text that is being written, which knows its length at any time and keeps to budgets."""

    def __init__(self) -> None:
        self._lines = Meter(budgets.LINES)
        self._pieces: list[str] = []
        self.length = 0

    def write(self, text: str) -> Span:
        """Append a text, and return its span.

        Raises:
            OverBudget: the text has more characters or lines than any transcript.
        """
        start = self.length
        if "\n" in text:
            self._lines.spend(text.count("\n"))
        check(start + len(text), budgets.CHARACTERS)
        self._pieces.append(text)
        self.length += len(text)
        return Span(start, self.length)

    def write_line(self, text: str) -> Span:
        """Append a text and a line end, and return the span of the text alone."""
        span = self.write(text)
        self.write("\n")
        return span

    @property
    def text(self) -> str:
        """Return all that has been written."""
        return "".join(self._pieces)


def language_in(attribute: str | None) -> str | None:
    """Return the BCP 47 tag in an attribute ``xml:lang``; None for Chinese, whose script it lacks.

    The two scripts of Chinese are told by the text.
    """
    tag = (attribute or "").strip()
    known = _TAG.fullmatch(tag) is not None and not tag.lower().startswith(("zh", "und", "mul"))
    return tag if known else None


def first_replacement(text: str, replaced: int) -> int | None:
    """Return the offset of the first replacement character, None if decoding left none."""
    at = text.find("\ufffd") if replaced else -1
    return at if at >= 0 else None
