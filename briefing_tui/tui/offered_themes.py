"""The themes that can be chosen: Textual's, made readable, beside this program's own."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import App

from briefing_tui.translation import _
from briefing_tui.tui.own_themes import DARK, THEMES, is_offered


class OfferedThemes:
    """Registers the themes of an application and raises the contrast of those that need it.

    Args:
        app: the application.
    """

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._readable = {theme.name for theme in THEMES}

    @property
    def offered(self) -> list[str]:
        """Return the names of the themes that can be chosen, this program's own first."""
        themes = self._app.available_themes
        offered = [name for name, theme in themes.items() if is_offered(theme)]
        return sorted(offered, key=lambda name: (not name.startswith("reading"), name))

    def begin(self, asked: Sequence[str | None]) -> list[str]:
        """Show the first of some themes that is offered; return what is wrong with the others.

        Args:
            asked: names; None for no wish.
        """
        for theme in THEMES:
            self._app.register_theme(theme)
        offered, complaints = self.offered, []
        for name in asked:
            if name in offered:
                self._begin_with(name)
                break
            if name in self._app.available_themes:
                told = _("The theme “{name}” is not offered: its colours are the terminal's")
                complaints.append(told.format(name=name))
            elif name is not None:
                told = _("No theme is named “{name}”; there are {names}")
                complaints.append(told.format(name=name, names=", ".join(sorted(offered))))
        else:
            self._begin_with(DARK.name)
        return complaints

    def make_readable(self, name: str) -> None:
        """Raise the contrast of one of Textual's themes, once."""
        if name not in self._readable:
            from briefing_tui.tui.contrast import readable

            self._app.register_theme(readable(self._app.available_themes[name]))
            self._readable.add(name)

    def _begin_with(self, name: str) -> None:
        """Set the theme before any style sheet is read.

        Setting ``theme`` makes Textual read them all twice. Between two dark themes only colours
        differ: it is enough that the sheets are read with these.
        """
        app = self._app
        self.make_readable(name)
        both = (app.current_theme, app.available_themes[name])
        if all(theme.dark and not theme.ansi for theme in both):
            app.set_reactive(App.theme, name)
            app.stylesheet.set_variables(app.get_css_variables())
        else:
            app.theme = name
