"""Files to begin with, from the skeletons beside this package (khung tệp)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from string import Template

_SKELETONS = Path(__file__).parents[1] / "skeleton"
_BARE = {"day", "year", "kind", "version", "title_line", "units", "unit", "narrative"}
"""Values that are no words of people: they stand as they are."""


def filled(file: str, /, **values: str | int | date) -> str:
    """Fill a skeleton; in YAML words of people are quoted, so nothing in them ends them."""
    text = (_SKELETONS / file).read_text("utf-8")
    told = {key: _set(key, value) for key, value in values.items()}
    return Template(text).substitute(told)


def skeleton_names(folder: str) -> list[str]:
    """List the files of a skeleton, relative to it, in order."""
    root = _SKELETONS / folder
    found = (path for path in root.rglob("*") if path.is_file())
    return sorted(path.relative_to(root).as_posix() for path in found)


def _set(key: str, value: str | int | date) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value) if key in _BARE else quoted(str(value))


def quoted(words: str) -> str:
    """Write words as a YAML string that nothing in them can end."""
    return json.dumps(words, ensure_ascii=False)
