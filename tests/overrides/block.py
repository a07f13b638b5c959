"""A block: a template, its sheet, and the classes that the two name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.test_site import ROOT

OVERRIDES = ROOT / "overrides"
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_STRING = re.compile(r'"[^"]*"')
_IMPORT = re.compile(r'\{% from "([^"]+)" import')
_CLASSES = re.compile(r'class="([^"]*)"')
_CLASS = re.compile(r"\.([a-z][\w-]*)")
_OF_A_CLASS = re.compile(r"[a-z][a-z0-9_-]*")


def blocks(folder: Path, suffix: str) -> set[str]:
    """Give the names of the blocks of a folder that have a file of this kind."""
    return {path.stem for path in folder.glob(f"*.{suffix}")}


def bare(sheet: Path) -> str:
    """Give a sheet without comments and strings."""
    return _STRING.sub('""', _COMMENT.sub("", sheet.read_text("utf-8")))


def selectors(sheet: Path) -> Iterator[str]:
    """Give each selector of a sheet; an at-rule is none."""
    for words in re.findall(r"(?:^|[{};])([^{};]+)(?=\{)", bare(sheet)):
        if not words.strip().startswith("@"):
            yield from (part.strip() for part in re.split(r",(?![^(]*\))", words))


def styled(sheet: Path) -> set[str]:
    """Give the classes that a sheet names."""
    return {name for part in selectors(sheet) for name in _CLASS.findall(part)}


def used(template: Path) -> set[str]:
    """Give the classes that a template sets, but for those that it is given."""
    words = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", template.read_text("utf-8"))
    return {
        name for part in _CLASSES.findall(words) for name in _OF_A_CLASS.findall(part)
    }


def is_named(name: str, template: str) -> bool:
    """Tell whether a template names a class, or at least what stands before its `--`."""
    block, kind, _ = name.partition("--")
    return name in template or (bool(kind) and f"{block}--" in template)


def imported(template: Path) -> Iterator[Path]:
    """Give the templates that a template takes macros from, and theirs."""
    for name in _IMPORT.findall(template.read_text("utf-8")):
        yield OVERRIDES / name
        yield from imported(OVERRIDES / name)
