"""`thidua publish`: results prepared by one person, seen and sealed by a second; the log and the ledger follow."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from thidua.command.build import build_site
from thidua.command.project import OK, Misuse, day
from thidua.command.publishing.drafting import (
    PREPARATION,
    own_files,
    refused,
    sheet_files,
    standing,
    write,
)
from thidua.command.publishing.preparing import choose_sheets, prepare
from thidua.command.publishing.showing import refuse_role, shown, signature
from thidua.command.workbook.campaign import Desk, add_campaign, desk_of
from thidua.derive.proof.seal import turned_since
from thidua.draft.publication import sealed
from thidua.draft.splice.change import Change
from thidua.model.problem import errors
from thidua.model.proof.signature import Preparation
from thidua.model.slug import slugify
from thidua.publish.inspection import noted
from thidua.publish.load import VIETNAM, find_as_of
from thidua.publish.permanence.log import carried_on
from thidua.publish.permanence.mend import recorded
from thidua.publish.permanence.standing import standing_of
from thidua.publish.permanence.text import FILE, ledger_text
from thidua.publish.run.day import TOLD_DAY
from thidua.publish.trial.trial import Trial

_COMMIT = "Ghi vào git (git commit)"


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    add_campaign(parser, is_asked=False)
    who = parser.add_mutually_exclusive_group()
    who.add_argument(
        "--by",
        metavar="VAI",
        help="vai chuẩn bị (người thứ nhất): cho xem điều sẽ công bố, ghi phiếu chuẩn bị; không ghi vai nào thì chỉ cho xem",
    )
    who.add_argument(
        "--confirm",
        metavar="VAI",
        help="vai xác nhận (người thứ hai): xem lại rồi công bố mọi bảng",
    )
    parser.add_argument(
        "--on",
        metavar="NGÀY",
        help="khi chuẩn bị: ngày công bố, như 21/11/2026; bỏ trống là hôm nay",
    )
    parser.add_argument(
        "--unit",
        action="append",
        default=[],
        metavar="MÃ",
        help="khi chuẩn bị: chỉ đơn vị này (ghi nhiều lần được); bỏ trống là mọi bảng đã đủ",
    )
    parser.add_argument(
        "--minutes",
        metavar="BIÊN_BẢN",
        help="khi chuẩn bị: các bước chấm làm trên giấy; nêu biên bản thẩm định, họp hội đồng: bảng còn là bản nháp mà đủ điểm cũng được công bố, nhật ký ghi biên bản ấy",
    )
    parser.add_argument(
        "--second",
        metavar="VAI",
        help="khi chuẩn bị: vai thứ hai, phải biết trước khi ký số",
    )
    parser.add_argument(
        "--sign",
        metavar="KHÓA",
        help="khóa SSH riêng của vai, khi vai có keys ở body.yml",
    )
    parser.add_argument(
        "--build",
        action="store_true",
        help="khi xác nhận: công bố xong thì dựng luôn cổng, như thidua build",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="chỉ cho xem, không ghi tệp nào"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Prepare, or confirm; exit 1 where the data would break a rule, with nothing written."""
    if options.build and (options.dry_run or not options.confirm):
        raise Misuse(
            "--build đi cùng --confirm, không đi cùng --dry-run: xác nhận xong mới dựng"
        )
    if not options.confirm:
        is_due = _is_whole if options.minutes else _is_ready
        return prepare(options, desk_of(options, _today(options.on), is_due))
    desk = desk_of(options, _today(options.on), _is_prepared)
    prepared = _preparation(desk)
    if prepared is None:
        raise Misuse(
            f"chưa có {desk.folder}/{PREPARATION}: người thứ nhất chạy `thidua publish --by VAI` trước"
        )
    if prepared.on > desk.trial.as_of:
        desk = desk_of(options, prepared.on, _is_prepared)
    code = confirm(options, desk, prepared)
    if code != OK or options.dry_run:
        return code
    is_later = find_as_of(desk.root, []) < prepared.on <= _today(None)
    return _built(prepared.on, is_later) if options.build else _told(prepared, is_later)


def _built(on: date, is_later: bool) -> int:
    """Build; as of the day of publication where the portal's own, that of the last commit, is before it."""
    if is_later:
        os.environ[TOLD_DAY] = on.isoformat()
        print(
            f"Dựng cổng tính đến ngày công bố {on:%d/%m/%Y}. {_COMMIT} trước lần dựng sau: chưa ghi thì dựng lại sẽ mất kết quả này khỏi trang."
        )
    return build_site()


def _told(prepared: Preparation, is_later: bool) -> int:
    """Say what is left to do until readers see it."""
    print("Đã công bố trong dữ liệu. Trang của cổng đổi khi dựng: thidua build")
    if is_later:
        print(
            f"Cổng tính đến ngày ghi git gần nhất, trước ngày công bố {prepared.on:%d/%m/%Y}. {_COMMIT} rồi hãy dựng."
        )
    return OK


def _is_ready(desk: Desk) -> bool:
    return bool(choose_sheets(desk.files, set()).sheets)


def _is_whole(desk: Desk) -> bool:
    return bool(choose_sheets(desk.files, set(), is_on_paper=True).sheets)


def _is_prepared(desk: Desk) -> bool:
    return _preparation(desk) is not None


def _today(told: str | None) -> date:
    """The day of publication: as asked, as the environment tells, else the machine's in Vietnam."""
    if told:
        return day(told)
    if any(os.environ.get(name) for name in ("THIDUA_AS_OF", "SOURCE_DATE_EPOCH")):
        return find_as_of(Path.cwd(), [])
    return datetime.now(VIETNAM).date()


def _preparation(desk: Desk) -> Preparation | None:
    name = f"{desk.folder}/{PREPARATION}"
    found = desk.trial.facts.book.get(name, Preparation)
    return found.record if found else None


def confirm(options: Namespace, desk: Desk, prepared: Preparation) -> int:
    """Publish what was prepared, if it is still the same and breaks no rule."""
    _refuse(options, desk, prepared)
    sheets = {sheet.record.unit: sheet for sheet in desk.files.sheets}
    changes = {
        unit: _sealing(options, desk, prepared, unit) for unit in prepared.sheets
    }
    files = sheet_files(desk, sheets, changes, {})
    facts, problems = desk.trial.with_files(files)
    for line in shown(own_files(facts, desk), prepared, desk.units, desk.files):
        print(line)
    if wrong := standing(desk, (sheets[unit] for unit in prepared.sheets)) + errors(
        problems
    ):
        return refused(wrong)
    done: dict[str, str | None] = {**files, f"{desk.folder}/{PREPARATION}": None}
    ledger = _ledger_file(desk.root, desk.trial, files)
    write(desk.root, done | ledger, is_dry=options.dry_run)
    if not ledger and (desk.root / FILE).is_file():
        print(
            "Sổ địa chỉ và nhật ký chưa ghi: sửa hết lỗi của `thidua check` rồi chạy `thidua ledger --update`."
        )
    return OK


def _refuse(options: Namespace, desk: Desk, prepared: Preparation) -> None:
    """Refuse a role that may not confirm, and what is another now. Raises `Misuse`."""
    role = slugify(options.confirm)
    refuse_role(desk, options.confirm)
    if role == slugify(prepared.prepared_by):
        raise Misuse(f"“{options.confirm}” đã chuẩn bị: người thứ hai phải ở vai khác")
    if prepared.signatures and role != slugify(prepared.second or ""):
        raise Misuse(
            f"vai thứ nhất đã ký cùng “{prepared.second}”: vai ấy xác nhận, hoặc chuẩn bị lại"
        )
    ballot = desk.files.ballot.record if desk.files.ballot else None
    records = {sheet.record.unit: sheet.record for sheet in desk.files.sheets}
    turned = list(turned_since(prepared, desk.scoring, ballot, records))
    if turned:
        raise Misuse(
            f"đã đổi sau khi chuẩn bị: {', '.join(turned)}; xem lại rồi chuẩn bị lại bằng `thidua publish --by`"
        )


def _sealing(
    options: Namespace, desk: Desk, prepared: Preparation, unit: str
) -> list[Change]:
    sheet = next(s.record for s in desk.files.sheets if s.record.unit == unit)
    signatures = [prepared.signatures[unit]] if unit in prepared.signatures else []
    if options.sign:
        signatures.append(
            signature(options.sign, desk, prepared, unit, options.confirm)
        )
    roles = [prepared.prepared_by, options.confirm]
    return sealed(sheet, prepared.on, roles, prepared.sheets[unit], signatures)


def _ledger_file(
    root: Path, trial: Trial, files: Mapping[str, str | None]
) -> dict[str, str]:
    """Give the new ledger; nothing where there is none yet, or the data would be refused.

    Only what is new is added: what was lost or turned is for `thidua ledger` to tell.
    """
    written = {name: text for name, text in files.items() if text is not None}
    facts, portal = trial.portal_with(written)
    if portal is None or not (root / FILE).is_file():
        return {}
    publication, others = noted(root, portal)
    standing = standing_of(portal, publication, others)
    return {FILE: ledger_text(carried_on(recorded(portal.ledger, standing), facts))}
