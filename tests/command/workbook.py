"""Workbooks as a case tells them: cells in words, merged and hidden ones, and what is no workbook.

`12,5` and words are text, `12.5` a number, `'12.5` a number typed as text, `=A1` a
formula (`=A1 → 12` one that shows 12), `d:2025-05-09` a day, `p:0.95` 95 %, `b:true` a tick, `e:#N/A` a fault of a formula.
"""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua.read.workbook.cell import Grid, Kind, cell_place
from thidua.read.workbook.workbook import read_workbook

_NUMBER = re.compile(r"-?\d+(\.\d+)?(e\d+)?")


def workbook(sheets: dict[str, Any]) -> bytes:
    """Make a workbook of what a case tells of its sheets."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    for name, told in sheets.items():
        told = told if isinstance(told, dict) else {"rows": told}
        _sheet(book, book.add_worksheet(name), told)
    book.close()
    return stream.getvalue()


def _sheet(book: Workbook, sheet: Worksheet, told: dict[str, Any]) -> None:
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    percent = book.add_format({"num_format": "0.0%"})
    for place in told.get("merge", ()):
        sheet.merge_range(place, "")
    cells = {
        (r, c): text
        for r, row in enumerate(told.get("rows", ()))
        for c, text in enumerate(row)
    }
    cells |= {
        cell_place(place) or (0, 0): t for place, t in told.get("set", {}).items()
    }
    for (row, column), text in cells.items():
        _write(sheet, row, column, text, day, percent)
    for row in told.get("hide_rows", ()):
        sheet.set_row(int(row) - 1, None, None, {"hidden": True})
    for column in told.get("hide_columns", ()):
        sheet.set_column(f"{column}:{column}", None, None, {"hidden": True})
    for place, words in told.get("notes", {}).items():
        sheet.write_comment(place, words)
    if told.get("hidden"):
        sheet.hide()


def _write(
    sheet: Worksheet, row: int, column: int, text: str, day: Any, percent: Any
) -> None:
    if not text:
        sheet.write_blank(row, column, None)
    elif text.startswith("="):
        formula, parted, value = text.partition(" → ")
        sheet.write_formula(row, column, formula, None, _shown(value) if parted else 7)
    elif text.startswith("d:"):
        sheet.write_datetime(row, column, datetime.fromisoformat(text[2:]), day)
    elif text.startswith("p:"):
        sheet.write_number(row, column, float(text[2:]), percent)
    elif text.startswith("b:"):
        sheet.write_boolean(row, column, text == "b:true")
    elif text.startswith("e:"):
        sheet.write_formula(row, column, "=1/0", None, text[2:])
    elif text.startswith("'"):
        sheet.write_string(row, column, text[1:])
    elif _NUMBER.fullmatch(text):
        sheet.write_number(row, column, float(text))
    else:
        sheet.write_string(row, column, text)


def _shown(value: str) -> float | str:
    """What stands beside a formula: a number or words, as the case writes it."""
    return float(value) if _NUMBER.fullmatch(value) else value


def changed(path: Path, told: dict[str, Any]) -> bytes:
    """Give an exported workbook with some cells, rows, columns, names as a case tells them."""
    grids = read_workbook(path)
    sheets: dict[str, Any] = {}
    for grid in grids:
        own = told.get(grid.name, {})
        rows = [
            [_cell(grid, r, c) for c in range(grid.width)] for r in range(grid.height)
        ]
        dropped = [ord(letter) - 65 for letter in own.get("drop_columns", ())]
        kept = [
            [cell for c, cell in enumerate(row) if c not in dropped] for row in rows
        ]
        sheets[own.get("rename", grid.name)] = {**own, "rows": kept}
    return workbook(sheets)


def _cell(grid: Grid, row: int, column: int) -> str:
    cell = grid.cells.get((row, column))
    if cell is None:
        return ""
    if cell.kind is Kind.NUMBER:
        return f"{cell.number:f}"
    if cell.day:
        return f"d:{cell.day.isoformat()}"
    return f"'{cell.text}"


def damaged(how: str, content: bytes) -> bytes:
    """Give what is no workbook, or what a workbook should not be."""
    match how:
        case "cut":
            return content[: len(content) // 2]
        case "empty":
            return b""
        case "old":
            return b"\xd0\xcf\x11\xe0" + bytes(600)
        case "locked":
            return b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
        case "text":
            return "Thôn;Điểm\nThôn Bắc;9\n".encode()
        case "macro":
            return _with_part(content, "xl/vbaProject.bin", b"\0")
        case "bomb":
            return _with_part(content, "xl/media/a.xml", b"0" * 200_000_000)
        case "ods":
            return _with_part(
                _with_part(
                    b"", "mimetype", b"application/vnd.oasis.opendocument.spreadsheet"
                ),
                "content.xml",
                b"<a/>",
            )
        case "xlsb":
            return _with_part(
                _with_part(b"", "[Content_Types].xml", b"<a/>"),
                "xl/workbook.bin",
                b"\0",
            )
        case "word":
            return _with_part(
                _with_part(b"", "[Content_Types].xml", b"<a/>"),
                "word/document.xml",
                b"<a/>",
            )
        case "html":
            return b"\r\n<html><table><tr><td>1</td></tr></table></html>"
        case "zip":
            return _with_part(b"", "thu.txt", b"a")
        case "entity":
            return _with_part(
                content,
                "xl/sharedStrings.xml",
                b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><sst/>',
            )
        case "xml":
            return _with_part(
                content, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>"
            )
        case "far":
            sheet = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
            return _with_part(content, "xl/worksheets/sheet1.xml", sheet)
    raise AssertionError(how)


def _with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Give a package with one part more, or another."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        if content:
            with zipfile.ZipFile(BytesIO(content)) as old:
                for info in old.infolist():
                    if info.filename != name:
                        new.writestr(info, old.read(info))
        new.writestr(name, part)
    return stream.getvalue()
