"""Encodings of other alphabets, and those of escape sequences."""

from __future__ import annotations

import pytest

from briefing_tui.loading.decoding import decode

RUSSIAN = "Зоя Крылова: Мост открыт для пешеходов с понедельника, ремонт закончен.\n" * 3
UKRAINIAN = "Речник: Міст відкрито для пішоходів, ремонт завершено, дякуємо за терпіння.\n" * 3
ARABIC = "المتحدث: افتتح الجسر أمام المشاة، وانتهت أعمال الصيانة هذا الأسبوع.\n" * 3
THAI = "โฆษก: สะพานเปิดให้ประชาชนใช้แล้ว การซ่อมเสร็จเมื่อวันจันทร์ที่ผ่านมา\n" * 3
HEBREW = "הדובר: הגשר נפתח להולכי רגל והעבודות הסתיימו השבוע, תודה על הסבלנות.\n" * 3
GREEK = "Εκπρόσωπος: Η γέφυρα άνοιξε για τους πεζούς και οι εργασίες τελείωσαν.\n" * 3
JAPANESE = "報道官：橋は月曜日から歩いて渡れます。工事は終わりました。\n" * 3
KOREAN = "대변인: 다리는 월요일부터 걸어서 건널 수 있습니다.\n" * 3
CHINESE = "发言人：大桥从星期一起可以步行通过，维修已经结束。\n" * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, name) for name in ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8_u"),
        *((ARABIC, name) for name in ("cp1256", "iso8859_6")),
        (THAI, "cp874"),
        (THAI, "tis_620"),
        (HEBREW, "cp1255"),
        (HEBREW, "iso8859_8"),
        *((GREEK, name) for name in ("cp1253", "iso8859_7")),
        (JAPANESE, "iso2022_jp"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "iso2022_kr"),
        (CHINESE, "hz"),
        (CHINESE, "gb18030"),
        (CHINESE, "big5hkscs"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_makes_sense_of_it(text: str, encoding: str) -> None:
    if encoding == "big5hkscs":
        text = "發言人：大橋從星期一起可以步行通過，維修已經結束。\n" * 3
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.replaced == 0


@pytest.mark.parametrize(
    "text",
    [
        "Sprecher: Die Brücke ist seit Montag für Fußgänger geöffnet, sagt Müller.\n",
        "Porte-parole : le pont est ouvert aux piétons, l’été est arrivé à Besançon.\n",
        "Vocera: El puente está abierto desde el lunes, ¿quién preguntó mañana?\n",
    ],
)
def test_a_latin_text_with_accents_stays_latin(text: str) -> None:
    assert decode(text.encode("cp1252") * 3).text == text * 3


POLISH = "Rzecznik: Most został otwarty dla pieszych, więc dziękuję państwu za cierpliwość.\n"
CZECH = "Mluvčí: Most byl v pondělí otevřen pro pěší, děkuji vám za trpělivost.\n"
HUNGARIAN = "Szóvivő: A hidat hétfőn megnyitották a gyalogosok előtt, köszönöm a türelmüket.\n"
TURKISH = "Sözcü: Köprü yayalara açıldı, onarım çalışmaları bitti, teşekkür ederim.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, name) for text in (POLISH, CZECH, HUNGARIAN) for name in ("cp1250", "iso8859_2")),
        (TURKISH, "cp1254"),
        ("Talsmand: Broen åbnede i går, og færgen sejler på søndag, når føret er gået.\n", "cp850"),
    ],
)
def test_a_latin_encoding_is_told_by_the_letters_of_a_language(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding) * 2).text == text * 2


@pytest.mark.parametrize(
    "text", ["colours: \x1b[31mred\x1b[0m and $B\n", "a tilde ~{ and a brace ~} in code\n"]
)
def test_ascii_with_signs_like_those_of_escapes_stays_what_it_is(text: str) -> None:
    assert decode(text.encode()).text == text
