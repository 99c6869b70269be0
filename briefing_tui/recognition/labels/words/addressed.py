"""Labels of a form of address and a name, in languages where no capital shows the name.

``السيد فارس الدباغ`` and ``ประธานสภา`` are told by their words: forms of address, which are no
part of the name, and offices, which stand alone or before it.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, Who
from briefing_tui.text.patterns import deferred


class _Language(NamedTuple):
    """The words of labels in one language.

    Attributes:
        script: the first and last characters of its script.
        addresses: forms of address before a name.
        offices: offices, alone or before a name.
        askers: those who ask, alone or before an outlet.
        joined: whether a name follows a form of address without a space.
    """

    script: tuple[str, str]
    addresses: tuple[str, ...]
    offices: tuple[str, ...]
    askers: tuple[str, ...]
    joined: bool = False


_LANGUAGES = (
    _Language(
        ("\u0600", "\u06ff"),
        tuple(
            "السيد السيدة السيده الآنسة الأستاذ الأستاذة الدكتور الدكتورة النائب النائبة معالي "
            "سعادة دولة فخامة سمو الشيخ المهندس المهندسة العضو اللواء العميد آقای خانم دکتر جناب "
            "سرکار جناب".split()
        ),
        tuple(
            "الرئيس الرئيسة رئيس رئيسة وزير وزيرة الوزير الوزيرة الأمين المقرر المقررة الناطق "
            "المتحدث المتحدثة المحافظ المدير المديرة رئیس وزیر سخنگو سخنگوی".split()
        ),
        tuple("صحفي صحفية الصحفي الصحفية سؤال مراسل مراسلة خبرنگار".split()),
    ),
    _Language(
        ("\u0590", "\u05ff"),
        (
            *("חבר הכנסת", "חברת הכנסת", "חברי הכנסת", 'ח"כ', "ח״כ", "מר", "גב'", "גב׳", "גברת"),
            *("אדון", 'ד"ר', "ד״ר", "פרופ'", "פרופ׳", "פרופסור", 'עו"ד', "עו״ד", "הרב", "השופט"),
            *("השופטת", "האלוף", "ניצב"),
        ),
        (
            *('היו"ר', "היו״ר", 'יו"ר', "יו״ר", "היושב-ראש", "היושבת-ראש", "יושב-ראש", "השר"),
            *("השרה", "שר", "שרת", "סגן השר", "סגנית השר", "ראש הממשלה", "ראש העיר", "המנכ״ל"),
            *('המנכ"ל', 'מנכ"ל', "דובר", "דוברת", "הדובר", "הדוברת", "מזכיר הכנסת", "הנשיא"),
        ),
        ("שאלה", "כתב", "כתבת", "עיתונאי", "עיתונאית"),
    ),
    _Language(
        ("\u0e00", "\u0e7f"),
        tuple("นางสาว นาย นาง คุณ ดร. พลเอก พลโท พันเอก พล.อ. ศ. รศ. ผศ. หม่อมราชวงศ์ ท่าน".split()),
        tuple(
            "ประธานสภา ประธาน รองประธาน นายกรัฐมนตรี รองนายกรัฐมนตรี รัฐมนตรี ผู้ว่าราชการ ผู้ว่าการ "
            "ผู้อำนวยการ อธิบดี เลขาธิการ โฆษก เลขานุการ พิธีกร ผู้ดำเนินรายการ".split()
        ),
        tuple("ผู้สื่อข่าว นักข่าว คำถาม ผู้ถาม".split()),
        True,
    ),
)
_ASIDE = deferred(r"(?P<outer>.+?)\s*[(（\[](?P<inner>[^()（）\[\]]{1,90})[)）\]]\Z")
# ``A Sr.ª Lídia Ferrão``, ``Bà Lê Thu Miên``: articles and forms of address before full names.
_CAPITALISED = deferred(
    r"(?:(?:O|A)\s+(?:Sr\.ª|Sr\.a|Sr\.?|Sra\.?|Srª)(?:\s+(?:Deputad[oa]|D\.|Dr\.ª?))?|"
    r"Ông|Bà|Anh|Chị|Đồng chí|Ngài)"
    r"\s+(?P<name>[^\W\d_][\w’'-]+(?:\s+(?:d[aeo]s?\s+)?[^\W\d_a-z][\w’'-]*\.?){1,5})\Z"
)
_NO_NAME = deferred(
    r"(?i:presidente|vice|ministr|secretári|deputad|senador|primeiro|chủ|bộ|thủ|giám|phó)"
)
# ``Phóng viên báo Sông Xanh``: a reporter, perhaps of an outlet.
_ASKERS = deferred(r"(?:Phóng viên|Nhà báo|PV|Câu hỏi)(?:\s+.{1,60})?\Z")
_ROLES = deferred(
    r"(?:Председательствующ(?:ий|ая)|Головуюч(?:ий|а)|Wicemarszał(?:ek|kini)|Przewodnicząc[ya]|"
    r"קריא(?:ה|ות)|Předsedajíc[íi]|Predsedujúc[ia]|Chủ tọa|Chủ tịch|"
    r"Người dẫn chương trình|Predsedujoč[ia])\Z"
)
_LONGEST = 80
_MOST_WORDS = 6
_SENTENCE = deferred(r"[.!?؟،,;؛]\s|[!?؟؛;]")


def read_addressed(words: str) -> Who | None:
    """Return who is named behind a form of address or by an office, or None."""
    if len(words) > _LONGEST:
        return None
    if _ROLES.match(words):
        return Who(Form.ROLE, words)
    if _ASKERS.match(words):
        return Who(Form.ROLE, words, Role.REPORTER)
    aside = _ASIDE.match(words)
    outer, inner = (aside["outer"], aside["inner"]) if aside is not None else (words, None)
    capitalised = _CAPITALISED.match(outer)
    if capitalised is not None and not _NO_NAME.match(capitalised["name"]):
        return Who(Form.TITLE_NAME, capitalised["name"], named=True)
    first = next(filter(str.isalpha, words), "")
    for language in _LANGUAGES:
        if language.script[0] <= first <= language.script[1]:
            return None if _SENTENCE.search(outer) else _read(outer, inner, language)
    return None


def _read(words: str, aside: str | None, language: _Language) -> Who | None:
    if (asker := _begins(words, language.askers, False)) is not None:
        role = Role.REPORTER
        rest = words[len(asker) :].strip()
        return Who(Form.ROLE, words, role) if len(rest.split()) < _MOST_WORDS else None
    rest, addressed = words, False
    while (address := _begins(rest, language.addresses, language.joined)) is not None:
        rest, addressed = rest[len(address) :].strip(), True
    office = _begins(rest, language.offices, False)
    if office is not None:
        name = rest[len(office) :].strip()
        if not name:
            return Who(Form.ROLE, words)
        if len(name.split()) > _MOST_WORDS:
            return None
        of_person = office in _BEFORE_NAMES and 1 < len(name.split()) <= _NAME_WORDS
        if of_person:
            return Who(Form.OFFICE_NAME, name, office=office, named=True)
        return Who(Form.OFFICE, words, office=words)
    if not addressed or not rest or len(rest.split()) > _MOST_WORDS:
        return None
    return Who(Form.NAME_OFFICE if aside else Form.TITLE_NAME, rest, office=aside, named=True)


_BEFORE_NAMES = frozenset(
    (
        *('היו"ר', "היו״ר", "השר", "השרה", 'יו"ר', "יו״ר", "הנשיא", "סגן השר", "סגנית השר"),
        *("الرئيس", "الرئيسة", "الوزير", "الوزيرة", "المقرر", "المقررة", "ประธาน", "ประธานสภา"),
    )
)
_NAME_WORDS = 4


def _begins(words: str, table: tuple[str, ...], joined: bool) -> str | None:
    """Return the longest entry of a table that words begin with, or None."""
    found = [
        entry
        for entry in table
        if words.startswith(entry) and (joined or not words[len(entry) : len(entry) + 1].strip())
    ]
    return max(found, key=len, default=None)
