"""Properties that hold for any text whatever."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.model import Attribution, walk_sections
from briefing_tui.text.lines import lines_of
from tests.recognition.reading import read, tiles

LABELS = st.sampled_from(
    [
        "主持人 周岚:",
        "许立衡(云岭市水利局副局长)",
        "许立衡：好。",
        "【闻静姝】大家好。",
        "问：为何？",
        "答：因为。",
        "**记者：**请问？",
        "云岭日报记者：请问？",
        "MS. LARKIN:\u00a0 Good evening.",
        "Q    Why?",
        "CHAIR LARKIN.  Good afternoon.",
        "感谢许立衡副局长的介绍。下面,请闻静姝局长介绍。",
        "一、抓供水。一是查。二是改。",
        "二、抓供电",
        "（播放影片）",
        "(Laughter.)",
        "*****",
        "责任编辑:方小圩",
        "2024年5月30日",
        "",
    ]
)
LINES = st.lists(st.one_of(LABELS, st.text(max_size=30)), max_size=25)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\v", "\u2028", ""])
TEXTS = st.builds(lambda lines, end: end.join(lines), LINES, ENDS)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_front_matter_speeches_and_back_matter_tile_any_text(text: str) -> None:
    assert tiles(read(text))


@given(TEXTS)
@settings(deadline=None)
def test_labels_notes_and_sections_lie_within_their_speech(text: str) -> None:
    for speech in read(text).speeches:
        for span in (*speech.labels, *speech.notes):
            assert speech.start <= span.start < span.end <= speech.end
        for section in walk_sections(speech.sections):
            assert speech.start <= section.start <= section.end <= speech.end


@given(TEXTS)
@settings(deadline=None)
def test_nobody_is_credited_without_a_basis_and_nobody_has_one_without_credit(text: str) -> None:
    for speech in read(text).speeches:
        assert (speech.speaker is None) == (speech.attribution is Attribution.NONE)


@given(st.text())
def test_lines_tile_any_text(text: str) -> None:
    lines = lines_of(text)
    assert "".join(text[line.start : line.stop] for line in lines) == text
    for line in lines:
        assert not set("\r\n") & set(text[line.start : line.end])
        assert text[line.begin : line.finish] == line.words


@given(TEXTS)
@settings(deadline=None)
def test_characters_are_counted_once(text: str) -> None:
    briefing = read(text)
    assert sum(s.characters for s in briefing.speakers) <= len("".join(text.split()))
