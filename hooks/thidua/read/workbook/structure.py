"""What a value alone does not tell of a sheet."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.read.workbook.cell import cell_name, cell_place
from thidua.read.workbook.package import Unreadable

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 20_000, 1_000, 100_000
"""More than all units and criteria of a province."""
MOST_COVERED = 200_000
_MAIN, _RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"
_BUILT_IN = {9, 10}
"""0% and 0.00%, which every workbook has."""
_QUOTED = re.compile(r'"[^"]*"|\\.')


class Structure(Struct):
    """How a sheet is made (cấu trúc trang tính)."""

    name: str
    is_hidden: bool = False
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: set[tuple[int, int]] = field(default_factory=set)
    percents: set[tuple[int, int]] = field(default_factory=set)
    """Cells that show a hundred times what they hold, with the sign %."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    notes: tuple[str, ...] = ()


def structures_of(parts: Mapping[str, bytes]) -> list[Structure]:
    """Give the structure of every sheet in order. Raises `Unreadable`."""
    try:
        percents = percent_styles(parts.get(_STYLES))
        return [
            replace(
                _Reader(name, state, percents).read(parts[part]),
                notes=tuple(_notes(parts, part)),
            )
            for name, state, part in _sheets(parts)
        ]
    except (LookupError, ParseError, ValueError):
        raise Unreadable(
            "tệp Excel bị hỏng: mở bằng Excel, lưu thành tệp mới"
        ) from None


def _sheets(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    targets = {
        link.get("Id"): link.get("Target", "") for link in fromstring(parts[_RELS])
    }
    for sheet in fromstring(parts[_MAIN]).iter():
        if tag_of(sheet) == "sheet":
            id = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")
            target = targets[id]
            part = (
                target[1:]
                if target.startswith("/")
                else posixpath.normpath(f"xl/{target}")
            )
            if part.startswith("xl/worksheets/"):
                yield sheet.get("name", ""), sheet.get("state", ""), part


def _notes(parts: Mapping[str, bytes], part: str) -> Iterator[str]:
    folder, name = posixpath.split(part)
    links = parts.get(f"{folder}/_rels/{name}.rels")
    for link in fromstring(links) if links else ():
        target = posixpath.normpath(posixpath.join(folder, link.get("Target", "")))
        if link.get("Type", "").endswith("/comments") and target in parts:
            yield from (
                each.get("ref", "")
                for each in fromstring(parts[target]).iter()
                if tag_of(each) == "comment"
            )


class _Reader:
    """Reads one sheet; a row or a cell that tells no place follows the one before it."""

    def __init__(self, name: str, state: str, percents: Collection[int]) -> None:
        self.found = Structure(name, is_hidden=state in ("hidden", "veryHidden"))
        self._percents = percents
        self._row = self._column = -1
        self._cells = self._covered = 0

    def read(self, part: bytes) -> Structure:
        for event, element in iterparse(BytesIO(part), ("start", "end")):
            tag = tag_of(element)
            if event == "start":
                if tag == "row":
                    self._begin(element)
                continue
            if tag == "c":
                self._cell(element)
            elif tag == "row":
                element.clear()
            elif tag == "col":
                _column(element, self.found)
            elif tag == "mergeCell":
                self._merge(element)
        return self.found

    def _begin(self, row: Element) -> None:
        told = row.get("r")
        self._row = int(told) - 1 if told else self._row + 1
        self._column = -1
        if _is_on(row.get("hidden")):
            self.found.hidden_rows.add(self._row)

    def _cell(self, element: Element) -> None:
        name = element.get("r")
        place = cell_place(name) if name else (self._row, self._column + 1)
        if place is None:
            raise ValueError("a cell without a place")
        row, self._column = place
        inside = {tag_of(child): child for child in element}
        if not inside.keys() & {"v", "f", "is"}:
            return
        self._refuse_far(row, self._column)
        if (formula := inside.get("f")) is not None:
            if element.get("t") == "str" and not (
                inside["v"].text if "v" in inside else ""
            ):
                return  # it comes to no words: nothing is seen there
            self.found.formulas[place] = formula.text or ""
        if element.get("t") == "e":
            self.found.errors.add(place)
        if int(element.get("s", "0")) in self._percents:
            self.found.percents.add(place)

    def _refuse_far(self, row: int, column: int) -> None:
        self._cells += 1
        name = self.found.name
        if row >= MOST_ROWS or column >= MOST_COLUMNS:
            raise Unreadable(
                f"trang tính {name} có chữ ở ô {cell_name(row, column)}, xa quá: xóa ô ấy rồi thử lại"
            )
        if self._cells > MOST_CELLS:
            most = f"{MOST_CELLS:,}".replace(",", ".")
            raise Unreadable(f"trang tính {name} có quá {most} ô có chữ: không đọc")

    def _merge(self, element: Element) -> None:
        first, _, last = element.get("ref", "").partition(":")
        a, b = cell_place(first), cell_place(last or first)
        if a is None or b is None:
            raise ValueError("merged cells without a name")
        self._covered += (b[0] - a[0] + 1) * (b[1] - a[1] + 1)
        if self._covered > MOST_COVERED:
            raise Unreadable(
                f"trang tính {self.found.name} gộp quá nhiều ô: bỏ gộp ô rồi thử lại"
            )
        self.found.merged.append((*a, *b))


def _column(element: Element, found: Structure) -> None:
    if _is_on(element.get("hidden")):
        first, last = int(element.get("min", "1")), int(element.get("max", "1"))
        found.hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))


def _is_on(told: str | None) -> bool:
    return told in ("1", "true")


def percent_styles(part: bytes | None) -> set[int]:
    """Give the numbers of the styles that show percent; a broken part raises `ValueError`."""
    if part is None:
        return set()
    root = fromstring(part)
    formats = {
        int(e.get("numFmtId", "0"))
        for e in root.iter()
        if tag_of(e) == "numFmt" and "%" in _QUOTED.sub("", e.get("formatCode", ""))
    }
    styles = next((list(e) for e in root.iter() if tag_of(e) == "cellXfs"), [])
    shown = formats | _BUILT_IN
    return {
        n for n, style in enumerate(styles) if int(style.get("numFmtId", "0")) in shown
    }


def tag_of(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
