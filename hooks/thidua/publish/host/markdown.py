"""Pages of words as the host makes them: its Markdown, its addresses, without the host.

`thidua check` sets these pages to see what a strict build would say of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from markdown import Markdown
from msgspec import Struct

from thidua.address.anchor import heading_anchor
from thidua.address.page import base_of
from thidua.check.file.burden import words_burden
from thidua.model.problem import Problem
from thidua.read.source.front_matter import Words, split_front_matter
from thidua.read.source.text_file import read_text

SETTINGS = "mkdocs.yml"
_ALWAYS = ("toc", "tables", "fenced_code")
"""What the host adds to every list of extensions."""

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LINK = re.compile(r'((?:href|src)=")([^":#?]+\.\w+)(#[^"]*)?"')


class HostPage(Struct, frozen=True):
    """A page of words, converted."""

    address: str
    title: str
    html: str
    toc: Any


class _Loader(yaml.SafeLoader):
    """Reads settings that only the host understands (`!ENV`) as nothing."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:", lambda loader, suffix, node: None)


def host_markdown(root: Path) -> Markdown:
    """Give the converter that the host's settings ask for."""
    settings = root / SETTINGS
    asked = extensions_in(settings.read_text("utf-8")) if settings.is_file() else {}
    configs: dict[str, dict[str, Any]] = {**{name: {} for name in _ALWAYS}, **asked}
    slugify = {"slugify": heading_anchor}
    configs["toc"] = {**configs["toc"], **slugify}
    return Markdown(extensions=list(configs), extension_configs=configs)


def extensions_in(settings: str) -> dict[str, dict[str, Any]]:
    """Name the extensions that settings ask for, each with what it is told."""
    told = yaml.load(settings, _Loader) or {}
    entries = told.get("markdown_extensions") or ()
    pairs = (pair for entry in entries for pair in _extension(entry))
    return {name: config or {} for name, config in pairs}


def host_page(markdown: Markdown, name: str, words: str, names: set[str]) -> HostPage:
    """Convert a page of words; `names` are all files that it may lead to."""
    html = markdown.reset().convert(words)
    found = _TITLE.search(html)
    stem = PurePosixPath(name).stem.replace("-", " ").capitalize()
    title = unescape(re.sub("<[^>]*>", "", found[1])) if found else stem
    toc = getattr(markdown, "toc_tokens", [])
    return HostPage(host_address(name), title, _led(html, name, names), _entries(toc))


def host_address(name: str) -> str:
    """The address of a Markdown file: `huong-dan/index.md` is `huong-dan/`."""
    return (
        re.sub(r"(^|(?<=/))index\.md$|\.md$", "/", name)
        .removeprefix("/")
        .replace("//", "/")
    )


class _Entry(Struct, frozen=True):
    """A heading as the host tells of it."""

    title: str
    id: str
    level: int
    children: tuple[_Entry, ...]


def _entries(tokens: list[dict[str, Any]]) -> tuple[_Entry, ...]:
    return tuple(
        _Entry(token["name"], token["id"], token["level"], _entries(token["children"]))
        for token in tokens
    )


def _extension(entry: Any) -> Iterator[tuple[str, dict[str, Any] | None]]:
    if isinstance(entry, dict):
        yield from entry.items()
    else:
        yield entry, None


def _led(html: str, name: str, names: set[str]) -> str:
    """Lead from one Markdown file to another, to a picture or a paper, as the host does."""

    def led(found: re.Match[str]) -> str:
        target = _beside(name, found[2])
        if target not in names:
            return found[0]
        address = host_address(target) if target.endswith(".md") else target
        there = base_of(host_address(name)) + address
        return f'{found[1]}{there or "./"}{found[3] or ""}"'

    return _LINK.sub(led, html)


def _beside(name: str, link: str) -> str:
    steps = name.split("/")[:-1]
    for step in link.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps = [*steps, step]
    return "/".join(steps)


def sound_words(path: Path, file: str) -> Words | None:
    """Read a page of words before all else is checked; None where it is no text, has no sound head or is too heavy."""
    problems: list[Problem] = []
    text = read_text(path, file, problems)
    words = split_front_matter(text, file, problems) if text else None
    return None if words is None or words_burden(words, file) else words
