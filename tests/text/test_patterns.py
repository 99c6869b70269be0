"""Expressions that are compiled when first used behave as compiled ones."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import briefing_tui
from briefing_tui.text.patterns import deferred


def test_an_expression_does_what_a_compiled_one_does() -> None:
    words = deferred(r"(?P<first>\w)\w*", re.IGNORECASE)
    compiled = re.compile(r"(?P<first>\w)\w*", re.IGNORECASE)
    assert words.findall("ab cd") == compiled.findall("ab cd")
    assert words.sub("x", "ab cd") == compiled.sub("x", "ab cd")
    assert (words.pattern, words.flags) == (compiled.pattern, compiled.flags)
    found = words.search(" ab")
    assert found is not None
    assert found["first"] == "a"


def test_a_mistake_is_raised_when_the_expression_is_used() -> None:
    broken = deferred("(")
    with pytest.raises(re.error):
        broken.match("x")


def test_every_deferred_expression_of_the_package_compiles() -> None:
    seen = 0
    for module in walk_packages(briefing_tui.__path__, "briefing_tui."):
        if module.name.endswith(("__main__", "locale.update", "make_tables")):
            continue
        for value in vars(import_module(module.name)).values():
            if type(value).__module__ == "briefing_tui.text.patterns":
                re.compile(value.pattern, value.flags)
                seen += 1
    assert seen > 100
