"""Formats of files that are more than plain text, one module or package each.

Each has a ``FORMAT``; :mod:`briefing_tui.loading.format_registry` finds them.
"""
