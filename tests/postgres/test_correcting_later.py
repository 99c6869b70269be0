"""Corrections of briefings on a server: applied when a text is fetched, which nothing hastens."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.cache.shelved import content_of, is_near
from briefing_tui.model import Attribution, Briefing
from briefing_tui.postgres.shared_library import SharedBriefing
from briefing_tui.state.notebook.correcting_later import corrected
from briefing_tui.state.notebook.correction import Correction, day_is, speaker_is, title_is
from tests.postgres.conftest import Add

TALK = """社区养老通报会

2024年3月5日

许立衡：各位记者朋友，今天通报社区养老的情况。

周岚：社区养老进展顺利，明年继续。
"""


@pytest.fixture
def library(url: str, adds: Add, tmp_path: Path) -> Library:
    """A library of two talks, at a desk that has fetched no text yet."""
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(TALK + name, "utf-8")
    adds(url, [str(tmp_path / "1.txt"), str(tmp_path / "2.txt")])
    return Library.connect(url, cache=tmp_path / "desk")


def corrections(url: str, tmp_path: Path) -> list[Correction]:
    """Corrections of the first talk, as another desk makes them, who has fetched it."""
    there = Library.connect(url, cache=tmp_path / "other")[0]
    return [
        speaker_is(there, there.speeches[1], "陆怀舟"),
        title_is(there, "养老通报会"),
        day_is(there, "2024-03-06"),
    ]


def test_a_text_stays_on_the_server_and_its_list_entry_is_right_at_once(
    library: Library, url: str, tmp_path: Path
) -> None:
    before = library[0]
    now = corrected(before, corrections(url, tmp_path), lambda _words: None)
    assert not is_near(now)
    assert (now.title, now.date) == ("养老通报会", date(2024, 3, 6))
    assert content_of(now) == content_of(before)
    assert isinstance(now, SharedBriefing)


def test_it_is_corrected_once_it_is_fetched(library: Library, url: str, tmp_path: Path) -> None:
    before, said = library[0], list[str]()
    now = corrected(before, corrections(url, tmp_path), said.append)
    speech = now.speeches[1]
    assert speech.speaker is not None
    assert (speech.speaker.name, speech.attribution) == ("陆怀舟", Attribution.CORRECTED)
    assert [each.name for each in now.speakers] == ["许立衡", "陆怀舟"]
    assert [each.name for each in now.glimpse().speakers] == ["许立衡", "陆怀舟"]  # type: ignore[attr-defined]
    assert [each.name for each in before.speakers] == ["许立衡", "周岚"]
    assert said == []
    assert now.speeches is now.speeches


def test_what_is_corrected_is_still_found_by_the_library_s_own_index(
    library: Library, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.replace(0, corrected(library[0], corrections(url, tmp_path), lambda _words: None))

    def never(*_given: object) -> Briefing:
        raise AssertionError("it is indexed at this desk")

    monkeypatch.setattr("briefing_tui.search.index.prepared", never)
    hit = library.search("进展顺利")[0]
    assert hit.briefing is library[0]
    assert hit.speech is not None
    assert hit.speech.speaker is not None
    assert hit.speech.speaker.name == "陆怀舟"
