"""More layouts, one invented example each: live pages, stacks, stamps, other languages."""

from __future__ import annotations

import pytest

from tests.recognition.reading import read, tiles

REPORTER = "a reporter"

CASES = {
    "role_office_and_name_on_lines_of_their_own": (
        "云岭市卫生健康新闻发布会\n"
        "主持人\n"
        "云岭市卫健委新闻发言人\n"
        "周岚\n"
        "各位媒体朋友，大家下午好。今天介绍疫苗接种。请许主任。\n"
        "云岭市疾控中心主任\n"
        "许立衡\n"
        "大家好。我介绍接种情况，共接种12万剂。\n"
        "主持人\n"
        "谢谢。请提问。\n"
        "云岭日报记者\n"
        "请问学生什么时候接种？\n"
        "许立衡\n"
        "九月开始。\n"
        "主持人\n"
        "今天就到这里。谢谢大家。\n",
        ["周岚", "许立衡", "周岚", REPORTER, "许立衡", "周岚"],
    ),
    "a_role_that_holds_the_title_with_the_text_on_the_line": (
        "云岭市新闻发布会实录\n"
        "主持人:云岭市委宣传部副部长周岚 女士们、先生们,上午好!欢迎出席。\n"
        "云岭市发改委主任许立衡 大家好。我先介绍经济情况。\n"
        "主持人:谢谢许主任。请提问。\n"
        "云岭日报记者:请问明年增速目标?\n"
        "许立衡:6%左右。\n"
        "主持人:发布会到此结束。\n",
        ["周岚", "许立衡", "周岚", "云岭日报记者", "许立衡", "周岚"],
    ),
    "brackets_and_a_clock_that_recur": (
        "云岭访谈直播\n"
        "[主持人] [10:00]:各位网友大家好。 [10:00]\n"
        "[周岚] [10:01]:大家好。很高兴来。 [10:02]\n"
        "[周岚] [10:03]:我先介绍背景。 [10:04]\n"
        "[主持人] [10:05]:请问有什么措施? [10:05]\n"
        "[周岚] [10:11]:措施有三条。 [10:11]\n",
        ["主持人", "周岚", "主持人", "周岚"],
    ),
    "a_live_page_with_bullets_and_stamps": (
        "云岭市政府新闻发布会图文直播\n"
        "- 周岚:\n"
        "大家上午好。今天我们请来了许立衡局长。\n"
        "2014-01-15 09:48:09\n"
        "- 许立衡:\n"
        "各位记者，我介绍水利工作。\n"
        "2014-01-15 09:50:12\n"
        "• 云岭网:\n"
        "请问水库安全吗？\n"
        "2014-01-15 09:58:12\n"
        "- 许立衡:\n"
        "安全。\n"
        "2014-01-15 09:59:12\n",
        ["周岚", "许立衡", "云岭网", "许立衡"],
    ),
    "stamps_glued_to_the_next_label": (
        "云岭市长记者会\n"
        "主持人 周岚:大家好。下面有请许市长。2022-03-11 10:17:08云岭市市长 许立衡:感谢主"
        "持人。我介绍三点。2022-03-11 10:20:08云岭日报记者:请问水价涨不涨?2022-03-11 10:2"
        "1:08云岭市市长 许立衡:不涨。2022-03-11 10:22:00\n",
        ["周岚", "许立衡", "云岭日报记者", "许立衡"],
    ),
    "an_opening_announcement_before_the_first_question": (
        "2024年5月30日外交部发言人许立衡主持例行记者会\n"
        "应云岭国总理邀请，卡德米尔国外长将于6月1日至3日访问。\n"
        "两国关系友好，成果丰硕。\n"
        "云岭社记者：发言人能否介绍此访安排？\n"
        "许立衡：双方将举行会谈。\n"
        "路岭社记者：有评论称局势紧张，有何评论？\n"
        "许立衡：我们注意到有关报道。\n",
        ["许立衡", "云岭社记者", "许立衡", "路岭社记者", "许立衡"],
    ),
    "a_mixture_with_a_notice_that_nobody_speaks": (
        "云岭新闻发布会\n"
        "主持人\n"
        "各位记者，大家好。今天请来了水利局局长许立衡、教育局局长闻静姝。\n"
        "许立衡（云岭市水利局局长）\n"
        "水利工作顺利。\n"
        "闻静姝（云岭市教育局局长）\n"
        "教育工作顺利。\n"
        "主持人\n"
        "下面请记者提问。\n"
        "云岭日报记者：水价涨吗？\n"
        "许立衡：不涨。\n"
        "会后，有记者问：学费涨吗？\n"
        "闻静姝：不涨。\n"
        "*****\n"
        "通知：下次发布会另行通知。\n",
        ["主持人", "许立衡", "闻静姝", "主持人", "云岭日报记者", "许立衡", REPORTER, "闻静姝"],
    ),
    "hong_kong_chief_executive": (
        "行政長官會見傳媒談話內容\n"
        "*****\n"
        "　　以下是行政長官今日（五月三日）出席會議前會見傳媒的談話內容：\n"
        "\n"
        "行政長官：大家早晨。今日想講三件事。\n"
        "\n"
        "記者：請問會唔會加租？\n"
        "\n"
        "行政長官：暫時唔會。\n"
        "\n"
        "記者︰咁幾時會？\n"
        "\n"
        "行政長官︰明年再睇。\n"
        "\n"
        "完\n"
        "2024年5月3日（星期五）\n",
        ["行政長官", "記者", "行政長官", "記者", "行政長官"],
    ),
    "surname_office_and_given_name": (
        "委員會紀錄\n"
        "主席(牛委員煦庭)：現在開會。請邱主任委員報告。\n"
        "邱主任委員垂正：主席、各位委員。報告如下。\n"
        "主席：謝謝。請黃委員捷發言。\n"
        "黃委員捷：(11時11分)謝謝主席。請教主委，預算多少？\n"
        "邱主任委員垂正：十億元。\n"
        "黃委員捷：夠嗎？\n"
        "邱主任委員垂正：夠。\n",
        ["牛煦庭", "邱垂正", "牛煦庭", "黃捷", "邱垂正", "黃捷", "邱垂正"],
    ),
    "initials_explained_by_a_legend": (
        "訪談紀錄\n"
        "問：記者　黎：黎照昌\n"
        "問：你點睇？\n"
        "黎：我覺得幾好。\n"
        "問：點解？\n"
        "黎：因為便宜。\n"
        "問：明白。\n"
        "黎：多謝。\n",
        ["記者", "黎照昌", "記者", "黎照昌", "記者", "黎照昌"],
    ),
    "question_and_a_title_without_a_dot": (
        "Daily Press Briefing\n"
        "November 20, 2024\n"
        "\n"
        "MR LARKIN: Good afternoon. Let me start with travel.\n"
        "QUESTION: Thank you. Can you say where?\n"
        "MR LARKIN: Port Hallam.\n"
        "QUESTION: When?\n"
        "MR LARKIN: Monday.\n",
        ["MR LARKIN", "QUESTION", "MR LARKIN", "QUESTION", "MR LARKIN"],
    ),
    "names_with_stamps_in_brackets": (
        "Press Conference Transcript\n"
        "\n"
        "Dana Larkin: (00:24)\n"
        "Good morning everyone. We have news.\n"
        "\n"
        "Speaker 4: (01:10)\n"
        "What news?\n"
        "\n"
        "Dana Larkin: (01:15)\n"
        "Good news.\n"
        "\n"
        "Dana Larkin: (02:01)\n"
        "Very good news.\n"
        "\n"
        "Speaker 4: (03:10)\n"
        "Thanks.\n",
        ["Dana Larkin", "Speaker 4", "Dana Larkin", "Speaker 4"],
    ),
    "outlets_as_labels_in_english": (
        "Press conference of the Foreign Ministry\n"
        "\n"
        "Reuters: The government said today it will act. What is your comment?\n"
        "\n"
        "Dana Larkin: We have noted the reports. China is ready.\n"
        "\n"
        "Islamic Republic News: Will the minister travel?\n"
        "\n"
        "Dana Larkin: I have no information.\n"
        "\n"
        "The following question was raised after the press conference: Did the ship sail?"
        "\n"
        "\n"
        "Dana Larkin: It did.\n"
        "\n"
        "Reporter #1: And?\n"
        "\n"
        "Dana Larkin: Nothing.\n",
        [
            "Reuters",
            "Dana Larkin",
            "Islamic Republic News",
            "Dana Larkin",
            REPORTER,
            "Dana Larkin",
            "Reporter #1",
            "Dana Larkin",
        ],
    ),
    "names_in_capitals": (
        "Briefing\n"
        "\n"
        "DANA LARKIN: Good morning.\n"
        "\n"
        "UNIDENTIFIED: (INAUDIBLE)\n"
        "\n"
        "DANA LARKIN: Could you repeat?\n"
        "\n"
        "UNIDENTIFIED: When will it start?\n"
        "\n"
        "DANA LARKIN: Tomorrow.\n",
        ["DANA LARKIN", "UNIDENTIFIED", "DANA LARKIN", "UNIDENTIFIED", "DANA LARKIN"],
    ),
    "labels_that_end_in_a_full_stop_and_a_dash": (
        "VOCERO.- Buenas tardes a todos.\nPRESIDENTA.- Gracias por venir.\n"
        "PERIODISTA.- ¿Cuándo será la votación?\nPRESIDENTA.- El lunes.\n"
        "PERIODISTA.- ¿Y el martes?\nPRESIDENTA.- No.\n",
        ["VOCERO", "PRESIDENTA", REPORTER, "PRESIDENTA", REPORTER, "PRESIDENTA"],
    ),
    "german_family_names_that_the_list_of_those_present_tells": (
        "Sprecher: StS Larkin, Jäger (BMF), von Wiesen-Cave (AA)\n\n"
        "Vorsitzender Pike eröffnet die Pressekonferenz.\n\n"
        "StS Larkin: Guten Tag. Ein Blick auf die Termine.\n\nVorsitzender Pike: Ihre Fragen.\n\n"
        "Frage: Wie bewertet die Kanzlerin das?\n\nStS Larkin: Klar.\n\n"
        "Zusatzfrage: Und der Minister?\n\nJäger: Er bleibt dabei.\n\n"
        "Frage Hoenig: Wann?\n\nvon Wiesen-Cave: Bald.\n\nStS Larkin: Vielen Dank.\n",
        [
            "StS Larkin",
            "Pike",
            REPORTER,
            "StS Larkin",
            REPORTER,
            "Jäger",
            REPORTER,
            "von Wiesen-Cave",
            "StS Larkin",
        ],
    ),
    "marks_in_round_brackets_before_the_words": (
        "大臣会見録\n\n（問）理由を教えてください。\n\n（答）配慮だったのかもしれません。\n\n"
        "（問）これについては。\n\n（答）伺っていません。\n",
        [REPORTER, "答", REPORTER, "答"],
    ),
    "offices_and_titles_that_are_not_in_capitals": (
        "Prime Minister: Good morning. Let me speak of the flood.\n\n"
        "Journalist: When will the road open?\n\nMinister Pike: On Monday.\n\n"
        "Journalist: And the bridge?\n\nMinister Pike: Later.\n\nPrime Minister: Thank you.\n",
        ["Prime Minister", REPORTER, "Minister Pike", REPORTER, "Minister Pike", "Prime Minister"],
    ),
    "korean_names_and_offices_in_brackets": (
        "[정하윤 / 대변인]\n기자회견을 시작하겠습니다.\n[기자]\n언제 시행합니까?\n"
        "[윤서진 / 대통령]\n다음 주입니다.\n[기자]\n예산은요?\n[윤서진 / 대통령]\n확보했습니다.\n",
        ["정하윤", REPORTER, "윤서진", REPORTER, "윤서진"],
    ),
    "korean_names_and_offices_behind_bullets": (
        "▲고나래 부대변인 : 안녕하세요.\n▲조태민 민정수석 : 반갑습니다.\n"
        "▲고나래 부대변인 : 어떻게 보십니까?\n▲조태민 민정수석 : 검토하고 있습니다.\n",
        ["고나래", "조태민", "고나래", "조태민"],
    ),
    "korean_marks_closed_by_a_bracket": (
        "질문) 언제 시행합니까?\n답변) 내년입니다.\n질문) 예산은요?\n답변) 확보했습니다.\n",
        [REPORTER, "답변", REPORTER, "답변"],
    ),
    "french_letters_and_names_before_a_dash": (
        "Conférence de presse d’Alain Marée et d’Henri Rivière\n\n"
        "Alain Marée - Mesdames et Messieurs, je suis heureux de vous accueillir.\n\n"
        "Henri Rivière - Merci. Je suis honoré.\n\nQ - Quelle est la priorité ?\n\n"
        "Alain Marée - L’Europe.\n\nQ - Et le port ?\n\nHenri Rivière - Il reste.\n",
        ["Alain Marée", "Henri Rivière", REPORTER, "Alain Marée", REPORTER, "Henri Rivière"],
    ),
    "letters_and_a_full_stop": (
        "Q. Why now?\n\nA. Because it is done.\n\nQ. And then?\n\nA. We shall see.\n",
        [REPORTER, "A", REPORTER, "A"],
    ),
    "spanish_offices_before_the_name": (
        "Rueda de prensa\n"
        "\n"
        "PRESIDENTE DEL GOBIERNO, MARTÍN OLVERA: Buenos días. Gracias por venir.\n"
        "\n"
        "PREGUNTA: ¿Cuándo será la votación?\n"
        "\n"
        "PRESIDENTE: El lunes.\n"
        "\n"
        "INTERLOCUTOR: ¿Y el martes?\n"
        "\n"
        "PRESIDENTE DEL GOBIERNO, MARTÍN OLVERA: No.\n"
        "\n"
        "INTERVENCIÓN: (Inaudible)\n",
        [
            "MARTÍN OLVERA",
            "PREGUNTA",
            "MARTÍN OLVERA",
            "INTERLOCUTOR",
            "MARTÍN OLVERA",
            "INTERVENCIÓN",
        ],
    ),
    "german_questions": (
        "Regierungspressekonferenz\n"
        "\n"
        "VORS. LARKIN eröffnet die Pressekonferenz.\n"
        "\n"
        "STS HEBEL: Guten Tag. Der Kanzler reist morgen.\n"
        "\n"
        "FRAGE LARKIN: Wohin reist er?\n"
        "\n"
        "STS HEBEL: Nach Hallam.\n"
        "\n"
        "ZUSATZFRAGE LARKIN: Wann?\n"
        "\n"
        "STS HEBEL: Um neun.\n",
        ["STS HEBEL", "LARKIN", "STS HEBEL", "LARKIN", "STS HEBEL"],
    ),
    "japanese_labels_in_round_brackets": (
        "大臣記者会見\n"
        "\n"
        "１．冒頭発言\n"
        "(大　臣)\n"
        "本日、閣議がありました。報告します。\n"
        "２．質疑応答\n"
        "(記　者)\n"
        "予算についてお聞きします。\n"
        "(大　臣)\n"
        "検討中です。\n"
        "(記　者)\n"
        "いつ決まりますか。\n"
        "(大　臣)\n"
        "来週です。\n",
        ["大臣", "記者", "大臣", "記者", "大臣"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_speaks_in(case: str) -> None:
    text, expected = CASES[case]
    briefing = read(text)
    found = [
        REPORTER
        if wanted == REPORTER and speech.speaker and speech.speaker.role == "reporter"
        else (speech.speaker.name if speech.speaker else None)
        for speech, wanted in zip(briefing.speeches, expected, strict=True)
    ]
    assert tiles(briefing)
    assert found == expected
