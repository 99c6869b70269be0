"""A checked article as one page of HTML, with both texts side by side.

The page loads nothing: its style is in it, and it has no scripts.
"""

from __future__ import annotations

from html import escape

from briefing_tui.quoting.article.checked import CheckedArticle, CheckedQuotation
from briefing_tui.quoting.article.remark_words import (
    claim_words,
    place_words,
    summary_words,
    verdict_of,
)
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.text.visible import without_controls
from briefing_tui.translation import _, used_language

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .6rem; border-top: 1px solid #8888; }
td { width: 38%; overflow-wrap: anywhere; }
td:first-child { width: 24%; }
.holds { border-inline-start: .4rem solid #1a7f37; }
.doubt { border-inline-start: .4rem solid #bf8700; }
.wrong { border-inline-start: .4rem solid #cf222e; }
.none { border-inline-start: .4rem solid #8888; }
del { background: #ff818266; } ins { background: #4ac26b66; }
.around { opacity: .65; } small { opacity: .8; }
article { white-space: pre-wrap; border-top: 1px solid #8888; margin-top: 2rem; padding-top: 1rem; }
mark { color: inherit; background: #eac54f55; }
"""


def to_html(article: CheckedArticle) -> str:
    """Return the page: the summary, a table of both texts, and the article with its quotations."""
    title = escape(_("Check of {name}").format(name=one_line(article.name)))
    against = _("Checked {when} against: {sources}").format(
        when=article.checked, sources=", ".join(article.sources)
    )
    heads = "".join(
        f"<th>{escape(words)}</th>" for words in (_("Verdict"), _("Article"), _("Transcript"))
    )
    rows = "\n".join(_row(number, one) for number, one in enumerate(article.quotations, 1))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(used_language())}">',
            f'<head><meta charset="utf-8"><title>{title}</title>',
            '<meta name="viewport" content="width=device-width">',
            f"<style>{_STYLE}</style></head>",
            f"<body><h1>{title}</h1>",
            f"<p>{escape(summary_words(article))}</p>",
            f"<p><small>{escape(one_line(against))}</small></p>",
            f"<table><thead><tr>{heads}</tr></thead>",
            f"<tbody>\n{rows}\n</tbody></table>",
            f"<article>{_article(article)}</article>",
            "</body></html>",
            "",
        ]
    )


def _row(number: int, one: CheckedQuotation) -> str:
    told = [f"<strong>{escape(verdict_of(one))}</strong>"]
    told += [escape(words) for words in (claim_words(one), place_words(one)) if words]
    parts = one.parts
    ours = "".join(
        f"<del>{escape(p.words)}</del>" if p.kind == "put-in" else escape(p.words)
        for p in parts
        if p.kind != "left-out"
    )
    theirs = "".join(
        f"<ins>{escape(p.words)}</ins>" if p.kind == "left-out" else escape(p.words)
        for p in parts
        if p.kind != "put-in"
    )
    there = ""
    if one.found is not None:
        before, after = (escape(_clean(words)) for words in (one.before, one.after))
        there = f'<span class="around">{before}</span>{theirs}<span class="around">{after}</span>'
    link = f'<a id="c{number}" href="#q{number}">{number}</a>. '
    cells = [link + "<br>".join(told), ours or escape(_clean(one.words)), there]
    return f'<tr class="{_class(one)}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _class(one: CheckedQuotation) -> str:
    """Return the class that a row is coloured by; its words tell the same."""
    if one.unchecked is not None or one.verdict is None:
        return "none"
    if one.holds:
        return "holds"
    return "doubt" if one.verdict == "punctuation" and not one.is_cut else "wrong"


def _article(article: CheckedArticle) -> str:
    """Return the article with each quotation marked and linked to its row."""
    told, position = [], 0
    for number, one in enumerate(article.quotations, 1):
        told.append(escape(_clean(article.text[position : one.start])))
        words = escape(_clean(article.text[one.start : one.end]))
        told.append(f'<a id="q{number}" href="#c{number}"><mark>{words}</mark></a>')
        position = one.end
    told.append(escape(_clean(article.text[position:])))
    return "".join(told)


def _clean(words: str) -> str:
    return "\n".join(map(without_controls, words.splitlines()))
