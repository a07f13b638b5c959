"""The workbook of scores (bảng chấm điểm của mọi đơn vị): one sheet, a row for each unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from thidua.export.form.score_column import columns_of
from thidua.model.body.unit import Unit
from thidua.model.form.answer import NOT_ASSIGNED, Answer, Holds
from thidua.model.form.form import Column, Form, Row
from thidua.model.form.tree import answer_at
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


def score_form(scoring: Scoring, trees: Trees, units: Mapping[str, Unit], title: str) -> Form:  # fmt: skip
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
    """Which fields of a criterion's line hold something in any sheet."""
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
        if column.is_first and isinstance(line, Mapping) and line.get("assigned") == "false":  # fmt: skip
            found[column.key] = NOT_ASSIGNED
        elif column.path and (answer := answer_at(tree, column.path, column)) is not None:  # fmt: skip
            found[column.key] = answer
    return found
