"""The command ``library``."""

from __future__ import annotations

from briefing_tui.cli import options
from briefing_tui.cli.definition import Argument, Category, CommandDefinition, Option, Value
from briefing_tui.translation import N_


def actions() -> tuple[str, ...]:
    """Return what can be done with a shared library."""
    return ("init", "add", "remove", "status", "check", "export", "grant")


ANEW = Option(
    "anew",
    N_("init: index all briefings anew"),
    Category.OUTPUT,
    explanation=N_(
        "Index all briefings of the library anew, also those whose index is of the form that this "
        "program reads."
    ),
)
SERVERS = Option(
    "servers",
    N_("init: spread the index over other servers"),
    Category.OUTPUT,
    value=Value("URL,URL"),
    explanation=N_(
        "Spread the blocks of the index of an empty library over the data bases of these "
        "addresses, which the server of the library asks by postgres_fdw."
    ),
)
COMMAND = CommandDefinition(
    name="library",
    help=N_("manage a library that many desks share, on PostgreSQL"),
    explanation=N_(
        "A shared library lies in a PostgreSQL data base, and its address, "
        "postgresql://HOST/BASE, is taken by all commands in place of paths. init makes its tables "
        "or brings them forward; add adds files, folders and addresses, and takes a changed file "
        "for a new version; remove leaves briefings out; status tells how large it is; check reads "
        "all that it holds; export writes each briefing to a folder as JSON; grant makes users of "
        "PostgreSQL its readers, contributors or editors. Passwords are read "
        "by libpq from ~/.pgpass or a service, never from the address. “help shared” tells more."
    ),
    run="briefing_tui.cli.managed_library:library",
    arguments=(
        Argument("action", Value("ACTION", choices=actions), N_("what is done")),
        Argument("url", Value("URL"), N_("its address, postgresql://HOST/BASE")),
        options.PATHS,
    ),
    options=(options.FILES_FROM, options.NULL, ANEW, SERVERS),
    examples=(
        ("briefing-tui library init postgresql://desk.example/briefings", N_("make its tables")),
        (
            "briefing-tui library add postgresql://desk.example/briefings transcripts/",
            N_("add a folder; what is there already is left as it is"),
        ),
        ("briefing-tui search 海漂拉圾 postgresql://desk.example/briefings", N_("search it")),
        (
            "briefing-tui library grant postgresql://desk.example/briefings contributor lin",
            N_("let a user keep and correct for all desks; “none” takes that away"),
        ),
    ),
    statuses=((1, N_("nothing was removed, or something in the library is damaged")),),
    order=60,
)
