"""The file of the user's own words; errors in it are reported and never fatal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing_tui.dataclass import dataclass
from briefing_tui.recognition.lexicon.own_words import LETTERS, NONE, OwnWords
from briefing_tui.state.paths import configuration_folder
from briefing_tui.state.toml_files import (
    TomlTable,
    UnreadableError,
    complaint,
    read_table,
    shown_value,
)
from briefing_tui.text.marks import COLONS
from briefing_tui.translation import N_, _

FILE = "words.toml"

MEANINGS = ("host", "official", "reporter", "interpreter", "unknown", "question", "answer")
"""The meanings of a label word: the speaker's role, or the kind of what is said."""

MOST_WORDS = 500
"""The largest number of entries taken."""

MOST_CHARACTERS = 4000
"""The largest total length of all words in code points: other processes are given them."""

LONGEST = 24
"""A word has at most so many characters."""

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")
_NO_WORD = re.compile(rf"[{COLONS}\n\t]")


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table of the file.

    Attributes:
        help: what its words are, a message of the catalogue.
        example: an entry as TOML writes it.
        allowed: what a word of it may be, a message of the catalogue.
        takes: whether a word is allowed.
    """

    help: str
    example: str
    allowed: str
    takes: Callable[[str], bool]


def _is_word(word: str) -> bool:
    plain = word.isprintable() and not _NO_WORD.search(word) and word == word.strip()
    return (
        plain
        and (_HAN.search(word) or LETTERS.fullmatch(word)) is not None
        and len(word) <= LONGEST
        and any(character.isalpha() for character in word)
    )


def _is_han(word: str) -> bool:
    return _is_word(word) and _HAN.fullmatch(word) is not None


def _is_office(word: str) -> bool:
    return _is_word(word) and len(word) > 1 and (_HAN.search(word) is not None or " " not in word)


KINDS: Mapping[str, WordTable] = {
    "offices": WordTable(
        N_("Words that end the name of an office, before or behind a person's name."),
        'word = "巡护长", example = "巡护长周岚：大家好", speaker = "周岚"',
        N_("2 to 24 Chinese characters or European letters; of letters one word"),
        _is_office,
    ),
    "outlets": WordTable(
        N_("Words that end the name of an outlet: who is labelled so is a reporter."),
        'word = "云岭眼", example = "云岭眼：请问水清了吗？", speaker = "云岭眼"',
        N_("2 to 24 Chinese characters or European letters"),
        lambda word: _is_word(word) and len(word) > 1,
    ),
    "bodies": WordTable(
        N_("Words that end the name of a body, before a person's name."),
        'word = "专班", example = "治水专班许立衡：水清了。", speaker = "许立衡"',
        N_("1 to 24 Chinese characters"),
        _is_han,
    ),
    "surnames": WordTable(
        N_("Chinese surnames that the built-in list lacks."),
        'word = "穰", example = "穰立衡：水清了。", speaker = "穰立衡"',
        N_("1 to 3 Chinese characters"),
        lambda word: _is_han(word) and len(word) <= 3,
    ),
    "fields": WordTable(
        N_("Words before a colon that tell about the document, and never who speaks."),
        'word = "督办人", example = "督办人：周岚"',
        N_("1 to 24 Chinese characters or European letters"),
        _is_word,
    ),
    "labels": WordTable(
        N_("Words that are a label by themselves, each with what it means."),
        'word = "答复人", means = "official", example = "答复人：水清了。", speaker = "答复人"',
        N_("1 to 24 Chinese characters or European letters"),
        _is_word,
    ),
}
"""The tables of the file, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Example:
    """A line that a word is to be tried with.

    Attributes:
        word: the word.
        line: what a transcript says.
        speaker: the name that is to be read; empty where nobody speaks.
        at: the line of the file, from 1; None where it is not known.
    """

    word: str
    line: str
    speaker: str
    at: int | None


@dataclass(frozen=True, slots=True)
class WordsFile:
    """The contents of a file of own words.

    Attributes:
        words: those that are taken.
        examples: what they are to be tried with.
        complaints: what was wrong with the file, one line each.
    """

    words: OwnWords = NONE
    examples: tuple[Example, ...] = ()
    complaints: tuple[str, ...] = ()


def words_path() -> Path:
    """Return where the file of own words is looked for."""
    return configuration_folder() / FILE


def read_words(path: Path) -> WordsFile:
    """Return the own words of a file; none where there is no file.

    Args:
        path: the file; what is wrong in it becomes complaints, and the rest is taken.
    """
    try:
        table = read_table(path)
    except UnreadableError as error:
        words = _("cannot be read, and nothing of it is followed ({reason})")
        told = complaint(str(path), error.line, words.format(reason=error.reason))
        return WordsFile(complaints=(told,))
    return _Reading(table).file()


class _Reading:
    """Reads the tables, and gathers what is wrong."""

    def __init__(self, table: TomlTable) -> None:
        self._table = table
        self._complaints: list[str] = []
        self._examples: list[Example] = []
        self._left = MOST_WORDS
        self._characters = MOST_CHARACTERS

    def file(self) -> WordsFile:
        """Return what the file holds."""
        found: dict[str, tuple[Any, ...]] = {}
        for name, entries in self._table.values.items():
            if name not in KINDS:
                told = _("nothing is named “{name}”; there are {names}")
                shown = shown_value(name)[1:-1]
                self._complain(name, 0, told.format(name=shown, names=", ".join(KINDS)))
            elif not isinstance(entries, list):
                told = _(
                    "invalid value for “{name}”: {value}; allowed: a list of words or of tables"
                )
                self._complain(name, 0, told.format(name=name, value=shown_value(entries)))
            else:
                found[name] = tuple(dict.fromkeys(self._taken(name, entries)))
        own = OwnWords(**found)
        return WordsFile(own, tuple(self._examples), tuple(self._complaints))

    def _taken(self, name: str, entries: list[Any]) -> Iterator[Any]:
        """Yield the words of a table that are allowed, labels with their meanings."""
        kind = KINDS[name]
        for number, entry in enumerate(entries):
            table = {"word": entry} if isinstance(entry, str) else entry
            word = table.get("word") if isinstance(table, dict) else None
            if not isinstance(word, str) or not kind.takes(word):
                shown = shown_value(entry if word is None else word)
                told = _("invalid entry in “{name}”: {value}; allowed: {allowed}")
                told = told.format(name=name, value=shown, allowed=_(kind.allowed))
                self._complain(name, number, told)
                continue
            self._left -= 1
            self._characters -= len(word)
            if self._left < 0 or self._characters < 0:
                told = _("too many words; allowed: {words} words of {characters} characters in all")
                told = told.format(words=MOST_WORDS, characters=MOST_CHARACTERS)
                self._complain(name, number, told)
                return
            self._check_names(name, number, table)
            if name != "labels":
                self._try(name, number, table)
                yield word
            elif (meaning := table.get("means")) in MEANINGS:
                self._try(name, number, table)
                yield word, meaning
            else:
                told = _("“{word}” needs a meaning; allowed: means = {meanings}")
                meanings = ", ".join(f'"{one}"' for one in MEANINGS)
                self._complain(name, number, told.format(word=word, meanings=meanings))

    def _check_names(self, name: str, number: int, table: dict[str, Any]) -> None:
        """Record a complaint for each name that an entry cannot have."""
        names = ["word", "example", "speaker", *(["means"] if name == "labels" else [])]
        for unknown in [each for each in table if each not in names]:
            told = _("nothing is named “{name}”; there are {names}")
            shown = shown_value(unknown)[1:-1]
            self._complain(name, number, told.format(name=shown, names=", ".join(names)))

    def _try(self, name: str, number: int, table: dict[str, Any]) -> None:
        """Record the example of an entry, if it has one."""
        if "example" not in table and "speaker" not in table:
            return
        line, speaker = table.get("example"), table.get("speaker", "")
        known = isinstance(line, str) and isinstance(speaker, str)
        if not known or bool(speaker) is (name == "fields"):
            told = (
                _("the example of “{word}” needs a line, and no speaker: nobody speaks there")
                if name == "fields"
                else _("the example of “{word}” needs a line, and the speaker to be read in it")
            )
            self._complain(name, number, told.format(word=table["word"]))
            return
        self._examples.append(Example(table["word"], str(line), speaker, self._line(name, number)))

    def _complain(self, name: str, number: int, words: str) -> None:
        self._complaints.append(complaint(FILE, self._line(name, number), words))

    def _line(self, name: str, number: int) -> int | None:
        """Return the line of an entry, or of its table where entries have no lines of their own."""
        return self._table.line(name, number) or self._table.line(name)
