"""Every test of the browser speaks English, copies nowhere real and remembers nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefing_tui.translation import use_language
from briefing_tui.tui import clipboard
from briefing_tui.tui.clipboard import Delivery
from briefing_tui.tui.features import copying


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English, whatever the environment asks for."""
    use_language("en")
    yield
    use_language("en")


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the copied texts, in place of a clipboard."""
    texts: list[str] = []

    def deliver(text: str, html: str = "") -> Delivery:
        texts.append(text)
        return clipboard.Delivery(desktop=True)

    monkeypatch.setattr(copying, "deliver", deliver)
    return texts
