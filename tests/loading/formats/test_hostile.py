"""Files made to hurt: one plain error, in little time and memory, and nothing else ever.

Nothing here looks at a clock. What is repeated is repeated so often that anything quadratic would
never end.
"""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.errors import BriefingError, NotTextError, TooLargeError
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Budget
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract, formats, kind_of

from .fixtures import make_docx, make_pdf, make_zip, paragraph, table
from .pages import PAGES
from .test_markdown import HEAD
from .test_parliament import AKOMA, TEI
from .test_subtitles import srt

KINDS = [each.name for each in formats()]

BOMB = "<!DOCTYPE r [<!ENTITY a '周'>" + "".join(
    f"<!ENTITY {chr(98 + at)} '{f'&{chr(97 + at)};' * 10}'>" for at in range(9)
)


@pytest.mark.parametrize("root", ["TEI", "akomaNtoso"])
def test_an_xml_bomb_is_refused(root: str) -> None:
    data = f"{BOMB}]><{root}><text>&j;</text></{root}>".encode()
    with pytest.raises(NotTextError, match="entities"):
        extract("tei" if root == "TEI" else "akoma-ntoso", data, "x.xml")


def test_an_external_entity_is_never_fetched() -> None:
    data = b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hostname">]><TEI><text>&x;</text></TEI>'
    with pytest.raises(NotTextError, match="entities"):
        extract("tei", data, "x.xml")


def test_an_external_document_type_is_passed_over() -> None:
    data = (
        b'<!DOCTYPE TEI SYSTEM "http://x.invalid/t.dtd"><TEI><text><p>said&nbsp;so</p></text></TEI>'
    )
    assert extract("tei", data, "x.xml").text == "said so\n"


def test_a_bomb_inside_a_document_is_refused() -> None:
    data = make_zip({"word/document.xml": f"{BOMB}]><w:document>&j;</w:document>"})
    with pytest.raises(NotTextError, match="entities"):
        extract("docx", data, "x.docx")


@pytest.mark.parametrize("kind", ["tei", "akoma-ntoso", "docx"])
def test_xml_nested_beyond_reason_is_refused(kind: str) -> None:
    xml = ("<text>" + "<p>" * 100_000).encode()
    data = make_zip({"word/document.xml": xml}) if kind == "docx" else xml
    with pytest.raises(BriefingError, match=r"nested|damaged"):
        extract(kind, data, "x")


def test_a_zip_bomb_is_refused() -> None:
    body = paragraph("周" * 1000)
    data = make_docx(body + " " * (60 * 1024 * 1024))
    assert len(data) < 200_000
    with pytest.raises(TooLargeError):
        extract("docx", data, "x.docx")


def test_a_zip_file_of_countless_parts_is_refused() -> None:
    data = b"PK\x03\x04word/" + b"PK\x01\x02" * 20_000
    with pytest.raises(TooLargeError):
        extract("docx", data, "x.docx")


def test_a_locked_document_says_so() -> None:
    data = bytearray(make_docx(paragraph("话")))
    out = BytesIO(data)
    with zipfile.ZipFile(out) as archive:
        for part in archive.infolist():
            struct.pack_into("<H", data, part.header_offset + 6, 1)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<H", data, at + 8, 1)
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(NotTextError, match="password"):
        extract("docx", bytes(data), "x.docx")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 200_000 + "<p>周岚：好。",
        "<b>" * 300_000 + "<p>周岚：好。",
        "<b id=1>" * 100_000 + "<p>周岚：好。</p>" * 1000,
        "<table><tr><td>" * 50_000 + "周岚：好。",
        "<p>周岚：好。" + "<a " * 300_000,
        "<p>周岚：好。" + '<a b="' * 200_000,
        "<p>周岚：好。" + "<a b='\"" * 200_000 + ">",
        "<p>周岚：好。" + "<!--" * 300_000,
        "<p>周岚：好。" + "<![CDATA[" * 200_000,
        "<p>周岚：好。" + "<title>" * 60_000,
        "<p>周岚：好。" + "<noscript>" * 100_000,
        "<p>周岚：好。" + "<script></script" * 100_000,
        "<p>周岚：好。" + "</p>" * 100_000,
        "<p>周岚：好。" + "<" * 1_000_000,
        "<p>周岚：好。" + "&" * 1_000_000,
        "<p>周岚：好。</p>" + "\n" * 2_000_000,
        "<p>周岚：好。</p><p>" + "x " * 600_000,
        "<p>周岚：" + "（" * 1_000_000,
        '<p style="' + "display " * 100_000 + '">周岚：好。</p>',
        "<p>周岚：好。</p>" + "<ul><li><a href=x>x</a></ul>" * 10_000,
        "<table>" + "<tr><td>周岚<td>好。" * 10_000,
    ],
    ids=range(21),
)
def test_no_page_takes_long(html: str) -> None:
    found = extract("html", html.encode(), "x.html")
    assert "周岚" in found.text
    assert kind_of(html.encode(), "x") in ("html", None)


def test_a_page_of_countless_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budgets, "ELEMENTS", Budget("elements", 10_000))
    assert extract("html", b"said" + b"<br>" * 9_900, "x.html").text == "said\n"
    with pytest.raises(TooLargeError):
        extract("html", b"said" + b"<br>" * 10_001, "x.html")


@pytest.mark.parametrize("kind", ["srt", "vtt", "markdown", "tei", "akoma-ntoso", "html"])
@pytest.mark.parametrize(
    "line", ["周" * 3_000_000, "[" * 3_000_000, "A " * 2_000_000, "<v " * 500_000]
)
def test_a_line_without_end_is_read_or_refused_at_once(kind: str, line: str) -> None:
    data = {
        "srt": f"1\n00:00:01,000 --> 00:00:02,000\n{line}\n",
        "markdown": f"---\ntitle: {line}\n---\n{line}",
        "tei": f"<TEI><text><p>{line.replace('<', '')}</p></text></TEI>",
        "akoma-ntoso": f"<a><body><p>{line.replace('<', '')}</p></body></a>",
        "html": f"<p>{line}</p>",
    }.get(kind, f"WEBVTT\n\n00:01.000 --> 00:02.000\n{line}\n")
    assert is_read_or_refused(kind, data.encode())


@pytest.mark.parametrize(
    "fill", [b"00:00:01,000 --> ", b"1\n", b"<!-- ", b"<!DOCTYPE [", b"---\n", b"#", b" "]
)
def test_any_filling_is_of_some_kind_or_none(fill: bytes) -> None:
    assert kind_of(fill * 500_000, "x") in (None, "html", "markdown", "srt", "akoma-ntoso", "tei")


SEEDS: tuple[tuple[str, bytes], ...] = (
    *(("html", page.html.encode()) for page in PAGES),
    ("docx", make_docx(paragraph("周岚：") + table([["周岚", "大家好。"], ["许立衡", "谢谢。"]]))),
    ("srt", srt("周岚：大家好。", "<i>Ms. Larkin: Good</i>").encode()),
    ("vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana Larkin>Good.\n"),
    ("markdown", (HEAD + "# 记者会\n周岚：好。\n").encode()),
    ("tei", TEI.encode()),
    ("akoma-ntoso", AKOMA.encode()),
)


def spans_lie_inside(found: Extract) -> bool:
    told, length = found.facts, len(found.text)
    spans = [*told.aside, *(turn.label for turn in told.turns)]
    spans += [note for turn in told.turns for note in turn.notes]
    ordered = all(a.end <= b.start for a, b in zip(told.turns, told.turns[1:], strict=False))
    inside = all(0 <= turn.start <= turn.end <= length for turn in told.turns)
    return inside and ordered and all(0 <= start <= end <= length for start, end in spans)


def is_read_or_refused(kind: str, data: bytes) -> bool:
    """Return whether data gives words with spans inside them, or a refusal of one line."""
    try:
        found = extract(kind, data, "x")
    except BriefingError as error:
        return "\n" not in str(error)
    return bool(found.text.strip()) and spans_lie_inside(found)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "pdf"])
@given(data=st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_bytes_raise_anything_else(kind: str, data: bytes) -> None:
    kind_of(data, "x.md")
    assert is_read_or_refused(kind, data)


@given(
    seed=st.sampled_from(SEEDS),
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.floats(0, 0.2), st.binary(max_size=12)), max_size=5
    ),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mutation_of_a_sound_file_raises_anything_else(
    seed: tuple[str, bytes], cuts: list[tuple[float, float, bytes]]
) -> None:
    kind, data = seed
    for place, share, put in cuts:
        at = int(place * len(data))
        data = data[:at] + put + data[at + int(share * len(data)) :]
    kind_of(data, "x")
    assert is_read_or_refused(kind, data)


TAGS = st.sampled_from(
    "<p> </p> <b> </b> <div class=nav> </div> <table> <tr> <td> </table> <br> <a href=x> </a> <li> "
    "<span hidden> </span> <h1> </h1> <title> </title> <pre> <!-- --> <script> </script> < & "
    "周岚： 好。 Q \n <p/> <v  x> 分享到 <ul> </ul> <form> </form> <td><td>".split(" ")
)


@given(st.lists(TAGS, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_soup_of_tags_raises_anything_else(html: str) -> None:
    assert is_read_or_refused("html", html.encode())


@given(place=st.floats(0, 1), put=st.binary(max_size=30))
@settings(max_examples=8, deadline=None)
def test_no_mutation_of_a_pdf_raises_anything_else(place: float, put: bytes) -> None:
    data = make_pdf([[(72, 700, "Q  Why?"), (72, 680, "周岚：好。")]])
    at = int(place * len(data))
    assert is_read_or_refused("pdf", data[:at] + put + data[at + len(put) :])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_at_all_is_refused(kind: str) -> None:
    for data in (b"", b"\0" * 100):
        with pytest.raises(BriefingError):
            extract(kind, data, "x")
