"""Layouts: degrees, offices and roles as labels."""

from __future__ import annotations

from tests.fitting.layouts.language import CAPITALS, LATIN, SPACED
from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "honorific_degrees",
        ("en", "de", "it", "cs", "pl"),
        ("panel", "press"),
        label=lambda m, p, f: f"{f['deg']} {f['full']}, {['LL.M.', 'PhD', 'MBA'][p.number % 3]}: ",
    ),
    Layout(
        "bracket_office",
        SPACED,
        ("press", "panel"),
        label="{full} [{office}]: ",
    ),
    Layout(
        "paren_office",
        SPACED,
        ("press", "panel"),
        label="{full} ({office}): ",
    ),
    Layout(
        "office_paren_name",
        LATIN,
        ("press",),
        label="{Office} ({full}): ",
    ),
    Layout(
        "office_only",
        (*LATIN, "ja", "ko"),
        ("press",),
        label=by_role("{Office}: ", "{w}: ", "{outlet}: "),
    ),
    Layout(
        "role_only_caps",
        CAPITALS,
        ("press",),
        label=by_role("{OFFICE}: ", "{W}: ", "{REP}: "),
    ),
    Layout(
        "outlet_labels",
        LATIN,
        ("press",),
        label=by_role("{full}: ", "{w}: ", "{outlet}: "),
    ),
    Layout(
        "rep_outlet_bracket",
        LATIN,
        ("press",),
        label=by_role("{full}: ", "{w}: ", "{full} ({outlet}): "),
    ),
    Layout(
        "councillor_own",
        ("en", "nl", "sv"),
        ("chair",),
        label=lambda m, p, f: (
            {"en": "Councillor", "nl": "Raadslid", "sv": "Ledamoten"}[m.language.code]
            + f" {f['sur']}:\n"
            if p.role != "mod"
            else f["w"] + ":\n"
        ),
    ),
    Layout(
        "us_hearing_dot",
        ("en",),
        ("chair", "hearing"),
        label=lambda m, p, f: (
            f"    Chairman {f['SUR']}. "
            if p.role == "mod"
            else f"    Senator {f['SUR']}. "
            if p.number % 2
            else f"    {f['mr']}. {f['SUR']}. "
        ),
        width=72,
        paragraph_gap="\n    ",
        turn_gap="\n",
        who=lambda m, p, f: (
            f"{f['mr']} {p.surname}|{p.full}|Chairman {p.surname}|Senator {p.surname}"
        ),
    ),
    Layout(
        "commons_q_num",
        ("en",),
        ("hearing",),
        label=lambda m, p, f: (
            "Chair: "
            if p.role == "mod"
            else f"Q{f['n']} {f['full']}: "
            if p.role == "rep"
            else f"{f['full']}: "
        ),
        who=lambda m, p, f: ("Chair|role:host|" if p.role == "mod" else "") + p.full,
    ),
)
