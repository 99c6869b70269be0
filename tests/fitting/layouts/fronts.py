"""The front matter of records: title, date, place, who is present."""

from __future__ import annotations

from tests.fitting.layouts.meeting import Meeting

STYLES = ("title", "lead", "full", "inline")
"""The styles of which one is drawn where a layout names none."""


def front(meeting: Meeting, style: str) -> str:
    """Return the front matter of a meeting in a style."""
    words, terms, rng, title = meeting.language, meeting.language.terms, meeting.rng, meeting.title
    colon = words.colon
    if style == "none":
        return ""
    if style == "title":
        return f"{title}\n{meeting.date}\n\n"
    if style == "md":
        return f"# {title}\n\n*{meeting.date}*\n\n"
    if style == "yaml":
        head = f"---\ntitle: '{title}'\ndate: '{meeting.iso}'\ntags: transcripts\n---\n\n"
        return f"{head}# {title}\n\n{meeting.date}\n\n"
    if style == "lead":
        source = terms["source"] + colon + rng.choice(words["outlets"])
        date = terms["date"] + colon + meeting.date
        return f"{title}\n{source}   {date}\n\n{meeting.paragraph(2)}\n\n"
    date = terms["date"] + colon + meeting.date
    place = terms["place"] + colon + rng.choice(words["places"])
    lines = [title, "", date, place, ""]
    if style == "full":
        lines += [terms["present"] + colon.strip(), *_present(meeting), ""]
        if rng.random() < 0.6:
            lines += [terms["apol"] + colon + rng.choice(words["s"]), ""]
        if rng.random() < 0.7:
            points = [f"{number}. {head}" for number, head in enumerate(words["head"][:4], 1)]
            lines += [terms["agenda"] + colon.strip(), *points, ""]
    elif style == "inline":
        people = ("、" if words.cjk else "; ").join(_present(meeting))
        lines += [terms["present"] + colon + people, ""]
    return "\n".join(lines) + "\n"


def _present(meeting: Meeting) -> list[str]:
    """Return who is present, each with the office."""
    form = "{}（{}）" if meeting.language.cjk else "{} ({})"
    people = meeting.officials if meeting.kind == "duo" else [meeting.moderator, *meeting.officials]
    return [form.format(person.full, person.office) for person in people]
