"""The text of a PDF is what its reader sees, in the order in which it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading import read as read_path
from briefing_tui.loading.format_registry import extract
from briefing_tui.loading.formats.pdf.layout import Stretch, lines_of_page
from briefing_tui.loading.formats.pdf.letters import UPRIGHT, Letter, laid_out

SAID = ("Dana Larkin: The weir is open.", "Piet Marrow: Since when, please?")
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WIDE = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
    b" /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>"
)
IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    b" /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
)
SCAN = "q 595 0 0 842 0 0 cm /I Do Q\n"


def pdf(*pages: str, turned: int = 0, font: bytes = FONT) -> bytes:
    """A PDF that draws on each page what is given, with fonts F and W and an image I."""
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font,
        WIDE,
        IMAGE,
    ]
    for at, drawing in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * at} 0 R"
            f" /Rotate {turned} /Resources << /Font << /F 3 0 R /W 4 0 R >>"
            " /XObject << /I 5 0 R >> >> >>".encode()
        )
        inner = drawing.encode("latin-1")
        objects.append(f"<< /Length {len(inner)} >>\nstream\n".encode() + inner + b"\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def line(words: str, height: float, before: str = "", size: float = 12) -> str:
    """The drawing of a line of words, after operators that change how they look."""
    return f"q {before} BT /F {size} Tf 72 {height} Td ({words}) Tj ET Q\n"


TURNS = "".join(line(words, 700 - 40 * at) for at, words in enumerate(SAID))


def text_of(*pages: str) -> str:
    return extract("pdf", pdf(*pages), "a.pdf").text


@pytest.mark.parametrize(
    "hidden",
    [
        line("nobody sees this", 680, size=0.5),
        line("nobody sees this", 680, "3 Tr"),
        line("nobody sees this", 680, "1 1 1 rg"),
        line("nobody sees this", 680) + "1 1 1 rg 60 670 400 24 re f\n",
        "q BT /F 30 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (nobody sees this) Tj ET Q\n",
    ],
    ids=["tiny", "unpainted", "white", "covered", "slanting"],
)
def test_words_that_cannot_be_seen_and_watermarks_are_no_text(hidden: str) -> None:
    assert text_of(TURNS + hidden) == "".join(f"{words}\n" for words in SAID)


@pytest.mark.parametrize(
    "seen",
    [
        line("Small print.", 600, size=6),
        "0 0 0.4 rg 60 590 400 30 re f\n" + line("White on blue.", 600, "1 1 1 rg"),
        SCAN + line("White on a picture.", 600, "1 1 1 rg"),
        "q 1 1 1 rg 60 590 400 30 re f Q\n" + line("Black on white.", 600),
        line("Grey print.", 600, "0.6 g"),
        line("Outlined.", 600, "1 Tr"),
    ],
)
def test_words_that_can_be_seen_are_text(seen: str) -> None:
    words = seen[seen.rindex("(") + 1 : seen.rindex(")")]
    assert words in (
        text_of(seen + TURNS) if "590" in seen or "cm" in seen else text_of(TURNS + seen)
    )


def test_the_unpainted_layer_over_a_scan_is_what_there_is_to_read() -> None:
    layer = "".join(line(words, 700 - 40 * at, "3 Tr") for at, words in enumerate(SAID))
    assert text_of(SCAN + layer) == "".join(f"{words}\n" for words in SAID)


@pytest.mark.parametrize("turn", ["0 1 -1 0 {0} 72", "-1 0 0 -1 500 {0}", "0 -1 1 0 {0} 700"])
def test_a_page_that_is_written_in_another_direction_is_turned(turn: str) -> None:
    falls = turn.startswith("0 -1")
    drawn = "".join(
        f"BT /F 12 Tf {turn.format(300 + (-40 if falls else 40) * at)} Tm ({words}) Tj ET\n"
        for at, words in enumerate(SAID)
    )
    assert text_of(drawn) == "".join(f"{words}\n" for words in SAID)


def test_words_in_the_margin_in_another_direction_are_nobodys() -> None:
    stamp = "BT /F 10 Tf 0 1 -1 0 30 300 Tm (Weir file 7) Tj ET\n"
    found = extract("pdf", pdf(TURNS + stamp), "a.pdf")
    (span,) = found.facts.aside
    assert found.text[span.start : span.end] == "Weir file 7"
    assert found.text.startswith(SAID[0])


def test_columns_of_vertical_text_are_read_from_the_right() -> None:
    columns = ("周岚︓大家好︐请看图。", "许立衡︓今年先修渠。")
    letters = [
        Letter(UPRIGHT.get(ord(letter), letter), x, x + 12, y, y + 12, x, y, 12)
        for x, column in zip((400, 376), columns, strict=True)
        for y, letter in zip(range(700, 0, -14), column, strict=False)
    ]
    stretches = [Stretch(*one) for one in laid_out(letters)["stretches"]]
    lines = [line.text for line in lines_of_page(stretches)]
    assert lines == ["周岚：大家好，请看图。", "许立衡：今年先修渠。"]


def test_a_font_that_tells_no_characters_is_refused() -> None:
    names = " ".join(f"{code} /g{code}" for code in range(33, 123))
    glyphs = " ".join(f"/g{code} 5 0 R" for code in range(33, 123))
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0]"
        f" /FirstChar 33 /LastChar 122 /Widths [{'500 ' * 90}] /Encoding << /Type /Encoding"
        f" /Differences [{names}] >> /CharProcs << {glyphs} >> >>"
    )
    drawn = "".join(line("LgTsMnaRuW!oP", 700 - 20 * at) for at in range(20))
    with pytest.raises(NotTextError, match="tell no characters"):
        extract("pdf", pdf(drawn, font=font.encode()), "a.pdf")


def test_pages_that_are_pictures_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(TURNS, SCAN, TURNS, SCAN))
    warnings = read_path(str(path)).warnings
    assert [(one.code, one.values) for one in warnings] == [("pages-without-text", ("2, 4",))]


def printed(*lines: str) -> str:
    return text_of("".join(line(words, 700 - 16 * at) for at, words in enumerate(lines)))


FULL = "It was told to everybody in the hall that evening, as it is, and so is the"


@pytest.mark.parametrize(
    ("end", "begins", "joined"),
    [
        ("for-", "gotten", "forgotten"),
        ("cost-of-", "living", "cost-of-living"),
        ("seventy-", "four", "seventy-four"),
        ("long-", "term", "long-term"),
        ("full-", "and part-time", "full- and part-time"),
        ("pen-", "sioners", "pensioners"),
    ],
)
def test_a_hyphen_at_a_line_end_stays_where_it_belongs_to_the_word(
    end: str, begins: str, joined: str
) -> None:
    found = printed(f"Dana Larkin: {FULL}", f"{FULL} {end}", f"{begins} it is. {FULL} hall.")
    assert f"{joined} it is." in found
