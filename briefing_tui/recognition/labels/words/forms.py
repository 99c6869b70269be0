"""The form of a label's words, and the person, role or outlet that they name."""

from __future__ import annotations

from enum import StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Role
from briefing_tui.text.simplified import in_simplified


class Form(StrEnum):
    """The form of a label's words."""

    MARK = "mark"
    ROLE = "role"
    ROLE_NAME = "role and name"
    NAME_OFFICE = "name and office in brackets"
    OFFICE_NAME = "office and name"
    SURNAME_OFFICE = "surname and office"
    OUTLET = "outlet"
    OFFICE = "office"
    NAME = "name"
    TITLE_CAPITALS = "title and name in capitals"
    CAPITALS = "capitals"
    TITLE_NAME = "title and name"
    TITLE_CASE = "capitalised words"
    WORD = "word"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class ReadLabel:
    """The person, role or outlet that a label names.

    Attributes:
        form: the form of its words.
        name: the person's name; without one, what the label says.
        role: the role that the words give, else unknown.
        office: the office as printed, or None.
        named: whether ``name`` is a person's name.
        answers: True and False for marks of answer and question, else None.
    """

    form: Form
    name: str
    role: Role = Role.UNKNOWN
    office: str | None = None
    named: bool = False
    answers: bool | None = None

    @property
    def plain_name(self) -> str:
        """Return the name in simplified characters."""
        return in_simplified(self.name)

    @property
    def plain_office(self) -> str:
        """Return the office in simplified characters; without one, an empty string."""
        return in_simplified(self.office or "")
