"""Arguments as they were typed, read by the definition of their command.

Options may stand before, between and behind other arguments; ``--`` ends them. ``--name=value``,
``--name value``, ``-n value``, ``-nvalue`` and ``-ab`` for ``-a -b`` are taken, names are never
shortened. Every message is the program's own, so that it can be translated.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.browser_command import BROWSER
from briefing_tui.cli.command_registry import command_named, commands, options_of
from briefing_tui.cli.definition import Argument, CommandDefinition, Option, Value
from briefing_tui.cli.usage import UsageError, did_you_mean
from briefing_tui.translation import _, known_language
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def split_command(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Return the command's name, if the first argument that is no option is one, and the rest.

    ``./show`` and anything after ``--`` is a path.
    """
    if arguments and not _is_option(arguments[0]):
        named = command_named(arguments[0])
        return (arguments[0], [*arguments[1:]]) if named else (None, [*arguments])
    if not any(command_named(word) for word in arguments if not _is_option(word)):
        return None, [*arguments]  # at no cost: the browser needs no other command's options
    take_a_word = {
        name
        for command in (BROWSER, *commands())
        for option in options_of(command)
        if option.value
        for name in option.names
    }
    skipped = False
    for at, argument in enumerate(arguments):
        if skipped:
            skipped = False
        elif argument == "--":
            break
        elif argument in take_a_word:
            skipped = True
        elif not _is_option(argument):
            if command_named(argument):
                return argument, [*arguments[:at], *arguments[at + 1 :]]
            break
    return None, list(arguments)


def asked_language(arguments: Sequence[str]) -> str | None:
    """Return the value of ``--lang``, looked for before anything is said in any language."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        value = None
        if argument == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        elif argument.startswith("--lang="):
            value = argument.removeprefix("--lang=")
        if value is not None and (known := known_language(value)) is not None:
            return known
    return None


def parse(name: str | None, arguments: Sequence[str]) -> Arguments:
    """Read the arguments of a command, or of the browser for None.

    Beside what the command defines, ``help`` is ``-h`` or ``--help`` when that was asked for,
    and ``version`` true; what comes after either is ignored.

    Raises:
        UsageError: the arguments make no sense.
    """
    command = BROWSER if name is None else command_named(name) or BROWSER
    found = Arguments(**{option.attribute: option.absent for option in options_of(command)})
    words: list[str] = []
    used: dict[str, Option] = {}
    for option, typed, word in _told_apart(command, arguments):
        if option is None:
            words.append(word)
            continue
        if option.long == "help":
            found.help = typed
            return found
        if option.long == "version":
            found.version = True
            return found
        if other := next((used[long] for long in option.excludes if long in used), None):
            raise UsageError(
                _("{one} and {other} cannot be given together").format(
                    one=f"--{other.long}", other=f"--{option.long}"
                )
            )
        used[option.long] = option
        value = _value(option.value, word, option.long) if option.value else not option.absent
        setattr(found, option.attribute, value)
    if command is BROWSER and words:
        _check_for_mistyped_command(words[0])
    _place(command.arguments, words, found)
    _check_standard_input(command, found)
    return found


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _told_apart(
    command: CommandDefinition, arguments: Sequence[str]
) -> Iterator[tuple[Option | None, str, str]]:
    """Yield each option as it was typed with its value, and each other word with no option."""
    named = {name: option for option in options_of(command) for name in option.names}
    left = iter(arguments)
    for argument in left:
        if argument == "--":
            yield from ((None, "", word) for word in left)
        elif not _is_option(argument):
            yield None, "", argument
        elif argument.startswith("--"):
            typed, equals, word = argument.partition("=")
            option = named.get(typed)
            if option is None:
                raise _unknown(typed, named)
            if option.value is None and equals:
                raise UsageError(_("{option} takes no value").format(option=typed))
            if option.value and not equals:
                word = _next(left, typed, option.value)
            yield option, typed, word
        else:
            yield from _letters(argument, named, left)


def _letters(
    argument: str, named: dict[str, Option], left: Iterator[str]
) -> Iterator[tuple[Option, str, str]]:
    """Yield the options of a word such as ``-lc`` or ``-L5``."""
    for at, letter in enumerate(argument[1:], 2):
        typed = f"-{letter}"
        option = named.get(typed)
        if option is None:
            raise _unknown(argument if at == 2 else typed, named)
        if option.value is None:
            yield option, typed, ""
            continue
        yield option, typed, argument[at:] or _next(left, typed, option.value)
        return


def _next(left: Iterator[str], typed: str, value: Value) -> str:
    """Return the word behind an option, which is its value.

    Raises:
        UsageError: there is none, or it looks like an option.
    """
    word = next(left, None)
    if word is None or _is_option(word):
        raise UsageError(
            _("{option} needs a value: {value}").format(option=typed, value=_(value.name))
        )
    return word


def _unknown(typed: str, named: dict[str, Option]) -> UsageError:
    meant = did_you_mean(typed, (name for name in named if name.startswith("--")))
    if meant is None:
        return UsageError(_("unknown option: {option}").format(option=typed))
    return UsageError(
        _("unknown option: {option}; did you mean {meant}?").format(option=typed, meant=meant)
    )


def _value(value: Value, word: str, name: str) -> Any:
    """Return what a word means as a value.

    Raises:
        UsageError: it is not allowed.
    """
    if value.choices and not value.open and word not in value.choices():
        hint = _("allowed: {choices}").format(choices=", ".join(value.choices()))
        raise _invalid(name, word, hint)
    try:
        return value.read(word)
    except ValueError:
        hint = _(value.hint) if value.hint else ""
        if value.choices:
            hint = _("allowed: {choices}").format(choices=", ".join(value.choices()))
        raise _invalid(name, word, hint) from None


def _invalid(name: str, word: str, hint: str) -> UsageError:
    reason = _("invalid {name}: {word}").format(name=name, word=word)
    return UsageError("; ".join(filter(None, [reason, hint])))


def _place(arguments: tuple[Argument, ...], words: Sequence[str], found: Arguments) -> None:
    """Assign the words that are not options to their attributes.

    Raises:
        UsageError: there are too few or too many.
    """
    left = list(words)
    for argument in arguments:
        name = _(argument.value.name)
        if argument.many:
            setattr(found, argument.stored, [_value(argument.value, word, name) for word in left])
            left = []
        elif left:
            setattr(found, argument.stored, _value(argument.value, left.pop(0), name))
        elif argument.needed:
            raise UsageError(_("{argument} is missing").format(argument=name))
        else:
            setattr(found, argument.stored, None)
    if left:
        raise UsageError(_("one argument too many: {word}").format(word=left[0]))


def _check_for_mistyped_command(word: str) -> None:
    """Check that a first word is no mistyped command.

    Raises:
        UsageError: it is the path of nothing, and near a command's name.
    """
    if not (word.isascii() and word.isalpha()) or os.path.lexists(word):
        return
    known = [command.name for command in commands() if not command.hidden]
    if meant := did_you_mean(word, known):
        raise UsageError(
            _("{word} is neither a path nor a command; did you mean {meant}?").format(
                word=word, meant=meant
            )
        )


def _check_standard_input(command: CommandDefinition, found: Arguments) -> None:
    """Check that standard input is named once at most, and is no terminal.

    The browser takes its keys from a terminal, and makes its own check.

    Raises:
        UsageError: it is named twice, or nothing is piped into it.
    """
    stored = [one.stored for one in command.arguments if one.value.standard_input]
    stored += [one.attribute for one in command.options if one.value and one.value.standard_input]
    given: list[str] = []
    for name in stored:
        word = getattr(found, name)
        given += word if isinstance(word, list) else [word]
    if given.count("-") > 1:
        raise UsageError(_("- (standard input) can be given only once"))
    if "-" in given and command is not BROWSER and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError(
            _("- stands for standard input, and nothing is piped into it; pipe it, or name a file")
        )
