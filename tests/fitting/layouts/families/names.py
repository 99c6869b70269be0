"""Layouts: names before a colon, a dash or a full stop."""

from __future__ import annotations

from tests.fitting.layouts.language import CAPITALS, CHINESE, LATIN, SPACED
from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "caps_name_colon",
        CAPITALS,
        ("press", "chair", "duo", "reader"),
        label="{FULL}: ",
    ),
    Layout(
        "full_name_colon",
        SPACED,
        ("press", "chair", "duo", "panel"),
        label="{full}: ",
    ),
    Layout(
        "surname_colon",
        SPACED,
        ("panel", "chair", "duo"),
        label="{sur}: ",
    ),
    Layout(
        "full_then_surname_colon",
        SPACED,
        ("chair", "press"),
        first="{full}: ",
        label="{sur}: ",
    ),
    Layout(
        "full_office_then_surname",
        LATIN,
        ("press", "chair"),
        first="{full}, {office}: ",
        label="{sur}: ",
    ),
    Layout(
        "title_surname_caps_q72",
        ("en",),
        ("press",),
        label=by_role("{MR}. {SUR}:\xa0 ", "MODERATOR:\xa0 ", "Q\xa0\xa0\xa0 "),
        width=72,
        paragraph_gap="\n\n",
        pages="none",
        front="title",
    ),
    Layout(
        "mr_nodot_question",
        ("en",),
        ("press", "duo"),
        label=by_role("{MR} {SUR}: ", None, "QUESTION: "),
    ),
    Layout(
        "caps_dot_pages",
        ("en",),
        ("press",),
        first=by_role("{FULL}.  "),
        label=by_role("{MR}. {SUR}.  ", None, "{FULL}.  "),
        turn_gap="\n",
        width=92,
        pages="ff",
    ),
    Layout(
        "mr_emdash",
        ("en",),
        ("chair", "hearing"),
        label="{mr}. {SUR}.—",
    ),
    Layout(
        "name_endash",
        (*LATIN, "he", "ar"),
        ("chair", "panel", "press"),
        label="{full} – ",
    ),
    Layout(
        "name_emdash",
        LATIN,
        ("chair", "duo"),
        label="{full} — ",
    ),
    Layout(
        "caps_endash",
        (*CAPITALS, "tr"),
        ("chair", "press"),
        label="{FULL} – ",
    ),
    Layout(
        "name_hyphen",
        SPACED,
        ("duo", "panel", "press"),
        label="{full} - ",
    ),
    Layout(
        "dash_then_name",
        SPACED,
        ("panel", "press", "duo"),
        label="— {full}: ",
    ),
    Layout(
        "hyphen_name_own",
        SPACED,
        ("panel", "duo"),
        label="- {full}:\n",
    ),
    Layout(
        "zh_double_dash_name",
        CHINESE,
        ("press", "panel"),
        label="—— {full}：",
    ),
    Layout(
        "name_space_colon",
        ("fr", "es", "en", "it", "nl", "hi", "ru"),
        ("panel", "duo", "press"),
        label="{full} : ",
    ),
    Layout(
        "name_dot_inline",
        ("fr", "it", "ru", "uk", "cs", "en"),
        ("chair",),
        label="{FULL}. ",
    ),
    Layout(
        "lower_colon",
        ("en", "es", "nl", "sv", "it"),
        ("panel", "duo"),
        label=lambda m, p, f: f["given"].lower() + " " + f["sur"].lower() + ": ",
        turn_gap="\n",
    ),
    Layout(
        "double_colon",
        ("en", "de", "pt"),
        ("panel",),
        label="{full}:: ",
        turn_gap="\n",
    ),
    Layout(
        "tight_lines",
        SPACED,
        ("panel", "press"),
        label="{full}: ",
        turn_gap="\n",
        one_line=True,
    ),
    Layout(
        "colon_fullwidth_mix",
        ("zh-Hans", "zh-Hant", "ja", "ko", "en"),
        ("panel", "press"),
        label=lambda m, p, f: f["full"] + m.rng.choice([":", "：", "︰", ": "]),
    ),
)
