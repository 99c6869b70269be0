"""Files made to cost much, each of any size: what they are called, and how they are made.

A maker takes a count and gives the bytes of a file that repeats something so often. ``full`` is the
count at which it once took minutes or gigabytes, or would.
"""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CUE = "00:00:01.000 --> 00:00:02.000\n"
SAID = "周岚：大家好，今天介绍有关情况。\n"


class Hostile(NamedTuple):
    """A kind of file that costs much.

    Attributes:
        name: of the kind; its ending is that of the file.
        make: gives the bytes for a count.
        full: the count that hurts.
    """

    name: str
    make: Callable[[int], bytes]
    full: int


def html(piece: str, before: str = "<html><body><p>周岚：好。</p>") -> Callable[[int], bytes]:
    """A page that repeats a piece of mark-up; ``#`` in it is the number of the piece."""
    return repeated(piece, before)


def repeated(piece: str, before: str = "", after: str = "") -> Callable[[int], bytes]:
    """A text that repeats a piece; ``#`` in it is the number of the piece."""

    def make(count: int) -> bytes:
        if "#" not in piece:
            return (before + piece * count + after).encode()
        pieces = (piece.replace("#", str(number)) for number in range(count))
        return (before + "".join(pieces) + after).encode()

    return make


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip file of some parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(piece: str, before: str = "", after: str = "") -> Callable[[int], bytes]:
    """A Word document whose body repeats a piece."""
    inner = repeated(piece, f"<w:document {W}><w:body>{before}", f"{after}</w:body></w:document>")
    return lambda count: zipped({"word/document.xml": inner(count)})


def paragraph(text: str) -> str:
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def nested_tables(count: int) -> bytes:
    """Tables in tables, each with a line before the inner one."""
    opening = f"<w:tbl><w:tr><w:tc>{paragraph('周岚：好。' * 60)}"
    body = opening * count + "</w:tc></w:tr></w:tbl>" * count
    return docx(body.replace("#", ""))(1)


def countless_parts(count: int) -> bytes:
    """A Word document of many parts."""
    body = f"<w:document {W}><w:body>{paragraph('周岚：好。')}</w:body></w:document>".encode()
    return zipped({"word/document.xml": body, **{f"word/{at}.xml": b"" for at in range(count)}})


def package_with(part: str, piece: str, root: str) -> Callable[[int], bytes]:
    """A Word document of which a part beside the text repeats a piece."""
    inner = repeated(piece, f"<w:{root} {W}>", f"</w:{root}>")
    body = f"<w:document {W}><w:body>{paragraph('周岚：好。')}</w:body></w:document>".encode()
    return lambda count: zipped({"word/document.xml": body, part: inner(count)})


def pdf(*objects: str | bytes, count: int = 1) -> bytes:
    """A PDF of objects numbered from 1, the first of which is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        inner = body.encode() if isinstance(body, str) else body
        out += f"{number} 0 obj\n".encode() + inner + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    " /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
)


def stream(drawing: str, entries: str = "") -> bytes:
    """A stream of a PDF."""
    data = drawing.encode()
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


DRAWN = stream("BT /F1 12 Tf 72 700 Td (Q  Why?) Tj ET")


def claimed_pages(count: int) -> bytes:
    """A PDF that claims pages which are not there."""
    return pdf(CATALOGUE, f"<< /Type /Pages /Kids [3 0 R] /Count {count} >>", PAGE, DRAWN, FONT)


def named_page(count: int) -> bytes:
    """A PDF that names its one page many times."""
    kids = "3 0 R " * count
    return pdf(CATALOGUE, f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", PAGE, DRAWN, FONT)


def many_letters(count: int) -> bytes:
    """A PDF page that draws many letters on top of each other."""
    drawing = "BT /F1 12 Tf 72 700 Td " + "(Why) Tj " * count + "ET"
    pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf(CATALOGUE, pages, PAGE, stream(drawing), FONT)


def many_lines(count: int) -> bytes:
    """A PDF page of many lines, each at a height of its own."""
    lines = (f"1 0 0 1 72 {at / 100:.2f} Tm (Q{at}) Tj " for at in range(count))
    drawing = "BT /F1 12 Tf " + "".join(lines) + "ET"
    pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf(CATALOGUE, pages, PAGE, stream(drawing), FONT)


def nested_forms(count: int) -> bytes:
    """A PDF of forms, each of which draws the next ten times."""
    resources = "/Resources << /Font << /F1 5 0 R >> /XObject << /X {} 0 R >> >>"
    form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
    forms = [stream("/X Do " * 10, form + resources.format(7 + at)) for at in range(count)]
    forms.append(stream("BT /F1 12 Tf 72 700 Td (Q  Why?) Tj ET", form + resources.format(6)))
    pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf(CATALOGUE, pages, PAGE, stream("/X Do"), FONT, *forms)


TEI = "<TEI><text><body>"
TEI_END = "</body></text></TEI>"
AKN = "<akomaNtoso><debate><debateBody>"
AKN_END = "</debateBody></debate></akomaNtoso>"


def workbook(row: str) -> Callable[[int], bytes]:
    """A workbook whose sheet repeats a row."""
    inner = repeated(row, "<worksheet><sheetData>", "</sheetData></worksheet>")
    return lambda count: zipped({"xl/workbook.xml": b"<w/>", "xl/worksheets/a.xml": inner(count)})


def odt(piece: str, before: str = "") -> Callable[[int], bytes]:
    """An OpenDocument text whose body repeats a piece."""
    spaces = 'xmlns:office="o" xmlns:text="t"'
    start = f"<office:document-content {spaces}><office:body><office:text>{before}"
    inner = repeated(piece, start, "</office:text></office:body></office:document-content>")
    kind = b"application/vnd.oasis.opendocument.text"
    return lambda count: zipped({"mimetype": kind, "content.xml": inner(count)})


def nested_json(count: int) -> bytes:
    """Lists in lists, all of them closed."""
    return b'[{"speaker":"a","text":"b"},' + b"[" * count + b"]" * count + b"]"


def packed(count: int) -> bytes:
    """Megabytes of one line, packed."""
    return gzip.compress(b"a\n" * 500_000 * count)


MAIL = (
    "From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="b"\n\n'
)
NESTED = '--b\nContent-Type: multipart/mixed; boundary="b#"\n\n--b#\n'
ASS = "[Script Info]\n[Events]\nFormat: L, Start, End, Style, Name, A, B, C, Effect, Text\n"


HOSTILE: tuple[Hostile, ...] = (
    Hostile("end-tags.html", html("</p "), 100_000),
    Hostile("breaks.html", html("<br>"), 990_000),
    Hostile("breaks-said.html", html("<br>x"), 900_000),
    Hostile("labelled.html", html("<p>周岚：好。</p>"), 900_000),
    Hostile("labels.html", html("<p>周岚#：好。</p>"), 500_000),
    Hostile("anchors.html", html("<a "), 5_000_000),
    Hostile("anchors-closed.html", html("<a>x"), 900_000),
    Hostile("attributes.html", html("<a b# "), 2_000_000),
    Hostile("values.html", html('<a b="#" c=d>x</a>'), 500_000),
    Hostile("quotes.html", html("<a b='\""), 2_000_000),
    Hostile("deep.html", html("<div>"), 900_000),
    Hostile("deep-bold.html", html("<b class=x>"), 900_000),
    Hostile("deep-said.html", html("<div>好。"), 900_000),
    Hostile("tables.html", html("<table><tr><td>好。"), 300_000),
    Hostile("cells.html", html("<td>好。", "<table><tr>"), 900_000),
    Hostile("rows.html", html("<tr><td>周岚<td>好。", "<table>"), 300_000),
    Hostile("comments.html", html("<!-- x -->"), 3_000_000),
    Hostile("comments-open.html", html("<!--"), 5_000_000),
    Hostile("cdata.html", html("<![CDATA[x]]>"), 3_000_000),
    Hostile("entities.html", html("&amp;"), 6_000_000),
    Hostile("entities-open.html", html("&#x"), 6_000_000),
    Hostile("links.html", html("<li><a href=x>好</a>"), 300_000),
    Hostile("titles.html", html("<title>x", ""), 500_000),
    Hostile("title.html", repeated("x - ", "<html><title>", "</title><p>周岚：好。"), 1_000_000),
    Hostile("class.html", repeated("nav Share ", '<html><p class="', '">周岚：好。'), 1_000_000),
    Hostile("boxes.html", html("<div class=x><p>好。</p></div>", "<html><div>"), 300_000),
    Hostile("pre.html", repeated("好\n", "<html><body><pre>", "</pre>"), 2_000_000),
    Hostile("spaces.html", repeated(" \n", "<p>周岚", "：好。"), 8_000_000),
    Hostile("nested-tables.docx", nested_tables, 120),
    Hostile("paragraphs.docx", docx(paragraph("周岚：好。")), 1_000_000),
    Hostile("empty-paragraphs.docx", docx("<w:p/>"), 4_000_000),
    Hostile("breaks.docx", docx("<w:br/>", "<w:p><w:r><w:t>x</w:t>", "</w:r></w:p>"), 3_000_000),
    Hostile(
        "cells.docx",
        docx(f"<w:tc>{paragraph('好')}</w:tc>", "<w:tbl><w:tr>", "</w:tr></w:tbl>"),
        1_000_000,
    ),
    Hostile(
        "boxes.docx",
        docx(f"<w:txbxContent>{paragraph('好')}</w:txbxContent>", "<w:p>", "</w:p>"),
        1_000_000,
    ),
    Hostile("words.docx", docx("好", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), 40_000_000),
    Hostile("attributes.docx", docx(" a#='b'", "<w:p", "/>"), 1_000_000),
    Hostile(
        "styles.docx",
        package_with("word/styles.xml", "<w:style w:styleId='#'/>", "styles"),
        2_000_000,
    ),
    Hostile(
        "numbers.docx",
        package_with(
            "word/numbering.xml",
            "<w:abstractNum w:abstractNumId='#'><w:lvl w:ilvl='0'/></w:abstractNum>",
            "numbering",
        ),
        1_000_000,
    ),
    Hostile("parts.docx", countless_parts, 9_990),
    Hostile("utterances.xml", repeated("<u>好</u>", TEI, TEI_END), 3_000_000),
    Hostile("speakers.xml", repeated("<u who='p#'>好。</u>", TEI, TEI_END), 1_000_000),
    Hostile("lines.xml", repeated("<p>周岚：好。</p>", TEI, TEI_END), 2_000_000),
    Hostile("notes.xml", repeated("<note>好</note>", TEI + "<u>好", "</u>" + TEI_END), 2_000_000),
    Hostile(
        "people.xml",
        repeated(
            "<person xml:id='p#'><persName>x</persName></person>",
            "<TEI><teiHeader>",
            "</teiHeader><text><u>好</u></text></TEI>",
        ),
        1_000_000,
    ),
    Hostile(
        "attributes.xml", repeated(" a#='b'", "<TEI><text><p", ">好</p></text></TEI>"), 2_000_000
    ),
    Hostile("references.xml", repeated("&amp;", TEI + "<p>", "</p>" + TEI_END), 6_000_000),
    Hostile("comments.xml", repeated("<!-- x -->", TEI, "<p>好</p>" + TEI_END), 4_000_000),
    Hostile("cdata.xml", repeated("<![CDATA[x]]>", TEI + "<p>", "</p>" + TEI_END), 4_000_000),
    Hostile("speeches.xml", repeated("<speech by='x'><p>好</p></speech>", AKN, AKN_END), 1_500_000),
    Hostile("voices.vtt", repeated(CUE + "<v 周#>好。\n\n", "WEBVTT\n\n"), 400_000),
    Hostile("cues.vtt", repeated(CUE + "好\n\n", "WEBVTT\n\n"), 1_000_000),
    Hostile("cue-lines.vtt", repeated("好\n", "WEBVTT\n\n" + CUE), 5_000_000),
    Hostile("voices-in-line.vtt", repeated("<v 周>好", "WEBVTT\n\n" + CUE), 3_000_000),
    Hostile("tags.vtt", repeated("<i>", "WEBVTT\n\n" + CUE + "好"), 5_000_000),
    Hostile("tags-open.vtt", repeated("<v", "WEBVTT\n\n" + CUE + "好"), 5_000_000),
    Hostile(
        "overlapping.srt", repeated("1\n00:00:01,000 --> 09:00:02,000\n好\n好\n好\n\n"), 500_000
    ),
    Hostile("cues-bare.srt", repeated("00:00:01,000 --> 00:00:02,000\n"), 1_500_000),
    Hostile(
        "cues-labelled.srt",
        repeated("1\n00:00:01,000 --> 00:00:02,000\n周#：大家好。\n\n"),
        300_000,
    ),
    Hostile("turns.json", repeated('{"speaker":"周#","text":"好。"},', "[", "{}]"), 700_000),
    Hostile("deep.json", lambda count: b'[{"speaker":"a","text":"b"},' + b"[" * count, 10_000_000),
    Hostile("nested.json", nested_json, 100_000),
    Hostile("commas.json", repeated("1,", '[{"speaker":"a","text":"b"},', "1]"), 20_000_000),
    Hostile("words.json", repeated('{"word":"a"},', '{"words":[', "{}]}"), 900_000),
    Hostile("lines.jsonl", repeated('{"speaker":"a","text":"b"}\n'), 700_000),
    Hostile("rows.csv", repeated("周#,好。\n", "speaker,text\n"), 2_000_000),
    Hostile("quotes.csv", repeated('"', "speaker,text\n"), 20_000_000),
    Hostile("columns.csv", repeated("a,", "speaker,text,", "\nb,c\n"), 10_000_000),
    Hostile("rows.xlsx", workbook("<row><c><v>1</v></c><c><v>2</v></c></row>"), 1_000_000),
    Hostile("far.xlsx", workbook('<row><c r="XFD#"><v>1</v></c></row>'), 500_000),
    Hostile("groups.rtf", repeated("{", "{\\rtf1 "), 5_000_000),
    Hostile("words.rtf", repeated("\\b ", "{\\rtf1 好", "}"), 3_000_000),
    Hostile("paragraphs.rtf", repeated("a\\par ", "{\\rtf1 ", "}"), 3_000_000),
    Hostile("characters.rtf", repeated("\\u22909?", "{\\rtf1 ", "}"), 3_000_000),
    Hostile("cells.rtf", repeated("\\intbl a\\cell", "{\\rtf1 ", "}"), 2_000_000),
    Hostile("footnotes.rtf", repeated("{\\footnote a}", "{\\rtf1 x", "}"), 2_000_000),
    Hostile("spaces.odt", odt('<text:s text:c="9999"/>'), 1_000_000),
    Hostile("paragraphs.odt", odt("<text:p>周岚：好。</text:p>"), 1_000_000),
    Hostile("spans.odt", odt("<text:span>好", "<text:p>"), 500_000),
    Hostile("parts.eml", repeated("--b\n\nx\n", MAIL), 3_000_000),
    Hostile("boundaries.eml", lambda count: repeated(NESTED, MAIL)(count + 200), 100_000),
    Hostile("header.eml", repeated("X-A: b\n", "MIME-Version: 1.0\nFrom: a\nTo: b\n"), 3_000_000),
    Hostile("folded.eml", repeated(" b\n", "MIME-Version: 1.0\nFrom: a\nTo: b\n"), 5_000_000),
    Hostile("zeros.txt.gz", packed, 2_000),
    Hostile("members.txt.gz", lambda count: gzip.compress(b"a\n") * count, 1_000_000),
    Hostile("zeros.zip", lambda count: zipped({"a.txt": b"a\n" * 500_000 * count}), 500),
    Hostile("members.zip", lambda count: zipped({f"{at}.txt": b"a" for at in range(count)}), 9_990),
    Hostile(
        "events.ass", repeated("Dialogue: 0,0:00:01.0,0:00:02.0,D,周#,0,0,0,,好\n", ASS), 400_000
    ),
    Hostile(
        "braces.ass",
        repeated("{\\p1", ASS + "Dialogue: 0,0:00:01.0,0:00:02.0,D,,0,0,0,,"),
        5_000_000,
    ),
    Hostile("stamps.lrc", repeated("[00:01.00]", "[ti:a]\n", "好\n"), 3_000_000),
    Hostile("lines.lrc", repeated("[00:01.00]好\n", "[ti:a]\n"), 2_000_000),
    Hostile("cues.sbv", repeated("0:00:01.000,0:00:02.000\n好\n\n"), 1_000_000),
    Hostile("cues.ttml", repeated("<p>好</p>", "<tt><body>", "</body></tt>"), 1_000_000),
    Hostile("names.srt", repeated("1 - a\n00:00:01,000 --> 00:00:02,000\n好\n\n"), 400_000),
    Hostile("blank-lines.srt", repeated("\n", CUE + "好\n"), 20_000_000),
    Hostile("speeches-nested.xml", repeated("<speech speakername='a'>好", "<publicwhip>"), 300_000),
    Hostile("talkers.xml", repeated("<talker><name>a</name></talker>", "<hansard>"), 1_000_000),
    Hostile("notes-linked.html", html('<sup><a href="#fn#">1</a></sup>'), 300_000),
    Hostile("notes-marked.md", repeated("[^a]", "", "\n[^a]: 好\n"), 3_000_000),
    Hostile("notes.md", repeated("[^#]: 好\n"), 240_000),
    Hostile("tags-said.txt", repeated("周岚：好 <br> 好。\n"), 240_000),
    Hostile("claimed-pages.pdf", claimed_pages, 1_000_000),
    Hostile("named-page.pdf", named_page, 200_000),
    Hostile("letters.pdf", many_letters, 1_000_000),
    Hostile("lines.pdf", many_lines, 500_000),
    Hostile("nested-forms.pdf", nested_forms, 9),
    Hostile("front-matter.md", repeated("a#: &b [*b, *b]\n", "---\n", "---\n周岚：好。\n"), 199),
    Hostile("front-matter-long.md", repeated("\\", '---\na: "', "\n---\n周岚：好。\n"), 8_000_000),
    Hostile("front-matter-open.md", repeated("''", "---\na: '", "\n---\n周岚：好。\n"), 8_000_000),
    Hostile("headings.md", lambda count: b"# x\n" * count, 1_000_000),
    Hostile("hashes.md", lambda count: b"# x\n" + b"#" * count, 10_000_000),
    Hostile("quotes.md", repeated("> ", "# x\n"), 5_000_000),
    Hostile("quoted-lines.md", repeated("> x\n", "# x\n"), 2_000_000),
    Hostile("stars.md", repeated("**", "# x\n"), 5_000_000),
)
"""Containers."""


def text(piece: str, before: str = SAID) -> Callable[[int], bytes]:
    """Plain text that repeats a piece after a line that is said."""
    return repeated(piece, before)


TEXTS: tuple[Hostile, ...] = (
    Hostile("one-line.txt", text("今天介绍情况"), 500_000),
    Hostile("one-sentence.txt", text("今天，介绍。"), 500_000),
    Hostile("one-word.txt", text("a"), 10_000_000),
    Hostile("words.txt", text("word "), 2_000_000),
    Hostile("spaces.txt", text(" "), 10_000_000),
    Hostile("wide-spaces.txt", text("\u3000"), 3_000_000),
    Hostile("tabs.txt", text("\t"), 10_000_000),
    Hostile("blank-lines.txt", text("\n"), 5_000_000),
    Hostile("colons.txt", text(":"), 1_000_000),
    Hostile("colon-lines.txt", text(":\n"), 1_000_000),
    Hostile("wide-colons.txt", text("："), 1_000_000),
    Hostile("labels.txt", text("周#：好。\n"), 300_000),
    Hostile("one-label.txt", text("周岚：好。\n"), 500_000),
    Hostile("latin-labels.txt", text("Mr. Larkin#: Good.\n"), 300_000),
    Hostile("labels-in-line.txt", text("周岚：好。"), 1_000_000),
    Hostile("marks.txt", text("Q\nA\n"), 1_000_000),
    Hostile("ones.txt", text("一"), 400_000),
    Hostile("markers.txt", text("一、"), 1_000_000),
    Hostile("marker-lines.txt", text("一、好\n"), 500_000),
    Hostile("marker-ladder.txt", text("一、二、三、（一）（二）1.2."), 200_000),
    Hostile("firsts.txt", text("一是"), 1_000_000),
    Hostile("digits.txt", text("1"), 2_000_000),
    Hostile("digit-lines.txt", text("1\n"), 1_000_000),
    Hostile("dates.txt", text("2021年10月26日"), 300_000),
    Hostile("stamps.txt", text("[00:00:01]"), 1_000_000),
    Hostile("brackets.txt", text("（"), 1_000_000),
    Hostile("brackets-closed.txt", text("（）"), 1_000_000),
    Hostile("square.txt", text("["), 1_000_000),
    Hostile("bracket-lines.txt", text("（\n"), 1_000_000),
    Hostile("quotes.txt", text("“"), 1_000_000),
    Hostile("dashes.txt", text("-"), 2_000_000),
    Hostile("dots.txt", text("."), 2_000_000),
    Hostile("stops.txt", text("。"), 1_000_000),
    Hostile("commas.txt", text("，"), 1_000_000),
    Hostile("pauses.txt", text("、"), 1_000_000),
    Hostile("combining.txt", text("\u0301"), 3_000_000),
    Hostile("controls.txt", text("a\x1b["), 1_000_000),
    Hostile("capitals.txt", text("A"), 2_000_000),
    Hostile("capital-words.txt", text("LARKIN "), 1_000_000),
    Hostile("titles.txt", text("Mr. "), 1_000_000),
    Hostile("names.txt", text("Dana "), 1_000_000),
    Hostile("initials.txt", text("A."), 1_000_000),
    Hostile("offices.txt", text("局长"), 1_000_000),
    Hostile("reporters.txt", text("记者"), 1_000_000),
    Hostile("host-lines.txt", text("主持人\n"), 500_000),
    Hostile("calls.txt", text("下面请周岚局长发言。"), 200_000),
    Hostile("call-lines.txt", text("下面请周岚局长发言。\n"), 200_000),
    Hostile("thanks.txt", text("谢谢周岚局长。"), 200_000),
    Hostile("questions.txt", text("？"), 1_000_000),
    Hostile("question-lines.txt", text("记者：为什么？\n周岚：好。\n"), 200_000),
    Hostile("fields.txt", text("时间：2021年10月26日\n", ""), 300_000),
    Hostile("participants.txt", text("周#　市民政局局长\n", "出席人员：\n"), 300_000),
    Hostile("legend.txt", text("A#：周岚#\n", "图例：\n"), 300_000),
    Hostile("slashes.txt", text("/"), 2_000_000),
    Hostile("addresses.txt", text("http://a.b/"), 500_000),
    Hostile("emoji.txt", text("😀"), 1_000_000),
    Hostile("hangul.txt", text("가 "), 1_000_000),
    Hostile("hangul-lines.txt", text("기자#: 네.\n"), 300_000),
    Hostile("kana.txt", text("か"), 1_000_000),
    Hostile("cyrillic.txt", text("ПИТАННЯ "), 500_000),
    Hostile("carriage.txt", text("\r"), 3_000_000),
    Hostile("separators.txt", text("\u2028"), 2_000_000),
    Hostile("hyphens.txt", text("a-"), 2_000_000),
    Hostile("apostrophes.txt", text("a'"), 2_000_000),
    Hostile("asterisks.txt", text("* \n"), 1_000_000),
    Hostile("rules.txt", text("----\n"), 1_000_000),
    Hostile("broken.txt", lambda count: SAID.encode() + b"\xff\xfe" * count, 1_000_000),
    Hostile("nul.txt", lambda count: SAID.encode() + b"a\0" * count, 3_000_000),
    Hostile("gb18030.txt", lambda count: "今天介绍情况。".encode("gb18030") * count, 1_000_000),
)
"""Plain text."""
