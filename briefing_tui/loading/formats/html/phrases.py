"""The words by which page furniture is recognised: names of boxes, buttons, imprints."""

from __future__ import annotations

import re

from briefing_tui.text.patterns import deferred

WORDS_OF_FURNITURE = frozenset(
    """
    nav navbar navi navigation menu submenu topbar toolbar breadcrumb breadcrumbs crumb crumbs mbx
    footer foot ft bottombar colophon sidebar share sharing shared sharedaddy bdshare jiathis sns
    addthis addtoany social related relatedposts recommend recommended recommendation xgxw xgyd
    xglj comments respond pager pagination paging pagenav postnavigation copyright copyrights
    cookie cookies consent gdpr banner ad advert advertisement ads adsbygoogle promo sponsor login
    signin register search searchbox subscribe subscription newsletter skip skiplink print printer
    dayin rank ranking hot weather qrcode ewm sr screenreader visuallyhidden accesskey backtotop
    gotop popup modal lightbox tooltip crumbnav dqwz fenxiang sitemap langswitch fontsize zihao
    """.split()
)
"""Words of class and id that mark furniture, unless they hold much of the page's text."""

_LONGEST_PHRASE = 90
_LONGEST_IMPRINT = 200

_CHANNEL = (
    "(?:微信|朋友圈|微博|新浪微博|腾讯微博|qq|qq空间|空间|人人网|豆瓣|facebook|臉書|line|twitter|x|"
    "plurk|噗浪|email|更多)"
)
_BUTTONS = (
    rf"(?:分享|转发|轉發|推荐|推薦)(?:到|至|给好友|給好友|本页|本頁|文章)?[:：]?(?:[\s、/|]*{_CHANNEL})*",
    "打印|列印|友善列印|打印本页|打印本頁|列印本頁|收藏|加入收藏|收藏本文|下载|下載|复制|复制链接",
    "关闭|關閉|关闭窗口|關閉視窗|关闭本页|返回|返回顶部|返回首页|返回列表|回上一?[页頁]|回首頁|回頁首",
    r"顶部|我要纠错|纠错|点赞|更多|查看更多|展开全文|阅读全文|a\+|a-|(?:用?微信)?扫一扫.{0,20}",
    "(?:上|下)一?(?:篇|条|條|页|頁|则|則)(?:[:：].*)?",
    r"(?:[\d\s|<>‹›«».…]|[首尾末上下]一?[页頁]){0,40}[首尾末上下]一?[页頁](?:[\d\s|<>‹›«».…]|[首尾末上下]一?[页頁]){0,40}",
    "(?:相关|相關|延伸|推荐|推薦|热门|熱門|最新|精彩)(?:新闻|新聞|链接|鏈接|連結|阅读|閱讀|报道|報導|报导|文章"
    "|稿件|推荐|推薦|信息|資訊|資料|专题|專題|附件|内容|解读|排行)[:：]?",
    "(?:当前|當前|目前|您的|您现在的|您所在的?|您當前的?|现在的?)?(?:位置|所在位置)(?:是)?[:：].*",
    r"[^。！？]{0,30}(?:首页|首頁|主页)\s*[>»›/›＞→][^。！？]{0,60}",
    r"字[号號体體](?:大小)?[:：]?[\s\[【(（大中小特默认預設a+\-|\]】）)]*",
    r"(?:浏览|瀏覽|点击|點擊|點閱|阅读|閱讀|访问)(?:次数|次數|量|数|數|率|人次)[:：]?\s*[\d,]*\s*次?",
    "跳(?:到|至|过|過)(?:主要?)?(?:内容|內容|導覽)(?:区块|區塊|区|區)?",
    "share|tweet|print|email|facebook|twitter|linkedin|whatsapp|pinterest|copy link|reply|menu",
    "search|home|back|back to top|skip to (?:main )?content|read more|sign up|log ?in|subscribe",
    "(?:posted in|filed under|tagged|tags|categories|category|related|next(?: post)?)[:：]?",
    "(?:related (?:posts?|news|articles?|links?|content)|previous(?: post)?)[:：]?",
    "(?:tags?|友情链接|友情鏈接)[:：].*",
    "(?:leave a (?:comment|reply)|you may also like)[:：]?",
    "share (?:this|on)(?: (?:post|page|article|facebook|twitter|x|linkedin))?[:：]?",
    r"link to this(?: speech)?[:：]?(?:[\s|]*(?:individually|in context|[\w ]{0,30}source))*",
    ":::",
)
_BUTTON = deferred(r"(?i)[\[【(（|｜\s·•>»›\-]*(?:" + "|".join(_BUTTONS) + r")[\]】)）|｜\s·•<«‹]*")
_IMPRINTS = (
    r"[^\W\d_]icp[备備证證]|公网安备|网站标识码|網站標識碼|版[权權]所有",
    "^(?:主办|主辦|承办|承辦|协办|技术支持|維護單位|维护单位|版权|版權|网站地图|網站地圖)[:：单單所]",
    "^(?:联系我们|聯絡我們|关于我们|網站信箱|总机|總機|邮编|郵編|联系电话|聯絡電話)[:：]",
    "^(?:地址|电话|電話|传真|傳真|联系方式|邮箱)[:：]",
    r"^(?:\(c\)|©|copyright\b)|\ball rights reserved\b",
    "未经.{0,8}(?:许可|授权).{0,8}(?:转载|使用|复制)",
    r"^(?:privacy policy|terms of (?:use|service)|contact(?: us)?:|powered by)\b",
)
_IMPRINT = deferred("(?i)" + "|".join(_IMPRINTS))
_CONTROLS = deferred(
    r"(?i)[\[【(（]?\s?字[号號体體](?:大小)?\s?[:：]?"
    r"(?:[\s|\[【(（]*(?:超大|特大|大|中|小|默认|a[+\-]?)(?![^\s|\]】）)大中小])[\s|\]】）)]*){1,5}"
    r"|[\[【(（]\s?(?:打印|列印|打印本页|收藏|关闭|关闭窗口|關閉視窗|返回|纠错|分享|下载)\s?[\]】)）]"
    r"|(?:浏览|瀏覽|点击|點擊|點閱|阅读|閱讀)(?:次数|次數|量|数|數)\s?[:：]\s?[\d,]*\s?次?"
)


def is_furniture(line: str) -> bool:
    """Return whether a whole line is a button's phrase or the head of a list of links."""
    return len(line) <= _LONGEST_PHRASE and _BUTTON.fullmatch(line) is not None


def is_imprint(line: str) -> bool:
    """Return whether a line gives the site's operator, address or rights."""
    return len(line) <= _LONGEST_IMPRINT and _IMPRINT.search(line) is not None


def without_controls(line: str) -> str:
    """Return a short line without switches for size, printing and the like."""
    if len(line) > _LONGEST_IMPRINT or not _CONTROLS.search(line):
        return line
    return re.sub(r"\s{2,}", " ", _CONTROLS.sub(" ", line)).strip()
