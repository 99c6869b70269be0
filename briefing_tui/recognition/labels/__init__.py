"""Possible labels: where they begin and end, and what their words say."""
