"""Traditional Chinese for messages that so far have simplified Chinese alone.

OpenCC gives the characters and the words of Taiwan; what it leaves in mainland words is in
:data:`WORDS`. What is filled in so is a first version, for a reader of traditional Chinese to
correct in the catalogue; what stands there is never replaced. Needs the extra ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from babel.messages.catalog import Catalog

WORDS: dict[str, str] = {
    "“”": "“”",
    "“": "「",
    "”": "」",
    "釋出會": "記者會",
    "文字實錄": "逐字稿",
    "實錄": "逐字稿",
    "這份簡報": "這份逐字稿",
    "簡報": "逐字稿",
    "匹配處": "符合處",
    "處匹配": "處符合",
    "匹配": "符合",
    "清除搜尋的高亮": "清除搜尋的標示",
    "高亮": "標示",
    "退出程式": "結束程式",
    "退出": "離開",
    "回車": "Enter",
    "示例": "範例",
    "普通文本": "純文字",
    "純文本": "純文字",
    "文本檔案": "文字檔",
    "為文本": "為純文字",
    "文本": "文字",
    "檢索": "搜尋",
    "二進位制檔案": "二進位檔",
    "主資料夾": "家目錄",
    "許可權": "權限",
    "聲明瞭": "聲明了",
    "導語": "導言",
    "批註": "註解",
    "引語": "引文",
    "系推斷": "係推斷",
    "識別": "辨識",
    "獲取": "取得",
    "當前": "目前",
    "宣佈": "宣布",
    "身份": "身分",
    "本地網路": "區域網路",
    "配色主題": "色彩主題",
    "訂正": "更正",
    "欄目": "欄位",
    "不予訪問": "不予存取",
    "地址": "網址",
    "證書": "憑證",
    "收起": "收合",
    "自帶": "隨附",
    "解壓後": "解壓縮後",
    "配置檔案": "設定檔",
    "配置": "設定",
    "列表": "清單",
    "單詞": "單字",
    "終端機": "終端機",
    "終端": "終端機",
    "幫助": "說明",
    "查詢": "尋找",
    "連線同一": "連接同一",
}
"""Words of OpenCC's output, and what Taiwan and Hong Kong write instead."""

_WORDS = re.compile("|".join(sorted(map(re.escape, WORDS), key=len, reverse=True)))


def converter() -> Callable[[str], str]:
    """Return what turns simplified words into traditional ones.

    Raises:
        ImportError: OpenCC is not installed.
    """
    import opencc

    convert = opencc.OpenCC("s2twp").convert

    def traditional(words: str) -> str:
        found: str = convert(words)
        return _WORDS.sub(lambda match: WORDS[match[0]], found)

    return traditional


def fill(traditional: Catalog, simplified: Catalog, convert: Callable[[str], str]) -> int:
    """Give the messages without a traditional form the converted one; return how many there were.

    Args:
        traditional: the catalogue that is filled.
        simplified: where the words are taken from.
        convert: as :func:`converter` returns it.
    """
    count = 0
    for message in traditional:
        key = message.id if isinstance(message.id, str) else message.id[0]
        source = simplified.get(key)
        if not key or source is None or not source.string or _is_said(message.string):
            continue
        words = source.string
        message.string = (
            convert(words) if isinstance(words, str) else tuple(convert(form) for form in words)
        )
        count += 1
    return count


def _is_said(words: object) -> bool:
    """Return whether a message has its words."""
    return bool(words) if isinstance(words, str) else all(words or [""])  # type: ignore[arg-type]
