"""``briefing-tui show --explain``: what each line was taken for, and why."""

from __future__ import annotations

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.inputs import document_at
from briefing_tui.cli.streams import Output
from briefing_tui.recognition.passes import explained
from briefing_tui.translation import _


def show_explained(arguments: Arguments) -> int:
    """Print every line with its number, what it was taken for, and what decided."""
    document = document_at(arguments.path, arguments)
    output = Output()
    for one in explained(document):
        who = f"  {one.speaker}" if one.speaker else ""
        taken = _kinds()[one.taken_for]
        output.line((f"{one.line:>6}  ", "dim"), (taken, "bold"), who, (f"  {one.words}", "dim"))
        for ground in one.why:
            output.line(" " * 8, ground)
    return 0


def _kinds() -> dict[str, str]:
    """Return the kinds of line, each with its name in the interface's language."""
    return {
        "blank": _("blank"),
        "front matter": _("front matter"),
        "label": _("label"),
        "speech": _("speech"),
        "note": _("note"),
        "back matter": _("back matter"),
    }
