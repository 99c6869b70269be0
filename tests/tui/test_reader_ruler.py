"""The overview ruler beside the reader."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing_tui.model import Span
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.reader_marks import Highlight
from briefing_tui.tui.widgets.ruler import Ruler
from tests.invented import press_conference
from tests.tui.driving import Themed

BRIEFING = press_conference(300)
LENGTH = len(BRIEFING.text)


class RulerApp(Themed):
    """A reader with its ruler."""

    def compose(self) -> ComposeResult:
        """Both, side by side."""
        with Horizontal():
            yield Reader()
            yield Ruler()

    def on_mount(self) -> None:
        """Show the briefing."""
        reader = self.query_one(Reader)
        self.query_one(Ruler).set_reader(reader)
        reader.show(BRIEFING)


def matches(*offsets: int) -> list[Highlight]:
    return [Highlight((Span(at, at + 2),), True) for at in offsets]


def column(ruler: Ruler) -> str:
    return "".join(ruler.render_line(y).text for y in range(ruler.size.height))


async def test_signs_grow_denser_with_the_matches() -> None:
    async with RulerApp().run_test(size=(60, 10)) as pilot:
        tenth = LENGTH // 10
        reader, ruler = pilot.app.query_one(Reader), pilot.app.query_one(Ruler)
        ends = (tenth * 9 + 20 + 4 * at for at in range(4))
        reader.mark(matches(9, tenth * 5 + 20, tenth * 5 + 30, *ends))
        await pilot.pause()
        assert column(ruler) == "▪    ▐   █"


async def test_what_is_seen_has_another_background() -> None:
    async with RulerApp().run_test(size=(60, 10)) as pilot:
        reader, ruler = pilot.app.query_one(Reader), pilot.app.query_one(Ruler)
        reader.motions.move_to_end()
        await pilot.pause()
        backgrounds = [next(iter(ruler.render_line(y))).style.bgcolor for y in (0, 9)]  # type: ignore[union-attr]
        assert backgrounds[0] != backgrounds[1]


async def test_the_part_of_the_current_match_is_reversed() -> None:
    async with RulerApp().run_test(size=(60, 10)) as pilot:
        reader, ruler = pilot.app.query_one(Reader), pilot.app.query_one(Ruler)
        reader.mark(matches(9, LENGTH - 9), current=1)
        await pilot.pause()
        reverses = [next(iter(ruler.render_line(y))).style.reverse for y in (0, 9)]  # type: ignore[union-attr]
        assert reverses == [None, True]


async def test_a_click_goes_to_that_part_of_the_text() -> None:
    async with RulerApp().run_test(size=(60, 10)) as pilot:
        reader = pilot.app.query_one(Reader)
        await pilot.click(Ruler, offset=(0, 5))
        assert LENGTH * 0.45 < reader.place < LENGTH * 0.6


async def test_a_click_where_matches_are_goes_to_the_first_of_them() -> None:
    async with RulerApp().run_test(size=(60, 10)) as pilot:
        reader = pilot.app.query_one(Reader)
        at = LENGTH * 5 // 10 + 100
        reader.mark(matches(at))
        await pilot.click(Ruler, offset=(0, 5))
        assert reader.current.start <= at < reader.current.end


async def test_a_ruler_without_a_text_is_blank() -> None:
    class Alone(Themed):
        def compose(self) -> ComposeResult:
            yield Ruler()

    async with Alone().run_test(size=(10, 5)) as pilot:
        assert column(pilot.app.query_one(Ruler)) == " " * 5
