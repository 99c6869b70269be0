"""The surroundings of all tests, the same whoever runs them and wherever.

The variables are settled before anything of the program or of Textual is imported, which reads
some of them then.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_SPEAK = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES")
_ENCODE = ("PYTHONIOENCODING", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "PYTHONUNBUFFERED")
_SHOW = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE")
_TERMINAL = ("TMUX", "STY", "SSH_TTY", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY")
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")

for _name in (*_SPEAK, *_ENCODE, *_SHOW, *_TERMINAL, *_FOLDERS):
    os.environ.pop(_name, None)
for _name in [name for name in os.environ if name.startswith("TEXTUAL")]:
    del os.environ[_name]
os.environ |= {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}

# Under ``nohup`` the programs that tests start would not hear this signal either.
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# A busy machine is no mistake: no property is measured by a clock.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

from briefing_tui.cache import program_version  # noqa: E402
from briefing_tui.recognition.lexicon.own_words import OwnWords, use  # noqa: E402
from briefing_tui.state import last_opened  # noqa: E402
from briefing_tui.translation import use_language  # noqa: E402
from tests.invented import HANDED_OVER  # noqa: E402


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Run the tests in another process where this one cannot name a file in Chinese.

    Its encoding of names was fixed when it was started; the other one has the locale from above.
    """
    if sys.getfilesystemencoding() == "utf-8":
        return None
    given = config.invocation_params
    return subprocess.call([sys.executable, "-m", "pytest", *given.args], cwd=given.dir)


# The modules of the program are read once: no test's folder of kept files gets what they tell.
program_version.version(lambda: None, lambda _told: None)


@pytest.fixture(autouse=True)
def no_earlier_run(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Tests begin as a first start does, and leave no trace of theirs."""
    folder = tmp_path_factory.mktemp("state")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(last_opened, "state_file", lambda: folder / "opened.json")
    use_language("en")  # whatever a test before has chosen
    use(OwnWords())
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
