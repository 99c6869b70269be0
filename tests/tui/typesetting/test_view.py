"""The window on a page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.tui.typesetting.page import Address, Page
from briefing_tui.tui.typesetting.window import PageWindow
from tests.invented import Turn, make_briefing


def page_of(paragraphs: int, width: int = 30) -> Page:
    words = "\n".join(f"第{at}段：综合开展海漂垃圾治理，累计打捞垃圾。" for at in range(paragraphs))
    return Page(make_briefing([Turn("周岚", words, "周岚：")]), width)


def address(page: Page, offset: int) -> Address:
    found = page.address_of(offset)
    assert found is not None
    return found


def test_scrolling_ends_with_the_last_row_on_the_lowest_line() -> None:
    page = page_of(30)
    view = PageWindow(page, 10)
    view.scroll(1000)
    assert view.addresses()[-1] == page.last()
    assert len(view.rows()) == 10


def test_scrolling_up_ends_with_the_first_row() -> None:
    view = PageWindow(page_of(30), 10)
    view.scroll(7)
    view.scroll(-1000)
    assert view.first_offset() == 0


def test_a_page_shorter_than_the_window_does_not_scroll() -> None:
    view = PageWindow(page_of(1), 40)
    view.scroll(5)
    assert view.first_offset() == 0


def test_a_row_that_is_seen_moves_nothing() -> None:
    page = page_of(30)
    view = PageWindow(page, 10)
    view.reveal(page.step(Address(0, 0), 5), centre=True)
    assert view.first_offset() == 0


def test_a_row_out_of_view_comes_to_a_third_of_the_height() -> None:
    page = page_of(60)
    view = PageWindow(page, 12)
    at = page.step(Address(0, 0), 50)
    view.reveal(at, centre=True)
    assert view.y_of(at) == 4


def test_a_row_just_below_the_window_comes_in_with_two_more_rows() -> None:
    page = page_of(60)
    view = PageWindow(page, 12)
    at = page.step(Address(0, 0), 12)
    view.reveal(at)
    assert view.y_of(at) == 9


def test_a_new_width_keeps_the_kept_row_on_its_line() -> None:
    page = page_of(60)
    offset = len(page.briefing.text) // 2
    view = PageWindow(page, 12)
    view.show_at(address(page, offset), 5)
    view.resize(17, 12, offset)
    assert view.y_of(address(page, offset)) == 5


def test_a_new_width_keeps_the_first_row_when_the_kept_one_is_not_seen() -> None:
    page = page_of(60)
    view = PageWindow(page, 12)
    view.scroll(40)
    first = view.first_offset()
    for width in (17, 9, 44, 30):
        view.resize(width, 12, 0)
        assert page.row(address(page, first)) in view.rows()
    assert view.first_offset() == first


@given(st.integers(0, 40), st.integers(1, 50), st.lists(st.integers(-30, 30), max_size=6))
@settings(max_examples=50)
def test_the_window_is_full_wherever_the_page_can_fill_it(
    paragraphs: int, height: int, moves: list[int]
) -> None:
    page = page_of(paragraphs)
    rows = sum(1 for _ in page.forward(Address(0, 0)))
    view = PageWindow(page, height)
    for count in moves:
        view.scroll(count)
        assert len(view.rows()) == min(rows, height)
