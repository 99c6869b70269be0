"""RTF, OpenDocument, and what is raised or noted in DOCX, web pages and Markdown."""

from __future__ import annotations

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.raised_figures import raised
from briefing_tui.loading.format_registry import extract, kind_of

from .fixtures import make_docx, make_zip, paragraph


def read(data: bytes, name: str = "a") -> Extract:
    kind = kind_of(data, name)
    assert kind is not None
    return extract(kind, data, name)


def aside(found: Extract) -> list[str]:
    return [found.text[span.start : span.end] for span in found.facts.aside]


def rtf(body: str, head: str = "") -> Extract:
    return read(f"{{\\rtf1\\ansi\\ansicpg1252{head} {body}}}".encode("latin-1"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Dana: Good.\par Piet: Yes.\par", "Dana: Good.\nPiet: Yes.\n"),
        (r"Dana: one\line two\par", "Dana: one\ntwo\n"),
        (r"\u21608?\u23706?\u-230?\u22909?\par", "周岚：好\n"),
        (r"\uc2\u21608??\u23706?? x\par", "周岚 x\n"),
        (r"\u-10179?\u-8704?\par", "\U0001f600\n"),
        (r"caf\'e9 \ldblquote ok\rdblquote\emdash now\par", "café “ok”—now\n"),
        (r"a {\b b {\i c}} d\par", "a b c d\n"),
        (
            r"half past {\field{\*\fldinst HYPERLINK x}{\fldrslt eleven}}.\par",
            "half past eleven.\n",
        ),
        (r"the gates{\*\bkmkstart a}{\*\bkmkend a} open\par", "the gates open\n"),
        (r"seen{\v hidden} words{\deleted gone}\par", "seen words\n"),
        (r"10{\super 8} and 21{\super st}\par", "10⁸ and 21st\n"),
        (r"{\header running}{\footer foot}{\pict 00ff}said\par", "said\n"),
        (r"a\~b well\_known 50\\ \{x\}\par", "a\u00a0b well\u2011known 50\\ {x}\n"),
        ("one\r\n two\\par", "one two\n"),
        (r"x{\pict\bin4 }{}}y\par", "x\n"),
    ],
)
def test_rtf_gives_what_is_printed(body: str, text: str) -> None:
    assert rtf(body).text == text


def test_bytes_of_rtf_are_decoded_by_the_charset_of_their_font() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset134 B;}{\f2\fcharset204 C;}}"
    assert rtf(r"\f1\'d6\'dc\'e1\'b0\f2 \'c7\par", fonts).text == "周岚З\n"


def test_a_table_of_rtf_is_its_turns() -> None:
    row = r"\intbl {0}\cell {1}\cell\row "
    rows = [("Dana Larkin", "The weir is open."), ("Piet Marrow", "Since when is it?")]
    found = rtf("".join(row.format(*one) for one in rows) + r"\pard The end.\par")
    assert found.text == (
        "Dana Larkin:\nThe weir is open.\nPiet Marrow:\nSince when is it?\nThe end.\n"
    )


def test_a_footnote_of_rtf_is_nobodys_and_comes_last() -> None:
    found = rtf(
        r"416{\super\chftn}{\footnote {\super\chftn} As counted in May.} stalls.\par Yes.\par"
    )
    assert found.text == "416 stalls.\nYes.\n[1] As counted in May.\n"
    assert aside(found) == ["[1] As counted in May."]


def test_an_rtf_without_words_is_refused() -> None:
    with pytest.raises(NotTextError, match="RTF file without any text"):
        rtf(r"{\pict 00}")


SPACES = (
    'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" '
    'xmlns:draw="d" xmlns:dc="c" xmlns:meta="m" xmlns:manifest="n"'
)
STYLES = (
    '<office:automatic-styles><style:style style:name="T1"><style:text-properties '
    'style:text-position="super 58%"/></style:style><style:style style:name="T2">'
    '<style:text-properties text:display="none"/></style:style></office:automatic-styles>'
)


def odt(body: str, **parts: str) -> bytes:
    content = (
        f"<office:document-content {SPACES}>{STYLES}<office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return make_zip({"mimetype": kind, "content.xml": content, **parts})


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Weir</text:h><text:p>Dana: Good.</text:p>", "Weir\nDana: Good.\n"),
        ('<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>', "a  b\tc\nd\n"),
        ("<text:p>one\n   <text:span>two</text:span>\n</text:p>", "one two\n"),
        ('<text:p>10<text:span text:style-name="T1">8</text:span></text:p>', "10⁸\n"),
        ('<text:p>said<text:span text:style-name="T2">no</text:span></text:p>', "said\n"),
        (
            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
            "<text:p>kept<office:annotation><text:p>remark</text:p></office:annotation></text:p>",
            "kept\n",
        ),
        (
            "<text:p>416<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>As counted.</text:p></text:note-body></text:note> stalls.</text:p>",
            "416 stalls.\n[1] As counted.\n",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>Dana</text:p></table:table-cell>"
            "<table:table-cell><text:p>The weir is open.</text:p></table:table-cell>"
            "</table:table-row><table:table-row><table:table-cell><text:p>Piet</text:p>"
            "</table:table-cell><table:table-cell><text:p>Since when?</text:p></table:table-cell>"
            "</table:table-row></table:table><text:p>End.</text:p>",
            "Dana:\nThe weir is open.\nPiet:\nSince when?\nEnd.\n",
        ),
    ],
)
def test_odt_gives_what_is_printed(body: str, text: str) -> None:
    assert read(odt(body)).text == text


def test_a_flat_odt_is_read_and_its_title_is_taken() -> None:
    data = (
        f'<?xml version="1.0"?><office:document {SPACES} '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>'
        "<dc:title>The weir at Brackwater</dc:title></office:meta><office:body><office:text>"
        "<text:p>Dana: Good.</text:p></office:text></office:body></office:document>"
    )
    found = read(data.encode(), "a.fodt")
    assert (found.text, found.facts.title) == ("Dana: Good.\n", "The weir at Brackwater")


def test_a_locked_odt_says_so() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    data = odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": manifest, "meta.xml": "\0"})
    with pytest.raises(NotTextError, match="locked by a password"):
        read(data)


SUPER = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{}</w:r>'


def test_raised_figures_and_notes_of_docx_change_no_number() -> None:
    body = (
        "<w:p><w:r><w:t>5×10</w:t></w:r>"
        + SUPER.format("<w:t>8</w:t>")
        + "<w:r><w:t>, 1238</w:t></w:r>"
        + SUPER.format('<w:footnoteReference w:id="2"/>')
        + "<w:r><w:t> homes</w:t></w:r></w:p>"
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("As of May.")}</w:footnote>'
    )
    found = read(make_docx(body, footnotes=notes))
    assert found.text == "5×10⁸, 1238 homes\n[1] As of May.\n"
    assert aside(found) == ["[1] As of May."]


def test_raised_figures_and_notes_of_a_page_change_no_number() -> None:
    page = (
        "<html><body><p><b>Dana:</b> 5×10<sup>8</sup> grains in 126"
        '<sup><a href="#fn1">[1]</a></sup> wells, the 21<sup>st</sup>.</p>'
        '<ol><li id="fn1">As counted. <a href="#fnref1">back</a></li></ol></body></html>'
    )
    found = read(page.encode())
    assert found.text.splitlines()[0] == "Dana: 5×10⁸ grains in 126 wells, the 21st."
    assert aside(found) == ["As counted. back"]


def test_footnotes_of_markdown_and_their_marks_are_nobodys() -> None:
    text = "**Dana:** 416[^1] stalls.\n\nPiet: x[^2]\n\n[^1]: As counted\n    in May.\n"
    found = read(text.encode(), "a.md")
    assert found.text == text
    assert aside(found) == ["[^1]", "[^1]: As counted\n    in May."]


@pytest.mark.parametrize(
    ("given", "shown"),
    [("8", "⁸"), ("-12", "⁻¹²"), ("st", "st"), ("", ""), ("(2)", "⁽²⁾"), ("TM", "TM"), ("*", "*")],
)
def test_only_figures_become_raised_characters(given: str, shown: str) -> None:
    assert raised(given) == shown
