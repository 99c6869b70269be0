"""The command ``config``."""

from __future__ import annotations

from briefing_tui.cli.definition import Category, CommandDefinition, Option
from briefing_tui.translation import N_

CHECK = Option(
    "check",
    N_("check the configuration, and a desk's own words"),
    Category.OUTPUT,
    excludes=("keys", "themes", "styles", "words"),
    explanation=N_(
        "Print each mistake in config.toml and words.toml with its line and what is allowed. The "
        "exit status is 2 where there is one."
    ),
)
KEYS = Option(
    "keys",
    N_("every command of the browser with its keys"),
    Category.OUTPUT,
    excludes=("check", "themes", "styles", "words"),
    explanation=N_("Print every command of the browser by its name, with its keys."),
)
THEMES = Option(
    "themes",
    N_("the names of the themes"),
    Category.OUTPUT,
    excludes=("check", "keys", "styles", "words"),
    explanation=N_("Print the names of the themes."),
)
STYLES = Option(
    "styles",
    N_("the names of the citation styles"),
    Category.OUTPUT,
    excludes=("check", "keys", "themes", "words"),
    explanation=N_("Print the names of the citation styles."),
)
WORDS = Option(
    "words",
    N_("an explained words.toml, for a desk's own words"),
    Category.OUTPUT,
    excludes=("check", "keys", "themes", "styles"),
    explanation=N_(
        "Print a commented words.toml: offices, outlets, bodies, surnames, fields and label words "
        "that are added to what recognition knows."
    ),
)
COMMAND = CommandDefinition(
    name="config",
    help=N_("explain and check the configuration"),
    explanation=N_(
        "Print a configuration file with every setting, its default and what is allowed, each "
        "explained, to be kept as config.toml in the folder that its first line names."
    ),
    run="briefing_tui.cli.configured:run",
    options=(CHECK, KEYS, THEMES, STYLES, WORDS),
    examples=(
        ("briefing-tui config", N_("see what can be set")),
        ("briefing-tui config --check", N_("find the mistakes in one's own")),
    ),
    statuses=((2, N_("there is a mistake in the configuration")),),
    order=60,
)
