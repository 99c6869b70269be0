"""One invented briefing, from the web, that every style of reference is shown on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing_tui.model import Briefing, DateMention
from briefing_tui.quoting.quote import Quote, quote
from tests.invented import Turn, make_briefing, press_conference

ADDRESS = "https://www.example.gov.cn/a/1.html"
READ = date(2026, 11, 22)
WORDS = "截至9月底，已完工19个。"
SENTENCE = "云岭市水利局副局长许立衡：“截至9月底，已完工19个。”"


def from_web(briefing: Briefing, media_type: str = "text/html") -> Briefing:
    """The briefing as one that was fetched from :data:`ADDRESS`."""
    return replace(briefing, source=replace(briefing.source, url=ADDRESS, media_type=media_type))


def conference() -> Briefing:
    """The invented press conference as a web page whose title names the issuing body."""
    return from_web(replace(press_conference(), title="云岭市人民政府新闻办公室举行发布会"))


def taken(briefing: Briefing, words: str = WORDS) -> Quote:
    """The words with speaker and place, read on :data:`READ`."""
    start = briefing.text.index(words)
    return replace(quote(briefing, start, start + len(words)), accessed=READ)


def in_conflict(day: date | None = date(2021, 10, 26)) -> Quote:
    """Words from a briefing whose title and lead give different days."""
    briefing = make_briefing(
        [Turn("许立衡", "好。", "许立衡：")],
        title="2021年10月26日云岭市政府举行发布会",
        day=day,
        dates=(DateMention("2021-10-26", 0, 11), DateMention("2021-09-24", 25, 30)),
    )
    return taken(from_web(briefing), "好。")


def in_english() -> Quote:
    """Words of an official in an English briefing."""
    turn = Turn("Dana Larkin", "We will not stop.", "MS. LARKIN:", titles=("Director of Water",))
    briefing = make_briefing(
        [turn], title="Ministry of Water Press Briefing on “clean” water", language="en"
    )
    return taken(from_web(briefing), "We will not stop.")
