"""Completion for bash, 3.2 and later."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.cli.command_registry import options_of, shown_commands
from briefing_tui.cli.completion.offered import (
    ALL,
    choices,
    chosen,
    names_with_value,
    takes_files,
    with_value,
)
from briefing_tui.cli.definition import CommandDefinition, Completes
from briefing_tui.cli.streams import PROGRAM

_TEMPLATE = """\
# Completion of {program} for bash; made by “{program} completion bash”.

# Offers those of its arguments that begin with what has been typed.
_briefing_tui_offer() {
    local word
    for word in "$@"; do
        if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
    done
}

_briefing_tui_lines() {
    local line
    while IFS= read -r line; do _briefing_tui_offer "$line"; done
}

_briefing_tui_files() {
    local line
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$typed")
}

_briefing_tui_speakers() {
    _briefing_tui_lines < <("${COMP_WORDS[0]}" __complete -- "${COMP_WORDS[@]:1}" 2>/dev/null)
}

_briefing_tui() {
    local typed=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local current command="" at word
    COMPREPLY=()
    # bash takes “--name=value” for three words.
    if [[ $typed == "=" ]]; then
        typed=""
    elif [[ $previous == "=" && COMP_CWORD -gt 2 ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    current=${typed#[\\"\\']}
    current=${current//\\\\/}
    for ((at = 1; at < COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        case $word in
            {valued}) ((at++)); [[ ${COMP_WORDS[at]} == "=" ]] && ((at++)) ;;
            -?*) ;;
            {commands}) command=$word; break ;;
            *) break ;;
        esac
    done
    case "$command $previous" in
{values}
    esac
    case "$command" in
{options}
    esac
}
complete -o filenames -F _briefing_tui {program}
"""


def script() -> str:
    """Return the script."""
    filled = {
        "{program}": PROGRAM,
        "{valued}": "|".join(names_with_value()),
        "{commands}": "|".join(command.name for command in shown_commands()),
        "{values}": "\n".join(line for command in ALL for line in _values(command)),
        "{options}": "\n".join(map(_options, ALL)),
    }
    made = _TEMPLATE
    for place, words in filled.items():
        made = made.replace(place, words)
    return made


def _values(command: CommandDefinition) -> Iterator[str]:
    """Yield what is offered behind each option that takes a value."""
    for option in with_value(command):
        assert option.value is not None
        pattern = "|".join(f'"{command.name} {name}"' for name in option.names)
        if words := choices(option.value):
            does = f"_briefing_tui_offer {' '.join(words)}"
        elif option.value.completes is Completes.SPEAKERS:
            does = "_briefing_tui_speakers"
        elif option.value.completes is Completes.FILES:
            does = "_briefing_tui_files"
        else:
            does = ":"
        yield f"        {pattern}) {does}; return ;;"


def _options(command: CommandDefinition) -> str:
    """Return what is offered where no value stands: options, or arguments."""
    names = " ".join(name for option in options_of(command) for name in option.names)
    words = list(chosen(command))
    if not command.name:
        words += [one.name for one in shown_commands()]
    offers = [f"_briefing_tui_offer {' '.join(words)}"] if words else []
    if takes_files(command):
        offers.append("_briefing_tui_files")
    otherwise = "; ".join(offers) or ":"
    return (
        f'        "{command.name}") if [[ $typed == -* ]]; then _briefing_tui_offer {names}; '
        f"else {otherwise}; fi ;;"
    )
