"""The program that a reading process runs: it reads the files that standard input names.

It ends with the process that started it, however that ends: standard input ends then, and is
watched while a file is read.
"""

from __future__ import annotations

import os
import sys
from queue import SimpleQueue
from threading import Thread
from typing import IO

from briefing_tui.cache import expressions
from briefing_tui.cache.answers import Outcome, answer_bytes, received, send
from briefing_tui.cache.parsed import Parser, unforeseen
from briefing_tui.cache.process import READY
from briefing_tui.errors import BriefingError
from briefing_tui.recognition.lexicon.own_words import OwnWords, use
from briefing_tui.translation import use_language


def serve(parser: Parser, asked: IO[bytes], answered: IO[bytes]) -> None:
    """Read files until this process is ended.

    Args:
        parser: what reads them.
        asked: names the files.
        answered: where the answer for each is written.
    """
    paths: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(asked, paths), daemon=True).start()
    send(answered, READY)
    while True:
        send(answered, answer_bytes(_outcome(parser, paths.get()), parser.kept))
        parser.kept.dropped = 0


def _outcome(parser: Parser, path: str) -> Outcome:
    try:
        return parser.entry(path)
    except BriefingError as error:
        return error
    except Exception as error:
        return unforeseen(path, error)


def _listen(asked: IO[bytes], paths: SimpleQueue[str]) -> None:
    """Put the paths that are asked for into a queue; end this process when the stream ends."""
    try:
        while True:
            paths.put(os.fsdecode(received(asked)))
    except (OSError, EOFError, ValueError):
        os._exit(0)


def main() -> None:
    """Read the user's own words, then the files that standard input names."""
    *described, language = sys.argv[1:]
    use_language(language)
    expressions.keep()
    asked, answered = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints must not get between the answers.
    sys.stdout = sys.stderr
    use(OwnWords.from_json(received(asked).decode()))
    serve(Parser.of_arguments(*described), asked, answered)


if __name__ == "__main__":
    main()
