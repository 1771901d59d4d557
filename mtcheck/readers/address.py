"""An http(s) address in, an opened input out. The only importer of httpx.

One address has one deadline, redirects included, and may send so many bytes, counted after decompression. Redirects
are followed by hand, five at most and only to http(s). Proxies and certificates are taken from the environment, as
other tools do. What was sent can be kept in a folder, see `address_cache`.
"""

from __future__ import annotations

import io
import re
import socket
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from mtcheck.errors import InputError
from mtcheck.readers.address_cache import Stored, load_stored, store
from mtcheck.readers.inputs import Input, open_stream
from mtcheck.readers.options import ReadOptions

if TYPE_CHECKING:
    import httpx

MOST_REDIRECTS = 5

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xhtml+xml, "
    "text/markdown, text/plain, application/json;q=0.9, application/xml;q=0.9, */*;q=0.5"
)
_OK = 200
_UNCHANGED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ADVICE = {
    401: "the server wants a login: save the page and name the file",
    403: "the server refuses: save the page and name the file",
    404: "check the address",
    410: "check the address",
    429: "too many requests: try again later",
    451: "the server refuses: save the page and name the file",
}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_CODINGS = {"": False, "identity": False, "gzip": True, "x-gzip": True}


def is_address(source: str) -> bool:
    """Whether a source is an address rather than the name of a file; other schemes than http(s) are refused later."""
    return _SCHEME.match(source) is not None


def open_address(address: str, options: ReadOptions) -> Input:
    """Fetch an address, or say what kept us from it."""
    shown = _show(address)
    stored = load_stored(options.cache, address) if options.cache is not None else None
    fetched = _fetch(address, stored, options)
    if options.cache is not None and fetched.may_be_stored:
        store(options.cache, address, fetched.sent)
    media_type, _, parameters = fetched.sent.content_type.partition(";")
    charset = _CHARSET.search(parameters)
    return open_stream(
        shown,
        io.BytesIO(fetched.sent.body),
        media_type=media_type.strip().lower(),
        charset=charset[1] if charset else None,
        address=fetched.sent.address,
    )


@dataclass(frozen=True, slots=True)
class _Fetched:
    sent: Stored
    may_be_stored: bool


def _fetch(address: str, stored: Stored | None, options: ReadOptions) -> _Fetched:
    """What the address sent, or what is stored where the server says that it did not change."""
    import httpx

    shown = _show(address)
    deadline = time.monotonic() + options.timeout
    try:
        with httpx.Client(headers=_request_headers(), follow_redirects=False) as client:
            url = address
            for _ in range(MOST_REDIRECTS + 1):
                _require_http(url, shown)
                answer = _ask(client, url, stored, deadline, options.max_bytes)
                if isinstance(answer, _Fetched):
                    return answer
                url = urljoin(url, answer)
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        if isinstance(error, httpx.TimeoutException) or time.monotonic() >= deadline:
            raise _time_out(shown, options.timeout) from None
        if isinstance(error, httpx.InvalidURL | ValueError):
            raise InputError(shown, f"leads to no http(s) address ({error})", "check it") from None
        what = f"cannot be reached ({error or type(error).__name__})"
        raise InputError(shown, what, "check the address and the connection") from None
    raise InputError(shown, f"more than {MOST_REDIRECTS} redirects", "name the address where the article is")


def _ask(client: httpx.Client, url: str, stored: Stored | None, deadline: float, max_bytes: int) -> _Fetched | str:
    """One request: what was sent, or where to ask instead."""
    shown = _show(url)
    conditions = _conditions(stored) if stored is not None and stored.address == shown else {}
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    with (
        _hang_up_after(seconds) as trace,
        client.stream("GET", url, headers=conditions, timeout=seconds, extensions={"trace": trace}) as response,
    ):
        status, headers = response.status_code, response.headers
        if status in _REDIRECTS and headers.get("location"):
            return str(headers["location"])
        if status == _UNCHANGED and stored is not None and conditions:
            return _Fetched(stored, may_be_stored=False)
        if status != _OK:
            advice = _ADVICE.get(status, "try again later, or save the page and name the file")
            raise InputError(shown, f"HTTP {status} {response.reason_phrase}".rstrip(), advice)
        body = _read_body(response, shown, max_bytes)
    if time.monotonic() >= deadline:
        raise TimeoutError  # a connection that was cut may look like one that ended
    etag, last_modified = headers.get("etag", ""), headers.get("last-modified", "")
    is_private = "no-store" in headers.get("cache-control", "").lower()
    sent = Stored(shown, headers.get("content-type", ""), etag, last_modified, body)
    return _Fetched(sent, may_be_stored=bool(etag or last_modified) and not is_private)


def _read_body(response: httpx.Response, shown: str, max_bytes: int) -> bytes:
    """The body, decompressed by hand so that a small answer cannot unfold into more than is allowed."""
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding not in _CODINGS:
        raise InputError(shown, f'sent as "{coding}", which was not asked for', "save the page and name the file")
    gzip = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16) if _CODINGS[coding] else None
    body = bytearray()
    try:
        for chunk in response.iter_raw():
            body += gzip.decompress(chunk, max_bytes + 1 - len(body)) if gzip else chunk
            if len(body) > max_bytes:
                what = f"sends more than {max_bytes:,} bytes"
                raise InputError(shown, what, "name a smaller page, or save it and name the file")
    except zlib.error as error:
        raise InputError(shown, f"sent broken gzip ({error})", "try again later") from None
    if gzip is not None and not gzip.eof and body:
        raise InputError(shown, "broke off before the end", "try again")
    return bytes(body)


@contextmanager
def _hang_up_after(seconds: float) -> Iterator[Callable[[str, Mapping[str, Any]], None]]:
    """Shut the connection when the time is over, for a timeout of reading begins anew with every byte.

    What is given is to be told, as httpx tells it, of the connections that are made.
    """
    streams: list[Any] = []

    def trace(event: str, info: Mapping[str, Any]) -> None:
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            streams.append(info["return_value"])

    def hang_up() -> None:
        for stream in streams[-1:]:
            with suppress(OSError):  # already closed
                # Not the method of an SSL socket, which would forget its session under the thread that reads.
                socket.socket.shutdown(stream.get_extra_info("socket"), socket.SHUT_RDWR)

    timer = Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield trace
    finally:
        timer.cancel()
        timer.join()


def _require_http(url: str, shown: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        what = (
            "only http and https addresses are read" if url == shown else f"redirects to {_show(url)}, not to http(s)"
        )
        raise InputError(shown, what, "name a file, or an address that begins with https://")


def _show(url: str) -> str:
    """An address without the login that may stand in it, which does not belong in a report."""
    head, slashes, rest = url.partition("//")
    host, slash, path = rest.partition("/")
    return head + slashes + host.rpartition("@")[2] + slash + path


def _conditions(stored: Stored) -> dict[str, str]:
    pairs = {"If-None-Match": stored.etag, "If-Modified-Since": stored.last_modified}
    return {name: value for name, value in pairs.items() if value}


def _request_headers() -> dict[str, str]:
    from importlib.metadata import version

    return {"User-Agent": f"mtcheck/{version('mtcheck')}", "Accept": _ACCEPT, "Accept-Encoding": "gzip"}


def _time_out(shown: str, seconds: float) -> InputError:
    return InputError(shown, f"not all had come after {seconds:g} seconds", "try again later, or allow more time")
