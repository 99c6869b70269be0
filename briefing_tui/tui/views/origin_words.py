"""The place of an entry of a shared notebook, and its keeper, in the interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.state.notebook.book import Origin


def keeper_words(origin: Origin) -> str:
    """Return who keeps an entry, in the fewest words."""
    if origin.waiting:
        return _("waits here")
    if origin.private:
        return _("private")
    return _("you") if origin.own else origin.owner


def origin_words(origin: Origin | None) -> str:
    """Return where an entry is kept and by whom."""
    if origin is None:
        return _("on this machine alone")
    made = origin.kept.astimezone().strftime("%Y-%m-%d %H:%M")
    who = _("you") if origin.own else origin.owner
    told = [_("kept by {who}, {made}").format(who=who, made=made)]
    if origin.author != origin.owner:
        told.append(_("changed by {who}").format(who=origin.author))
    if origin.refused:
        told.append(_("not taken by the library: {reason}").format(reason=origin.refused))
    elif origin.waiting:
        told.append(_("waits on this machine until the server is back"))
    elif origin.private:
        told.append(_("in {library}, seen by you alone").format(library=origin.library))
    else:
        told.append(_("in {library}, for all desks").format(library=origin.library))
    return " · ".join(told)
