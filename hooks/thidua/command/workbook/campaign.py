"""The campaign that a command is about."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_folder, campaign_of, data_folder
from thidua.command.project import Misuse, existing_file, find_root
from thidua.export.form.scores import score_form
from thidua.model.body.unit import Unit
from thidua.model.form.form import Form
from thidua.model.key import CampaignKey
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.plan import Plan
from thidua.model.score.scoring import Scoring
from thidua.model.slug import SLUG
from thidua.publish.load import find_as_of
from thidua.publish.trial.trial import Trial
from thidua.read.workbook.cell import Grid
from thidua.read.workbook.font import old_font
from thidua.read.workbook.package import Unreadable
from thidua.read.workbook.workbook import read_workbook

BLANK = "Khung mẫu"
"""With this begins what `thidua new ket-qua` says of where its criteria come from."""
_KEY = re.compile(rf"({SLUG})/(\d{{4}})/({SLUG})")


def add_campaign(parser: ArgumentParser, *, is_asked: bool = True) -> None:
    """Ask which campaign it is; where that is not `is_asked`, the folder or the data may tell."""
    more = (
        ""
        if is_asked
        else "; bỏ trống thì lấy theo thư mục đang đứng, hoặc phong trào duy nhất có việc này"
    )
    parser.add_argument(
        "--campaign",
        required=is_asked,
        metavar="CƠ_QUAN/NĂM/PHONG_TRÀO",
        help=f"phong trào: xa-ha-trung/2026/thi-dua{more}",
    )


def add_import(parser: ArgumentParser, *, is_asked: bool = True) -> None:
    """Ask what a command needs that reads a workbook."""
    add_campaign(parser, is_asked=is_asked)
    parser.add_argument(
        "--dry-run", action="store_true", help="chỉ cho xem, không ghi tệp nào"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")


class Desk(Struct, frozen=True):
    """A campaign on the desk of an official (phong trào đang làm)."""

    root: Path
    key: CampaignKey
    trial: Trial
    files: CampaignFiles

    @property
    def folder(self) -> str:
        """Where the data of the campaign lie."""
        return data_folder(self.key)

    @property
    def units_file(self) -> str:
        """Where the units of the body are listed."""
        return f"{body_folder(self.key.body)}/units.yml"

    @property
    def is_blank(self) -> bool:
        """Whether nobody wrote criteria yet: none are there, or those that `thidua new` sets."""
        scoring = self.files.scoring
        if scoring is None:
            return not (self.root / self.folder / "scoring.yml").exists()
        source = scoring.record.source
        return bool(source and source.words.startswith(BLANK)) and not any(
            sheet.record.lines for sheet in self.files.sheets
        )

    def with_files(self, files: Mapping[str, str]) -> Desk:
        """Give the desk as it would be with some files as given."""
        if not files:
            return self
        trial = self.trial.grown(files)
        found = next(f for f in trial.facts.campaigns if f.key == self.key)
        return replace(self, trial=trial, files=found)

    @property
    def units(self) -> Mapping[str, Unit]:
        """The units of the body. Raises `Misuse` where their file has faults."""
        if self.files.units is None and (self.root / self.units_file).exists():
            raise Misuse(f"{self.units_file} có lỗi: chạy `thidua check`, sửa trước")
        return self.files.units or {}

    @property
    def title(self) -> str:
        """How the campaign is called."""
        found = self.trial.facts.book.get(f"{self.folder}/campaign.yml", Campaign)
        return found.record.title if found else str(self.key)

    @property
    def years(self) -> range:
        """The years of the campaign: that of its folder, to the last of its plan's period."""
        found = self.trial.facts.book.get(f"{self.folder}/plan.yml", Plan)
        end = found.record.period.end if found else None
        last = end.day.year if end and end.day else self.key.year
        return range(self.key.year, max(last, self.key.year) + 1)

    @property
    def scoring(self) -> Scoring:
        """The criteria set. Raises `Misuse` where there is no sound one."""
        if self.files.scoring is None:
            raise Misuse(
                f"{self.folder}/scoring.yml chưa có hoặc có lỗi: chạy `thidua check` trước"
            )
        return self.files.scoring.record

    def trees(self) -> dict[str, dict[str, Any]]:
        """Give the sheets of scores as they are written, by unit."""
        told = {sheet.record.unit: sheet.node.plain() for sheet in self.files.sheets}
        return {unit: tree for unit, tree in told.items() if isinstance(tree, dict)}

    def computed(self, unit: str) -> dict[str, Decimal]:
        """Give the points that formulas give a unit, by criterion, before any weight."""
        totals = self.files.totals
        is_shown = unit in self.files.shown
        known = (totals.counted if is_shown else totals.drafts) if totals else {}
        lines = known[unit].lines if unit in known else ()
        return {
            line.code: line.computed / line.weight
            for line in lines
            if line.computed is not None
        }

    def score_form(self) -> Form:
        """Give the form of the scores, filled in with what is known."""
        return score_form(
            self.scoring, self.trees(), self.units, f"Bảng chấm điểm: {self.title}"
        )


def desk_of(
    options: Namespace,
    as_of: date | None = None,
    is_due: Callable[[Desk], bool] = lambda desk: True,
) -> Desk:
    """Open the campaign that was named, or else the one that is due. Raises `Misuse`."""
    root = find_root(Path.cwd())
    trial = Trial(root, as_of or find_as_of(root, []))
    desks = [Desk(root, files.key, trial, files) for files in trial.facts.campaigns]
    key = _named(options.campaign) if options.campaign else _here(root)
    found = [desk for desk in desks if (desk.key == key if key else is_due(desk))]
    if not (key or found) and len(desks) == 1:
        found = desks
    if len(found) == 1:
        return found[0]
    known = ", ".join(str(desk.key) for desk in (found or desks)[:12])
    if key:
        raise Misuse(f"không có phong trào “{key}”; đang có: {known}")
    raise Misuse(
        f"ghi rõ --campaign, một trong: {known}"
        if desks
        else "cổng chưa có phong trào nào: gõ trước thidua new phong-trao"
    )


def _named(name: str) -> CampaignKey:
    found = _KEY.fullmatch(name.strip("/"))
    if not found:
        raise Misuse(
            "phong trào ghi như xa-ha-trung/2026/thi-dua: cơ quan, năm, mã phong trào"
        )
    return CampaignKey(found[1], int(found[2]), found[3])


def _here(root: Path) -> CampaignKey | None:
    return campaign_of(Path.cwd().relative_to(root.resolve()).as_posix())


def opened(options: Namespace) -> tuple[Desk, list[Grid]]:
    """Find the campaign and read the workbook that a command names. Raises `Misuse`."""
    path = existing_file(options.file)
    desk = desk_of(options)
    try:
        grids = read_workbook(path)
    except Unreadable as why:
        raise Misuse(f"{options.file}: {why}") from None
    if font := old_font(grids):
        raise Misuse(
            f"{options.file}: chữ gõ bằng phông cũ ({font}): chuyển mã cả tệp sang Unicode (như bằng UniKey Toolkit) rồi nhập lại"
        )
    return desk, grids
