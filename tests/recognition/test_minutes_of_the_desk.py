"""Minutes, scripts and forms that reporters have: asides in brackets, parts, numbers, tables."""

from __future__ import annotations

import pytest

from briefing_tui.model import Briefing, Role
from briefing_tui.recognition.labels.scanning import label_of
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.lines import lines_of
from tests.recognition.reading import read


def _who(briefing: Briefing, words: str) -> str | None:
    at = briefing.text.index(words)
    speech = next((one for one in briefing.speeches if one.start <= at < one.end), None)
    return None if speech is None or speech.speaker is None else speech.speaker.name


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [
        ("罗启文代表（安陵团）", "罗启文", "代表"),
        ("贾力代表（平度团）", "贾力", "代表"),
        ("许立衡委员（经济界）", "许立衡", "委员"),
        ("蓝阿旺代表（少数民族·溪口团）", "蓝阿旺", "代表"),
        ("侯家驹列席人员（云岭县水利局局长）", "侯家驹", "云岭县水利局局长"),
        ("韩冰（镇里）", "韩冰", None),
        ("董事长 汪德昌 致辞", "汪德昌", "董事长"),
        ("东岳证券孟凡", "孟凡", "东岳证券"),
        ("伍秀蘭Saidhai議員", "伍秀蘭Saidhai", "議員"),
        ("F-PKS (H. AHMAD ZULKARNAEN, Lc.)", "H. AHMAD ZULKARNAEN", "F-PKS"),
        ("DIRJEN PANGAN RI (RATNA DEWANTI)", "RATNA DEWANTI", "DIRJEN PANGAN RI"),
        ("KETUA RAPAT (NI LUH SARASWATI, M.Si./F-PG)", "NI LUH SARASWATI", "KETUA RAPAT"),
        ("De heer **Van der Meer** (VVD)", "De heer Van der Meer", "VVD"),
    ],
)
def test_a_bracket_or_a_verb_behind_a_name_is_no_part_of_it(
    words: str, name: str, office: str | None
) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.name, who.named, who.office) == (name, True, office)


@pytest.mark.parametrize(
    "words", ["黄金（现货）", "公诉人（申）", "农民日报·中国农网记者", "公诉人（甲）"]
)
def test_words_with_a_bracket_or_a_dot_are_not_all_names(words: str) -> None:
    who = read_label(words)
    assert who is None or not who.named


def test_an_office_of_several_fields_is_no_name() -> None:
    who = read_label("MENTERI KELAUTAN DAN PERIKANAN RI")
    assert who is not None
    assert (who.form, who.named) == (Form.OFFICE, False)


def test_the_number_of_a_part_begins_no_label() -> None:
    (line,) = lines_of("III.- GÜNDEM DIŞI KONUŞMALAR")
    assert label_of(line) is None


def test_whom_a_record_does_not_name_is_the_part_that_it_gives() -> None:
    who = read_label("群众（隐去姓名）")
    assert who is not None
    assert (who.name, who.named) == ("群众", False)


def test_short_labels_stand_for_those_behind_them_in_brackets_at_the_head() -> None:
    briefing = read(
        "渡口区人民法院\n法庭审理笔录\n时间：2025年3月11日\n"
        "审判人员：审判员（审）魏清河  人民陪审员（陪）顾南乔、江望舒\n书记员（书）：石敬亭\n"
        "原告（原）：戚长川，女，1979年2月生，住渡口区。\n"
        "委托诉讼代理人（原代）：沈若谷，平澜律师事务所律师。\n记录如下：\n"
        "书：请肃静。\n审：现在开庭，双方有无异议？\n原代：没有异议。\n陪：我问一句，谁在场？\n"
        "原：我在。\n审：闭庭。\n"
    )
    assert _who(briefing, "请肃静") == "石敬亭"
    assert _who(briefing, "现在开庭") == "魏清河"
    assert _who(briefing, "没有异议") == "沈若谷"
    assert _who(briefing, "我问一句") == "人民陪审员"
    assert _who(briefing, "我在") == "戚长川"


def test_a_shot_before_a_name_is_no_part_of_it() -> None:
    briefing = read(
        "《渡口观察》\n\n主持人：晚上好，来看调查。\n解说：渡口地处江边。\n"
        "同期声　养殖户 周岚：你看嘛，都空了。\n解说：记者来到镇里。\n"
        "同期声（电话录音）　许立衡：跟我们没关系。\n解说：调查还在继续。\n"
    )
    assert _who(briefing, "都空了") == "周岚"
    assert _who(briefing, "跟我们没关系") == "许立衡"
    assert _who(briefing, "记者来到镇里") == "解说"


def test_the_number_of_a_speech_is_no_part_of_a_label() -> None:
    briefing = read(
        "§ 1 Svar på interpellation\nAnf. 1  TALMANNEN:\nJag ber om ordning.\n"
        "Anf. 2  Statsrådet DANA LARKIN (S):\nHerr talman! Tack.\n"
        "Anf. 3  OTTO af VAHUR (M) replik:\nHerr talman! Nej.\n"
        "Anf. 4  DANA LARKIN (S):\nHerr talman! Jo.\n"
    )
    assert _who(briefing, "Jag ber") == "TALMANNEN"
    assert "VAHUR" in (_who(briefing, "Nej.") or "")
    assert "LARKIN" in (_who(briefing, "Jo.") or "")


def test_fields_filled_to_a_column_are_nobodys_labels() -> None:
    briefing = read(
        "RISALAH RAPAT\nTahun Sidang      : 2025-2026\nWaktu             : 10.17\n"
        "Ketua Rapat       : Dana Larkin\nSekretaris Rapat  : Rosa Quillan\n"
        "Hadir             : 31 orang\n\nKETUA RAPAT (DANA LARKIN/F-PG):\nSelamat pagi.\n"
        "F-PKS (OTTO VAHUR, S.H.):\nTerima kasih.\nKETUA RAPAT:\nSilakan.\n"
        "F-PKS (OTTO VAHUR, S.H.):\nSelesai.\n"
    )
    first = briefing.speeches[0]
    assert briefing.text[first.start :].startswith("KETUA RAPAT (DANA LARKIN")
    assert _who(briefing, "Terima kasih") == "OTTO VAHUR"


def test_a_line_that_tells_who_presides_is_no_speech() -> None:
    turn = "BAŞKAN – Söz Sayın Larkin’in.\nDANA LARKIN (Kütahya) – Sayın Başkan, teşekkürler.\n"
    briefing = read(
        "BİRİNCİ OTURUM\nAçılma Saati: 14.03\nBAŞKAN: Başkan Vekili Rosa QUILLAN\n\n" + turn * 5
    )
    first = briefing.speeches[0]
    assert briefing.text[first.start :].startswith("BAŞKAN – Söz")


def test_lines_with_unknown_words_leave_a_doubt_where_half_of_the_lines_have_labels() -> None:
    lines = [
        *("周岚：人到齐了，开会。", "许立衡：三号井修了两次。", "巧珍：钱六月就还完了。"),
        *("周岚：谁有意见？", "许立衡：我同意。", "长顺：那就按二百车算。", "周岚：举手吧。"),
        *("许立衡：同意。", "巧珍：租金一年一交。", "周岚：散会。"),
    ]
    briefing = read("渡口村会议记录\n\n" + "\n".join(lines) + "\n")
    assert _who(briefing, "开会") == "周岚"
    assert _who(briefing, "那就按二百车") not in ("周岚", "许立衡")
    assert _who(briefing, "租金一年一交") not in ("周岚", "许立衡")


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [("Helen Holman醫生", "Helen Holman", "醫生"), ("Otto Vahur先生", "Otto Vahur", None)],
)
def test_a_title_in_characters_is_no_part_of_a_name_in_letters(
    words: str, name: str, office: str | None
) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.name, who.named, who.office) == (name, True, office)


def test_words_behind_a_name_in_letters_that_are_no_title_make_no_name() -> None:
    who = read_label("TikTok直播间")
    assert who is None or not who.named


def test_who_presides_is_whom_the_head_of_the_session_names() -> None:
    turns = (
        "El señor PRESIDENTE: Empezamos por el puerto.\nLa señora VAHUR ULL: Gracias, presidente.\n"
        "El señor PRESIDENTE: Tiene la palabra la señora ministra.\n"
        "La señora MINISTRA DE PUERTOS (Larkin Ros): Muchas gracias.\n"
        "El señor PRESIDENTE: Hasta mañana.\n"
    )
    head = "DIARIO DEL PUERTO\n\nPRESIDENCIA DEL EXCMO. SR. D. OTTO QUILLÁN MIR\n\n"
    assert _who(read(head + turns), "Empezamos") == "OTTO QUILLÁN MIR"
    two = head + "PRESIDENCIA DE LA EXCMA. SRA. D.ª ROSA VAHUR ULL\n\n" + turns
    assert _who(read(two), "Empezamos") == "El señor PRESIDENTE"


def test_the_mark_of_a_footnote_behind_a_full_stop_ends_no_word() -> None:
    briefing = read(
        "Transcript of the meeting\n\nCHAIR LARKIN. Good morning, everyone.\n"
        "MR. VAHUR.1 Thank you, Madam Chair. Yields fell.\nCHAIR LARKIN. Any questions?\n"
        "MS. QUILLAN. Just one.\nMR. VAHUR. Please.\nMS. QUILLAN. Why did they fall?\n"
    )
    assert _who(briefing, "Yields fell") == "MR. VAHUR"


def test_a_name_in_two_parts_behind_a_circle_is_whole() -> None:
    briefing = read(
        "見月市議会委員会会議録\n〇関　栄一委員長 これより会議を開きます。\n"
        "〇久保田　実委員 なぜ火曜日なのですか。\n〇片桐総務課長 ……御指摘のとおりです。\n"
        "〇久保田　実委員 わかりました。\n〇関　栄一委員長 散会します。\n"
    )
    assert _who(briefing, "これより会議") == "関栄一"
    assert _who(briefing, "なぜ火曜日") == "久保田実"
    assert _who(briefing, "御指摘の") == "片桐総務課長"


def test_what_is_called_out_is_a_note_though_it_names_somebody() -> None:
    briefing = read(
        "Otto Vahur (NKP):\nHerr Präsident! Das Geld war nicht da.\n"
        "(Zuruf des Abg. Dirk Hallmann [UDP])\nIch habe es gesehen.\n"
        "Dirk Hallmann (UDP):\nDas stimmt nicht.\nOtto Vahur (NKP):\nDoch.\n"
    )
    assert _who(briefing, "Ich habe es gesehen") == "Otto Vahur"


def test_members_in_a_list_at_the_head_say_nothing() -> None:
    briefing = read(
        "會議過程正式紀錄\n\n出席議員：\n\n主席梁志恒議員， G.B.S., J.P.\n\n何啟榮議員\n\n"
        "蘇偉倫議員， J.P.\n\n范國棟議員， S.B.S.\n\n議員質詢的口頭答覆\n\n"
        "主席：現在會議開始。\n\n1. 何啟榮議員：主席，碼頭壞了七次。\n\n"
        "海事局局長：主席，已在維修。\n\n"
        "何啟榮議員：主席，何時修好？\n\n海事局局長：主席，年底。\n\n主席：蘇偉倫議員。\n\n"
        "蘇偉倫議員：主席，我有補充。\n\n主席：局長。\n\n海事局局長：主席，沒有補充。\n\n主席：散會。\n"
    )
    first = briefing.speeches[0]
    assert briefing.text[first.start :].startswith("主席：現在")
    assert _who(briefing, "碼頭壞了") == "何啟榮"


def test_a_vice_office_behind_a_surname_is_no_given_name() -> None:
    briefing = read(
        "柯静仪：下面请裴副厅长讲话。\n裴：谢谢，很高兴见到大家。\n问：水位如何？\n"
        "裴：水位已经下降。\n问：何时通车？\n裴：明天。\n"
    )
    assert _who(briefing, "水位已经下降") == "裴"


def test_initials_stand_for_the_names_before_them_in_brackets() -> None:
    briefing = read(
        "主题：公共地图的维护\n\nDana Larkin（DL）：我先开个场吧。\n\nDL：言归正传，说维护。\n\n"
        "Otto Vahur（OV）：当然。\n\nDL：还有吗？\n\nOV：没有了。\n\nDL：谢谢。\n"
    )
    for words, name in (
        *(("我先开个场", "Dana Larkin"), ("言归正传", "Dana Larkin"), ("当然", "Otto Vahur")),
        ("没有了", "Otto Vahur"),
    ):
        assert _who(briefing, words) == name, words


@pytest.mark.parametrize(
    ("words", "name", "outlet"),
    [
        ("Q1 (Mr Otto Vahur, Harbor Holdings)", "Otto Vahur", "Harbor Holdings"),
        ("Q12 (Rosa Quillan)", "Rosa Quillan", None),
    ],
)
def test_who_asks_a_numbered_question_is_named_in_its_bracket(
    words: str, name: str, outlet: str | None
) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.name, who.role, who.office) == (name, Role.REPORTER, outlet)


def test_those_who_are_spoken_to_are_nobody() -> None:
    assert read_label("主席、各位議員") is None


def test_a_list_of_bearers_at_the_head_is_no_speech_and_thanks_to_the_chair_call_nobody() -> None:
    briefing = read(
        "DIÁRIO DA ASSEMBLEIA\n\nPresidente: Rosa Quillan\nVice-Presidente: Otto Vahur\n"
        "Deputados presentes: Rosa Quillan, Otto Vahur, Dana Larkin.\n\nActa:\n\n"
        "Presidente: Boa tarde, Srs. Deputados. Tem a palavra a Sra. Deputada Dana Larkin.\n\n"
        "Dana Larkin: Obrigada, Sr. Presidente.\nHá três anos que falamos das cheias.\n\n"
        "Presidente: Obrigado. Sr. Deputado Otto Vahur.\n\nOtto Vahur: Boa tarde.\n\n"
        "Presidente: Mais alguém?\n\nDana Larkin: Não.\n\nPresidente: Está encerrada a sessão.\n"
    )
    first = briefing.speeches[0]
    assert briefing.text[first.start :].startswith("Presidente: Boa tarde")
    assert _who(briefing, "Há três anos") == "Dana Larkin"


@pytest.mark.parametrize(
    ("words", "name"),
    [("法官問", "法官"), ("被告答", "被告"), ("辯護人稱", "辯護人"), ("檢察官稱", "檢察官")],
)
def test_what_a_record_says_that_a_part_says_is_no_part_of_it(words: str, name: str) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.name, who.named) == (name, False)


@pytest.mark.parametrize("words", ["周岚称", "他们问", "有人答"])
def test_a_verb_behind_others_makes_no_part_of_a_record(words: str) -> None:
    who = read_label(words)
    assert who is None or who.office is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Menteri Pengangkutan [Dato' Sri Norhisham bin Abu Talib]", "Norhisham bin Abu Talib"),
        ("Ragnhild Mosvoll (Sp) []", "Ragnhild Mosvoll"),
    ],
)
def test_an_apostrophe_or_an_empty_bracket_hides_no_name(words: str, name: str) -> None:
    who = read_label(words)
    assert who is not None
    assert (who.name, who.named) == (name, True)


def test_the_number_of_an_item_is_nobody() -> None:
    assert read_label("Sak nr. 6") is None
