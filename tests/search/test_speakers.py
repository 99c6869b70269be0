"""Matching typed names to speakers: one matcher for all commands and the browser."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui import Library
from briefing_tui.cli import main
from briefing_tui.model import Role
from briefing_tui.search.speakers import Grade, Known, grade_of, meant
from tests.invented import Turn, make_briefing, press_conference

TRANSCRIPT = """云岭市生态环境新闻发布会
时间：2024年3月12日
主持人 周岚：
各位记者朋友，大家下午好！首先，请生态环境局副局长李志嵩介绍情况。
李志嵩（云岭市生态环境局副局长）：
今年完成248个水源地的排查。
沈知微（云岭市市场监督管理局局长）：
今年抽检食品一万二千批次。
云岭日报记者：
请问明年有什么安排？
李志嵩：
明年继续排查，谢谢。
主持人 周岚：
今天的发布会到此结束，谢谢大家。
"""
FIRST_WORDS = {
    "周岚": "各位记者朋友，大家下午好",
    "李志嵩": "今年完成248个水源地的排查",
    "沈知微": "今年抽检食品一万二千批次",
    "云岭日报记者": "请问明年有什么安排",
}

MEANT = {
    "李志嵩": {"李志嵩"},
    "李志嵩副局长": {"李志嵩"},
    "李副局长": {"李志嵩"},
    "市生态局": {"李志嵩"},
    "市生态环境局": {"李志嵩"},
    "生态环境局副局长李志嵩": {"李志嵩"},
    "lizhisong": {"李志嵩"},
    "Li Zhisong": {"李志嵩"},
    "Zhisong LI": {"李志嵩"},
    "市监局": {"沈知微"},
    "沈局长": {"沈知微"},
    "沈女士": {"沈知微"},
    "局长": {"沈知微"},
    "副局长": {"李志嵩"},
    "主持人": {"周岚"},
    "主持人周岚": {"周岚"},
    "host": {"周岚"},
    "moderator": {"周岚"},
    "周嵐": {"周岚"},
    "记者": {"云岭日报记者"},
    "記者": {"云岭日报记者"},
    "reporter": {"云岭日报记者"},
    "云岭日报": {"云岭日报记者"},
    "李志松": {"李志嵩"},
    "李": {"李志嵩"},
    "王副局长": set(),
    "云山日报记者": set(),
    "李志嵩的秘书": set(),
    "翻译": set(),
    "nobody": set(),
}


@pytest.fixture
def transcript(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("who") / "invented.txt"
    file.write_text(TRANSCRIPT, encoding="utf-8")
    return str(file)


def shown(capsys: pytest.CaptureFixture[str], path: str, name: str) -> set[str]:
    main(["show", path, "--format", "json", "--speaker", name])
    out = capsys.readouterr().out
    if not out:
        return set()
    told = json.loads(out)
    names = {speaker["id"]: speaker["name"] for speaker in told["speakers"]}
    return {names[speech["speaker"]] for speech in told["speeches"]}


def searched(capsys: pytest.CaptureFixture[str], path: str, *arguments: str) -> set[str]:
    main(["search", *arguments, path, "--json"])
    return {json.loads(line)["speaker"] for line in capsys.readouterr().out.splitlines()}


def verified(capsys: pytest.CaptureFixture[str], path: str, name: str) -> set[str]:
    found = set()
    for speaker, words in FIRST_WORDS.items():
        main(["verify", words, path, "--speaker", name, "--json"])
        verdict = json.loads(capsys.readouterr().out)
        assert verdict["verdict"] == "verbatim"
        if verdict["speaker_matches"]:
            found.add(speaker)
    return found


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("name", "people"), MEANT.items())
def test_every_command_means_the_same_people(
    name: str, people: set[str], transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(capsys, transcript, name) == people
    assert verified(capsys, transcript, name) == people
    assert searched(capsys, transcript, f'@"{name}"') == people
    words = " | ".join(FIRST_WORDS.values())
    assert searched(capsys, transcript, words, "--speaker", name) == people
    library = Library.from_paths([transcript])
    hits = library.search(words, speaker=name)
    assert {hit.speech.speaker.name for hit in hits if hit.speech and hit.speech.speaker} == people


def official(name: str, *offices: str) -> Known:
    return Known("p1", name, Role.OFFICIAL, offices)


@pytest.mark.parametrize(
    ("words", "people", "names"),
    [
        # An exact name wins over one that it is a part of.
        ("李伟", [official("李伟"), official("李伟民")], {"李伟"}),
        ("Larkin", [official("Larkin"), official("Dana Larkin")], {"Larkin"}),
        (
            "Larkin",
            [official("Dana Larkin"), official("Ray Larkin")],
            {"Dana Larkin", "Ray Larkin"},
        ),
        ("Dan", [official("Dana Larkin"), official("Dan Ortolan")], {"Dan Ortolan"}),
        ("Dan", [official("Dana Larkin")], set()),
        ("Larkin, Dana", [official("Dana Larkin")], {"Dana Larkin"}),
        ("LARKIN Dana", [official("Dana Larkin")], {"Dana Larkin"}),
        ("Ms. Larkin", [official("Dana Larkin")], {"Dana Larkin"}),
        ("D. Larkin", [official("Dana Larkin")], {"Dana Larkin"}),
        ("jose pena", [official("José Peña")], {"José Peña"}),
        ("ｌａｒｋｉｎ", [official("Dana Larkin")], {"Dana Larkin"}),
        (
            "press secretary",
            [official("Dana Larkin", "Press Secretary"), official("B C", "Deputy Press Secretary")],
            {"Dana Larkin"},
        ),
        # Who is known by the office alone is no more the mayor than whose name is known.
        ("市长", [official("市长"), official("沈国", "云岭市市长")], {"市长", "沈国"}),
        ("市长", [official("沈国", "云岭市市长"), official("莫安", "云岭市副市长")], {"沈国"}),
        # An office is no short form because its characters stand somewhere in it in order.
        ("市长", [official("沈国", "云岭市市场监督管理局局长")], set()),
        ("周监局", [official("周岚", "云岭市市场监督管理局副局长")], set()),
        ("发改委", [official("沈国", "云岭市发展和改革委员会主任")], {"沈国"}),
        ("发改委主任", [official("沈国", "云岭市发展和改革委员会主任")], {"沈国"}),
        ("发改委副主任", [official("沈国", "云岭市发展和改革委员会主任")], set()),
        ("欧阳主任", [official("欧阳小岚", "办公室主任")], {"欧阳小岚"}),
        ("艾力买买提", [official("艾力·买买提")], {"艾力·买买提"}),
        ("lvlu", [official("吕露")], {"吕露"}),
        ("lulu", [official("吕露")], {"吕露"}),
        ("shanxiong", [official("单雄")], {"单雄"}),
        ("😀", [official("Dana Larkin", "Press Secretary"), official("☆")], set()),
        ("lzs", [official("李志嵩"), official("沈国")], {"李志嵩"}),
    ],
)
def test_the_best_fit_is_meant(words: str, people: list[Known], names: set[str]) -> None:
    assert {known.name for known in meant(words, people).people} == names


@pytest.mark.parametrize(
    "words", ["Dana Pike", "Oliver Larkin", "D. Pike", "Dana Larkin Pike Orla"]
)
def test_one_shared_word_is_not_enough_for_a_name(words: str) -> None:
    assert not meant(words, [official("Dana Iris Larkin", "Mayor of Kadmeia")]).people


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Larkin", Grade.WHOLE),
        ("Dana Larkin", Grade.WHOLE),
        ("Mayor Larkin", Grade.WHOLE),
        ("Ms. Dana Iris Larkin", Grade.EXACT),
        ("Dana Iris Larkin Pike", Grade.WHOLE),
        ("D. Larkin", Grade.PART),
        ("of Kadmeia", Grade.PART),
    ],
)
def test_all_words_of_either_side_fit_a_name(words: str, grade: Grade) -> None:
    assert grade_of(words, official("Dana Iris Larkin", "Mayor of Kadmeia")) is grade


def test_an_exact_name_wins_over_the_whole_library() -> None:
    one = make_briefing([Turn("李伟民", "海漂治理。", "李伟民：")])
    other = make_briefing([Turn("李伟", "海漂治理。", "李伟：")])
    hits = Library([one, other]).search("@李伟 海漂")
    assert [hit.briefing for hit in hits] == [other]


@given(st.text(max_size=12), st.text(max_size=8), st.text(max_size=12))
def test_any_words_have_a_grade_and_a_name_means_itself(words: str, name: str, office: str) -> None:
    known = official(name, office)
    grade_of(words, known)
    if any(character.isalnum() for character in name):
        assert grade_of(name, known) in (Grade.EXACT, Grade.WHOLE)


def test_an_id_of_json_means_its_speaker_alone() -> None:
    people = press_conference().speakers
    assert [grade_of("p2", Known.of(each)) for each in people] == [None, Grade.EXACT, None, None]


def test_of_words_that_each_fit_the_weakest_grade_counts() -> None:
    known = Known.of(press_conference().speakers[1])
    grades = [grade_of(words, known) for words in ("许立衡", "水利", "水利 许立衡")]
    assert grades == [Grade.EXACT, Grade.PART, Grade.PART]


@pytest.mark.parametrize(
    ("office", "grade"),
    [("Regional Director of Water", Grade.PART), ("Deputy Director of Water", None)],
)
def test_a_deputy_does_not_hold_the_office(office: str, grade: Grade | None) -> None:
    known = Known("p1", "Dana Larkin", Role.OFFICIAL, (office,))
    assert grade_of("director of water", known) is grade
