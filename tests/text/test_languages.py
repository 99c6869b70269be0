"""The files of languages: what may be in them, and a language that is added by one file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui.text.languages import LETTERS, Language, language_in, languages, words
from briefing_tui.text.languages.word_kinds import EXPRESSIONS, VALUES, WORDS
from briefing_tui.text.simplified import in_simplified

BY_TAG = {language.tag: language for language in languages()}


@pytest.mark.parametrize("language", languages(), ids=BY_TAG)
def test_a_language_has_known_kinds_of_words_and_says_nothing_twice(language: Language) -> None:
    assert set(language.sections) <= WORDS.keys() | EXPRESSIONS.keys() | VALUES.keys()
    for kind in language.sections.keys() & WORDS.keys() - {"months", "simplified", "traditional"}:
        given = language.words(kind)
        assert given, kind
        assert sorted(set(given)) == sorted(given), kind
        assert [word.lower() for word in given] == given, kind


@pytest.mark.parametrize("language", languages(), ids=BY_TAG)
def test_the_expressions_of_a_language_compile(language: Language) -> None:
    for kind in language.sections.keys() & EXPRESSIONS.keys():
        assert re.compile(language.expression(kind)), kind
        assert re.search(rf"\A(?:{language.expression(kind)})\Z", "") is None, kind


@pytest.mark.parametrize("language", languages(), ids=BY_TAG)
def test_the_months_of_a_language_are_twelve_or_twice_twelve(language: Language) -> None:
    assert len(language.words("months")) in (0, 12, 24)


def test_the_words_of_chinese_are_in_simplified_characters() -> None:
    for kind in BY_TAG["zh"].sections.keys() & WORDS.keys() - {"traditional"}:
        for word in BY_TAG["zh"].words(kind):
            assert in_simplified(word) == word, (kind, word)


def test_traditional_characters_have_simplified_ones_one_to_one() -> None:
    zh = BY_TAG["zh"]
    before, after = ("".join(zh.words(kind)) for kind in ("traditional", "simplified"))
    assert len(before) == len(after) == len(set(before))
    assert not set(before) & set(after)


def test_words_of_one_script_are_told_from_those_of_others() -> None:
    assert {"主持人", "moderator", "ведущий"} <= set(words("hosts"))
    assert "主持人" not in words("hosts", LETTERS)


def test_a_section_ends_before_a_line_that_begins_with_a_bracket() -> None:
    language = language_in("qx", "Words.\n\n[asks]\n[ab]c|d\n[e]f\n\n[hosts]\nvelo\n")
    assert language.expression("asks") == "[ab]c|d|[e]f"
    assert language.words("hosts") == ["velo"]


INVENTED = """\
The words of an invented language.

[frequent]
zu zal ney ori tuv zem kod

[letters]
ẍ

[months]
ẍun ẍal ẍer ẍom ẍit ẍev ẍan ẍos ẍur ẍik ẍeb ẍod

[fields]
ẍonoda

[date_fields]
ẍuda

[hosts]
ẍelom

[askers]
ẍaskor

[titles]
ẍon

[honorifics]
ẍon

[offices]
ẍirda

[asks]
ẍu tal
"""
TRANSCRIPT = """\
Zem kod ney zal

ẍuda: 4 ẍit 2031
Ẍonoda: Zalbrik

Ẍelom: Zu zal ney ori tuv zem kod, ori zal ney tuv.

Ẍon Dala Brelka: Ori tuv zem kod zu zal ney. Tuv zem kod ori.

Ẍaskor: Zal ney ori tuv zem kod?

Ẍon Dala Brelka: Kod zem tuv ori ney zal zu.

Ẍelom: Zu zal ney ori.
"""
READING = """
import json, sys
from briefing_tui.text import languages
languages.FOLDERS += sys.argv[1:]
from tests.recognition.reading import read
briefing = read(sys.stdin.read())
print(json.dumps([
    briefing.language,
    briefing.date and briefing.date.isoformat(),
    [[speaker.name, speaker.role] for speaker in briefing.speakers],
]))
"""


def told(*folders: Path) -> list[object]:
    """Language, date and speakers of the transcript, read with the languages of more folders."""
    done = subprocess.run(
        [sys.executable, "-c", READING, *map(str, folders)],
        input=TRANSCRIPT.encode(),
        capture_output=True,
        check=True,
        env={"PYTHONUTF8": "1", "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    found: list[object] = json.loads(done.stdout)
    return found


def test_one_file_adds_a_language(tmp_path: Path) -> None:
    (tmp_path / "qx.txt").write_text(INVENTED, encoding="utf-8")
    assert told(tmp_path) == [
        "qx",
        "2031-05-04",
        [["Ẍelom", "host"], ["Dala Brelka", "official"], ["Ẍaskor", "reporter"]],
    ]
    language, day, speakers = told()
    assert language != "qx"
    assert day is None
    assert isinstance(speakers, list)
    assert ["Ẍelom", "host"] not in speakers
