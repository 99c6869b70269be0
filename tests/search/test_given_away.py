"""A search of an index that cannot be reached: it ends, whatever the index says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any

import pytest
from textual.message import Message

from briefing_tui import Library
from briefing_tui.errors import AwayError
from briefing_tui.model import Briefing
from briefing_tui.search.engine import Engine
from briefing_tui.tui.finder import Finder, SearchFailed, Wish
from tests.invented import press_conference


class Away:
    """An index of which a part more is left out at each try, up to some."""

    def __init__(self, parts: int) -> None:
        self.parts, self.tries = parts, 0

    def left_out(self) -> frozenset[str]:
        """Return the parts that are left out now."""
        return frozenset(str(part) for part in range(min(self.tries, self.parts)))

    def segments(self, _briefings: Sequence[Briefing], _first: int) -> None:
        """Fail, and leave one more out."""
        self.tries += 1
        raise AwayError("postgresql://h/db", "a server is away")

    def begins(self, _briefing: Briefing) -> bool:
        """Return that the index begins with any briefing."""
        return True


@pytest.mark.parametrize("parts", [0, 1, 3])
def test_a_search_is_made_again_while_more_is_left_out(parts: int) -> None:
    away: Any = Away(parts)
    engine = Engine(None, [away])
    engine.add(press_conference())
    with pytest.raises(AwayError):
        engine.search("学位")
    assert away.tries == parts + 1


@pytest.mark.parametrize("parts", [0, 1, 3])
def test_the_browser_tells_that_a_search_failed(
    parts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[object] = []

    def find(*told: object) -> None:
        tries.append(told)
        raise AwayError("postgresql://h/db", "a server is away")

    monkeypatch.setattr("briefing_tui.tui.finder.find", find)
    monkeypatch.setattr(Library, "missing", property(lambda _: ["a"] * min(len(tries), parts)))
    library, told = Library(), list[Message]()
    finder = Finder(lambda: library, Lock(), lambda work: work(), told.append)
    finder.want(Wish("学位", False, press_conference()))
    finder.search()
    assert [type(one) for one in told] == [SearchFailed]
    assert len(tries) == max(parts, 1) + 1
