"""``python -m briefing_tui``: the same as ``briefing-tui``."""

import sys

from briefing_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
