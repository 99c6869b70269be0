"""Fetching, against a server on this machine."""

from __future__ import annotations

import gzip
import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import SplitResult

import pytest

from briefing_tui.errors import BriefingError, MissingError, TooLargeError
from briefing_tui.limits import ReadingLimits
from briefing_tui.loading import fetching
from briefing_tui.loading.fetching import fetch
from briefing_tui.loading.web_hosts import is_public

PAGE = "<p>周岚：大家好。</p>".encode()
Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(
    body: bytes = PAGE, status: int = 200, **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return give


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Ever another byte, with never a pause as long as the limit."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _count in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def drip_head(handler: BaseHTTPRequestHandler) -> None:
    """A head that never ends."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    drip(handler)


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"x" * 10)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"x" * 65536)
    except OSError:
        return


ROUTES: dict[str, Answer] = {
    "/page": answer(Content_Type="text/html; charset=utf-8"),
    "/page?q=%E5%B2%9A&x=a+b": answer(b"asked"),
    "/moved": answer(status=302, Location="page"),
    "/loop": answer(status=302, Location="/loop"),
    "/file": answer(status=302, Location="file:///etc/hostname"),
    "/far": answer(status=302, Location="http://169.254.1.1/"),
    "/packed": answer(gzip.compress(PAGE), Content_Encoding="gzip"),
    "/packed-twice": answer(gzip.compress(PAGE) * 2, Content_Encoding="gzip"),
    "/packed-padded": answer(gzip.compress(PAGE) + b"\0" * 512, Content_Encoding="gzip"),
    "/packed-much": answer(gzip.compress(PAGE) * 1000, Content_Encoding="gzip"),
    "/packed-badly": answer(gzip.compress(PAGE) + b"more", Content_Encoding="gzip"),
    "/half-of-two": answer(gzip.compress(PAGE) + gzip.compress(PAGE)[:-9], Content_Encoding="gzip"),
    "/bomb-of-many": answer(gzip.compress(b"\0" * 90_000) * 90, Content_Encoding="gzip"),
    "/bomb": answer(gzip.compress(b"\0" * 20_000_000), Content_Encoding="gzip"),
    "/half": answer(gzip.compress(PAGE)[:-12], Content_Encoding="gzip"),
    "/odd": answer(b"x", Content_Encoding="br"),
    "/gone": answer(status=404),
    "/%E5%B2%9A": answer(b"found"),
    "/drip": drip,
    "/drip-head": drip_head,
    "/cut": cut_off,
    "/endless": endless,
}


def to_http(handler: BaseHTTPRequestHandler) -> None:
    """Lead to the page by its whole address."""
    answer(status=302, Location=f"http://{handler.headers['Host']}/page")(handler)


ROUTES["/plain"] = to_http


class Handler(BaseHTTPRequestHandler):
    """Answers by route."""

    def do_GET(self) -> None:
        """Give the answer of the path."""
        ROUTES.get(self.path, answer(status=404))(self)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is written to the terminal."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()
        thread.join()


def get(
    url: str, *, max_size: int = 100_000, timeout: float = 10.0
) -> tuple[bytes, str, str | None]:
    return fetch(url, ReadingLimits(max_size, timeout, allow_private=True))


def test_a_page_is_fetched_with_its_type(server: str) -> None:
    assert get(server + "/page") == (PAGE, server + "/page", "text/html; charset=utf-8")


def test_a_redirect_is_followed_and_told(server: str) -> None:
    data, url, _type = get(server + "/moved")
    assert (data, url) == (PAGE, server + "/page")


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/packed", PAGE),
        ("/packed-twice", PAGE + PAGE),
        ("/packed-padded", PAGE),
        ("/packed-much", PAGE * 1000),
    ],
)
def test_what_is_packed_is_unpacked(server: str, path: str, data: bytes) -> None:
    assert get(server + path)[0] == data


@pytest.mark.parametrize(("path", "data"), [("/page?q=岚&x=a+b", b"asked"), ("/岚#part", b"found")])
def test_letters_beyond_ascii_are_escaped(server: str, path: str, data: bytes) -> None:
    assert get(server + path)[0] == data


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "redirects"),
        ("/file", "http or https"),
        ("/gone", "404"),
        ("/odd", "packed"),
        ("/half", "broke off"),
        ("/half-of-two", "broke off"),
        ("/packed-badly", "damaged"),
        ("/cut", "broke off|cannot be reached"),
    ],
)
def test_what_cannot_be_had_says_why(server: str, path: str, reason: str) -> None:
    with pytest.raises(MissingError, match=reason) as caught:
        get(server + path)
    assert caught.value.path == server + path
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/endless", "/bomb", "/bomb-of-many"])
def test_no_more_than_the_limit_is_taken(server: str, path: str) -> None:
    with pytest.raises(TooLargeError, match="--max-size"):
        get(server + path)


@pytest.mark.parametrize("path", ["/drip", "/drip-head"])
def test_time_runs_out_over_all_and_not_for_each_byte(server: str, path: str) -> None:
    with pytest.raises(MissingError, match="too long"):
        get(server + path, timeout=0.5)


def test_this_machine_is_not_asked_by_default(server: str) -> None:
    with pytest.raises(MissingError, match="local network"):
        fetch(server + "/page", ReadingLimits(1000))


def test_a_redirect_into_the_local_network_is_not_followed(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "is_public", lambda one: one == "127.0.0.1" or is_public(one))
    with pytest.raises(MissingError, match="local network"):
        fetch(server + "/far", ReadingLimits(1000))


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fc00::1", "::"),
        *("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "no address"),
        *("::7f00:1", "::127.0.0.1", "::8.8.8.8", "::ffff:0:7f00:1", "::ffff:0:808:808"),
        *("64:ff9b:1::7f00:1", "64:ff9b:1::808:808", "2001:0:4136:e378:8000:63bf:80ff:fffe"),
        *("2002:a00:1::1", "2002:c0a8:101::", "2606:4700::5efe:10.0.0.1", "fec0::1", "ff02::1"),
        *("2606:4700::200:5efe:7f00:1", "2001:db8::1", "2606:4700::1111%eth0", "4000::1"),
        *("192.0.2.1", "198.18.0.1", "240.0.0.1", "192.88.99.1", "127.1", "0x7f.0.0.1"),
    ],
)
def test_addresses_of_the_local_network_are_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"),
        *("2002:808:808::1", "2606:4700::5efe:8.8.8.8"),
    ],
)
def test_addresses_of_the_open_internet_are_known(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        *(
            "127.1",
            "0x7f.1",
            "0x7f000001",
            "2130706433",
            "017700000001",
            "127.0.0.1.",
            "localhost.",
        ),
        *("[::1]", "[::7f00:1]", "[::ffff:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[fe80::1%25lo]"),
        *("１２７.０.０.１", "127。0。0。1", "0"),
    ],
)
def test_no_way_to_write_this_machine_passes(host: str) -> None:
    with pytest.raises(MissingError, match=r"local network|no such host|no address"):
        fetch(f"http://{host}/", ReadingLimits(1000, 5))


def test_one_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))
        for address in ("8.8.8.8", "127.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_given, **_options: entries)
    with pytest.raises(MissingError, match="local network"):
        fetch("http://two.example/", ReadingLimits(1000))


def test_a_redirect_from_https_to_http_is_not_followed(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = fetching._over

    def without_encryption(
        line: fetching._Line, parts: SplitResult, request: fetching._Request
    ) -> http.client.HTTPConnection:
        return over(line, SplitResult("http", *parts[1:]), request)

    monkeypatch.setattr(fetching, "_over", without_encryption)
    with pytest.raises(MissingError, match="https to http"):
        get(server.replace("http:", "https:") + "/plain")
    assert get(server + "/plain")[0] == PAGE


def test_a_name_that_changes_its_answer_leads_nowhere(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    connected: list[str] = []

    def resolve(host: str, port: int, **_options: object) -> list[tuple[object, ...]]:
        asked.append(host)
        address = "8.8.8.8" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(address: tuple[str, int], **_options: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(MissingError, match="no connection"):
        fetch("http://rebinding.example/", ReadingLimits(1000))
    assert (asked, connected) == (["rebinding.example"], ["8.8.8.8"])


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://harbour.example/x", "file:///etc/hostname", "http://", "https:///x", "x", ""),
        *("http://a:b:c/", "http://[::1", "http://a\r\nb/", "http://x:99999/", "http://x:0/"),
        *("http://..", "http://" + "a" * 70 + ".example/", "javascript:alert(1)"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(BriefingError) as caught:
        fetch(url, ReadingLimits(1000, 2, allow_private=True))
    assert "\n" not in caught.value.reason


def test_a_server_without_https_is_told_so(server: str) -> None:
    with pytest.raises(MissingError, match="HTTPS"):
        get(server.replace("http:", "https:") + "/page")


def test_a_host_that_takes_no_connection_says_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(MissingError, match="no connection"):
        get(f"http://127.0.0.1:{port}/")
