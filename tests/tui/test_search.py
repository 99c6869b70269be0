"""The search as its user works it."""

from __future__ import annotations

import pytest
from textual import events

from briefing_tui.limits import LONGEST_QUERY
from briefing_tui.translation import use_language
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.widgets.line import TextLine
from briefing_tui.tui.widgets.text_box import TextBox
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.driving import opened


async def test_a_search_brings_the_best_match_into_view_as_one_types() -> None:
    async with opened() as browser:
        await browser.search("海漂垃圾")
        assert "海漂垃圾" in browser.current


async def test_the_count_tells_literal_from_near_and_the_kind_of_the_current_match() -> None:
    async with opened() as browser:
        await browser.search("海漂拉圾")
        assert "1/1 · literal 0 near 1 · homophone" in browser.status


async def test_enter_goes_to_the_text_at_the_match_and_keeps_the_highlights() -> None:
    async with opened() as browser:
        await browser.search("学位")
        await browser.press("enter")
        assert browser.app.focused is browser.browser.reader
        assert browser.browser.reader.matches.spans


async def test_escape_in_the_box_returns_to_the_place_before() -> None:
    async with opened() as browser:
        await browser.press("]", "]")
        before = browser.place
        await browser.search("学位")
        assert browser.place != before
        await browser.press("escape")
        assert browser.place == before
        assert not browser.browser.reader.matches.spans


async def test_escape_in_the_text_only_clears_the_highlights() -> None:
    async with opened() as browser:
        await browser.search("学位")
        await browser.press("enter")
        at_match = browser.place
        await browser.press("escape")
        assert browser.place == at_match
        assert not browser.browser.reader.matches.spans


async def test_n_walks_the_matches_in_text_order_and_begins_anew_behind_the_last() -> None:
    async with opened() as browser:
        await browser.search("许立衡")
        await browser.press("enter", "g")
        starts = [hit.start for hit in browser.browser.searching.finds.hits]  # type: ignore[union-attr]
        walked = []
        for _ in starts:
            await browser.press("n")
            current = browser.browser.reader.hit
            assert current is not None
            walked.append(starts[current])
        assert walked == starts
        await browser.press("n")
        assert browser.browser.reader.hit == 0
        assert "on from the first" in browser.status


async def test_capital_n_walks_back() -> None:
    async with opened() as browser:
        await browser.search("许立衡")
        await browser.press("enter", "G", "N")
        finds = browser.browser.searching.finds
        assert finds is not None
        assert browser.browser.reader.hit == len(finds.hits) - 1


async def test_arrows_and_ctrl_p_ctrl_n_move_between_matches_while_typing() -> None:
    async with opened() as browser:
        await browser.search("许立衡")
        first = browser.browser.reader.hit
        await browser.press("down")
        second = browser.browser.reader.hit
        await browser.press("up")
        assert browser.browser.reader.hit == first
        await browser.press("ctrl+n")
        assert browser.browser.reader.hit == second
        await browser.press("ctrl+p")
        assert browser.browser.reader.hit == first
        assert browser.app.focused is browser.browser.box


async def test_tab_in_the_box_leaves_only_literal_matches() -> None:
    async with opened() as browser:
        await browser.search("海漂拉圾")
        await browser.press("tab")
        await browser.answered()
        assert browser.browser.searching.finds is not None
        assert not browser.browser.searching.finds.hits
        assert browser.app.focused is browser.browser.box


async def test_ctrl_r_recalls_earlier_searches_the_latest_first() -> None:
    async with opened() as browser:
        for words in ("学位", "海漂"):
            await browser.search(words)
            await browser.press("enter")
        await browser.press("/", "ctrl+r")
        assert browser.browser.box.value == "海漂"
        await browser.press("ctrl+r")
        assert browser.browser.box.value == "学位"


async def test_chinese_arriving_in_the_text_opens_the_box_with_it() -> None:
    async with opened() as browser:
        await browser.write("海漂")
        assert browser.browser.box.value == "海漂"
        await browser.answered()
        assert "海漂" in browser.current


async def test_full_width_stand_ins_open_the_box() -> None:
    for key in ("／", "、"):
        async with opened() as browser:
            await browser.press(key)
            assert browser.app.focused is browser.browser.box


async def test_nothing_found_is_said() -> None:
    async with opened() as browser:
        await browser.search("天外飞仙大侠客")
        assert browser.status.startswith("nothing found")


async def test_a_speaker_who_is_unknown_is_said_to_be() -> None:
    async with opened() as browser:
        await browser.search("垃圾 @王小明")
        assert "nobody called “王小明” speaks; there are: 周岚, 许立衡" in browser.status


async def test_the_side_panes_count_matches_while_a_search_runs() -> None:
    async with opened() as browser:
        await browser.search("学位")
        counts = {row.text.strip(): row.right for row in browser.browser.speakers.rows}
        assert counts["沈知微"] == "1"
        assert counts["许立衡"] == ""
        questions = next(r for r in browser.browser.outline.rows if r.text == "Questions")
        assert questions.right == "2"


async def test_the_counts_go_with_the_search() -> None:
    async with opened() as browser:
        await browser.search("学位")
        await browser.press("escape")
        assert not any(row.right for row in browser.browser.speakers.rows)


async def test_an_emptied_box_is_back_at_the_place_before() -> None:
    async with opened() as browser:
        before = browser.place
        await browser.search("学")
        await browser.press("backspace")
        await browser.until(lambda: browser.place == before)
        assert browser.browser.box.value == ""


async def test_a_burst_of_keys_with_enter_and_copy_waits_for_its_search(copied: list[str]) -> None:
    async with opened() as browser:
        browser.send("/海漂拉圾")
        browser.app.simulate_key("enter")
        browser.send("y")
        await browser.until(lambda: copied)
        assert "海漂垃圾" in copied[0]
        assert browser.browser.box.value == "海漂拉圾"


async def test_a_query_of_the_command_line_is_searched_at_once() -> None:
    async with opened(options=BrowserOptions(query="学位")) as browser:
        await browser.answered()
        assert "学位" in browser.current
        assert browser.app.focused is browser.browser.reader


async def test_n_goes_on_to_the_next_briefing_that_holds_matches() -> None:
    other = press_conference(repeat=2)
    async with opened(press_conference(), other) as browser:
        await browser.search("海漂垃圾")
        await browser.press("enter", "n")
        await browser.until(lambda: browser.browser.session.briefing is other)
        await browser.answered()
        assert "海漂垃圾" in browser.current


async def test_matches_of_hidden_speakers_are_counted_as_hidden() -> None:
    async with opened() as browser:
        await browser.press("]", "F")
        await browser.search("学位")
        assert "hidden 2" in browser.status


async def test_the_terminals_cursor_stands_at_the_caret() -> None:
    async with opened() as browser:
        await browser.press("/")
        box = browser.browser.box
        await browser.write("海漂")
        assert browser.app.cursor_position == (box.content_region.x + 4, box.content_region.y)
        await browser.press("left")
        assert browser.app.cursor_position == (box.content_region.x + 2, box.content_region.y)


async def test_what_is_pasted_into_the_text_is_searched_for() -> None:
    async with opened() as browser:
        browser.app.post_message(events.Paste("学位供给\n"))
        await browser.until(lambda: browser.browser.box.value == "学位供给")
        await browser.answered()
        assert "学位供给" in browser.current


async def test_the_caret_is_followed_when_a_view_closes_or_shrinks() -> None:
    async with opened(size=(100, 30)) as browser:
        await browser.press("/")
        box = browser.browser.box
        await browser.press("f2")
        await browser.write("theme")
        view_box = browser.app.screen.query_one(TextBox)
        assert browser.app.cursor_position.y == view_box.content_region.y
        await browser.press("escape")
        assert browser.app.cursor_position == box.content_region.offset


async def test_with_one_speaker_shown_a_search_goes_to_a_match_that_is_shown() -> None:
    async with opened() as browser:
        await browser.press("]", "]", "F")
        await browser.search("我们")
        assert "hidden" in browser.status
        hit = browser.browser.searching.matches.current_hit
        assert hit is not None
        assert hit.speech is browser.browser.session.speech_here


async def test_with_every_match_hidden_one_stays_where_one_is() -> None:
    async with opened() as browser:
        await browser.press("]", "F")
        before = browser.place
        await browser.search("学位")
        assert browser.place == before
        assert browser.status.startswith("-/2")


async def test_a_guess_shows_the_words_that_it_is() -> None:
    async with opened() as browser:
        await browser.search("雪为公寄有啥摸安")
        assert "a guess: 学位供给有什么安" in browser.status


async def test_nothing_literal_says_that_only_literal_matches_were_wanted() -> None:
    async with opened() as browser:
        await browser.search("打捞拉圾")
        await browser.press("tab")
        await browser.answered()
        assert "literal only" in browser.status


async def test_what_was_said_makes_way_for_the_count_as_one_types() -> None:
    async with opened() as browser:
        await browser.press("}", "}", "}", "}", "}", "}", ".", ".", ".", ".")
        assert "No" in browser.status
        await browser.write("海漂")
        await browser.answered()
        assert browser.status.startswith("1/2")


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_on_a_narrow_screen_the_count_leaves_room_for_the_way_to_help(language: str) -> None:
    use_language(language)
    async with opened(press_conference(), press_conference(2), size=(60, 20)) as browser:
        await browser.search("学位")
        await browser.press("enter")
        assert "1/2" in browser.status
        assert browser.hints


async def test_with_matches_only_elsewhere_the_key_that_goes_there_is_told() -> None:
    other = make_briefing([Turn("沈知微", "水葫芦已经打捞。", "沈知微：")])
    async with opened(press_conference(), other) as browser:
        await browser.search("水葫芦")
        assert browser.status.endswith(": ↓")
        await browser.press("enter")
        assert browser.status.endswith(": n")


async def test_a_search_begins_where_the_reader_is_and_goes_on_from_the_top_with_a_mark() -> None:
    async with opened() as browser:
        await browser.search("许立衡")
        finds = browser.browser.searching.finds
        assert finds is not None
        second = finds.hits[1]
        await browser.press("escape")
        browser.browser.reader.go_to(second.start)
        await browser.pilot.pause()
        await browser.search("许立衡")
        assert browser.browser.searching.matches.current_hit == second
        assert "↻" not in browser.status
        await browser.press("escape", "G")
        await browser.search("许立衡")
        assert browser.browser.reader.hit == 0
        assert browser.status.startswith(f"1/{len(finds.hits)} ↻")
        await browser.press("down")
        assert "↻" not in browser.status


async def test_a_search_begins_at_a_match_of_the_words_themselves_rather_than_a_near_one() -> None:
    turns = [Turn("周岚", "打捞海漂拉圾。\n治理海漂垃圾。", "周岚：")]
    async with opened(make_briefing(turns)) as browser:
        await browser.search("海漂垃圾")
        assert browser.current == "治理海漂垃圾。"


async def test_tab_keeps_the_place_in_the_search() -> None:
    words = "治理海漂垃圾。\n打捞海漂拉圾。\n清运海漂垃圾。\n焚烧海漂垃圾。"
    async with opened(make_briefing([Turn("周岚", words, "周岚：")])) as browser:
        await browser.search("海漂垃圾")
        await browser.press("down", "down")
        assert browser.current == "清运海漂垃圾。"
        for _ in range(2):
            await browser.press("tab")
            await browser.answered()
            assert browser.current == "清运海漂垃圾。"


async def test_that_only_literal_matches_are_wanted_is_said_before_anything_is_typed() -> None:
    async with opened() as browser:
        await browser.press("/", "tab")
        assert browser.status == "literal only"
        await browser.write("学位")
        await browser.answered()
        assert "literal only" in browser.status


async def test_a_filter_without_its_value_is_not_said_to_find_nothing() -> None:
    for begun in ("@", "#", "kind:", "date:20"):
        async with opened() as browser:
            await browser.search(begun)
            assert browser.status == ""


async def test_an_unknown_name_that_is_left_out_is_said_to_be_unknown() -> None:
    async with opened() as browser:
        await browser.search("海漂 !@王小明")
        assert browser.status.startswith("1/")
        assert "nobody called “王小明” speaks" in browser.status


async def test_a_heading_that_there_is_not_is_said_beside_the_passages_of_its_words() -> None:
    async with opened() as browser:
        await browser.search("#海漂垃圾")
        assert browser.status.startswith("1/")
        assert "no section is headed “海漂垃圾”" in browser.status


async def test_a_passage_with_the_words_otherwise_put_tells_what_it_has_and_lacks() -> None:
    turns = [Turn("周岚", "今年全市打捞各类海漂垃圾十吨。", "周岚：")]
    async with opened(make_briefing(turns)) as browser:
        await browser.search("海漂垃圾打捞")
        assert "otherwise put 1" in browser.status
        assert "has " in browser.status


async def test_the_hints_fill_the_bottom_line_again_once_the_box_has_closed() -> None:
    async with opened(size=(100, 30)) as browser:
        line = browser.browse.query_one("#status", TextLine)
        told = browser.hints
        line.styles.width = 40  # as much as the box leaves it
        await browser.until(lambda: browser.hints != told)
        assert len(browser.hints) <= 40
        line.styles.width = "1fr"
        await browser.until(lambda: browser.hints == told)


@pytest.mark.parametrize("keys", [(), ("slash",)], ids=["text", "box"])
async def test_all_that_is_pasted_is_looked_for_and_what_is_too_long_is_said(
    keys: tuple[str, ...],
) -> None:
    passage = "学位供给" * 120
    async with opened() as browser:
        await browser.press(*keys)
        browser.app.post_message(events.Paste(passage))
        await browser.until(lambda: browser.browser.box.value == passage)
        await browser.answered()
        assert browser.browser.searching.query == passage
        assert "only the first" not in browser.status
        await browser.press("escape", *keys)
        browser.app.post_message(events.Paste("学位供给" * 25_000))
        await browser.until(lambda: len(browser.browser.searching.query) == LONGEST_QUERY)
        assert f"only the first {LONGEST_QUERY} characters" in browser.status
