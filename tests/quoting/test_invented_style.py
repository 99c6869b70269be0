"""A style is one file in the folder of styles: everything else follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.quoting import styles as folder
from briefing_tui.quoting.style_registry import styles
from tests.tui.driving import opened

SHOUTED = """
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.style import Style


def shouted(quote: Quote) -> str:
    return f"!! {quote.words}"


STYLE = Style("shouted", "Shouted", shouted)
"""


@pytest.fixture(autouse=True)
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Add a file with an invented style to the folder of styles."""
    added = tmp_path / "styles"
    added.mkdir()
    (added / "shouted.py").write_text(SHOUTED, encoding="utf-8")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(added)])
    styles.cache_clear()
    yield
    styles.cache_clear()


def test_a_command_takes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.txt"
    path.write_text("周岚：大家好。\n", encoding="utf-8")
    assert main(["quote", str(path), "3:7", "--style", "shouted"]) == 0
    assert capsys.readouterr().out == "!! 大家好。\n"


def test_help_and_the_list_of_styles_name_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "--help"]) == 0
    assert "shouted" in capsys.readouterr().out
    assert main(["config", "--styles"]) == 0
    assert "shouted" in capsys.readouterr().out.split()


async def test_the_browser_offers_it_by_its_title() -> None:
    async with opened() as browser:
        await browser.press("Y")
        assert "Shouted" in [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]
