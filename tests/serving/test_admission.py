"""Tokens that are used once, and the cookies that they are changed for."""

from __future__ import annotations

import hmac

import pytest

from briefing_tui.serving import admission
from briefing_tui.serving.admission import Admission, Visitor


@pytest.mark.parametrize("visitor", Visitor)
def test_a_token_lets_in_who_it_was_made_for(visitor: Visitor) -> None:
    admitted = Admission()
    assert admitted.who(admitted.redeem(admitted.invite(visitor))) is visitor


def test_a_token_is_used_up_by_its_first_use() -> None:
    admitted = Admission()
    token = admitted.invite(Visitor.OWNER)
    assert admitted.redeem(token) is not None
    assert admitted.redeem(token) is None


@pytest.mark.parametrize("made_up", ["", "x", "\udcff"])
def test_what_was_never_given_out_lets_nobody_in(made_up: str) -> None:
    admitted = Admission()
    token = admitted.invite(Visitor.OWNER)
    assert admitted.redeem(made_up) is None
    assert admitted.who(made_up) is None
    assert admitted.who(None) is None
    assert admitted.who(token) is None, "a token is no cookie"


def test_no_secret_is_compared_but_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    really = hmac.compare_digest

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return really(one, other)

    admitted = Admission()
    tokens = [admitted.invite(Visitor.GUEST) for _number in range(3)]
    monkeypatch.setattr(hmac, "compare_digest", compare)
    assert admitted.redeem(tokens[0]) is not None
    assert len(compared) == 3, "all are compared, wherever the right one is"
    assert all(len(one) == len(other) == 32 for one, other in compared)


def test_of_too_many_visitors_the_first_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission, "MOST_VISITORS", 2)
    admitted = Admission()
    cookies = [admitted.redeem(admitted.invite(Visitor.GUEST)) for _number in range(3)]
    assert [admitted.who(cookie) for cookie in cookies] == [None, Visitor.GUEST, Visitor.GUEST]
