"""Terms: several words of a query, each matched by its own kind, in one passage.

They are found by :mod:`briefing_tui.search.several_terms` and offered by
:mod:`briefing_tui.search.related.offering`.
"""

from __future__ import annotations

from briefing_tui.search.matchers.kind import MatchKind

KIND = MatchKind("terms", 40.0, 1.0, sure=True)
