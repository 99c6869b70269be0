"""Title, date, venue, language, and the offices of those present."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.recognition.lexicon.names import is_name, name_at_end
from briefing_tui.recognition.structure.presence import body_and_titles
from briefing_tui.recognition.structure.text_language import language_of
from briefing_tui.text.marks import COLONS
from tests.recognition.reading import read, turns

BODY = "主持人 周岚:\n大家好。\n许立衡(云岭市水利局副局长):\n{words}\n"


def test_the_first_line_that_is_no_field_and_no_aside_is_the_title() -> None:
    briefing = read(
        "（本篇为虚构示例）\n来源:云岭网\n云岭市水利发布会\n" + BODY.format(words="好。")
    )
    assert briefing.title == "云岭市水利发布会"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2024年5月30日", date(2024, 5, 30)),
        ("2024-05-30", date(2024, 5, 30)),
        ("2024/5/30", date(2024, 5, 30)),
        ("二〇二四年五月三十日", date(2024, 5, 30)),
        ("中華民國113年5月30日", date(2024, 5, 30)),
        ("中華民國一一三年五月三十日", date(2024, 5, 30)),
        ("90/01/15", date(2001, 1, 15)),
        ("May 30, 2024", date(2024, 5, 30)),
        ("30 May 2024", date(2024, 5, 30)),
        ("２０２４年５月３０日", date(2024, 5, 30)),
    ],
)
def test_dates_in_all_their_forms(printed: str, day: date) -> None:
    briefing = read(f"云岭市水利发布会\n时间：{printed}\n" + BODY.format(words="好。"))
    assert briefing.date == day


@pytest.mark.parametrize("printed", ["2024年13月1日", "2024年2月30日", "99.9.9", "1.2.3"])
def test_what_is_no_date_of_the_calendar_is_none(printed: str) -> None:
    briefing = read(f"云岭市水利发布会\n时间：{printed}\n" + BODY.format(words="好。"))
    assert briefing.date is None


CONFLICT = "2021年10月26日云岭市举行发布会\n2021年9月24日,云岭市举行发布会。\n"


def test_nobody_reports_in_september_what_was_so_in_october() -> None:
    briefing = read(CONFLICT + BODY.format(words="截至10月中旬,占比达98.8%。"))
    assert briefing.date == date(2021, 10, 26)
    (warning,) = briefing.warnings
    assert warning.code == "date-conflict"
    assert briefing.text[warning.start : warning.end] == "2021年9月24日"
    assert [mention.iso for mention in briefing.dates] == ["2021-10-26", "2021-09-24"]


def test_a_conflict_that_the_text_does_not_settle_leaves_no_date() -> None:
    briefing = read(CONFLICT + BODY.format(words="进展顺利。"))
    assert briefing.date is None
    assert [warning.code for warning in briefing.warnings] == ["date-conflict"]


def test_the_day_of_publication_counts_only_where_there_is_no_other() -> None:
    fields = "云岭发布会\n发布时间：2024-06-02\n"
    assert read(fields + BODY.format(words="好。")).date == date(2024, 6, 2)
    both = fields + "时间：2024年5月30日\n"
    assert read(both + BODY.format(words="好。")).date == date(2024, 5, 30)


def test_a_term_in_the_lead_is_not_the_day() -> None:
    lead = "云岭发布会\n时间：2024年9月12日\n《办法》自2024年11月1日起施行。\n"
    assert read(lead + BODY.format(words="好。")).date == date(2024, 9, 12)


def test_the_venue_is_the_field_of_that_name() -> None:
    briefing = read("云岭发布会\n地点:云岭市一楼发布厅\n" + BODY.format(words="好。"))
    assert briefing.venue == "云岭市一楼发布厅"


def test_offices_come_from_the_list_of_those_present() -> None:
    briefing = read(
        "云岭发布会\n出席的有:云岭市民政局党组成员、副局长林晓,市水利局局长许立衡。"
        "市委宣传部四级调研员、市政府新闻办副主任周岚主持。\n"
        "主持人 周岚:\n大家好。\n林晓:\n好。\n许立衡:\n好。\n"
    )
    offices = {s.name: (s.organisation, s.titles) for s in briefing.speakers}
    assert offices == {
        "周岚": ("市委宣传部", ("四级调研员", "市政府新闻办副主任")),
        "林晓": ("云岭市民政局", ("党组成员、副局长",)),
        "许立衡": ("市水利局", ("局长",)),
    }


@pytest.mark.parametrize(
    ("office", "parts"),
    [
        ("云岭市水利局党组成员、副局长", ("云岭市水利局", ("党组成员、副局长",))),
        (
            "山海经济技术开发区党工委委员、宣传部部长",
            ("山海经济技术开发区", ("党工委委员、宣传部部长",)),
        ),
        ("云岭市市长", ("云岭市", ("市长",))),
        ("云岭市人民政府新闻办公室", ("云岭市人民政府新闻办公室", ())),
        ("局长", (None, ("局长",))),
        ("", (None, ())),
    ],
)
def test_a_body_is_told_from_its_titles(
    office: str, parts: tuple[str | None, tuple[str, ...]]
) -> None:
    assert body_and_titles(office) == parts


@pytest.mark.parametrize("words", ["周岚", "许立衡", "欧阳明远", "阿依古丽·买买提", "唐鳳"])
def test_names_are_names(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize(
    "words", ["方面", "时间", "三个方面", "我们", "任务", "水利局", "周", "许局长"]
)
def test_words_that_begin_like_a_surname_are_not(words: str) -> None:
    assert not is_name(words)


def test_the_name_at_the_end_is_the_one_after_the_office() -> None:
    assert name_at_end("新闻办公室主任周岚") == "周岚"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("各位记者朋友，大家好，我们开始。", "zh-Hans"),
        ("各位媒體朋友，大家好，我們開始。", "zh-Hant"),
        ("Good evening, everyone.", "en"),
        ("皆さん、こんにちは。これから会見を始めます。よろしくお願いします。", "ja"),
        ("안녕하십니까. 지금부터 브리핑을 시작하겠습니다.", "ko"),
        ("Bona tarda. L'escola obrirà a la tardor, si tot va bé. I qui ho paga?", "ca"),
        ("Boas tardes. O concello vai abrir a escola no outono. Cando abre?", "gl"),
        ("Boa tarde. A nova escola abre no outono, se tudo correr bem. Quando?", "pt"),
        ("Günaydın. Okul ne zaman açılacak? Sonbaharda, her şey yolunda giderse.", "tr"),
        ("Dober večer. Nova šola bo odprta jeseni. V oktobru, če bo vse dobro.", "sl"),
        ("Добрий день. Нова школа відкриється восени, якщо все піде за планом.", "uk"),
        ("Добрый день. Новая школа откроется осенью, если всё пойдёт хорошо.", "ru"),
        ("Добър ден. Новото училище ще бъде отворено през есента, ако всичко върви.", "bg"),
        ("Dzień dobry. Nowa szkoła zostanie otwarta jesienią.", "pl"),
        ("Dobrý den. Nová škola se otevře na podzim. Kdy přesně?", "cs"),
        ("Goedemiddag. De nieuwe school gaat in de herfst open. Wanneer is dat?", "nl"),
        ("God dag. Den nya skolan öppnar i höst. När då? I oktober.", "sv"),
        ("Hyvää päivää. Uusi koulu avataan syksyllä, jos kaikki menee hyvin.", "fi"),
        ("Jó napot. Az új iskola ősszel nyílik meg, ha minden jól megy.", "hu"),
        ("Bună ziua. Noua școală se va deschide la toamnă.", "ro"),
        ("Selamat siang. Sekolah baru akan dibuka. Kapan itu? Pada bulan Oktober.", "id"),
        ("Xin chào. Trường mới sẽ mở cửa vào mùa thu. Khi nào?", "vi"),
        ("Καλημέρα. Το νέο σχολείο ανοίγει το φθινόπωρο.", "el"),
        ("שלום לכולם. בית הספר החדש ייפתח בסתיו.", "he"),
        ("مساء الخير. ستفتح المدرسة الجديدة في الخريف.", "ar"),
        ("नमस्कार। नया स्कूल शरद ऋतु में खुलेगा।", "hi"),
        ("สวัสดีครับ โรงเรียนใหม่จะเปิดในฤดูใบไม้ร่วง", "th"),
        ("1234", "und"),
    ],
)
def test_the_language_is_told_by_its_letters(text: str, tag: str) -> None:
    assert language_of(text) == tag


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("云岭网 2024-05-31 09:12\n2024年5月30日上午，云岭市召开发布会。", "2024-05-30"),
        ("113-05-30", "2024-05-30"),
        ("2024. 5. 30.", "2024-05-30"),
        ("外交部发言人许立衡2024年5月30日主持例行记者会", "2024-05-30"),
    ],
)
def test_days_in_more_forms(lead: str, day: str) -> None:
    text = f"记者会\n{lead}\n主持人 周岚：大家好。\n"
    assert str(read(text).date) == day


@pytest.mark.parametrize(
    "above",
    [
        "（发言材料，请勿外传）",
        "内部资料",
        "云岭市新闻办",
        "FOR IMMEDIATE RELEASE",
        "UNCORRECTED TRANSCRIPT",
        "DRAFT",
        "Ministry of Inland Waters",
        "The Harbour Master's Office",
        "NOTA DE PRENSA",
        "Ministerio de Aguas y Puertos",
        "![大厅](https://img.example/2019/03/08/a.jpg)",
        "https://news.example/2019/03/08/a.html",
        "12",
        "Page 1 of 9",
    ],
)
def test_stamps_offices_and_images_above_the_title_are_not_the_title(above: str) -> None:
    briefing = read(f"{above}\n\n云岭市水利发布会\n" + BODY.format(words="好。"))
    assert briefing.title == "云岭市水利发布会"
    assert briefing.date is None


def test_an_office_is_the_title_where_nothing_else_is() -> None:
    assert read("云岭市水利局\n" + BODY.format(words="好。")).title == "云岭市水利局"


def test_a_running_head_with_a_number_is_not_the_title() -> None:
    head = "云岭发布厅 · 第{}期\n"
    text = head.format(9) + "水利发布会\n" + BODY.format(words="好。") * 3
    assert read(text).title == head.format(9).strip()
    text = text.replace("主持人", head.format(9) + "主持人")
    assert read(text).title == "水利发布会"


ENGLISH = (
    "Harbour briefing\n{}\n\nAnn Pike: Good morning.\n\nJon Larkin: When does it open?\n\n"
    "Ann Pike: In May.\n"
)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("4/23/12", date(2012, 4, 23)),
        ("Release Date: 13/10/2002", date(2002, 10, 13)),
        ("Issued on: April 27, 2020\nApril 24, 2020", date(2020, 4, 24)),
        ("Issued on: April 27, 2020", date(2020, 4, 27)),
    ],
)
def test_the_day_in_numbers_and_of_issue(printed: str, day: date) -> None:
    assert read(ENGLISH.format(printed)).date == day


def test_the_day_of_issue_at_the_foot_is_the_day_and_nobodys_words() -> None:
    briefing = read(ENGLISH.format("") + "\nIssued on: 3 March 2021\nThe Harbour Office\n")
    assert briefing.date == date(2021, 3, 3)
    assert briefing.back_matter.within(briefing.text).strip().startswith("Issued on")


@pytest.mark.parametrize("colon", COLONS)
def test_every_colon_ends_a_field_and_a_label(colon: str) -> None:
    briefing = read(
        f"云岭市新闻发布会\n时间{colon}2024年3月12日\n\n周岚{colon}大家好，现在开会。\n"
        f"许立衡{colon}今年修三座桥。\n周岚{colon}谢谢大家。\n"
    )
    assert briefing.date is not None
    assert briefing.date.isoformat() == "2024-03-12"
    assert [name for name, _, _ in turns(briefing)] == ["周岚", "许立衡", "周岚"]
