"""What the text of a plan is: number and symbol (số, ký hiệu), the document's own words or a summary of ours (DESIGN §2.11)."""

from __future__ import annotations

from collections.abc import Mapping

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.force import Force
from thidua.model.law.name import document_name
from thidua.model.plan.document import PlanDocument, PlanStatus, TextKind
from thidua.say.vietnamese import capital, day_words

COLLECTED = "Bản thu thập không ghi số, ngày ban hành"

_ABOUT: Mapping[TextKind, str] = {
    TextKind.FULL: "Nguyên văn kế hoạch do cơ quan ban hành đưa lên Cổng.",
    TextKind.SUMMARY: "Bản tóm lược do Cổng viết theo từng điều khoản của kế hoạch, không phải nguyên văn. Khi cần nguyên văn, xin hỏi cơ quan ban hành.",
}
"""What the words are, wherever somebody begins to read them."""

_SAMPLE = "Văn bản giả định để minh họa, trình bày như một kế hoạch đăng nguyên văn."
"""The same of a plan that no body ever issued."""

LINK_TO: Mapping[TextKind, str] = {
    TextKind.FULL: "Liên kết tới",
    TextKind.SUMMARY: "Liên kết tới phần tóm lược",
}
"""Stands before where a clause is, for those who hear the page: điểm a khoản 1 mục IV."""


def number_line(document: PlanDocument) -> str:
    """Write number and symbol as they are printed: `Số: 05/KH-UBND`."""
    if document.status is PlanStatus.UNKNOWN:
        return COLLECTED
    told = document if document.number else document.model_copy(update={"number": "…"})
    return f"Số: {told.code}"


def text_words(plan: PlanDossier) -> str:
    """Say whose words a plan's page has, what amended them, whether they hold."""
    campaign, amended = plan.summary, consolidated(plan)
    words = about_words(campaign.text, is_sample=campaign.name.body.is_sample)
    return f"{words} {capital(amended)}." if amended else words


def consolidated(plan: PlanDossier) -> str:
    """Say on whatever leaves the portal that the words were amended, that they hold no more."""
    return "; ".join(part for part in (_amended(plan), _gone(plan)) if part)


def _gone(plan: PlanDossier) -> str:
    until = plan.own.in_force_to if plan.own else None
    is_gone = plan.summary.force is Force.ENDED
    return (
        f"kế hoạch hết hiệu lực từ ngày {day_words(until)}" if until and is_gone else ""
    )


def _amended(plan: PlanDossier) -> str:
    """Say that the words are no more those of the document alone (hợp nhất); "" where they are."""
    if plan.history is None:
        return ""
    now = plan.history.current.on
    past = [version for version in plan.history.versions if version.on <= now]
    ids = dict.fromkeys(id for version in past for id in version.documents)
    names = ", ".join(document_name(plan.amending[id]) for id in ids)
    return f"lời là bản ngày {day_words(now)}, đã sửa theo {names}" if names else ""


def about_words(kind: TextKind, *, is_sample: bool) -> str:
    """Say whose words a plan's page has; of a sample, that nobody ever issued it."""
    return _SAMPLE if is_sample else _ABOUT[kind]
