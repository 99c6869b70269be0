"""The person who presides over a session, as a line at the head of its record tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_tui.text.patterns import deferred

# ``PRESIDENCIA DE LA EXCMA. SRA. D.ª ROSA QUILLÁN``, ``Présidence de M. Otto Vahur``
_PRESIDENCY = deferred(
    r"^[ \t]*(?:PRESIDENCIA (?:DE LA|DEL) (?:EXCM[AO]\.? )?(?:SRA?\.? )?"
    r"(?:D\.?[ªa]?\.? |DON |DOÑA )?|"
    r"Présidence de (?:M\. |Mme |Mlle )|PRÉSIDENCE DE (?:M\. |MME ))"
    r"(?P<name>[^\W\d_a-z][^\n.,;:()]{4,60})$",
    re.MULTILINE,
)
_PRESIDENT = deferred(
    r"(?:(?:M\.|Mme|El|La)\s+(?:le|la|señora?)\s+)?pr[eé]sident[ea]?\Z", re.IGNORECASE
)


def presiding(lead: str, labels: Iterable[str]) -> dict[str, str]:
    """Return who has the labels of the president, if the lead names one person who presides.

    Args:
        lead: the words before the speeches, one paragraph a line.
        labels: the words of labels that name nobody.
    """
    names = {" ".join(match["name"].split()) for match in _PRESIDENCY.finditer(lead)}
    if len(names) != 1:
        return {}
    (name,) = names
    return {words: name for words in labels if _PRESIDENT.match(words)}
