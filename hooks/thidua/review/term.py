"""Rules on days and terms (ngày, hạn): those that cannot be, that are over, that are not told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.model.problem import Grade
from thidua.model.reference.document import documents_in
from thidua.review.draft import Draft, Issue
from thidua.review.rule import Found, draft_rule, from_sentence

_HANDS_IN = re.compile(
    r"\b(?:báo cáo|gửi|nộp|đăng ký)\s(?:[^.;,]{0,60}\s)?(?:về|cho|với|lên)\s",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\d|\b(?:hàng|hằng|định kỳ|thường xuyên|mỗi|quý|khi|sau|trước|cuối|đầu|kịp thời|theo quy định|đột xuất|ngay|nếu)\b",
    re.IGNORECASE,
)
"""Whatever may tell a time, or that there is none."""
_ASKED = re.compile(r"(?:Theo|Xét) đề nghị\b")
"""How a ground begins that no “căn cứ” stands before."""


@draft_rule(
    "du-thao-ngay-khong-co",
    what="Ngày không có trong lịch, ngày cuối trước ngày đầu, năm chỉ có hai chữ số",
    why="Không ai làm đúng hạn được.",
    remedy="xem lại ngày, tháng, năm",
    bad="trước ngày 31/4/2026",
    good="trước ngày 15/4/2026",
)
def days_can_be(draft: Draft) -> Iterator[Found]:
    """Tell days that cannot be meant."""
    from thidua.read.office.fact.day import year_named  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)
    from thidua.read.office.fact.term.untold import odd_days  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

    year = year_named(draft.facts.head.title)
    odd = ((each.line, each.message) for each in odd_days(draft.plan, year))
    yield from map(from_sentence, sorted(odd))


@draft_rule(
    "du-thao-han-da-qua",
    what="Hạn đứng trước ngày ban hành, hay căn cứ ban hành sau chính văn bản",
    why="Khi văn bản đến tay người làm thì hạn đã qua; thường là năm cũ còn lại.",
    remedy="xem lại hai ngày",
    bad="trước ngày 15/4/2025",
    good="trước ngày 15/4/2026",
    grade=Grade.ATTENTION,
)
def terms_are_to_come(draft: Draft) -> Iterator[Found]:
    """Tell what was over before it can be issued, and grounds that were not there yet."""
    from thidua.read.office.fact.term.past import late_bases  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

    issue = draft.issue
    if issue is None:
        yield from map(from_sentence, late_bases(draft.facts))
        return
    yield from _past(draft, issue)
    for basis in draft.facts.bases:
        if basis.day > issue.last.isoformat():
            message = f"{basis.kind} {basis.code} ban hành sau {issue.told}"
            yield Found(basis.line, message, basis.code)
    for clause in draft.plan.clauses:
        for cited in documents_in(clause.text) if _ASKED.match(clause.text) else ():
            if cited.day and cited.day > issue.last and clause.level != "can-cu":
                message = f"{cited.kind} {cited.code} ban hành sau {issue.told}"
                yield Found(clause.line, message, cited.code)


def _past(draft: Draft, issue: Issue) -> Iterator[Found]:
    """Tell milestones that are over before the draft can be issued; a period may have begun."""
    from thidua.read.office.fact.term.past import is_past, is_period  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

    for found in draft.facts.milestones:
        if is_past(found.time, issue.first) and not is_period(found, draft.facts):
            days = [date.fromisoformat(day) for day in found.time.day.split("/")]
            told = " - ".join(f"{day:%d/%m/%Y}" for day in days)
            message = f"mốc {told} đứng trước {issue.told}"
            yield Found(found.line, message, _written(draft, found.line, days[-1]))


def _written(draft: Draft, line: int, day: date) -> str:
    """Give the words of a clause that tell a day, or none."""
    told = rf"(?<!\d)0?{day.day}(?:\s?[/.]\s?|\s+tháng\s+)0?{day.month}(?!\d)"
    found = re.search(told, draft.words_at(line))
    return found[0] if found else ""


@draft_rule(
    "du-thao-khong-han",
    what="Việc báo cáo, gửi, đăng ký không nói hạn",
    why="Không có ngày thì không ai biết mình chậm, và không ai nhắc được.",
    remedy="thêm ngày, hoặc “hàng tháng”, “sau khi …”",
    bad="1. Các thôn đăng ký với xã.",
    good="1. Các thôn đăng ký với xã trước ngày 15/4/2026.",
    grade=Grade.NOTE,
)
def reports_have_a_term(draft: Draft) -> Iterator[Found]:
    """Tell a clause that has something handed in, and tells no time; nor do those above it."""
    clauses, before = {c.id: c.text for c in draft.plan.clauses}, ""
    for clause in draft.body():
        words = f"{clauses.get(clause.parent or '', '')} {before} {clause.text}"
        found, before = _HANDS_IN.search(clause.text), clause.text
        if found and clause.level != "can-cu" and not _TIMED.search(words):
            quote = found[0].strip()
            yield Found(clause.line, f"“{quote} …” không nói hạn", quote)
