"""The stylesheets of all components → one small file whose name tells its content."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_STRING = re.compile(r'("[^"]*")')
_FIRST = ("tokens.css", "base.css")


def stylesheet(overrides: Path) -> str:
    """Join the stylesheets: tokens, base, then one component after the other by name."""
    first = [overrides / "styles" / name for name in _FIRST]
    folders = (overrides / "components", overrides / "fragments")
    rest = sorted(path for folder in folders for path in folder.glob("*.css"))
    return "\n".join(_shrink(path.read_text("utf-8")) for path in [*first, *rest])


def hashed_name(stem: str, suffix: str, content: bytes) -> str:
    """Name a file after its content: it may be kept by browsers for ever."""
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def _shrink(css: str) -> str:
    """Take comments and idle white space away."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    parts = _STRING.split(css)
    parts[::2] = [_squeeze(part) for part in parts[::2]]
    return "".join(parts).replace(";}", "}").strip()


def _squeeze(css: str) -> str:
    """White space has a meaning before `:` and around `>`: it stays there."""
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css)
