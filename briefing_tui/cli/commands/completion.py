"""The command ``completion``."""

from __future__ import annotations

from briefing_tui.cli import values
from briefing_tui.cli.definition import Argument, CommandDefinition
from briefing_tui.translation import N_

COMMAND = CommandDefinition(
    name="completion",
    help=N_("print the completions of a shell"),
    explanation=N_(
        "Print a script by which a shell completes commands, options and their values: styles, "
        "themes, formats, languages, and the speakers of the files that are named."
    ),
    run="briefing_tui.cli.completion:print_completion",
    arguments=(Argument("shell", values.SHELL, N_("bash, zsh, fish or powershell")),),
    examples=(
        ("source <(briefing-tui completion bash)", N_("in ~/.bashrc")),
        ("source <(briefing-tui completion zsh)", N_("in ~/.zshrc, behind compinit")),
        (
            "briefing-tui completion fish > ~/.config/fish/completions/briefing-tui.fish",
            N_("once"),
        ),
        (
            "briefing-tui completion powershell | Out-String | Invoke-Expression",
            N_("in the file that $PROFILE names"),
        ),
    ),
    order=90,
)
