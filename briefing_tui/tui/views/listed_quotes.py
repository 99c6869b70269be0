"""The quotes of a notebook, as its list shows them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing_tui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.state.notebook.book import Origin

NOWHERE: Mapping[str, Origin | None] = MappingProxyType({})


class ListedQuotes(NamedTuple):
    """A notebook as the list of kept quotes shows it.

    Attributes:
        kept: the quotes.
        story: the name of their notebook; empty for the first one.
        told: what is said of where they are.
        origins: where each is shared and by whom, by id; empty where nothing is shared.
    """

    kept: Sequence[KeptQuote]
    story: str
    told: str
    origins: Mapping[str, Origin | None] = NOWHERE
