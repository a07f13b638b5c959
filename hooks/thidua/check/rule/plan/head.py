"""Rules on the status of a plan: issued, draft or unknown (DESIGN §2.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from thidua.address.version import version_address
from thidua.check.amendment.revision import campaign_history
from thidua.check.file.place import data_folder, words_file
from thidua.check.rule.plan.amendment import revision_of
from thidua.check.rule.rule import PLAN, Facts, rule
from thidua.derive.permanence.charge import forwarded
from thidua.derive.version.seal import version_hashes
from thidua.model.amendment.amendment import Amendments
from thidua.model.amendment.version import Version
from thidua.model.key import CampaignKey
from thidua.model.ledger import Ledger
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

_ISSUED = ("number", "symbol", "issued_on", "place")
_OTHERS = {
    "number": (r"/\s*[^\W\d]", "chỉ ghi số, như 05; ký hiệu ghi ở symbol"),
    "symbol": (r"^\d{1,3}\s*[/-]", "chỉ ghi ký hiệu, như KH-UBND; số ghi ở number"),
    "place": (r"\bngày\b", "chỉ ghi địa danh; ngày ghi ở issued_on"),
}
"""By field: what is of another one, what to write."""


@rule(
    "da-ban-hanh-thieu-muc",
    what="Kế hoạch ghi là đã ban hành mà thiếu số, ký hiệu, ngày hoặc nơi ban hành",
    why="Theo thể thức của Nghị định 30/2020/NĐ-CP, văn bản đã ban hành có đủ bốn mục ấy.",
    remedy="điền mục này; nếu văn bản để trống thì tình trạng là unknown",
    example=Example(PLAN, "  symbol: KH-UBND", '  number: "05"\n  symbol: KH-UBND'),
)
def issued_has_a_full_head(facts: Facts) -> Iterator[Problem]:
    """Only what carries number, date and place is issued."""
    for plan in facts.book.all(Plan):
        document = plan.record.document
        if document.status is PlanStatus.ISSUED:
            for name in (name for name in _ISSUED if getattr(document, name) is None):
                message = "kế hoạch đã ban hành mà thiếu mục này"
                yield plan.problem(("document", name), message)


@rule(
    "dau-van-ban-ghi-lan",
    what="Số ghi cả ký hiệu, ký hiệu ghi cả số, địa danh ghi cả ngày",
    why="Trang ghép các mục ấy lại: phần ghi lẫn hiện hai lần.",
    remedy="mỗi mục chỉ ghi phần của nó",
    example=Example(PLAN, 'number: "05/KH-UBND"', 'number: "05"'),
)
def parts_of_the_head_stand_alone(facts: Facts) -> Iterator[Problem]:
    """Number, symbol and place are set together by pages."""
    for plan in facts.book.all(Plan):
        for name, (sign, meant) in _OTHERS.items():
            told = getattr(plan.record.document, name) or ""
            if re.search(sign, told):
                yield plan.problem(
                    ("document", name), f"“{told}” ghi lẫn mục khác", meant
                )


@rule(
    "du-so-ngay-chua-ban-hanh",
    what="Kế hoạch có đủ số và ngày mà tình trạng không phải đã ban hành",
    why="Văn bản có số và ngày là văn bản đã ban hành; trang không được gọi nó là dự thảo.",
    remedy="tình trạng là issued, hoặc bỏ số và ngày nếu văn bản không ghi",
    example=Example(PLAN, "status: draft", "status: issued"),
)
def a_full_head_is_issued(facts: Facts) -> Iterator[Problem]:
    """What carries number and date does not pretend to be a draft."""
    for plan in facts.book.all(Plan):
        document = plan.record.document
        is_issued = document.status is PlanStatus.ISSUED
        if not is_issued and document.number is not None and document.issued_on:
            message = "có đủ số và ngày mà tình trạng không phải issued"
            yield plan.problem(("document", "status"), message)


@rule(
    "ke-hoach-du-thao",
    what="Kế hoạch ghi là dự thảo",
    why="Người đọc phải biết văn bản chưa ban hành. Để trống số và ngày thì chưa phải là dự thảo: khi ấy tình trạng là unknown.",
    remedy="",
    grade=Grade.NOTE,
)
def drafts_are_noted(facts: Facts) -> Iterator[Problem]:
    """Tell what is a draft."""
    for plan in facts.book.all(Plan):
        if plan.record.document.status is PlanStatus.DRAFT:
            message = "văn bản là dự thảo, chưa ban hành"
            yield plan.note(("document", "status"), message)


@rule(
    "chua-ro-so-ngay",
    what="Bản thu thập không ghi số, ngày ban hành",
    why="Người đọc phải biết rằng chưa rõ văn bản đã ban hành hay chưa.",
    remedy="",
    grade=Grade.NOTE,
)
def unknown_heads_are_noted(facts: Facts) -> Iterator[Problem]:
    """Tell what nobody knows the status of."""
    for plan in facts.book.all(Plan):
        if plan.record.document.status is PlanStatus.UNKNOWN:
            message = "bản thu thập không ghi số, ngày ban hành"
            yield plan.note(("document", "status"), message)


@rule(
    "phien-ban-doi-loi",
    what="Lời của một phiên bản đã công bố bị đổi",
    why="Người ta trích dẫn từng phiên bản; lời của nó không bao giờ đổi.",
    remedy="trả lại lời đã công bố; lời mới, kể cả sửa lỗi chữ, thì thêm một sửa đổi (kind: correct) vào amendments.yml",
)
def versions_keep_their_words(facts: Facts) -> Iterator[Problem]:
    """Hold every recorded version against its words of today, at the place that they come from."""
    ledger = next((c.record for c in facts.book.all(Ledger)), None)
    recorded = _recorded(ledger) if ledger else {}
    for key in facts.book.campaigns() if recorded else ():
        history = campaign_history(facts.book, key, facts.days)
        if history is None or _has_faults(facts, key):
            continue
        told: set[str] = set()
        for version in history.versions:
            kept = recorded.get(version_address(key, version.on), {})
            for clause in _turned(kept, version):
                if clause not in told:
                    told.add(clause)
                    yield _problem(facts, key, version, clause)


def _recorded(ledger: Ledger) -> Mapping[str, Mapping[str, str]]:
    """The hashes of versions by where their pages are now."""
    return {
        forwarded(ledger.moved, page): hashes
        for page, hashes in ledger.versions.items()
    }


def _turned(kept: Mapping[str, str], version: Version) -> Iterator[str]:
    now = version_hashes(version) if kept else {}
    yield from (clause for clause, hash in kept.items() if now.get(clause) != hash)


def _has_faults(facts: Facts, key: CampaignKey) -> bool:
    """Whether its amendments are told to be wrong: then its versions are not yet what they will be."""
    folder = data_folder(key)
    amended = facts.book.get(f"{folder}/amendments.yml", Amendments)
    plan = facts.book.get(f"{folder}/plan.yml", Plan)
    if amended is None or plan is None:
        return False
    revision = revision_of(facts, amended, plan.record)
    return revision is None or bool(revision.faults)


def _problem(facts: Facts, key: CampaignKey, version: Version, clause: str) -> Problem:
    message = f"lời của {clause} ở bản ngày {version.on:%d/%m/%Y} khác lời đã công bố"
    amended = facts.book.get(f"{data_folder(key)}/amendments.yml", Amendments)
    if amended and (path := _path(amended.record, clause, version.on)):
        return amended.problem(path, message)
    found = version.clauses.by_id.get(clause)
    return Problem(Place(words_file(key), found.line if found else 1), message)


def _path(amended: Amendments, clause: str, on: date) -> tuple[str | int, ...] | None:
    """Where the words of a clause on a day were typed; None where the plan itself says them."""
    latest: tuple[date, tuple[str | int, ...]] | None = None
    for index, each in enumerate(amended.amendments):
        for number, change in enumerate(each.changes):
            is_it = clause == change.clause or clause.startswith(f"{change.clause}-")
            day = each.in_force_from
            if is_it and day <= on and (latest is None or day >= latest[0]):
                field = ("words",) if change.words and clause == change.clause else ()
                latest = day, ("amendments", index, "changes", number, *field)
    return latest[1] if latest else None
