"""Addresses of shared libraries, as libpq reads them: no password gets through or is shown."""

from __future__ import annotations

import pytest

from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress


@pytest.mark.parametrize(
    "given",
    [
        "postgresql://u:SECR?ET@h/db",
        "postgresql://u:SECR#ET@h/db",
        "postgresql://u:SECR/ET@h/db",
        "postgresql://u:12/34SECRET@h/db",
        "postgresql://u:SECR@ET@h/db",
        "postgresql://u:SECRET@h",
        "postgresql://u:SECRET@[::1]/db",
        "postgresql://[h/db?password=SECRET",
        "postgresql://u:SECRET@[h/db",
        "postgresql://h:SECRET/db",
        "postgresql://h1:5432,h2:SECRET/db",
        "postgresql://[::1]:SECRET/db",
        "postgresql://[::1]SECRET/db",
        "postgresql://h/db?p%61ssword=SECRET",
    ],
)
def test_an_address_that_may_hold_a_password_is_refused_and_not_shown(given: str) -> None:
    with pytest.raises(BriefingError) as error:
        LibraryAddress.of(given)
    assert error.value.path == "postgresql://"
    assert not any(part in str(error.value) for part in ("SECR", "ET@", "34"))


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("postgresql:///db?host=/tmp/a&user=lin", ""),
        ("postgresql://h/db?user=lin@example.com", ""),
        ("postgresql://h:5432/db?user=lin@example.com#a@b:c.txt", "a@b:c.txt"),
        ("postgresql://lin@h1:5432,h2/db#talks/a@b.txt", "talks/a@b.txt"),
        ("postgresql://lin@[::1]:5432/db", ""),
        ("postgresql://[::1]/db", ""),
        ("postgresql://?service=desk#a@b.txt", "a@b.txt"),
        ("postgresql://h:/db", ""),
    ],
)
def test_any_other_is_used_as_it_is(given: str, path: str) -> None:
    address = LibraryAddress.of(given)
    assert (address.connects, address.path) == (given.partition("#")[0], path)
