"""A browser, and the real portal on a server of its own below /a/b/."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.test_site import ROOT, build
from thidua.publish.frame.policy import EMBED_POLICY, HEADERS

META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests speak."""


class _Headed(_Quiet):
    """A server that sends our headers, and pages that say nothing of a policy."""

    def end_headers(self) -> None:
        framed = (
            {"Content-Security-Policy": EMBED_POLICY} if "/nhung/" in self.path else {}
        )
        for name, value in (HEADERS | framed).items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix != ".html":
            super().do_GET()
            return
        page = META.sub("", path.read_text("utf-8")).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real portal, built for a sub-path."""
    folder = tmp_path_factory.mktemp("www")
    done = build(
        ROOT / "mkdocs.yml",
        folder / "a/b",
        THIDUA_AS_OF="2026-11-21",
        THIDUA_SITE_URL="https://x.example/a/b/",
    )
    assert done.returncode == 0, done.stderr
    return folder / "a/b"


@contextmanager
def served(kind: type[SimpleHTTPRequestHandler], folder: Path) -> Iterator[str]:
    """Serve a folder for a while; give its address."""
    handler = partial(kind, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """Where the portal answers, each page with its own policy."""
    with served(_Quiet, site.parent.parent) as root:
        yield f"{root}a/b/"


@pytest.fixture(scope="session")
def headed(site: Path) -> Iterator[str]:
    """Where the portal answers with headers, and pages have no policy of their own."""
    with served(_Headed, site.parent.parent) as root:
        yield f"{root}a/b/"


def browser_path() -> str:
    """Find the Chromium of this machine."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    assert path, "Chromium is missing: `make test` says what to type"
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a phone's width; a request to another origin or an error fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on(
        "console", lambda m: complaints.append(m.text) if m.type == "error" else None
    )
    opened.on("pageerror", lambda e: complaints.append(str(e)))
    opened.on(
        "request",
        lambda r: (
            complaints.append(r.url)
            if "127.0.0.1" not in r.url and not r.url.startswith("data:")
            else None
        ),
    )
    yield opened
    context.close()
    assert complaints == []
