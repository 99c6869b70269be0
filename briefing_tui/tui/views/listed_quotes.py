"""The quotes of a notebook, as its list shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.state.notebook import KeptQuote


class ListedQuotes(NamedTuple):
    """A notebook as the list of kept quotes shows it.

    Attributes:
        kept: the quotes.
        story: the name of their notebook; empty for the first one.
        told: what is said of where they are.
    """

    kept: Sequence[KeptQuote]
    story: str
    told: str
