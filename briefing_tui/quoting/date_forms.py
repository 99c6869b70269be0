"""Dates as they are written in a quote."""

from __future__ import annotations

_MONTHS = "January February March April May June July August September October November December"


def _parts(iso: str) -> list[int]:
    """Return the year, month and day of an ISO date, as many as it has; empty for other text."""
    parts = iso.split("-")
    return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []


def written_date(iso: str) -> str:
    """Return ``2021-10-26`` as ``2021年10月26日``; text that is no ISO date stays as it is."""
    parts = _parts(iso)
    return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False)) or iso


def english_date(iso: str) -> str:
    """Return ``2021-10-26`` as ``26 October 2021``; text that is no ISO date stays as it is."""
    parts = _parts(iso)
    if len(parts) not in (2, 3) or not 1 <= parts[1] <= 12:
        return iso
    day = f"{parts[2]} " if len(parts) == 3 else ""
    return f"{day}{_MONTHS.split()[parts[1] - 1]} {parts[0]}"


def american_date(iso: str) -> str:
    """Return ``2021-10-26`` as ``October 26, 2021``; text that is no ISO date stays as it is."""
    parts = _parts(iso)
    if len(parts) != 3 or not 1 <= parts[1] <= 12:
        return iso
    return f"{_MONTHS.split()[parts[1] - 1]} {parts[2]}, {parts[0]}"
