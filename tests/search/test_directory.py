"""The directory leaves out nobody whom words mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.model import Role
from briefing_tui.search.directory import Directory
from briefing_tui.search.speakers import Known, meant

NAMES = "许立衡|徐丽恒|沈知微|欧阳澜|吕岚|Rosa Quillan|Bo Ek|Q|云岭日报记者|主持人".split("|")
OFFICES = (
    "云岭市水利局局长|水利局副局长|市生态环境局|发展和改革委员会副主任|院士|"
    "Minister of Ports|Deputy Minister"
).split("|")
WORDS = (
    "许|许立|徐立衡|水利局|水力局|李局长|许局长|发改委|环境局长|主持人|主持人许立衡|记者|reporters|moderator|"
    "xu|xuliheng|lihengxu|xlh|lv|lvlan|lyulan|quillan|rosa q|r quillan|bo|ek bo|minister|q|p2|"
    "Q局长|deputy minister|水利局 许立衡|吕|生态局|副主任|主任|ouyang|阳澜|Bo Ek院士|+"
).split("|")

PEOPLE = st.lists(
    st.builds(
        Known,
        st.sampled_from(["p1", "p2", "p3"]),
        st.sampled_from(NAMES),
        st.sampled_from(list(Role)),
        st.lists(st.sampled_from(OFFICES), max_size=2).map(tuple),
    ),
    max_size=12,
)


@settings(max_examples=300)
@given(PEOPLE, st.sampled_from(WORDS) | st.text("许立水利局长xuq 记", max_size=5))
def test_who_is_meant_is_among_those_that_the_directory_gives(
    people: list[Known], words: str
) -> None:
    assert meant(words, Directory(people).among(words)) == meant(words, people)


@pytest.mark.parametrize("words", ["主持人", "reporters", "p2", "q"])
def test_a_role_and_an_id_are_listed(words: str) -> None:
    people = [
        Known(f"p{n}", "许立衡", role, ())
        for n, role in enumerate((Role.HOST, Role.REPORTER, Role.OFFICIAL))
    ]
    assert Directory(people).among(words) == list(meant(words, people).people)


def test_few_are_compared_with_a_name() -> None:
    people = [Known(f"p{n}", name, Role.OFFICIAL, ()) for n, name in enumerate(NAMES)]
    assert [known.name for known in Directory(people).among("沈知")] == ["沈知微"]
