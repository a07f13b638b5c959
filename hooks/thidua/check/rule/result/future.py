"""Rules on days of results that have not come: they are kept back, and told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.model.problem import Problem


def days_have_come(files: CampaignFiles, as_of: date) -> Iterator[Problem]:
    """Tell sheets, corrections, ballots and decisions of a day that is yet to come."""
    for sheet in files.sheets:
        if sheet.record.published and sheet.record.published.on > as_of:
            yield _kept(sheet, ("published", "on"), sheet.record.published.on)
        for place, correction in enumerate(sheet.record.corrections):
            if correction.on > as_of:
                yield _kept(sheet, ("corrections", place, "on"), correction.on)
    ballot = files.ballot
    if ballot and ballot.record.on and ballot.record.on > as_of:
        yield _kept(ballot, ("on",), ballot.record.on)
    if files.awards:
        for id_, decision in files.awards.record.decisions.items():
            if decision.on > as_of:
                yield _kept(files.awards, ("decisions", id_, "on"), decision.on)


def _kept(checked: Checked[Any], path: Path, on: date) -> Problem:
    message = f"ngày {on:%d/%m/%Y} chưa đến: cổng chưa đăng, đến ngày ấy mới đăng"
    return checked.attention(path, message, "xem lại ngày, nếu đã công bố thì sửa")
