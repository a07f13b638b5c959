"""The workbook of scores (bảng chấm điểm của mọi đơn vị)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.export.form.head import cell, choice, names_by_id, words
from thidua.export.form.score_column import columns_of
from thidua.model.body.unit import Unit
from thidua.model.form.answer import NOT_ASSIGNED, Answer, Holds
from thidua.model.form.form import Column, Form, Row, answer_at
from thidua.model.form.table import Level, Table, rows_of
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import SheetState

SHEET = "Chấm điểm"
UNIT, NAME, GROUP, STATE = "unit", "don-vi", "nhom", "trang-thai"
"""Columns that say what a row is about."""
_HINTS = (
    "Chỉ điền vào ô nền trắng. Ô trống là chưa có; “không chấm” là tiêu chí không giao cho đơn vị.",
    "Số lẻ viết 9,5. Đừng đổi hàng mã màu xám và cột Mã: máy đọc lại theo đó. Xong thì lưu, rồi chạy thidua import scores.",
    "Hàng của đơn vị đã công bố bị khóa: sai thì ghi đính chính vào bảng điểm.",
)

Trees = Mapping[str, Mapping[str, Any]]
"""By unit: its sheet as it is written in the data."""
CRITERION = "criterion"
_SPARE = 60
_UNITS = Level((), (UNIT,), is_list=False, is_way=True)
_LINES = Level(("lines",), (CRITERION,), is_list=False, is_way=True)
_TITLE = "evidence.title"
_EVIDENCE = (
    words(_TITLE, "Tên minh chứng", level=2),
    words("evidence.file", "Tệp trong content/", level=2),
    words("evidence.address", "Địa chỉ trên mạng", level=2),
    words("evidence.sha256", "Mã băm SHA-256", level=2),
)
_REPLIES = (
    cell("replies.on", "Ngày giải trình", Holds.DAY, level=2),
    words("replies.words", "Đơn vị giải trình", level=2),
    words("replies.answer", "Trả lời", level=2),
)
_NOTE = replace(words("note", "Nhận xét, ghi chú"), level=1)
_NEW = "Thêm mục mới ở các hàng trống bên dưới: chọn đơn vị, tiêu chí rồi ghi."
_KEPT = "Đừng đổi hàng mã màu xám: máy đọc lại theo đó. Hàng của đơn vị đã công bố không sửa được."


def score_form(
    scoring: Scoring, trees: Trees, units: Mapping[str, Unit], title: str
) -> Form:
    """Make the form of a campaign's scores, filled in with what is known."""
    columns = (*_fixed(), *_criteria(scoring, trees))
    groups = {unit: group for group in scoring.groups for unit in group.units}
    everyone = dict.fromkeys([*groups, *trees])
    rows = []
    for unit in everyone:
        tree = trees.get(unit, {})
        group = groups.get(unit)
        told: dict[str, Answer] = {
            UNIT: unit,
            NAME: units[unit].name if unit in units else unit,
            GROUP: group.name if group else str(tree.get("group", "chung")),
            STATE: _state(tree),
        }
        rows.append(Row({**told, **_answers(columns, tree)}, lock_of(tree)))
    return Form(SHEET, title, columns, tuple(rows), _HINTS)


def lock_of(tree: Mapping[str, Any]) -> str:
    """Why a sheet may not be changed here: it was published."""
    seal = tree.get("published")
    on = seal.get("on") if isinstance(seal, Mapping) else None
    return f"bảng điểm đã công bố ngày {on}" if seal else ""


def _state(tree: Mapping[str, Any]) -> str:
    state = SheetState.of(tree.get("state", SheetState.DRAFT.value))
    return state.words[0] if tree and state else "chưa có bảng"


def _fixed() -> tuple[Column, ...]:
    titles = {UNIT: "Mã", NAME: "Đơn vị", GROUP: "Nhóm", STATE: "Trạng thái"}
    return tuple(
        Column(key, (title,), Holds.WORDS, is_fixed=True, is_wide=key == NAME)
        for key, title in titles.items()
    )


def _criteria(scoring: Scoring, trees: Trees) -> Iterator[Column]:
    for section in scoring.sections:
        for leaf in section.leaves():
            used = _used(leaf.code, trees.values())
            yield from columns_of(leaf, section.name, scoring.periods, used)


def _used(code: str, trees: Sequence[Mapping[str, Any]] | Any) -> list[tuple[str, ...]]:
    found: dict[tuple[str, ...], None] = {}
    for tree in trees:
        line = (tree.get("lines") or {}).get(code)
        found |= dict.fromkeys(_paths(line if isinstance(line, Mapping) else {}))
    return list(found)


def _paths(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _paths(inside, (*path, key))
    elif value is not None and path:
        yield path


def _answers(columns: Sequence[Column], tree: Mapping[str, Any]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    lines = tree.get("lines") or {}
    for column in columns:
        line = lines.get(column.code) if column.code else None
        if (
            column.is_first
            and isinstance(line, Mapping)
            and line.get("assigned") == "false"
        ):
            found[column.key] = NOT_ASSIGNED
        elif (
            column.path and (answer := answer_at(tree, column.path, column)) is not None
        ):
            found[column.key] = answer
    return found


def paper_tables(
    scoring: Scoring, trees: Trees, units: Mapping[str, Unit]
) -> list[Table]:
    """Make the sheets, filled in with what is known."""
    about = _about(scoring, trees, units)
    evidence = (_UNITS, _LINES, Level(("evidence",), (_TITLE,), may_repeat=True))
    replies = (_UNITS, _LINES, Level(("replies",), ("replies.on",), may_repeat=True))
    notes = (_UNITS, replace(_LINES, is_way=False))
    return [
        _table("Minh chứng", (*about, *_EVIDENCE), evidence, _TITLE, trees),
        _table("Giải trình", (*about, *_REPLIES), replies, "replies.words", trees),
        _table("Nhận xét", (*about, _NOTE), notes, "note", trees),
    ]


def _about(
    scoring: Scoring, trees: Trees, units: Mapping[str, Unit]
) -> tuple[Column, Column]:
    everyone = dict.fromkeys([*(u for g in scoring.groups for u in g.units), *trees])
    names = names_by_id(units)
    codes = {leaf.code: f"{leaf.code}. {leaf.name}" for leaf in scoring.leaves()}
    return (
        choice(UNIT, "Đơn vị", {id: names.get(id, id) for id in everyone}),
        choice(CRITERION, "Tiêu chí", codes, level=1),
    )


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
