"""Layouts: mixed and damaged labels."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.fitting.layouts.language import CAPITALS, CHINESE, LATIN, SIMPLIFIED, SPACED
from tests.fitting.layouts.layout import Damage, Layout, by_role

# What optical recognition reads for a letter.
_MISREAD = {
    "O": "0",
    "I": "l",
    "E": "F",
    "A": "4",
    "S": "5",
    "l": "1",
    "e": "c",
    "n": "ri",
    "m": "rn",
    "o": "0",
    "a": "o",
    "B": "8",
    "i": "j",
    "u": "ii",
    "h": "b",
}
MIXED = (
    "{full}: ",
    "{FULL}: ",
    "**{full}:** ",
    "{mr} {sur}: ",
    "{full} – ",
    "[{full}] ",
    "{full}\n",
    "{full} ({office}): ",
)


def misread(rng: Random, label: str, rate: float = 0.5) -> str:
    """Return a label with a letter misread, at the given rate."""
    if rng.random() > rate:
        return label
    spots = [at for at, letter in enumerate(label) if letter in _MISREAD]
    for at in rng.sample(spots, min(len(spots), 1)):
        label = label[:at] + _MISREAD[label[at]] + label[at + 1 :]
    return label


def badly_misread(rng: Random, label: str, number: int) -> str:
    """Return a label with up to two letters misread and its colon perhaps for something else."""
    label = misread(rng, misread(rng, label, 0.7), 0.5)
    if rng.random() < 0.2 and ": " in label:
        label = label.replace(": ", rng.choice(["; ", " : ", ". ", "' ", ":"]))
    return label


def some(rate: float, damaged: Callable[[Random, str], str]) -> Damage:
    """Return a damage that comes to labels at the given rate."""
    return lambda rng, label, number: damaged(rng, label) if rng.random() < rate else label


LAYOUTS = (
    Layout(
        "damaged_ocr_letters",
        CAPITALS[:9],
        ("press", "chair"),
        label="{FULL}: ",
        damage=lambda rng, label, number: misread(rng, label),
        turn_gap="\n",
        width=74,
        basis=None,
    ),
    Layout(
        "damaged_ocr_heavy",
        CAPITALS[:9],
        ("press", "panel"),
        label="{SUR}: ",
        damage=badly_misread,
        turn_gap="\n",
        width=74,
        pages="tight",
        basis=None,
    ),
    Layout(
        "damaged_colon_lost",
        SPACED,
        ("press", "panel"),
        label="{full}: ",
        damage=some(0.25, lambda r, x: x.replace(":", "")),
        basis=None,
    ),
    Layout(
        "damaged_colon_lost_caps",
        CAPITALS,
        ("chair",),
        label="{MR} {SUR}: ",
        damage=some(0.3, lambda r, x: x.replace(":", "")),
        basis=None,
    ),
    Layout(
        "damaged_colon_lost_zh",
        CHINESE,
        ("press", "panel"),
        label="{full}：\n",
        turn_gap="\n",
        damage=some(0.3, lambda r, x: x.replace("：", "")),
        basis=None,
    ),
    Layout(
        "damaged_punct_variants",
        SPACED,
        ("panel", "chair"),
        label="{full}: ",
        damage=some(
            0.5, lambda r, x: x.replace(": ", r.choice(["; ", ". ", " : ", ":", " – ", "： "]))
        ),
        basis=None,
    ),
    Layout(
        "damaged_blanks_lost",
        SPACED,
        ("press", "chair"),
        label="{full}\n",
        turn_gap="\n",
        paragraph_gap="\n",
        basis=None,
    ),
    Layout(
        "damaged_hardwrap_48",
        LATIN,
        ("press", "chair"),
        label="{full}: ",
        width=48,
        turn_gap="\n",
        basis=None,
    ),
    Layout(
        "damaged_case_mix",
        CAPITALS,
        ("panel",),
        label="{full}: ",
        damage=lambda r, x, n: r.choice([x, x.upper(), x.title(), x.lower()]),
        basis=None,
    ),
    Layout(
        "damaged_letterspaced",
        ("en", "de", "fr", "it"),
        ("panel",),
        label="{SUR}: ",
        damage=some(0.3, lambda r, x: " ".join(x.strip()[:-1]) + ": "),
        basis=None,
    ),
    Layout(
        "damaged_misspelt",
        LATIN,
        ("panel", "chair"),
        label="{full}: ",
        damage=some(0.15, lambda r, x: x[:-4] + x[-3] + x[-4] + x[-2:] if len(x) > 8 else x),
        basis=None,
    ),
    Layout(
        "damaged_colon_next_line",
        LATIN,
        ("panel", "press"),
        label="{full}: ",
        damage=some(0.3, lambda r, x: x.replace(": ", "\n: ")),
        basis=None,
    ),
    Layout(
        "damaged_glued_turns",
        (*LATIN, "zh-Hans"),
        ("press", "panel"),
        label="{full}: ",
        wide_colon=True,
        finished=lambda m, t: re.sub(
            r"\n\n(?=[^\n]{2,40}[:：])",
            lambda gap: " " if m.rng.random() < 0.25 else gap.group(),
            t,
        ),
        back=False,
        basis=None,
    ),
    Layout(
        "damaged_pages_cut_crlf",
        SPACED,
        ("chair", "press"),
        label="{full}:\xa0",
        width=70,
        pages="ff",
        finished=lambda m, t: t.replace("\n", "\r\n"),
        basis=None,
    ),
    Layout(
        "damaged_label_doubled",
        LATIN,
        ("panel",),
        label="{full}: ",
        damage=some(0.15, lambda r, x: x + x),
        basis=None,
    ),
    Layout(
        "damaged_noise_prefix",
        SPACED,
        ("panel", "press"),
        label="{full}: ",
        damage=some(0.3, lambda r, x: r.choice(["| ", "• ", "~ ", ". ", "' ", "¦ "]) + x),
        basis=None,
    ),
    Layout(
        "damaged_line_numbers",
        CAPITALS,
        ("chair", "hearing"),
        label="{FULL}: ",
        width=64,
        turn_gap="\n",
        one_line=True,
        back=False,
        finished=lambda m, t: (
            "\n".join(
                (
                    f"{(str(i) if i % 5 == 0 else ''):<5}{x}"
                    for i, x in enumerate(t.rstrip("\n").split("\n"), 1)
                )
            )
            + "\n"
        ),
        basis=None,
    ),
    Layout(
        "damaged_mixed_styles_role",
        LATIN,
        ("press",),
        label=by_role("{full} ({office})\n", "{W}: ", "[{outlet}] "),
        turn_gap="\n",
        basis=None,
    ),
    Layout(
        "damaged_mixed_styles_any",
        LATIN,
        ("panel", "chair"),
        label=lambda m, p, f: m.rng.choice(MIXED).format_map(f),
        basis=None,
    ),
    Layout(
        "damaged_mixed_style_midway",
        LATIN,
        ("press", "chair"),
        label=lambda m, p, f: (
            MIXED[m.day % 3] if int(f["n"]) < 15 else MIXED[3 + m.day % 5]
        ).format_map(f),
        basis=None,
    ),
    Layout(
        "damaged_zh_mixed",
        SIMPLIFIED,
        ("press",),
        label=lambda m, p, f: m.rng.choice(
            ["{full}：", "{full}:\n", "【{full}】", "{office} {full}：", "{full}({office})\n"]
        ).format_map(f),
        turn_gap="\n",
        basis=None,
    ),
    Layout(
        "damaged_labels_dropped",
        LATIN,
        ("press",),
        label="{full}: ",
        damage=some(0.06, lambda r, x: ""),
        basis=None,
    ),
)
