"""Completion for fish."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.cli.command_registry import options_of, shown_commands
from briefing_tui.cli.completion.offered import ALL, choices, chosen, names_with_value, takes_files
from briefing_tui.cli.definition import CommandDefinition, Completes, Option
from briefing_tui.cli.streams import PROGRAM
from briefing_tui.translation import _

_TEMPLATE = """\
# Completion of {program} for fish; made by “{program} completion fish”.

# Prints the command that has been typed; nothing before there is one, “-” behind a path.
function __briefing_tui_command
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word {valued}
            set skip 1
        else if contains -- $word {commands}
            echo $word
            return
        else if not string match -q -- '-?*' $word
            echo -
            return
        end
    end
end

function __briefing_tui_in
    set -l command (__briefing_tui_command)
    test "$command" = "$argv[1]"
end

function __briefing_tui_none
    set -l command (__briefing_tui_command)
    test -z "$command"
end

function __briefing_tui_browser
    set -l command (__briefing_tui_command)
    test -z "$command" -o "$command" = -
end

function __briefing_tui_speakers
    set -l words (commandline -opc) (commandline -pc --tokenize)
    {program} __complete -- $words[2..-1] 2>/dev/null
end

complete -c {program} -f
{lines}
"""


def script() -> str:
    """Return the script."""
    filled = {
        "{valued}": " ".join(names_with_value()),
        "{commands}": " ".join(command.name for command in shown_commands()),
        "{lines}": "\n".join(line for command in ALL for line in _lines(command)),
        "{program}": PROGRAM,
    }
    made = _TEMPLATE
    for place, words in filled.items():
        made = made.replace(place, words)
    return made


def _lines(command: CommandDefinition) -> Iterator[str]:
    condition = f"__briefing_tui_in {command.name}" if command.name else "__briefing_tui_browser"
    begin = f"complete -c {PROGRAM} -n {_quoted(condition)}"
    if not command.name:
        for one in shown_commands():
            yield (
                f"complete -c {PROGRAM} -n __briefing_tui_none -a {one.name} "
                f"-d {_quoted(_(one.help))}"
            )
    if takes_files(command):
        yield f"{begin} -F"
    if words := chosen(command):
        yield f"{begin} -a {_quoted(' '.join(words))}"
    for option in options_of(command):
        yield f"{begin} {_option(option)}"


def _option(option: Option) -> str:
    words = [f"-s {option.short}"] if option.short else []
    words.append(f"-l {option.long}")
    if option.value:
        completes = option.value.completes
        words.append("-rF" if completes is Completes.FILES else "-x")
        if listed := choices(option.value):
            words.append(f"-a {_quoted(' '.join(listed))}")
        elif completes is Completes.SPEAKERS:
            words.append("-a '(__briefing_tui_speakers)'")
    words.append(f"-d {_quoted(_(option.help))}")
    return " ".join(words)


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"
