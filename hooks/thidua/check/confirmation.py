"""What is confirmed by two roles (lần xác nhận): seals of sheets, corrections of all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.derive.proof.signed import Confirmed

_SHEETS = "scores/"


class Confirmation(Struct, frozen=True):
    """One of them, with its place."""

    file: Checked[Any]
    thing: str
    """The part of the results that it is of: `xa-a/2025/thi-dua/scores/thon-dong`."""
    unit: str
    """The unit that it is about; "" for none."""
    path: Path
    told: Confirmed


def confirmations(files: CampaignFiles) -> Iterator[Confirmation]:
    """Give all that was confirmed of a campaign's results."""
    campaign = f"{files.key.body}/{files.key.name}"
    for sheet in files.sheets:
        unit = sheet.record.unit
        thing = f"{campaign}/{_SHEETS}{unit}"
        if seal := sheet.record.published:
            yield Confirmation(sheet, thing, unit, ("published",), seal)
        for place, correction in enumerate(sheet.record.corrections):
            yield Confirmation(sheet, thing, unit, ("corrections", place), correction)
    if files.corrections:
        for place, told in enumerate(files.corrections.record.corrections):
            unit = told.of.removeprefix(_SHEETS) if told.of.startswith(_SHEETS) else ""
            thing, path = f"{campaign}/corrections", ("corrections", place)
            yield Confirmation(files.corrections, thing, unit, path, told)
