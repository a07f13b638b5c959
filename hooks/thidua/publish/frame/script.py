"""Modules → scripts: the search's, which the command line runs too, and the comparison's.

A page that is opened from a disk may load scripts, but no ES modules. So the modules are joined in the order in
which they stand here, each uses only those before it, and all share one function: pages see `thidua` alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

ENGINE = (
    "search/word", "search/query", "search/run", "search/shelf", "search/place", "search/range",
    "search/sequence", "search/rank", "search/mark", "search/excerpt", "search/hit",
)  # fmt: skip
"""What finds: it knows no page, so it runs anywhere."""
PAGE = (
    "search_page/chunk", "search_page/address", "search_page/element", "search_page/hit_item",
    "search_page/facet", "search_page/scope", "search_page/page", "search_page/event",
)  # fmt: skip
CONSOLE = ("search/console",)
"""What stands in for a page at the command line; it is never published."""
COMPARISON = (
    "comparison/table",
    "comparison/order",
    "comparison/pair",
    "comparison/page",
)
"""What orders a table of units and sets two of them beside each other."""
MOVED = ("moved/page",)
"""What leads on from a page that has moved to the place that was asked for."""
CITE = ("cite/page",)
"""What takes the citation of a clause along."""
EMBED = ("embed/page",)
"""What lets one choose a snippet."""
_IDLE = re.compile(r"^ *//.*\n|^\n|^ +", re.MULTILINE)


def page_script(folder: Path) -> bytes:
    """Join the script of the search's page; `add` is what chunks of the index call."""
    return _joined(folder, [*ENGINE, *PAGE], "add, openIndex, search, show").encode()


def comparison_script(folder: Path) -> bytes:
    """Join the script of the pages that set units side by side; it gives no name."""
    return _nameless(folder, COMPARISON)


def moved_script(folder: Path) -> bytes:
    """Give the script of the pages that have moved; it gives no name."""
    return _nameless(folder, MOVED)


def cite_script(folder: Path) -> bytes:
    """Give the script of pages whose clauses are cited; it gives no name."""
    return _nameless(folder, CITE)


def embed_script(folder: Path) -> bytes:
    """Give the script of the pages of snippets; it gives no name."""
    return _nameless(folder, EMBED)


def console_script(folder: Path) -> str:
    """Join the same engine for the command line (see `read/site/search_engine.py`)."""
    names = "begin, wanted, give, ask, told, words, parse"
    return _joined(folder, [*ENGINE, *CONSOLE], names)


def module_text(folder: Path, name: str) -> str:
    """Read a module as it is published."""
    return published((folder / f"{name}.js").read_text("utf-8"))


def published(text: str) -> str:
    """Leave out what stays at home: comments that fill a line, indents."""
    return _IDLE.sub("", text)


def _nameless(folder: Path, modules: Sequence[str]) -> bytes:
    body = "".join(module_text(folder, name) for name in modules)
    return f'"use strict";\n\n(function () {{\n{body}}})();\n'.encode()


def _joined(folder: Path, modules: Sequence[str], names: str) -> str:
    """Set modules into one function that gives some of their names."""
    body = "".join(module_text(folder, name) for name in modules)
    return f'"use strict";\n\nvar thidua = (function () {{\n{body}\nreturn {{ {names} }};\n}})();\n'
