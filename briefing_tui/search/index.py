"""The index of a growing list of briefings: its segments are made, kept on disk and merged."""

from __future__ import annotations

from _thread import allocate_lock  # as in library.py
from collections.abc import Sequence
from time import sleep

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.length import characters_of
from briefing_tui.cache.shelved import content_of
from briefing_tui.model import Briefing
from briefing_tui.search.backend import NO_TEXTS, Corpus, corpus
from briefing_tui.search.block_checks import DamagedError
from briefing_tui.search.building import built
from briefing_tui.search.following import Following, Tell, unheard
from briefing_tui.search.language import Ask
from briefing_tui.search.merging import LARGEST, merged
from briefing_tui.search.prepared import Check, Prepared, prepared, prepared_notes
from briefing_tui.search.segment import Guard, Segment
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.search.given import Given, GivenSegments

WORTH_KEEPING = 1 << 20
"""The fewest characters of a segment that is kept on disk; smaller ones are built quickly."""


PAUSE = 0.001
"""Seconds between two parts that are checked ahead."""


class Index:
    """The index of the briefings of a library, a :class:`~.backend.Backend`.

    Args:
        briefings: the list, to whose end more may be added.
        kept: where segments are kept; None for nowhere.
        given: where some of the briefings have been indexed already.
    """

    def __init__(
        self,
        briefings: list[Briefing],
        kept: Kept | None = None,
        given: Sequence[Given] = (),
    ) -> None:
        self._briefings = briefings
        self._kept = kept
        self._given = given
        self._corpus = NO_TEXTS
        self._searched = self._ahead = NO_TEXTS
        self._lock = allocate_lock()

    def narrowed(self, asks: Sequence[Ask], check: Check, tell: Tell) -> Corpus:
        """Return all texts, those that were added indexed first."""
        self._index(check, tell)
        found = self._corpus
        if self._searched is found:
            self._check_ahead(found)
        self._searched = found
        return found

    def _check_ahead(self, found: Corpus) -> None:
        """Begin to check, from the second search on, what is mapped from the disk.

        Who searches again types; a later key does not wait until all that it reads is checked.
        """
        if self._ahead is not found:
            self._ahead = found
            guards = [each.guard for each in (*found.segments, *found.notes) if each.guard.lazy]
            if guards:
                from threading import Thread

                Thread(target=_check_rest, args=(guards,), daemon=True).start()

    def rebuild(self, damaged: object, check: Check) -> None:
        """Index everything anew, reading nothing that is kept, and remove a damaged file."""
        from pathlib import Path

        if self._kept is not None and isinstance(damaged, Path):
            self._kept.drop(damaged)
        with self._lock:
            self._corpus = NO_TEXTS
        self._index(check, reads=False)

    @property
    def index_bytes(self) -> int:
        """The size of the index in bytes, the texts in codes included."""
        return sum(segment.bytes for segment in self._corpus.segments)

    def _index(self, check: Check, tell: Tell = unheard, *, reads: bool = True) -> None:
        """Index the briefings that were added.

        Args:
            check: called every few milliseconds.
            tell: told before each briefing is indexed, and at the end.
            reads: whether what is kept of them may be read.
        """
        if len(self._corpus.ranks) == len(self._briefings):
            return
        while not self._lock.acquire(timeout=0.02):
            check()
        try:
            segments, notes = self._corpus.segments, self._corpus.notes
            done, total = len(self._corpus.ranks), len(self._briefings)
            follow = Following(tell, total - done)
            while done < len(self._briefings):
                if reads and (found := self._given_at(done)) is not None:
                    segments, notes = (*segments, found.spoken), (*notes, found.notes)
                    for briefing in self._briefings[done : done + found.count]:
                        follow.finished(briefing)
                    done += found.count
                    self._corpus = corpus(segments, self._briefings, notes)
                    check()
                    continue
                chunk = self._chunk(done)
                fresh, beside = self._segments(chunk, done, check, follow, reads=reads)
                segments = merged((*segments, fresh), check)
                notes = merged((*notes, beside), check)
                done += len(chunk)
                self._corpus = corpus(segments, self._briefings, notes)
            follow.end()
        finally:
            self._lock.release()

    def _given_at(self, first: int) -> GivenSegments | None:
        """Return the segments that are given of the next briefings; None where there are none."""
        found = (given.segments(self._briefings, first) for given in self._given)
        return next((each for each in found if each is not None), None)

    def _chunk(self, first: int) -> list[Briefing]:
        """Return the next briefings that make one segment, up to what may be given."""
        chunk: list[Briefing] = []
        size = 0
        while first + len(chunk) < len(self._briefings) and size < LARGEST:
            briefing = self._briefings[first + len(chunk)]
            if self._given and chunk and any(each.begins(briefing) for each in self._given):
                break
            chunk.append(briefing)
            size += characters_of(briefing)
        return chunk

    def _segments(
        self,
        chunk: Sequence[Briefing],
        first: int,
        check: Check,
        follow: Following,
        *,
        reads: bool,
    ) -> tuple[Segment, Segment]:
        """Return the index of some briefings and of their notes, read if they are kept on disk."""
        paths: list[Path | None] = [None, None]
        if self._kept is not None and sum(characters_of(each) for each in chunk) >= WORTH_KEEPING:
            content = " ".join(map(content_of, chunk))
            paths = [self._kept.path(kind, content) for kind in ("segment", "notes")]
        lengths = [characters_of(each) for each in chunk]
        spoken, notes = (self._read(path, first, lengths) if reads else None for path in paths)
        if spoken is not None and notes is not None:
            for briefing in chunk:
                follow.finished(briefing)
            return spoken, notes
        texts: list[tuple[Prepared, Prepared]] = []
        for briefing in chunk:
            follow.begins(briefing)
            texts.append((prepared(briefing), prepared_notes(briefing)))
            follow.finished(briefing)
            check()
        spoken, notes = (
            self._stored(path, built(part, first, check), lengths)
            for path, part in zip(paths, zip(*texts, strict=True), strict=True)
        )
        return spoken, notes

    def _stored(self, path: Path | None, fresh: Segment, lengths: Sequence[int]) -> Segment:
        """Write a segment, and return it as it is mapped from the disk if it is kept there."""
        if path is None or self._kept is None:
            return fresh
        from briefing_tui.search.disk import parts

        if not self._kept.write(path, parts(fresh)):
            return fresh
        self._kept.prune()
        # The segment on disk is mapped, so that the system may drop its pages from memory.
        return self._read(path, fresh.first, lengths) or fresh

    def _read(self, path: Path | None, first: int, lengths: Sequence[int]) -> Segment | None:
        """Return a segment from the disk; None if there is none, or if its file is damaged."""
        if path is None or self._kept is None or (file := self._kept.open(path)) is None:
            return None
        from briefing_tui.search.disk import opened

        with file:
            try:
                return opened(file, path, first, lengths)
            except DamagedError:
                self._kept.drop(path)
                return None


def _check_rest(guards: Sequence[Guard]) -> None:
    """Check what is left of the arrays that some guards guard, with pauses for who searches."""
    for guard in guards:
        try:
            for _part in guard.rest():
                sleep(PAUSE)
        except DamagedError:
            # The block stays unchecked: the search that comes to it has the index made anew.
            continue
