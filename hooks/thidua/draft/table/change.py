"""Rows of a table → the changes of its data file, each value with the cell that it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.value import in_words
from thidua.draft.splice.change import Change, Path, changed
from thidua.draft.table.book import TableRow
from thidua.model.form.answer import Answer, written
from thidua.model.form.form import Column, answer_at, value_at
from thidua.model.form.table import Table, entries_of
from thidua.model.slug import slugify
from thidua.read.node import Plain

_LONGEST_ID = 60
_ID = {"individual": "ca-nhan", "household": "ho"}


class TableDraft:
    """A data file while the rows of tables are set into it, one by one."""

    def __init__(self, tree: Plain, findings: list[Finding]) -> None:
        self.tree, self.findings = tree, findings
        self.changes: list[Change] = []
        self.places: dict[Path, Filled] = {}
        """Where each value that was filled in stands, by its path in the file."""
        self._said: dict[Path, Filled] = {}
        self._taken: set[Path] = set()
        """Entries that a row was about already, of those that may repeat."""

    def take(self, table: Table, rows: Sequence[TableRow]) -> None:
        """Set the rows of a table into the file."""
        seen: dict[Path, TableRow] = {}
        for row in rows:
            root = self._root(table, row)
            if root is None:
                continue
            if root in seen and table.levels:
                message = f"mục này đã có ở hàng của ô {seen[root].place}: giữ một hàng; hai người trùng tên thì ghi thêm đơn vị sau tên"
                self.findings.append(Finding(row.sheet, row.place, message))
                continue
            seen[root] = row
        self._tell_left(table, set(seen), is_whole=any(r.is_whole for r in rows))

    def _root(self, table: Table, row: TableRow) -> Path | None:
        """Set a row level by level; gives the path of its last entry."""
        root: Path = ()
        if not table.levels:
            self._fill(table.at_level(0), row, root, set())
        for place, level in enumerate(table.levels):
            known = {key: _answer(row, key) for key in level.by}
            if all(answer is None for answer in known.values()):
                if place == 0 and (made := self._made_id(table, row)):
                    known = {level.by[0]: made}
                elif place and not _says(table.at_level(place), row):
                    return root  # an entry that holds none of the lower ones
                else:
                    self.findings.append(_unknown(table, row, level.by[0]))
                    return None
            held = (*root, *level.path)
            root = (*held, self._step(table, held, place, known))
            self._enter(table, place, row, root)
        return root

    def _enter(self, table: Table, place: int, row: TableRow, root: Path) -> None:
        """Set what a row says of an entry of a level."""
        level, columns = table.levels[place], table.at_level(place)
        self._taken |= {root} if level.may_repeat else set()
        if value_at(self.tree, root) is None:
            self._begin(columns, row, root, table)
        else:
            keys = {c.key for c in columns if table.is_key(c)}
            self._fill(columns, row, root, keys | set(level.by))

    def _made_id(self, table: Table, row: TableRow) -> str:
        """Make the id of a new entry out of the name that it is about."""
        told = (c for k, c in row.cells.items() if k.endswith("candidate.name"))
        name = next((cell for cell in told if cell.answer), None)
        if name is None or len(table.levels) > 1 or table.levels[0].is_list:
            return ""
        entries = entries_of(value_at(self.tree, table.levels[0].path))
        column, answer = name.column, name.answer
        named = (
            id for id, each in entries if answer_at(each, column.path, column) == answer
        )
        kind = str(_answer(row, name.column.key.replace("name", "kind")))
        made = slugify(str(name.answer))[:_LONGEST_ID].strip("-")
        if kind in ("individual", "household"):  # no name of a person in an address
            ids = {str(id) for id, _ in entries}
            made = next(id for n in count(1) if (id := f"{_ID[kind]}-{n}") not in ids)
        return made if row.is_whole else str(next(named, made))

    def _step(
        self, table: Table, held: Path, place: int, known: dict[str, Answer | None]
    ) -> str | int:
        level = table.levels[place]
        entries = entries_of(value_at(self.tree, held))
        if not level.is_list:
            return str(known[level.by[0]])
        columns = [c for c in table.at_level(place) if c.key in known]
        for step, entry in entries:
            if (*held, step) not in self._taken and all(
                answer_at(entry, c.path, c) == known[c.key] for c in columns
            ):
                return step
        return len(entries)

    def _begin(
        self, columns: Sequence[Column], row: TableRow, root: Path, table: Table
    ) -> None:
        entry: Plain = {}
        for column in columns:
            cell = row.cells.get(column.key)
            if cell is None or cell.answer is None or table.is_key(column):
                continue
            self.places[(*root, *column.path)] = cell
            if cell.answer is False:
                continue  # what is not ticked is not written
            entry = changed(entry, Change(column.path, _plain(cell.answer)))
        if entry:
            self._set(root, entry)

    def _fill(
        self, columns: Sequence[Column], row: TableRow, root: Path, known: set[str]
    ) -> None:
        for column in columns:
            cell = row.cells.get(column.key)
            if cell is None or column.key in known:
                continue
            path = (*root, *column.path)
            now = answer_at(self.tree, path, column)
            first = self._said.setdefault(path, cell)
            if first is not cell:
                if cell.answer is not None and cell.answer != first.answer:
                    self.findings.append(_otherwise(cell, first, root))
                continue
            self.places[path] = cell
            self._one(row, cell, path, now)

    def _one(self, row: TableRow, cell: Filled, path: Path, now: Answer | None) -> None:
        if cell.answer is None:
            if now is not None and row.is_whole:
                self._set(path, None)
            elif now is not None:
                self.findings.append(
                    cell.finding(
                        f"ô trống, dữ liệu đang ghi {in_words(now)}: giữ nguyên",
                        is_error=False,
                    )
                )
        elif cell.answer != now and not (cell.answer is False and now is None):
            self._set(path, _plain(cell.answer))

    def _set(self, path: Path, value: Plain) -> None:
        change = Change(path, value)
        self.changes.append(change)
        self.tree = changed(self.tree, change)

    def _below(self, held: Path) -> list[Path]:
        return [(*held, step) for step, _ in entries_of(value_at(self.tree, held))]

    def _tell_left(self, table: Table, seen: set[Path], *, is_whole: bool) -> None:
        """Tell entries of the data that a workbook of ours has no row for any more."""
        if not is_whole or not table.levels:
            return
        roots: list[Path] = [()]
        for level in table.levels:
            is_way = any(above.is_way for above in table.levels)
            roots = [
                below
                for root in roots
                for below in self._below((*root, *level.path))
                or ([] if is_way else [root])
            ]
        own = [c for c in table.at_level(len(table.levels) - 1) if not table.is_key(c)]
        told = (
            root
            for root in roots
            if any(answer_at(self.tree, (*root, *c.path), c) is not None for c in own)
        )
        if left := [root for root in told if root not in seen]:
            message = f"dữ liệu có {len(left)} mục mà tệp không có hàng: giữ nguyên; muốn bỏ mục nào thì xóa trong tệp dữ liệu"
            self.findings.append(Finding(table.form.sheet, "", message, is_error=False))


def _says(columns: Sequence[Column], row: TableRow) -> bool:
    return any(_answer(row, column.key) is not None for column in columns)


def _answer(row: TableRow, key: str) -> Answer | None:
    cell = row.cells.get(key)
    return cell.answer if cell else None


_TITLED = {
    "decision": "ghi ở tiêu đề bảng “Quyết định số …/QĐ-UBND ngày …”, hoặc thêm cột ấy"
}
"""What a title may tell for all rows, by the key of its column."""


def _unknown(table: Table, row: TableRow, key: str) -> Finding:
    title = next(c.heads[-1] for c in table.form.columns if c.key == key)
    remedy = _TITLED.get(key, "ghi vào hàng, chưa có cột thì thêm")
    message = f"hàng không ghi “{title}”: không biết hàng nói về mục nào; {remedy}"
    return Finding(row.sheet, row.place, message)


def _otherwise(cell: Filled, first: Filled, root: Path) -> Finding:
    """Tell that two cells say two things of one; minutes of two rounds are no fault of typing."""
    is_apart = cell.sheet != first.sheet
    where = (
        f"trang tính {first.sheet}, ô {first.cell}" if is_apart else f"ô {first.cell}"
    )
    told = f"ghi {in_words(cell.answer)}, mà {where} của cùng mục ghi {in_words(first.answer)}: ghi như nhau"
    if is_apart and not root:
        told += "; hai lần bỏ phiếu thì chỉ nhập trang lần đầu, lần sau ghi ở council"
    return cell.finding(told)


def _plain(answer: Answer) -> Plain:
    told = written(answer)
    return list(told) if isinstance(told, list) else told
