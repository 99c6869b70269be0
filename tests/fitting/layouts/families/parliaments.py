"""Layouts: the records of parliaments."""

from __future__ import annotations

from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "fr_m_dot",
        ("fr",),
        ("chair",),
        label=lambda m, p, f: (
            ("M. le président. " if p.sex == "m" else "Mme la présidente. ")
            if p.role == "mod"
            else f"{f['mr']} {f['full']}"
            + (f", {f['office']}" if p.number == 2 and p.first else "")
            + ". "
        ),
    ),
    Layout(
        "fr_m_dash",
        ("fr",),
        ("chair",),
        label=lambda m, p, f: (
            ("M. le Président. – " if p.sex == "m" else "Mme la Présidente. – ")
            if p.role == "mod"
            else f"{f['mr']} {f['full']} ({f['party']}). – "
        ),
    ),
    Layout(
        "de_own_line_party",
        ("de",),
        ("chair",),
        label=lambda m, p, f: (
            f"Präsident {f['full']}:\n"
            if p.role == "mod"
            else f"{f['deg']} {f['full']} ({f['party']}):\n"
        ),
    ),
    Layout(
        "at_abgeordneter",
        ("de",),
        ("chair",),
        label=lambda m, p, f: (
            f"{f['hm']}\n"
            + (
                f"Präsident{('in' if p.sex == 'f' else '')} {f['full']}: "
                if p.role == "mod"
                else (
                    f"Abgeordnete{('' if p.sex == 'f' else 'r')} {f['deg']} "
                    f"{f['full']} ({f['party']}): "
                )
            )
        ),
    ),
    Layout(
        "de_vors_sts",
        ("de",),
        ("press",),
        label=lambda m, p, f: (
            f"VORS. {f['SUR']}: "
            if p.role == "mod"
            else f"STS {f['SUR']}: "
            if p.role == "off"
            else f"FRAGE {f['SUR']}: "
        ),
    ),
    Layout(
        "it_camera",
        ("it",),
        ("chair",),
        label=lambda m, p, f: (
            "PRESIDENTE. "
            if p.role == "mod"
            else f"{f['FULL']} ({f['party']}). "
            if p.number % 2
            else f"{f['FULL']}, {f['office']}. "
        ),
    ),
    Layout(
        "tr_baskan",
        ("tr",),
        ("chair",),
        label=by_role("{FULL} ({seat}) – ", "BAŞKAN – "),
    ),
    Layout(
        "ru_initial_name",
        ("ru", "uk"),
        ("duo", "press", "panel"),
        label="{g}.{sur}: ",
    ),
    Layout(
        "ru_predsed",
        ("ru",),
        ("chair",),
        label=by_role("{sur} {g}. {g}., {party}. ", "Председательствующий. "),
    ),
    Layout(
        "uk_golova",
        ("uk",),
        ("chair",),
        label=by_role("{SUR} {g}.{g}. ", "ГОЛОВУЮЧИЙ. "),
    ),
    Layout(
        "pl_sejm",
        ("pl",),
        ("chair",),
        label=by_role("Poseł {full}:\n", "{w}:\n"),
    ),
    Layout(
        "cs_poslanec",
        ("cs",),
        ("chair",),
        label=lambda m, p, f: (
            ("Předseda PSP " if p.role == "mod" else "Poslanec " if p.sex == "m" else "Poslankyně ")
            + f["full"]
            + ": "
        ),
    ),
    Layout(
        "nl_heer",
        ("nl",),
        ("chair",),
        label=lambda m, p, f: (
            "De voorzitter:\n" if p.role == "mod" else f"{f['mr']} {f['sur']} ({f['party']}):\n"
        ),
    ),
    Layout(
        "sv_anf",
        ("sv",),
        ("chair",),
        label=lambda m, p, f: (
            f"Anf. {f['n']} "
            + ("TALMANNEN:\n" if p.role == "mod" else f"{f['FULL']} ({f['party']}):\n")
        ),
        who=lambda m, p, f: "TALMANNEN|role:host|" + p.full if p.role == "mod" else p.full,
    ),
    Layout(
        "el_proedros",
        ("el",),
        ("chair",),
        label=lambda m, p, f: (
            f"ΠΡΟΕΔΡΟΣ ({f['full']}): "
            if p.role == "mod"
            else f"{f['FULL']} ({f['Office']}): "
            if p.number < 4
            else f"{f['FULL']}: "
        ),
    ),
    Layout(
        "hu_elnok",
        ("hu",),
        ("chair",),
        label=lambda m, p, f: (
            "ELNÖK: "
            if p.role == "mod"
            else f"DR. {f['FULL']} ({f['party']}): "
            if p.number % 3 == 0
            else f"{f['FULL']} ({f['party']}): "
        ),
    ),
    Layout(
        "fi_clock_party",
        ("fi",),
        ("chair",),
        label=lambda m, p, f: (
            f"Puhemies {f['full']}:\n"
            if p.role == "mod"
            else f"{f['hm'].replace(':', '.')} {f['full']} {f['party']}: "
        ),
        who=lambda m, p, f: p.full,
    ),
    Layout(
        "ro_domnul",
        ("ro",),
        ("chair",),
        label="{mr} {full}:\n",
    ),
    Layout(
        "ca_own_nocolon",
        ("ca",),
        ("chair",),
        label=by_role("{full}\n", "{w}\n"),
        paragraph_gap="\n",
        turn_gap="\n\n",
    ),
    Layout(
        "hi_shri_seat",
        ("hi",),
        ("chair",),
        label=lambda m, p, f: (
            "माननीय अध्यक्ष: " if p.role == "mod" else f"{f['mr']} {f['full']} ({f['seat']}): "
        ),
    ),
    Layout(
        "id_ketua",
        ("id",),
        ("chair",),
        label=lambda m, p, f: (
            f"KETUA RAPAT ({f['FULL']}):\n" if p.role == "mod" else f"{f['party']} ({f['FULL']}):\n"
        ),
    ),
    Layout(
        "vi_dai_bieu",
        ("vi",),
        ("chair",),
        label=lambda m, p, f: (
            f"Chủ tọa {f['full']}: "
            if p.role == "mod"
            else f"- Đại biểu {f['full']} ({f['seat']}): "
        ),
    ),
)
