"""The first of two persons: sees what would be published, makes it ready, holds it against every rule."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts
from thidua.command.project import OK, Misuse
from thidua.command.publishing.drafting import (
    PREPARATION,
    own_files,
    refused,
    sheet_files,
    standing,
    write,
)
from thidua.command.publishing.showing import (
    another,
    refuse_role,
    roles_of,
    shown,
    signature,
)
from thidua.command.workbook.campaign import BLANK, Desk
from thidua.derive.proof.seal import digest_of, seal_of
from thidua.draft.publication import made_ready, preparation_text, sealed
from thidua.model.problem import Problem, errors
from thidua.model.proof.signature import Preparation
from thidua.model.score.period import all_periods
from thidua.model.score.sheet import ScoreSheet, SheetState

_UNSIGNED = "chu-ky-xac-nhan-thieu"
_FIRST, _SOMEBODY = "Vai thứ nhất", "Vai thứ hai"
"""Who prepares and who confirms, while nobody knows."""
_READY = (SheetState.APPRAISED, SheetState.FINAL)
_STATES = {
    SheetState.DRAFT: "còn là bản nháp", SheetState.SELF_SUBMITTED: "mới tự chấm",
    SheetState.CLUSTER_SCORED: "mới qua chấm chéo", SheetState.EXPLAINED: "mới giải trình",
}  # fmt: skip


def prepare(options: Namespace, desk: Desk) -> int:
    """Show, check and write what a second person is to confirm."""
    _refuse(options, desk)
    role = options.by or next(iter(roles_of(desk)), _FIRST)
    choice = _chosen(options, desk)
    second = options.second or another(desk, role)
    prepared = _prepared(options, desk, choice, role)
    ready = {
        unit: made_ready(s.record, prepared.on, role, options.minutes)
        for unit, s in choice.sheets.items()
    }
    files = sheet_files(desk, choice.sheets, ready, {})
    facts, found = _rehearsed(desk, prepared, second or _SOMEBODY, files)
    _show(facts, desk, prepared, choice)
    wrong = [problem for problem in errors(found) if not _waits(role, problem)]
    if wrong := [*standing(desk, choice.sheets.values()), *wrong]:
        return refused(wrong)
    command = f"thidua publish --campaign {desk.key}"
    if not options.by:
        named = "; ".join(roles_of(desk))
        among = f" (một trong: {named})" if named else ""
        print(f"Mới cho xem, chưa ghi gì. Người thứ nhất: {command} --by VAI{among}")
        return OK
    told = {**files, f"{desk.folder}/{PREPARATION}": preparation_text(prepared)}
    write(desk.root, told, is_dry=options.dry_run)
    if not options.dry_run:
        role = f'"{second}"' if second else "VAI"
        rest = "(bỏ --build thì công bố mà chưa dựng cổng)"
        print(f"Người thứ hai: {command} --confirm {role} --build {rest}")
    return OK


def _refuse(options: Namespace, desk: Desk) -> None:
    """Refuse what nobody may publish, or sign so. Raises `Misuse`."""
    if options.by:
        refuse_role(desk, options.by)
    source = desk.scoring.source
    if source and source.words.startswith(BLANK):
        raise Misuse(
            f"{desk.folder}/scoring.yml còn là khung mẫu: thay bằng bộ tiêu chí đã ban hành, sửa cả source"
        )
    if options.sign and not options.second:
        raise Misuse("ký số thì ghi cả --second: chữ ký gắn với cả hai vai")


def _show(facts: Facts, desk: Desk, prepared: Preparation, choice: Choice) -> None:
    for line in shown(own_files(facts, desk), prepared, desk.units, desk.files):
        print(line)
    for unit, why in choice.left.items():
        print(f"Để lại: {unit}: {why}")


def _chosen(options: Namespace, desk: Desk) -> Choice:
    asked = set(options.unit)
    known = {sheet.record.unit for sheet in desk.files.sheets}
    if strange := sorted(asked - known):
        raise Misuse(f"không có bảng điểm của {', '.join(strange)}")
    choice = choose_sheets(desk.files, asked, is_on_paper=bool(options.minutes))
    if not choice.sheets:
        listed = "; ".join(f"{unit}: {why}" for unit, why in choice.left.items())
        if "bản nháp" in listed:
            listed += "; các bước làm trên giấy thì ghi --minutes “Biên bản số …”"
        told = listed or "mọi bảng đã công bố"
        raise Misuse(f"không có bảng nào để công bố ({told})")
    return choice


def _prepared(options: Namespace, desk: Desk, choice: Choice, role: str) -> Preparation:
    prepared = Preparation(
        on=desk.trial.as_of,
        prepared_by=role,
        second=options.second,
        sheets={unit: seal_of(sheet.record) for unit, sheet in choice.sheets.items()},
        scoring=digest_of(desk.scoring),
        ballot=digest_of(desk.files.ballot.record) if desk.files.ballot else None,
        signatures={},
    )
    if not options.sign:
        return prepared
    signed = {
        unit: signature(options.sign, desk, prepared, unit, options.second)
        for unit in prepared.sheets
    }
    return prepared.model_copy(update={"signatures": signed})


def _rehearsed(
    desk: Desk, prepared: Preparation, second: str, files: Mapping[str, str]
) -> tuple[Facts, Sequence[Problem]]:
    """Give the data as they would be once the second person has confirmed."""
    ready, _ = desk.trial.with_files(files)
    sheets = {s.record.unit: s for s in own_files(ready, desk).sheets}
    roles = [prepared.prepared_by, second]
    changes = {
        unit: sealed(
            sheets[unit].record, prepared.on, roles, seal, _signed(prepared, unit)
        )
        for unit, seal in prepared.sheets.items()
    }
    return desk.trial.with_files({**files, **sheet_files(desk, sheets, changes, files)})


def _signed(prepared: Preparation, unit: str) -> list[str]:
    return [prepared.signatures[unit]] if unit in prepared.signatures else []


def _waits(role: str, problem: Problem) -> bool:
    """Whether only the signature of the second person is missing."""
    is_own = f"“{role}”" in problem.message
    return problem.rule == _UNSIGNED and not is_own


class Choice(Struct, frozen=True):
    """What is to be published, and what is left for another time."""

    sheets: Mapping[str, Checked[ScoreSheet]]
    left: Mapping[str, str]
    """By unit: why its sheet is not published yet."""


def choose_sheets(
    files: CampaignFiles, only: set[str], *, is_on_paper: bool = False
) -> Choice:
    """Choose the sheets that are whole and appraised; of those named, if any are.

    With minutes, `is_on_paper`, whole drafts without a log are, too.
    """
    sheets: dict[str, Checked[ScoreSheet]] = {}
    left: dict[str, str] = {}
    for sheet in files.sheets:
        unit = sheet.record.unit
        if sheet.record.published or (only and unit not in only):
            continue
        if why := _hindrance(files, sheet.record, is_on_paper=is_on_paper):
            left[unit] = why
        else:
            sheets[unit] = sheet
    left |= dict.fromkeys(_without_sheet(files), "chưa có bảng điểm")
    return Choice(sheets, left)


def _hindrance(files: CampaignFiles, sheet: ScoreSheet, *, is_on_paper: bool) -> str:
    """Say why a sheet cannot be published; "" where it can."""
    is_paper = is_on_paper and sheet.state is SheetState.DRAFT and not sheet.log
    if sheet.state not in _READY and not is_paper:
        return f"{_STATES.get(sheet.state, sheet.state.value)}, chưa thẩm định"
    total = files.totals.drafts.get(sheet.unit) if files.totals else None
    if total and total.missing and sheet.eligible:
        return f"chưa chấm tiêu chí {', '.join(_unscored(files, sheet, code) for code in total.missing)}"
    return ""


def _unscored(files: CampaignFiles, sheet: ScoreSheet, code: str) -> str:
    """Name a criterion that has no points, and the periods that it lacks of some."""
    told = sheet.lines[code].periods if code in sheet.lines else {}
    asked = files.scoring.record.periods if files.scoring and told else ()
    periods = all_periods(asked)
    lacking = [p.id for p in periods if not p.periods and p.id not in told]
    return f"{code} (thiếu {', '.join(lacking)})" if lacking else code


def _without_sheet(files: CampaignFiles) -> Iterator[str]:
    known = {sheet.record.unit for sheet in files.sheets}
    for group in files.scoring.record.groups if files.scoring else ():
        yield from (unit for unit in group.units if unit not in known)
