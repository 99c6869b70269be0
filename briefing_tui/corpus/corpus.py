"""A corpus: briefings, and the part of what is said in them that is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from briefing_tui.corpus.lexicon import Lexicon, lexicon_with
from briefing_tui.corpus.spoken_text import SaidText, said_text
from briefing_tui.corpus.subcorpus import EVERYTHING, CorpusSelection
from briefing_tui.corpus.word_patterns import CorpusPattern, Nodes
from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.progress import Progress, Stage
from briefing_tui.search.hit import Hit


def _unheard(progress: Progress) -> None:
    """Pay no attention to progress."""


class SaidCorpus:
    """Briefings, and the selection of what is said in them that is counted.

    Args:
        briefings: the briefings.
        selection: the part that is counted.
        tell: told before each briefing how far a count has come; it may raise to give up.
    """

    def __init__(
        self,
        briefings: Sequence[Briefing],
        selection: CorpusSelection = EVERYTHING,
        tell: Callable[[Progress], object] = _unheard,
    ) -> None:
        self.briefings = briefings
        self.selection = selection
        self.tell = tell
        self._lexicon: Lexicon | None = None

    def part(self, selection: CorpusSelection) -> SaidCorpus:
        """Return the same briefings with another selection."""
        part = SaidCorpus(self.briefings, selection, self.tell)
        part._lexicon = self.lexicon
        return part

    @property
    def lexicon(self) -> Lexicon:
        """The Chinese words, with the names of those who speak, made when first asked for."""
        if self._lexicon is None:
            names = dict.fromkeys(each.name for one in self.briefings for each in one.speakers)
            self._lexicon = lexicon_with(names)
        return self._lexicon

    def texts(self) -> Iterator[SaidText]:
        """Yield what is said in each briefing that the selection has a part of."""
        for number, briefing in enumerate(self.briefings):
            self.tell(Progress(Stage.COUNTING, number, len(self.briefings), briefing.path))
            spans = self.selection.spans(briefing)
            if spans != []:
                yield said_text(briefing, spans)


class Found(NamedTuple):
    """The findings in one text.

    Attributes:
        said: the text.
        nodes: where.
    """

    said: SaidText
    nodes: Nodes


@dataclass(frozen=True, slots=True)
class Sought:
    """The object of a statistic: a pattern, or the hits of a search.

    Attributes:
        pattern: the pattern; None where hits are given.
        hits: the hits of each briefing, by the identity of the briefing.
    """

    pattern: CorpusPattern | None
    hits: dict[int, list[Hit]]

    def nodes(self, said: SaidText, lexicon: Lexicon) -> Nodes:
        """Return where it stands in what is said."""
        if self.pattern is not None:
            return self.pattern.nodes(said, lexicon)
        hits = self.hits.get(id(said.briefing), [])
        pairs = sorted((hit.start, hit.end) for hit in hits if said.counted[hit.start])
        found = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        return Nodes(*(np.searchsorted(said.offsets, found[:, side]) for side in (0, 1)))

    def found(self, corpus: SaidCorpus) -> Iterator[Found]:
        """Yield the texts of a corpus with where it stands in each, also where it does not."""
        for said in corpus.texts():
            yield Found(said, self.nodes(said, corpus.lexicon))


def sought_pattern(pattern: CorpusPattern) -> Sought:
    """Return a pattern as what is looked for."""
    return Sought(pattern, {})


def sought_hits(hits: Sequence[Hit]) -> Sought:
    """Return the hits of a search as what is looked for."""
    by_briefing: dict[int, list[Hit]] = {}
    for hit in hits:
        by_briefing.setdefault(id(hit.briefing), []).append(hit)
    return Sought(None, by_briefing)
