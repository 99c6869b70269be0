"""Layouts: Chinese records."""

from __future__ import annotations

from tests.fitting.layouts.language import CHINESE, SIMPLIFIED, TRADITIONAL
from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "zh_name_colon",
        CHINESE,
        ("press", "panel", "chair", "duo"),
        label="{full}：",
    ),
    Layout(
        "zh_halfwidth_own",
        CHINESE,
        ("press", "panel"),
        label="{full}:\n",
        turn_gap="\n",
    ),
    Layout(
        "zh_host_own",
        SIMPLIFIED,
        ("press",),
        label=by_role("{full}({office}):\n", "主持人 {full}:\n", "{outlet}记者:\n"),
        turn_gap="\n",
        who=lambda m, p, f: f"{p.outlet}记者|{p.outlet}" if p.role == "rep" else p.full,
    ),
    Layout(
        "zh_office_paren_nocolon",
        SIMPLIFIED,
        ("press",),
        label=by_role("{full}(云岭市{office})\n", "{full}(主持人)\n", "{outlet}记者\n"),
        turn_gap="\n",
        who=lambda m, p, f: f"{p.outlet}记者|{p.outlet}" if p.role == "rep" else p.full,
    ),
    Layout(
        "zh_office_run",
        SIMPLIFIED,
        ("press",),
        label=by_role(
            "云岭市{office}{full}：", "云岭市人民政府新闻办公室{full}：", "{outlet}记者："
        ),
        who=lambda m, p, f: f"{p.outlet}记者|{p.outlet}" if p.role == "rep" else p.full,
    ),
    Layout(
        "zh_office_space_name",
        CHINESE,
        ("press",),
        label=by_role("{office} {full}：", "{w} {full}：", "{outlet} {rep}："),
        who=lambda m, p, f: (
            f"{p.outlet}{f['rep']}|{p.outlet}|{p.outlet} {f['rep']}" if p.role == "rep" else p.full
        ),
    ),
    Layout(
        "zh_three_lines",
        SIMPLIFIED,
        ("press",),
        label=by_role("云岭市{office}\n{full}\n", "主持人\n{full}\n", "{outlet}记者\n"),
        turn_gap="\n",
        who=lambda m, p, f: f"{p.outlet}记者|{p.outlet}" if p.role == "rep" else p.full,
    ),
    Layout(
        "zh_lenticular_colon",
        CHINESE,
        ("press", "panel"),
        label="【{full}】：",
    ),
    Layout(
        "zh_lenticular_bare",
        CHINESE,
        ("press", "panel"),
        label=by_role("【{full}】", "【{w}】", "【{rep}】"),
    ),
    Layout(
        "zh_square_bare",
        CHINESE,
        ("press",),
        label=by_role("[{full}]", "[{w}]", "[{outlet}{rep}]"),
        who=lambda m, p, f: (
            f"{p.outlet}{f['rep']}|{p.outlet}"
            if p.role == "rep"
            else p.full
            if p.role == "off"
            else f"{f['w']}|{p.full}|role:host"
        ),
    ),
    Layout(
        "zh_tortoise",
        CHINESE,
        ("press", "panel"),
        label=by_role("〔{full}〕", "〔{w}〕", "〔{rep}〕"),
    ),
    Layout(
        "zh_square_stamps",
        SIMPLIFIED,
        ("press",),
        label="[{full}] [{hm}]：",
        after=" [{hm}]",
        repeated=True,
        turn_gap="\n",
    ),
    Layout(
        "zh_live_dash",
        SIMPLIFIED,
        ("press",),
        label="- {full}:\n",
        after="\n{iso} {hms}",
        turn_gap="\n",
    ),
    Layout(
        "zh_live_bullet",
        SIMPLIFIED,
        ("press", "panel"),
        label="• {full}:\n",
        turn_gap="\n\n",
        after="\n{hm}",
    ),
    Layout(
        "zh_stamp_glued",
        SIMPLIFIED,
        ("press",),
        label=by_role("云岭市{office} {full}:", "主持人 {full}:", "{outlet}记者:"),
        after="{iso} {hms}",
        turn_gap="",
        one_line=True,
        events=False,
        back=False,
        who=lambda m, p, f: f"{p.outlet}记者|{p.outlet}" if p.role == "rep" else p.full,
    ),
    Layout(
        "zh_wen_da",
        CHINESE,
        ("duo",),
        label=by_role("{a}：", None, "{q}："),
    ),
    Layout(
        "zh_name_da_first",
        SIMPLIFIED,
        ("duo",),
        first=by_role("{full}答：", None, "问："),
        label=by_role("答：", None, "问："),
        who=lambda m, p, f: "role:reporter|问" if p.role == "rep" else f"{p.full}|答",
    ),
    Layout(
        "zh_q_numbered",
        SIMPLIFIED,
        ("duo",),
        label=by_role("答：", None, "问题{n}："),
        who=lambda m, p, f: (
            "role:reporter|问题|问" if p.role == "rep" else f"{p.full}|答|role:official"
        ),
    ),
    Layout(
        "zh_rep_da",
        CHINESE,
        ("duo",),
        label=by_role("{a}：", None, "{rep}："),
    ),
    Layout(
        "zh_outlet_book",
        SIMPLIFIED,
        ("press",),
        label=by_role("{full}：", "主持人：", "《{outlet}》记者："),
        who=lambda m, p, f: (
            f"《{p.outlet}》记者|{p.outlet}|{p.outlet}记者"
            if p.role == "rep"
            else p.full
            if p.role == "off"
            else f"主持人|{p.full}|role:host"
        ),
    ),
    Layout(
        "zh_md_bold",
        CHINESE,
        ("press", "duo"),
        ending="md",
        label=by_role("**{full}：**", "**{w}：**", "**{rep}：**"),
        paragraph_gap="\n\n",
        front="md",
    ),
    Layout(
        "zh_hant_small_colon",
        TRADITIONAL,
        ("press",),
        label=by_role("  {full}︰", "  {w}︰", "  {rep}︰"),
    ),
    Layout(
        "zh_hant_chair_paren",
        TRADITIONAL,
        ("chair",),
        label=by_role("{sur}委員{given}：", "主席（{sur}委員{given}）："),
        who=lambda m, p, f: f"{p.full}|{p.surname}委員{p.given}|主席（{p.surname}委員{p.given}）",
    ),
    Layout(
        "zh_hant_legislator_clock",
        TRADITIONAL,
        ("chair",),
        label=lambda m, p, f: (
            "主席："
            if p.role == "mod"
            else f"{f['sur']}委員{f['given']}："
            + (f"（{int(f['hm'][:2])}時{int(f['hm'][3:])}分）" if p.first else "")
        ),
        clean=lambda m, p, f: "主席" if p.role == "mod" else f["sur"] + "委員" + f["given"],
        who=lambda m, p, f: (
            f"主席|role:host|{p.full}" if p.role == "mod" else f"{p.full}|{p.surname}委員{p.given}"
        ),
    ),
    Layout(
        "zh_hant_initial_legend",
        TRADITIONAL,
        ("duo",),
        label=by_role("{sur}：", None, "問："),
        legend=lambda m: f"問：記者\u3000{m.officials[0].surname}：{m.officials[0].full}\n\n",
        who=lambda m, p, f: "role:reporter|記者|問" if p.role == "rep" else f"{p.full}|{p.surname}",
    ),
    Layout(
        "zh_hk_numbered",
        TRADITIONAL,
        ("chair",),
        label=by_role("{n}. {full}議員：", "主席："),
        who=lambda m, p, f: (
            f"主席|role:host|{p.full}" if p.role == "mod" else f"{p.full}|{p.full}議員"
        ),
    ),
    Layout(
        "zh_hk_translated",
        TRADITIONAL,
        ("press",),
        label=by_role("{office}（譯文）：", "{w}：", "{rep}："),
    ),
    Layout(
        "zh_fullspace",
        CHINESE,
        ("panel", "press"),
        label="{full}\u3000",
        turn_gap="\n",
    ),
    Layout(
        "zh_surname_only",
        CHINESE,
        ("duo",),
        label=by_role("{sur}：", None, "{sur}："),
        front="full",
        who=lambda m, p, f: f"{p.full}|{p.surname}",
    ),
    Layout(
        "zh_slash_role",
        CHINESE,
        ("press",),
        label=by_role("{office}/{full}：", "{w}/{full}：", "{rep}/{full}："),
    ),
    Layout(
        "zh_angle",
        CHINESE,
        ("panel",),
        label="<{full}>",
        turn_gap="\n",
        one_line=True,
    ),
    Layout(
        "zh_unlabelled_host",
        SIMPLIFIED,
        ("press",),
        files=6,
        label=lambda m, p, f: (
            (
                f"{f['full']}({f['office']}):\n"
                if p.role == "off"
                else ""
                if not p.first
                and "请" in m.turn.paragraphs[0]
                and any((x.full in m.turn.paragraphs[0] for x in m.officials + m.reporters))
                else f"主持人 {f['full']}:\n"
            )
            if p.role != "rep"
            else f"{f['outlet']}记者:\n"
        ),
        turn_gap="\n",
        who=lambda m, p, f: f"{p.outlet}记者|{p.outlet}" if p.role == "rep" else p.full,
    ),
    Layout(
        "zh_woman_mark",
        CHINESE,
        ("panel", "press"),
        label=by_role("{full}{mr}：", "{w}："),
    ),
)
