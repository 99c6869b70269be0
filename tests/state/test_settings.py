"""Settings that a start reads from the configuration folder."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.state.settings import read_settings


def test_what_is_wrong_with_the_own_words_is_among_the_complaints(no_earlier_run: Path) -> None:
    folder = no_earlier_run / "briefing-tui"
    folder.mkdir()
    (folder / "config.toml").write_text("colour = 1\n", encoding="utf-8")
    (folder / "words.toml").write_text('offices = ["长"]\n', encoding="utf-8")
    assert [told.split(":")[0] for told in read_settings().complaints] == [
        "config.toml, line 1",
        "words.toml, line 1",
    ]
