"""A table (`scores.csv`) with some cells changed, every other letter of it as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from thidua.read.table.score_table import delimiter_of

_QUOTED = re.compile(r'"(?:[^"]|"")*"')


class CellChange(Struct, frozen=True):
    """A cell of the table that is to be another."""

    unit: str
    column: str
    """As the first row names it: `1.1 actual`."""
    text: str
    """"" empties the cell."""


def spliced_table(
    text: str, changes: Iterable[CellChange], newcomers: dict[str, str]
) -> str:
    """Change cells; a column or a unit that is not there yet is added at the end.

    `newcomers` are units that have no row yet, each with its group.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    sign = delimiter_of(text)
    lines = [_cells(line, sign) for line in _lines(text)]
    heads = [_bare(cell) for cell in lines[0]]
    unit = heads.index("unit")
    told = ((n, cells) for n, cells in enumerate(lines) if n and len(cells) > unit)
    rows = {_bare(cells[unit]): n for n, cells in told}
    for change in changes:
        if change.unit not in rows:
            rows[change.unit] = len(lines)
            words = (_new(head, change.unit, newcomers) for head in heads)
            lines.append([_written(each, sign) for each in words])
        if change.column not in heads:
            if not change.text:
                continue
            heads.append(change.column)
            lines[0].append(_written(change.column, sign))
        row, place = lines[rows[change.unit]], heads.index(change.column)
        row += [""] * (place + 1 - len(row))
        row[place] = _written(change.text, sign)
    end = newline if text.endswith("\n") else ""
    return newline.join(sign.join(cells) for cells in lines) + end


def _new(head: str, unit: str, newcomers: dict[str, str]) -> str:
    return {"unit": unit, "group": newcomers.get(unit, "")}.get(head, "")


def _lines(text: str) -> list[str]:
    """Part the rows; one in quotation marks may go on over several lines."""
    found: list[str] = []
    for line in text.removesuffix("\n").removesuffix("\r").split("\n"):
        bare = line.removesuffix("\r")
        if found and found[-1].count('"') % 2:
            found[-1] += f"\n{bare}"
        else:
            found.append(bare)
    return found


def _cells(line: str, sign: str) -> list[str]:
    """Part a row into cells, each as it is typed."""
    cells, place = [""], 0
    while place < len(line):
        if not cells[-1] and (quoted := _QUOTED.match(line, place)):
            cells[-1] = quoted[0]
            place = quoted.end()
        elif line[place] == sign:
            cells.append("")
            place += 1
        else:
            cells[-1] += line[place]
            place += 1
    return cells


def _bare(cell: str) -> str:
    if _QUOTED.fullmatch(cell):
        return cell[1:-1].replace('""', '"').strip()
    return cell.strip().removeprefix("\ufeff")


def _written(text: str, sign: str) -> str:
    needs = sign in text or '"' in text or "\n" in text
    return '"' + text.replace('"', '""') + '"' if needs else text
