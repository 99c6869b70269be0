"""The fetching of an address, within limits of time, size and redirects.

Only http and https are allowed, and no redirect from https to http; there are at most five
redirects, each checked anew, one limit of time for all of them and one of size. The local network
is refused unless the caller allows it. A host is resolved once and the connection goes to the
address that was checked, so that a name that resolves differently later has no effect.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
import zlib
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing_tui.errors import BriefingError, MissingError, TooLargeError
from briefing_tui.limits import ReadingLimits
from briefing_tui.loading.web_hosts import is_public
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.translation import _

MOST_REDIRECTS = 5

_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_AGENT = "briefing-tui"
_ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_CHUNK = 65_536


class Fetched(NamedTuple):
    """The response of an address.

    Attributes:
        data: the body, unpacked.
        url: its address after all redirects.
        content_type: as the server names it, or None.
    """

    data: bytes
    url: str
    content_type: str | None


class _Request(NamedTuple):
    """An address as it was given, and its limits; ``deadline`` in monotonic seconds."""

    given: str
    limits: ReadingLimits
    deadline: float

    def remaining(self) -> float:
        """Return the seconds that are left.

        Raises:
            MissingError: none are.
        """
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise _too_late(self.given)
        return left


def fetch(url: str, limits: ReadingLimits) -> Fetched:
    """Return the page at an address.

    Args:
        url: with http or https.
        limits: how much is taken, how long it may take, and which addresses may be asked.

    Raises:
        MissingError: the page cannot be fetched, or fetching it is not allowed.
        TooLargeError: it is larger than the limits allow.
    """
    request = _Request(url, limits, time.monotonic() + limits.timeout)
    at = url
    for _redirect in range(MOST_REDIRECTS + 1):
        parts = _checked(at, request)
        line = _Line(_connect(parts, request), request)
        try:
            found = _ask(_over(line, parts, request), parts, at, request)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, TimeoutError) or time.monotonic() >= request.deadline:
                raise _too_late(url) from error
            raise _failed(url, _reason(error)) from error
        finally:
            line.close()
        if isinstance(found, Fetched):
            return found
        if parts.scheme == "https" and urlsplit(found).scheme.lower() == "http":
            raise _failed(
                url, _("is led from https to http, which anybody can change; save the page first")
            )
        at = found
    raise _failed(url, _("redirects more than five times; open where it leads in a web browser"))


def _checked(url: str, request: _Request) -> SplitResult:
    """Return the parts of an address of the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise _failed(request.given, _("not a valid web address; check its spelling")) from error
    if parts.scheme not in ("http", "https"):
        raise _failed(request.given, _("leads to something else than http or https; save it first"))
    if not host or port == 0 or any(mark in url for mark in "\r\n\0"):
        raise _failed(request.given, _("not a valid web address; check its spelling"))
    return parts


class _Line:
    """An open socket that is shut down at the deadline, however slowly data arrive."""

    def __init__(self, open_socket: socket.socket, request: _Request) -> None:
        self.socket = open_socket
        self._alarm = threading.Timer(request.deadline - time.monotonic(), self._hang_up)
        self._alarm.daemon = True
        self._alarm.start()

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError):  # it may have been closed at this very moment
            self.socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the socket and cancel the timer."""
        self._alarm.cancel()
        self.socket.close()


def _connect(parts: SplitResult, request: _Request) -> socket.socket:
    """Return a socket to the first of a host's addresses that answers, all of them checked."""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    addresses = _addresses(host, port, request)
    if not request.limits.allow_private and not all(map(is_public, addresses)):
        raise _failed(
            request.given, _("leads into the local network, which is not asked; save it first")
        )
    failure: OSError | None = None
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout=request.remaining())
        except OSError as error:
            failure = error
    if isinstance(failure, TimeoutError):
        raise _too_late(request.given) from failure
    raise _failed(request.given, _reason(failure)) from failure


def _addresses(host: str, port: int, request: _Request) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError) as error:
        raise _failed(
            request.given, _("there is no such host; check the address and the connection")
        ) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _over(line: _Line, parts: SplitResult, request: _Request) -> http.client.HTTPConnection:
    """Return an HTTP connection over an open socket, with the certificate checked."""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    standard = 443 if parts.scheme == "https" else 80
    connection = http.client.HTTPConnection(host, parts.port or standard)
    connection.default_port = standard  # so that the Host field names only another one
    if parts.scheme == "https":
        wrapped = ssl.create_default_context().wrap_socket(
            line.socket, server_hostname=host, do_handshake_on_connect=False
        )
        line.socket = wrapped
        wrapped.settimeout(request.remaining())
        wrapped.do_handshake()
    connection.sock = line.socket
    return connection


def _ask(
    connection: http.client.HTTPConnection, parts: SplitResult, at: str, request: _Request
) -> Fetched | str:
    """Return the requested page, or the address to which the server redirects."""
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        target += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    headers = {"User-Agent": _AGENT, "Accept": _ACCEPTED, "Accept-Encoding": "gzip, identity"}
    connection.request("GET", target, headers=headers)
    with connection.getresponse() as answer:
        location = answer.headers.get("Location")
        if answer.status in _REDIRECTS and location:
            return urljoin(at, location.strip())
        if answer.status != 200:
            raise _failed(
                request.given,
                _("the server answers {status}; check the address, or save the page first").format(
                    status=answer.status
                ),
            )
        return Fetched(_body(answer, request), at, answer.headers.get("Content-Type"))


def _body(answer: http.client.HTTPResponse, request: _Request) -> bytes:
    """Return the body, unpacked if it was packed, within the limit of size for both."""
    coding = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise _failed(
            request.given, _("is packed in a way that is not known; save it and open that")
        )
    unpacker = _Unpacker(request) if coding != "identity" else None
    pieces: list[bytes] = []
    taken = size = 0
    while True:
        request.remaining()
        piece = answer.read1(_CHUNK)
        if not piece:
            break
        taken += len(piece)
        if unpacker is not None:
            piece = unpacker.unpack(piece, request.limits.beyond(size))
        size += len(piece)
        if request.limits.exceeded_by(max(size, taken)):
            raise TooLargeError(
                request.given, _("is larger than the limit; allow more with --max-size")
            )
        pieces.append(piece)
    request.remaining()  # a socket shut down at the deadline looks like one that has ended
    if answer.length or (unpacker is not None and taken and not unpacker.ended):
        raise _failed(request.given, _("broke off before its end; try again"))
    return b"".join(pieces)


class _Unpacker:
    """Unpacks gzip, which may have several members one after the other."""

    def __init__(self, request: _Request) -> None:
        self._request = request
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)

    @property
    def ended(self) -> bool:
        """Return whether the last member is complete."""
        return self._member.eof

    def unpack(self, piece: bytes, most: int) -> bytes:
        """Return a piece unpacked, at most ``most`` bytes of it, but at least one.

        Raises:
            MissingError: it is damaged.
        """
        unpacked: list[bytes] = []
        left = max(1, most)
        while piece and left > 0:
            if self._member.eof:
                # Padding of the last block after the end is ignored.
                if not (piece := piece.lstrip(b"\0")):
                    break
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                unpacked.append(self._member.decompress(piece, left))
            except zlib.error as error:
                reason = _("is packed and damaged; save it and open that")
                raise _failed(self._request.given, reason) from error
            left -= len(unpacked[-1])
            piece = self._member.unused_data
        return b"".join(unpacked)


def _reason(error: Exception | None) -> str:
    """Return why a connection failed, and the remedy."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _("shows a certificate that does not fit; save the page in a web browser")
    if isinstance(error, ssl.SSLError):
        return _("speaks no HTTPS that can be understood; try the address with http")
    if isinstance(error, ConnectionRefusedError):
        return _("the host takes no connection; check the address, or try again later")
    return _("cannot be reached; check the address and the connection, or try again later")


def _failed(url: str, reason: str) -> BriefingError:
    return MissingError(url, reason)


def _too_late(url: str) -> BriefingError:
    return MissingError(
        url, _("takes too long to answer; try again later, or save it and open that")
    )
