"""The summary of a statistic, in words."""

from __future__ import annotations

from briefing_tui.corpus.statistic_tables import Cell, Statistic, StatisticTable, shown_cell
from briefing_tui.translation import N_, _

KINDS = {
    "moderation": N_("moderation"),
    "remarks": N_("remarks"),
    "question": N_("question"),
    "answer": N_("answer"),
    "unknown": N_("unknown"),
}
"""The kinds of speech for people."""


def name_shown(table: StatisticTable, cell: Cell) -> str:
    """Return the first cell of a row for people: a part without a name is called so."""
    if table.facts.get("by") is None:
        return shown_cell(cell)
    if table.facts["by"] == "kind":
        return _(KINDS.get(str(cell), str(cell)))
    return str(cell) or _("not known")


def summary(table: StatisticTable) -> list[str]:
    """Return what holds for all of a statistic, in lines."""
    facts = {name: shown_cell(cell) or "–" for name, cell in table.facts.items()}
    if table.statistic is Statistic.COMPARE:
        return [
            _("first: {told}").format(told=_spread(facts, "first_")),
            _("second: {told}").format(told=_spread(facts, "second_")),
            _("log-likelihood {log_likelihood}, log ratio {log_ratio}").format(**facts),
        ]
    if table.statistic is Statistic.DISPERSION:
        return [_spread(facts, "")]
    if table.statistic is Statistic.COLLOCATES:
        return [
            _(
                "{count} matches, {per_10000} per 10,000 characters; {near} words within {window}"
            ).format(**facts)
        ]
    if table.statistic is Statistic.KEYNESS:
        return [
            _("first: {first_words} words, {first_characters} characters").format(**facts),
            _("second: {second_words} words, {second_characters} characters").format(**facts),
        ]
    if table.statistic is Statistic.NGRAMS:
        return [
            _(
                "{total} rows of {size} words, {different} different; {characters} characters"
            ).format(**facts)
        ]
    return [_("{total} words, {different} different; {characters} characters").format(**facts)]


def _spread(facts: dict[str, str], prefix: str) -> str:
    told = {
        name: facts[f"{prefix}{name}"]
        for name in ("count", "per_10000", "holding", "parts", "juilland", "dp", "dp_norm")
    }
    return _(
        "{count} matches, {per_10000} per 10,000 characters, in {holding} of {parts} parts; "
        "Juilland's D {juilland}, DP {dp} (normalised {dp_norm})"
    ).format(**told)
