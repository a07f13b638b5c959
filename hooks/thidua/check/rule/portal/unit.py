"""Rules on units: mergers are told on both sides; who takes part existed that year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.registry import Registry
from thidua.check.record.field_path import Path
from thidua.model.body.unit import Unit, Units
from thidua.model.problem import Problem


def mergers_are_told_on_both_sides(registry: Registry) -> Iterator[Problem]:
    """A successor names its predecessors, they name it, and they end before it begins."""
    for units in registry.book.all(Units):
        known = units.record.units
        for id_, unit in known.items():
            for place, successor in enumerate(unit.successors):
                heir = known.get(successor)
                if heir and id_ not in heir.predecessors:
                    path: Path = ("units", id_, "successors", place)
                    message = f"“{successor}” không ghi “{id_}” là tiền thân"
                    yield units.problem(
                        path, message, "thêm vào predecessors của đơn vị ấy"
                    )
                if heir and heir.active_from and not (unit.active_to and unit.active_to < heir.active_from):  # fmt: skip
                    path = ("units", id_, "active_to")
                    message = f"đơn vị đã nhập vào “{successor}” từ {heir.active_from:%d/%m/%Y} mà vẫn còn"
                    yield units.problem(path, message, "ghi active_to trước ngày ấy")


def participants_exist_that_year(files: CampaignFiles) -> Iterator[Problem]:
    """No points for a unit that did not exist in the year of the campaign."""
    if files.scoring is None or files.units is None:
        return
    for number, group in enumerate(files.scoring.record.groups):
        for place, id_ in enumerate(group.units):
            unit = files.units.get(id_)
            if unit and not exists_in(unit, files.key.year):
                path = ("groups", number, "units", place)
                message = f"đơn vị “{id_}” không tồn tại trong năm {files.key.year}"
                yield files.scoring.problem(
                    path, message, "xem active_from, active_to trong units.yml"
                )


def exists_in(unit: Unit, year: int) -> bool:
    """Whether a unit existed on any day of a year."""
    begins = unit.active_from or date.min
    ends = unit.active_to or date.max
    return begins <= date(year, 12, 31) and ends >= date(year, 1, 1)
