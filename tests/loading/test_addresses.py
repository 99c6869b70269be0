"""The name and password of an address are neither shown nor kept."""

from __future__ import annotations

import pytest

from briefing_tui import Library, load
from briefing_tui.cli import main
from briefing_tui.errors import BriefingError
from briefing_tui.limits import ReadingLimits
from briefing_tui.loading import fetching
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.state import last_opened

GIVEN = "https://ann:s3cret@desk.example/briefing?day=1#top"
BARE = "https://desk.example/briefing?day=1#top"


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every address leads on to one that holds a password too."""

    def fetch(url: str, _limits: ReadingLimits) -> fetching.Fetched:
        return fetching.Fetched(
            "周岚：大家好。\n".encode(), "http://bob:pa55@far.example/page", "text/plain"
        )

    monkeypatch.setattr(fetching, "fetch", fetch)


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        (GIVEN, BARE),
        ("HTTP://ann@desk.example:8080", "HTTP://desk.example:8080"),
        ("http://ann:p@ss@desk.example/", "http://desk.example/"),
        ("http://desk.example/~ann@home?to=a@b.example", None),
        ("http://desk.example#a@b", None),
        ("notes/ann:s3cret@desk.txt", None),
        ("-", None),
    ],
)
def test_only_what_stands_before_the_host_is_left_out(address: str, bare: str | None) -> None:
    assert without_credentials(address) == (bare or address)


@pytest.mark.usefixtures("fetched")
def test_a_briefing_tells_neither_the_password_given_nor_that_of_a_redirect() -> None:
    source = load(GIVEN).source
    assert (source.path, source.url) == (BARE, "http://far.example/page")


@pytest.mark.usefixtures("fetched")
@pytest.mark.parametrize(
    "command",
    [
        ["show", GIVEN, "--format", "json"],
        ["show", GIVEN, "--speaker", "沈知微"],
        ["search", "大家好", GIVEN, "--json"],
        ["search", "没有的话", GIVEN],
        ["verify", "大家好", GIVEN, "--json"],
        ["verify", "没有说过的话在这里", GIVEN],
        ["quote", GIVEN, "3:6", "--style", "gbt7714"],
        ["quote", GIVEN, "300:600"],
    ],
)
def test_no_command_prints_a_password(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(command)
    told = "".join(capsys.readouterr())
    assert told
    assert not any(word in told for word in ("s3cret", "pa55", "ann:", "bob:"))


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://ann:s3cret@127.0.0.1:9/", "the local network"),
        ("ftp://ann:s3cret@desk.example/briefing.txt", "something else than http or https"),
        ("sftp://ann:s3cret@desk.example/briefing.txt", "something else than http or https"),
    ],
)
def test_what_cannot_be_fetched_is_told_without_its_password(
    address: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(BriefingError, match=reason) as caught:
        load(address)
    assert "s3cret" not in str(caught.value)
    assert main(["show", address]) == 2
    assert "s3cret" not in "".join(capsys.readouterr())


@pytest.mark.usefixtures("fetched")
def test_progress_and_state_hold_no_password() -> None:
    told: list[str | None] = []
    Library.from_paths([GIVEN], progress=lambda progress: told.append(progress.path))
    assert set(told) == {BARE}
    last_opened.remember([GIVEN])
    assert last_opened.recall() == [BARE]
