"""The choice of the interface language."""

from __future__ import annotations

import sys

import pytest

from briefing_tui.translation import (
    environment_language,
    known_language,
    use_language,
    used_language,
)

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh", "zh"),
        ("zh_CN.UTF-8", "zh"),
        ("zh-Hans-HK", "zh"),
        ("zh_SG", "zh"),
        ("Chinese (Simplified)_China.936", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("zh_TW", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh_HK.Big5-HKSCS", "zh-Hant"),
        ("zh_MO", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("Chinese (Traditional)_Taiwan.950", "zh-Hant"),
        ("yue_HK", "zh-Hant"),
        ("en", "en"),
        ("en_GB.UTF-8", "en"),
        ("fr_FR", None),
        ("zhuang", None),
        ("", None),
    ],
)
def test_a_locale_stands_for_a_language_of_the_interface(name: str, language: str | None) -> None:
    assert known_language(name) == language


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_TW:zh:en"}, "zh-Hant"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:zh"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "fr"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": ""}, "zh"),
        ({"LC_ALL": "C", "LANGUAGE": "zh"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "zh"}, "en"),
        ({"LANG": "POSIX", "LANGUAGE": "zh"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_HK.UTF-8"}, "zh-Hant"),
    ],
)
def test_the_environment_is_read_as_gettext_reads_it(
    asked: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    assert environment_language() == language


@pytest.mark.parametrize(("platform", "language"), [("linux", "en"), ("darwin", "zh")])
def test_without_a_locale_the_list_of_languages_counts_where_the_system_has_a_language(
    platform: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "zh")
    monkeypatch.setattr(sys, "platform", platform)
    assert environment_language() == language


def test_a_language_is_used_by_any_of_its_names() -> None:
    use_language("zh_TW")
    try:
        assert used_language() == "zh-Hant"
    finally:
        use_language("en")
