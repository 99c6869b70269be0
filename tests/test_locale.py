"""The Chinese catalogues are complete, fit their messages, and are compiled."""

from __future__ import annotations

import gettext
import re
import string

import pytest
from babel.messages.catalog import Catalog

from briefing_tui.locale.traditional import WORDS, fill
from briefing_tui.locale.update import CATALOGUES, catalogue, messages, untranslated
from briefing_tui.translation import LOCALES, _, use_language
from briefing_tui.tui.commands import COMMANDS

every_catalogue = pytest.mark.parametrize("name", CATALOGUES)


def places(message: str) -> set[str]:
    """The names that are filled in."""
    return {name for _text, name, _form, _conversion in string.Formatter().parse(message) if name}


def words_of(said: object) -> str:
    """A translation's words; of several forms the first."""
    return said if isinstance(said, str) else str((said or [""])[0])  # type: ignore[index]


@every_catalogue
def test_every_message_has_its_chinese(name: str) -> None:
    assert untranslated(catalogue(name)) == []


@every_catalogue
def test_a_catalogue_holds_nothing_that_is_no_longer_said(name: str) -> None:
    said = {str(m.id if isinstance(m.id, str) else m.id[0]) for m in messages()}
    held = {str(m.id if isinstance(m.id, str) else m.id[0]) for m in catalogue(name)}
    assert held - said == set()


@every_catalogue
def test_a_translation_fills_in_what_its_message_does(name: str) -> None:
    for message in catalogue(name):
        english = message.id if isinstance(message.id, str) else message.id[-1]
        chinese = words_of(message.string)
        if english and chinese:
            assert places(chinese) == places(str(english)), english


@every_catalogue
def test_a_compiled_catalogue_says_what_its_source_does(name: str) -> None:
    spoken = gettext.translation("briefing_tui", LOCALES, languages=[name])
    stale = [
        message.id
        for message in catalogue(name)
        if isinstance(message.id, str)
        and message.id
        and spoken.gettext(message.id) != message.string
    ]
    assert stale == [], "run python -m briefing_tui.locale.update"


@every_catalogue
def test_no_translation_waits_to_be_looked_at(name: str) -> None:
    assert [message.id for message in catalogue(name) if message.fuzzy] == []


@pytest.mark.parametrize(("language", "speakers"), [("zh", "发言人"), ("zh-Hant", "發言人")])
def test_commands_speak_chinese(language: str, speakers: str) -> None:
    use_language(language)
    try:
        assert _("Speakers") == speakers
        assert all(not command.title().isascii() for command in COMMANDS)
    finally:
        use_language("en")


def test_the_traditional_catalogue_has_the_words_of_taiwan_and_hong_kong() -> None:
    mainland = [word for word, instead in WORDS.items() if word not in instead]
    mainland += "软件 软体 文件夹 光标 剪贴板 网络 信息 默认 字符 界面 程序 打印 菜单".split()
    said = [words_of(message.string) for message in catalogue("zh_Hant") if message.id]
    found = [(word, words) for words in said for word in mainland if word in words]
    assert [pair for pair in found if pair[0] not in "“”"] == []


def test_the_traditional_catalogue_has_no_simplified_characters() -> None:
    simplified = "发说读开关个这来对过还话认记讯语请谁显输选历时将样经给统终级组细网络见观规觉"
    said = "".join(words_of(message.string) for message in catalogue("zh_Hant") if message.id)
    assert re.findall(f"[{simplified}]", said) == []


def test_only_messages_without_traditional_words_are_filled_in() -> None:
    simplified, traditional = Catalog(locale="zh"), Catalog(locale="zh_Hant")
    for message in ("kept", "missing", "unknown"):
        traditional.add(message, "保留" if message == "kept" else "")
    simplified.add("kept", "别的")
    simplified.add("missing", "缺少")
    assert fill(traditional, simplified, lambda words: f"繁{words}") == 1
    told = {str(message.id): message.string for message in traditional if message.id}
    assert told == {"kept": "保留", "missing": "繁缺少", "unknown": ""}
