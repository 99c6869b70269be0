"""The words of a label in Hangul: role, name, office, mark."""

from __future__ import annotations

import re

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.text import languages
from briefing_tui.text.patterns import deferred

HANGUL = deferred("[가-힣]")
_QUESTION = deferred(rf"(?:{languages.expression('question_marks', languages.HANGUL)})\s*\d*\Z")
_ANSWER = deferred(rf"(?:{languages.expression('answer_marks', languages.HANGUL)})\s*\d*\Z")
_REPORTERS = deferred(r"(?:취재진|(?:[가-힣A-Z\d]{1,12}\s?)?기자)\s*\d*\Z")
_NAMED_REPORTER = deferred(r"(?P<outlet>\S.{1,14}?)\s+(?P<name>[가-힣]{2,4})\s*기자\Z")
_HOSTS = deferred("(?:사회자?|진행자?|앵커)\\Z")
_OFFICE = f"(?:{'|'.join(languages.words('offices', languages.HANGUL))})"
_SURNAMES = "|".join(
    [
        *languages.words("compound_surnames", languages.HANGUL),
        f"[{''.join(languages.words('surnames', languages.HANGUL))}]",
    ]
)
# Fields that no person has, unlike ``담당자``.
_FIELDS = frozenset(("목차", "일시", "장소", "배포", "브리핑일시"))
_NAME = deferred(rf"(?:{_SURNAMES})[가-힣]{{1,2}}\Z")
_NAME_THEN_OFFICE = deferred(
    rf"(?P<name>[가-힣]{{2,4}})\s*[/,(（ ]\s*(?P<office>[^/()（）]*{_OFFICE})\s*[)）]?\Z"
)
_OFFICE_THEN_NAME = deferred(rf"(?P<office>.*{_OFFICE})\s+(?P<name>[가-힣]{{2,4}})\Z")
_OFFICE_ALONE = deferred(rf"[가-힣\s]{{0,20}}{_OFFICE}\Z")
_OUTLET = deferred(
    rf"[가-힣A-Z\d ]{{0,10}}(?:{'|'.join(languages.words('outlets', languages.HANGUL))})\Z"
)
_ROLE_FIRST = deferred(
    r"(?P<role>질문자?|질의|기자|취재진|사회자?|진행자?)\s+(?P<rest>\S.{1,20})\Z"
)
_LONGEST = 40
_LONGEST_WORD = 10


def read_hangul(words: str) -> ReadLabel | None:
    """Return who is named by a label in Hangul; None when these are no label's words."""
    if len(words) > _LONGEST or re.search(r"[.?!。？！()\d]{2}|[.?!。？！]", words):
        return None
    if words in _FIELDS:
        return ReadLabel(Form.FIELD, words)
    if _QUESTION.match(words):
        return ReadLabel(Form.MARK, words, Role.REPORTER, answers=False)
    if _ANSWER.match(words):
        return ReadLabel(Form.MARK, words, answers=True)
    if (match := _NAMED_REPORTER.match(words)) and _NAME.match(match["name"]):
        return ReadLabel(Form.ROLE_NAME, match["name"], Role.REPORTER, match["outlet"], named=True)
    if _REPORTERS.match(words):
        return ReadLabel(Form.ROLE, words, Role.REPORTER)
    if _HOSTS.match(words):
        return ReadLabel(Form.ROLE, words, Role.HOST)
    if match := _ROLE_FIRST.match(words):
        role = Role.HOST if match["role"][0] in "사진" else Role.REPORTER
        named = _NAME.match(match["rest"]) is not None
        name = match["rest"] if named else words
        return ReadLabel(Form.ROLE_NAME if named else Form.ROLE, name, role, named=named)
    if _OUTLET.match(words):
        return ReadLabel(Form.OUTLET, words, Role.REPORTER)
    for pattern in (_NAME_THEN_OFFICE, _OFFICE_THEN_NAME):
        match = pattern.match(words)
        if match and _NAME.match(match["name"]):
            office = match["office"].strip()
            return ReadLabel(Form.OFFICE_NAME, match["name"], office=office, named=True)
    if _NAME.match(words):
        return ReadLabel(Form.NAME, words, named=True)
    if _OFFICE_ALONE.match(words):
        return ReadLabel(Form.OFFICE, words, office=words)
    return ReadLabel(Form.WORD, words) if len(words) <= _LONGEST_WORD else None
