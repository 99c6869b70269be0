"""Makes the README's picture from the running program: ``python tests/make_screenshot.py``.

Opens the bundled samples, searches with a wrong character, and writes what is on the screen to
``.ci/screenshot.svg``.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from briefing_tui.samples import sample_folder  # noqa: E402
from briefing_tui.tui.app import BriefingApp  # noqa: E402
from briefing_tui.words import use_language  # noqa: E402

PICTURE = ROOT / ".ci" / "screenshot.svg"
SAMPLE = "yunling-livelihood-2024.txt"
QUERY = "防心水"


async def screenshot() -> str:
    """The screen with a search under way, as SVG."""
    use_language("zh")
    app = BriefingApp([str(sample_folder() / SAMPLE)])
    async with app.run_test(size=(120, 36)) as pilot:
        while app.browse.briefing is None:
            await pilot.pause(0.05)
        await pilot.press("/", *QUERY)
        searching = app.browse.searching
        while searching.finds is None or searching.finds.wish is not app.finder.wish:
            await pilot.pause(0.05)
        await pilot.press("enter")
        await pilot.pause()
        return app.export_screenshot(title="briefing-tui")


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(asyncio.run(screenshot()), encoding="utf-8")
