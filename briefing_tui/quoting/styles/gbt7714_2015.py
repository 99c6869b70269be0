"""The standard of 2015 for references in Chinese publications, GB/T 7714."""

from __future__ import annotations

from briefing_tui.quoting.style import Style
from briefing_tui.quoting.styles.gbt7714 import gbt7714_2015
from briefing_tui.translation import N_

STYLE = Style("gbt7714-2015", N_("GB/T 7714—2015"), gbt7714_2015, order=50)
