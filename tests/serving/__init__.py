"""Tests of :mod:`briefing_tui.serving`."""
