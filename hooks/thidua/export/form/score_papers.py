"""What stands beside the points of score sheets: evidence, replies, remarks (minh chứng, giải trình, nhận xét).

Each is a sheet of the workbook of scores with a row for each paper; new ones go into the
empty rows below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.export.form.scores import Trees, lock_of
from thidua.export.form.table.choice import cell, choice, names_by_id, words
from thidua.model.body.unit import Unit
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form, Row
from thidua.model.form.table import Level, Table, rows_of
from thidua.model.score.scoring import Scoring

UNIT, CRITERION = "unit", "criterion"
_SPARE = 60
_UNITS = Level((), (UNIT,), is_list=False, is_way=True)
_LINES = Level(("lines",), (CRITERION,), is_list=False, is_way=True)
_NEW = "Thêm mục mới ở các hàng trống bên dưới: chọn đơn vị, tiêu chí rồi ghi."
_KEPT = "Đừng đổi hàng mã màu xám: máy đọc lại theo đó. Hàng của đơn vị đã công bố không sửa được."


def paper_tables(scoring: Scoring, trees: Trees, units: Mapping[str, Unit]) -> list[Table]:  # fmt: skip
    """Make the sheets, filled in with what is known."""
    everyone = dict.fromkeys([*(u for g in scoring.groups for u in g.units), *trees])
    names = names_by_id(units)
    codes = {leaf.code: f"{leaf.code}. {leaf.name}" for leaf in scoring.leaves()}
    about = (
        choice(UNIT, "Đơn vị", {id: names.get(id, id) for id in everyone}),
        choice(CRITERION, "Tiêu chí", codes, level=1),
    )
    evidence = (
        words("evidence.title", "Tên minh chứng", level=2),
        words("evidence.file", "Tệp trong content/", level=2),
        words("evidence.address", "Địa chỉ trên mạng", level=2),
        words("evidence.sha256", "Mã băm SHA-256", level=2),
    )
    replies = (
        cell("replies.on", "Ngày giải trình", Holds.DAY, level=2),
        words("replies.words", "Đơn vị giải trình", level=2),
        words("replies.answer", "Trả lời", level=2),
    )
    note = (Column("note", ("Nhận xét, ghi chú",), Holds.WORDS, ("note",), level=1, is_wide=True),)  # fmt: skip
    listed = Level(("evidence",), ("evidence.title",), may_repeat=True)
    said = Level(("replies",), ("replies.on",), may_repeat=True)
    return [
        _table("Minh chứng", (*about, *evidence), (_UNITS, _LINES, listed), "evidence.title", trees),
        _table("Giải trình", (*about, *replies), (_UNITS, _LINES, said), "replies.words", trees),
        _table("Nhận xét", (*about, *note), (_UNITS, replace(_LINES, is_way=False)), "note", trees),
    ]  # fmt: skip


def _table(
    sheet: str,
    columns: Sequence[Column],
    levels: tuple[Level, ...],
    key: str,
    trees: Trees,
) -> Table:
    rows = tuple(_locked(row, trees) for row in rows_of(columns, levels, trees))
    hints = (f"Mỗi hàng một mục. {_NEW}", _KEPT)
    return Table(Form(sheet, sheet, tuple(columns), rows, hints, _SPARE), levels, key)


def _locked(row: Row, trees: Trees) -> Row:
    tree: Any = trees.get(str(row.answers.get(UNIT)), {})
    return replace(row, lock=lock_of(tree))
