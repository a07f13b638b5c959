"""Changes of score sheets → the files of data as they would be: one a unit, or one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thidua.draft.splice.change import Change, changed
from thidua.draft.splice.scalar import flow
from thidua.draft.splice.table_file import CellChange, spliced_table
from thidua.draft.splice.yaml_file import spliced
from thidua.model.form.answer import NOT_ASSIGNED
from thidua.read.yaml_tree import Plain

_SCHEMA = "# yaml-language-server: $schema=../../../../../schema/score_sheet.json"


def sheet_text(old: str | None, unit: str, group: str, changes: Sequence[Change]) -> str:  # fmt: skip
    """Change the file of a unit's sheet, or begin it. Raises `Unchangeable`."""
    if old is not None:
        return spliced(old, changes)
    tree: Plain = {}
    for change in changes:
        tree = changed(tree, Change(change.path[1:], change.new))
    told = tree.items() if isinstance(tree, dict) else ()
    lines = [f'  "{code}": {flow(line)}' for code, line in told]
    return "\n".join([_SCHEMA, f"unit: {unit}", f"group: {group}", "lines:", *lines, "state: draft", ""])  # fmt: skip


def table_text(
    old: str, changes: Mapping[str, Sequence[Change]], groups: Mapping[str, str]
) -> str:
    """Change the one table of all units."""
    cells = [cell for unit, own in changes.items() for cell in _cells(unit, own)]
    return spliced_table(old, cells, dict(groups))


def _leaves(change: Change) -> Iterator[Change]:
    if isinstance(change.new, dict):
        for name, value in change.new.items():
            yield from _leaves(Change((*change.path, name), value))
    else:
        yield change


def _counted(step: str | int) -> str:
    """Name a step as the head of a column does: entries of a list are counted from 1."""
    return str(step + 1) if isinstance(step, int) else step


def _cells(unit: str, changes: Sequence[Change]) -> list[CellChange]:
    """Give the cells of a unit's row; what is not assigned stands in the column of points."""
    found: dict[str, str] = {}
    for change in (leaf for whole in changes for leaf in _leaves(whole)):
        code, field = str(change.path[1]), ".".join(map(_counted, change.path[2:]))
        if field == "assigned":
            found[code] = NOT_ASSIGNED if change.new == "false" else found.get(code, "")
            continue
        new = change.new
        text = " | ".join(map(str, new)) if isinstance(new, list) else str(new or "")
        column = code if field == "final" else f"{code} {field}"
        if not text and found.get(column) == NOT_ASSIGNED:
            continue
        found[column] = text
    return [CellChange(unit, column, text) for column, text in found.items()]
