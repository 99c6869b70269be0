"""SHA-256 of little and of much, as the standard library gives it."""

import subprocess
import sys
from hashlib import sha256

import pytest

from briefing_tui.digest import LITTLE, sha256_of


@pytest.mark.parametrize("size", [0, 1, LITTLE, LITTLE + 1])
def test_a_digest_is_that_of_the_standard_library(size: int) -> None:
    data = bytes(at % 251 for at in range(size))
    told = (
        "import sys; from briefing_tui.digest import sha256_of\n"
        "print(sha256_of(sys.stdin.buffer.read()), 'hashlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], input=data, capture_output=True, check=True)
    assert done.stdout.decode().split() == [sha256(data).hexdigest(), str(size > LITTLE)]
    assert sha256_of(data) == sha256(data).hexdigest()
