"""The reader, driven in a terminal that is not there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.cells import cell_len
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from briefing_tui import load
from briefing_tui.model import Briefing, Span
from briefing_tui.samples import sample_folder
from briefing_tui.tui.typesetting.cells import use_ambiguous_width
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.reader_marks import Highlight
from briefing_tui.tui.widgets.reader_paint import GUTTER
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.driving import Themed


class ReaderApp(Themed):
    """A reader alone; it keeps what the reader tells."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        """The reader."""
        yield Reader()

    @on(Reader.Moved)
    @on(Reader.SelectionChanged)
    @on(Reader.Scrolled)
    def tell(self, message: Message) -> None:
        """Keep a message."""
        self.told.append(message)


@asynccontextmanager
async def reading(
    briefing: Briefing, size: tuple[int, int] = (60, 16), place: int = 0
) -> AsyncIterator[tuple[Reader, Pilot[None], ReaderApp]]:
    app = ReaderApp()
    async with app.run_test(size=size) as pilot:
        reader = app.query_one(Reader)
        reader.show(briefing, place=place)
        await pilot.pause()
        yield reader, pilot, app


def lines(reader: Reader) -> list[str]:
    return [reader.render_line(y).text.rstrip() for y in range(reader.size.height)]


def styles_of(reader: Reader, words: str) -> list[Style]:
    """The styles of the segments that print exactly ``words``."""
    strips = [reader.render_line(y) for y in range(reader.size.height)]
    return [s.style for strip in strips for s in strip if s.text == words and s.style is not None]


def water(briefing: Briefing) -> int:
    return briefing.text.index("综合开展")


async def test_the_text_is_shown_with_heads_and_without_labels() -> None:
    async with reading(press_conference()) as (reader, _, _):
        shown = lines(reader)
        assert shown[0] == "▌ 云岭市民生实事新闻发布会"
        assert shown[2].startswith("  ── 周岚  host · 云岭市政府新闻办公室主任 ──")
        assert shown[3].startswith("  各位记者朋友，大家下午好！")


async def test_every_strip_is_as_wide_as_the_widget() -> None:
    async with reading(press_conference(9), (43, 20)) as (reader, _, _):
        assert {reader.render_line(y).cell_length for y in range(20)} == {43}


async def test_a_line_of_text_holds_at_most_ninety_cells() -> None:
    async with reading(press_conference(60), (160, 30)) as (reader, _, _):
        assert max(cell_len(line) for line in lines(reader)) in (GUTTER + 89, GUTTER + 90)


async def test_moving_tells_the_new_place() -> None:
    async with reading(press_conference()) as (reader, pilot, app):
        app.told.clear()
        reader.motions.move_line(1)
        await pilot.pause()
        assert app.told == [Reader.Moved(reader.place)]
        assert reader.current.within(press_conference().text) == "各位记者朋友，大家下午好！"


async def test_going_to_an_offset_makes_its_sentence_current_and_shows_it() -> None:
    briefing = press_conference(200)
    async with reading(briefing) as (reader, pilot, app):
        app.told.clear()
        offset = briefing.text.index("1.2万个")
        reader.go_to(offset)
        await pilot.pause()
        assert reader.current.within(briefing.text) == "明年将新增学位1.2万个。"
        assert any("1.2万个" in line for line in lines(reader))
        assert [type(one) for one in app.told] == [Reader.Moved, Reader.Scrolled]


async def test_what_is_seen_already_does_not_scroll() -> None:
    async with reading(press_conference()) as (reader, pilot, app):
        app.told.clear()
        reader.go_to(water(press_conference()))
        await pilot.pause()
        assert not any(isinstance(one, Reader.Scrolled) for one in app.told)


async def test_resizing_keeps_the_place_in_view() -> None:
    briefing = press_conference(300)
    async with reading(briefing) as (reader, pilot, _):
        reader.go_to(briefing.text.index("1.2万个"))
        place = reader.place
        for size in ((23, 9), (140, 40), (60, 16)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert reader.place == place
            assert any(line.startswith("▌") for line in lines(reader))


async def test_a_new_size_is_painted_at_once() -> None:
    async with reading(press_conference(50)) as (reader, pilot, _):
        await pilot.resize_terminal(31, 12)
        await pilot.pause()
        assert {reader.render_line(y).cell_length for y in range(12)} == {31}


async def test_a_briefing_opens_at_the_place_it_is_given() -> None:
    briefing = press_conference(300)
    async with reading(briefing, place=briefing.text.index("1.2万个")) as (reader, _, _):
        assert reader.current.within(briefing.text) == "明年将新增学位1.2万个。"
        assert any("1.2万个" in line for line in lines(reader))


async def test_progress_runs_from_none_to_all() -> None:
    async with reading(press_conference()) as (reader, _, _):
        assert reader.progress == 0.0
        reader.motions.move_to_end()
        assert reader.progress == 1.0


async def test_literal_matches_are_reversed_and_near_ones_underlined() -> None:
    briefing = press_conference()
    at = briefing.text.index("水源地")
    near = briefing.text.index("海漂垃圾")
    async with reading(briefing) as (reader, _, _):
        reader.mark(
            [Highlight((Span(at, at + 3),), True), Highlight((Span(near, near + 4),), False)]
        )
        (literal,) = styles_of(reader, "水源地")
        (other,) = styles_of(reader, "海漂垃圾")
        assert literal.reverse
        assert not literal.underline
        assert other.underline
        assert not other.reverse


async def test_the_current_match_is_bold_and_marked_in_the_gutter() -> None:
    briefing = press_conference()
    at = briefing.text.index("水源地")
    async with reading(briefing) as (reader, _, _):
        reader.mark([Highlight((Span(at, at + 3),), False)], current=0)
        (style,) = styles_of(reader, "水源地")
        assert style.reverse
        assert style.bold
        assert [line for line in lines(reader) if line.startswith("▶") and "水源地" in line]


async def test_a_match_in_a_label_shows_in_the_head() -> None:
    briefing = press_conference()
    at = briefing.text.index("许立衡（")
    async with reading(briefing) as (reader, _, _):
        reader.mark([Highlight((Span(at + 4, at + 10),), True)], current=0)
        (style,) = styles_of(reader, "云岭市水利局")
        assert style.reverse


async def test_dropping_the_marks_takes_the_look_away() -> None:
    briefing = press_conference()
    at = briefing.text.index("水源地")
    async with reading(briefing) as (reader, _, _):
        before = lines(reader)
        reader.mark([Highlight((Span(at, at + 3),), True)], current=0)
        reader.mark([])
        assert lines(reader) == before
        assert styles_of(reader, "水源地") == []


async def test_what_was_gathered_is_marked_in_the_gutter() -> None:
    async with reading(press_conference()) as (reader, _, _):
        reader.keep([reader.current])
        assert lines(reader)[0].startswith("▌+")


async def test_of_what_is_gathered_kept_and_new_the_gutter_shows_the_first() -> None:
    async with reading(press_conference()) as (reader, _, _):
        for sign in "*◆+":
            reader.keep([reader.current], sign)
            assert lines(reader)[0].startswith(f"▌{sign}")


async def test_a_stage_note_is_shown_but_never_looks_selected() -> None:
    briefing = press_conference()
    at = briefing.text.index("出动")
    async with reading(briefing, (100, 30)) as (reader, _, _):
        reader.go_to(at)
        reader.motions.start_selection()
        reader.motions.move_paragraph(1)
        assert reader.selection is not None
        assert "（播放影片）" in reader.selection.within(briefing.text)
        (note,) = styles_of(reader, "（播放影片）")
        selected = styles_of(reader, "，出动作业船只7087航次。") or styles_of(
            reader, "出动作业船只7087航次。"
        )
        assert note.bgcolor != selected[0].bgcolor


async def test_selecting_tells_each_change_and_its_end() -> None:
    async with reading(press_conference()) as (reader, pilot, app):
        app.told.clear()
        reader.motions.start_selection()
        reader.motions.move_character(1)
        reader.motions.drop_selection()
        await pilot.pause()
        assert app.told == [
            Reader.SelectionChanged(Span(0, 1)),
            Reader.SelectionChanged(Span(0, 2)),
            Reader.SelectionChanged(None),
        ]


async def test_the_quotable_is_the_selection_or_else_the_sentence() -> None:
    async with reading(press_conference()) as (reader, _, _):
        sentence = reader.current
        assert reader.quotable == sentence
        reader.motions.start_selection()
        reader.motions.move_word(1, to_end=True)
        assert reader.quotable == Span(0, 2)
        reader.motions.move_clause(1)
        assert reader.quotable == sentence


async def test_only_one_speaker_is_shown_and_all_again() -> None:
    briefing = press_conference()
    async with reading(briefing, (60, 30)) as (reader, pilot, app):
        reader.go_to(water(briefing))
        await pilot.pause()
        app.told.clear()
        reader.show_only(briefing.speakers[1])
        await pilot.pause()
        assert any(line.strip().startswith("⋯ 沈知微") for line in lines(reader))
        assert reader.hidden(0)
        assert not any(isinstance(one, Reader.Moved) for one in app.told)
        reader.show_only(None)
        assert not reader.hidden(0)
        assert not any("⋯" in line for line in lines(reader))


async def test_a_place_that_becomes_hidden_moves_to_what_is_shown() -> None:
    briefing = press_conference()
    async with reading(briefing) as (reader, pilot, app):
        app.told.clear()
        reader.show_only(briefing.speakers[1])
        await pilot.pause()
        assert reader.current.within(briefing.text) == "一、保供水"
        assert Reader.Moved(reader.place) in app.told


async def test_control_characters_and_markup_are_shown_as_they_are() -> None:
    briefing = make_briefing([Turn("甲", "[red]一\x1b]52;c;eA==\x07[/red]二\u202e三", "甲：")])
    async with reading(briefing) as (reader, _, _):
        assert "  [red]一␛]52;c;eA==␇[/red]二⇄三" in lines(reader)


async def test_an_empty_briefing_bears_every_motion() -> None:
    async with reading(make_briefing([], title="")) as (reader, pilot, _):
        for motion in (
            reader.motions.move_line,
            reader.motions.move_paragraph,
            reader.motions.move_page,
        ):
            motion(1)
            motion(-1)
        reader.motions.move_to_end()
        reader.motions.move_to_start()
        reader.motions.start_selection()
        reader.go_to(5)
        await pilot.pause()
        assert reader.current == reader.quotable == Span(0, 0)
        assert not reader.selecting


async def test_motions_before_anything_is_shown_do_nothing() -> None:
    app = ReaderApp()
    async with app.run_test() as pilot:
        reader = app.query_one(Reader)
        reader.motions.move_line(1)
        reader.go_to(3)
        await pilot.pause()
        assert reader.place == 0


async def test_a_million_characters_open_by_setting_a_few_pieces() -> None:
    briefing = make_briefing([Turn("甲", ("水清岸绿，人民满意。" * 30 + "\n") * 3300, "甲：")])
    async with reading(briefing, (140, 40)) as (reader, pilot, _):
        reader.go_to(500_000)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        reader.mark([Highlight((Span(at, at + 2),), True) for at in range(0, 900_000, 180)], 2500)
        reader.go_to(450_000)
        assert reader.pieces_set < 20


async def test_a_theme_change_repaints() -> None:
    async with reading(press_conference()) as (reader, pilot, app):
        before = reader.render_line(3)
        app.theme = "textual-light"
        await pilot.pause()
        assert reader.render_line(3) != before


async def test_the_heading_of_a_section_is_bold() -> None:
    async with reading(press_conference(), (60, 30)) as (reader, _, _):
        (style,) = styles_of(reader, "二、治海漂")
        assert style.bold


async def test_a_heading_behind_a_space_is_bold_to_its_last_letter() -> None:
    briefing = load(sample_folder() / "larkin-briefing-2024.txt")
    async with reading(briefing, (90, 40)) as (reader, _, _):
        (style,) = styles_of(reader, "First, power")
        assert style.bold


async def test_strips_keep_their_width_where_ambiguous_characters_take_two_cells() -> None:
    use_ambiguous_width(2)
    try:
        async with reading(press_conference(), (43, 20)) as (reader, _, _):
            reader.keep([reader.current])
            assert lines(reader)[0].startswith("]+云岭市")
            strips = [reader.render_line(y) for y in range(20)]
            assert {strip.cell_length for strip in strips} == {43}
            assert {cell_len(strip.text) for strip in strips} == {43}
    finally:
        use_ambiguous_width(1)
