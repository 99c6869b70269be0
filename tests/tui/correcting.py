"""Correcting in the browser as a user does: the menu of ``=`` and what it asks."""

from __future__ import annotations

from briefing_tui.model import Attribution, Speech
from tests.tui.driving import Driven

ELSE = "Somebody else speaks here"
JOINED = "Nobody begins to speak here"
SAME = "and another are one person"
SPELT = "is misspelt"
OFFICE = "The office of"
KIND = "This is no"
BEGINS = "Somebody begins to speak at this sentence"
DAY = "The day of the briefing"
TITLE = "The title of the briefing"
LIST = "Corrections of this file"
"""Corrections that are offered, by words that stand in their rows."""

QUESTION = "学位供给"
"""Words of the reporter who asks."""


def rows(browser: Driven) -> list[str]:
    """The rows of the view on top."""
    return [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]


def speech(browser: Driven) -> Speech:
    """The speech of the current sentence."""
    found = browser.browser.session.speech_here
    assert found is not None
    return found


def who(browser: Driven) -> tuple[str, Attribution]:
    """Return the speaker of the current sentence, and the basis of that."""
    speaker = speech(browser).speaker
    assert speaker is not None
    return speaker.name, speech(browser).attribution


async def go_to(browser: Driven, words: str) -> None:
    await browser.search(words)
    await browser.press("enter", "escape")


async def choose(browser: Driven, row: int) -> None:
    await browser.press(*["down"] * row, "enter")


async def pick(browser: Driven, words: str) -> None:
    """Choose the row that holds some words."""
    (row,) = (at for at, told in enumerate(rows(browser)) if words in told)
    await choose(browser, row)


async def correct(browser: Driven, words: str) -> None:
    await browser.press("=")
    await pick(browser, words)


async def answer(browser: Driven, words: str) -> None:
    """Give another answer than the one that stands there."""
    browser.app.screen.box.value = words  # type: ignore[attr-defined]
    await browser.press("enter")
