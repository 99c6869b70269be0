"""Labels within a paragraph: where the text has lost its lines, and where it has not."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.labels import run_on
from briefing_tui.recognition.labels.run_on import begun_in_run
from briefing_tui.recognition.layout.heads import heads_of
from briefing_tui.recognition.layout.voter import Vote, place_of
from briefing_tui.text.lines import lines_of
from tests.recognition.reading import read, turns


def begun(text: str) -> list[str]:
    """The words from each label that is found within the lines of a text."""
    lines = lines_of(text)
    votes = [Vote(head, 0.5, place_of(text, head.end)) for head in heads_of(lines)]
    return [text[at : at + 4].split("：")[0].split(":")[0] for at in begun_in_run(lines, votes)]


RUN = "堤修好了。许立衡：水退了。周岚：路通了吗？许立衡：通了。周岚：谢谢大家。"


def test_labels_behind_sentences_are_found_where_lines_are_lost() -> None:
    assert begun(RUN) == ["许立衡", "周岚", "许立衡", "周岚"]


def test_labels_behind_sentences_are_interjections_where_labels_begin_lines() -> None:
    lines = "许立衡：堤修好了。\n周岚：路通了吗？\n" * 2
    assert begun(lines + RUN) == []


def test_one_person_who_is_named_again_and_again_speaks_to_nobody() -> None:
    assert begun("堤修好了。" + "许立衡：水退了。" * 4) == []


def test_names_of_which_none_comes_again_are_a_list() -> None:
    assert begun("堤修好了。许立衡：水退了。周岚：路通。黎照昌：桥好。宋以宁：船开。") == []


def test_fewer_than_four_labels_show_nothing() -> None:
    assert begun("堤修好了。许立衡：水退了。周岚：路通了吗？许立衡：通了。") == []


def test_a_title_before_the_first_label_is_cut_off() -> None:
    assert (
        begun(
            "旧桥维修通报会实录 周岚：大家好。许立衡：桥修好了。周岚：请问。许立衡：好。周岚：完。"
        )[0]
        == "周岚"
    )


def test_a_name_that_only_letters_show_must_come_again() -> None:
    once = (
        "The weir holds well. Nell Varga: Yes it does. Otto Brandl: Since when? "
        "Nell Varga: Since the flood. Ida Rohn: Good to know. "
    )
    assert begun(once) == []
    assert begun(f"{once}Otto Brandl: And now? ") == ["Nell", "Otto", "Nell", "Otto"]


def test_the_labels_of_a_text_that_has_its_lines_are_not_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def read_label(words: str) -> None:
        read.append(words)

    monkeypatch.setattr(run_on, "read_label", read_label)
    assert begun("许立衡：堤修好了。\n周岚：路通了吗？\n" * 50) == []
    assert read == []


def test_an_answer_on_the_line_of_its_question_begins_behind_it() -> None:
    pairs = [("哪一年来的？", "前年。"), ("难吗？", "难。"), ("听说常下雪。", "是。")]
    pairs += [("后来呢？", "后来好了。"), ("怕吗？", "不怕。")]
    pairs += [("还来吗？", "还来。"), ("最后呢？", "没有了。他说：就这样。")]
    text = "".join(f"  渡口周刊：{asked} 周岚：{answer}\n" for asked, answer in pairs)
    said = [who for who, _kind, _basis in turns(read("访谈\n\n" + text))]
    assert said == ["渡口周刊", "周岚"] * len(pairs)
