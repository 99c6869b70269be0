"""TTML and the captions made after it (DFXP, IMSC), whose agents name the speakers."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.loading.extraction.cues.cue import Cue

_CLOCK = deferred(r"\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,9})?")
_FRAMES = deferred(r"(\d{1,3}:\d{1,2}:\d{1,2}):(\d{1,3})")
_COUNT = deferred(r"(\d{1,12}(?:\.\d{1,9})?)(h|m|s|ms|t|f)")
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_SPOKEN = frozenset(["div", "p", "span", "body"])


class _Reader:
    """Takes the events of TTML."""

    def __init__(self) -> None:
        self.cues: list[Cue] = []
        self.title = ""
        self._agents: dict[str, str] = {}
        self._agent = ""
        self._capture: list[str] | None = None
        self._around: list[str] = []
        self._lines: list[str] | None = None
        self._times = (0.0, 0.0)
        self._rates = {"t": 0.0, "f": 30.0}
        self._meter = Meter(budgets.CUES)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name == "tt":
            self._rate("t", attributes.get("tickRate"))
            self._rate("f", attributes.get("frameRate"))
        elif name == "agent":
            self._agent = attributes.get("id", "")
        elif name in ("name", "title") and self._lines is None:
            self._capture = []
        elif name == "br" and self._lines is not None:
            self._lines.append("")
        elif name in _SPOKEN:
            self._around.append(attributes.get("agent", "").split(" ")[0] or self._voice)
            if name == "p":
                self._begin(attributes)
            elif name == "span" and self._lines is not None and attributes.get("agent"):
                self._lines[-1] += self._mark()

    def _rate(self, unit: str, value: str | None) -> None:
        if value and value.isdigit() and 0 < len(value) < 12:
            self._rates[unit] = float(value)

    @property
    def _voice(self) -> str:
        return self._around[-1] if self._around else ""

    def _begin(self, attributes: dict[str, str]) -> None:
        self._meter.spend()
        start = self._time(attributes.get("begin"))
        length = self._time(attributes.get("dur"))
        end = self._time(attributes.get("end")) if "end" in attributes else start + length
        self._times, self._lines = (start, end), [self._mark()]

    def _mark(self) -> str:
        """Return the mark of a voice, or nothing where no agent is named."""
        name = self._agents.get(self._voice, "")
        return f"\0{name}\0" if name else ""

    def _time(self, value: str | None) -> float:
        """Return the seconds of a time expression, 0 for one that is not known."""
        from briefing_tui.loading.extraction.cues.cue import seconds

        value = (value or "").strip()
        if _CLOCK.fullmatch(value):
            return seconds(value)
        if frames := _FRAMES.fullmatch(value):
            return seconds(frames[1]) + int(frames[2]) / self._rates["f"]
        if count := _COUNT.fullmatch(value):
            rate = self._rates.get(count[2], 0.0)
            unit = _UNITS.get(count[2]) or (1 / rate if rate else 0.0)
            return float(count[1]) * unit
        return 0.0

    def words(self, text: str) -> None:
        """Handle text."""
        if self._capture is not None:
            self._capture.append(text)
        elif self._lines is not None:
            self._lines[-1] += text.replace("\0", "")

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if name in ("name", "title") and self._capture is not None:
            words, self._capture = " ".join("".join(self._capture).split()), None
            if name == "title":
                self.title = self.title or words
            elif self._agent and words:
                self._agents.setdefault(self._agent, words[:300])
        elif name == "agent":
            self._agent = ""
        elif name in _SPOKEN and self._around:
            self._around.pop()
            if name == "p" and self._lines is not None:
                self.cues += _cues_of(self._times, self._lines)
                self._lines = None


def _cues_of(times: tuple[float, float], lines: list[str]) -> Iterator[Cue]:
    """Yield a cue for each voice of a paragraph; a voice is marked by NUL characters."""
    from briefing_tui.loading.extraction.cues.cue import Cue

    shown: list[str] = []
    for line in lines:
        before, *marked = line.split("\0")
        for name, words in zip(["", *marked[::2]], [before, *marked[1::2]], strict=True):
            if name and shown:
                if any(one.strip("\0 ") for one in shown):
                    yield Cue(*times, tuple(shown))
                shown = []
            plain = " ".join(words.split())
            if name:
                shown.append(f"\0{name}\0{plain}")
            elif plain and shown and shown[-1].endswith("\0"):
                shown[-1] += plain
            elif plain:
                shown.append(plain)
    if shown and not shown[-1].endswith("\0"):
        yield Cue(*times, tuple(shown))


def _tells(file: Beginning) -> bool:
    return file.root == "tt"


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.cues.cue import CueFile
    from briefing_tui.loading.extraction.cues.running_lines import extract_cues
    from briefing_tui.loading.extraction.title_fields import title_in
    from briefing_tui.loading.extraction.xml_events import read_document

    reader = _Reader()
    encoding = read_document(data, reader, path, "TTML")
    file = CueFile(
        reader.cues,
        "TTML",
        "application/ttml+xml",
        encoding,
        title=title_in(reader.title),
    )
    return extract_cues(file, path)


FORMAT = Format("ttml", "TTML", (".ttml", ".dfxp"), _tells, _read, order=150)
