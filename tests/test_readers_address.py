"""Addresses, against a server on this machine."""

import gzip
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path

import pytest

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.address_cache import Stored, load_stored, store

FEEDS = Path(__file__).parent.parent / "fixtures/feeds"
SAVE = "the server refuses: save the page and name the file"


@dataclass(frozen=True)
class Answer:
    """What the server sends for one path."""

    body: bytes = b""
    content_type: str = "text/plain; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    send: Callable[[BaseHTTPRequestHandler, threading.Event], None] | None = None
    """Takes over altogether; the event is set when the test is over."""


@dataclass(frozen=True)
class Site:
    """A server on this machine: what it answers, and what it was asked."""

    root: str
    answers: dict[str, Answer]
    asked: list[dict[str, str]]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("NO_PROXY", "*")
    answers: dict[str, Answer] = {}
    asked: list[dict[str, str]] = []
    is_over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append({"path": self.path, **{name.lower(): value for name, value in self.headers.items()}})
            answer = answers.get(self.path, Answer(status=404))
            if answer.send is not None:
                with suppress(OSError):  # the reader hung up, as it should
                    answer.send(self, is_over)
                self.close_connection = True
                return
            etag = answer.headers.get("ETag")
            if etag is not None and self.headers.get("If-None-Match") == etag:
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(answer.status)
            for name, value in {"Content-Type": answer.content_type, **answer.headers}.items():
                self.send_header(name, value)
            if "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            """Nothing: tests are quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Site(f"http://127.0.0.1:{server.server_port}", answers, asked)
        is_over.set()
        server.shutdown()
        thread.join()


def read(address: str, options: ReadOptions | None = None) -> list[Article | Failure]:
    return list(read_articles([address], options or ReadOptions()))


def read_failure(address: str, options: ReadOptions | None = None) -> str:
    (item,) = read(address, options)
    assert isinstance(item, Failure), item
    return str(item)


def test_a_plain_text_is_read_with_its_address(site: Site) -> None:
    site.answers["/a"] = Answer(b"The harbour is full.")
    address = f"{site.root}/a"
    assert read(address) == [
        Article(id=address, text="The harbour is full.", origin=address, url=address, has_lines=True)
    ]
    assert site.asked[0]["user-agent"] == f"mtcheck/{version('mtcheck')}"
    assert site.asked[0]["accept"].startswith("application/rss+xml")
    assert site.asked[0]["accept-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("name", "path", "content_type", "count"),
    [
        ("agence_fr.rss", "/feed", "application/rss+xml", 3),
        ("agence_fr.rss", "/feed", "text/html; charset=utf-8", 3),
        ("agence_fr.rss", "/feed", "text/plain", 3),
        ("regional.rdf", "/feed", "text/xml", 3),
        ("wire_ru.atom", "/feed.atom", "application/octet-stream", 3),
        ("desk.json", "/feed", "application/feed+json", 3),
        ("wordpress.json", "/wp-json/posts?per_page=2", "application/json; charset=UTF-8", 2),
        ("batch.jsonl", "/batch.jsonl", "text/plain", 3),
        ("batch.jsonl", "/batch", "application/x-ndjson", 3),
        ("batch.jsonl", "/batch", "application/json", 3),
        ("listing.csv", "/listing", "text/csv", 3),
        ("page.html", "/page", "text/html", 1),
        ("page.html", "/page", "", 1),
        ("post.md", "/raw/post.md", "text/plain; charset=utf-8", 1),
    ],
)
def test_a_format_is_known_by_the_servers_word_the_address_or_the_content(
    site: Site, name: str, path: str, content_type: str, count: int
) -> None:
    site.answers[path] = Answer((FEEDS / name).read_bytes(), content_type)
    sent = read(f"{site.root}{path}")
    on_disk = read(str(FEEDS / name))
    assert [item.text for item in sent if isinstance(item, Article)] == [
        item.text for item in on_disk if isinstance(item, Article)
    ]
    assert len(sent) == count


def test_the_servers_charset_is_obeyed(site: Site) -> None:
    site.answers["/a"] = Answer("Москва".encode("cp1251"), 'text/plain; charset="windows-1251"')
    (article,) = read(f"{site.root}/a")
    assert isinstance(article, Article)
    assert article.text == "Москва"


def test_links_of_a_feed_are_seen_from_its_address(site: Site) -> None:
    feed = b"<rss version='2.0'><channel><item><link>/1</link><description>One.</description></item></channel></rss>"
    site.answers["/news/feed"] = Answer(feed, "application/rss+xml")
    (article,) = read(f"{site.root}/news/feed")
    assert isinstance(article, Article)
    assert (article.id, article.url) == (f"{site.root}/news/feed#{site.root}/1", f"{site.root}/1")


def test_redirects_are_followed_to_where_the_article_is(site: Site) -> None:
    site.answers["/old"] = Answer(status=301, headers={"Location": "middle"})
    site.answers["/middle"] = Answer(status=307, headers={"Location": f"{site.root}/new"})
    site.answers["/new"] = Answer(b"The harbour is full.")
    (article,) = read(f"{site.root}/old")
    assert isinstance(article, Article)
    assert (article.id, article.url) == (f"{site.root}/old", f"{site.root}/new")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/x"])
def test_redirects_to_anything_but_http_are_refused(site: Site, target: str) -> None:
    site.answers["/a"] = Answer(status=302, headers={"Location": target})
    assert read_failure(f"{site.root}/a") == (
        f"{site.root}/a: redirects to {target}, not to http(s); name a file, or an address that begins with https://"
    )


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/plain,x"])
def test_redirects_to_what_is_no_address_are_refused(site: Site, target: str) -> None:
    site.answers["/a"] = Answer(status=302, headers={"Location": target})
    assert read_failure(f"{site.root}/a").startswith(f"{site.root}/a: leads to no http(s) address (")


def test_redirects_in_circles_end(site: Site) -> None:
    site.answers["/a"] = Answer(status=302, headers={"Location": "/a"})
    assert read_failure(f"{site.root}/a") == (
        f"{site.root}/a: more than 5 redirects; name the address where the article is"
    )
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (403, f"HTTP 403 Forbidden; {SAVE}"),
        (404, "HTTP 404 Not Found; check the address"),
        (429, "HTTP 429 Too Many Requests; too many requests: try again later"),
        (503, "HTTP 503 Service Unavailable; try again later, or save the page and name the file"),
        (302, "HTTP 302 Found; try again later, or save the page and name the file"),
        (304, "HTTP 304 Not Modified; try again later, or save the page and name the file"),
    ],
)
def test_what_the_server_refuses_is_said(site: Site, status: int, what: str) -> None:
    site.answers["/a"] = Answer(b"<p>Sorry</p>", "text/html", status)
    assert read_failure(f"{site.root}/a") == f"{site.root}/a: {what}"


def test_nobody_at_the_address_is_said(site: Site) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        root = f"http://127.0.0.1:{server.server_port}"
    site.answers["/a"] = Answer(status=302, headers={"Location": f"{root}/b"})
    advice = "check the address and the connection"
    for asked in (root, site.root):
        told = read_failure(f"{asked}/a")
        assert told.startswith(f"{asked}/a: cannot be reached (")
        assert told.endswith(f"Connection refused); {advice}")


@pytest.mark.parametrize("address", ["ftp://a.example/x", "file:///etc/passwd", "http:///x", "http://"])
def test_other_addresses_than_http_are_refused(address: str) -> None:
    assert read_failure(address) == (
        f"{address}: only http and https addresses are read; name a file, or an address that begins with https://"
    )


@pytest.mark.parametrize(
    "address", ["http://[::1/x", "http://a.example:port/", "http://a\u2024b..example/", "http://\x7f/"]
)
def test_what_is_no_address_is_a_failure(address: str) -> None:
    assert isinstance(read(address, ReadOptions(timeout=0.5))[0], Failure)


def test_a_login_in_an_address_is_used_and_not_shown(site: Site) -> None:
    site.answers["/a"] = Answer(b"The harbour is full.")
    (article,) = read(site.root.replace("//", "//me:secret@") + "/a")
    assert isinstance(article, Article)
    assert (article.id, article.url) == (f"{site.root}/a", f"{site.root}/a")
    assert site.asked[0]["authorization"] == "Basic bWU6c2VjcmV0"


def test_what_is_too_big_is_refused_whatever_the_server_says_of_it(site: Site) -> None:
    def send_without_end(handler: BaseHTTPRequestHandler, is_over: threading.Event) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        while not is_over.is_set():
            handler.wfile.write(b"word " * 1000)

    site.answers["/honest"] = Answer(b"x" * 1001)
    site.answers["/endless"] = Answer(send=send_without_end)
    site.answers["/bomb"] = Answer(gzip.compress(b"x" * 50_000_000), headers={"Content-Encoding": "gzip"})
    options = ReadOptions(max_bytes=1000)
    for path in site.answers:
        assert read_failure(f"{site.root}{path}", options) == (
            f"{site.root}{path}: sends more than 1,000 bytes; name a smaller page, or save it and name the file"
        )
    site.answers["/fits"] = Answer(b"x" * 1000)
    assert isinstance(read(f"{site.root}/fits", options)[0], Article)


def test_compressed_answers_are_read(site: Site) -> None:
    site.answers["/a"] = Answer(gzip.compress(b"The harbour is full."), headers={"Content-Encoding": "gzip"})
    (article,) = read(f"{site.root}/a")
    assert isinstance(article, Article)
    assert article.text == "The harbour is full."


def test_broken_or_foreign_compression_is_refused(site: Site) -> None:
    cut = gzip.compress(b"The harbour is full. " * 20)[:-12]
    site.answers["/cut"] = Answer(cut, headers={"Content-Encoding": "gzip"})
    site.answers["/bad"] = Answer(b"plain", headers={"Content-Encoding": "gzip"})
    site.answers["/foreign"] = Answer(zlib.compress(b"x"), headers={"Content-Encoding": "gzip, gzip"})
    assert [read_failure(f"{site.root}{path}").removeprefix(site.root) for path in site.answers] == [
        "/cut: broke off before the end; try again",
        "/bad: sent broken gzip (Error -3 while decompressing data: incorrect header check); try again later",
        '/foreign: sent as "gzip, gzip", which was not asked for; save the page and name the file',
    ]


def test_an_answer_that_breaks_off_is_a_failure(site: Site) -> None:
    site.answers["/a"] = Answer(b"The harbour", headers={"Content-Length": "100"})
    assert read_failure(f"{site.root}/a").startswith(f"{site.root}/a: cannot be reached (peer closed connection")


def _send_slowly(head: bytes) -> Callable[[BaseHTTPRequestHandler, threading.Event], None]:
    def send(handler: BaseHTTPRequestHandler, is_over: threading.Event) -> None:
        handler.wfile.write(head)
        while not is_over.wait(0.02):
            handler.wfile.write(b"x")

    return send


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n",
    ],
)
def test_an_answer_that_drips_is_cut_off_at_the_deadline(site: Site, head: bytes) -> None:
    site.answers["/a"] = Answer(send=_send_slowly(head))
    assert read_failure(f"{site.root}/a", ReadOptions(timeout=0.3)) == (
        f"{site.root}/a: not all had come after 0.3 seconds; try again later, or allow more time"
    )


def test_silence_is_cut_off_at_the_deadline(site: Site) -> None:
    def stay_silent(_: BaseHTTPRequestHandler, is_over: threading.Event) -> None:
        is_over.wait()

    site.answers["/a"] = Answer(send=stay_silent)
    assert read_failure(f"{site.root}/a", ReadOptions(timeout=0.3)) == (
        f"{site.root}/a: not all had come after 0.3 seconds; try again later, or allow more time"
    )


def test_an_empty_answer_and_a_picture_are_failures(site: Site) -> None:
    site.answers["/empty"] = Answer(b"", "text/html")
    site.answers["/picture"] = Answer(b"\x89PNG\r\n", "image/png")
    assert [read_failure(f"{site.root}{path}").removeprefix(site.root) for path in site.answers] == [
        "/empty: no text in it; leave it out, or check the field or file that it came from",
        "/picture: this is a PNG image, not text; export it as text, Markdown, HTML or JSON Lines",
    ]


def test_what_has_not_changed_is_taken_from_the_cache(site: Site, tmp_path: Path) -> None:
    options = ReadOptions(cache=tmp_path / "new" / "cache")
    headers = {"ETag": '"v1"', "Last-Modified": "Mon, 18 Mar 2024 06:40:00 GMT"}
    site.answers["/old"] = Answer(status=301, headers={"Location": "/a"})
    site.answers["/a"] = Answer("Москва".encode("koi8-r"), "text/plain; charset=koi8-r", headers=headers)
    first = read(f"{site.root}/old", options)
    site.answers["/a"] = Answer(b"never sent", headers=headers)
    assert read(f"{site.root}/old", options) == first
    asked = site.asked[-1]
    assert (asked["path"], asked["if-none-match"], asked["if-modified-since"]) == (
        "/a",
        '"v1"',
        headers["Last-Modified"],
    )
    assert "if-none-match" not in site.asked[-2]
    site.answers["/a"] = Answer(b"The harbour is full.", headers={"ETag": '"v2"'})
    (changed,) = read(f"{site.root}/old", options)
    assert isinstance(changed, Article)
    assert changed.text == "The harbour is full."


def test_a_cache_that_is_damaged_is_fetched_anew(site: Site, tmp_path: Path) -> None:
    options = ReadOptions(cache=tmp_path)
    site.answers["/a"] = Answer(b"The harbour is full.", headers={"ETag": '"v1"'})
    first = read(f"{site.root}/a", options)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", b"{}", b"[]\n", whole[:-1], whole.replace(b"full", b"void"), b"\xff" + whole):
        kept.write_bytes(damaged)
        assert read(f"{site.root}/a", options) == first
        assert "if-none-match" not in site.asked[-1]
        assert kept.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [kept]


def test_what_must_not_or_need_not_be_kept_is_not(site: Site, tmp_path: Path) -> None:
    site.answers["/private"] = Answer(b"One.", headers={"ETag": '"v1"', "Cache-Control": "private, no-store"})
    site.answers["/unmarked"] = Answer(b"One.")
    site.answers["/missing"] = Answer(status=404, headers={"ETag": '"v1"'})
    for path in site.answers:
        read(f"{site.root}{path}", ReadOptions(cache=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_draft_that_cannot_be_put_in_place_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(InputError):
        store(tmp_path, "https://a.example/", Stored("https://a.example/", "text/plain", '"v1"', "", b"body"))
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.touch()
    sent = Stored("https://a.example/", "text/plain", '"v1"', "", b"body")
    with pytest.raises(InputError) as caught:
        store(taken, "https://a.example/", sent)
    assert str(caught.value) == (
        f"{taken}: nothing can be kept there (File exists); give --cache a folder that you may write to"
    )
    assert load_stored(taken, "https://a.example/") is None
    store(tmp_path, "https://a.example/", sent)
    assert load_stored(tmp_path, "https://a.example/") == sent
    assert load_stored(tmp_path, "https://b.example/") is None
