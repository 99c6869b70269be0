"""A relay between a client and a server, which holds back or alters what the server sends."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

Change = Callable[[bytes], bytes]


class Relay:
    """Listens on a local port, and passes on what a server and its clients send.

    Args:
        folder: of the server's socket.
        change: alters what the server sends, piece by piece.

    Attributes:
        passes: while it is not set, nothing of the server goes on.
    """

    def __init__(self, folder: Path, change: Change = bytes) -> None:
        self._server = str(folder / ".s.PGSQL.5432")
        self._change = change
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.passes = threading.Event()
        self.passes.set()
        threading.Thread(target=self._listen, daemon=True).start()

    def url(self, base: str, user: str) -> str:
        """Return the address of a data base behind it."""
        port = self._listening.getsockname()[1]
        return f"postgresql://127.0.0.1:{port}/{base}?user={user}&sslmode=disable&connect_timeout=2"

    def close(self) -> None:
        """Take no more clients."""
        self.passes.set()
        self._listening.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self._listening.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, socket.socket(socket.AF_UNIX) as server:
            server.connect(self._server)
            asking = threading.Thread(target=_pass, args=(client, server, bytes), daemon=True)
            asking.start()
            _pass(server, client, self._changed)
            asking.join()

    def _changed(self, data: bytes) -> bytes:
        self.passes.wait()
        return self._change(data)


def _pass(source: socket.socket, target: socket.socket, change: Change) -> None:
    """Pass on what one end sends until one of both closes."""
    with suppress(OSError):
        while data := source.recv(1 << 16):
            target.sendall(change(data))
    for each in (source, target):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
