"""Bytes are decoded by strict rules first and a guess last."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.loading.chinese import evidence
from briefing_tui.loading.decoding import decode

SIMPLIFIED = (
    "主持人 周岚：各位记者朋友，大家下午好！今天我们请来了市水利局副局长许立衡，请他介绍情况。\r\n"
    "许立衡：我们完成了全市水源地的排查，让群众喝上“放心水”。下一步，我们将继续努力。\n"
)
TRADITIONAL = (
    "主席：各位記者朋友，大家好！今天請局長說明這個問題。\n"
    "局長：我們已經完成全市的檢查，謝謝大家的關心。記者還有什麼問題嗎？\n"
)
ENGLISH = "MS. LARKIN:  “Good evening,” she said — and it’s a naïve café. Thank you all.\n"
JAPANESE = "大臣：これから記者会見を始めます。質疑応答に移りますので、挙手をお願いします。\n"
KOREAN = "대변인: 지금부터 기자회견을 시작하겠습니다. 질문을 받겠습니다. 감사합니다.\n"
SPANISH = "PREGUNTA: ¿Cuándo empezará la reunión? El señor presidente dijo que mañana.\n"

SENTENCES_SIMPLIFIED = [part + "。" for part in SIMPLIFIED.replace("\r", "").split("。")[:-1]]
SENTENCES_TRADITIONAL = [part + "。" for part in TRADITIONAL.split("。")[:-1]]

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", [*UNICODE, "gb18030", "gbk", "gb2312"])
def test_simplified_chinese_is_read(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding)).text == SIMPLIFIED


@pytest.mark.parametrize("encoding", [*UNICODE, "big5", "cp950", "big5hkscs", "gb18030"])
def test_traditional_chinese_is_read(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding)).text == TRADITIONAL


@pytest.mark.parametrize("encoding", [*UNICODE, "cp1252", "utf-16-le"])
def test_english_is_read(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_english_with_chinese_quotation_marks_is_read(encoding: str) -> None:
    text = "MS. LARKIN: “Good evening,” she said. “Thank you.”\n"
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
        (SPANISH, "cp1252"),
    ],
)
def test_other_languages_are_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le"])
def test_a_few_words_are_enough(encoding: str) -> None:
    assert decode("问：好的".encode(encoding)).text == "问：好的"


def test_a_mark_is_no_part_of_the_text() -> None:
    decoded = decode("\ufeff周岚：好".encode())
    assert (decoded.text, decoded.encoding) == ("周岚：好", "utf-8-sig")


def test_line_ends_are_kept() -> None:
    text = "甲\r\n乙\r丙\n\v丁\f戊\x85己\u2028庚\u2029"
    assert decode(text.encode()).text == text


def test_utf8_with_a_few_broken_bytes_stays_utf8() -> None:
    data = SIMPLIFIED.encode()
    broken = data[:9] + b"\xff" + data[9:]
    decoded = decode(broken)
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 1
    assert decoded.first is not None
    assert decoded.text[decoded.first] == "\ufffd"
    assert decoded.text.replace("\ufffd", "") == SIMPLIFIED


def test_a_character_cut_off_at_the_end_is_replaced() -> None:
    decoded = decode("大家好".encode()[:-1])
    assert (decoded.text, decoded.encoding, decoded.replaced) == ("大家\ufffd", "utf-8", 1)


def test_a_replacement_character_in_the_source_is_not_counted() -> None:
    decoded = decode("原文\ufffd如此，记者会到此结束".encode() + b"\xff")
    assert (decoded.replaced, decoded.first) == (1, 13)


def test_gb18030_with_a_broken_byte_stays_gb18030() -> None:
    decoded = decode(SIMPLIFIED.encode("gb18030") + b"\xff\xff")
    assert decoded.encoding == "gb18030"
    assert decoded.replaced > 0


def test_a_cut_off_utf16_file_is_read_with_a_replacement() -> None:
    decoded = decode(SIMPLIFIED.encode("utf-16")[:-1])
    assert decoded.text.startswith("主持人 周岚")
    assert decoded.replaced == 1


def test_plain_ascii_is_utf8() -> None:
    assert decode(b"MR. LARKIN: Hello.").encoding == "utf-8"


def test_chinese_read_as_another_encoding_is_not_plausible() -> None:
    misread = SIMPLIFIED.encode("gb18030").decode("big5", "replace")
    assert evidence(SIMPLIFIED).plausible
    assert not evidence(misread).plausible


@given(st.lists(st.sampled_from(SENTENCES_SIMPLIFIED), min_size=1, max_size=6))
def test_any_simplified_text_survives_gb18030(parts: list[str]) -> None:
    text = "\n".join(parts)
    assert decode(text.encode("gb18030")).text == text


@given(st.lists(st.sampled_from(SENTENCES_TRADITIONAL), min_size=1, max_size=6))
def test_any_traditional_text_survives_big5(parts: list[str]) -> None:
    text = "\n".join(parts)
    assert decode(text.encode("big5")).text == text


@given(
    st.lists(st.sampled_from([*SENTENCES_SIMPLIFIED, *SENTENCES_TRADITIONAL, ENGLISH]), min_size=1),
    st.sampled_from(UNICODE),
)
def test_any_text_survives_unicode(parts: list[str], encoding: str) -> None:
    text = "\n".join(parts)
    assert decode(text.encode(encoding)).text == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_all_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary())
def test_any_bytes_can_be_decoded(data: bytes) -> None:
    decoded = decode(data)
    assert (decoded.first is None) == (decoded.replaced == 0)


def test_random_bytes_can_be_decoded() -> None:
    generator = random.Random(7)
    for _attempt in range(30):
        assert isinstance(decode(generator.randbytes(2000)).text, str)
