"""The least that Textual can show: what the browser's start is measured against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "the bare application stands"


class Bare(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(READY)


if __name__ == "__main__":
    Bare().run()
