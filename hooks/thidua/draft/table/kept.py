"""Lists as offices keep them (danh sách)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from thidua.draft.form.block import COUNTS, figure_of, is_aside
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import KeyRow, note_findings
from thidua.draft.form.unit_name import UnitNames, spelled
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Kind, cell_name

_KINDS = {
    "individual": ("cá nhân|họ và tên|họ tên", "ông|bà|anh|chị|em|đ/c|đồng chí"),
    "collective": ("tập thể", "tập thể|nhân dân|cán bộ|chi bộ|chi hội|chi đoàn|hội|trường|ubnd"),
    "household": ("gia đình|chủ hộ", "hộ|gia đình"),
    "enterprise": ("doanh nghiệp", "doanh nghiệp|công ty"),
}  # fmt: skip
_COUNTED = {Holds.NUMBER, Holds.WHOLE}
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
        heads = (slugify(keys.grid.text(keys.row, c)) for c in range(keys.grid.width))
        self._counts = next((c for c, head in enumerate(heads) if head in COUNTS), None)
        rows = range(keys.row + 1, keys.grid.height)
        is_flat = self._is_of_awards or len(table.levels) == 1
        self._last = max(filter(self._is_counted, rows), default=0) if is_flat else 0
        for (row, place), cell in sorted(keys.grid.cells.items()):
            is_name = keys.columns.get(place, "").endswith("candidate.name")
            if row < keys.row or (row == keys.row and is_name):
                self._take(cell, self._titled)

    def _leaned(self, table: Table) -> Iterator[tuple[tuple[int, int], Cell]]:
        is_told = False
        for at, cell in self._keys.grid.cells.items():
            key = self._keys.columns.get(at[1], "") if at[0] > self._keys.row else ""
            column = table.form.column(key)
            found = leaned(cell, column) if column else cell
            if column and key.endswith("candidate.unit"):
                if found is cell:
                    self._tell(cell, "không thấy đơn vị nào của phong trào nên")
                    continue
                name = spelled(column.choices[found.text])
                if not is_told and spelled(cell.text) != name:
                    self._tell(cell, "chỉ lấy tên đơn vị, lời khác")
                    is_told = True
            yield at, found

    def _tell(self, cell: Cell, why: str) -> None:
        message, sheet = f"“{cell.text[:40]}”: {why} không đọc", self._keys.grid.name
        self._findings.append(Finding(sheet, cell.name, message, is_error=False))

    def _is_counted(self, row: int) -> bool:
        cell = None if self._counts is None else self.grid.at(row, self._counts)
        return cell is not None and cell.text[:1] in "=0123456789"

    def is_entry(self, row: int) -> bool:
        """Whether a row is of an entry; one that stands over others is taken, or told."""
        told_in = (self._keys.grid.cells.get((row, p)) for p in range(self.grid.width))
        cells = [cell for cell in told_in if cell]
        held = sum(cell.column in self._keys.columns for cell in cells)
        if self._is_counted(row) or held > (1 if row < self._last else 2):
            return True
        if not self._last:
            return len(cells) > 1 or not self._take(cells[0], self._held)
        told = [self._take(cell, self._held) for cell in cells if row < self._last]
        if not any(told):
            kept = self._held.items()
            self._held = {k: each for k, each in kept if not k.endswith("unit")}
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
        award = self._columns["award"] if self._is_of_awards else None
        if award is None or held is not self._held or "decision" in told:
            return bool(found)
        is_told = award.key in found or award.key in self._keys.columns.values()
        if is_told or not _AWARD.search(cell.text):
            return bool(found)
        message = f"không có “{cell.text[:60]}” để chọn; chọn trong: {', '.join(award.choices.values())}"
        self._findings.append(Finding(self.grid.name, cell.name, message))
        return True

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
        filled = {key: cell for key, cell in cells.items() if cell.answer is not None}
        said = self._held | filled
        told = self._titled | said
        name = said.get(self._columns["name"].key) if self._is_of_awards else None
        if name is None:
            return dict(cells)
        if nomination := self._nomination(name):
            own = {key: cell for key, cell in told.items() if "candidate." not in key}
            return own | {nomination.column.key: nomination}
        column, kind = self._columns["kind"], self._kind(str(name.answer))
        if kind and column.key not in said:
            told[column.key] = replace(name, column=column, answer=kind)
        elif column.key not in told:
            message = f"“{name.answer}” là tập thể hay cá nhân? Thêm cột “Đối tượng”, hoặc dòng “I. Tập thể”, “II. Cá nhân” ở trên"
            self._findings.append(name.finding(message))
        return told

    def _nomination(self, name: Filled) -> Filled | None:
        if column := self._columns.get("nomination"):
            asked = slugify(str(name.answer))
            for id, each in column.choices.items():
                if slugify(each) == asked:
                    return replace(name, column=column, answer=id)
        return None

    def _kind(self, name: str) -> str:
        """Say who is rewarded by how the name begins; "" where it does not tell."""
        if UnitNames(self._columns["unit"].choices).one(name):
            return "collective"
        begins = ((kind, rf"(?:{begin}) ") for kind, (_, begin) in _KINDS.items())
        return next((kind for kind, sign in begins if re.match(sign, name.lower())), "")


def leaned(cell: Cell, column: Column) -> Cell:
    """Give a cell with the choice that it names in other words."""
    if column.holds is not Holds.CHOICE:
        return cell
    found, words = "", f"-{slugify(cell.text)}-"
    if column.key.endswith("unit"):
        names = UnitNames(column.choices)
        found = names.one(names.titled([cell.text]))
    elif column.key == "report":
        slugs = {id: f"-{slugify(name)}-" for id, name in column.choices.items()}
        alike = [id for id, name in slugs.items() if words in name]
        found = alike[0] if len(alike) == 1 else ""
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


def unread_findings(keys: KeyRow, table: Table) -> Iterator[Finding]:
    """Tell columns that are not read."""
    grid = keys.grid
    yield from note_findings(grid)
    known = {*keys.columns.values()}
    names = (c.heads[-1] for c in table.form.columns if c.key not in known)
    rest = f"; biểu mẫu còn có: {told}" if (told := ", ".join(names)) else ""
    counted = {c.key for c in table.form.columns if c.holds in _COUNTED}
    titles = {place for place, key in keys.columns.items() if key == "titles"}
    has_titles = any(row > keys.row and at in titles for row, at in grid.cells)
    is_void = bool(counted) and known.isdisjoint(counted) and not has_titles
    for place in range(grid.width):
        head, at = grid.text(keys.row, place), cell_name(keys.row, place)
        below = range(keys.row + 1, grid.height)
        is_read = place in keys.columns or slugify(head) in ("", *COUNTS)
        cells = [c for row in below if (c := grid.cells.get((row, place)))]
        if not is_read and cells:
            is_lost = is_void and any(figure_of(cell) is not None for cell in cells)
            more = ": có số, nên sửa đầu cột, hoặc xóa cột" if is_lost else ""
            message = (
                f"cột “{head[:40]}” không có trong biểu mẫu, không đọc{rest}{more}"
            )
            yield Finding(grid.name, at, message, is_lost)
