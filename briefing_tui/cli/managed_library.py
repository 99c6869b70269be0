"""``briefing-tui library``: libraries in a data base, which many desks share."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.cached import bytes_words
from briefing_tui.cli.inputs import check_standard_input, listed_paths, tell_error
from briefing_tui.cli.progress_bars import shown_progress
from briefing_tui.cli.streams import Output, tell
from briefing_tui.cli.usage import UsageError
from briefing_tui.errors import BriefingError
from briefing_tui.loading.folders import transcript_paths
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.server import Server
from briefing_tui.translation import _, ngettext


def library(arguments: Arguments) -> int:
    """Do what is asked with a shared library, and return the exit status.

    Raises:
        UsageError: the action takes other arguments.
        BriefingError: the library cannot be reached, or may not be changed.
    """
    takes_paths = arguments.action in ("add", "remove", "export", "grant")
    if not takes_paths and (arguments.paths or arguments.files_from):
        told = _("“library {action}” takes an address alone")
        raise UsageError(told.format(action=arguments.action))
    if arguments.anew and arguments.action != "init":
        raise UsageError(
            _("--{option} is for {statistics} alone").format(option="anew", statistics="init")
        )
    if arguments.servers and arguments.action != "init":
        raise UsageError(
            _("--{option} is for {statistics} alone").format(option="servers", statistics="init")
        )
    server = Server(LibraryAddress.of(arguments.url))
    try:
        if arguments.action != "init":
            from briefing_tui.postgres.migrating import check_tables

            check_tables(server)
        return _ACTIONS[arguments.action](server, arguments)
    finally:
        server.close()


def _init(server: Server, arguments: Arguments) -> int:
    """Make the tables of a library, or bring tables and index forward."""
    from briefing_tui.postgres.migrating import migrate
    from briefing_tui.postgres.removing import index_anew

    steps = migrate(server)
    if arguments.servers:
        _spread(server, arguments.servers.split(","))
    renewed = index_anew(server, every=arguments.anew)
    told = _("the library is ready") if steps else _("the library was ready already")
    if renewed:
        words = ngettext(
            "{count} segment of its index made anew",
            "{count} segments of its index made anew",
            renewed,
        )
        told = f"{told} · {words.format(count=renewed)}"
    Output().line(told)
    return 0


def _spread(server: Server, urls: Sequence[str]) -> None:
    """Spread a library over other servers."""
    from briefing_tui.postgres.spreading import spread

    holders = [Server(LibraryAddress.of(url.strip())) for url in urls]
    try:
        if spread(server, holders):
            words = ngettext(
                "its index is spread over {count} server",
                "its index is spread over {count} servers",
                len(holders),
            )
            Output().line(words.format(count=len(holders)))
    finally:
        for holder in holders:
            holder.close()


def _add(server: Server, arguments: Arguments) -> int:
    """Add files, folders and addresses; 2 when one of them could not be read."""
    from briefing_tui.postgres.adding import add

    paths = _paths(arguments)
    check_standard_input(paths)
    errors: list[BriefingError] = []
    files = [file for path in paths for file in transcript_paths(path, errors.append)]
    kept = Kept()
    with shown_progress() as progress:
        done = add(server, FilesReader(kept, arguments.limits), files, progress)
    for error in (*errors, *done.errors):
        tell_error(error)
    if kept.complaint:
        tell(kept.complaint)
    counted = (
        ngettext("{count} briefing added", "{count} briefings added", done.added),
        ngettext("{count} new version", "{count} new versions", done.renewed),
        ngettext("{count} there already", "{count} there already", done.same),
    )
    counts = (done.added, done.renewed, done.same)
    Output().line(
        " · ".join(words.format(count=n) for words, n in zip(counted, counts, strict=True))
    )
    return 2 if errors or done.errors else 0


def _remove(server: Server, arguments: Arguments) -> int:
    """Leave briefings out; 1 when none of them was in the library."""
    from briefing_tui.postgres.removing import remove

    inside = server.address.of_briefing("")
    paths = [path.removeprefix(inside) for path in _paths(arguments)]
    removed = remove(server, paths)
    output = Output()
    for path in removed:
        output.line(path)
    if not removed:
        tell(_("none of these is in the library"))
    return 0 if removed else 1


def _status(server: Server, _arguments: Arguments) -> int:
    """Print how large a library is."""
    from briefing_tui.postgres.library_state import state_of

    found = state_of(server)
    each = f"{found.disk / found.characters:.2f}" if found.characters else "-"
    rows = (
        (_("briefings"), str(found.briefings)),
        (_("older versions and removed"), str(found.versions)),
        (_("characters"), str(found.characters)),
        (_("segments of the index"), str(found.segments)),
        (_("segments of another form"), str(found.others)),
        (_("size"), bytes_words(found.disk)),
        (_("bytes a character"), each),
        (_("form of the tables"), str(found.form)),
        ("PostgreSQL", found.server),
    )
    output = Output()
    for name, value in rows:
        output.line((f"{name}\t", "bold"), value)
    return 0


def _check(server: Server, _arguments: Arguments) -> int:
    """Read all that a library holds; 1 when something is damaged."""
    from briefing_tui.postgres.library_state import check

    with shown_progress() as progress:
        wrong = list(check(server, progress))
    output = Output()
    for told in wrong:
        output.line(told)
    if not wrong:
        output.line(_("all is well"))
    return 1 if wrong else 0


def _grant(server: Server, arguments: Arguments) -> int:
    """Give users a role in the place of another, or take it away."""
    from briefing_tui.postgres.change import DeskRole
    from briefing_tui.postgres.knowledge import give_role

    roles = {**{str(role): role for role in DeskRole}, NO_ROLE: None}
    given: list[str] = [*arguments.paths]
    role, users = "".join(given[:1]), given[1:]
    if role not in roles or not users or arguments.files_from:
        told = _("“library grant” needs a role ({roles}) and the names of users")
        raise UsageError(told.format(roles=_(", ").join(roles)))
    output = Output()
    for user in users:
        give_role(server, roles[role], user)
        output.line(f"{user}\t{role}")
    return 0


NO_ROLE = "none"
"""The word that takes a role away."""


def _export(server: Server, arguments: Arguments) -> int:
    """Write each briefing to a folder, as ``show --format json`` prints it."""
    from briefing_tui.cache.shelved import whole
    from briefing_tui.cli.as_json import briefing_json
    from briefing_tui.postgres.shared_library import SharedLibrary
    from briefing_tui.state.writing import write_export

    if len(arguments.paths) != 1:
        raise UsageError(_("“library export” needs a folder to write to"))
    [folder] = arguments.paths
    shared = SharedLibrary(server.address, Kept())
    try:
        os.makedirs(folder, exist_ok=True)
        for number, listed in enumerate(shared.briefings(), 1):
            briefing = whole(listed)
            stem = os.path.splitext(os.path.basename(briefing.path.partition("#")[2]))[0]
            name = f"{number:06} {re.sub(_UNUSUAL, '_', stem)[:_LONGEST]}".strip()
            told = briefing_json(briefing, briefing.speeches) + "\n"
            write_export(os.path.join(folder, f"{name}.json"), told.encode())
    except OSError as error:
        raise BriefingError(folder, _unwritten(error)) from error
    finally:
        shared.server.close()
    return 0


_UNUSUAL, _LONGEST = r"[^\w.-]+", 60
"""Characters that an exported file has none of in its name, and the most of the others."""


def _unwritten(error: OSError) -> str:
    told = _("cannot be written ({reason}); choose another folder")
    return told.format(reason=error.strerror or error)


def _paths(arguments: Arguments) -> list[str]:
    """Return the paths that were given, and those of a list.

    Raises:
        UsageError: there are none.
    """
    paths = [*arguments.paths]
    if arguments.files_from:
        paths += listed_paths(arguments)
    if not paths:
        raise UsageError(_("{argument} is missing").format(argument=_("PATH")))
    return paths


_ACTIONS: dict[str, Callable[[Server, Arguments], int]] = {
    "init": _init,
    "add": _add,
    "remove": _remove,
    "status": _status,
    "check": _check,
    "grant": _grant,
    "export": _export,
}
