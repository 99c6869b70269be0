"""The names that the page may be asked for by."""

from __future__ import annotations

import pytest

from briefing_tui.serving.hosts import (
    is_loopback,
    is_same_page,
    is_this_machine,
    page_address,
)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8001", "localhost:8001", "LOCALHOST:8001", "[::1]:8001", "10.1.2.3:8001"]
)
def test_addresses_and_localhost_name_this_machine(host: str) -> None:
    assert is_this_machine(host, 8001, ())


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example:8001",
        "127.0.0.1.rebound.example:8001",
        "localhost.rebound.example:8001",
        "localhost:8002",
        "localhost",
        "",
        "x@localhost:8001",
        "localhost:8001/x",
        "localhost:none",
        "[::1",
    ],
)
def test_a_name_that_others_can_have_lead_here_is_refused(host: str) -> None:
    assert not is_this_machine(host, 8001, ())


def test_a_name_that_was_given_is_answered() -> None:
    assert is_this_machine("Desk.example:8001", 8001, ["desk.example"])
    assert is_this_machine("desk.example", 80, ["desk.example"])


@pytest.mark.parametrize(
    ("origin", "same"),
    [
        ("http://localhost:8001", True),
        ("http://localhost:8002", False),
        ("https://localhost:8001", False),
        ("http://rebound.example:8001", False),
        ("null", False),
        (None, False),
    ],
)
def test_only_a_page_of_this_server_talks_to_it(origin: str | None, same: bool) -> None:
    assert is_same_page(origin, "localhost:8001") is same


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8001/?token=t"),
        ("0.0.0.0", "http://localhost:8001/?token=t"),
        ("::1", "http://[::1]:8001/?token=t"),
        ("desk.example", "http://desk.example:8001/?token=t"),
    ],
)
def test_the_address_that_is_printed_can_be_opened(host: str, address: str) -> None:
    assert page_address(host, 8001, "t") == address


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("x", False)],
)
def test_it_is_known_whether_others_can_reach_it(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback
