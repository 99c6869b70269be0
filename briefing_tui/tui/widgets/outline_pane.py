"""The pane of sections: speech, section and point; questions with their answers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import _
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.tui.contents import Node

OPEN_UP_TO = 400


@dataclass(frozen=True, slots=True)
class _Branch:
    """A line of the tree that is shown.

    Attributes:
        node: what it stands for.
        lead: the branches before its words.
        parent: the number of the row that it hangs from, None at the top.
    """

    node: Node
    lead: str
    parent: int | None


class Outline(RowList):
    """The table of contents as a tree that follows the text."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(_("Contents"), id=id)
        self._contents: Sequence[Node] = ()
        self._open: set[tuple[int, int]] = set()
        self._branches: list[_Branch] = []
        self._places: list[int] | None = None
        self._place = 0

    def show_briefing(self, briefing: Briefing | None) -> None:
        """Show the contents of a briefing, all branches open where they are not too many."""
        from briefing_tui.tui.contents import contents, walk

        self._contents = contents(briefing) if briefing else ()
        every = list(walk(self._contents))
        few = len(every) <= OPEN_UP_TO
        self._open = {_key(node) for node in every} if few else set()
        self._places = None
        self._place = 0
        self._rebuild(cursor=0)

    def show_counts(self, places: Sequence[int] | None) -> None:
        """Show how many matches each branch holds.

        Args:
            places: where the matches begin, rising; None while no search runs.
        """
        self._places = None if places is None else list(places)
        self._rebuild()

    def follow(self, offset: int) -> None:
        """Mark the innermost branch shown that the text's place lies in."""
        self._place = offset
        self._mark_place()

    def start_of(self, row: int) -> int:
        """Return the offset where the text of a row begins."""
        return self._branches[row].node.start

    def unfold(self, *, opened: bool) -> None:
        """Open or close the branch at the cursor; closing a leaf moves to its parent."""
        if not self._branches:
            return
        branch = self._branches[self.cursor]
        key = _key(branch.node)
        if opened:
            if branch.node.nodes and key not in self._open:
                self._open.add(key)
                self._rebuild()
        elif branch.node.nodes and key in self._open:
            self._open.discard(key)
            self._rebuild()
        elif branch.parent is not None:
            self.move(branch.parent - self.cursor)

    def _rebuild(self, cursor: int | None = None) -> None:
        self._branches = []
        self._flatten(self._contents, "", None)
        self.show([self._row(branch) for branch in self._branches], cursor=cursor)
        self.marked = None
        self._mark_place()

    def _flatten(self, nodes: Sequence[Node], stem: str, parent: int | None) -> None:
        """Lay out the open branches, each with the lines that lead to it."""
        for at, node in enumerate(nodes):
            last = at == len(nodes) - 1
            sign = self._sign(node)
            lead = f"{sign} " if parent is None else f"{stem}{'└' if last else '├'}{sign}"
            self._branches.append(_Branch(node, lead, parent))
            if _key(node) in self._open and node.nodes:
                deeper = " " if parent is None else stem + ("  " if last else "│ ")
                self._flatten(node.nodes, deeper, len(self._branches) - 1)

    def _sign(self, node: Node) -> str:
        if not node.nodes:
            return " "
        return "▾" if _key(node) in self._open else "▸"

    def _row(self, branch: _Branch) -> ListRow:
        node = branch.node
        count = ""
        if self._places is not None:
            inside = bisect_left(self._places, node.end) - bisect_left(self._places, node.start)
            count = str(inside) if inside else ""
        return ListRow(node.text, lead=branch.lead, right=count, quiet=node.quiet)

    def _mark_place(self) -> None:
        inside = None
        for number, branch in enumerate(self._branches):
            if branch.node.start > self._place:
                break
            if branch.node.start <= self._place < branch.node.end:
                inside = number
        self.mark(inside)


def _key(node: Node) -> tuple[int, int]:
    """Return a key that is unique to a branch: a round begins where its first question does."""
    return node.start, -len(node.nodes) if node.nodes else node.end
