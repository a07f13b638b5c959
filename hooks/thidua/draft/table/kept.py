"""Lists as offices keep them (danh sách): what a title, a head or a line over rows says holds for each of them."""

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
from thidua.read.workbook.cell import Cell, cell_name

_KINDS = {
    "individual": "ca-nhan|ho-va-ten|ho-ten", "collective": "tap-the", "household": "ho-gia-dinh|chu-ho|gia-dinh", "enterprise": "doanh-nghiep",
}  # fmt: skip
_NAMES = {
    "individual": "(?:ong|ba|anh|chi(?!-hoi|-bo|-doan|-to|-cuc|-nhanh)|em|d-c|dong-chi)-", "household": "(?:ho|gia-dinh)-(?:ong|ba|gia|chi|anh)", "enterprise": "cong-ty-|doanh-nghiep-",
    "collective": "(?:nhan-dan|tap-the|can-bo|chi-bo|chi-hoi|chi-doan|ubnd|uy-ban|hoi-(?:phu-nu|nong-dan|cuu|lien-hiep)|truong-(?:tieu|th|mam|mn|trung))-",
}  # fmt: skip
"""How names of those begin who are surely of a kind."""
_DECISION = re.compile(r"quyết định số\s*:?\s*(?P<number>\d+\s*/[\w/-]+).*?(?P<year>20\d\d)", re.IGNORECASE)  # fmt: skip


class Kept:
    """Reads along a list, row by row."""

    def __init__(self, keys: KeyRow, table: Table, findings: list[Finding]) -> None:
        self._keys, self._grid, self._findings = keys, keys.grid, findings
        self.grid = replace(keys.grid, cells=dict(self._leaned(table)))
        columns = {c.key.removeprefix("awarded.").removeprefix("candidate."): c for c in table.form.columns}  # fmt: skip
        self._columns = {name: columns[name] for name in ("decision", "nomination", "award", "kind", "unit", "name") if name in columns}  # fmt: skip
        self.is_of_awards = {"kind", "name"} <= self._columns.keys()
        self._titled: dict[str, Filled] = {}
        self._held: dict[str, Filled] = {}
        self._counts = next((c for c in range(self._grid.width) if slugify(self._grid.text(keys.row, c)) in COUNTS), None)  # fmt: skip
        rows = range(keys.row + 1, self._grid.height)
        is_flat = self.is_of_awards or len(table.levels) == 1
        self._last = max(filter(self._is_counted, rows), default=0) if is_flat else 0
        for (row, _), cell in sorted(self._grid.cells.items()):
            if row < keys.row or (row == keys.row and keys.columns.get(cell.column, "").endswith("candidate.name")):  # fmt: skip
                self._take(cell, self._titled)
        self._ask_decision(table)

    def _ask_decision(self, table: Table) -> None:
        """Say what to do where nobody tells which decision a list belongs to, or it is not known yet."""
        column = self._columns.get("decision")
        if column is None or not self.is_of_awards or column.key in self._keys.columns.values():  # fmt: skip
            return
        told = self._titled.get("decision")
        if told is None:
            message = "danh sách này kèm quyết định nào? Ghi trên bảng một dòng “Kèm theo Quyết định số 07/QĐ-UBND ngày …”, hoặc thêm cột “Mã quyết định”"  # fmt: skip
            self._findings.append(Finding(self._grid.name, cell_name(self._keys.row, 0), message))  # fmt: skip
        elif all(row.answers.get("decision") != told.answer for row in table.form.rows):
            self._findings.append(told.finding(f"chưa có quyết định {told.answer} trong dữ liệu: xuất biểu mẫu bằng `thidua export awards`, điền trang “Quyết định” và một người được khen, nhập, rồi nhập danh sách này"))  # fmt: skip

    def _leaned(self, table: Table) -> Iterator[tuple[tuple[int, int], Cell]]:
        """Give the cells, choices as the form has them; where only a unit is asked for, no position."""
        for at, cell in self._grid.cells.items():
            column = table.form.column(self._keys.columns.get(at[1], ""))
            if column is None or at[0] <= self._keys.row:
                yield at, cell
                continue
            head = self._grid.text(self._keys.row, at[1])
            found = leaned(cell, column)
            if found is cell and "chuc" in slugify(head):
                message = f"“{cell.text[:40]}”: không thấy đơn vị nào của phong trào, không đọc"  # fmt: skip
                self._findings.append(Finding(self._grid.name, cell.name, message, is_error=False))  # fmt: skip
            else:
                yield at, found

    def _is_counted(self, row: int) -> bool:
        cell = None if self._counts is None else self._grid.at(row, self._counts)
        return cell is not None and cell.text[:1] in "=0123456789"

    def is_entry(self, row: int) -> bool:
        """Whether a row is of an entry; one that stands over others is taken, or told."""
        cells = [cell for c in range(self._grid.width) if (cell := self._grid.cells.get((row, c)))]  # fmt: skip
        held = sum(cell.column in self._keys.columns for cell in cells)
        if self._is_counted(row) or held > (1 if row < self._last else 2):
            return True
        if not self._last:
            return not (
                self.is_of_awards
                and len(cells) == 1
                and self._take(cells[0], self._held)
            )
        told = [self._take(cell, self._held) for cell in cells if row < self._last]
        if not any(told) and cells and not is_aside(cells[-1].text):  # fmt: skip
            message = f"“{cells[-1].text[:40]}”: hàng không có số thứ tự, không đọc"
            self._findings.append(Finding(self._grid.name, cells[-1].name, message, is_error=False))  # fmt: skip
        return False

    def _take(self, cell: Cell, held: dict[str, Filled]) -> bool:
        """Keep what a title, a head or a line over rows says for the rows below."""
        told = dict(self._said(cell.text)) if self.is_of_awards else {}
        held |= {self._columns[name].key: Filled(self._columns[name], self._grid.name, cell.name, answer) for name, answer in told.items() if name in self._columns}  # fmt: skip
        return bool(told)

    def _said(self, words: str) -> Iterator[tuple[str, str]]:
        if found := _DECISION.search(words):
            yield "decision", f"{slugify(found['number'])}-{found['year']}"
            return
        kinds = [kind for kind, told in _KINDS.items() if re.search(rf"\b(?:{told})\b", slugify(words))]  # fmt: skip
        if len(kinds) == 1:
            yield "kind", kinds[0]
        if award := award_in(words, self._columns["award"].choices):
            yield "award", award
        if unit := UnitNames(self._columns["unit"].choices).one(words):
            yield "unit", unit

    def completed(self, cells: Mapping[str, Filled]) -> dict[str, Filled]:
        """Give the cells of an entry with what was kept for it; whom it is of by a nomination, where there is one."""
        if not self.is_of_awards:
            return dict(cells)
        keys = {name: column.key for name, column in self._columns.items()}
        said = self._held | {key: cell for key, cell in cells.items() if cell.answer is not None}  # fmt: skip
        name, told = said.get(keys["name"]), self._titled | said
        if name is None:
            return dict(cells)
        words = slugify(str(name.answer))
        ids = [id for id, each in self._columns["nomination"].choices.items() if slugify(each) == words] if "nomination" in keys else []  # fmt: skip
        if len(ids) == 1:
            own = {k: c for k, c in told.items() if "candidate." not in k}
            return own | {keys["nomination"]: replace(name, column=self._columns["nomination"], answer=ids[0])}  # fmt: skip
        is_unit = bool(UnitNames(self._columns["unit"].choices).one(str(name.answer)))
        kinds = (kind for kind, begins in _NAMES.items() if re.match(begins, words))
        kind = next(kinds, "collective" if is_unit else "")
        if kind and keys["kind"] not in said:
            told[keys["kind"]] = replace(name, column=self._columns["kind"], answer=kind)  # fmt: skip
        if keys["kind"] not in told:
            self._findings.append(name.finding(f"“{name.answer}” là tập thể hay cá nhân? Thêm cột “Đối tượng”, hoặc dòng “I. Tập thể”, “II. Cá nhân” ở trên"))  # fmt: skip
        return told


def award_in(words: str, choices: Mapping[str, str]) -> str:
    """Give the one award that words name: Tặng Giấy khen của Chủ tịch UBND xã; "" for none, and for several."""
    told = f"-{slugify(words)}-"
    found = {id: slugify(name) for id, name in choices.items() if f"-{slugify(name)}-" in told}  # fmt: skip
    own = [id for id, name in found.items() if not any(name != other and name in other for other in found.values())]  # fmt: skip
    return own[0] if len(own) == 1 and not told.startswith("-khong-") else ""


def leaned(cell: Cell, column: Column) -> Cell:
    """Give a cell with the choice that it names in other words."""
    if column.holds is not Holds.CHOICE:
        return cell
    if column.key.endswith("unit"):
        names = UnitNames(column.choices)
        found = names.one(cell.text) or names.one(names.titled([cell.text]))
    else:
        found = award_in(cell.text, column.choices) if column.key.endswith("award") else ""  # fmt: skip
    return replace(cell, text=found) if found else cell
