"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui import last_opened


@pytest.fixture(autouse=True)
def no_earlier_run(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Tests begin as a first start does, and leave no trace of theirs."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(last_opened, "state_file", lambda: folder / "opened.json")
    return folder
