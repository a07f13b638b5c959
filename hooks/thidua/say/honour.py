"""Honours in words (sổ vàng): who, for what, how it stands now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.derive.award.awarded import GivenAward
from thidua.derive.dossier.honour.book import HonourBook
from thidua.derive.dossier.honour.honour import Honour, HonourState
from thidua.model.award.decision import Revocation
from thidua.model.award.nomination import Candidate, Nomination, RecipientKind
from thidua.model.plan.plan import AwardForm
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words, number_words

EXEMPLAR = "Điển hình tiên tiến"
EMPTY = "Chưa có quyết định khen thưởng, điển hình được công nhận nào trên cổng."
GOOD = (HonourState.AWARDED, HonourState.RECOGNISED)
BACK = (HonourState.REVOKED, HonourState.WITHDRAWN)
STATES = {
    HonourState.AWARDED: Badge("Đã khen thưởng", "green"),
    HonourState.RECOGNISED: Badge("Được công nhận", "green"),
    HonourState.REVOKED: Badge("Đã hủy bỏ", "red"),
    HonourState.WITHDRAWN: Badge("Đã rút", "red"),
    HonourState.NOMINATED: Badge("Đề nghị, chưa có quyết định", "blue"),
}
NAMELESS = {
    RecipientKind.COLLECTIVE: "Một tập thể (không nêu tên theo yêu cầu)",
    RecipientKind.INDIVIDUAL: "Một cá nhân (không nêu tên theo yêu cầu)",
    RecipientKind.HOUSEHOLD: "Một hộ gia đình (không nêu tên theo yêu cầu)",
    RecipientKind.ENTERPRISE: "Một doanh nghiệp (không nêu tên theo yêu cầu)",
}
MINOR = "Một người chưa thành niên (không nêu tên)"


def honoured(honour: Honour) -> str:
    """Name whom an honour is for; only for those that may be named."""
    if honour.given:
        return candidate_name(honour.given.candidate)
    if honour.nominated:
        return candidate_name(honour.nominated.nomination.candidate)
    assert honour.exemplar
    return honour.exemplar.exemplar.title


def honour_form(honour: Honour) -> str:
    """Say what it was honoured with."""
    found = honour.given or honour.nominated
    return found.award.name if found else EXEMPLAR


def honour_reason(honour: Honour) -> str:
    """Say for what merit."""
    if honour.given:
        return honour.given.reason
    if honour.nominated:
        return honour.nominated.nomination.reason
    return honour.exemplar.exemplar.summary if honour.exemplar else ""


def honour_back(honour: Honour) -> str:
    """Say when and why an honour was taken back; "" where it holds."""
    if honour.given:
        return revoked_words(honour.given.awarded.revoked)
    record = honour.exemplar.exemplar if honour.exemplar else None
    return f"Đã rút: {record.withdrawn}" if record and record.withdrawn else ""


def honour_words(honour: Honour) -> str:
    """Tell an honour in one breath, for those that may be named."""
    told = f"{honoured(honour)}: {honour_form(honour)} năm {honour.year}"
    back = honour_back(honour)
    return f"{told}. {back}" if back else f"{told}, {STATES[honour.state].text.lower()}"


def book_words(book: HonourBook) -> str:
    """Sum up a book in one breath."""
    if not book.honours:
        return EMPTY
    parts = [f"{book.count(HonourState.AWARDED)} lần khen thưởng còn giá trị"]
    if book.recognised:
        parts.append(f"{book.recognised} điển hình được công nhận")
    if back := book.count(*BACK):
        parts.append(f"{back} lần đã hủy bỏ hoặc rút lại")
    if waiting := book.count(HonourState.NOMINATED):
        parts.append(f"{waiting} đề nghị chưa có quyết định")
    return f"{'; '.join(parts)}."


def unnamed_words(honours: Iterable[Honour]) -> Iterator[str]:
    """Count those who are not named, and say why; nothing that would tell who it is."""
    hidden = [honour.state for honour in honours if not honour.is_named]
    kinds = (
        ("lần khen cá nhân, hộ gia đình", GOOD),
        ("lần khen đã hủy bỏ hoặc rút lại", BACK),
        (
            "đề nghị khen cá nhân, hộ gia đình, chưa có quyết định",
            (HonourState.NOMINATED,),
        ),
    )
    for words, states in kinds:
        if number := sum(state in states for state in hidden):
            yield f"{number} {words}: sổ không nêu tên người chưa có giấy đồng ý, người chưa thành niên"


def candidate_name(candidate: Candidate) -> str:
    """Name who is put forward or rewarded; a minor, or whoever does not want it, is never named."""
    if candidate.anonymous:
        return NAMELESS[candidate.kind]
    return MINOR if candidate.minor else candidate.name


def proposed_words(nomination: Nomination) -> str:
    """Say who put a candidate forward, with the paper where there is one."""
    paper = f" ({nomination.submission})" if nomination.submission else ""
    return f"{nomination.proposed_by}{paper}"


def gift_words(form: AwardForm) -> str:
    """Say how many of a form there are, and what money goes with each: Số lượng 10, mỗi trường hợp 500.000 đồng."""
    number = f"Số lượng {form.number}" if form.number is not None else ""
    if form.money is None:
        return number
    if form.money.times is not None:
        money = f"{number_words(form.money.times)} lần mức lương cơ sở"
    else:
        money = f"{number_words(form.money.amount or 0)} đồng"
    return f"{number}, mỗi trường hợp {money}" if number else f"Tiền thưởng {money}"


def award_words(award: GivenAward) -> str:
    """Say who got what for which merit, and whether it was taken back."""
    who, unit = candidate_name(award.candidate), award.unit.name if award.unit else ""
    of = f" ({unit})" if unit and unit != who else ""
    back = revoked_words(award.awarded.revoked)
    revoked = f"; {back}" if back else ""
    return f"{who}{of}: {award.award.name}, {award.reason}{revoked}"


def revoked_words(revoked: Revocation | None) -> str:
    """Say when, by which decision and why an award was taken back; "" where it holds."""
    if revoked is None:
        return ""
    return f"Đã hủy bỏ ngày {day_words(revoked.on)} theo Quyết định số {revoked.number}: {revoked.reason}"
