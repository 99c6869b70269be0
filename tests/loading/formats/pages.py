"""Invented web pages in the shapes that press offices publish, and what of each is speech."""

# ruff: noqa: E501  # mark-up is easier to read unbroken

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page to be read.

    Attributes:
        name: the shape.
        html: the whole page or fragment.
        spoken: the lines that must come out, in order, each a line of its own.
        furniture: words that must not come out.
        title: what the page is called, without the site's name.
        day: the ISO date that its fields give, or None.
        url: its canonical address, or None.
    """

    name: str
    html: str
    spoken: tuple[str, ...]
    furniture: tuple[str, ...]
    title: str | None = None
    day: str | None = None
    url: str | None = None


_TALK = (
    ("主持人", "各位记者朋友，大家下午好！今天我们请来了云岭市水利局副局长许立衡先生。"),
    ("许立衡", "谢谢主持人。今年以来，云岭市新建水库三座，整治河道一百二十公里。"),
    ("问", "请问明年有什么打算？"),
    ("答", "有。"),
    ("问", "能具体说说吗？"),
    ("答", "明年先把老旧管网改造完，再谈新建。具体方案正在征求意见，年底前向社会公布。"),
    ("主持人", "今天的发布会就到这里，谢谢大家！"),
)
_TALK_LINES = tuple(f"{label}：{words}" for label, words in _TALK)

_GOVERNMENT = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>云岭市水利局就水库建设答记者问_新闻发布_云岭市人民政府门户网站</title>
<meta name="SiteName" content="云岭市人民政府门户网站"/>
<meta name="ArticleTitle" content="云岭市水利局就水库建设答记者问"/>
<meta name="PubDate" content="2024-05-30 16:02"/>
<link rel="canonical" href="https://www.yunling.example/xwfb/t2024_1.html"/>
<style>.TRS_Editor P{line-height:2}</style><script>var a = "<p>许立衡：假的。</p>";</script>
</head><body>
<div class="top"><div class="w1200"><a href="/">首页</a> | <a href="/zw">政务公开</a> |
<a href="/fw">办事服务</a> | <a href="/hd">互动交流</a><div id="weather">今天是2024年5月31日 星期五</div></div></div>
<div class="nav"><ul><li><a href="/a">要闻</a></li><li><a href="/b">新闻发布</a></li>
<li><a href="/c">数据</a></li></ul></div>
<div class="main"><table width="100%"><tr><td>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/b">新闻发布</a> &gt; 正文</div>
<div class="article"><h1 class="tit">云岭市水利局就水库建设答记者问</h1>
<div class="info"><span>发布时间：2024-05-30 16:02</span> <span>来源：云岭日报</span>
<span class="font">字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></span>
<span class="print"><a href="#">打印本页</a></span></div>
<div id="zoom"><div class="TRS_Editor"><div>
{talk}
</div></div></div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="editor">责任编辑：周岚</div>
<div class="xgxw"><h3>相关新闻</h3><ul><li><a href="/1">云岭市水库建设推进会召开，许立衡出席并讲话。</a></li>
<li><a href="/2">全市汛期准备就绪，各县区完成检查。</a></li></ul></div>
</div></td></tr></table></div>
<div class="footer"><p>主办：云岭市人民政府办公室　承办：云岭市大数据中心</p>
<p>网站标识码：0000000001　云ICP备00000001号　云公网安备 00000000000001号</p>
<p><a href="/about">关于我们</a> | <a href="/map">网站地图</a> | 联系电话：0000-0000000</p></div>
</body></html>"""

GOVERNMENT = Page(
    "a mainland government page of nested divs and tables",
    _GOVERNMENT.replace(
        "{talk}",
        "\n".join(
            f'<p style="text-indent:2em"><strong><span style="font-family:宋体">{label}：</span>'
            f"</strong><span>{words}</span></p>"
            for label, words in _TALK
        ),
    ),
    _TALK_LINES,
    (
        *("首页", "政务公开", "星期五", "当前位置", "打印本页", "分享到", "相关新闻", "推进会"),
        *("汛期准备", "ICP", "网站地图", "主办", "line-height", "假的", "字号"),
    ),
    "云岭市水利局就水库建设答记者问",
    "2024-05-30",
    "https://www.yunling.example/xwfb/t2024_1.html",
)

TAIWANESE = Page(
    "a Taiwanese content management system in one form",
    """<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8">
<title>雲嶺縣政府記者會紀要 | 雲嶺縣政府全球資訊網</title>
<meta property="og:title" content="雲嶺縣政府記者會紀要">
<meta property="og:site_name" content="雲嶺縣政府全球資訊網">
<meta name="DC.Date" content="2023-11-08"></head><body class="has-sidebar">
<form method="post" id="aspnetForm" action="./Page.aspx"><input type="hidden" value="x">
<a class="accesskey" href="#C" accesskey="C">:::</a>
<div id="header"><h1><a href="/">雲嶺縣政府</a></h1><ul><li><a href="/en">English</a></li></ul></div>
<div class="breadcrumb">您的位置：首頁 / 新聞 / 記者會</div>
<div id="center"><div class="group page-content"><div class="header"><h2>雲嶺縣政府記者會紀要</h2></div>
<div class="essay"><div class="caption"><span>主席(周委員嵐)：</span></div>
<div class="p"><p>現在開會，請許局長說明。</p></div>
<div class="p"><p><b>許局長立衡：</b>主席、各位媒體朋友，大家早安。</p><p>本縣今年完成三件工程，\
其中<br>最大的一件在北岸。</p></div>
<div class="p"><p>記者︰經費多少？</p><p>許局長立衡︰八千萬元。</p></div>
</div><div class="simple-list"><ul><li>發布日期：2023-11-08</li><li>點閱次數：1,024</li></ul></div>
<div class="share"><ul><li><a>分享至臉書</a></li></ul></div></div></div>
<div class="related"><h3>相關連結</h3><a href="/x">水資源處網站</a></div>
<div id="footer"><p>雲嶺縣政府版權所有 © 地址：雲嶺縣中正路1號 電話：00-0000000</p></div></form>
</body></html>""",
    (
        "主席(周委員嵐)：",
        "現在開會，請許局長說明。",
        "許局長立衡：主席、各位媒體朋友，大家早安。",
        "本縣今年完成三件工程，其中",
        "最大的一件在北岸。",
        "記者︰經費多少？",
        "許局長立衡︰八千萬元。",
    ),
    (":::", "English", "您的位置", "點閱次數", "分享至", "相關連結", "版權所有", "水資源處網站"),
    "雲嶺縣政府記者會紀要",
    "2023-11-08",
)

PRESS_OFFICE = Page(
    "a press office on a blog system",
    """<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8">
<title>Press Briefing by Secretary Dana Larkin - The Harbour Office</title>
<meta property="og:title" content="Press Briefing by Secretary Dana Larkin">
<meta property="og:site_name" content="The Harbour Office">
<meta property="article:published_time" content="2024-03-12T18:30:00-05:00">
<link rel="canonical" href="https://harbour.example/2024/03/12/press-briefing/" /></head>
<body class="post-template single-post"><a class="skip-link" href="#content">Skip to content</a>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">Briefing \
Room</a></li></ul></nav><form class="search"><label>Search this site</label><input></form></header>
<div class="cookie-banner">We use cookies to improve this site. <button>Accept</button></div>
<main id="content"><article class="post"><header class="entry-header">
<h1 class="entry-title">Press Briefing by Secretary Dana Larkin</h1>
<time datetime="2024-03-12">March 12, 2024</time></header>
<div class="entry-content"><p>James S. Bell Room</p><p>1:05 P.M. EST</p>
<p>MS. LARKIN:&nbsp; Good afternoon, everyone.</p>
<p>I have one thing at the top.&nbsp; The harbour
wall was finished on Friday &mdash; two months early.</p>
<p>Q&nbsp;&nbsp;&nbsp; Thank you.&nbsp; Why?</p><p>MS. LARKIN:&nbsp; Good weather.&nbsp; (Laughter.)</p>
<p>Q&nbsp;&nbsp;&nbsp; <em>Really?</em></p><p>MS. LARKIN:&nbsp; Yes.</p><p>END&nbsp;1:09 P.M. EST</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Facebook</a></li></ul></div></div>
<footer class="entry-footer">Posted in <a>Briefings</a></footer></article>
<nav class="post-navigation"><a rel="prev">Previous Post: Remarks on Tides</a></nav>
<section id="comments" class="comments-area"><h2>Leave a comment</h2><p>Your address will not be \
published. Required fields are marked.</p></section></main>
<aside class="sidebar"><h2>Recent posts</h2><ul><li><a>Remarks on Tides</a></li></ul>
<p>Sign up for our newsletter. It comes weekly.</p></aside>
<footer class="site-footer"><p>&copy; 2024 The Harbour Office. All rights reserved.</p></footer>
<div style="display: none">MS. LARKIN: This was never said.</div></body></html>""",
    (
        "James S. Bell Room",
        "1:05 P.M. EST",
        "MS. LARKIN:\u00a0 Good afternoon, everyone.",
        "I have one thing at the top.\u00a0 The harbour wall was finished on Friday — two months early.",
        "Q\u00a0\u00a0\u00a0 Thank you.\u00a0 Why?",
        "MS. LARKIN:\u00a0 Good weather.\u00a0 (Laughter.)",
        "Q\u00a0\u00a0\u00a0 Really?",
        "MS. LARKIN:\u00a0 Yes.",
        "END\u00a01:09 P.M. EST",
    ),
    (
        *("Skip to", "Home", "Search this", "cookies", "Share this", "Facebook", "Posted in"),
        *("Previous Post", "Leave a comment", "published", "Recent posts", "newsletter"),
        *("All rights", "never said"),
    ),
    "Press Briefing by Secretary Dana Larkin",
    "2024-03-12",
    "https://harbour.example/2024/03/12/press-briefing/",
)

FRAGMENT = Page(
    "a fragment of paragraphs",
    """<p><b>PRESIDENTE LARKIN:</b> Buenos d&iacute;as a todos.</p>
<p><b>PREGUNTA:</b> &iquest;Cu&aacute;ndo abre el puente?</p><p><b>PRESIDENTE LARKIN:</b> Ma&#241;ana.</p>""",
    (
        "PRESIDENTE LARKIN: Buenos días a todos.",
        "PREGUNTA: ¿Cuándo abre el puente?",
        "PRESIDENTE LARKIN: Mañana.",
    ),
    (),
)

BREAKS = Page(
    "a page whose every line ends in br",
    """<html><head><title>外交部发言人许立衡答记者问</title></head><body><center><font size=5>外交部发言人\
许立衡答记者问</font></center><hr><font size=3>
&nbsp;&nbsp;&nbsp;&nbsp;问：周岚部长何时出访？<br><br>　　答：下周。<br>
　　问：目的是什么？<BR/>　　答：商谈渔业合作，<br clear=all>\n请等候消息。<br>
</font><hr><center>[<a href="index.html">返回</a>] [<a href="javascript:window.close()">关闭窗口</a>]
</center></body></html>""",
    (
        "问：周岚部长何时出访？",
        "答：下周。",
        "问：目的是什么？",
        "答：商谈渔业合作，",
        "请等候消息。",
    ),
    ("返回", "关闭窗口"),
    "外交部发言人许立衡答记者问",
)

CELL = Page(
    "a page whose speech is in a cell of a layout table",
    """<html><body bgcolor=white><table width=760><tr><td colspan=2><img src=logo.gif>云岭网</td></tr>
<tr><td width=160 valign=top><a href=1.htm>国内新闻</a><br><a href=2.htm>国际新闻</a><br>\
<a href=3.htm>体育</a></td>
<td><b>云岭市卫健委新闻发布会实录</b><p>主持人<br>云岭市卫健委新闻发言人<br>周岚<br>大家好，发布会现在开始。
<p>云岭日报记者<br>床位够吗？<p>许立衡<br>够。全市现有床位九千张，使用率不到七成。</td></tr>
<tr><td colspan=2 align=center>云岭网版权所有 未经许可不得转载<br>Copyright 2003</td></tr>
</table></body></html>""",
    (
        "主持人",
        "云岭市卫健委新闻发言人",
        "周岚",
        "大家好，发布会现在开始。",
        "云岭日报记者",
        "床位够吗？",
        "许立衡",
        "够。全市现有床位九千张，使用率不到七成。",
    ),
    ("国内新闻", "体育", "版权所有", "Copyright"),
)

SPEAKER_TABLE = Page(
    "a page whose turns are rows of speaker and text",
    """<!DOCTYPE html><html><head><meta charset=utf-8><title>Harbour wall briefing</title></head><body>
<div id=wrapper><div class=menu><a href=/>Home</a> <a href=/a>About</a></div><h1>Harbour wall briefing</h1>
<table class=transcript><thead><tr><th>Speaker</th><th>Remarks</th></tr></thead><tbody>
<tr><td>Dana Larkin</td><td><p>Good morning.</p><p>The wall is done.</p></td></tr>
<tr><td>Reporter</td><td>Is it?</td></tr><tr><td>Dana Larkin</td><td>It is, since Friday.</td></tr>
</tbody></table><div class="page-footer">Contact: <a href="mailto:a@b.example">the web team</a></div></div>
</body></html>""",
    (
        "Harbour wall briefing",
        "Dana Larkin:",
        "Good morning.",
        "The wall is done.",
        "Reporter:",
        "Is it?",
        "Dana Larkin:",
        "It is, since Friday.",
    ),
    ("Home", "About", "Contact", "web team"),
    "Harbour wall briefing",
)

LIVE = Page(
    "a live page of stamped pieces in sibling boxes",
    """<html><head><meta charset="utf-8"><title>文字直播：云岭市防汛发布会-云岭网</title></head><body>
<div class="hd"><a href="/">云岭网首页</a><a href="/live">直播</a></div>
<div class="live-wrap"><div class="live-item"><span class="name">[周岚]</span> <em class="time">[10:11]</em>\
<div class="txt">各位网友上午好，欢迎收看。</div></div>
<div class="live-item"><span class="name">[许立衡]</span> <em class="time">[10:12]</em>\
<div class="txt">大家好。</div></div>
<div class="live-item"><span class="name">[许立衡]</span> <em class="time">[10:15]</em>\
<div class="txt">全市水位正常，请大家放心。</div></div></div>
<div class="hot-rank"><h4>热门排行</h4><ol><li><a href="/1">云岭一季度经济开局良好。</a></li></ol></div>
<div class="ft">Copyright © 云岭网 版权所有</div></body></html>""",
    (
        "[周岚] [10:11]",
        "各位网友上午好，欢迎收看。",
        "[许立衡] [10:12]",
        "大家好。",
        "[许立衡] [10:15]",
        "全市水位正常，请大家放心。",
    ),
    ("云岭网首页", "热门排行", "经济开局", "Copyright"),
    "文字直播：云岭市防汛发布会",
)

REVEALED = Page(
    "a page whose text is hidden until a script shows it",
    """<html><head><meta charset="utf-8"><meta property="og:title" content="许立衡答记者问"><title></title></head>
<body><div id="page-content"><h1>许立衡答记者问</h1><div id="js_content" style="visibility: hidden;"><section><section>
<p><span>问：水库何时完工？</span></p></section></section><section><p>答：明年三月完工。</p></section></div>
<div class="area_extra"><p>微信扫一扫关注该公众号</p></div></div>
<div style="display:none"><p>轻点两下取消赞。</p></div></body></html>""",
    ("许立衡答记者问", "问：水库何时完工？", "答：明年三月完工。"),
    ("扫一扫", "轻点两下"),
    "许立衡答记者问",
)

DISCUSSED = Page(
    "a page on which readers say more than the speakers",
    """<html><head><meta charset="utf-8"><title>许立衡答记者问-云岭论坛</title></head><body><div id="post">
<h1>许立衡答记者问</h1><div class="body"><p>问：水库何时完工？</p><p>答：明年三月完工。</p></div>
<div class="page"><a href="/1">上一页</a> <span>1</span> <a href="/2">2</a> <a href="/2">下一页</a></div></div>
<div class="list"><h3>全部回复</h3>"""
    + "<div><b>网友</b><p>盼了好几年，总算有了准信，希望一切顺利。</p></div>" * 12
    + "</div></body></html>",
    ("许立衡答记者问", "问：水库何时完工？", "答：明年三月完工。"),
    ("盼了", "全部回复", "下一页"),
    "许立衡答记者问",
)

PAGES = (
    *(GOVERNMENT, TAIWANESE, PRESS_OFFICE, FRAGMENT),
    *(BREAKS, CELL, SPEAKER_TABLE, LIVE),
    *(REVEALED, DISCUSSED),
)
