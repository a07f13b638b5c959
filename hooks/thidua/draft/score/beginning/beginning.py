"""A table of scores whose campaign has no criteria yet → the criteria and units that it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from msgspec.structs import replace

from thidua.draft.form.block import blocks
from thidua.draft.form.finding import Finding, why_not
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.beginning.criterion import NewCriterion
from thidua.draft.score.beginning.head import TableHead, head_of
from thidua.draft.score.row import titles_of
from thidua.draft.start.body import unit_lines
from thidua.draft.start.skeleton import quoted
from thidua.model.form.answer import Holds, NoAnswer, typed
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

_UNNAMED = re.compile(r"(?:sheet|trang(?: tính)?|bảng)\s*\d*$", re.IGNORECASE)
_NO_HEAD = "không thấy hàng đầu bảng: cần một cột “Đơn vị” và các cột tiêu chí ghi điểm tối đa, như “Nề nếp (tối đa 20)”; hoặc một cột “Tiêu chí”, một cột “Điểm tối đa” và mỗi đơn vị một cột"
_NO_NAMES = "không thấy tên đơn vị nào: đặt tên trang tính là tên đơn vị, hoặc mỗi đơn vị một cột"
_ALONE = "Tiêu chí"
"""The section of criteria that stand below none."""
_ALL = "Các đơn vị"
"""The group of units that stand in none."""


def tables_in(grids: Sequence[Grid]) -> list[Grid]:
    """Give the tables of criteria: the one that begins the set first; else what holds anything."""
    seen = [grid for grid in grids if not grid.is_hidden and grid.cells]
    parts = [part for grid in seen for part in blocks(grid)]
    read = ((part, head_of(part, [])) for part in parts)
    headed = [(part, head) for part, head in read if head and head.criteria]
    ordered = sorted(headed, key=lambda found: not found[1].units)
    return [part for part, _ in ordered] or parts[:1]


def sheets_of_units(grids: Sequence[Grid]) -> list[str]:
    """Name the sheets that hold criteria and no unit, as a title or else the sheet says."""
    seen = (grid for grid in grids if not grid.is_hidden)
    return [
        next((name for _, name in titles_of(grid)), grid.name)
        for grid in seen
        if (head := head_of(grid, [])) and head.criteria and not head.units
    ]


def _rest(
    tables: Sequence[Grid], head: TableHead, findings: list[Finding]
) -> TableHead:
    known = {slugify(one.name) for one in head.criteria}
    units = dict(head.units)
    for grid in tables:
        other = head_of(grid, [])
        told = (one.name for one in (other.criteria if other else ()))
        strange = [name for name in told if slugify(name) not in known]
        if other and not strange:
            for name, group in other.units.items():
                units.setdefault(name, group)
        elif strange:
            at = cell_name(min(row for row, _ in grid.cells), 0)
            message = f"bảng này có tiêu chí mà bảng đầu không có ({', '.join(strange)[:80]}): bộ tiêu chí tự lập chỉ lấy từ một bảng; soạn scoring.yml có đủ tiêu chí của mọi khối rồi nhập lại, hoặc nhập mỗi khối thành một phong trào"
            findings.append(Finding(grid.name, at, message))
    return replace(head, units=units)


def beginning_of(
    tables: Sequence[Grid],
    sheets: Sequence[str],
    units_file: str,
    known: UnitNames,
    ids: Collection[str],
    findings: list[Finding],
) -> tuple[str, str] | None:
    """Make the criteria (bộ tiêu chí) of the first table, and the units where some are new; what cannot be told is noted. `known`, `ids`: units that are there."""
    grid = tables[0]
    head = head_of(grid, findings)
    head = _rest(tables[1:], head, findings) if head else None
    if head and not head.units:
        named = [name for name in sheets if not _UNNAMED.match(name)]
        head = replace(head, units=dict.fromkeys(named, ""))
    if head is None:
        findings.append(Finding(grid.name, "", _NO_HEAD))
        return None
    findings += _odd(grid, head)
    if any(finding.is_error for finding in findings):
        return None
    if not head.criteria or not head.units:
        findings.append(Finding(grid.name, "", _lacking(head, sheets)))
        return None
    own, added = _own_units(head.units, known, ids)
    stands = re.sub(r"(?m)^units:\s*\{\}\s*$", "units:", units_file).rstrip()
    groups: dict[str, list[str]] = {}
    for name, group in head.units.items():
        groups.setdefault(group or _ALL, []).append(own[name])
    scoring = _scoring(head.criteria, groups)
    return scoring, f"{stands}{added}\n" if added else ""


def _lacking(head: TableHead, sheets: Sequence[str]) -> str:
    if head.criteria and sheets:
        return _NO_NAMES
    what = "tiêu chí" if not head.criteria else "đơn vị"
    return f"không thấy {what} nào dưới hàng đầu bảng: xem lại bảng, hoặc soạn scoring.yml trước"


def _own_units(
    names: Collection[str], known: UnitNames, ids: Collection[str]
) -> tuple[dict[str, str], str]:
    there = {name: id for name in names if (id := known.one(name))}
    fresh = [name for name in names if name not in there]
    added = unit_lines(fresh, set(ids))
    own = there | dict(zip(fresh, added, strict=True))
    return own, "".join(added.values())


def _odd(grid: Grid, head: TableHead) -> Iterator[Finding]:
    names = (name for one in head.criteria for name in (one.name, one.section))
    for name in filter(None, (*names, *head.units)):
        try:
            typed(Holds.WORDS, name)
        except NoAnswer as wrong:
            at = next((c.name for c in grid.cells.values() if name in c.text), "")
            yield Finding(grid.name, at, why_not(wrong, name))


def _scoring(criteria: Sequence[NewCriterion], groups: Mapping[str, list[str]]) -> str:
    return (
        "# yaml-language-server: $schema=../../../../schema/scoring.json\n"
        "# Lấy từ đầu bảng điểm: đối chiếu với quy chế, thêm cách tính nếu có (data/README.md).\n"
        f"total_max: {_sum(criteria)}\n"
        "sections:\n"
        f"{''.join(_sections(criteria))}"
        "groups:\n"
        f"{''.join(_groups(groups))}"
        "source: {words: Đầu bảng điểm nhập từ Excel, confirmed: false}\n"
    )


def _sections(criteria: Sequence[NewCriterion]) -> Iterator[str]:
    seen: set[str] = set()
    for name, found in groupby(criteria, key=lambda one: one.section or _ALONE):
        own = list(found)
        yield f"  - id: {_id(name, 'muc', seen)}\n    name: {_words(name)}\n    max: {_sum(own)}\n    criteria:\n"
        yield from (
            f"      - {{code: {quoted(one.code)}, name: {quoted(one.name)}, {_points(one)}}}\n"
            for one in own
        )


def _groups(groups: Mapping[str, list[str]]) -> Iterator[str]:
    seen = {"don-vi"}
    for name, units in groups.items():
        id = "don-vi" if name == _ALL else _id(name, "nhom", seen)
        yield f"  - {{id: {id}, name: {_words(name)}, units: [{', '.join(dict.fromkeys(units))}]}}\n"


def _id(name: str, kind: str, seen: set[str]) -> str:
    slug = slugify(name)
    is_fit = slug and slug not in seen and len(slug) < 40
    id = slug if is_fit else f"{kind}-{len(seen) + 1}"
    seen.add(id)
    return id


def _points(one: NewCriterion) -> str:
    most = _number(abs(one.most))
    if one.moves == "minus":
        return f"type: bonus_penalty, max: 0, minus: 1, min: -{most}"
    return f"type: bonus_penalty, max: {most}, plus: 1" if one.moves else f"max: {most}"


def _words(name: str) -> str:
    return name if name in (_ALONE, _ALL) else quoted(name)


def _sum(criteria: Sequence[NewCriterion]) -> str:
    return _number(sum((one.most for one in criteria if not one.moves), Decimal(0)))


def _number(number: Decimal) -> str:
    told = f"{number.normalize():f}".replace(".", ",")
    return quoted(told) if "," in told else told
