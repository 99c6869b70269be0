"""The text of RTF: groups, control words, and characters in the code pages of fonts.

striprtf is not used: it loses raised figures and hidden text, mixes footnotes with the words
around them, and writes the cells of a table without their rows.
"""

from __future__ import annotations

import codecs

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.document import ContainerFacts
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.paragraphs import Paragraphs
from briefing_tui.loading.extraction.raised_figures import raised
from briefing_tui.loading.extraction.refusals import wordless
from briefing_tui.loading.extraction.title_fields import title_in
from briefing_tui.text.patterns import deferred

_TOKEN = deferred(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})"
    r"|\\(?P<sign>[^A-Za-z])|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<plain>[^\\{}\r\n]+)",
)
_RUN = deferred(r"(?:\\u-?\d{1,5} ?(?:\?|\\'3[fF])){2,2000}")
_UNIT = deferred(r"\\u(-?\d{1,5})")
_SKIPPED = frozenset(
    """colortbl stylesheet pict header headerl headerr headerf footer footerl footerr footerf
    fldinst
    filetbl revtbl themedata colorschememapping datastore latentstyles listtable listoverridetable
    rsidtbl generator bkmkstart bkmkend xmlnstbl nonshppict shppict objdata objclass atnid atnauthor
    annotation atnref atndate atrfstart atrfend atnparent shpinst do fldtype datafield template tc
    xe
    rxe txe ftnsep ftnsepc aftnsep aftnsepc private passwordhash pgptbl wgrffmtfilter mmathPr
    panose falt pnseclvl background formfield""".split()
)
_SIGNS = {
    **{"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“"},
    **{"rdblquote": "”", "bullet": "•", "tab": "\t", "emspace": " ", "enspace": " "},
    **{"qmspace": " ", "line": "\n", "lbr": "\n", "softline": "", "ltrmark": "", "rtlmark": ""},
    **{"zwj": "\u200d", "zwnj": "\u200c", "zwbo": "", "zwnbo": ""},
}
_CHARSETS = {
    **{0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030"},
    **{136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256"},
    **{186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437"},
}
"""The code pages of a font's charset, by the RTF specification 1.9.1."""


@dataclass(frozen=True, slots=True)
class _State:
    """The settings that a group changes until its end.

    Attributes:
        skipped: whether its text is not shown, or belongs to a list of properties.
        into: ``text``, ``font``, ``info``, ``title``, ``note``.
        raised: whether its characters are superscript.
        hidden: whether they are hidden or deleted.
        page: the code page of its bytes.
        after: the number of characters that stand in for one of Unicode.
    """

    skipped: bool = False
    into: str = "text"
    raised: bool = False
    hidden: bool = False
    page: str = "cp1252"
    after: int = 1


def extract_rtf(data: bytes, path: str) -> Extract:
    """Return the text of an RTF file.

    Raises:
        NotTextError: it has no words.
        OverBudget: it holds more than any transcript.
    """
    reader = _Reader()
    reader.read(data.decode("latin-1"))
    sheet, aside = reader.paragraphs.finish()
    if not sheet.text.strip():
        raise wordless(path, "RTF")
    facts = ContainerFacts(title_in("".join(reader.title)), aside=tuple(aside))
    return Extract(sheet.text, "application/rtf", reader.page, facts=facts)


class _Reader:
    """Reads tokens, and writes paragraphs."""

    def __init__(self) -> None:
        self.paragraphs = Paragraphs()
        self.title: list[str] = []
        self.page = "cp1252"
        self._state = _State()
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._default: int | None = None
        self._bytes = bytearray()
        self._skip = 0
        self._star = False
        self._high = 0
        self._characters = Meter(budgets.CHARACTERS)

    def read(self, text: str) -> None:
        """Read a whole file, a character for each byte."""
        at = 0
        while match := _TOKEN.match(text, at):
            run = _RUN.match(text, at) if self._state.after == 1 and match["word"] == "u" else None
            if run is not None:
                self._unicode_run(run[0])
                at = run.end()
                continue
            at = match.end()
            if match["plain"] is not None:
                self._plain(match["plain"])
            elif match["byte"] is not None:
                self._byte(int(match["byte"], 16))
            elif match["brace"] == "{":
                self._flush()
                check(len(self._stack), budgets.LEVELS)
                self._stack.append(self._state)
                self._star, self._skip = False, 0
            elif match["brace"] == "}":
                self._close()
            elif match["word"] is not None:
                number = int(match["number"]) if match["number"] else None
                if match["word"] == "bin":
                    at += max(0, number or 0)
                else:
                    self._word(match["word"], number)
            elif match["sign"] is not None:
                self._sign(match["sign"])
        self._flush()

    def _close(self) -> None:
        self._flush()
        self._skip, self._star = 0, False
        if not self._stack:
            return
        state, self._state = self._state, self._stack.pop()
        if state.into == "note" and self._state.into != "note":
            self.paragraphs.end_note()

    def _plain(self, text: str) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        if text:
            self._bytes += text.encode("latin-1")

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._star = True
            return
        if sign in "\\{}":
            if self._skip:
                self._skip -= 1
            else:
                self._bytes += sign.encode()
            return
        self._flush()
        shown = {"~": "\u00a0", "_": "\u2011", "\n": "\n", "\r": "\n", "-": ""}.get(sign, "")
        if shown == "\n":
            self._word("par", None)
        elif shown:
            self._write(shown)

    def _word(self, word: str, number: int | None) -> None:
        """Handle a control word."""
        if word == "u" and number is not None:
            self._unicode(number)
            return
        self._flush()
        state = self._state
        starred, self._star = self._star, False
        if word in _SKIPPED or (starred and word not in ("fldinst", "shptxt", "pntext")):
            self._state = replace(state, skipped=True)
        elif word == "fonttbl":
            self._state = replace(state, skipped=True, into="font")
        elif word == "info":
            self._state = replace(state, skipped=True, into="info")
        elif word == "title" and state.into == "info":
            self._state = replace(state, skipped=False, into="title")
        elif word == "footnote":
            self.paragraphs.begin_note()
            self._state = replace(state, into="note", raised=False)
        elif word == "ansicpg" and number:
            self._choose_page(number)
        elif word == "uc":
            self._state = replace(state, after=max(0, number or 0))
        elif word in ("f", "fcharset", "deff"):
            self._choose_font(word, number or 0)
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        else:
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        """Handle the words that change how characters look, and that end paragraphs."""
        state = self._state
        on = number != 0  # 0 turns a property off, and no number means on
        if word in ("super", "up"):
            self._state = replace(state, raised=on)
        elif word in ("nosupersub", "sub", "dn"):
            self._state = replace(state, raised=False)
        elif word in ("v", "deleted"):
            self._state = replace(state, hidden=on)
        elif word == "plain":
            self._state = replace(state, raised=False, hidden=False)
            self._choose_font("f", self._default or 0)
        elif state.skipped or state.into not in ("text", "note"):
            return
        elif word in ("par", "sect", "page", "column"):
            self.paragraphs.end_paragraph()
        elif word == "intbl":
            self.paragraphs.in_table = True
        elif word == "pard":
            self.paragraphs.in_table = False
        elif word in ("cell", "nestcell"):
            self.paragraphs.end_cell()
        elif word in ("row", "nestrow"):
            self.paragraphs.end_row()

    def _choose_page(self, number: int) -> None:
        name = {65001: "utf-8", 936: "gb18030", 10000: "mac_roman"}.get(number, f"cp{number}")
        try:
            self.page = codecs.lookup(name).name
        except LookupError:
            return
        self._state = replace(self._state, page=self.page)

    def _choose_font(self, word: str, number: int) -> None:
        if word == "deff":
            self._default = number
        elif self._state.into == "font":
            if word == "f":
                self._font = number
            elif number in _CHARSETS and len(self._fonts) < budgets.DEFINITIONS.most:
                # Programs give charset 0 to fonts of any script: the file's own page is meant.
                self._fonts[self._font] = _CHARSETS[number] if number else ""
        elif word == "f":
            self._state = replace(self._state, page=self._fonts.get(number) or self.page)

    def _unicode_run(self, run: str) -> None:
        """Write characters of Unicode that follow one another, each with one that stands in."""
        self._flush()
        units = [int(number) & 0xFFFF for number in _UNIT.findall(run)]
        units = [unit for unit in units if unit >= 0x20 and not 0xF020 <= unit <= 0xF0FF]
        if self._high:
            units.insert(0, self._high)
            self._high = 0
        packed = b"".join(unit.to_bytes(2, "little") for unit in units)
        self._write(packed.decode("utf-16-le", "replace"))

    def _unicode(self, number: int) -> None:
        self._flush()
        code = number + 65536 if number < 0 else number
        self._skip = self._state.after
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
        if 0xF020 <= code <= 0xF0FF:  # a symbol font: its glyphs have no other code
            return
        if 0x20 <= code <= 0x10FFFF:
            self._write(chr(code))

    def _flush(self) -> None:
        """Decode the gathered bytes."""
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            self._write(data.decode(self._state.page, "replace").replace("\0", ""))

    def _write(self, text: str) -> None:
        state = self._state
        if state.into == "title":
            self.title.append(text)
        if state.skipped or state.hidden or state.into not in ("text", "note"):
            return
        self._characters.spend(len(text))
        self.paragraphs.write(raised(text) if state.raised else text)
