"""Commands of the shell, one module each.

Each has a ``COMMAND``; :mod:`briefing_tui.cli.command_registry` finds them.
"""
