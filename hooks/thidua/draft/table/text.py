"""A data file that is not there yet: its first text, an entry a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.draft.splice.change import Change, changed
from thidua.draft.splice.scalar import flow, key
from thidua.draft.splice.yaml_file import spliced
from thidua.read.yaml_tree import Plain


def table_file(old: str | None, schema: str, changes: Sequence[Change]) -> str:
    """Change a file, or begin it. Raises `Unchangeable`."""
    if old is not None:
        return spliced(old, changes)
    tree: Plain = {}
    for change in changes:
        tree = changed(tree, change)
    head = f"# yaml-language-server: $schema=../../../../schema/{schema}.json"
    return "\n".join([head, *_lines(tree), ""])


def _lines(tree: Plain) -> Iterator[str]:
    for name, value in tree.items() if isinstance(tree, dict) else ():
        if isinstance(value, list) and all(isinstance(e, dict) for e in value):
            yield f"{key(name)}:"
            yield from (f"  - {flow(entry)}" for entry in value)
        elif isinstance(value, dict):
            yield f"{key(name)}:"
            yield from (f"  {key(k)}: {flow(entry)}" for k, entry in value.items())
        else:
            yield f"{key(name)}: {flow(value)}"
