"""``python -m briefing_tui``: the same as ``briefing-tui``."""

import sys

if __name__ == "__main__":
    from briefing_tui.interpreter import safe_path

    # Python puts the current folder first; modules beside transcripts must not be run.
    sys.path[:] = safe_path()

from briefing_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
