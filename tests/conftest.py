"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.state import last_opened
from briefing_tui.words import use_language
from tests.invented import HANDED_OVER


@pytest.fixture(autouse=True)
def no_earlier_run(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Tests begin as a first start does, and leave no trace of theirs."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setattr(last_opened, "state_file", lambda: folder / "opened.json")
    return folder


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are in English whatever the environment says."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    use_language("en")


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A transcript in which a host hands over without a label."""
    file = tmp_path / "yunling.txt"
    file.write_text(HANDED_OVER, encoding="utf-8")
    return str(file)
