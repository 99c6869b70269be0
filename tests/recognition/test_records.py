"""Speakers in records of meetings with forms, lists, torn letters and lines of other kinds."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution, Briefing, Speech
from tests.recognition.reading import names, read


def _speech(briefing: Briefing, words: str) -> Speech | None:
    """The speech in which words stand; None where they are outside all, a label or a note."""
    at = briefing.text.index(words)
    for speech in briefing.speeches:
        covered = [*speech.notes, *speech.labels]
        if speech.start <= at < speech.end and not any(a.start <= at < a.end for a in covered):
            return speech
    return None


def who(briefing: Briefing, words: str) -> str | None:
    speech = _speech(briefing, words)
    return None if speech is None or speech.speaker is None else speech.speaker.name


def basis(briefing: Briefing, words: str) -> Attribution:
    speech = _speech(briefing, words)
    return Attribution.NONE if speech is None else speech.attribution


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Nora Field (Lakeside) (Urgent Question)", "Nora Field"),
        ("Radny Piotr Rey (ZW)", "Piotr Rey"),
        ("Mme la présidente de séance (Mme Aubrac)", "Mme Aubrac"),
        ("The Assistant Minister for Roads, Bridges and Vision 2040 (Mr. Kilonde)", "Mr. Kilonde"),
        ("Bundesminister für Wasser Vizekanzler Mag. Anton Ferner", "Anton Ferner"),
        ("道路課長（西脇ひかる）", "西脇ひかる"),
        ("議長（北浦千代）", "北浦千代"),
        ("陳林董事長雅", "陳林雅"),
        ("网友“河边人”", "网友“河边人”"),
        ("聽眾「早起的人」", "聽眾「早起的人」"),
        ("El secretari segon", "El secretari segon"),
        ("An hon. Member", "An hon. Member"),
    ],
)
def test_a_label_is_read_with_all_that_stands_beside_the_name(label: str, name: str) -> None:
    colon = "：" if label[-1] > "\u2e80" else ":"
    other = "许立衡" if label[-1] > "\u2e80" else "Lena Brook"
    said = "水位降了三尺。" if label[-1] > "\u2e80" else "The water fell by three feet."
    text = "".join(f"{label}{colon} {said}\n{other}{colon} {said}\n" for _ in range(3))
    assert name in names(read(text))


@pytest.mark.parametrize(
    "call",
    [
        "下面有请澜川市水利局魏清河先生",
        "首先请市水务集团魏清河总经理",
        "让我们欢迎澜川大学魏清河教授",
    ],
)
def test_a_line_that_calls_somebody_is_no_label(call: str) -> None:
    text = (
        f"主持人\n各位好，今天请来三位。\n{call}\n大家好，渡船一共六条，都换了新的。\n"
        "主持人\n谢谢。下面请记者提问。\n山海通讯社记者\n请问票价会涨吗？\n魏清河\n不涨。\n"
    )
    assert who(read(text), call) == "主持人"


def test_the_clocks_of_a_feed_on_one_line_divide_its_turns() -> None:
    text = (
        "图文直播\n\n[澜川网]:各位好，马上开始。 [14:00] [主持人]:请魏清河局长介绍。 [14:02] "
        "[魏清河]:渡船一共六条。 [14:05] [主持人]:请提问。 [14:06] "
        "[山海通讯社记者]:票价呢？ [14:07] "
        "[魏清河]:不变。 [14:09]\n"
    )
    briefing = read(text)
    assert who(briefing, "渡船一共六条") == "魏清河"
    assert who(briefing, "票价呢") == "山海通讯社记者"
    assert who(briefing, "[14:05]") is None


def test_clocks_before_the_labels_of_a_feed_go_with_them() -> None:
    text = (
        "14:00 主持人：请介绍渡口。 14:02 魏清河：渡船一共六条。 14:05 主持人：请提问。 "
        "14:06 魏清河：大家请说。 14:09 主持人：谢谢。\n"
    )
    briefing = read(text)
    assert [speech.speaker.name for speech in briefing.speeches if speech.speaker] == [
        "主持人",
        "魏清河",
    ] * 2 + ["主持人"]


@pytest.mark.parametrize(
    ("before", "voices", "behind"),
    [
        ("我念两条留言给大家听。", ("船员", "乘客"), "念完了，我说完了。"),
        ("群里的话我留着。", ("船员", "乘客"), "我念这两句，是想说大家都在。"),
        ("他们是这样说的：", ("居民", "家属"), "都是实话。"),
    ],
)
def test_voices_that_a_speaker_reads_out_are_no_speakers(
    before: str, voices: tuple[str, str], behind: str
) -> None:
    text = (
        "主持人：渡口怎么样？\n魏清河：很好。我先说船。\n主持人：船够吗？\n"
        f"魏清河：够。{before}\n{voices[0]}：今天的浪不大。\n{voices[1]}：明天还来坐船。\n{behind}\n"
        "主持人：谢谢。\n魏清河：谢谢。\n"
    )
    briefing = read(text)
    assert set(names(briefing)) == {"主持人", "魏清河"}
    assert who(briefing, "今天的浪不大") == who(briefing, behind) == "魏清河"


@pytest.mark.parametrize("number", ["{}、", "{}．", "（{}）"])
def test_a_numbered_list_of_people_that_the_chair_reads_out_has_no_labels(number: str) -> None:
    tasks = "".join(
        f"{number.format(at)}{name}：管{what}。\n"
        for at, (name, what) in enumerate([("江望舒", "闸"), ("石敬亭", "船"), ("魏清河", "路")], 1)
    )
    text = (
        f"周岚：分工我念一遍。\n{tasks}念完了，开始吧。\n江望舒：闸归谁开？\n周岚：你开。\n"
        "石敬亭：船呢？\n周岚：也归你。\n魏清河：路上没有问题。\n周岚：散会。\n"
    )
    briefing = read(text)
    assert who(briefing, "管船") == who(briefing, "念完了") == "周岚"
    assert who(briefing, "船呢") == "石敬亭"


def test_numbered_turns_of_a_record_keep_their_labels() -> None:
    text = "".join(
        f"{at}、{name}：第{at}句，说得很短。\n"
        for at, name in enumerate(["江望舒", "石敬亭", "江望舒", "魏清河", "石敬亭"], 1)
    )
    assert who(read(text), "第4句") == "魏清河"


def test_a_line_of_unknown_words_among_labels_is_credited_to_nobody() -> None:
    text = (
        "周岚：今天只说水。\n魏清河：我先听。\n周岚：请各单元说。\n三单元：没有水。\n"
        "五单元：水很小。\n周岚：听见了吗？\n魏清河：听见了。\n周岚：什么时候修？\n魏清河：明天。\n"
    )
    briefing = read(text)
    assert who(briefing, "没有水") is None
    assert who(briefing, "听见了吗") == "周岚"


@pytest.mark.parametrize("end", ["", "*", "①"])
def test_turns_without_a_full_stop_are_turns(end: str) -> None:
    text = (
        f"主持人：今天说渡口{end}\n魏清河：渡口改了{end}\n澜川日报记者：票价呢{end}\n魏清河：不变{end}\n"
        f"石敬亭：船也换了{end}\n主持人：谢谢{end}\n"
    )
    briefing = read(text)
    assert who(briefing, "票价呢") == "澜川日报记者"
    assert who(briefing, "船也换了") == "石敬亭"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("今天请来市水务局局长江望舒、", "市交通局局长。欢迎两位。"),
        ("今天晚上值班的是", "和石敬亭两位。"),
    ],
)
def test_a_name_that_a_line_break_cut_out_of_a_sentence_is_no_label(
    first: str, second: str
) -> None:
    text = (
        f"主持人\n{first}\n魏清河\n{second}\n魏清河\n大家好，渡船一共六条。\n江望舒\n水位正常。\n"
        "主持人\n票价呢？\n魏清河\n不变。\n江望舒\n我也说一句，水不深。\n主持人\n谢谢。\n"
    )
    briefing = read(text)
    assert who(briefing, second) == "主持人"
    assert who(briefing, "渡船一共六条") == "魏清河"


@pytest.mark.parametrize("address", ["主席：", "主席：\n各位議員："])
def test_whoever_addresses_the_chair_below_a_label_goes_on_speaking(address: str) -> None:
    text = (
        f"主席：請魏清河議員提問。\n\n魏清河議員：\n{address}\n我問渡口的事。\n\n"
        f"運輸局局長：\n{address}\n渡船共有六條。\n\n主席：請繼續。\n\n"
        f"魏清河議員：\n{address}\n票價呢？\n\n運輸局局長：\n{address}\n不變。\n"
    )
    briefing = read(text)
    assert who(briefing, "我問渡口的事") == who(briefing, "票價呢") == "魏清河"
    assert who(briefing, "渡船共有六條") == who(briefing, "不變") == "運輸局局長"


@pytest.mark.parametrize(
    "heading",
    [
        "QUESTIONS ON NOTICE",
        "QUESTIONS AND ANSWERS:",
        "PAYMENT OF\nHARBOUR FEES",
        "RUEGOS Y PREGUNTAS:",
    ],
)
def test_headings_in_capitals_before_a_label_are_nobodys_words(heading: str) -> None:
    text = (
        "MS FIELD: The pier is open.\n\nJOURNALIST: Since when?\n\nMS FIELD: Since May.\n\n"
        f"{heading}\n\nJOURNALIST: Who paid?\n\nMS FIELD: The council did.\n"
    )
    briefing = read(text)
    assert who(briefing, heading) is None
    assert set(names(briefing)) == {"MS FIELD", "JOURNALIST"}


@pytest.mark.parametrize(
    "line",
    ["Mr Holt interjecting—", "Honourable members interjecting—", "Mrs Oakes interjected."],
)
def test_interjections_that_a_record_tells_of_are_notes(line: str) -> None:
    text = (
        f"Ms FIELD: The pier was promised for March.\n\n{line}\n\nI hear the member.\n\n"
        "The SPEAKER: Order!\n\nMs FIELD: It opens in June.\n\nThe SPEAKER: Time.\n"
    )
    briefing = read(text)
    assert who(briefing, line) is None
    assert who(briefing, "I hear the member") == "Ms FIELD"


@pytest.mark.parametrize("leaders", ["……", "........ ", "\t"])
def test_the_entries_of_a_table_of_contents_are_no_turns(leaders: str) -> None:
    text = (
        f"渡口口述史\n\n目录\n魏清河：渡口的冬天{leaders}3\n石敬亭：六条船{leaders}9\n\n"
        "采访人：哪一年来的？\n魏清河：一九八二年。\n采访人：冷不冷？\n石敬亭：冷，河都冻了。\n"
        "采访人：还走船吗？\n魏清河：走。\n"
    )
    briefing = read(text)
    assert who(briefing, "渡口的冬天") is None
    assert briefing.text[briefing.speeches[0].start :].startswith("采访人：哪")


def test_cells_of_a_table_between_turns_are_nobodys_words() -> None:
    text = (
        "周岚：今天说渡口。\n魏清河：渡船一共六条。\n石敬亭：都是新的。\n\n任务\n负责人\n魏清河\n完成时间\n6月1日\n\n"
        "周岚：就这样定。\n魏清河：好的。\n石敬亭：没有问题。\n"
    )
    briefing = read(text)
    assert who(briefing, "完成时间") is None
    assert who(briefing, "就这样定") == "周岚"


def test_an_office_on_the_line_above_the_bracket_belongs_to_the_label() -> None:
    text = (
        "Deputy Nora Field: Will the pier open?\n\nMinister of State at the Department of\n"
        "Piers and Ferries (Deputy Colm Tarrow): It will.\n\nDeputy Nora Field: When?\n\n"
        "Minister of State at the Department of Piers and Ferries (Deputy Colm Tarrow): In May.\n"
    )
    briefing = read(text)
    assert set(names(briefing)) == {"Nora Field", "Colm Tarrow"}
    assert who(briefing, "It will") == who(briefing, "In May") == "Colm Tarrow"


def test_names_with_a_party_on_their_own_lines_are_labels_each() -> None:
    text = "".join(
        f"{name}\n\nMy Lords—\n\nthe pier has waited for {n} years, and the ferry with it.\n\n"
        for n, name in enumerate(
            [
                "Lord Holt of Crane (CB)",
                "Baroness Field (Lab)",
                "Viscount Tarrow (Con)",
                "Earl Oakes (LD)",
            ],
            3,
        )
    )
    briefing = read("Piers Bill [HL]\nSecond Reading\n\n" + text)
    assert who(briefing, "for 4 years") == "Baroness Field"
    assert who(briefing, "for 6 years") == "Earl Oakes"


def test_two_offices_of_one_surname_are_two_people() -> None:
    text = (
        "GOVERNOR FIELDING: The port opens.\n\nQ: Who pays?\n\n"
        "SEC. TARROW: Two cranes are leased.\n\n"
        "Q: And the third?\n\nCOMMISSIONER NORA TARROW: It left the yard.\n\n"
        "GOVERNOR FIELDIN: It is coming.\n\nQ: When?\n\nGOVERNOR FIELDING: Soon.\n"
    )
    briefing = read(text)
    assert who(briefing, "Two cranes") == "SEC. TARROW"
    assert who(briefing, "It left the yard") == "NORA TARROW"
    assert who(briefing, "It is coming") == who(briefing, "Soon") == "GOVERNOR FIELDING"


@pytest.mark.parametrize("torn", ["JOURN4ALIST:", "JOURNALI ST:", "JOURNALlIt'Y."])
def test_a_label_whose_letters_a_scan_tore_is_the_sound_one(torn: str) -> None:
    text = "".join(
        f"JOURNALIST: Does it bind us, part {n}?\n\nPM: It does, part {n}.\n\n" for n in range(4)
    )
    text += f"{torn} Is that the end?\n\nP'M: It is.\n\nJOURNALIST: Thank you.\n"
    briefing = read(text)
    assert set(names(briefing)) == {"JOURNALIST", "PM"}
    assert who(briefing, "Is that the end") == "JOURNALIST"
    assert who(briefing, "It is.") == "PM"


def test_the_answers_of_a_deposition_are_those_of_the_witness() -> None:
    text = (
        "DEPOSITION OF NORA FIELD\n\nBY MS. HOLT:\n\n   Q.  Where were you?\n   A.  At the pier.\n"
        "       MR. OAKES:  Objection.\n       THE WITNESS:  I had the key.\n   Q.  Which key?\n"
        "   A.  The large one.\n       MS. HOLT:  Thank you.\n"
    )
    briefing = read(text)
    assert who(briefing, "The large one") == who(briefing, "I had the key") == "THE WITNESS"


INTERVIEWS = [
    (
        "# 渡口三十年\n\n*本报记者 石敬亭*\n\n魏清河，澜川市渡口所所长。近日他接受了本报专访。\n\n"
        "**您怎么来的？**\n\n走来的。那时没有路。\n\n**冷不冷？**\n\n冷，河都冻了。\n",
        "石敬亭",
        "魏清河",
    ),
    (
        "## 对话魏清河：渡口三十年\n\n### 您怎么来的？\n\n走来的。\n\n### 冷吗？\n\n河都冻了。\n",
        "记者",
        "魏清河",
    ),
    (
        "# Thirty years at the pier\n\nAn interview with Nora Field, who keeps the ferry.\n\n"
        "**How did you come here?**\n\nOn foot. There was no road.\n\n**Was it cold?**\n\n"
        "It was, the river froze.\n",
        "Q",
        "Nora Field",
    ),
    (
        "Thirty years at the pier\n\nBy Lena Brook\n\nWe spoke to Nora Field about the ferry.\n\n"
        "How did you come here?\n\nOn foot. There was no road.\n\nWas it cold?\n\n"
        "It was, the river froze.\n\nAnd now?\n\nNow there is a bridge.\n",
        "Lena Brook",
        "Nora Field",
    ),
]


@pytest.mark.parametrize(("text", "asking", "asked"), INTERVIEWS)
def test_an_interview_without_labels_is_read_by_its_questions(
    text: str, asking: str, asked: str
) -> None:
    briefing = read(text)
    speakers = [speech.speaker.name for speech in briefing.speeches if speech.speaker]
    assert speakers[:4] == [asking, asked] * 2
    assert {speech.attribution for speech in briefing.speeches} == {Attribution.INFERRED}


def test_an_article_with_bold_questions_and_nobody_asked_has_no_speakers() -> None:
    text = "# 渡口怎么走\n\n渡口在城东。\n\n**几点开船？**\n\n六点。\n\n**票价多少？**\n\n两元。\n"
    assert not read(text).speeches


def test_an_office_alone_on_its_line_is_a_label_however_long() -> None:
    office = "El vicepresident i conseller de Ports, Aigües i Territori"
    text = "La presidenta\n\nTé la paraula el vicepresident.\n\n" + "".join(
        f"{label}\n\nLa canonada és de l'any {year} i perd aigua.\n\nLa presidenta\n\nGràcies.\n\n"
        for year, label in enumerate((f"{office} (Bru Casals i Ferran)", office), 1950)
    )
    briefing = read(text)
    assert who(briefing, "1950") == "Bru Casals i Ferran"
    assert who(briefing, "1951") in ("Bru Casals i Ferran", office)


@pytest.mark.parametrize("said", ["Let us see: what does it cost?", "Vexamos: ¿canto custa?"])
def test_a_sentence_that_asks_among_labels_of_another_form_is_no_label(said: str) -> None:
    text = "".join(
        f"O señor FERRÁN VILAR: A auga baixou {n} metros.\n\nA señora OLVERA PAZ: Non é certo.\n\n"
        for n in range(2, 8)
    )
    text += f"O señor FERRÁN VILAR: Moi ben.\n\n{said}\n\nA señora OLVERA PAZ: Nada.\n"
    assert (who(read(text), said) or "").endswith("FERRÁN VILAR")


def test_pieces_of_wrapped_paragraphs_and_cells_are_no_labels_where_labels_have_colons() -> None:
    turn = "主席：請{}議員。\n\n{}議員：主席，渡口的事我說第{}次，請局長回答。\n\n"
    text = "".join(turn.format(name, name, n) for n in range(6) for name in ("魏清河", "石敬亭"))
    text += (
        "運輸局局長：主席，去年在東岸作業的漁船，會喪失在\n"
        "說，在措施實施後，該類漁船會喪失在香港水域\n"
        "的捕魚區，因此最受影響。\n\n提供服務的醫院聯網\n東區\n50 700\n\n"
        "提供服務的醫院聯網\n西區\n40 600\n\n"
        "主席：多謝。\n"
    )
    briefing = read(text)
    assert set(names(briefing)) == {"主席", "魏清河", "石敬亭", "運輸局局長"}


def test_votes_that_the_chair_reads_out_are_no_turns() -> None:
    text = "".join(
        f"THE CHAIR:\n\nThe motion is number {n}.\n\nNORA FIELD:\n\nI moved it in May.\n\n"
        for n in range(8)
    )
    votes = "Nora Field – for.\nColm Tarrow – against.\nLena Brook – for.\nAda Oakes – for.\n"
    briefing = read(f"{text}THE CHAIR:\n\nI open the vote.\n{votes}\nNORA FIELD:\n\nThank you.\n")
    assert who(briefing, "Lena Brook – for") == "THE CHAIR"


def test_numbered_items_of_a_report_leave_no_doubt() -> None:
    turn = "主席：請說明第{}案。\n陳秘書長士平：主席、各位委員，第{}案說明如下。\n"
    items = (
        "一、一般行政：編列九億元。\n二、施政業務：編列四百萬元。\n三、法制業務：編列二百萬元。\n"
    )
    text = "".join(turn.format(n, n) for n in "一二三四五六") + items + "主席：謝謝。\n"
    assert who(read(text), "施政業務") == "陳士平"


def test_the_speech_that_a_title_announces_is_by_whoever_answers_behind_it() -> None:
    text = (
        "# 在渡口座谈会上的讲话\n\n2016年8月10日\n\n【导读】渡口换了新船，下面是讲话。\n\n"
        "我们的船要自己修。修好了，路就通了。\n\n人也要自己教。\n\n"
        "问：票价呢？\n\n魏总：不变。\n\n问：船够吗？\n\n魏总：够，一共六条。\n"
    )
    briefing = read(text)
    assert who(briefing, "人也要自己教") == "魏总"
    assert basis(briefing, "人也要自己教") is Attribution.INFERRED
    assert who(briefing, "渡口换了新船") is None


def test_headings_in_capitals_that_recur_and_those_below_them_are_nobodys_words() -> None:
    text = "".join(
        f"QUESTIONS WITHOUT NOTICE\n\nPier Fees\n\nMr HOLT: What does part {n} cost?\n\n"
        f"The SPEAKER: The minister has the call.\n\nMs FIELD: It costs {n} million.\n\n"
        for n in range(5)
    )
    briefing = read(text)
    assert set(names(briefing)) == {"Mr HOLT", "The SPEAKER", "Ms FIELD"}
    last = briefing.text.rindex("Pier Fees")
    assert any(note.start <= last < note.end for one in briefing.speeches for note in one.notes)


def test_a_line_set_as_all_labels_are_is_one_if_its_words_come_again() -> None:
    text = "נוכחים: גיל ברוש, נועה שדה, אורי קדם\n\n" + "".join(
        f"{name}:\n\nהמים ירדו {n} מטר.\n\n" for n in range(8) for name in ("גיל ברוש", "נועה שדה")
    )
    briefing = read(f"{text}אורי קדם:\n\nאני רוצה לומר דבר אחד.\n\nגיל ברוש:\n\nבבקשה.\n")
    assert who(briefing, "אני רוצה לומר") == "אורי קדם"


@pytest.mark.parametrize("said", ["Report of the office"])
def test_a_line_of_capitals_that_comes_once_is_nobody_for_certain(said: str) -> None:
    turns = [("Ilse Tamm", "The bridge is shut."), ("Otto Vahur", "The dam held.")] * 5
    text = "".join(f"{name}: {words} It rained.\n" for name, words in turns)
    text += f"{said}: Nobody was told. Nobody asked.\nIlse Tamm: Thank you all.\n"
    briefing = read(text)
    assert said not in {speaker.name for speaker in briefing.speakers}


def test_a_sentence_with_a_colon_leaves_question_and_answer_alone() -> None:
    text = "Q: When does it open?\nA: On Monday. It is ready.\n" * 5
    text += "Q: Who paid?\nA: The town paid. It took long.\nEnligt Torsten Alm: Nobody asked us.\n"
    briefing = read(text)
    assert "Enligt Torsten Alm" not in {speaker.name for speaker in briefing.speakers}


def test_who_wrote_it_down_above_the_last_label_ends_nothing() -> None:
    text = (
        "云岭市新闻发布会\n\n主持人：请介绍。\n\n许立衡：水清了，今年投入三亿元。\n\n"
        "（整理：周岚）\n许立衡：谢谢大家\n"
    )
    assert who(read(text), "谢谢大家") == "许立衡"


def test_a_numbered_list_with_a_person_twice_is_no_list_that_is_read_out() -> None:
    text = (
        "周岚：一个一个说。\n1、江望舒：管闸。\n2、石敬亭：管船。\n3、江望舒：也管路。\n"
        "周岚：念完了，开始吧。\n江望舒：闸归谁开？\n周岚：你开。\n石敬亭：船呢？\n周岚：也归你。\n"
    )
    briefing = read(text)
    assert who(briefing, "管闸") == who(briefing, "也管路") == "江望舒"


def test_the_head_of_other_minutes_that_are_read_is_nobodys_words() -> None:
    briefing = read(
        "渡口市議會紀錄\n時間：115年4月25日\n主席：魏議長清河\n\n主席：已足法定人數，開會。宣讀議事錄。\n\n"
        "第3次會議議事錄\n時　　間：115年4月22日\n出席委員：江望舒　石敬亭\n"
        "　　　　　（出席委員2人）\n主　　席：魏議長清河\n專門委員：顧南喬\n\n"
        "主席：請問各位，議事錄有無錯誤？沒有，確定。\n江議員望舒：主席，我有意見。\n"
        "主席：請說。\n江議員望舒：船票太貴。\n主席：散會。\n"
    )
    assert who(briefing, "已足法定人數") == who(briefing, "請問各位") == "魏清河"
    for words in ("115年4月22日", "江望舒　石敬亭", "出席委員2人", "顧南喬"):
        assert who(briefing, words) is None, words
    assert who(briefing, "船票太貴") == "江望舒"
