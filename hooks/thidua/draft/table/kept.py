"""Lists as offices keep them (danh sách)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from thidua.draft.form.block import COUNTS, is_aside
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import KeyRow
from thidua.draft.form.unit_name import UnitNames
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Kind

_KINDS = {
    "individual": ("cá nhân|họ và tên|họ tên", "ông|bà|anh|chị|em|đ/c|đồng chí"),
    "collective": ("tập thể", "tập thể|nhân dân|cán bộ|chi bộ|chi hội|chi đoàn|hội|trường|ubnd"),
    "household": ("gia đình|chủ hộ", "hộ|gia đình"),
    "enterprise": ("doanh nghiệp", "doanh nghiệp|công ty"),
}  # fmt: skip
"""Who is rewarded: the words of titles, those that names begin with."""
_DECISION = re.compile(r"quyết định số\W*(\d+\s*/[\w/-]+).*?(20\d\d)", re.IGNORECASE)
_AWARD = re.compile(
    "(?:giấy|bằng) khen|tiên tiến|chiến sĩ|cờ thi đua|huân chương", re.IGNORECASE
)


class Kept:
    """Reads along a list, row by row."""

    def __init__(self, keys: KeyRow, table: Table, findings: list[Finding]) -> None:
        self._keys, self._findings = keys, findings
        self.grid = replace(keys.grid, cells=dict(self._leaned(table)))
        self._columns = {c.key.rpartition(".")[2]: c for c in table.form.columns}
        self._is_of_awards = {"kind", "name", "award"} <= self._columns.keys()
        self._titled, self._held = dict[str, Filled](), dict[str, Filled]()
        heads = {
            c: slugify(keys.grid.text(keys.row, c)) for c in range(keys.grid.width)
        }
        self._counts = next((c for c, head in heads.items() if head in COUNTS), None)
        rows = range(keys.row + 1, keys.grid.height)
        is_flat = self._is_of_awards or len(table.levels) == 1
        self._last = max(filter(self._is_counted, rows), default=0) if is_flat else 0
        for (row, place), cell in sorted(keys.grid.cells.items()):
            is_name = keys.columns.get(place, "").endswith("candidate.name")
            if row < keys.row or (row == keys.row and is_name):
                self._take(cell, self._titled)

    def _leaned(self, table: Table) -> Iterator[tuple[tuple[int, int], Cell]]:
        """Give the cells, choices as the form has them."""
        is_told = False
        for at, cell in self._keys.grid.cells.items():
            key = self._keys.columns.get(at[1], "") if at[0] > self._keys.row else ""
            column = table.form.column(key)
            found = leaned(cell, column) if column else cell
            if column and key.endswith("candidate.unit"):
                if found is cell:
                    self._tell(cell, "không thấy đơn vị nào của phong trào nên")
                    continue
                if not is_told and slugify(cell.text) != slugify(
                    column.choices[found.text]
                ):
                    self._tell(cell, "chỉ lấy tên đơn vị, lời khác")
                    is_told = True
            yield at, found

    def _tell(self, cell: Cell, why: str) -> None:
        message = f"“{cell.text[:40]}”: {why} không đọc"
        self._findings.append(
            Finding(self._keys.grid.name, cell.name, message, is_error=False)
        )

    def _is_counted(self, row: int) -> bool:
        cell = None if self._counts is None else self.grid.at(row, self._counts)
        return cell is not None and cell.text[:1] in "=0123456789"

    def is_entry(self, row: int) -> bool:
        """Whether a row is of an entry; one that stands over others is taken, or told."""
        cells = [
            c
            for p in range(self.grid.width)
            if (c := self._keys.grid.cells.get((row, p)))
        ]
        held = sum(cell.column in self._keys.columns for cell in cells)
        if self._is_counted(row) or held > (1 if row < self._last else 2):
            return True
        if not self._last:
            return len(cells) > 1 or not self._take(cells[0], self._held)
        told = [self._take(cell, self._held) for cell in cells if row < self._last]
        if not any(told):
            self._held = {
                k: each for k, each in self._held.items() if not k.endswith("unit")
            }
            if not is_aside(cells[-1].text):
                self._tell(cells[-1], "hàng không có số thứ tự nên")
        return False

    def _take(self, cell: Cell, held: dict[str, Filled]) -> bool:
        """Keep what a title, a head or a line over rows says for the rows below."""
        told = dict(self._said(cell.text)) if self._is_of_awards else {}
        found = {
            c.key: Filled(c, self.grid.name, cell.name, answer)
            for name, answer in told.items()
            if (c := self._columns.get(name))
        }
        held |= found
        asked = (
            self._columns.get("award")
            if self._is_of_awards and held is self._held
            else None
        )
        is_odd = (
            asked
            and asked.key not in self._keys.columns.values()
            and asked.key not in found
            and "decision" not in told
            and _AWARD.search(cell.text)
        )
        if asked and is_odd:
            self._findings.append(
                Finding(
                    self.grid.name,
                    cell.name,
                    f"không có “{cell.text[:60]}” để chọn; chọn trong: {', '.join(asked.choices.values())}",
                )
            )
        return bool(found or is_odd)

    def _said(self, words: str) -> Iterator[tuple[str, str]]:
        if decision := _DECISION.search(words):
            yield "decision", f"{slugify(decision[1])}-{decision[2]}"
            return
        kinds = [
            kind
            for kind, (told, _) in _KINDS.items()
            if re.search(rf"\b(?:{told})\b", words.lower())
        ]
        if len(kinds) == 1:
            yield "kind", kinds[0]
        for name in ("award", "unit"):
            column = self._columns[name]
            cell = Cell(0, 0, Kind.TEXT, words)
            if (found := leaned(cell, column)) is not cell:
                yield name, found.text

    def completed(self, cells: Mapping[str, Filled]) -> dict[str, Filled]:
        """Give the cells of an entry with what holds for it."""
        said = self._held | {
            key: cell for key, cell in cells.items() if cell.answer is not None
        }
        told = self._titled | said
        name = said.get(self._columns["name"].key) if self._is_of_awards else None
        if name is None:
            return dict(cells)
        words = str(name.answer)
        if (column := self._columns.get("nomination")) and (
            ids := [
                id
                for id, each in column.choices.items()
                if slugify(each) == slugify(words)
            ]
        ):
            own = {key: cell for key, cell in told.items() if "candidate." not in key}
            return own | {column.key: replace(name, column=column, answer=ids[0])}
        column = self._columns["kind"]
        kinds = [
            kind
            for kind, (_, begin) in _KINDS.items()
            if re.match(rf"(?:{begin}) ", words.lower())
        ]
        if UnitNames(self._columns["unit"].choices).one(words):
            kinds = ["collective"]
        if kinds and column.key not in said:
            told[column.key] = replace(name, column=column, answer=kinds[0])
        elif column.key not in told:
            self._findings.append(
                name.finding(
                    f"“{words}” là tập thể hay cá nhân? Thêm cột “Đối tượng”, hoặc dòng “I. Tập thể”, “II. Cá nhân” ở trên"
                )
            )
        return told


def leaned(cell: Cell, column: Column) -> Cell:
    """Give a cell with the choice that it names in other words."""
    if column.holds is not Holds.CHOICE:
        return cell
    found, words = "", f"-{slugify(cell.text)}-"
    if column.key.endswith("unit"):
        names = UnitNames(column.choices)
        found = names.one(names.titled([cell.text]))
    elif column.key.endswith("award") and not words.startswith("-khong-"):
        slugs = {
            id: slugify(name)
            for id, name in column.choices.items()
            if f"-{slugify(name)}-" in words
        }
        widest = [
            id
            for id, name in slugs.items()
            if not any(name != other and name in other for other in slugs.values())
        ]
        found = widest[0] if len(widest) == 1 else ""
    return replace(cell, text=found) if found else cell
