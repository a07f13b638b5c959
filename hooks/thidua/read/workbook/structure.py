"""What a value alone does not tell of a sheet: formulas, hidden rows, merged cells, how far it goes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from thidua.read.workbook.cell import cell_name, cell_place
from thidua.read.workbook.package import Unreadable

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 20_000, 1_000, 400_000
"""More than all units and criteria of a province; a page of scores has a thousand cells."""
MOST_COVERED = 200_000
_MAIN, _RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@dataclass(slots=True)
class Structure:
    """How a sheet is made (cấu trúc trang tính); rows and columns are counted from 0."""

    name: str
    is_hidden: bool = False
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def structures_of(parts: Mapping[str, bytes]) -> list[Structure]:
    """Give the structure of every sheet in order. Raises `Unreadable`."""
    try:
        return [
            _sheet(name, state, parts[part]) for name, state, part in _sheets(parts)
        ]
    except (KeyError, ParseError, ValueError):
        raise Unreadable("tệp Excel bị hỏng: mở bằng Excel, lưu thành tệp mới") from None  # fmt: skip


def _sheets(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Name the sheets, whether they are hidden, the part that each stands in."""
    targets = {
        link.get("Id"): link.get("Target", "") for link in fromstring(parts[_RELS])
    }
    for sheet in fromstring(parts[_MAIN]).iter():
        if _tag(sheet) == "sheet":
            id = next(v for k, v in sheet.attrib.items() if k.endswith("}id"))
            target = targets[id]
            part = target[1:] if target.startswith("/") else posixpath.normpath(f"xl/{target}")  # fmt: skip
            if part.startswith("xl/worksheets/"):
                yield sheet.get("name", ""), sheet.get("state", ""), part


def _sheet(name: str, state: str, part: bytes) -> Structure:
    found = Structure(name, is_hidden=state in ("hidden", "veryHidden"))
    cells = covered = 0
    for _, element in iterparse(BytesIO(part)):
        match _tag(element):
            case "c":
                cells += _cell(element, found)
                if cells > MOST_CELLS:
                    raise Unreadable(f"trang tính {name} có quá {MOST_CELLS:,} ô có chữ: không đọc".replace(",", "."))  # fmt: skip
            case "row":
                if _is_on(element.get("hidden")):
                    found.hidden_rows.add(int(element.get("r", "0")) - 1)
                element.clear()
            case "col":
                _column(element, found)
            case "mergeCell":
                covered += _merge(element, found)
                if covered > MOST_COVERED:
                    raise Unreadable(f"trang tính {name} gộp quá nhiều ô: bỏ gộp ô rồi thử lại")  # fmt: skip
    return found


def _cell(element: Element, found: Structure) -> bool:
    """Note a cell; whether it holds something."""
    inside = {_tag(child): child for child in element}
    if not inside.keys() & {"v", "f", "is"}:
        return False
    place = cell_place(element.get("r", ""))
    if place is None:
        raise ValueError("a cell without a name")
    row, column = place
    if row >= MOST_ROWS or column >= MOST_COLUMNS:
        raise Unreadable(f"trang tính {found.name} có chữ ở ô {cell_name(row, column)}, xa quá: xóa ô ấy rồi thử lại")  # fmt: skip
    if (formula := inside.get("f")) is not None:
        found.formulas[place] = formula.text or ""
    if element.get("t") == "e":
        found.errors.add(place)
    return True


def _column(element: Element, found: Structure) -> None:
    if _is_on(element.get("hidden")):
        first, last = int(element.get("min", "1")), int(element.get("max", "1"))
        found.hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))


def _merge(element: Element, found: Structure) -> int:
    """Note merged cells; how many there are."""
    first, _, last = element.get("ref", "").partition(":")
    a, b = cell_place(first), cell_place(last or first)
    if a is None or b is None:
        raise ValueError("merged cells without a name")
    found.merged.append((*a, min(b[0], MOST_ROWS), min(b[1], MOST_COLUMNS)))
    return (b[0] - a[0] + 1) * (b[1] - a[1] + 1)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _is_on(told: str | None) -> bool:
    return told in ("1", "true")
