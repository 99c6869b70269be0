"""Containers made by hand, byte for byte: PDF, DOCX and other zip files."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO

Drawn = tuple[float, float, str]
"""Text at a place of a page: left, baseline, in points from the lower left corner."""

CHINESE_PDF_SIZE = 12


def make_pdf(pages: Sequence[Sequence[Drawn]], *, size: int = 12, title: str = "") -> bytes:
    """A PDF that draws text in Helvetica, or where it is Chinese in a font of Adobe-GB1."""
    objects: list[bytes] = []
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>"
    )
    objects.append(f"<< /Title ({title}) >>".encode("latin-1", "replace"))
    for at, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * at} 0 R"
            " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        drawing = b"".join(_drawn(one, size) for one in page)
        objects.append(
            b"<< /Length "
            + str(len(drawing)).encode()
            + b" >>\nstream\n"
            + drawing
            + b"\nendstream"
        )
    return _file(objects)


def _drawn(one: Drawn, size: int) -> bytes:
    left, base, text = one
    place = f"BT /{'F1' if text.isascii() else 'F2'} {size} Tf {left} {base} Td ".encode()
    if text.isascii():
        shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return place + f"({shown}) Tj ET\n".encode()
    return place + f"<{text.encode('utf-16-be').hex()}> Tj ET\n".encode()


def _file(objects: Sequence[bytes]) -> bytes:
    """Objects numbered from 1, with their table."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def make_zip(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip file, of the same bytes whenever it is made."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            archive.writestr(member, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def make_docx(
    body: str, *, numbering: str = "", styles: str = "", title: str = "", footnotes: str = ""
) -> bytes:
    """A Word document out of the mark-up of its body, with the prefix ``w``."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {_W}>{numbering}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {_W}>{styles}</w:styles>"
    if footnotes:
        parts["word/footnotes.xml"] = f"<w:footnotes {_W}>{footnotes}</w:footnotes>"
    if title:
        parts["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="c" xmlns:dc="d">'
            f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
        )
    return make_zip(parts)


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of Word."""
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inner}<w:r><w:t xml:space='preserve'>{escape(text)}</w:t></w:r></w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of Word, each cell a paragraph a line."""
    written = "".join(
        "<w:tr>"
        + "".join(
            "<w:tc>" + "".join(paragraph(line) for line in cell.split("\n")) + "</w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{written}</w:tbl>"
