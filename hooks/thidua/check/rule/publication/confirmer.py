"""Rules on who confirms (vai xác nhận): roles that the body names, none of the unit itself; who has a key signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_folder
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import BODY, confirmers_example, keyed_example
from thidua.check.rule.rule import Facts, rule
from thidua.derive.proof.signed import Confirmed, read_key, signed_words, signers_of
from thidua.model.body.body import Confirmer, Head, Terms
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.slug import slugify

if TYPE_CHECKING:
    from sshsig import PublicKey
_SHEETS = "scores/"


@rule(
    "vai-xac-nhan-la",
    what="Vai xác nhận không có trong danh sách của cơ quan",
    why="Ai được xác nhận kết quả thì cơ quan ghi trước, ở body.yml.",
    remedy="ghi đúng một vai ở confirmers của body.yml",
    example=Example(
        BODY,
        confirmers_example("Tổ trưởng thẩm định", "Chủ tịch UBND xã"),
        confirmers_example("Tổ trưởng thẩm định", "Chủ tịch Hội đồng"),
    ),
)
def confirmers_are_named(facts: Facts) -> Iterator[Problem]:
    """Whoever confirms is named by the body, where it names any."""
    for files in facts.campaigns:
        roles = _roles(facts, files)
        for at in confirmations(files) if roles else ():
            for place, role in enumerate(at.told.confirmed_by):
                if slugify(role) not in roles:
                    message = f"“{role}” không phải vai xác nhận của cơ quan"
                    yield at.file.problem((*at.path, "confirmed_by", place), message)


@rule(
    "xac-nhan-cho-minh",
    what="Vai xác nhận bảng điểm của chính đơn vị mình",
    why="Không ai tự xác nhận kết quả của mình; cụm trưởng, cụm phó cũng là đơn vị được xếp hạng.",
    remedy="để một vai thứ ba xác nhận bảng này",
    example=Example(
        BODY,
        confirmers_example("Chủ tịch Hội đồng", "Tổ trưởng thẩm định, unit: thon-doai"),
        confirmers_example("Chủ tịch Hội đồng", "Tổ trưởng thẩm định, unit: thon-bac"),
    ),
)
def nobody_confirms_for_themselves(facts: Facts) -> Iterator[Problem]:
    """No role confirms the sheet of its own unit."""
    for files in facts.campaigns:
        roles = _roles(facts, files)
        for at in confirmations(files):
            for place, role in enumerate(at.told.confirmed_by):
                if at.unit and roles.get(slugify(role)) == at.unit:
                    message = f"“{role}” là vai của chính đơn vị này"
                    yield at.file.problem((*at.path, "confirmed_by", place), message)


def _roles(facts: Facts, files: CampaignFiles) -> dict[str, str | None]:
    """Give the folded roles of a body, each with its unit in the year of a campaign."""
    body = facts.book.bodies().get(files.key.body)
    heads = _heads(facts, files)
    named = body.record.confirmers if body else ()
    return {slugify(c.role): _unit(c, heads) for c in named}


def _unit(confirmer: Confirmer, heads: Mapping[Head, str | None]) -> str | None:
    return confirmer.unit or (heads.get(confirmer.head) if confirmer.head else None)


def _heads(facts: Facts, files: CampaignFiles) -> dict[Head, str | None]:
    terms = facts.book.get(f"{body_folder(files.key.body)}/terms.yml", Terms)
    for term in terms.record.terms if terms else ():
        if term.year == files.key.year:
            return {Head.CHAIR: term.chair, Head.VICE_CHAIR: term.vice_chair}
    return {}


@rule(
    "chu-ky-xac-nhan-thieu",
    what="Vai có khóa ở body.yml xác nhận mà không có chữ ký đúng",
    why="Khóa để không ai ghi tên vai thay người giữ vai: không có chữ ký thì lần xác nhận không tính.",
    remedy="người giữ vai chạy `thidua seal TỆP --sign KHÓA`, chép dòng in ra vào signatures; sửa gì sau khi ký thì ký lại",
    example=Example(BODY, keyed_example("01/01/2024"), keyed_example("01/01/2026")),
)
def roles_with_keys_sign(facts: Facts) -> Iterator[Problem]:
    """A role that has a key by the day of a confirmation signed just that."""
    for at, confirmers in _asked(facts):
        signers = {signer for signer in _signers(at) if signer}
        for place, role in enumerate(at.told.confirmed_by):
            confirmer = confirmers.get(slugify(role))
            if (
                confirmer
                and _begins(confirmer) <= at.told.on
                and not _keys(confirmer) & signers
            ):
                message = f"“{role}” có khóa mà chưa ký điều này"
                yield at.file.problem((*at.path, "confirmed_by", place), message)


@rule(
    "chu-ky-xac-nhan-la",
    what="Chữ ký không phải của vai nào đã xác nhận, hoặc ký cho nội dung khác",
    why="Chữ ký đứng cạnh điều nó không ký làm người đọc tin nhầm.",
    remedy="xóa dòng ấy; người giữ vai ký lại bằng `thidua seal TỆP --sign KHÓA`",
)
def signatures_are_of_roles(facts: Facts) -> Iterator[Problem]:
    """Every signature is by a key of one of the roles that confirmed, and of these words."""
    for at, confirmers in _asked(facts):
        named = (confirmers.get(slugify(role)) for role in at.told.confirmed_by)
        known = {key for confirmer in named if confirmer for key in _keys(confirmer)}
        for place, signer in enumerate(_signers(at)):
            if signer not in known:
                message = "không phải chữ ký đúng của vai nào xác nhận điều này"
                yield at.file.problem((*at.path, "signatures", place), message)


def _asked(facts: Facts) -> Iterator[tuple[Confirmation, dict[str, Confirmer]]]:
    """Give each confirmation with the roles of its body that have keys, folded."""
    bodies = facts.book.bodies()
    for files in facts.campaigns:
        body = bodies.get(files.key.body)
        confirmers = body.record.confirmers if body else ()
        keyed = {slugify(c.role): c for c in confirmers if c.keys}
        yield from ((at, keyed) for at in confirmations(files))


def _signers(at: Confirmation) -> list[PublicKey | None]:
    if not at.told.signatures:  # most have none
        return []
    return signers_of(signed_words(at.thing, at.told), at.told.signatures)


def _keys(confirmer: Confirmer) -> set[PublicKey]:
    read = (read_key(key.key) for key in confirmer.keys)
    return {key for key in read if key}


def _begins(confirmer: Confirmer) -> date:
    return min(key.since for key in confirmer.keys)


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
