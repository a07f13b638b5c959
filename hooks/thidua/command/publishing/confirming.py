"""The second of two persons: sees the same, seals it; the log and the ledger follow."""

from __future__ import annotations

from argparse import Namespace

from thidua.command.project import OK, Misuse
from thidua.command.publishing.drafting import (
    PREPARATION,
    own_files,
    refused,
    sheet_files,
    write,
)
from thidua.command.publishing.roles import refuse_role, signature
from thidua.command.publishing.showing import shown
from thidua.command.workbook.campaign import Desk
from thidua.derive.proof.preparation import turned_since
from thidua.draft.publication import sealed
from thidua.draft.splice.change import Change
from thidua.model.problem import errors
from thidua.model.proof.preparation import Preparation
from thidua.model.slug import slugify
from thidua.publish.permanence.loss import FILE
from thidua.publish.trial.ledger import ledger_file


def confirm(options: Namespace, desk: Desk, prepared: Preparation) -> int:
    """Publish what was prepared, if it is still the same and breaks no rule."""
    _refuse(options, desk, prepared)
    sheets = {sheet.record.unit: sheet for sheet in desk.files.sheets}
    changes = {unit: _sealing(options, desk, prepared, unit) for unit in prepared.sheets}  # fmt: skip
    files = sheet_files(desk, sheets, changes, {})
    facts, problems = desk.trial.with_files(files)
    for line in shown(own_files(facts, desk), prepared, desk.units):
        print(line)
    if wrong := errors(problems):
        return refused(wrong)
    done: dict[str, str | None] = {**files, f"{desk.folder}/{PREPARATION}": None}
    ledger = ledger_file(desk.root, desk.trial, files)
    write(desk.root, done | ledger, is_dry=options.dry_run)
    if not ledger and (desk.root / FILE).is_file():
        print("Sổ địa chỉ và nhật ký chưa ghi: sửa hết lỗi của `thidua check` rồi chạy `thidua ledger --update`.")  # fmt: skip
    if not (options.build or options.dry_run):
        print("Đã công bố trong dữ liệu. Trang của cổng đổi khi dựng: thidua build")
    return OK


def _refuse(options: Namespace, desk: Desk, prepared: Preparation) -> None:
    """Refuse a role that may not confirm, and what is another now. Raises `Misuse`."""
    role = slugify(options.confirm)
    refuse_role(desk, options.confirm)
    if role == slugify(prepared.prepared_by):
        raise Misuse(f"“{options.confirm}” đã chuẩn bị: người thứ hai phải ở vai khác")
    if prepared.signatures and role != slugify(prepared.second or ""):
        raise Misuse(f"vai thứ nhất đã ký cùng “{prepared.second}”: vai ấy xác nhận, hoặc chuẩn bị lại")  # fmt: skip
    ballot = desk.files.ballot.record if desk.files.ballot else None
    records = {sheet.record.unit: sheet.record for sheet in desk.files.sheets}
    turned = list(turned_since(prepared, desk.scoring, ballot, records))
    if turned:
        raise Misuse(f"đã đổi sau khi chuẩn bị: {', '.join(turned)}; xem lại rồi chuẩn bị lại bằng `thidua publish --by`")  # fmt: skip


def _sealing(
    options: Namespace, desk: Desk, prepared: Preparation, unit: str
) -> list[Change]:
    sheet = next(s.record for s in desk.files.sheets if s.record.unit == unit)
    signatures = [prepared.signatures[unit]] if unit in prepared.signatures else []
    if options.sign:
        signatures.append(signature(options.sign, desk, prepared, unit, options.confirm))  # fmt: skip
    roles = [prepared.prepared_by, options.confirm]
    return sealed(sheet, prepared.on, roles, prepared.sheets[unit], signatures)
