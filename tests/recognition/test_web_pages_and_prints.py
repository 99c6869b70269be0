"""Labels as pages of parliaments, gazettes, newspapers and companies set them."""

from __future__ import annotations

from briefing_tui.model import Attribution, Role
from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read


def test_brackets_among_names_before_full_stops_name_nobody() -> None:
    text = (
        "[House Hearing, 9th Congress]\n[From the Kadmeia Printing Office]\n\n"
        "BOATS AT REST\n\n[GRAPHIC NOT AVAILABLE IN TIFF FORMAT]\n\n"
    )
    said = ("We begin with boats", "Thank you for the boats", "How many boats were there")
    text += "".join(
        f"    Mr. Larkin. {one}, item {number}.\n    Ms. Quillan. {other}, item {number}.\n"
        for number, (one, other) in enumerate(zip(said * 2, said[::-1] * 2, strict=True))
    )
    assert names(read(text)) == ["Mr. Larkin", "Ms. Quillan"]


def test_a_surname_and_an_office_behind_a_circle_are_the_one_whom_the_list_names() -> None:
    text = (
        "港湾委員会　第4号\n 出席委員\n　　委員長　浜根　泰三君\n"
        "　　農林水産大臣　　　立浪　　葵君\n"
        "　　　　―――――――――――――\n"
        "○浜根委員長　これより会議を開きます。柏渚裕介君。\n"
        "○柏渚委員　柏渚裕介でございます。船は足りますか。\n"
        "○立浪国務大臣　お答えいたします。足ります。\n"
        "○柏渚委員　いつですか。\n"
        "○浜根委員長　御静粛に願います。\n"
    )
    assert names(read(text)) == ["浜根泰三", "柏渚裕介", "立浪葵"]


def test_two_people_of_one_surname_keep_the_label() -> None:
    text = (
        "港湾委員会　第4号\n 出席委員\n　　委員長　浜根　泰三君\n　　柏渚　裕介君　　柏渚　美里君\n"
        "　　　　―――――――――――――\n"
        "○浜根委員長　これより会議を開きます。\n"
        "○柏渚委員　船は足りますか。\n"
        "○浜根委員長　御静粛に願います。\n"
        "○柏渚委員　いつですか。\n"
    )
    assert names(read(text)) == ["浜根泰三", "柏渚委員"]


def test_the_button_below_each_name_shows_the_labels() -> None:
    people = ("Adrian Larkin", "Theodora Quillan", "Adrian Larkin", "Wendy Oakes", "Adrian Larkin")
    text = "Sea Wall\n\nVolume 7\n\n" + "".join(
        f"{name}\n{'(Wexcombe) (Con)' + chr(10) if name.startswith('T') else ''}"
        f"Share this contribution\n\nNobody spoke of wall {number} in the spring.\n\n"
        for number, name in enumerate(people)
    )
    briefing = read(text)
    assert names(briefing) == ["Adrian Larkin", "Theodora Quillan", "Wendy Oakes"]
    for speech in briefing.speeches:
        button = briefing.text.index("Share this", speech.start)
        assert any(note.start <= button < note.end for note in speech.notes)


def test_an_office_goes_on_below_in_small_letters() -> None:
    text = (
        "Präsidentin Hedwig Larkin:\nIch eröffne die Sitzung.\n\n"
        "Annegret Quillan, Parl. Staatssekretärin\nbeim Bundesminister für Häfen:\n"
        "Frau Präsidentin! Die Mauer hält.\n\n"
        "Präsidentin Hedwig Larkin:\nVielen Dank.\n\n"
        "Jens Oakes (ABC):\nDie Mauer hält nicht.\n"
    )
    assert names(read(text)) == ["Hedwig Larkin", "Annegret Quillan", "Jens Oakes"]


def test_who_answers_is_quoted_in_the_title_and_marks_in_bold_end_with_a_stop() -> None:
    text = (
        "# Nieves Larkin: “El agua no espera”\n\nNieves Larkin recibe en su despacho.\n\n"
        "**Pregunta. Dijo que dimitiría. No ha llovido.**\n\n"
        "**Respuesta.** Dije que haríamos tres cosas: cerrar pozos, subir la tarifa y esperar.\n\n"
        "**P. ¿Los pozos eran legales?**\n\n**R.** Ninguno. Los cerramos todos.\n\n"
        "**P. ¿Y la tarifa?**\n\n**R.** Sube en mayo.\n"
    )
    briefing = read(text)
    answers = [each for each in briefing.speeches if each.speaker and " " in each.speaker.name]
    assert {each.speaker.name for each in answers if each.speaker} == {"Nieves Larkin"}
    assert len(answers) == 3
    asked = [each.speaker for each in briefing.speeches if each not in answers]
    assert all(speaker is None or speaker.role is Role.REPORTER for speaker in asked)


def test_a_name_over_an_office_stands_above_what_is_said() -> None:
    text = (
        "PARTICIPANTS\n\nPriya Larkin\nVice President, Larkin Pumps, Inc.\n\n"
        "Carl Quillan\nChairman, Larkin Pumps, Inc.\n\nOtto Vahur\nAnalyst, Harbour Point LLC\n\n"
        + "." * 80
        + "\n\n"
    )
    turns = (
        ("Priya Larkin\nVice President, Larkin Pumps, Inc.", "Good morning. Over to you, Carl."),
        ("Carl Quillan\nChairman, Larkin Pumps, Inc.", "It was a good year for pumps."),
        ("Otto Vahur\nAnalyst, Harbour Point LLC     Q", "How many pumps were sold?"),
        ("Carl Quillan\nChairman, Larkin Pumps, Inc.     A", "Six hundred, and two more."),
        ("Otto Vahur\nAnalyst, Harbour Point LLC     Q", "Thank you."),
        ("Carl Quillan\nChairman, Larkin Pumps, Inc.     A", "You are welcome."),
    )
    text += "".join(f"{label}\n\n{said}\n\n" for label, said in turns)
    briefing = read(text)
    spoken = [(each.speaker.name, each.attribution) for each in briefing.speeches if each.speaker]
    assert spoken == [(label.partition("\n")[0], Attribution.LABELLED) for label, _said in turns]


def test_words_before_the_items_of_a_list_name_nobody_however_often_they_come() -> None:
    list_read = "主要有三个方面：一是水，二是电，三是路。"
    people = ("许立衡", "闻静姝", "顾砚秋")
    text = "云岭市新闻发布会\n\n" + "".join(
        f"{name} [10:1{number}]:\n\n各位记者朋友，大家好。\n\n{list_read}\n\n群众说好。\n\n"
        for number, name in enumerate((*people, people[0], people[0]))
    )
    assert names(read(text)) == list(people)


def test_a_name_and_initials_in_capitals_end_with_a_stop_and_no_initials_are_a_name() -> None:
    text = (
        "СТЕНОГРАММА ЗАСЕДАНИЯ\nПредседательствует заместитель\nО. Н. Причалова\n\n"
        "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ. Доброе утро. Начинаем.\n\n"
        "ГРОМОВ В. А., председатель комитета. Уважаемые коллеги, стена стоит.\n\n"
        "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ. Есть ли вопросы?\n\n"
        "ЛАРКИНА Л. М., фракция. Прошу сказать: когда её построят?\n\n"
        "ГРОМОВ В. А. Отвечу коротко: в мае.\n\nПРЕДСЕДАТЕЛЬСТВУЮЩИЙ. Спасибо.\n"
    )
    assert names(read(text)) == ["ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ", "ГРОМОВ В. А.", "ЛАРКИНА Л. М."]


def test_a_clock_behind_a_name_may_tell_the_half_of_the_day_and_headings_have_it_too() -> None:
    text = (
        "PRAYERS 10:52 a.m.\n\nVOTES AND PROCEEDINGS 10:52 a.m.\n\n"
        "Mr Second Deputy Speaker 10:52 a.m.\nHon Members, we begin.\n\n"
        "Mr Kofi Larkin 10:52 a.m.\nI was marked absent. I was here.\n\n"
        "Mr Second Deputy Speaker 11:02 a.m.\nTake note.\n\n"
        "Minister for Roads and Harbours (Mr Yaw Quillan) (MP) 11:02 a.m.\nThe road is long.\n\n"
        "Mr Kofi Larkin 11:12 a.m.\nWhen will it be mended?\n\n"
        "Mr Second Deputy Speaker 11:12 a.m.\nOrder.\n\n"
        "Mr Kofi Larkin 11:12 a.m.\nI am done.\n\n"
        "ADJOURNMENT 11:22 a.m.\nThe House was adjourned.\n"
    )
    found = names(read(text))
    assert found == ["Mr Second Deputy Speaker", "Kofi Larkin", "Yaw Quillan"] or found == [
        "Mr Second Deputy Speaker",
        "Mr Kofi Larkin",
        "Mr Yaw Quillan",
    ]


def test_the_half_of_the_day_behind_a_clock_is_nobody() -> None:
    text = "2:14 pm\n\nThe wall was mended.\n\n2:15 pm\n\nIt held.\n\n2:19 pm\n\nIt fell again.\n"
    assert names(read(text)) == []


def test_buttons_behind_a_name_show_the_labels() -> None:
    tail = "Share this | Link to this | Source"
    people = (
        "Miriam Larkin (Yarrun, Independent)",
        "Gordon Quillan (Ashmore, Minister)",
        "Helen Oakes (Speaker)",
    )
    text = "House debates\n\n2:14 pm\n\n" + "".join(
        f"Photo of {label.partition(' (')[0]} {label} {tail}\n\nNobody mended wall {number}.\n\n"
        for number, label in enumerate((*people, *people))
    )
    assert names(read(text)) == ["Miriam Larkin", "Gordon Quillan", "Helen Oakes"]
    # Where buttons show the labels, what else looks like one is beyond doubt none.
    briefing = read(f"{text}Ulla Reyn: I say so.\n\nUlla Reyn: And so.\n")
    assert names(briefing) == ["Miriam Larkin", "Gordon Quillan", "Helen Oakes"]
    assert briefing.warnings == ()


def test_brackets_behind_questions_and_answers_tell_who_speaks() -> None:
    text = (
        "외교부 브리핑\n\n대변인 정례브리핑 (10.20 브리퍼 : 한도윤 대변인)\n\n"
        "<질문> 방문 계획이 있습니까? (한빛일보 김나래 기자)\n\n"
        "<답변> 정해진 것이 없습니다.\n\n"
        "<질문> 언제 정해집니까? (누리방송 박시온 기자)\n\n"
        "<답변> (문경아 재외국민보호과장) 다음 주에 말씀드리겠습니다.\n\n"
        "<질문> 장소는 어디입니까?\n\n<답변> 청사입니다.\n"
    )
    briefing = read(text)
    spoken = [speech.speaker.name for speech in briefing.speeches if speech.speaker]
    assert spoken == ["김나래", "한도윤", "박시온", "문경아", "질문", "한도윤"]


def test_headings_of_the_agenda_name_nobody() -> None:
    text = (
        "ORDEN DEL DÍA:\nPreguntas:\nPREGUNTAS:\n"
        "— DEL DIPUTADO DON ÍÑIGO OAKES, QUE FORMULA A LA\n"
        "SEÑORA MINISTRA DE PUERTOS: ¿CUÁNDO LLEGARÁ EL BARCO A QUILLAN?\n"
    ) + "".join(
        f"La señora PRESIDENTA: Tiene la palabra, número {number}.\n"
        f"El señor OAKES ETXANIZ: Gracias, señora. El barco no llega, número {number}.\n"
        f"La señora MINISTRA DE PUERTOS (Larkin Besteiro): Llegará, señoría, número {number}.\n"
        for number in range(1, 5)
    )
    found = names(read(text))
    assert len(found) == 3
    assert {name.split()[-1] for name in found} == {"PRESIDENTA", "ETXANIZ", "Besteiro"}


def test_languages_in_brackets_among_names_with_colons_are_notes() -> None:
    text = "[English]\n\n" + "".join(
        f"The Chair: We have item {number}.\n\n"
        f"Ms. Marguerite Larkin: Thank you for item {number}.\n\n[Translation]\n\n"
        f"I go on in my own language.\n\n[English]\n\nMr. Hank Oakes: I have item {number}.\n\n"
        for number in range(1, 6)
    )
    assert not {"English", "Translation"} & set(names(read(text)))


def test_whoever_takes_the_chair_for_a_while_is_not_the_chair() -> None:
    text = (
        "交通委員會紀錄\n\n時　　間　中華民國114年4月16日（星期三）\n主　　席　馮委員怡君\n\n"
        "主席：現在開會。請部長報告。\n陳部長柏諺：主席、各位委員，以下報告。\n"
        "主席：現在開始詢答。\n高委員維倫：（9時14分）謝謝主席。\n陳部長柏諺：是。\n"
        "主席：接下來輪到本席發言，請高委員維倫代理主席。\n"
        "主席（高委員維倫代）：接下來請馮召集委員怡君發言。\n"
        "馮委員怡君：（9時37分）謝謝代理主席。部長，船夠不夠？\n陳部長柏諺：夠。\n"
    )
    spoken = [each.speaker.name for each in read(text).speeches if each.speaker]
    assert spoken == [
        *("馮怡君", "陳柏諺", "馮怡君", "高維倫", "陳柏諺", "馮怡君", "高維倫", "馮怡君", "陳柏諺")
    ]


def test_the_language_that_somebody_speaks_is_no_office() -> None:
    who = read_label("高文思（葡語發言）")
    assert who is not None
    assert (who.name, who.named) == ("高文思", True)


def test_a_legend_explains_labels_before_a_wide_space() -> None:
    text = (
        "【圆桌】独中何去何从？\n\n出席者：\n陈国辉（育群中学校长，简称“陈”）\n"
        "拿督倪可维博士（研究中心主任，简称“倪”）\n\n"
        "问　学生人数为何下降？\n\n陈　我先说。少子化是事实。\n\n倪　我补充一些数字。\n\n"
        "陈　包括哪里？\n\n问　有信心吗？\n\n倪　有。\n"
    )
    spoken = [each.speaker.name for each in read(text).speeches if each.speaker]
    assert spoken == ["问", "陈国辉", "倪可维", "陈国辉", "问", "倪可维"]


def test_a_surname_that_the_lead_names_leaves_a_doubt_where_it_stands_once() -> None:
    text = "Clara Montalban, President of the Bank\nPieter Oosten, Vice-President\n\n" + "".join(
        f"Oosten: Thank you. We looked at item {number}.\n\nWas it agreed?\n\n"
        for number in (1, 2, 3)
    )
    briefing = read(f"{text}Montalban: I think that we should end here.\n")
    at = briefing.text.index("I think that")
    speech = next(one for one in briefing.speeches if one.start <= at < one.end)
    assert speech.speaker is None or "Montalban" in speech.speaker.name


def test_who_speaks_once_before_all_others_keeps_the_words() -> None:
    text = "THE HOST: Good morning, and welcome. We begin with the Minister.\n\n" + "".join(
        f"Dana Larkin: Thank you. We looked at item {number}.\n\n"
        f"Otto Quillan: I have read item {number}.\n\n"
        for number in range(1, 6)
    )
    assert names(read(text))[0] == "THE HOST"


def test_captions_in_capitals_are_no_list_of_those_present() -> None:
    text = (
        ">> MAYOR TILLMAN: GOOD EVENING. WOULD YOU CALL THE ROLL.\n\n"
        ">> CITY CLERK: COUNCILMEMBER OAKES.\n\n>> COUNCILMEMBER OAKES: PRESENT.\n\n"
        ">> CITY CLERK: COUNCILMEMBER VAHUR.\n\n>> COUNCILMEMBER VAHUR: HERE.\n\n"
        ">> MAYOR TILLMAN: WE HAVE A QUORUM. THE FLOOR IS OPEN.\n"
    )
    assert names(read(text)) == [
        *("MAYOR TILLMAN", "CITY CLERK", "COUNCILMEMBER OAKES", "COUNCILMEMBER VAHUR")
    ]


def test_an_office_is_whom_the_lead_names_right_behind_it() -> None:
    text = (
        "環境及生態局局長和漁農自然護理署署長會見傳媒談話內容\n\n"
        "以下是環境及生態局局長黎卓賢與漁農自然護理署署長杜慧儀今日會見傳媒的談話內容：\n\n"
        "環境及生態局局長：各位傳媒朋友，大家好。\n\n漁農自然護理署署長：多謝局長。\n\n"
        "記者：想問局長，有無豁免？\n\n環境及生態局局長：有的。\n\n漁農自然護理署署長：會的。\n"
    )
    chief, director, *_others = read(text).speakers
    assert (chief.name, chief.organisation, chief.titles) == ("黎卓賢", "環境及生態局", ("局長",))
    assert director.name == "杜慧儀"


def test_a_name_behind_an_office_is_not_cut() -> None:
    text = (
        "出席官員：\n政務司司長林鄭月娥女士\n\n主席：現在開會。\n\n政務司司長：主席，我細心聆聽。\n\n"
        "主席：多謝。\n\n政務司司長：我謹此陳辭。\n"
    )
    assert "林鄭月" not in names(read(text))


def test_the_chair_of_the_meeting_before_is_a_field_and_names_go_on_in_letters() -> None:
    text = (
        "委員會紀錄\n\n時　　間　中華民國118年4月16日（星期一）\n主　　席　蕭委員佩珊\n\n"
        "主席：現在開會。宣讀上次會議議事錄。\n時　　間：中華民國118年4月9日\n"
        "主　　席：戴召集委員玉琳\n決定：確定。\n主席：請部長報告。\n顏部長秀如：以下報告。\n"
        "主席：請潘委員發言。\n潘委員怡君Lahok Tumay：（9時41分）謝謝主席。船夠不夠？\n"
        "顏部長秀如：夠。\n潘委員怡君Lahok Tumay：好。\n"
    )
    assert names(read(text)) == ["蕭佩珊", "顏秀如", "潘怡君Lahok Tumay"]


def test_the_buttons_that_close_each_speech_are_nobody() -> None:
    people = ("卓以寧", "倪柏廷", "卓以寧", "溫靜宜")
    text = "2027-05-06 協作會議\n\n" + "".join(
        f"  • {name}\n    謝謝各位撥空，這是第{number}項。\n    連結 分享\n\n"
        for number, name in enumerate(people * 3)
    )
    assert names(read(text)) == ["卓以寧", "倪柏廷", "溫靜宜"]


def test_a_name_that_somebody_gave_himself_in_capitals_is_one() -> None:
    people = ("Ann Tarlow", "BOB LEE", "Ann Tarlow", "Otto Vahur", "Ann Tarlow")
    text = "".join(
        f"{name}  0:{number}0\nThe wall was item {number} of the list.\n\n"
        for number, name in enumerate(people)
    )
    assert names(read(text)) == ["Ann Tarlow", "BOB LEE", "Otto Vahur"]


def test_who_held_an_office_before_does_not_speak_for_it() -> None:
    text = (
        "以下是環境及生態局局長會見傳媒的談話內容，前環境及生態局局長黎卓賢在場：\n\n"
        "環境及生態局局長：各位傳媒朋友，大家好。\n\n記者：有無豁免？\n\n"
        "環境及生態局局長：有的。\n\n記者：幾時開始？\n\n環境及生態局局長：五月。\n"
    )
    assert "黎卓賢" not in names(read(text))


def test_a_title_that_quotes_no_person_tells_nobody_who_answers() -> None:
    text = (
        "Public Health: “We need more”\n\nThe report was read by many.\n\n"
        "Q. Was it read?\n\nA. It was.\n\nQ. By whom?\n\nA. By many.\n"
    )
    assert "Public Health" not in names(read(text))


def test_a_short_answer_that_comes_again_is_spoken() -> None:
    text = "".join(
        f"Dana Larkin: Was item {number} read?\nOtto Quillan: It was the one.\nNothing\n\n"
        for number in range(1, 12)
    )
    briefing = read(text)
    assert "Nothing" in briefing.text
    for speech in briefing.speeches:
        words = briefing.text[speech.start : speech.end]
        if "Nothing" in words:
            at = speech.start + words.index("Nothing")
            assert not any(note.start <= at < note.end for note in speech.notes)


def test_a_witness_is_whom_the_title_of_the_deposition_names() -> None:
    text = (
        "VIDEOTAPED DEPOSITION OF DR. LELAND J. MARSH, VOLUME I\n\nAPPEARANCES:\n"
        "DENISE HARTWELL, ESQ.\nOTTO COLE, ESQ.\n\n"
        "THE REPORTER:  Do you swear to tell the truth?\nTHE WITNESS:  I do.\n"
        "BY MS. HARTWELL:\nQ.   Dr. Marsh, were you there?\nA.   I was.\nQ.   Until when?\n"
        "MR. COLE:  Objection.\nA.   Until May.\nMS. HARTWELL:  Thank you.\n"
        "THE WITNESS:  Can we stop?\nMR. COLE:  We can.\n"
    )
    briefing = read(text)
    assert names(briefing) == ["THE REPORTER", "LELAND J. MARSH", "DENISE HARTWELL", "OTTO COLE"]
    assert briefing.speeches[0].labels, "those who appear do not speak"


def test_a_witness_is_who_has_been_sworn_in_above() -> None:
    def session(name: str, oath: str) -> str:
        return (
            f"{name},{oath} first duly sworn, testified as follows:\nEXAMINATION\n"
            "BY MR. COLE:\nQ.   Were you there?\nA.   I was.\nQ.   Until when?\n"
            "THE WITNESS:  Until May.\n\n"
        )

    text = "PROCEEDINGS\n\nMR. COLE:  I call the first witness.\n" + session(
        "TOMAS O'RIVERA", "\nhaving been"
    )
    text += "MR. COLE:  I call the next.\n" + session(
        "ANN TARLOW", " called as a witness, having been"
    )
    assert names(read(text)) == ["MR. COLE", "TOMAS O'RIVERA", "ANN TARLOW"]


def test_labels_of_office_are_those_whose_briefing_it_is() -> None:
    said = "".join(
        f"Question:  Was item {number} seen?\n\nSpokesman:  We saw item {number}.\n\n"
        for number in range(3)
    )
    text = (
        "Daily Press Briefing\n\nThe following is a near-verbatim transcript of today’s noon"
        " briefing by Karim Haddou, Spokesman for the Secretary-General, and Mónica Estévez,"
        " Spokeswoman for the President of the Assembly.\n\n"
        "Good afternoon, everyone.\n\n**Harbors\n\n"
        f"The harbors are closed.\n\n{said}"
        "Spokeswoman:  Two items from me.\n\nQuestion:  When?\n\nSpokeswoman:  In May.\n"
    )
    briefing = read(text)
    assert names(briefing) == ["Karim Haddou", "Question", "Mónica Estévez"]
    assert briefing.speeches[0].attribution is Attribution.INFERRED
    assert briefing.text[briefing.speeches[0].start :].startswith("Good afternoon")


def test_two_spokesmen_of_one_briefing_keep_the_label() -> None:
    text = (
        "This is a transcript of the briefing by Karim Haddou, Spokesman for the Secretary-General,"
        " and Otto Vahur, Spokesman for the President.\n\n"
    ) + "".join(
        f"Question:  Was item {number} seen?\n\nSpokesman:  We saw item {number}.\n\n"
        for number in range(3)
    )
    assert names(read(text)) == ["Question", "Spokesman"]


def test_a_form_of_address_and_an_article_stand_before_an_office_or_a_name() -> None:
    who = read_label("M. le ministre délégué Jean Valmont")
    assert who is not None
    assert (who.name, who.office) == ("Jean Valmont", "ministre délégué")
    who = read_label("Mme la présidente de la commission")
    assert who is not None
    assert (who.named, who.office) == (False, "présidente de la commission")
    who = read_label("Mme Agathe Brissonnet, rapporteure")
    assert who is not None
    assert (who.name, who.office) == ("Agathe Brissonnet", "rapporteure")


def test_the_bare_office_is_whom_a_label_names_with_it() -> None:
    text = (
        "M. le président Gérard Vauquelin. La parole est à madame la rapporteure.\n\n"
        "Mme Élodie Bassompierre, rapporteure. Quel est le coût ?\n\n"
        "M. Yannick Dutheil, président de l’Union des maires. Il est de 612 euros.\n\n"
        "M. le président. Merci.\n\nMme la rapporteure. Et après ?\n\n"
        "M. Yannick Dutheil. Rien.\n\nM. le président Gérard Vauquelin. La séance est levée.\n"
    )
    assert names(read(text)) == ["Gérard Vauquelin", "Élodie Bassompierre", "Yannick Dutheil"]


def test_a_question_right_below_a_name_is_asked_by_that_name() -> None:
    people = ("市人大代表　唐桂芬", "市财政局副局长　宁海涛", "市人大常委会主任　周伯钧")
    said = ("请问钱从哪里来？", "钱从预算里来，明年按月预拨。", "谢谢，请继续提问。")
    text = "".join(
        f"▍{name}\n\n{words}\n\n" for name, words in zip(people * 3, said * 3, strict=True)
    )
    text += "▍市人大代表　唐桂芬\n\n补充问一句：按月预拨，钱从哪里来？\n\n"
    text += "▍市财政局副局长　宁海涛\n\n从预算里来。\n"
    assert names(read(text)) == ["唐桂芬", "宁海涛", "周伯钧"]


def test_an_office_is_whom_a_list_of_those_present_names_in_two_parts() -> None:
    text = (
        "葛城農林大臣記者会見概要\n出席\n農林大臣　葛城 由美子、農村振興局長　有馬 直人、"
        "農林副大臣　早瀬 さなえ\n"
    ) + "".join(
        f"（記者）\n{number}点目を伺います。いつですか。\n（大臣）\n{number}月です。\n"
        f"（農村振興局長）\n{number}点補足いたします。\n"
        for number in range(1, 4)
    )
    assert names(read(text)) == ["記者", "葛城由美子", "有馬直人"]


def test_two_holders_of_an_office_keep_the_label() -> None:
    text = "出席\n環境大臣　葛城 由美子、農林大臣　有馬 直人\n" + "".join(
        f"（記者）\n{number}点目を伺います。いつですか。\n（大臣）\n{number}月です。\n"
        for number in range(1, 4)
    )
    assert names(read(text)) == ["記者", "大臣"]


def test_the_number_of_a_question_is_nobody() -> None:
    who = read_label("Question No")
    assert who is None or who.name != "No"


def test_oaths_of_interpreters_and_titles_of_bodies_name_no_witness() -> None:
    asked = (
        "BY MR. COLE:\nQ.   Were you there?\nA.   I was.\nQ.   Until when?\nTHE WITNESS:  May.\n"
    )
    text = f"ANNA VOSS,\nhaving been first duly sworn as interpreter, translated.\n{asked}"
    assert "ANNA VOSS" not in names(read(text))
    text = f"DEPOSITION OF KADMEIA WATER AUTHORITY\n\n{asked}Q.   Whose water authority?\n"
    assert "KADMEIA WATER AUTHORITY" not in names(read(text))
    text = (
        f"DEPOSITION OF LELAND MARSH TAKEN ON BEHALF OF KADMEIA\n\n{asked}Q.   Mr. Marsh, is it?\n"
    )
    assert {"LELAND MARSH", "THE WITNESS"} & set(names(read(text)))
    assert "LELAND MARSH TAKEN ON BEHALF" not in names(read(text))


def test_an_office_behind_an_article_with_its_adjectives_is_no_name() -> None:
    for words in (
        "La secretaria General Adjunta",
        "El señor ministro PORTAVOZ",
        "M. le ministre Délégué",
        "Mme la présidente Directrice Générale",
        "O presidente Comissão Europeia",
        "The chair United Kingdom",
    ):
        who = read_label(words)
        assert who is None or who.name == words, words


def test_a_name_below_an_empty_turn_is_no_part_of_it() -> None:
    text = (
        "Rosa Quillan: The wall stands.\n\nOtto Vahur: Does it, item one?\n\n"
        "Rosa Quillan: It does, as you know.\n\nRosa Quillan:\n\n"
        "Dana Larkin: May I ask another question, please?\n\nRosa Quillan: You may.\n"
    )
    assert "Dana Larkin" in names(read(text))


def test_those_who_only_moderate_or_translate_a_briefing_do_not_give_it() -> None:
    said = "".join(
        f"Question:  Was item {number} seen?\n\nSpokesman:  We saw item {number}.\n\n"
        for number in range(3)
    )
    for by in (
        "the Secretary-General, moderated by Ben Osei, Spokesman for the Assembly",
        "Rosa Quillan, Governor of the Bank, translated by Otto Brandl, Spokesman of Languages",
    ):
        text = f"This is a transcript of the briefing by {by}.\n\n{said}"
        assert not {"Ben Osei", "Otto Brandl"} & set(names(read(text)))
