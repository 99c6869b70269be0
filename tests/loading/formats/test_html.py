"""Web pages: nothing of the speech is lost, nothing of the furniture stays."""

from __future__ import annotations

import codecs

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.format_registry import extract, kind_of

from .pages import BREAKS, GOVERNMENT, LIVE, PAGES, SPEAKER_TABLE, TAIWANESE, Page


def lines(html: str | bytes) -> list[str]:
    data = html if isinstance(html, bytes) else html.encode()
    return extract("html", data, "page.html").text.splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_line_that_is_said_is_a_line_in_order(page: Page) -> None:
    found = [line for line in lines(page.html) if line in page.spoken]
    assert found == list(page.spoken)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_of_the_furniture_stays(page: Page) -> None:
    text = "\n".join(lines(page.html))
    assert [words for words in page.furniture if words in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_title_day_and_address_are_those_of_the_page(page: Page) -> None:
    found = extract("html", page.html.encode(), "page.html")
    assert found.facts.title == page.title
    assert (str(found.facts.day) if found.facts.day else None) == page.day
    assert found.url == page.url


@pytest.mark.parametrize(
    ("page", "encoding", "declared"),
    [
        (GOVERNMENT, "utf-8", "gb2312"),
        (GOVERNMENT, "gb18030", "utf-8"),
        (GOVERNMENT, "gb18030", "gb2312"),
        (GOVERNMENT, "gb18030", "iso-8859-1"),
        (GOVERNMENT, "gb18030", "no-such-charset"),
        (TAIWANESE, "cp950", "big5"),
        (TAIWANESE, "cp950", "utf-8"),
        (BREAKS, "gb18030", None),
        (LIVE, "utf-16", "utf-8"),
    ],
)
def test_a_charset_may_be_declared_wrong_or_not_at_all(
    page: Page, encoding: str, declared: str | None
) -> None:
    html = page.html.replace("charset=utf-8", f"charset={declared}")
    html = html.replace('charset="utf-8"', f'charset="{declared}"')
    # Each holds characters that the encoding has.
    data = html.replace("©", "").encode(encoding)
    found = [line for line in lines(data) if line in page.spoken]
    assert found == list(page.spoken)


def test_a_declared_western_charset_is_taken() -> None:
    html = '<meta charset="windows-1250"><p>LARKIN: Dobrý večer, Šárko.</p><p>OTÁZKA: Proč?</p>'
    data = html.encode("cp1250")
    assert lines(data) == ["LARKIN: Dobrý večer, Šárko.", "OTÁZKA: Proč?"]
    assert extract("html", data, "x").encoding == codecs.lookup("cp1250").name


def test_a_byte_order_mark_wins_and_is_no_text() -> None:
    data = codecs.BOM_UTF8 + '<meta charset="gbk"><p>周岚：大家好。</p>'.encode()
    assert lines(data) == ["周岚：大家好。"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>One<br>two<br/>three</p>", ["One", "two", "three"]),
        ("<p>云岭市\n  水利局</p>", ["云岭市水利局"]),
        ("<p>Harbour\n  wall</p>", ["Harbour wall"]),
        ("<pre>Q  Why?\nMS. LARKIN:  So.</pre>", ["Q  Why?", "MS. LARKIN:  So."]),
        ('<div style="white-space: pre-wrap">问：一\n答：二</div>', ["问：一", "答：二"]),
        ("<b>问：</b>何时？\n<b>答：</b>明天。\n", ["问：何时？", "答：明天。"]),
        ("<p>a &lt;b&gt; &amp;amp; &#x4e91; &nosuch; c</p>", ["a <b> &amp; 云 &nosuch; c"]),
        ("<ul><li>一<li>二</ul>", ["一", "二"]),
        ("<p>one<p>two<div>three</div>four", ["one", "two", "three", "four"]),
        ("<p>one <b>two <p>three</b> four", ["one two", "three four"]),
        ("<p>seen<!-- hidden --> on</p><!-- never closed <p>gone", ["seen on"]),
        ("<p>1 < 2 and 3 > 2</p>", ["1 < 2 and 3 > 2"]),
        ('<p title="a > b" class=x>said</p>', ["said"]),
        ("<p>汉<ruby>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby></p>", ["汉字"]),
        ("<p>said<span hidden> not</span><i style='display:none'> nor</i></p>", ["said"]),
        ("<p>said</p><script>if (a</p>b) '<p>no</p>'</script><p>more</p>", ["said", "more"]),
        ("<h3><a href=x>周岚：</a></h3><p>大家好。</p>", ["周岚：", "大家好。"]),
        ("<p><span>周</span><span>岚</span>：好。</p>", ["周岚：好。"]),
        ("<td>one<td>two", ["one", "two"]),
        ("问：何时？</br>答：明天。</p>问：为何？", ["问：何时？", "答：明天。", "问：为何？"]),
        (
            "<h2>云岭市发布会</h2><p>问：何时？<br>答：明天。</p>",
            ["云岭市发布会", "问：何时？", "答：明天。"],
        ),
        ("<p>said</p><p " + "a b " * 600 + ">more</p>", ["said", "more"]),
        ("<p>said</p>and a <b that is left open", ["said", "and a <b that is left open"]),
    ],
)
def test_mark_up_is_read_as_a_reader_sees_it(html: str, found: list[str]) -> None:
    assert lines(html) == found


def test_a_table_of_figures_is_written_row_by_row() -> None:
    html = "<table><tr><th>年<th>水库</tr><tr><td>2023<td>3</tr><tr><td>2024<td>5</tr></table>"
    assert lines(html) == ["年\t水库", "2023\t3", "2024\t5"]


def test_the_rows_of_speaker_and_text_become_turns_without_their_head() -> None:
    found = lines(SPEAKER_TABLE.html)
    assert "Dana Larkin:" in found
    assert found.index("Dana Larkin:") + 1 == found.index("Good morning.")


def test_stamps_in_a_table_of_turns_are_nobodys_words() -> None:
    html = "<table><tr><td>10:05<td>周岚<td>大家好。</tr>"
    html += "<tr><td>10:06<td>许立衡<td>谢谢主持人。</tr></table>"
    found = extract("html", html.encode(), "x")
    assert found.text == "10:05\n周岚：\n大家好。\n10:06\n许立衡：\n谢谢主持人。\n"
    assert [span.within(found.text) for span in found.facts.aside] == ["10:05", "10:06"]


def test_a_box_named_as_furniture_that_holds_the_speech_is_kept() -> None:
    html = '<div class="menu"><a href=/>首页</a></div><div class="share comments">'
    html += "<p>周岚：大家好。</p><p>许立衡：谢谢主持人，今年水库三座。</p></div>"
    assert lines(html) == ["周岚：大家好。", "许立衡：谢谢主持人，今年水库三座。"]


def test_speech_in_boxes_side_by_side_is_kept_whole() -> None:
    long = "<p>周岚：今天请来许立衡先生，介绍水库建设的情况。</p>" * 20
    html = (
        f'<body><div class="page">{long}</div><div class="page"><p>许立衡：谢谢。</p></div></body>'
    )
    assert lines(html)[-1] == "许立衡：谢谢。"


def test_a_page_of_one_paragraph_is_read() -> None:
    assert lines("<html><body><p>周岚：好</p></body></html>") == ["周岚：好"]


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(NotTextError, match="without any text"):
        lines("<html><head><title>x</title></head><body><img src=a></body></html>")


def test_a_table_pasted_into_text_with_lines_of_its_own_makes_no_page_of_it() -> None:
    table = "<table><tr><td>东岸</td></tr></table>\n" * 6
    turns = "主席：请说明。\n魏处长清河：渡船一共六条。\n" * 8
    text = f"渡口小组会议纪录\n{turns}{table}{turns}"
    assert kind_of(text.encode(), "a.txt") != "html"


def test_the_links_below_each_name_are_no_lines() -> None:
    speech = (
        "<p><strong>{name}</strong> <small>(Wexcombe)</small></p><p>Link to this: "
        "<a href='#'>Individually</a> | <a href='#'>In context</a> | <a href='#'>Our source</a></p>"
        "<p>I raise the issue of the boats, number {number}.</p>"
    )
    people = ("Ann Tarlow", "Otto Vahur") * 3
    body = "".join(speech.format(name=name, number=at) for at, name in enumerate(people))
    found = lines(f"<html><body>{body}</body></html>")
    assert [line for line in found if "Link to this" in line] == []
    assert found[0] == "Ann Tarlow (Wexcombe)"
