"""Makes the tables of this package: ``python -m briefing_tui.search.make_tables FOLDER``.

FOLDER holds ``Unihan_Readings.txt`` of the Unicode character database. Needs the extra ``tables``
(opencc, pypinyin) too. The tables are kept in the tree, so that the program itself needs none of
them; make them again only for newer sources.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

import opencc
from pypinyin import lazy_pinyin
from pypinyin.contrib.tone_convert import to_normal
from pypinyin.phrases_dict import phrases_dict

from briefing_tui.search.fold import BARRIER, FOLDING
from briefing_tui.search.sounds import READINGS
from briefing_tui.text.han import with_plain_ideographs

MARKS = {
    "'": '"“”„‟«»‹›「」『』﹁﹂﹃﹄〝〞〟｢｣‘’‚‛`´＂＇',
    "-": "‐‑‒–—―−─━﹘﹣－⸺⸻",
    "~": "～〜∼",
    "…": "⋯",
    ".": "。｡．",
    ",": "、､，",
    "·": "・•‧∙⋅･",
    " ": "\t\v\f\x85\u1680\u2028\u2029",
    "\n": "\r",
    "\ufffd": BARRIER,
}
"""Marks that writers use for one another, each to the one they fold to; line ends to one."""

VARIANTS = (
    "卫衞 着著 研硏 什甚 发髪 只祇衹 麻蔴 果菓 村邨 仙僊 暖煖 管筦 酬酧 胸胷 裸躶 妆粧 睹覩 碗椀 "
    "糖餹 总緫 纸帋 蜂蠭 袜韈 辞辤 遍徧 阴隂 雁鴈 额頟 鼓皷 炉鑪鈩 气気 举擧挙 矿鑛鉱 斗鬭闘 涩澁渋"
)
"""Characters that writers use for one another, each after the one that it folds to."""

STROKED = "oøǿ dđð lł hħ iı tŧ"
"""Letters with a stroke and the like, which no decomposition tells, after their plain letter."""

ALPHABETS = ("LATIN", "GREEK", "CYRILLIC")
"""The alphabets whose letters fold to those without accents. A mark of another writing makes
another letter."""

KATAKANA, HIRAGANA = range(0x30A1, 0x30F7), 0x3041
"""The katakana that have a hiragana, and the first of these."""

RARE = 2
"""The rank of readings that a dictionary has and no usual phrase."""

DICTIONARIES = ("kTGHZ2013", "kXHC1983", "kMandarin")
"""The fields of the database that hold standard readings, not historic ones."""


def everyday() -> set[str]:
    """Return the 3,755 characters of the first level of GB 2312, which are the common ones."""
    cells = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return {cell.decode("gb2312") for cell in cells if cell < b"\xd7\xfa"}


def simplifier() -> Callable[[str], str]:
    """Return a function that gives the simplified form of a character."""
    simplify, complicate = opencc.OpenCC("t2s").convert, opencc.OpenCC("s2t").convert
    common = everyday()

    def simplified(character: str) -> str:
        plain: str = simplify(character)
        if plain in common:
            return plain
        if character in common:
            return character
        # A rare simplified form whose traditional form has a common one: 馀 (餘) is 余.
        again: str = simplify(complicate(plain))
        return again if again in common else plain

    return simplified


def plain_letter(character: str) -> str:
    """Return a letter of an alphabet without its accents; what is no such letter stays."""
    if not unicodedata.name(character, "").startswith(ALPHABETS):
        return character
    parted = unicodedata.normalize("NFKD", character)
    base, accents = parted[0], parted[1:]
    return base if base.isalpha() and all(map(unicodedata.combining, accents)) else character


def everywhere_else() -> Callable[[str], str]:
    """Return a function that gives the simplified form of a Japanese character.

    A character that standard Chinese has too is left alone.
    """
    complicate, simplify = opencc.OpenCC("jp2t").convert, opencc.OpenCC("t2s").convert

    def simplified(character: str) -> str:
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            form: str = simplify(complicate(character))
            return form
        return character

    return simplified


def folded_forms() -> dict[str, str]:
    """Return every character that folding changes, with its folded form."""
    marks = {source: mark for mark, sources in MARKS.items() for source in sources}
    for group in f"{VARIANTS} {STROKED}".split():
        marks.update(dict.fromkeys(group[1:], group[0]))
    marks.update((chr(code), chr(code - KATAKANA.start + HIRAGANA)) for code in KATAKANA)
    simplified, of_japanese = simplifier(), everywhere_else()

    def step(character: str) -> str:
        if character in marks:
            return marks[character]
        plain = with_plain_ideographs(character)
        for form in (plain, unicodedata.normalize("NFKC", character), character.casefold()):
            if len(form) == 1 and form != character:
                return form
        for form in (plain_letter(character), simplified(character), of_japanese(character)):
            if len(form) == 1 and form != character:
                return form
        return character

    forms = {}
    for code in range(0x110000):
        character = form = chr(code)
        if 0xD800 <= code < 0xE000:
            continue
        while (further := step(form)) != form:
            form = further
        if form != character:
            forms[character] = form
    return forms


def written(characters: Iterable[str]) -> str:
    """Return characters as the table shows them: ``U+…`` for those that cannot be seen."""
    seen, hidden = "", []
    for character in sorted(characters):
        if unicodedata.category(character)[0] in "CZM":
            hidden.append(f"U+{ord(character):04X}")
        else:
            seen += character
    return " ".join([*([seen] if seen else []), *hidden])


def folding_table() -> str:
    """Return the text of the folding table."""
    sources = defaultdict(list)
    for source, target in folded_forms().items():
        sources[target].append(source)
    lines = [
        "# What each character folds to: the form, then the characters that take it; first those",
        "# forms that one character takes. Made by `python -m briefing_tui.search.make_tables`; do",
        "# not edit.",
        f"# Traditional to simplified: OpenCC {version('opencc')} (t2s and s2t, Apache-2.0), but",
        "# everyday simplified characters are left alone. Width and case: Unicode",
        f"# {unicodedata.unidata_version}, as far as they keep one character one character.",
        "# Japanese characters: OpenCC (jp2t). Letters without their accents: Unicode.",
        "# Quotation marks, dashes, full stops, commas, spaces and variants: written for this",
        "# project.",
    ]
    told = [f"{written(target)} {written(sources[target])}" for target in sorted(sources)]
    pairs, others = ([line for line in told if (len(line) == 3) is one] for one in (True, False))
    return "\n".join([*lines, "", *pairs, "", *others]) + "\n"


def dictionary_readings(folder: Path) -> dict[str, set[str]]:
    """Return the toneless readings that modern dictionaries give of each character."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "Unihan_Readings.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 3 and cells[1] in DICTIONARIES:
            tones = cells[2].replace(",", " ").split()
            found[chr(int(cells[0][2:], 16))] |= {
                to_normal(tone.rpartition(":")[2]) for tone in tones
            }
    return found


def ranked_readings(
    character: str, spoken: Counter[str], listed: Iterable[str]
) -> list[tuple[str, int]]:
    """Return the toneless readings of a character, each with its rank, the main one first.

    Args:
        character: one that stands in the sounds table.
        spoken: how often each of its readings occurs in pypinyin's dictionary of phrases.
        listed: the readings that dictionaries give.
    """
    main = lazy_pinyin(character)[0]
    least = max(3, sum(spoken.values()) / 100)
    usual = [reading for reading, times in spoken.most_common() if times >= least]
    found = dict.fromkeys([main, *usual])
    ranks = {reading: min(rank, RARE) for rank, reading in enumerate(found)}
    return [*ranks.items(), *((each, RARE) for each in sorted(listed) if each not in ranks)]


def readings_table(folder: Path) -> str:
    """Return the text of the readings table."""
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in phrases_dict.items():
        for character, tones in zip(phrase, readings, strict=False):
            spoken[character][to_normal(tones[0])] += 1
    forms, listed = folded_forms(), dictionary_readings(folder)
    for group in VARIANTS.split():
        listed[group[0]] |= {lazy_pinyin(variant)[0] for variant in group[1:]}
    columns: dict[str, list[list[str]]] = defaultdict(lambda: [[], [], []])
    for character in map(chr, [0x3007, *range(0x4E00, 0xA000)]):
        if character in forms:
            continue
        for reading, rank in ranked_readings(character, spoken[character], listed[character]):
            if reading.isascii() and reading.isalpha():
                columns[reading][rank].append(character)
    lines = [
        "# Toneless syllables: the characters whose main reading it is, those whose second, and",
        "# those of which it is a rarer one; `-` for none. Characters that folding changes are",
        "# left out. Made by `python -m briefing_tui.search.make_tables`; do not edit.",
        f"# Source: pypinyin {version('pypinyin')} (MIT): single readings, and from its phrases",
        "# the further readings that are usual. Rarer ones: the Unicode character database",
        "# (Unihan 15.0.0, Unicode licence), from dictionaries of today.",
    ]
    for syllable in sorted(columns):
        cells = ("".join(cell) or "-" for cell in columns[syllable])
        lines.append(f"{syllable} {' '.join(cells)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write both tables into the package."""
    folding = Path(FOLDING)
    folding.parent.mkdir(exist_ok=True)
    folding.write_text(folding_table(), encoding="utf-8", newline="\n")
    Path(READINGS).write_text(readings_table(Path(sys.argv[1])), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
