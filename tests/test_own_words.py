"""A desk's own words: read from their file, taken into the tables, tried with their examples."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.recognition.lexicon.own_words import NONE, OwnWords, in_use, use
from briefing_tui.state.own_examples import misread
from briefing_tui.state.own_words_file import KINDS, MOST_WORDS, WordsFile, read_words
from tests.recognition.reading import names, read, turns

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(autouse=True)
def no_words_stay() -> Iterator[None]:
    """Leave the tables as they were built in."""
    yield
    use(NONE)


def file_of(folder: Path, words: str) -> WordsFile:
    """Return the content of a file of own words."""
    path = folder / "words.toml"
    path.write_text(words, encoding="utf-8")
    return read_words(path)


LINES = [
    ("巡护长周岚：大家好，水清了。", OwnWords(offices=("巡护长",)), "周岚"),
    ("云岭眼：请问水清了吗？", OwnWords(outlets=("云岭眼",)), "云岭眼"),
    ("治水专班许立衡：大家好，水清了。", OwnWords(bodies=("专班",)), "许立衡"),
    ("穰立衡：大家好，水清了。", OwnWords(surnames=("穰",)), "穰立衡"),
    ("解说：大家好，水清了。", OwnWords(labels=(("解说", "host"),)), "解说"),
    ("答复人：水清了。", OwnWords(labels=(("答复人", "official"),)), "答复人"),
    ("网友来信：水清了吗？", OwnWords(labels=(("网友来信", "question"),)), "网友来信"),
    ("答復人：水清了。", OwnWords(labels=(("答复人", "official"),)), "答復人"),
    ("WARDEN DANA LARKIN: It is clean.", OwnWords(offices=("Warden",)), "DANA LARKIN"),
    ("Compère: Good morning.", OwnWords(labels=(("compère", "host"),)), "Compère"),
]


@pytest.mark.parametrize(("line", "own", "name"), LINES)
def test_own_words_name_who_speaks(line: str, own: OwnWords, name: str) -> None:
    assert name not in names(read(f"{line}\n"))
    use(own)
    assert names(read(f"{line}\n")) == [name]
    use(NONE)
    assert name not in names(read(f"{line}\n"))


def test_an_own_office_is_told_as_a_title() -> None:
    use(OwnWords(offices=("巡护长",)))
    (speaker,) = read("云岭河巡护长周岚：大家好，水清了。\n").speakers
    assert speaker.titles == ("云岭河巡护长",)


@pytest.mark.parametrize(
    ("meaning", "role"),
    [
        ("host", "host"),
        ("reporter", "reporter"),
        ("interpreter", "interpreter"),
        ("official", "official"),
        ("question", "reporter"),
    ],
)
def test_an_own_label_has_the_role_that_it_means(meaning: str, role: str) -> None:
    use(OwnWords(labels=(("云岭君", meaning),)))
    (speaker,) = read("云岭君：大家好，水清了。\n").speakers
    assert speaker.role == role


def test_an_own_outlet_in_letters_asks() -> None:
    text = "River Eye: It is clean.\n\nMr Larkin: It is.\n\nRiver Eye: Good.\n\nMr Larkin: Yes.\n"
    assert read(text).speakers[0].role == "official"
    use(OwnWords(outlets=("Eye",)))
    assert read(text).speakers[0].role == "reporter"


def test_an_own_mark_of_an_answer_is_one() -> None:
    use(OwnWords(labels=(("我方说", "answer"), ("他方说", "question"))))
    briefing = read(
        "他方说：水清了吗？\n\n我方说：水清了。\n\n他方说：真的吗？\n\n我方说：真的。\n"
    )
    assert [kind for _name, kind, _how in turns(briefing)] == ["question", "answer"] * 2


def test_an_own_field_is_nobodys() -> None:
    field = "督办人：周岚"
    text = f"主持人 闻静姝：大家好。\n\n{field}\n\n记者 黎照昌：请问进展如何？\n\n{field}\n"
    assert "督办人" in names(read(text))
    use(OwnWords(fields=("督办人",)))
    assert names(read(text)) == ["闻静姝", "黎照昌"]


def test_words_that_an_expression_would_read_are_words() -> None:
    use(OwnWords(offices=("巡护(长",), labels=((".*", "host"), ("云[岭", "host"))))
    assert names(read("周岚说了一句话：水清了。\n")) == []


def test_the_digest_tells_own_words_apart() -> None:
    assert NONE.digest == ""
    one, other = OwnWords(offices=("巡护长",)), OwnWords(bodies=("巡护长",))
    assert one.digest != other.digest
    assert one.digest == OwnWords(offices=("巡护长",)).digest


def test_own_words_pass_to_another_process_as_ascii() -> None:
    own = OwnWords(offices=("巡护长",), labels=(("解说", "host"),))
    assert own.as_json().isascii()
    assert OwnWords.from_json(own.as_json()) == own


# The file


def test_without_a_file_there_are_no_own_words(tmp_path: Path) -> None:
    assert read_words(tmp_path / "words.toml") == WordsFile()


def test_entries_are_words_or_tables(tmp_path: Path) -> None:
    found = file_of(
        tmp_path,
        'offices = ["巡护长", {word = "督查使"}]\n'
        '[[labels]]\nword = "解说"\nmeans = "host"\n'
        '[[labels]]\nword = "我方说"\nmeans = "answer"\n',
    )
    assert found.complaints == ()
    assert found.words == OwnWords(
        offices=("巡护长", "督查使"), labels=(("解说", "host"), ("我方说", "answer"))
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('places = ["x"]', "line 1: nothing is named “places”; there are offices, outlets"),
        ('offices = "x"', 'line 1: invalid value for “offices”: "x"; allowed: a list of words'),
        (
            '\noffices = ["长"]',
            'line 2: invalid entry in “offices”: "长"; allowed: 2 to 24 Chinese',
        ),
        ('offices = ["River Warden"]', "of letters one word"),
        ("offices = [3]", "invalid entry in “offices”: 3"),
        ("offices = [{}]", "invalid entry in “offices”: a table"),
        ('outlets = ["眼：耳"]', "invalid entry in “outlets”:"),
        ('outlets = ["대변인"]', "allowed: 2 to 24 Chinese characters or European letters"),
        ('labels = [{word = "アナウンサー", means = "host"}]', "invalid entry in “labels”:"),
        ('bodies = ["Office"]', "allowed: 1 to 24 Chinese characters"),
        ('surnames = ["欧阳上官"]', "allowed: 1 to 3 Chinese characters"),
        ('fields = [" 督办"]', "invalid entry in “fields”:"),
        ('fields = ["…"]', "invalid entry in “fields”:"),
        ('labels = ["解说"]', '“解说” needs a meaning; allowed: means = "host", "official"'),
        ('[[labels]]\nword = "解说"\nmeans = "boss"', "line 1: “解说” needs a meaning"),
        (
            'fields = [{word = "督办", role = 1}]',
            "nothing is named “role”; there are word, example",
        ),
        (
            'offices = [{word = "巡护长", example = "巡护长周岚：好"}]',
            "the speaker to be read in it",
        ),
        ('fields = [{word = "督办", example = "督办：甲", speaker = "甲"}]', "nobody speaks there"),
        (
            f"surnames = {['穰'] * (MOST_WORDS + 1)}".replace("'", '"'),
            "too many words; allowed: 500",
        ),
        (f"fields = {['督' * 24 + ''] * 200}".replace("'", '"'), "too many words"),
        ("offices = [", "cannot be read, and nothing of it is followed"),
    ],
)
def test_what_is_wrong_is_told_with_what_is_allowed(words: str, told: str, tmp_path: Path) -> None:
    found = file_of(tmp_path, f"{words}\n")
    assert len(found.complaints) == 1
    assert told in found.complaints[0]


def test_what_is_right_beside_something_wrong_is_taken(tmp_path: Path) -> None:
    found = file_of(tmp_path, 'offices = ["长", "巡护长"]\n')
    assert found.words.offices == ("巡护长",)


# The examples


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_in_the_explained_file_is_read_so(kind: str, tmp_path: Path) -> None:
    found = file_of(tmp_path, f"{kind} = [{{{KINDS[kind].example}}}]\n")
    assert found.complaints == ()
    assert len(found.examples) == 1
    use(found.words)
    assert misread(found.examples) == []


# Surnames and labels are read by layout as well, without their words.
@pytest.mark.parametrize("kind", ["offices", "bodies", "fields"])
def test_an_example_is_misread_without_its_word(kind: str, tmp_path: Path) -> None:
    found = file_of(tmp_path, f"# first\n{kind} = [{{{KINDS[kind].example}}}]\n")
    (told,) = misread(found.examples)
    assert told.startswith("words.toml, line 2: the example of “")
    assert "is read as" in told


# What they reach


def test_processes_that_read_and_files_that_are_kept_know_own_words(tmp_path: Path) -> None:
    paths = []
    for number in range(20):
        path = tmp_path / f"{number}.txt"
        words = f"巡护长周岚：大家好。\n\n记者 黎照昌：请问？\n{'水清了。' * 20_000}{number}\n"
        path.write_text(words, encoding="utf-8")
        paths.append(path)
    assert sum(path.stat().st_size for path in paths) > 4_000_000  # enough for more processes
    before = [names(one) for one in Library.from_paths(paths, cache=tmp_path / "cache")]
    use(OwnWords(offices=("巡护长",)))
    after = [names(one) for one in Library.from_paths(paths, cache=tmp_path / "cache")]
    use(NONE)
    again = [names(one) for one in Library.from_paths(paths, cache=tmp_path / "cache")]
    assert before == again == [["黎照昌"]] * 20
    assert after == [["周岚", "黎照昌"]] * 20


def test_without_own_words_nothing_of_recognition_is_loaded() -> None:
    module = "briefing_tui.recognition.lexicon.own_words"
    code = f"import sys, {module}; sys.exit('briefing_tui.recognition.labels' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_own_words_are_in_use_at_first() -> None:
    assert in_use() == NONE
