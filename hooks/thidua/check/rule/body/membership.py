"""Rules on units that are bodies of the portal themselves (xã, phường trong cụm): they can be that body."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import body_of
from thidua.check.record.record import Checked
from thidua.check.rule.example import UNITS
from thidua.check.rule.rule import Facts, rule
from thidua.model.body.body import Body, BodyKind
from thidua.model.body.unit import Unit, UnitKind, Units
from thidua.model.problem import Problem
from thidua.model.rule import Example

_NORTH = "thon-bac: {name: Thôn Bắc, kind: hamlet"
_PLACES = {
    BodyKind.COMMUNE: (UnitKind.COMMUNE, UnitKind.OTHER),
    BodyKind.WARD: (UnitKind.WARD, UnitKind.OTHER),
    BodyKind.SPECIAL_ZONE: (UnitKind.COMMUNE, UnitKind.WARD, UnitKind.OTHER),
}
"""Which units a commune, a ward, a special zone can be."""


@rule(
    "don-vi-la-co-quan",
    what="Đơn vị ghi là một cơ quan trên cổng mà không thể là cơ quan ấy, hay đơn vị khác đã ghi",
    why="Trang của đơn vị và trang của cơ quan dẫn tới nhau: phải là một nơi.",
    remedy="xem lại body và kind của đơn vị; không có trang cơ quan riêng thì bỏ body; đơn vị cũ đã thôi thì ghi active_to",
    example=Example(UNITS, f"{_NORTH}, body: xa-mau", _NORTH),
)
def units_can_be_their_body(facts: Facts) -> Iterator[Problem]:
    """A unit is another body, of a kind that fits, as real as its own; no two are one at a time."""
    bodies = facts.book.bodies()
    for units in facts.book.all(Units):
        own, seen = bodies.get(body_of(units.file)), dict[str, str]()
        for id, unit in units.record.units.items():
            other = bodies.get(unit.body) if unit.body else None
            if own is None or other is None or unit.body is None:
                continue
            message = _misfit(unit, own, other)
            if unit.active_to is None and seen.setdefault(unit.body, id) != id:
                message = message or f"“{seen[unit.body]}” đã ghi là “{unit.body}”"
            if message:
                yield units.problem(("units", id, "body"), message)


def _misfit(unit: Unit, own: Checked[Body], other: Checked[Body]) -> str:
    """Say why a unit of a body cannot be another body; "" where it can."""
    name, kind = other.record.name, other.record.kind
    if own.file == other.file:
        return "đơn vị không thể là chính cơ quan của mình"
    if kind is BodyKind.CLUSTER:
        return f"“{name}” là một cụm thi đua, không phải đơn vị của cụm"
    fitting = _PLACES.get(kind)
    is_place = unit.kind in (UnitKind.COMMUNE, UnitKind.WARD)
    if unit.kind not in fitting if fitting else is_place:
        return f"“{name}” là {kind.words[0]}, đơn vị ghi là {unit.kind.words[0]}"
    if own.record.sample != other.record.sample:
        return f"“{name}” và cơ quan của danh sách này: một có thật, một minh họa"
    return ""
