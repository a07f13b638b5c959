"""The text of a table (CSV) → rows of cells that remember where they stand."""

from __future__ import annotations

from msgspec import Struct

_DELIMITERS = (";", "\t", ",")


class Cell(Struct, frozen=True):
    """A cell of a table; line and column are counted from 1."""

    text: str
    line: int
    column: int


def delimiter_of(text: str) -> str:
    """Find what parts the cells: whatever stands most often in the first line."""
    first = text.partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


def rows_of(text: str) -> list[list[Cell]]:
    """Part a table into rows; cells in quotation marks may hold anything, ends of lines too."""
    delimiter = delimiter_of(text)
    rows: list[list[Cell]] = [[]]
    place = 0
    line, start = 1, 0
    while place <= len(text):
        cell, after = _cell(text, place, delimiter, line, place - start + 1)
        rows[-1].append(cell)
        line += text.count("\n", place, after)
        start = text.rfind("\n", 0, after) + 1
        if after >= len(text):
            break
        if text[after] == "\n":
            rows.append([])
            line, start = line + 1, after + 1
        place = after + 1
    return [row for row in rows if any(cell.text for cell in row)]


def _cell(
    text: str, place: int, delimiter: str, line: int, column: int
) -> tuple[Cell, int]:
    """Read the cell that begins at a place; with the place of what ends it."""
    if text[place : place + 1] != '"':
        ends = [e for sign in (delimiter, "\n") if (e := text.find(sign, place)) >= 0]
        end = min(ends, default=len(text))
        return Cell(text[place:end].strip(), line, column), end
    end = place + 1
    while end < len(text):
        if text.startswith('""', end):
            end += 2
        elif text[end] == '"':
            break
        else:
            end += 1
    quoted = text[place + 1 : end].replace('""', '"')
    ends = [e for sign in (delimiter, "\n") if (e := text.find(sign, end)) >= 0]
    after = min(ends, default=len(text))
    return Cell(quoted.strip(), line, column), after
