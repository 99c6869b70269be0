"""The person who presides over a session, as a line at the head of its record tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_tui.text.patterns import deferred

# ``PRESIDENCIA DE LA EXCMA. SRA. D.ª ROSA QUILLÁN``, ``Présidence de M. Otto Vahur``
_PRESIDENCY = deferred(
    r"^[ \t]*(?:PRESIDENCIA (?:DE LA|DEL) (?=EXCM|SRA?\b|D\.|DON |DOÑA )(?:EXCM[AO]\.? )?"
    r"(?P<sr>SRA?)?\.? ?(?:D\.?[ªa]?\.? |DON |(?P<dona>DOÑA ))?|"
    r"Présidence de (?:M\. |(?P<mme>M[ml](?:e|lle) ))|PRÉSIDENCE DE (?:M\. |(?P<grande>MME )))"
    r"(?P<name>[^\W\d_a-z][^\n.,;:()]{4,60})$",
    re.MULTILINE,
)
_HERS = deferred(r"^(?:Mme|La)\b|présidente\Z|presidenta\Z", re.IGNORECASE)
_PRESIDENT = deferred(
    r"(?:(?:M\.|Mme|El|La)\s+(?:le|la|señora?)\s+)?pr[eé]sident[ea]?\Z", re.IGNORECASE
)


def presiding(lead: str, labels: Iterable[str]) -> dict[str, str]:
    """Return who has the labels of the president, if the lead names one person who presides.

    Args:
        lead: the words before the speeches, one paragraph a line.
        labels: the words of labels that name nobody.
    """
    found = {" ".join(match["name"].split()): match for match in _PRESIDENCY.finditer(lead)}
    if len(found) != 1:
        return {}
    ((name, match),) = found.items()
    hers = match["sr"] == "SRA" or any(match[part] for part in ("dona", "mme", "grande"))
    heads = {words: _PRESIDENT.match(words) for words in labels}
    held = {words: _HERS.search(words) is not None for words, head in heads.items() if head}
    if len({*held.values()}) > 1:
        # Somebody else presides for a while.
        return {}
    return {words: name for words, her in held.items() if her == hers}
