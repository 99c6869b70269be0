"""Layouts: questions and answers."""

from __future__ import annotations

from tests.fitting.layouts.labels import fields_of
from tests.fitting.layouts.language import CAPITALS, LATIN, ROMANCE
from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "q_a_dot",
        ROMANCE,
        ("hearing",),
        label=by_role("A. ", "THE CHAIR: ", "Q. "),
    ),
    Layout(
        "q_a_colon",
        LATIN,
        ("duo",),
        label=by_role("A: ", None, "Q: "),
    ),
    Layout(
        "q_a_words",
        LATIN,
        ("duo",),
        label=by_role("{a}: ", None, "{q}: "),
    ),
    Layout(
        "q_a_words_caps",
        CAPITALS,
        ("duo",),
        label=by_role("{A}: ", None, "{Q}: "),
    ),
    Layout(
        "q_then_name",
        LATIN,
        ("press", "duo"),
        label=by_role("{full}: ", "{w}: ", "{q}: "),
    ),
    Layout(
        "deposition_numbers",
        ("en",),
        ("hearing",),
        label=by_role("A.   ", "THE COURT:  ", "Q.   "),
        width=56,
        turn_gap="\n",
        one_line=True,
        front="title",
        back=False,
        finished=lambda m, t: (
            "\n".join((f"{i % 25 + 1:>2}    {x}" for i, x in enumerate(t.rstrip("\n").split("\n"))))
            + "\n"
        ),
    ),
    Layout(
        "witness_by",
        ("en",),
        ("hearing",),
        first=by_role("THE WITNESS:  ", "THE COURT:  ", "BY {MR}. {SUR}:\nQ.  "),
        label=by_role("A.  ", "THE COURT:  ", "Q.  "),
        who=lambda m, p, f: (
            {
                "off": "THE WITNESS|WITNESS|A|role:official|",
                "mod": "THE COURT|COURT|role:host|",
                "rep": f"Q|role:reporter|Mr {p.surname}|",
            }[p.role]
            + p.full
        ),
    ),
    Layout(
        "bold_question_plain_q",
        ROMANCE,
        ("duo",),
        ending="md",
        label=by_role("**{a}:** ", None, "**{q}:** "),
        front="md",
    ),
    Layout(
        "interviewer_caps",
        CAPITALS,
        ("duo",),
        label=by_role("{SUR}: ", None, "{INT}: "),
    ),
    Layout(
        "initials_legend",
        LATIN,
        ("panel",),
        label="{ini}{num}: ",
        legend=lambda m: (
            "\n".join(f"{fields_of(m, p, 0)['ini']}{p.number} = {p.full}" for p in m.people)
            + "\n\n"
        ),
        who=lambda m, p, f: f"{p.full}|{f['ini']}{p.number}",
    ),
    Layout(
        "initials_bare",
        LATIN,
        ("duo",),
        label="{ini}: ",
        front="full",
        who=lambda m, p, f: f"{p.full}|{f['ini']}",
    ),
)
