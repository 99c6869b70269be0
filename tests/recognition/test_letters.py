"""Labels in letters: offices, asides, outlets, damage; one invented example each."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read, turns

REPORTER = "role:reporter"


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [
        ("PRESIDENTE MARTÍN OLVERA RUIZ", "MARTÍN OLVERA RUIZ", "PRESIDENTE"),
        ("REAR ADMIRAL WILL D. BRAY, JR.", "WILL D. BRAY, JR.", "REAR ADMIRAL"),
        (
            "Foreign Ministry Spokesperson Dana Larkin",
            "Dana Larkin",
            "Foreign Ministry Spokesperson",
        ),
        ("HARBOR PRESS SECRETARY DANA LARKIN", "DANA LARKIN", "HARBOR PRESS SECRETARY"),
        ("The Rt Hon Dana Larkin MP", "Dana Larkin", None),
        ("Dr. Mara Quist", "Mara Quist", None),
        (
            "ROSA RÍOS, COORDINADORA NACIONAL DE PUERTOS (TITULAR DEL GABINETE DE COSTAS)",
            "ROSA RÍOS",
            "COORDINADORA NACIONAL DE PUERTOS",
        ),
        ("SECRETARIO DE LA MARINA, LUIS CRESPO SANDOVAL", "LUIS CRESPO SANDOVAL", None),
        ("VICEALMIRANTE LUIS CRESPO, DIRECTOR GENERAL DE PUERTOS", "LUIS CRESPO", None),
        ("Oliver Varan, porte-parole du Gouvernement", "Oliver Varan", None),
        ("GOV. DANA LARKIN, KADMEIA", "DANA LARKIN", "GOV., KADMEIA"),
        ("DANA LARKIN, HOST", "DANA LARKIN", None),
        ("Dana Larkin [Harbor Spokesperson]", "Dana Larkin", "Harbor Spokesperson"),
        ("Larkin (BMVg)", "Larkin", "BMVg"),
        ("В.Ларкин", "В.Ларкин", None),
    ],
)
def test_a_name_is_told_from_the_office_beside_it(
    words: str, name: str, office: str | None
) -> None:
    who = read_label(words)
    assert who is not None
    assert who.named
    assert who.name == name
    if office is not None or who.office is None:
        assert who.office == office


@pytest.mark.parametrize(
    "words",
    [
        "Tom Reed, Nova News",
        "Tom Reed (Harbor Post)",
        "TOM REED, NOVA TV CORRESPONDENT",
        "Harbor Daily News",
        "Reuters",
        "UNIDENTIFIED REPORTER",
        "Question (retranslated)",
        "Вопрос (как переведено)",
        "Question de la salle",
    ],
)
def test_who_asks_for_an_outlet_or_from_the_floor_is_a_reporter(words: str) -> None:
    who = read_label(words)
    assert who is not None
    assert who.role.value == "reporter"


@pytest.mark.parametrize("words", ["PRESS RELEASE", "MEDIA ADVISORY", "Q But, Dana", "Speaker 4"])
def test_what_is_no_name_is_not_taken_for_one(words: str) -> None:
    who = read_label(words)
    assert who is None or not who.named


ANSWERED = "{0}: Good morning. The bridge is open, and so is the port.\n\n"


def test_a_family_name_alone_is_the_one_whom_another_label_names_in_full() -> None:
    text = (
        "ANDREW CLEM, HOST: Minister, thank you for coming. Is the bridge open?\n\n"
        "DANA LARKIN, PRIME MINISTER: It is. We opened it in May.\n\n"
        "CLEM: And the port? When does it open?\n\n"
        "PRIME MINISTER: In June. It is nearly done.\n\n"
        "CLEM: Who pays for it?\n\nPRIME MINISTER: Everybody does, a little.\n"
    )
    assert names(read(text)) == ["ANDREW CLEM", "DANA LARKIN"]


def test_a_label_that_ends_in_anothers_name_is_that_person() -> None:
    text = (
        "News conference\n\nPresident of Kadmeia Dana Larkin: Mr. President, we agreed.\n\n"
        "Question: When will the port open?\n\nDana Larkin: In June, we hope.\n\n"
        "Question (retranslated): And the bridge?\n\nDana Larkin: It is open already.\n"
    )
    assert names(read(text)) == ["Dana Larkin", "Question"]


@pytest.mark.parametrize(
    "damaged", ["MAYOR LARKlN: ", "MAYOR LARKIN; ", "MAYOR LARKIN ; ", "MAYOR LARKIN "]
)
def test_a_damaged_label_is_the_label_that_it_was(damaged: str) -> None:
    asked = "QUESTION: And the next one?\n\n"
    text = (
        f"Briefing\n\nMAYOR LARKIN: Good morning.\n\n{asked}MAYOR LARKIN: In May.\n\n{asked}"
        f"{damaged}It is late, we know.\n\n{asked}MAYOR LARKIN: Soon.\n"
    )
    assert [name for name, _, _ in turns(read(text))] == ["MAYOR LARKIN", "QUESTION"] * 3 + [
        "MAYOR LARKIN"
    ]


def test_a_label_that_goes_on_in_the_next_line_is_one() -> None:
    text = (
        "ASSISTANT TO THE SECRETARY OF HARBORS FOR PUBLIC AFFAIRS JONAS\nHARKIN: Good morning.\n\n"
        "Q: Is it open?\n\nMR. HARKIN: Since Monday.\n\nQ: And the port?\n\nMR. HARKIN: Not yet.\n"
    )
    briefing = read(text)
    assert briefing.front_matter.end == 0
    assert briefing.speeches[0].speaker is not None
    assert briefing.speeches[0].speaker.name.endswith("HARKIN")


def test_a_word_with_a_colon_in_the_midst_of_a_paragraph_is_no_label() -> None:
    text = (
        "MS. LARKIN:  Good morning.  I have said it before, and I say it\n"
        "Question: why would we wait?  We would not.\n\n"
        "Q    Who pays?\n\nMS. LARKIN:  Everybody.\n\nQ    When?\n\nMS. LARKIN:  Soon.\n"
    )
    assert names(read(text)) == ["MS. LARKIN", "Q"]


def test_one_turn_of_somebody_who_has_just_been_called_is_a_turn() -> None:
    text = (
        "Dana Larkin: Good morning. We have the figures. Ivo?\n\n"
        "Ivo Brandt: Twelve ships came in, and nine have left.\n\n"
        "Dana Larkin: Thank you. Next, Mara.\n\nMara Quist, Nova News: Who pays for it?\n\n"
        "Dana Larkin: The city does. Next, Tom.\n\nTom Reed, Harbor Post: Since when?\n\n"
        "Dana Larkin: Since May.\n"
    )
    found = [(name, kind == "question") for name, kind, _ in turns(read(text))]
    assert ("Ivo Brandt", False) in found
    assert ("Mara Quist", True) in found
    assert ("Tom Reed", True) in found


def test_the_president_before_a_full_stop_speaks_where_q_asks_before_one() -> None:
    text = (
        "The President's News Conference\n\nThe President. Good evening. Please be seated.\n\n"
        "Q. Mr. President, will you sign it?\n\nThe President. I will, on Monday.\n\n"
        "Q. And the second bill?\n\nPrime Minister Ostrov. That one is for us.\n\n"
        "The President. He is right.\n"
    )
    assert names(read(text)) == ["The President", "Q", "Prime Minister Ostrov"]


def test_names_and_offices_alone_below_a_rule_are_labels() -> None:
    text = (
        "Versión estenográfica\n14 de agosto de 2019\n---\nMODERADOR\nDamos inicio al acto.\n---\n"
        "ROSA RÍOS, SECRETARIA DE PUERTOS\nBuenos días a todas y a todos.\n---\n"
        "PRESIDENTE MARTÍN OLVERA\nAmigas, amigos:\nEl puerto es de todos.\n---\n"
        "PREGUNTA\n¿Cuándo empieza?\n---\nPRESIDENTE MARTÍN OLVERA\nEn mayo.\n"
    )
    assert [name for name, _, _ in turns(read(text))] == [
        "MODERADOR",
        "ROSA RÍOS",
        "MARTÍN OLVERA",
        "PREGUNTA",
        "MARTÍN OLVERA",
    ]


def test_a_running_head_beside_page_numbers_labels_nobody() -> None:
    page = "Harbor Ministry — Press Briefing — 4 May 2021\n{0}\n"
    text = "MS. LARKIN: Good morning.\n" + "".join(
        page.format(number) + "QUESTION: Why?\nMS. LARKIN: It was late.\n" for number in range(1, 6)
    )
    assert names(read(text)) == ["MS. LARKIN", "QUESTION"]


def test_two_names_that_take_turns_are_labels_from_the_second_time_on() -> None:
    text = (
        "Interview\n\nAnna Reyes: [00:00:03] Welcome. Who are you?\n\n"
        "Dana Larkin: [00:00:10] I am the director of the port.\n\n"
        "Anna Reyes: [00:01:03] What do you do there?\n\n"
        "Dana Larkin: [00:01:10] I count the ships.\n"
    )
    assert names(read(text)) == ["Anna Reyes", "Dana Larkin"]


def test_a_video_in_round_brackets_speaks_not() -> None:
    text = (
        "PRESIDENTE MARTÍN OLVERA: Vamos a ver un video.\n\n(INICIA VIDEO)\n\n"
        "VOZ HOMBRE: Habrá agua.\n\n(FINALIZA VIDEO)\n\n"
        "PRESIDENTE MARTÍN OLVERA: Preguntas.\n\nPREGUNTA: ¿Cuándo?\n\n"
        "PRESIDENTE MARTÍN OLVERA: En mayo.\n"
    )
    assert names(read(text)) == ["MARTÍN OLVERA", "VOZ HOMBRE", "PREGUNTA"]


def test_a_courtesy_is_no_question() -> None:
    text = (
        "PRESIDENT OLVER:  Good morning.  The port is open, and the bridge will be.\n\n"
        "Q    Will you sign it?\n\nPRESIDENT OLVER:  I will.\n\n"
        "MR. VAN DER MEER:  May I?  The second basin opens in June.\n\nQ    Thank you.\n\n"
        "PRESIDENT OLVER:  Thank you.\n"
    )
    kinds = {name: kind for name, kind, _ in turns(read(text))}
    assert kinds["MR. VAN DER MEER"] == "answer"


def test_letters_of_answers_without_a_question_number_items() -> None:
    text = "Terms\n\nA. The first part of it is this.\n\nA. The second part of it is that.\n" * 3
    assert read(text).speeches == ()


def test_a_statement_that_welcomes_everybody_is_of_the_one_who_answers() -> None:
    text = (
        "Press conference\nDana Larkin, President of the Bank\n\n"
        "Ladies and gentlemen, I am pleased to welcome you to our press conference.\n\n"
        "We kept the rate where it was.\n\n* * *\n\n"
        "Questions and the answers given by Dana Larkin\n\n"
        "Question: Was it unanimous?\n\nLarkin: It was.\n\nQuestion: And in June?\n\n"
        "Larkin: We shall see.\n"
    )
    briefing = read(text)
    assert turns(briefing)[0] == ("Dana Larkin", "remarks", "inferred")
    heading = "Questions and the answers given by Dana Larkin"
    assert heading in [briefing.text[note.start : note.end] for note in briefing.speeches[0].notes]


def test_what_a_spokesperson_announces_before_the_first_question_is_theirs() -> None:
    text = (
        "Foreign Ministry Spokesperson Dana Larkin’s Regular Press Conference\n\n"
        "The Foreign Minister of Kadmeia will visit from May 10 to 12.\n\n"
        "Nova TV: Could you brief us on the visit?\n\nDana Larkin: The two sides will meet.\n\n"
        "Reuters: Will they sign the treaty?\n\nDana Larkin: I have nothing to offer on that.\n"
    )
    assert turns(read(text))[0] == ("Dana Larkin", "remarks", "inferred")


def test_an_editors_lead_is_nobodys() -> None:
    text = (
        "Briefing by Spokesperson Dana Larkin\n\nThe following is the transcript of it.\n\n"
        "Nova TV: Could you brief us on the visit?\n\nDana Larkin: The two sides will meet.\n\n"
        "Reuters: Will they sign the treaty?\n\nDana Larkin: I have nothing to offer on that.\n"
    )
    assert turns(read(text))[0][0] == "Nova TV"


def test_captions_with_arrows_are_read() -> None:
    text = (
        ">> DANA LARKIN: Good evening. The bridge is open.\n\n>> TOM REED: Since when?\n\n"
        ">> DANA LARKIN: Since May.\n\n>> TOM REED: And the port?\n\n>> DANA LARKIN: Not yet.\n"
    )
    assert names(read(text)) == ["DANA LARKIN", "TOM REED"]


@pytest.mark.parametrize(
    ("ask", "reply"),
    [("Question - ", "Réponse - "), ("P.- ", "R.- "), ("PERIODISTA.- ", "PRESIDENTA.- ")],
)
def test_marks_and_roles_before_a_dash_are_labels(ask: str, reply: str) -> None:
    pairs = "".join(f"{ask}¿Cuándo abre el puerto?\n\n{reply}Pronto, en mayo.\n\n" for _ in "123")
    briefing = read(f"Punto de prensa\n\n{pairs}")
    assert [kind == "question" for _, kind, _ in turns(briefing)] == [True, False] * 3


def test_who_has_a_title_asks_not_where_reporters_have_no_names() -> None:
    text = (
        "PRESIDENT OLVER:  Good morning.  The port is open, and the bridge will be.\n\n"
        "Q    President Petrov, did you pay for it?\n\nPRESIDENT PETROV:  We did, in May.\n\n"
        "PRESIDENT OLVER:  It was a good day for both of us, and for the harbour.\n\n"
        "GOVERNOR HOLT:  What did we do in May?  Where were you all?\n\n"
        "PRESIDENT OLVER:  I was here.\n\nQ    Thank you.\n\nPRESIDENT OLVER:  Thank you.\n"
    )
    kinds = {name: kind for name, kind, _ in turns(read(text))}
    assert kinds["GOVERNOR HOLT"] == "answer"


@pytest.mark.parametrize(
    ("words", "kind"), [("Amen to that.", "answer"), ("Who pays?", "question")]
)
def test_a_participant_asks_or_not_by_what_is_said(words: str, kind: str) -> None:
    text = (
        "THE PRESIDENT:  Good morning, everybody.  The port is open.\n\nQ    And the bridge?\n\n"
        f"THE PRESIDENT:  Soon.\n\nPARTICIPANT:  {words}\n\nTHE PRESIDENT:  Thank you.\n"
    )
    assert {name: kind for name, kind, _ in turns(read(text))}["PARTICIPANT"] == kind


def test_who_speaks_before_anybody_asks_is_no_reporter() -> None:
    text = (
        "Dana Larkin: Good morning. The port is open, and the bridge will be in June.\n\n"
        "Ivo Brandt: Good morning. I have the figures with me.\n\n"
        + "".join(
            f"{name}: How many ships came in?\n\nDana Larkin: Twelve, as far as I know.\n\n"
            for name in ("Mara Quist", "Tom Reed", "Gus Hale")
        )
        + "Ivo Brandt: Thirteen.\n\nDana Larkin: Thirteen, then.\n"
    )
    kinds = {name: kind for name, kind, _ in turns(read(text))}
    assert kinds["Ivo Brandt"] == "answer"
    assert kinds["Gus Hale"] == "question"


def test_family_names_and_roles_before_a_full_stop_are_labels_where_they_recur() -> None:
    text = (
        "MODERATOR. Welcome, everybody.\n\nLARKIN. Good morning. The port is open.\n\n"
        "Q. And the bridge?\n\nLARKIN. Look: it is late, and we know it.\n\n"
        "Q. How late?\n\nLARKIN. A month.\n\nMODERATOR. Thank you.\n"
    )
    assert names(read(text)) == ["MODERATOR", "LARKIN", "Q"]


@pytest.mark.parametrize("heading", ["The Bridge", "Next Steps", "Public Transport", "Monday"])
def test_ordinary_words_with_capitals_head_a_point_of_the_speech(heading: str) -> None:
    text = (
        f"Dana Larkin: Good morning. First the points.\n\n{heading}: We will build it in June.\n\n"
        "Ivo Brandt: Next are public transport and the bridge.\n\nMara Quist: Who pays for it?\n\n"
        "Dana Larkin: The city.\n\nTom Reed: When do you begin?\n\nIvo Brandt: In May.\n\n"
        "Mara Quist: Is that final?\n\nDana Larkin: It is.\n\nTom Reed: Sure?\n\nIvo Brandt: Yes.\n"
    )
    assert heading not in names(read(text))


def test_a_word_that_a_sentence_runs_on_into_is_no_label() -> None:
    plan = (
        "Wir haben lange beraten, und der neue Plan hat drei\nTeile: Wasser, Energie und Arbeit.\n"
    )
    text = "".join(
        f"Ministerin Larkin: Guten Tag. {plan}Frage: Wann?\nMinisterin Larkin: Bald. {plan}"
        for _ in "12"
    )
    assert names(read(text)) == ["Ministerin Larkin", "Frage"]


def test_names_behind_an_elided_particle_are_names() -> None:
    text = "".join(
        "Anne d’Arcy : Bonjour à tous, le port est ouvert.\n\nQUESTION : Et le pont ?\n\n"
        for _ in "123"
    )
    assert names(read(text)) == ["Anne d’Arcy", "QUESTION"]


def test_a_letter_asks_alone_where_names_answer() -> None:
    text = "".join(
        "P: Una más: el presupuesto.\n\nIván Robles: En mayo, como dijimos.\n\n"
        "P: ¿Y el agua?\n\nRosa Lozano: Pronto, en junio.\n\n"
        for _ in "12"
    )
    assert [kind == "question" for _, kind, _ in turns(read(text))] == [True, False] * 4


def test_the_title_stands_below_what_an_office_issues_and_the_day() -> None:
    text = (
        "For Immediate Release\nOffice of the Press Secretary\nMarch 19, 2003\n\n"
        "Press Gaggle by Dana Larkin\n\nMS. LARKIN: Good morning.\n\nQ    Is he ready?\n\n"
        "MS. LARKIN: He is.\n\nQ    When?\n\nMS. LARKIN: Soon.\n"
    )
    briefing = read(text)
    assert briefing.title == "Press Gaggle by Dana Larkin"
    assert str(briefing.date) == "2003-03-19"


def test_names_with_their_affiliation_alone_on_a_line_are_labels() -> None:
    pairs = "".join(
        "Mara Quist - Harbor Bank\nGood morning. Could you talk about the margins of the port?\n\n"
        "Ivo Brandt, Chief Financial Officer\nSure. They are as they were a year ago, and good.\n\n"
        for _ in "123"
    )
    assert names(read(f"Conference call\n\n{pairs}")) == ["Mara Quist", "Ivo Brandt"]


@pytest.mark.parametrize("damaged", ["M0DERATOR", "MODERAT0R"])
def test_a_role_is_damaged_by_letters_that_no_word_has(damaged: str) -> None:
    text = (
        "MODERATOR: Welcome.\n\nDANA LARKIN: Good morning. The port is open.\n\n"
        f"{damaged}: The first question.\n\nQUESTION: And the bridge?\n\n"
        "DANA LARKIN: Soon, we hope.\n\nMODERATOR: Thank you.\n"
    )
    assert names(read(text)) == ["MODERATOR", "DANA LARKIN", "QUESTION"]


def test_who_is_cut_off_has_spoken() -> None:
    text = (
        "Pia Hale: Good morning. The port is open, and the bridge is next.\n\n"
        "Harbor Post: And the second basin —\n\nPia Hale: Not yet.\n\n"
        "Nova TV: Why is it so late?\n\nPia Hale: The frost came early.\n\n"
        "Radio Port: Who pays for it?\n\nPia Hale: The city does, as it did before.\n"
    )
    assert "Harbor Post" in names(read(text))


def test_a_name_alone_on_its_line_answers_outlets_set_so() -> None:
    asked = "Could you give us more details about the visit?"
    said = "We have noted the relevant reports. Our position is clear."
    outlets = ("Nova News", "Harbor Daily", "Nova News", "Harbor Daily")
    text = "".join(f"{outlet}\n{asked}\nDana Larkin\n{said}\n" for outlet in outlets)
    found = turns(read(f"Spokesperson's Regular Press Conference\n{text}"))
    assert [name for name, _kind, _basis in found[1::2]] == ["Dana Larkin"] * 4
    assert [name for name, _kind, _basis in found[::2]] == list(outlets)


@pytest.mark.parametrize("last", ["Third: the facts speak for themselves.", "Monday: we meet."])
def test_the_last_point_of_a_speech_is_no_back_matter(last: str) -> None:
    said = "We noted the reports. Our position is clear."
    text = f"Q: Is it true?\n\nMS. LARKIN: {said}\n\nQ: And now?\n\nMS. LARKIN: {said}\n\n{last}\n"
    briefing = read(text)
    assert briefing.speeches[-1].end == len(text)
