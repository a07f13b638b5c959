"""What a person should look at in a file that was read, each with its line where it has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.draft.capitals import capitals_told
from thidua.draft.narrative import lost_again
from thidua.draft.slip.head import symbols
from thidua.draft.slip.slip import slips
from thidua.draft.told import LeftOver, running_heads
from thidua.model.letter.repair import Kind, Mark
from thidua.read.office.document import OfficeText
from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.office.fact.term.past import late_bases, past_milestones
from thidua.read.office.fact.term.untold import (
    CHANGES,
    odd_days,
    unread_days,
    untold_terms,
)
from thidua.read.plan.text import ClauseText, PlanText

_YEARS = re.compile(
    r"(?:năm học|giai đoạn|nhiệm kỳ)?\s*20\d\d\s*[-–]\s*20\d\d", re.IGNORECASE
)
"""Years that a plan is for, more than the one that it is kept under."""
_SHOWN = 5
"""Of places that another reading loses; the rest is counted."""
_OLD_FONTS = (Kind.TCVN3, Kind.VNI)


def said(
    plan: PlanText, facts: PlanFacts, read: OfficeText, rest: Iterable[LeftOver]
) -> Iterator[str]:
    """Say it, behind the name of the file: `:12: …`, or `: …` where it is about no line."""
    yield from (f": {remark}" for remark in read.remarks)
    yield from (f": {words}" for words in _old_fonts(read.marks))
    yield from (f":{warning.line}: {warning.message}" for warning in plan.warnings)
    for mark in read.marks:
        if mark.was is None or mark.kind is Kind.SCANNED:
            yield f":{mark.line}: {repair_words(mark)}"
    year = year_named(facts.head.title)
    days = (*odd_days(plan, year), *untold_terms(plan, year), *unread_days(plan, facts))
    yield from (f":{odd.line}: {odd.message}" for odd in days)
    early = (*past_milestones(facts), *late_bases(facts), *slips(plan, facts))
    told = (*early, *symbols(plan, facts))
    yield from (f":{line}: {message}" for line, message in told)
    lost = [clause for clause in lost_again(plan) if clause.text]
    yield from (f":{clause.line}: {_lost_words(clause)}" for clause in lost[:_SHOWN])
    if more := lost[_SHOWN:]:
        yield f":{more[0].line}: còn {len(more)} chỗ khác nữa như thế, đến dòng {more[-1].line}"
    yield from (f": {words}" for words in capitals_told(facts, plan))
    yield from _unsure(facts)
    for each in (*running_heads(plan), *rest):
        yield f"{f':{each.line}' if each.line else ''}: {each.why}: {each.text}"


def _unsure(facts: PlanFacts) -> Iterator[str]:
    """Say what a person must write, or decide."""
    if facts.head.is_draft and facts.head.number and facts.head.day:
        yield ": văn bản tự ghi là dự thảo mà có số, ngày: plan.yml ghi là dự thảo, không ghi ngày; đã ban hành thì sửa status, ghi issued_on"
    if CHANGES.search(facts.head.title):
        yield ": tên văn bản ghi là sửa đổi, thay thế văn bản khác: văn bản ấy có trên cổng thì ghi vào amendments.yml của nó, không dựng thành phong trào mới"
    if missing := ", ".join(_missing(facts)):
        yield f": không thấy {missing}: bản gốc có thì ghi vào plan.yml"
    if not facts.groups:
        yield ": không thấy mục đối tượng: ghi who vào campaign.yml"
    line, doubt = facts.period_doubt
    if doubt:
        yield f":{line}: thời gian {doubt}: xem lại, ghi period vào plan.yml"
    elif not facts.period[1] and (years := _YEARS.search(facts.head.title)):
        yield f": tên kế hoạch nêu “{years[0].strip()}” mà không thấy ngày bắt đầu, kết thúc: ghi period vào plan.yml, nếu không trang coi là xong khi mốc sau cùng đã qua"


def _lost_words(clause: ClauseText) -> str:
    """Say that the file of words, read again, does not have a clause as it was found."""
    words = " ".join(f"{clause.label} {clause.text}".split()[:8])
    return f"“{words} …” ghi vào tệp lời rồi đọc lại thì khác: xem lại chỗ ấy trong tệp lời, đánh số cho liền mạch"


def _missing(facts: PlanFacts) -> Iterator[str]:
    """Name what every document has and this one does not tell."""
    head, signatory = facts.head, facts.signatory
    told = {
        "cơ quan ban hành": head.issuer,
        "tên văn bản": head.title,
        "số": head.number,
        "ký hiệu": head.symbol,
        "địa danh": head.place,
        "ngày": head.day,
        "chức vụ người ký": signatory and signatory.position,
        "họ tên người ký": signatory and signatory.name,
        "nơi nhận": facts.recipients or not head.number,
    }
    return (name for name, value in told.items() if not value)


def _old_fonts(marks: Iterable[Mark]) -> Iterator[str]:
    kinds = [mark.kind for mark in marks if mark.was is not None]
    for kind in _OLD_FONTS:
        if number := kinds.count(kind):
            yield f"đã đổi {number} từ chữ phông cũ ({kind.name}) sang Unicode: xem lại với bản gốc"


def repair_words(mark: Mark) -> str:
    """Say what was done to a letter, or that it may be wrong."""
    if mark.kind is Kind.SCANNED:
        told = (
            f"thành “{mark.was}”, có lẽ máy nhận dạng nhầm"
            if mark.was
            else "có thể là số"
        )
        return f"{'đã sửa' if mark.was else 'chữ'} “{mark.found}” {told}: xem lại với bản gốc"
    if mark.was is None:
        return f"chữ “{mark.found}” có thể sai bảng mã: xem lại với bản gốc"
    if not mark.was.strip():
        return f"đã bỏ ký tự ẩn U+{ord(mark.found[0]):04X}"
    return f"đã sửa chữ “{mark.found}” thành “{mark.was}”"
