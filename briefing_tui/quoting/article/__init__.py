"""Articles checked as a whole: every quotation, who is said to have said it, who did."""

from __future__ import annotations

from briefing_tui.quoting.article.check_article import check_article
from briefing_tui.quoting.article.checked import (
    CheckedArticle,
    CheckedQuotation,
    Claim,
    ComparedPart,
    Unchecked,
)

__all__ = [
    "CheckedArticle",
    "CheckedQuotation",
    "Claim",
    "ComparedPart",
    "Unchecked",
    "check_article",
]
