"""The stylesheets of all blocks → one small file whose name tells its content.

Each sheet stands in the layer of its folder, and a later layer wins over an earlier one
whatever its selectors: a page may arrange a component, never the other way round.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

_TOKENS = "styles/tokens.css"
_LAYERS = {
    "base": "styles",
    "component": "components",
    "fragment": "fragments",
    "page": "pages",
}
"""Each layer above that of the tokens, lowest first, and the folder of its sheets."""
_STRING = re.compile(r'("[^"]*")')
_WIDTH = re.compile(r"@custom-media (--[a-z-]+) (\([^)]*\));")
_NAMED = re.compile(r"\((--[a-z-]+)\)")
_MEDIA = re.compile(r"(@media[^{]+)\{((?:[^{}]*\{[^{}]*\})*)\}")
_PRINT = "@media print"


def stylesheet(*overrides: Path) -> str:
    """Join the stylesheets: tokens, then layer by layer, in each by name.

    Of sheets of one name in several folders the first folder's counts.
    """
    tokens = next(path for o in overrides if (path := o / _TOKENS).is_file())
    sheets = {"tokens": _joined([tokens])}
    for layer, folder in _LAYERS.items():
        found = (
            path for o in reversed(overrides) for path in (o / folder).glob("*.css")
        )
        paths = {path.name: path for path in found if path.name != tokens.name}
        sheets[layer] = _joined(paths.values())
    widths = dict(_WIDTH.findall(sheets["tokens"]))
    layers = (_layered(layer, css, widths) for layer, css in sheets.items())
    return f"@layer {','.join(sheets)};{''.join(layers)}"


def _joined(paths: Iterable[Path]) -> str:
    return "".join(shrunk(path.read_text("utf-8")) for path in sorted(paths, key=_name))


def _name(path: Path) -> str:
    return path.name


def _layered(layer: str, css: str, widths: Mapping[str, str]) -> str:
    """Set a layer: what always holds, then what holds at a width, then on paper.

    It stands within each media query, not round it: WeasyPrint 69 forgets the layer of
    what stands in a query. No browser knows the names of widths yet.
    """
    blocks = {"": _MEDIA.sub("", _WIDTH.sub("", css))}
    for query, rules in _MEDIA.findall(css):
        blocks[query] = blocks.get(query, "") + rules
    blocks[_PRINT] = blocks.pop(_PRINT, "")
    return "".join(
        _within(_NAMED.sub(lambda name: widths[name[1]], query), layer, rules)
        for query, rules in blocks.items()
        if rules
    )


def _within(query: str, layer: str, rules: str) -> str:
    block = f"@layer {layer}{{{rules}}}"
    return f"{query}{{{block}}}" if query else block


def hashed_name(stem: str, suffix: str, content: bytes) -> str:
    """Name a file after its content: it may be kept by browsers for ever."""
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


@lru_cache(128)
def shrunk(css: str) -> str:
    """Take comments and idle white space away."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    parts = _STRING.split(css)
    parts[::2] = [_squeeze(part) for part in parts[::2]]
    return "".join(parts).replace(";}", "}").strip()


def _squeeze(css: str) -> str:
    """White space has a meaning before `:` and around `>`: it stays there."""
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    return re.sub(r"([{;][a-z-]+): ", r"\1:", css)
