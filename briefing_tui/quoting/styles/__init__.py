"""Styles in which quotes are copied, one module each.

Each has a ``STYLE``; :mod:`briefing_tui.quoting.style_registry` finds them.
"""
