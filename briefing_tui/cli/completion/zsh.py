"""Completion for zsh."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.cli.command_registry import options_of, shown_commands
from briefing_tui.cli.completion.offered import ALL, choices, names_with_value
from briefing_tui.cli.definition import Argument, CommandDefinition, Completes, Option, Value
from briefing_tui.cli.streams import PROGRAM
from briefing_tui.translation import _

_TEMPLATE = """\
#compdef {program}
# Completion of {program} for zsh; made by “{program} completion zsh”.

_briefing_tui_speakers() {
    local -a names
    names=("${(@f)$("$_briefing_tui_called" __complete -- "${(@Q)_briefing_tui_given}" \\
        2>/dev/null)}")
    compadd -- "${(@)names:#}"
}

_briefing_tui_commands() {
    local -a commands
    commands=(
{commands}
    )
    _describe -t commands {command} commands
}

_briefing_tui_first() {
    _alternative 'commands:{command}:_briefing_tui_commands' 'files:{path}:_files'
}

_briefing_tui() {
    local command="" at
    local _briefing_tui_called=$words[1]
    local -a _briefing_tui_given
    _briefing_tui_given=("${(@)words[2,-1]}")
    for ((at = 2; at < CURRENT; at++)); do
        case $words[at] in
            {valued}) ((at++)) ;;
            -?*) ;;
            {names}) command=$words[at]; break ;;
            *) break ;;
        esac
    done
    if [[ -n $command ]]; then
        words=("$words[1]" "${(@)words[at+1,-1]}")
        ((CURRENT -= at - 1))
    fi
    case "$command" in
{specs}
    esac
}

if [[ $funcstack[1] == _{program} ]]; then
    _briefing_tui "$@"
else
    compdef _briefing_tui {program}
fi
"""


def script() -> str:
    """Return the script."""
    filled = {
        "{commands}": "\n".join(
            f"        {_quoted(f'{one.name}:{_(one.help)}')}" for one in shown_commands()
        ),
        "{command}": _("COMMAND"),
        "{path}": _("PATH"),
        "{valued}": "|".join(names_with_value()),
        "{names}": "|".join(command.name for command in shown_commands()),
        "{specs}": "\n".join(map(_specs, ALL)),
        "{program}": PROGRAM,
    }
    made = _TEMPLATE
    for place, words in filled.items():
        made = made.replace(place, words)
    return made


def _specs(command: CommandDefinition) -> str:
    """Return what ``_arguments`` is told of a command."""
    lines = [spec for option in options_of(command) for spec in _option(option)]
    if command.name:
        lines += [_argument(number, one) for number, one in enumerate(command.arguments, 1)]
    else:
        lines += [f"'1:{_('COMMAND')}:_briefing_tui_first'", f"'*:{_('PATH')}:_files'"]
    listed = " \\\n                ".join(lines)
    return f'        "{command.name}")\n            _arguments -s -S \\\n' + (
        f"                {listed}\n            ;;"
    )


def _option(option: Option) -> Iterator[str]:
    others = [f"--{name}" for name in option.excludes]
    excluded = f"({' '.join([*option.names, *others])})"
    for name in option.names:
        equals = ("=" if name.startswith("--") else "+") if option.value else ""
        told = _(option.help).replace("[", "\\[").replace("]", "\\]")
        value = f":{_name(option.value)}:{_action(option.value)}" if option.value else ""
        yield _quoted(f"{excluded}{name}{equals}[{told}]{value}")


def _argument(number: int, argument: Argument) -> str:
    place = "*" if argument.many else str(number) + ("" if argument.needed else ":")
    if argument.many or argument.needed:
        place += ":"
    return _quoted(f"{place}{_name(argument.value)}:{_action(argument.value)}")


def _name(value: Value) -> str:
    return _(value.name).replace(":", "\\:")


def _action(value: Value) -> str:
    if words := choices(value):
        return f"({' '.join(words)})"
    return {
        Completes.FILES: "_files",
        Completes.SPEAKERS: "_briefing_tui_speakers",
        Completes.NOTHING: " ",
    }[value.completes]


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"
