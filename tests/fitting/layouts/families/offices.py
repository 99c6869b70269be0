"""Layouts: parties, seats, honorifics and offices beside names."""

from __future__ import annotations

from tests.fitting.layouts.language import CAPITALS, LATIN
from tests.fitting.layouts.layout import Layout, by_role

LAYOUTS = (
    Layout(
        "name_party_colon",
        LATIN,
        ("chair",),
        label="{full} ({party}): ",
        clean="{full}",
    ),
    Layout(
        "name_party_own",
        LATIN,
        ("chair",),
        label="{full} ({party})\n",
        clean="{full}",
    ),
    Layout(
        "lords",
        ("en",),
        ("chair",),
        label=lambda m, p, f: (
            ("Lord " if p.sex == "m" else "Baroness ")
            + f["sur"]
            + " of "
            + f["seat"]
            + " ("
            + f["party"]
            + ")\n"
        ),
        who=lambda m, p, f: (
            f"{('Lord' if p.sex == 'm' else 'Baroness')} {p.surname} of "
            f"{p.seat}|{('Lord' if p.sex == 'm' else 'Baroness')} "
            f"{p.surname} of {p.seat} ({p.party})|{p.full}|Lord "
            f"{p.surname}|Baroness {p.surname}"
        ),
    ),
    Layout(
        "seat_office_clock",
        ("en",),
        ("chair",),
        first=by_role("{mr} {SUR} ({seat}—{Office}) ({hm}): ", "The SPEAKER ({hm}): "),
        label=by_role("{mr} {SUR}: ", "The SPEAKER: "),
        who=lambda m, p, f: (
            "The SPEAKER|SPEAKER|" + p.full
            if p.role == "mod"
            else f"{f['mr']} {p.surname}|{p.full}|{p.surname}"
        ),
    ),
    Layout(
        "caps_clock",
        CAPITALS,
        ("chair",),
        label="{FULL} ({hm}): ",
        clean="{FULL}",
    ),
    Layout(
        "za_minister",
        ("en",),
        ("chair",),
        label=lambda m, p, f: (
            "The CHAIRPERSON: "
            if p.role == "mod"
            else f"The {f['OFFICE']}: "
            if p.number == 2
            else f"{f['mr']} {f['given'][0]} {f['SUR']}: "
        ),
        who=lambda m, p, f: (
            f"The CHAIRPERSON|CHAIRPERSON|role:host|{p.full}"
            if p.role == "mod"
            else f"The {p.office}|{p.office}|{p.full}"
            if p.number == 2
            else f"{f['mr']} {p.given[0]} {p.surname}|{p.full}|{p.surname}"
        ),
    ),
    Layout(
        "es_senor",
        ("es",),
        ("chair", "reader"),
        label=lambda m, p, f: (
            ("El señor " if p.sex == "m" else "La señora ")
            + (
                ("PRESIDENTE" if p.sex == "m" else "PRESIDENTA")
                if p.role == "mod"
                else f["OFFICE"].replace("DIRECTORA", "DIRECTOR") + " (" + f["full"] + ")"
                if p.first and p.number < 4
                else f["SUR"]
            )
            + ": "
        ),
    ),
    Layout(
        "gl_o_senor",
        ("pt", "ca"),
        ("chair",),
        label=lambda m, p, f: (
            ("O señor " if p.sex == "m" else "A señora ")
            + ("PRESIDENTE" if p.role == "mod" else f["SUR"])
            + ": "
        ),
        files=4,
    ),
    Layout(
        "es_name_office_caps",
        ("es",),
        ("press",),
        label=by_role("{FULL}, {OFFICE}: ", "{FULL}, MODERADORA: ", "PREGUNTA: "),
        front="lead",
    ),
    Layout(
        "es_interlocutor",
        ("es",),
        ("duo", "press"),
        label=by_role("{SUR}: ", "PRESIDENTE {FULL}: ", "INTERLOCUTOR: "),
    ),
    Layout(
        "pt_o_sr",
        ("pt",),
        ("chair",),
        label=lambda m, p, f: (
            ("O SR. " if p.sex == "m" else "A SRA. ")
            + (
                f"PRESIDENTE ({f['full']}) – "
                if p.role == "mod"
                else f"{f['FULL']} ({f['party']} - {f['seat'][:2].upper()}) – "
            )
        ),
    ),
)
