"""The styles in which quotes are copied, one module each, with the name that lists show."""

from __future__ import annotations

from briefing_tui.quoting.styles import (
    apa,
    biblatex,
    chicago,
    csl_json,
    gbt7714,
    html,
    markdown,
    plain,
)
from briefing_tui.quoting.styles.style import Style

STYLES: dict[str, Style] = {
    style.name: style
    for style in (
        plain.STYLE,
        markdown.STYLE,
        html.STYLE,
        gbt7714.STYLE,
        gbt7714.STYLE_2015,
        apa.STYLE,
        chicago.STYLE,
        biblatex.STYLE,
        csl_json.STYLE,
    )
}
"""The styles by their names, in the order of lists."""
