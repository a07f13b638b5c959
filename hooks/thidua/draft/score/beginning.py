"""A table of scores whose campaign has no criteria yet → the criteria and units that its head names.

The head says each criterion with its most points: “Đường làng sạch (tối đa 40)”, “Nề nếp /20”,
or a row below it says them. Points are then given by hand (`type: manual`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua.draft.form.finding import Finding
from thidua.draft.score.criterion_name import MOST
from thidua.draft.start.body import unit_lines
from thidua.draft.start.skeleton import quoted
from thidua.model.slug import fold
from thidua.read.workbook.cell import Cell, Grid

_UNIT = re.compile(
    r"(?:tên\s+)?(?:đơn vị|thôn|tổ dân phố|khu phố|xã|phường|trường|lớp|cơ quan|tập thể|chi hội|tên)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:stt|tt|số tt|số thứ tự|mã|tổng|cộng|tổng điểm|tổng cộng|xếp|hạng|thứ hạng|ghi chú|loại|nhóm|kết quả)\b",
    re.IGNORECASE,
)
_MOST_ROW = re.compile(r"(?:điểm\s+)?(?:tối đa|chuẩn)|thang điểm", re.IGNORECASE)
_CODE = re.compile(r"(?P<code>(?:[IVX]+|\d{1,2})(?:\.\d{1,2})*)[.)]?\s+(?P<name>\S.*)")
_HEAD_ROWS = 40


@dataclass(frozen=True, slots=True)
class Begun:
    """The files with which the results of a campaign begin (bộ tiêu chí, đơn vị)."""

    scoring: str
    units: str
    """The whole file of the body's units; "" where no unit is new."""


@dataclass(frozen=True, slots=True)
class _Criterion:
    code: str
    name: str
    most: str


def beginning_of(
    grid: Grid, units_file: str, units: Mapping[str, str], findings: list[Finding]
) -> Begun | None:
    """Make them of the first sheet; what cannot be told is noted. `units` are ids by folded name."""
    head = _head_of(grid)
    if head is None:
        findings.append(Finding(grid.name, "", "không thấy hàng đầu bảng: cần một cột “Đơn vị” và các cột tiêu chí ghi điểm tối đa, như “Nề nếp (tối đa 20)”"))  # fmt: skip
        return None
    row, column = head
    first, most = _below(grid, row, column)
    criteria = list(_criteria(grid, head, first, most, findings))
    names = list(dict.fromkeys(_names(grid, first, column)))
    if any(finding.is_error for finding in findings) or not criteria or not names:
        return None
    fresh = [name for name in names if fold(name) not in units]
    added = unit_lines(fresh, set(units.values()))
    ids = {**units, **{fold(name): id for id, name in zip(added, fresh, strict=True)}}
    stands = re.sub(r"(?m)^units:\s*\{\}\s*$", "units:", units_file).rstrip()
    whole = stands + "".join(added.values()) + "\n" if added else ""
    return Begun(_scoring(criteria, [ids[fold(name)] for name in names]), whole)


def _head_of(grid: Grid) -> tuple[int, int] | None:
    """Find the cell that heads the names: a row of several heads, names below it."""
    for row in range(min(grid.height, _HEAD_ROWS)):
        cells = [c for place in range(grid.width) if (c := grid.cells.get((row, place)))]  # fmt: skip
        named = next((c for c in cells if _UNIT.match(c.text.strip())), None)
        if named and len(cells) > 1:
            return row, named.column
    return None


def _below(grid: Grid, row: int, column: int) -> tuple[int, int | None]:
    """Find the first row of names, and the row that tells the most points, if any."""
    most = None
    for below in range(row + 1, grid.height):
        words = grid.text(below, column)
        beside = grid.text(below, 0)
        if _MOST_ROW.search(f"{words} {beside}"):
            most = below
        elif words and grid.cells.get((below, column)):
            return below, most
    return grid.height, most


def _names(grid: Grid, first: int, column: int) -> Iterator[str]:
    for row in range(first, grid.height):
        words = " ".join(grid.text(row, column).split())
        if words and not _ASIDE.match(words):
            yield words


def _criteria(
    grid: Grid, head: tuple[int, int], first: int, most: int | None, findings: list[Finding]
) -> Iterator[_Criterion]:  # fmt: skip
    taken: set[str] = set()
    for place in range(grid.width):
        cells = _heads(grid, head[0], first, place) if place != head[1] else []
        words = " ".join(" ".join(cell.text for cell in cells).split())
        if not words or _ASIDE.match(words):
            continue
        found = MOST.search(words)
        told = grid.at(most, place) if most is not None else None
        number = Decimal(found["most"].replace(",", ".")) if found else told.number if told else None  # fmt: skip
        if number is None or number <= 0:
            message = f"cột “{words[:60]}” không nói điểm tối đa: ghi “{words[:40]} (tối đa 20)”, hoặc thêm một hàng “Điểm tối đa”"  # fmt: skip
            findings.append(Finding(grid.name, cells[-1].name, message))
            continue
        name = words[: found.start()].strip(" :-–") if found else words
        coded = _CODE.fullmatch(name)
        code = coded["code"] if coded and coded["code"] not in taken else str(len(taken) + 1)  # fmt: skip
        taken.add(code)
        yield _Criterion(code, coded["name"] if coded else name, f"{number.normalize():f}".replace(".", ","))  # fmt: skip


def _heads(grid: Grid, row: int, first: int, place: int) -> list[Cell]:
    """The cells of a head, from above; one that covers several columns belongs to each."""
    found = (grid.at(at, place) for at in range(row, first))
    return [cell for cell in dict.fromkeys(c for c in found if c) if cell.number is None]  # fmt: skip


def _scoring(criteria: list[_Criterion], units: list[str]) -> str:
    total = sum((Decimal(one.most.replace(",", ".")) for one in criteria), Decimal(0))
    most = f"{total.normalize():f}".replace(".", ",")
    lines = "".join(f"      - {{code: {quoted(one.code)}, name: {quoted(one.name)}, max: {_number(one.most)}}}\n" for one in criteria)  # fmt: skip
    return (
        "# yaml-language-server: $schema=../../../../schema/scoring.json\n"
        "# Lấy từ đầu bảng điểm: đối chiếu với quy chế, thêm cách tính nếu có (data/README.md).\n"
        f"total_max: {_number(most)}\n"
        "sections:\n"
        "  - id: tieu-chi\n"
        "    name: Tiêu chí\n"
        f"    max: {_number(most)}\n"
        "    criteria:\n"
        f"{lines}"
        "groups:\n"
        f"  - {{id: don-vi, name: Các đơn vị, units: [{', '.join(units)}]}}\n"
        "source: {words: Đầu bảng điểm nhập từ Excel, confirmed: false}\n"
    )


def _number(told: str) -> str:
    return quoted(told) if "," in told else told
