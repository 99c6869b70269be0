"""The command ``serve``."""

from __future__ import annotations

from briefing_tui.cli import browser_command, values
from briefing_tui.cli.definition import (
    Argument,
    Category,
    CommandDefinition,
    Completes,
    Option,
    Value,
)
from briefing_tui.translation import N_

PORT = 8001
"""The port that is listened on unless another is asked for."""

MOST_PAGES = 8
"""Pages that may be open at once unless another number is asked for."""

PATHS = Argument(
    "paths",
    Value("PATH|URL", completes=Completes.FILES),
    N_("file, folder or address"),
    needed=False,
    many=True,
)

PORT_OPTION = Option(
    "port",
    N_("the port that is listened on (8001 unless given)"),
    Category.SERVING,
    short="p",
    value=Value("N", values.read_between(0, 65535), hint=N_("give a port from 0 to 65535")),
    default=PORT,
    explanation=N_("Listen on this port; 8001 unless given, and 0 takes one that is free."),
)
HOST = Option(
    "host",
    N_("the address that is listened on (127.0.0.1 unless given)"),
    Category.SERVING,
    value=Value(N_("ADDRESS")),
    default="127.0.0.1",
    explanation=N_(
        "Listen on this address of the machine; without the option the page is reached from this "
        "machine alone. What goes over a network is not encrypted: use a tunnel, such as "
        "ssh -L 8001:localhost:8001."
    ),
)
NAME = Option(
    "name",
    N_("a name by which others call this machine"),
    Category.SERVING,
    value=Value(N_("NAME")),
    explanation=N_(
        "Answer also when the page is asked for by this name. Addresses and localhost are always "
        "answered; other names are refused, since another site could have them lead here."
    ),
)
GUESTS = Option(
    "guests",
    N_("print addresses for so many guests, who change nothing"),
    Category.SERVING,
    short="g",
    value=Value("N", values.read_between(0, 100), hint=N_("give a number from 0 to 100")),
    default=0,
    explanation=N_(
        "Print addresses for so many guests. A guest sees the files that are served, kept quotes "
        "and corrections, changes none of them, and opens and writes no file of this machine: "
        "what is written is downloaded."
    ),
)
PAGES = Option(
    "pages",
    N_("how many pages may be open at once (8 unless given)"),
    Category.SERVING,
    value=Value("N", values.read_between(1, 100), hint=N_("give a number from 1 to 100")),
    default=MOST_PAGES,
    explanation=N_("Allow so many open pages, each of which is a process; 8 unless given."),
)

COMMAND = CommandDefinition(
    name="serve",
    help=N_("show the browser in a web page on this machine"),
    explanation=N_(
        "Serve the browser as a web page for those without a terminal, until Ctrl+C. The address "
        "that is printed lets one visitor in, once; Enter prints another, g and Enter one for a "
        "guest. Needs the extra: pip install 'briefing-tui[serve]'."
    ),
    run="briefing_tui.cli.serve:serve",
    arguments=(PATHS,),
    options=(
        PORT_OPTION,
        HOST,
        NAME,
        GUESTS,
        PAGES,
        browser_command.QUERY,
        browser_command.THEME,
        browser_command.WATCH,
        browser_command.BELL,
        browser_command.NO_STATE,
    ),
    examples=(
        ("briefing-tui serve transcripts/", N_("serve a folder on this machine")),
        ("briefing-tui serve transcripts/ --guests 3", N_("with addresses for three guests")),
    ),
    order=45,
)
