"""How a plan and its clauses are cited in full (viện dẫn; NĐ 30/2020/NĐ-CP, Phụ lục I)."""

from __future__ import annotations

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.plan.citation import ClausePath
from thidua.model.amendment.amendment import AmendmentKind
from thidua.model.law.document import LegalDocument
from thidua.model.law.name import document_name
from thidua.say.citation import citation_words
from thidua.say.vietnamese import long_day_words

_UNDERGONE = {
    AmendmentKind.AMEND: "được sửa đổi",
    AmendmentKind.ADD: "được bổ sung",
    AmendmentKind.REPLACE: "được thay thế",
    AmendmentKind.REPEAL: "được bãi bỏ",
    AmendmentKind.CORRECT: "được đính chính",
}


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
    joint = " kèm theo" if path[0].level == "phu-luc" else ""
    return citation_words(path) + joint


def amended_words(kind: AmendmentKind, document: LegalDocument) -> str:
    """Say in a citation what a later document did to the clause."""
    day = f" ngày {long_day_words(document.issued_on)}" if document.issued_on else ""
    return f"{_UNDERGONE[kind]} theo {document_name(document)}{day}"
