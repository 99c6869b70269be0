"""Completion for PowerShell, 5 and later."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.cli.command_registry import options_of, shown_commands
from briefing_tui.cli.completion.offered import ALL, choices, chosen, names_with_value, with_value
from briefing_tui.cli.definition import CommandDefinition, Completes
from briefing_tui.cli.streams import PROGRAM
from briefing_tui.translation import _

_TEMPLATE = """\
# Completion of {program} for PowerShell; made by “{program} completion powershell”.

Register-ArgumentCompleter -Native -CommandName '{program}' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $options = @{
{options}
    }
    $words = @{
{words}
    }
    $values = @{
{values}
    }
    $valued = @({valued})
    $given = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object {
        if ($_.PSObject.Properties['Value']) { "$($_.Value)" } else { "$_" }
    })
    if ($wordToComplete -and $given.Count) { $before = @($given | Select-Object -SkipLast 1) }
    else { $before = $given }

    $command = ''
    $skip = $false
    foreach ($word in $before) {
        if ($skip) { $skip = $false }
        elseif ($valued -ccontains $word) { $skip = $true }
        elseif ($word -like '-?*') { }
        else {
            if ($options.ContainsKey($word)) { $command = $word }
            break
        }
    }
    $previous = if ($before.Count) { $before[-1] } else { '' }
    $key = "$command $previous"
    if ($values.ContainsKey($key)) {
        $offered = $values[$key]
        if ($offered -is [string]) {
            $offered = @(& '{program}' __complete '--' @given 2>$null)
        }
    }
    elseif ($wordToComplete -like '-*') { $offered = $options[$command].Keys }
    else { $offered = $words[$command] }
    $offered | Where-Object { "$_".StartsWith($wordToComplete.Trim('"', "'")) } | ForEach-Object {
        $shown = if ("$_" -match '[^\\w.-]') { "'" + "$_".Replace("'", "''") + "'" } else { "$_" }
        $tip = if ($options[$command].Contains("$_")) { $options[$command]["$_"] } else { "$_" }
        [System.Management.Automation.CompletionResult]::new($shown, "$_", 'ParameterValue', $tip)
    }
}
"""


def script() -> str:
    """Return the script."""
    filled = {
        "{options}": "\n".join(map(_options, ALL)),
        "{words}": "\n".join(
            f"        {_quoted(one.name)} = @({_listed(_words(one))})" for one in ALL
        ),
        "{values}": "\n".join(line for command in ALL for line in _values(command)),
        "{valued}": _listed(names_with_value()),
        "{program}": PROGRAM,
    }
    made = _TEMPLATE
    for place, words in filled.items():
        made = made.replace(place, words)
    return made


def _options(command: CommandDefinition) -> str:
    entries = "; ".join(
        f"{_quoted(name)} = {_quoted(_(option.help))}"
        for option in options_of(command)
        for name in option.names
        if name.startswith("--")
    )
    return f"        {_quoted(command.name)} = [ordered]@{{ {entries} }}"


def _words(command: CommandDefinition) -> list[str]:
    named = [] if command.name else [one.name for one in shown_commands()]
    return [*chosen(command), *named]


def _values(command: CommandDefinition) -> Iterator[str]:
    for option in with_value(command):
        assert option.value is not None
        if words := choices(option.value):
            offered = f"@({_listed(words)})"
        elif option.value.completes is Completes.SPEAKERS:
            offered = "'speakers'"
        else:
            continue
        for name in option.names:
            yield f"        {_quoted(f'{command.name} {name}')} = {offered}"


def _listed(words: list[str] | tuple[str, ...]) -> str:
    return ", ".join(map(_quoted, words))


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''").replace("’", "’’").replace("‘", "‘‘") + "'"
