"""Labels with marks of question and answer, of those on a bench, and of an office said again."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution
from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read
from tests.recognition.test_records import basis, who

RECORD = """渡口区人民法院
法 庭 审 理 笔 录
案号：（2025）南0203民初17号
合议庭：审判长 许立衡　审判员 郝建平　人民陪审员 蒋惠芬
书记员：林悦
原告：江宏伟，男，1974年3月2日出生，汉族，住渡口区柳巷3号。（到庭）
委托诉讼代理人：罗天成，渡口正和律师事务所律师。（到庭）
被告：渡口百汇餐饮管理有限公司。
委托诉讼代理人：邵晨，广东瀚源（渡口）律师事务所律师。（到庭）
证人：郭秀琴
记录如下：（审：审判长；员：审判员；原、原代：原告及其代理人；被代：被告代理人；证：证人；书：书记员）
书：现在宣布法庭纪律。请审判长入庭。
审：现在开庭。对出庭人员有无异议？
原代：没有。
审：被告呢？
被代：我方也没有。
审：下面进行法庭调查。
原代：请求判令被告支付租金。
审：被告答辩。
被代：不同意，楼上渗水。
员：什么时候开始渗水？
被代：二月起。
审：证人，陈述你的身份。
证：我原来在百汇做面点。
原：她说的不对。
"""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("现在宣布法庭纪律", "林悦"),
        ("现在开庭", "许立衡"),
        ("没有。\n审：被告呢", "罗天成"),
        ("我方也没有", "邵晨"),
        ("什么时候开始", "郝建平"),
        ("我原来在百汇", "郭秀琴"),
        ("她说的不对", "江宏伟"),
    ],
)
def test_the_labels_of_a_record_are_those_on_the_bench_and_the_parties(
    words: str, name: str
) -> None:
    assert who(read(RECORD), words) == name


def test_a_party_of_which_the_record_tells_no_more_speaks_no_introduction() -> None:
    briefing = read(RECORD)
    assert briefing.speeches[0].start == RECORD.index("书：现在")


@pytest.mark.parametrize(
    ("words", "name", "answers"),
    [
        ("Q1 渡口证券-刘洋", "刘洋", False),
        ("A1 赵敏", "赵敏", True),
        ("Q12. 线上投资者", "线上投资者", False),
        ("补充（杜国栋）", "杜国栋", None),
    ],
)
def test_a_mark_with_a_number_and_whose_it_is_are_one_label(
    words: str, name: str, answers: bool | None
) -> None:
    label = read_label(words)
    assert label is not None
    assert (label.name, label.answers) == (name, answers)


def test_two_names_before_and_behind_a_hyphen_are_not_taken_apart() -> None:
    label = read_label("裴建国-华东")
    assert label is None or label.name != "华东"


MINISTERS = """House of Keys

The Speaker: I call on the Minister for Water to reply.
The Minister for Water (Mrs Crellin): Thank you, Mr Speaker. The road was closed for ice.
Mr Quilliam: Will she look at the signs?
The Minister: I am sorry to hear of that, and I will.
The Speaker: We turn to the next question. I call on the Minister for Trade.
The Minister for Trade (Mr Teare): The duty is fifteen pounds a van.
Ms Caine: Is that fair, yes or no?
The Minister: Yes, Mr Speaker, it is.
"""


def test_an_office_alone_is_who_was_labelled_last_with_it_and_is_inferred() -> None:
    briefing = read(MINISTERS)
    assert who(briefing, "I am sorry") == "Mrs Crellin"
    assert who(briefing, "Yes, Mr Speaker") == "Mr Teare"
    assert basis(briefing, "I am sorry") is Attribution.INFERRED
    assert basis(briefing, "The road was") is Attribution.LABELLED


def test_an_office_that_stood_alone_before_stays_who_it_was() -> None:
    briefing = read(
        "O señor PRESIDENTE: Ábrese a sesión. Ten a palabra o señor Feixoo.\n"
        "O señor PRESIDENTE DA XUNTA (Feixoo Nóvoa): Grazas, señor presidente. Imos mellorar.\n"
        "O señor PRESIDENTE: Grazas. Réplica, señora Pontevella.\n"
        "A señora PONTEVELLA: Iso non é certo, señor presidente.\n"
        "O señor PRESIDENTE: Terminou o seu tempo.\n"
    )
    assert who(briefing, "Terminou o seu") == who(briefing, "Ábrese a sesión")


@pytest.mark.parametrize("mark", ["1", "²", "¹²"])
def test_the_mark_of_a_footnote_may_stand_behind_the_stop_of_a_label(mark: str) -> None:
    said = "Thank you.  I will be referring to the packet that you have."
    briefing = read(
        f"       CHAIR BRANDRETH.  {said}\n\n       MS. FERREIRA.{mark}  {said}\n\n"
        f"       MR. OKAFOR.  {said}\n\n       MS. FERREIRA.  {said}\n\n"
        f"       CHAIR BRANDRETH.  {said}\n\n       MR. OKAFOR.  {said}\n"
    )
    assert [speech.speaker.name for speech in briefing.speeches if speech.speaker][:3] == [
        "CHAIR BRANDRETH",
        "MS. FERREIRA",
        "MR. OKAFOR",
    ]


def test_words_before_a_wide_space_are_a_label_where_most_labels_end_so() -> None:
    turns = "沈怀瑾　一半是真的，我们县有过。\n段小舟　哈哈，拍的时候也一样。\n" * 2
    briefing = read(
        f"对谈｜沈怀瑾×段小舟\n\n观澜　先请两位说说，这是真事吗？\n{turns}观澜　哪把尺子？\n"
        f"{turns}观澜　说到语言，很多观众有意见。\n{turns}读者　我能问一句吗？\n"
    )
    assert who(briefing, "哪把尺子") == "观澜"
    assert who(briefing, "很多观众") == "观澜"
    assert basis(briefing, "我能问一句") is Attribution.NONE


def test_a_heading_over_a_numbered_list_is_nobody() -> None:
    turns = 'היו"ר יוסי כץ:\nאני פותח את הישיבה, בבקשה.\n\nדוד טל:\nתודה, אדוני היושב ראש.\n\n'
    briefing = read(
        "ועדת הכנסת\n\nסדר היום:\nא. קביעת מסגרת דיון.\n\n"
        "ג. אישור הוועדה להצעה לתיקון התקנון:\n1. תיקון סעיף 9 לתקנון הכנסת.\n"
        f"2. תיקון סעיף 123 לתקנון.\n\n{turns * 6}"
    )
    assert len(names(briefing)) == 2
    assert briefing.front_matter.end == briefing.text.index('היו"ר יוסי')


BUTTONS = """Flood Insurance: Coastal Towns
Volume 781: debated on Wednesday 11 March 2026
Search this debate

Alasdair Penhallow
(Saltmouth) (LD)
Share this contribution
(Urgent Question): To ask the Minister if she will make a statement on insurance.

The Parliamentary Under-Secretary of State for Water
(Harriet Osgathorpe)
Share this contribution
I thank the hon. Member. Two insurers announced that they would not renew policies.

Alasdair Penhallow
Share this contribution
I am grateful to the Minister, but three nights is not three winters.

Harriet Osgathorpe
Share this contribution
She does not live in the wrong place; she has the wrong insurer.

Sir Desmond Frayle
(North Carrow) (Con)
Share this contribution
Will she publish the letter that the former Minister wrote?

Harriet Osgathorpe
Share this contribution
I have that letter here. It contains a great many adjectives.
"""


def test_words_may_follow_right_below_a_button() -> None:
    briefing = read(BUTTONS)
    assert names(briefing) == ["Alasdair Penhallow", "Harriet Osgathorpe", "Desmond Frayle"]
    assert who(briefing, "To ask the Minister") == "Alasdair Penhallow"
    assert who(briefing, "I thank the hon.") == "Harriet Osgathorpe"
    assert who(briefing, "(North Carrow)") is None


def test_names_below_clocks_are_no_buttons() -> None:
    turns = "".join(
        f"10:2{minute}\nIris Dunn\nI would say so, and we go on.\n\n10:2{minute}\nOtto Vahur\n"
        "That is what I think.\n\n"
        for minute in range(6)
    )
    assert set(names(read(f"Meeting\n\n{turns}"))) == {"Iris Dunn", "Otto Vahur"}
