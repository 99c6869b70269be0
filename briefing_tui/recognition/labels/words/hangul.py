"""The words of a label in Hangul: role, name, office, mark."""

from __future__ import annotations

import re

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, Who
from briefing_tui.text.patterns import deferred

HANGUL = deferred("[가-힣]")
_QUESTION = deferred(r"(?:질문|질의|물음|문|추가\s?질문)\s*\d*\Z")
_ANSWER = deferred(r"(?:답변|대답|응답|답)\s*\d*\Z")
_REPORTERS = deferred(r"(?:취재진|(?:[가-힣A-Z\d]{1,12}\s?)?기자)\s*\d*\Z")
_NAMED_REPORTER = deferred(r"(?P<outlet>\S.{1,14}?)\s+(?P<name>[가-힣]{2,4})\s*기자\Z")
_HOSTS = deferred("(?:사회자?|진행자?|앵커)\\Z")
_OFFICE = (
    "(?:대통령|총리|장관|차관|차관보|대변인|수석|비서관|실장|국장|과장|팀장|청장|처장|원장|본부장|단장|"
    "위원장|위원|의원|의장|대표|총재|지사|시장|군수|구청장|교육감|교수|박사|대사|센터장|소장|이사장|회장|사장|관)"
)
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구라진민나지엄변채원천방공현함염여추도소"
    "석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호빈동온승"
)
_NAME = deferred(rf"(?:남궁|황보|제갈|선우|독고|[{_SURNAMES}])[가-힣]{{1,2}}\Z")
_NAME_THEN_OFFICE = deferred(
    rf"(?P<name>[가-힣]{{2,4}})\s*[/,(（ ]\s*(?P<office>[^/()（）]*{_OFFICE})\s*[)）]?\Z"
)
_OFFICE_THEN_NAME = deferred(rf"(?P<office>.*{_OFFICE})\s+(?P<name>[가-힣]{{2,4}})\Z")
_OFFICE_ALONE = deferred(rf"[가-힣\s]{{0,20}}{_OFFICE}\Z")
_OUTLET = deferred(
    "[가-힣A-Z\\d ]{0,10}"
    "(?:뉴스|일보|신문|방송|통신|타임스|타임즈|경제|미디어|투데이|저널|데일리)\\Z"
)
_ROLE_FIRST = deferred(
    r"(?P<role>질문자?|질의|기자|취재진|사회자?|진행자?)\s+(?P<rest>\S.{1,20})\Z"
)
_LONGEST = 40
_LONGEST_WORD = 10


def read_hangul(words: str) -> Who | None:
    """Return who is named by a label in Hangul; None when these are no label's words."""
    if len(words) > _LONGEST or re.search(r"[.?!。？！()\d]{2}|[.?!。？！]", words):
        return None
    if _QUESTION.match(words):
        return Who(Form.MARK, words, Role.REPORTER, answers=False)
    if _ANSWER.match(words):
        return Who(Form.MARK, words, answers=True)
    if (match := _NAMED_REPORTER.match(words)) and _NAME.match(match["name"]):
        return Who(Form.ROLE_NAME, match["name"], Role.REPORTER, match["outlet"], named=True)
    if _REPORTERS.match(words):
        return Who(Form.ROLE, words, Role.REPORTER)
    if _HOSTS.match(words):
        return Who(Form.ROLE, words, Role.HOST)
    if match := _ROLE_FIRST.match(words):
        role = Role.HOST if match["role"][0] in "사진" else Role.REPORTER
        named = _NAME.match(match["rest"]) is not None
        name = match["rest"] if named else words
        return Who(Form.ROLE_NAME if named else Form.ROLE, name, role, named=named)
    if _OUTLET.match(words):
        return Who(Form.OUTLET, words, Role.REPORTER)
    for pattern in (_NAME_THEN_OFFICE, _OFFICE_THEN_NAME):
        match = pattern.match(words)
        if match and _NAME.match(match["name"]):
            office = match["office"].strip()
            return Who(Form.OFFICE_NAME, match["name"], office=office, named=True)
    if _NAME.match(words):
        return Who(Form.NAME, words, named=True)
    if _OFFICE_ALONE.match(words):
        return Who(Form.OFFICE, words, office=words)
    return Who(Form.WORD, words) if len(words) <= _LONGEST_WORD else None
