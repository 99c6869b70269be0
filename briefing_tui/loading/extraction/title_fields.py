"""Title fields that programs fill in by themselves, which give no title."""

from __future__ import annotations

from briefing_tui.text.patterns import deferred

_MADE_UP = deferred(
    r"""(?xi)
      (?:microsoft|wps|adobe|powerpoint|word|writer|libreoffice)\b.*
    | (?:untitled|document|normal|title|unknown)[\s\w().-]{0,30}
    | (?:新建|未命名|无标题|無標題|文档|文件|标题|標題)[\s\w().-]{0,20}
    | .*\.(?:docx?|rtf|odt|pdf|wps|indd|qxd|txt|html?)
    | [\W\d_]*
    """
)
_LONGEST = 300


def title_in(field: str) -> str | None:
    """Return the title that a field gives, None where a program has filled it in."""
    title = " ".join(field.replace("\0", "").split())
    if len(title) < 4 or len(title) > _LONGEST or _MADE_UP.fullmatch(title):
        return None
    return title
