"""Layouts: Korean, Japanese, Hebrew and Arabic labels."""

from __future__ import annotations

from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "ko_circle",
        ("ko",),
        ("chair",),
        label=lambda m, p, f: (
            f"◯위원장 {f['full']}  "
            if p.role == "mod"
            else f"◯{f['full']} 위원  "
            if p.number % 3
            else f"◯{f['office']} {f['full']}  "
        ),
        who=lambda m, p, f: f"{p.full}|{p.full} 위원|위원장 {p.full}|{p.full}위원",
    ),
    Layout(
        "ko_wiwon_colon",
        ("ko",),
        ("chair", "panel"),
        label=by_role("{full} 위원: ", "위원장 {full}: "),
        who=lambda m, p, f: f"{p.full}|{p.full} 위원|위원장 {p.full}",
    ),
    Layout(
        "ko_qa_geo",
        ("ko",),
        ("press", "duo"),
        label=by_role("▲ {full} {office}: ", None, "△ {outlet} 기자: "),
    ),
    Layout(
        "ja_circle_kun",
        ("ja",),
        ("chair", "reader"),
        label=lambda m, p, f: (
            f"○議長（{f['full']}君）\u3000"
            if p.role == "mod"
            else f"○{f['office']}（{f['full']}君）\u3000"
            if p.number < 4
            else f"○{f['full']}君\u3000"
        ),
        who=lambda m, p, f: f"{p.full}|{p.full}君|議長（{p.full}君）|{p.office}（{p.full}君）",
    ),
    Layout(
        "ja_circle_iin",
        ("ja",),
        ("chair",),
        label=by_role("○{sur}委員\u3000", "○{sur}委員長\u3000"),
        who=lambda m, p, f: f"{p.surname}|{p.full}|{p.surname}委員|{p.surname}委員長",
    ),
    Layout(
        "ja_paren_own",
        ("ja",),
        ("duo",),
        label=by_role("（大\u3000臣）\n", None, "（記\u3000者）\n"),
        who=lambda m, p, f: (
            "role:reporter|記者" if p.role == "rep" else f"大臣|{p.full}|role:official"
        ),
    ),
    Layout(
        "ja_mon_kotae",
        ("ja",),
        ("duo",),
        label=by_role("答：", None, "問："),
    ),
    Layout(
        "ja_wen_bracket",
        ("ja",),
        ("duo",),
        label=by_role("（答）", None, "（問）"),
    ),
    Layout(
        "ja_lenticular",
        ("ja",),
        ("chair", "panel"),
        label=by_role("【{sur}委員】\u3000", "【{sur}委員長】\u3000"),
        who=lambda m, p, f: f"{p.surname}|{p.full}|{p.surname}委員|{p.surname}委員長",
    ),
    Layout(
        "ja_surname_corner",
        ("ja",),
        ("panel", "duo"),
        label="{sur}\u3000",
    ),
    Layout(
        "ja_rep_daijin",
        ("ja",),
        ("press",),
        label=by_role("{full}{office}：", "司会：", "記者："),
        who=lambda m, p, f: {
            "off": f"{p.full}|{p.full}{p.office}",
            "mod": f"司会|role:host|{p.full}",
            "rep": "role:reporter|記者",
        }[p.role],
    ),
    Layout(
        "he_own_colon",
        ("he",),
        ("chair",),
        label=lambda m, p, f: (
            f"""היו"ר {f["full"]}:\n""" if p.role == "mod" else f"{f['full']} ({f['party']}):\n"
        ),
    ),
    Layout(
        "he_inline",
        ("he",),
        ("duo", "press", "panel"),
        label="{full}: ",
    ),
    Layout(
        "ar_said_president",
        ("ar",),
        ("chair",),
        label=by_role("{mr} {full}: ", "{mr} {w}: "),
    ),
    Layout(
        "ar_dash",
        ("ar",),
        ("duo", "panel"),
        label="{full} - ",
    ),
)
