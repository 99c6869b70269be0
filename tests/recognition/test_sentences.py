"""Evidence of the whole document about a label: sentences, calls, numbers, parties, brackets."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.recognition.reading import names, read

_SAID = (
    "The pumps were checked on Monday. They ran all night.",
    "Nobody was told before noon. We regret that.",
    "The bridge will be shut for two weeks. Traffic goes round by the quay.",
    "A second crane has been ordered. It comes in May.",
)


def _meeting(labels: list[str], between: str = "", separator: str = "\n\n") -> str:
    said = cycle(_SAID)
    return "".join(
        f"{label} {next(said)}{between if number == 4 else ''}{separator}"
        for number, label in enumerate(labels * 3)
    )


def test_a_sentence_with_a_colon_that_goes_on_small_is_no_label() -> None:
    text = _meeting(["Ilse Tamm:", "Otto Vahur:", "Mare Kask:"], "\nAgain: nobody was told.")
    assert names(read(text)) == ["Ilse Tamm", "Otto Vahur", "Mare Kask"]


def test_a_name_that_goes_on_small_once_stays_a_speaker() -> None:
    text = _meeting(["Ilse Tamm:", "Otto Vahur:", "Mare Kask:"], "\n\nIlse Tamm: and nobody asked.")
    briefing = read(text)
    at = text.index("and nobody asked")
    speech = next(each for each in briefing.speeches if each.start <= at < each.end)
    assert speech.speaker is not None
    assert speech.speaker.name == "Ilse Tamm"


def test_a_call_to_the_next_speaker_is_no_label() -> None:
    text = "".join(
        f"Ilse Tamm: {said}\nThe floor: {name}.\n\n{name}: {said}\n\n"
        for said, name in zip(_SAID * 2, ["Otto Vahur", "Mare Kask"] * 4, strict=True)
    )
    assert names(read(text)) == ["Ilse Tamm", "Otto Vahur", "Mare Kask"]


def test_the_number_of_a_speech_is_no_part_of_a_name() -> None:
    people = ["ILSE TAMM", "OTTO VAHUR", "MARE KASK"] * 3
    text = "".join(
        f"Sp. {number} {name}:\n{said}\n\n"
        for number, (name, said) in enumerate(zip(people, cycle(_SAID), strict=False), 1)
    )
    assert names(read(text)) == ["ILSE TAMM", "OTTO VAHUR", "MARE KASK"]


def test_a_party_behind_a_name_is_no_part_of_it() -> None:
    text = _meeting(["10.01 Ilse Tamm kesk:", "10.03 Otto Vahur vihr:", "10.05 Mare Kask kesk:"])
    assert names(read(text)) == ["Ilse Tamm", "Otto Vahur", "Mare Kask"]


@pytest.mark.parametrize("colon", [":", ":\n"])
def test_the_party_of_several_has_their_names_in_brackets(colon: str) -> None:
    heads = ["CHAIR OF THE DAY (MARE KASK)", "F-Nord (ILSE TAMM)", "F-Nord (OTTO VAHUR)"]
    text = _meeting([f"{head}{colon}" for head in heads])
    assert names(read(text)) == ["MARE KASK", "ILSE TAMM", "OTTO VAHUR"]


def test_an_office_behind_a_name_and_a_comma_is_no_part_of_it() -> None:
    text = _meeting(
        ["Ilse Tamm, Hafenmeisterin:", "Otto Vahur, Baurat:", "Mare Kask, Rechnungshof:"]
    )
    assert names(read(text)) == ["Ilse Tamm", "Otto Vahur", "Mare Kask"]


def test_a_dash_ends_a_label_before_a_sentence_with_a_colon() -> None:
    text = _meeting(["O SR. TAMM –", "O SR. VAHUR –", "A SRA. KASK –"]) + (
        "O SR. TAMM – Repito: o porto precisa de outro guindaste. Ninguém o nega.\n"
    )
    assert len(names(read(text))) == 3


def test_the_last_field_of_a_list_names_nobody_who_speaks() -> None:
    text = (
        "Minutes of the board\n\nPlace: Old Quay\nPresent: Ilse Tamm\nAbsent: Otto Vahur\n\n"
        "The board met in the old hall. Nobody kept a record of the first hour.\n\n"
        + _meeting(["Ilse Tamm:", "Mare Kask:"])
    )
    briefing = read(text)
    assert names(briefing) == ["Ilse Tamm", "Mare Kask"]
    assert briefing.speeches[0].start >= text.index("Ilse Tamm: ")


def test_a_last_line_with_the_clock_is_nobodys() -> None:
    text = _meeting(["Ilse Tamm:", "Mare Kask:"]) + "Koosolek lõppes kell 18:30.\n"
    briefing = read(text)
    assert text[briefing.back_matter.start :].startswith("Koosolek")


def test_a_name_that_no_list_knows_is_carried_by_the_setting_of_the_others() -> None:
    said = ["管の修理は終わりました。", "予算は足りますか。", "橋は来月開きます。"]
    people = ["北浦委員長", "東山委員", "七五三掛委員", "西川委員"] * 3
    text = "".join(
        f"○{name}\u3000{words}次に移ります。\n\n"
        for name, words in zip(people, cycle(said), strict=False)
    )
    assert "七五三掛委員" in names(read(text))


def test_a_label_that_the_text_has_elsewhere_is_one_within_a_paragraph() -> None:
    text = _meeting(["Ilse Tamm:", "Otto Vahur:", "Mare Kask:"]) + (
        "Ilse Tamm: The report is out. Otto Vahur: Nobody has read it.\n\n"
    )
    briefing = read(text)
    at = text.index("Nobody has read it")
    speech = next(each for each in briefing.speeches if each.start <= at < each.end)
    assert speech.speaker is not None
    assert speech.speaker.name == "Otto Vahur"


def test_what_a_letter_says_is_no_label() -> None:
    text = (
        _meeting(["主席：", "許立衡議員：", "梁嵐議員："])
        + "主席：謝謝。\n信裏寫：「橋梁安全。」請回答。\n"
    )
    assert "信裏寫" not in names(read(text))


def test_an_office_that_no_list_knows_and_a_space_are_no_part_of_a_name() -> None:
    text = _meeting(["主席：", "審計長 梁若谷：", "水務署署長 許立衡："])
    assert names(read(text)) == ["主席", "梁若谷", "許立衡"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (
            ["The Presiding Officer (Mare Kask):", "Ilse Tamm (Old Quay) (Ind):", "Otto Vahur:"],
            ["Mare Kask", "Ilse Tamm", "Otto Vahur"],
        ),
        (
            [
                "HON. SPEAKER:",
                "SHRI OTTO VAHUR (TAMMSAARE):",
                "THE MINISTER OF PORTS (SHRI A. TAMM):",
            ],
            ["HON. SPEAKER", "OTTO VAHUR", "A. TAMM"],
        ),
        (
            ["O SR. PRESIDENTE (Otto Vahur. PX - AM) -", "A SRA. ILSE TAMM (PX - AM) -"],
            ["Otto Vahur", "ILSE TAMM"],
        ),
        (
            ["PRESIDENTE.", "TAMM (PX-UD).", "VAHUR, ministro dei trasporti."],
            ["PRESIDENTE", "TAMM", "VAHUR"],
        ),
        (["（記者）", "（大臣）"], ["記者", "大臣"]),
        (["記者）", "大臣）"], ["記者", "大臣"]),
    ],
)
def test_brackets_and_commas_leave_the_name_alone(labels: list[str], expected: list[str]) -> None:
    found = [name.removeprefix("A SRA. ") for name in names(read(_meeting(labels)))]
    assert found == expected


def test_a_line_with_the_time_alone_is_no_speaker() -> None:
    text = "".join(
        f"Kl. 13:{minute:02}\n\n{name}:\n{said}\n\n"
        for minute, (name, said) in enumerate(
            zip(
                ["Formanden (Mare Kask)", "Ilse Tamm (S)", "Otto Vahur (V)"] * 3,
                cycle(_SAID),
                strict=False,
            )
        )
    )
    assert names(read(text)) == ["Mare Kask", "Ilse Tamm", "Otto Vahur"]


def test_what_layout_is_sure_of_and_words_are_not_leaves_a_doubt() -> None:
    text = _meeting(["An Ceann Comhairle:", "Deputy Ilse Tamm:", "Deputy Otto Vahur:"]) + (
        "The Tánaiste: Nobody was told before noon.\n\nDeputy Ilse Tamm: Thanks.\n\n" * 2
    )
    briefing = read(text)
    at = text.rindex("Nobody was told")
    speech = next(each for each in briefing.speeches if each.start <= at < each.end)
    assert speech.speaker is None or speech.speaker.name == "The Tánaiste"


def test_an_end_and_its_clock_on_two_lines_are_back_matter() -> None:
    text = _meeting(["MS. TAMM:", "MR. VAHUR:"]) + "END\n6:01 P.M. EDT\n"
    briefing = read(text)
    assert text[briefing.back_matter.start :].startswith("END")
