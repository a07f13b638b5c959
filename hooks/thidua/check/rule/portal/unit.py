"""Rules on units: mergers are told on both sides; who takes part existed that year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import SCORING, UNITS
from thidua.model.body.unit import Unit, Units
from thidua.model.problem import Problem
from thidua.model.rule import Example

_NORTH = "thon-bac: {name: Thôn Bắc, kind: hamlet"


@rule(
    "tien-than-mot-phia",
    what="Đơn vị ghi nhập vào đơn vị khác mà đơn vị ấy không ghi nó là tiền thân",
    why="Trang của hai đơn vị dẫn tới nhau; chỉ một bên ghi thì lịch sử bị đứt.",
    remedy="thêm vào predecessors của đơn vị ấy",
    example=Example(
        UNITS, f"{_NORTH}, active_to: 31/12/2024, successors: [thon-moi]", _NORTH
    ),
)
def mergers_are_told_on_both_sides(facts: Facts) -> Iterator[Problem]:
    """A successor names its predecessors, and they name it."""
    for units, id, place, heir in _successions(facts):
        successor = units.record.units[id].successors[place]
        if id not in heir.predecessors:
            path = ("units", id, "successors", place)
            message = f"“{successor}” không ghi “{id}” là tiền thân"
            yield units.problem(path, message)


@rule(
    "don-vi-da-nhap-van-con",
    what="Đơn vị đã nhập vào đơn vị khác mà vẫn ghi còn hoạt động",
    why="Một thôn đã nhập không được chấm điểm hay giao việc nữa.",
    remedy="ghi active_to trước ngày ấy",
    example=Example(
        UNITS,
        f"{_NORTH}, successors: [thon-moi]}}\n  thon-moi: {{name: Thôn Mới, kind: hamlet, predecessors: [thon-bac]",
        f"{_NORTH}}}\n  thon-moi: {{name: Thôn Mới, kind: hamlet",
    ),
)
def predecessors_end(facts: Facts) -> Iterator[Problem]:
    """A unit ends before the one that it went into begins."""
    for units, id, place, heir in _successions(facts):
        unit = units.record.units[id]
        begins = heir.active_from
        if begins and not (unit.active_to and unit.active_to < begins):
            message = f"đơn vị đã nhập vào “{unit.successors[place]}” từ {begins:%d/%m/%Y} mà vẫn còn"
            yield units.problem(("units", id, "active_to"), message)


@rule(
    "don-vi-khong-co-nam-ay",
    what="Đơn vị được chấm không tồn tại trong năm của phong trào",
    why="Không ai chấm điểm một đơn vị chưa lập hoặc đã giải thể.",
    remedy="xem active_from, active_to trong units.yml",
    example=Example(SCORING, "thon-nam, thon-bac, thon-moi]", "thon-nam, thon-bac]"),
)
def participants_exist_that_year(facts: Facts) -> Iterator[Problem]:
    """No points for a unit that did not exist in the year of the campaign."""
    for files in facts.campaigns:
        if files.scoring is None or files.units is None:
            continue
        for number, group in enumerate(files.scoring.record.groups):
            for place, id in enumerate(group.units):
                unit = files.units.get(id)
                if unit and not exists_in(unit, files.key.year):
                    path = ("groups", number, "units", place)
                    message = f"đơn vị “{id}” không tồn tại trong năm {files.key.year}"
                    yield files.scoring.problem(path, message)


def exists_in(unit: Unit, year: int) -> bool:
    """Whether a unit existed on any day of a year."""
    begins = unit.active_from or date.min
    ends = unit.active_to or date.max
    return begins <= date(year, 12, 31) and ends >= date(year, 1, 1)


def _successions(
    facts: Facts,
) -> Iterator[tuple[Checked[Units], str, int, Unit]]:
    """Give each unit that went into another one: its place among the heirs, the heir."""
    for units in facts.book.all(Units):
        for id, unit in units.record.units.items():
            for place, successor in enumerate(unit.successors):
                if heir := units.record.units.get(successor):
                    yield units, id, place, heir
