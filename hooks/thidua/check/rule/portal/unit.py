"""Rules on units (đơn vị): mergers told on both sides, nobody in a year in which he was not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.file.place import body_folder, exemplar_of
from thidua.check.record.record import Checked
from thidua.check.rule.example import SCORING, STORY, UNITS
from thidua.check.rule.portal.structure import _NORTH
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.exemplar import Exemplar
from thidua.model.body.unit import Unit, Units
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example


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
    "ke-tuc-mot-phia",
    what="Đơn vị mới ghi nhập từ các đơn vị mà các đơn vị ấy không ghi đã nhập đi đâu",
    why="Trang của đơn vị cũ không nói nay thuộc đâu; thiếu cả active_to thì nó vẫn bị giục việc, báo cáo.",
    remedy="ghi active_to, successors ở đơn vị cũ; chỉ tách một phần, đơn vị cũ vẫn còn thì để nguyên",
    grade=Grade.ATTENTION,
)
def heirs_are_named_by_those_before(facts: Facts) -> Iterator[Problem]:
    """Tell a merger that the heir alone names; a part of one that goes on is none."""
    for units in facts.book.all(Units):
        known = units.record.units
        for id, unit in known.items():
            for place, before in enumerate(unit.predecessors):
                old, is_merger = known.get(before), len(unit.predecessors) > 1
                if old and id not in old.successors and (is_merger or old.active_to):
                    path = ("units", id, "predecessors", place)
                    message = f"“{before}” không ghi đã nhập vào “{id}”"
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
    remedy="xem active_from, active_to trong units.yml; đơn vị là một cơ quan thì xem cả ended ở body.yml của nó",
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


@rule(
    "dien-hinh-don-vi-khong-con",
    what="Điển hình của một đơn vị không tồn tại trong năm của điển hình",
    why="Trang ghi điển hình ấy cho một đơn vị đã nhập, đã giải thể hay chưa lập.",
    remedy="ghi đơn vị kế tục, hoặc đặt tệp vào thư mục của năm ấy",
    example=Example(STORY, "unit: thon-moi", "unit: thon-doai"),
    grade=Grade.ATTENTION,
)
def exemplars_are_of_units_of_the_year(facts: Facts) -> Iterator[Problem]:
    """A unit that was there in the year has the exemplar."""
    for exemplar in facts.book.all(Exemplar):
        key, id = exemplar_of(exemplar.file), exemplar.record.unit
        units = (
            facts.book.get(f"{body_folder(key.body)}/units.yml", Units) if key else None
        )
        unit = units.record.units.get(id) if units else None
        if key and unit and not exists_in(unit, key.year):
            message = f"đơn vị “{id}” không tồn tại trong năm {key.year}"
            yield exemplar.problem(("unit",), message)


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
