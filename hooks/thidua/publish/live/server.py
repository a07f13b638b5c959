"""The server of a live site: pages as they stand, what follows the writing set into them."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from thidua.publish.live.live import Live
from thidua.publish.live.page import (
    NEWS,
    SCRIPT,
    SCRIPT_FILE,
    STYLE,
    STYLE_FILE,
    followed,
    trouble_page,
)

_PATIENCE = 20.0
"""Seconds for which a page waits for news before it asks again."""
_OWN = {SCRIPT_FILE: ("text/javascript", SCRIPT), STYLE_FILE: ("text/css", STYLE)}


class _Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    def __init__(self, *rest: object, live: Live) -> None:
        """Serve the site of `live`."""
        self.live = live
        super().__init__(*rest, directory=str(live.site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Give news, a file of our own, a page, or a file of the site."""
        path, _, query = self.path.partition("?")
        if path == NEWS:
            self._give("text/plain", self.live.wait(query, _PATIENCE))
        elif path in _OWN:
            self._give(*_OWN[path])
        elif (page := self._page(path)) is not None:
            self._give_page(page)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Nothing is kept by browsers: the next save may change it."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def _page(self, path: str) -> Path | None:
        """The file of a page; None for what is none, or is led to by a slash at its end."""
        found = Path(self.translate_path(path))
        if found.is_dir():
            return found / "index.html" if path.endswith("/") else None
        return found if found.suffix == ".html" or not found.is_file() else None

    def _give_page(self, file: Path) -> None:
        missing, status = self.live.site / "404.html", HTTPStatus.OK
        if not file.is_file():
            file, status = missing, HTTPStatus.NOT_FOUND
        html = file.read_text("utf-8") if file.is_file() else trouble_page()
        page = followed(html, self.live.state, self.live.troubles)
        self._give("text/html", page, status)

    def _give(self, kind: str, words: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        content = words.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def open_server(live: Live, host: str, port: int) -> ThreadingHTTPServer:
    """Open the server at an address of this machine; raises `OSError` where it is taken."""
    server = ThreadingHTTPServer((host, port), partial(_Handler, live=live))
    server.daemon_threads = True
    return server
