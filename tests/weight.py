"""What a page costs a reader: its bytes as servers send them, its requests; no photos."""

from __future__ import annotations

import gzip
import posixpath
import re
from pathlib import Path

from msgspec import Struct


class Weight(Struct, frozen=True):
    """Bytes, text gzipped; requests of the page, its styles, fonts, scripts and icon."""

    html: int
    css: int
    js: int
    requests: int

    @property
    def total(self) -> int:
        return self.html + self.css + self.js


def weight_of(site: Path, address: str) -> Weight:
    """Weigh one page of a built site."""
    path = site / address
    path = path if path.is_file() else path / "index.html"
    html = path.read_text("utf-8")
    styles = _files(
        site, path, re.findall(r'<link rel="stylesheet" href="([^"]*)"', html)
    )
    scripts = _files(site, path, re.findall(r'<script\b[^>]* src="([^"]*)"', html))
    icons = re.findall(r'<link rel="icon" href="([^"]*)"', html)
    fonts = [
        font
        for style in styles
        for font in re.findall(r"url\(([^)]*)\)", style.read_text("utf-8"))
    ]
    return Weight(
        _zipped([path]),
        _zipped(styles),
        _zipped(scripts),
        1 + len(styles) + len(scripts) + len(icons) + len(set(fonts)),
    )


def _files(site: Path, page: Path, links: list[str]) -> list[Path]:
    """Find the files that a page names, each once; the page for missing ones names them from the root."""
    folder = page.parent.relative_to(site).as_posix()
    return [
        site / posixpath.normpath(posixpath.join(folder, link.lstrip("/")))
        for link in dict.fromkeys(links)
    ]


def _zipped(files: list[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)
