"""Taking quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.quoting.credits import bare
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.styles.markdown import markdown
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.state.configuration import Configuration
from briefing_tui.tui.clipboard import Delivery
from briefing_tui.tui.features import copying
from briefing_tui.tui.widgets.line import Preview
from tests.tui.driving import Driven, opened, opened_on


def _quote(browser: Driven, words: str) -> str:
    assert browser.browser.session.briefing is not None
    start = browser.text.index(words)
    return plain(quote(browser.browser.session.briefing, start, start + len(words)))


@pytest.mark.parametrize("key", ["y", "f5"])
async def test_y_copies_the_sentence_with_speaker_and_source(key: str, copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", key)
        await browser.until(lambda: copied)
        assert copied == [_quote(browser, "各位记者朋友，大家下午好！")]


async def test_the_message_tells_characters_speaker_and_where_it_went(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "y")
        await browser.until(lambda: "Copied" in browser.status)
        assert browser.status == "Copied: 13 characters · 周岚 → the clipboard"
        assert copied


async def test_an_inferred_speaker_is_said_to_be_in_quote_and_message(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "s", "c")
        await browser.until(lambda: "Copied" in browser.status)
        assert "speaker inferred" in browser.status
        await browser.press("y")
        await browser.until(lambda: len(copied) == 2)
        assert "推断" in copied[1]


async def test_c_copies_bare_words(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "c")
        await browser.until(lambda: copied)
        assert browser.browser.session.briefing is not None
        span = browser.browser.reader.current
        assert copied == [bare(quote(browser.browser.session.briefing, *span))]


async def test_capital_y_asks_for_the_style(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "Y")
        assert browser.view == "ChooseView"
        await browser.press("down", "enter")
        await browser.until(lambda: copied)
        assert browser.browser.session.briefing is not None
        assert copied == [
            markdown(quote(browser.browser.session.briefing, *browser.browser.reader.current))
        ]


async def test_a_gathers_sentences_that_the_next_copy_takes_whole(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "a", "]", "J", "a", "y")
        await browser.until(lambda: copied)
        assert "各位记者朋友" in copied[0]
        assert "水源地的排查" in copied[0]
        await browser.press("y")
        await browser.until(lambda: len(copied) == 2)
        assert "各位记者朋友" not in copied[1]


async def test_a_again_takes_the_sentence_off_the_list(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "a", "a", "]", "y")
        await browser.until(lambda: copied)
        assert "各位记者朋友" not in copied[0]


async def test_the_preview_shows_exactly_what_will_go(copied: list[str]) -> None:
    async with opened(size=(160, 40)) as browser:
        await browser.press("]")
        preview = browser.browse.query_one(Preview)
        await browser.until(lambda: "各位记者朋友" in preview.render_line(0).text)
        shown = [preview.render_line(y).text.rstrip() for y in (0, 1)]
        await browser.press("y")
        await browser.until(lambda: copied)
        assert "\n".join(shown) == copied[0]


async def test_a_selection_is_copied_and_dropped(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "v", "l", "l", "l", "y")
        await browser.until(lambda: copied)
        assert copied == [_quote(browser, "各位记者")]
        assert not browser.browser.reader.selecting


async def test_ctrl_c_copies_a_selection_by_offsets(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]", "v", "l", "ctrl+c")
        await browser.until(lambda: copied)
        assert copied == [_quote(browser, "各位")]


async def test_ctrl_c_without_a_selection_interrupts_the_program(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("ctrl+c")
        assert browser.app.return_value == 130
        assert not copied


async def test_w_writes_the_quote_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as browser:
        await browser.press("]", "w")
        assert browser.view == "AskView"
        await browser.press("enter")
        assert (tmp_path / "quotes.txt").read_text(encoding="utf-8") == (
            _quote(browser, "各位记者朋友，大家下午好！") + "\n"
        )
        assert browser.status.startswith("Written to quotes.txt: 13 characters")


async def test_w_adds_to_a_file_that_exists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as browser:
        await browser.press("]", "w", "enter", "j", "w", "enter")
        lines = (tmp_path / "quotes.txt").read_text(encoding="utf-8")
        assert lines.count("云岭市民生实事新闻发布会") == 2
        assert browser.status.startswith("Added to quotes.txt")


async def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    async with opened() as browser:
        await browser.press("]", "w")
        browser.app.screen.box.value = str(tmp_path)  # type: ignore[attr-defined]
        await browser.press("enter")
        assert "cannot be written" in browser.status


async def test_half_width_punctuation_is_copied_full_width_when_so_configured(
    copied: list[str],
) -> None:
    from tests.invented import Turn, make_briefing

    briefing = make_briefing([Turn("许立衡", "水清了,岸绿了!", "许立衡：")])
    async with opened(briefing, settings=Configuration(fullwidth=True)) as browser:
        await browser.press("]", "y")
        await browser.until(lambda: "Copied" in browser.status)
        assert "水清了，岸绿了！" in copied[0]
        assert "punctuation full-width" in browser.status


async def test_where_the_terminal_alone_can_take_it_the_message_says_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(copying, "deliver", lambda text, html="": Delivery(escape="\x1b]52;c;\a"))
    async with opened() as browser:
        await browser.press("]", "y")
        await browser.until(lambda: "sent to the terminal" in browser.status)
        assert browser.status.startswith("Sent: ")


async def test_what_was_too_long_to_copy_is_not_said_to_be_copied_and_can_be_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(copying, "deliver", lambda text, html="": Delivery(too_long=True))
    async with opened() as browser:
        await browser.press("]", "v", "J", "y")
        await browser.until(lambda: "too long" in browser.status)
        assert browser.status.startswith("Not copied: ")
        assert browser.browser.session.briefing is not None
        assert len(browser.browser.copying.kept(browser.browser.session.briefing)) == 1


async def test_the_mouse_selects_and_y_takes_it(copied: list[str]) -> None:
    async with opened() as browser:
        await browser.press("]")
        reader = browser.browser.reader
        row = (
            browser.screen_text()
            .split("\n")
            .index(
                next(line for line in browser.screen_text().split("\n") if "各位记者朋友" in line)
            )
        )
        top = row - reader.region.y
        await browser.pilot.mouse_down(reader, offset=(2, top))
        await browser.pilot.hover(reader, offset=(5, top))
        await browser.pilot.mouse_up(reader, offset=(5, top))
        await browser.press("y")
        await browser.until(lambda: copied)
        assert copied == [_quote(browser, "各位")]


async def test_that_gathered_words_are_what_y_copies_is_said_as_long_as_it_is_so(
    copied: list[str],
) -> None:
    async with opened() as browser:
        await browser.press("]", "a", "]", "j")
        assert "1 passage gathered; y copies it" in browser.status
        await browser.press("y")
        await browser.until(lambda: copied)
        await browser.press("j")
        assert "gathered" not in browser.status


@pytest.mark.parametrize("other_name", [False, True])
async def test_a_quote_is_not_added_to_a_transcript_that_is_open(
    tmp_path: Path, other_name: bool
) -> None:
    source = tmp_path / "a.txt"
    source.write_text("周岚：大家好，欢迎各位。\n\n许立衡：水清了，岸也绿了。\n", encoding="utf-8")
    before = source.read_bytes()
    named = source
    if other_name:
        named = tmp_path / "b.txt"
        named.symlink_to(source)
    async with opened_on([source]) as browser:
        await browser.press("]", "w")
        browser.app.screen.box.value = str(named)  # type: ignore[attr-defined]
        await browser.press("enter")
        assert "it is a transcript that is open" in browser.browse.query_one("#status").text  # type: ignore[attr-defined]
        assert source.read_bytes() == before
