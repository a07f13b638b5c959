"""What versions of a plan are called, from when until when they hold (phiên bản)."""

from __future__ import annotations

from datetime import date

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.plan.clause_name import ANNEX_LEVELS
from thidua.model.amendment.amendment import AmendmentKind
from thidua.model.amendment.version import ClauseEdit, History, Version
from thidua.model.law.document import LegalDocument
from thidua.model.law.name import document_name
from thidua.model.plan.clause import ClausePath
from thidua.say.citation import citation_words
from thidua.say.vietnamese import day_words, long_day_words

DONE = {
    AmendmentKind.AMEND: "Sửa đổi",
    AmendmentKind.ADD: "Bổ sung",
    AmendmentKind.REPLACE: "Thay thế",
    AmendmentKind.REPEAL: "Bãi bỏ",
    AmendmentKind.CORRECT: "Đính chính",
}
_UNDERGONE = {
    AmendmentKind.AMEND: "được sửa đổi",
    AmendmentKind.ADD: "được bổ sung",
    AmendmentKind.REPLACE: "được thay thế",
    AmendmentKind.REPEAL: "được bãi bỏ",
    AmendmentKind.CORRECT: "được đính chính",
}


def version_name(version: Version) -> str:
    """Call a version by the day on which it begins."""
    return f"Bản ngày {day_words(version.on)}"


def force_words(version: Version) -> str:
    """Say from when until when a version holds."""
    start = f"Có hiệu lực từ ngày {day_words(version.on)}"
    if version.until is None:
        return f"{start}."
    return f"{start} đến hết ngày {day_words(version.until)}."


def standing_words(version: Version, history: History) -> str:
    """Say whether a version is the one in force, an old one or one to come."""
    if version.on == history.current.on:
        return "bản hiện hành"
    return "bản cũ" if version.on < history.current.on else "chưa có hiệu lực"


def warning_words(version: Version, history: History) -> str:
    """Say at the head of a version what must not be overlooked."""
    if version.on == history.current.on:
        return "Đây là bản đang có hiệu lực, ở địa chỉ riêng của phiên bản này."
    if version.on < history.current.on:
        return "Đây là bản cũ của kế hoạch: có điều khoản đã được sửa. Đừng dùng làm căn cứ thực hiện."
    return "Bản này chưa có hiệu lực."


def edit_words(edit: ClauseEdit, document: str, *, is_coming: bool = False) -> str:
    """Say what a document did to a clause, or will: Sửa đổi theo một văn bản, từ ngày nào."""
    done = f"Sẽ {_UNDERGONE[edit.kind]}" if is_coming else DONE[edit.kind]
    return f"{done} theo {document}, từ ngày {day_words(edit.on)}"


def gone_words(id: str, on: date) -> str:
    """Say where an anchor was published that it stands for nothing any more (mục không còn)."""
    return f"Mục #{id} từng được đăng ở trang này, nay không còn (ghi sổ ngày {day_words(on)})."


def left_words(id: str, opening: str, closing: str) -> str:
    """Say where an anchor was published that it is on another page now, to which the tags lead."""
    return (
        f"Mục #{id} từng được đăng ở trang này, nay ở {opening}một trang khác{closing}."
    )


def plan_citation(campaign: CampaignSummary) -> str:
    """Cite an issued plan: kind, number and symbol, day, issuer; one that was made up says so wherever it goes."""
    document = campaign.document
    assert document.issued_on
    day = long_day_words(document.issued_on)
    sample = " (dữ liệu minh họa)" if campaign.name.body.is_sample else ""
    return (
        f"{document.kind} số {document.code} ngày {day} của {document.issuer}{sample}"
    )


def place_words(path: ClausePath) -> str:
    """Say where a clause stands, ready for the name of the plan."""
    joint = " kèm theo" if path[0].level in ANNEX_LEVELS else ""
    return citation_words(path) + joint


def amended_words(kind: AmendmentKind, document: LegalDocument) -> str:
    """Say in a citation what a later document did to the clause."""
    day = f" ngày {long_day_words(document.issued_on)}" if document.issued_on else ""
    return f"{_UNDERGONE[kind]} theo {document_name(document)}{day}"
