"""Rules on the end of bodies (kết thúc hoạt động): who follows can be, and nothing is dated behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from thidua.check.file.book import Book
from thidua.check.file.place import body_of, campaign_of
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import BODY
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.decision import AwardDecisions
from thidua.model.body.body import Body
from thidua.model.body.ending import Ending
from thidua.model.law.document import GovernmentLevel, LegalRegister
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.result.report import Reports
from thidua.model.rule import Example

Bodies = Mapping[str, Checked[Body]]
_OWN = GovernmentLevel.COMMUNE
_UPDATED = "updated_on: 01/6/2025"


def _example(ended: str) -> Example:
    return Example(BODY, f"ended: {{{ended}}}\n{_UPDATED}", _UPDATED)


@rule(
    "ke-tuc-vong",
    what="Các cơ quan ghi kế tục nhau thành vòng",
    why="Không cơ quan nào kế tục chính mình; người đọc đi theo liên kết sẽ quay lại chỗ cũ.",
    remedy="xem lại successors của ended; giải thể không ai kế tục thì bỏ mục ấy",
    example=_example("on: 01/7/2026, successors: [xa-mau]"),
)
def successions_end(facts: Facts) -> Iterator[Problem]:
    """Nobody follows itself, by whatever way."""
    bodies = facts.book.bodies()
    for slug, body, path, heir in _successions(bodies):
        if slug == heir:
            yield body.problem(path, "cơ quan ghi kế tục là chính mình")
        elif slug in _following(heir, bodies):
            yield body.problem(path, f"“{heir}” lại ghi kế tục là “{slug}”")


@rule(
    "ke-tuc-da-het",
    what="Cơ quan kế tục cũng đã kết thúc hoạt động vào ngày ấy hay trước đó",
    why="Trang nói nay thuộc một cơ quan không còn nữa.",
    remedy="ghi cơ quan còn hoạt động sau ngày ấy, hoặc xem lại hai ngày",
    grade=Grade.ATTENTION,
)
def heirs_go_on(facts: Facts) -> Iterator[Problem]:
    """Whoever follows a body was there when it ended."""
    bodies = facts.book.bodies()
    for slug, body, path, heir in _successions(bodies):
        own, ended = body.record.ended, bodies[heir].record.ended
        is_circle = slug in _following(heir, bodies)
        if own and ended and ended.on <= own.on and not is_circle:
            yield body.problem(path, f"“{heir}” {_gone(ended)}")


@rule(
    "ke-tuc-minh-hoa",
    what="Cơ quan có thật ghi kế tục là cơ quan minh họa, hoặc ngược lại",
    why="Trang của cơ quan có thật không được kể điều bịa ra.",
    remedy="ghi cơ quan cùng loại, hoặc ghi tên ở elsewhere",
)
def heirs_are_as_real(facts: Facts) -> Iterator[Problem]:
    """Real bodies are followed by real ones, samples by samples."""
    bodies = facts.book.bodies()
    for _, body, path, heir in _successions(bodies):
        is_sample = bodies[heir].record.sample
        if is_sample != body.record.sample:
            kind = "là minh họa" if is_sample else "có thật"
            yield body.problem(path, f"“{heir}” {kind}, cơ quan này thì không")


@rule(
    "sau-khi-co-quan-het",
    what="Kế hoạch, báo cáo, quyết định, văn bản đề ngày sau khi cơ quan đã kết thúc hoạt động",
    why="Cơ quan không còn thì không ban hành, không nhận gì nữa: ngày gõ nhầm, hoặc đó là việc của nơi kế tục.",
    remedy="xem lại ngày ấy và ended trong body.yml; của nơi kế tục thì ghi ở thư mục của nơi ấy; cấp trên khen sau ngày ấy thì để nguyên",
    example=_example("on: 01/01/2025"),
    grade=Grade.ATTENTION,
)
def nothing_comes_behind_the_end(facts: Facts) -> Iterator[Problem]:
    """Nothing of a body is dated on or after the day from which it stands no more; a file is told once."""
    bodies = facts.book.bodies()
    for file, dated in groupby(_dated(facts.book), lambda told: told[0].file):
        body = bodies.get(body_of(file))
        ended = body.record.ended if body else None
        behind = [told for told in dated if ended and told[3] >= ended.on]
        for checked, path, what, day in behind[:1]:
            assert ended
            more = f"; còn {len(behind) - 1} ngày nữa như vậy" if behind[1:] else ""
            message = f"{what} {day:%d/%m/%Y}, cơ quan {_gone(ended)}{more}"
            yield checked.problem(path, message)


def _dated(book: Book) -> Iterator[tuple[Checked[Any], Path, str, date]]:
    """Give what a body issued, received, decided: where, what, when; file by file."""
    for plan in book.all(Plan):
        key, issued = campaign_of(plan.file), plan.record.document.issued_on
        if issued:
            yield plan, ("document", "issued_on"), "ban hành ngày", issued
        elif key:
            year = date(key.year, 1, 1)
            yield plan, ("document",), "phong trào của năm bắt đầu từ", year
    for reports in book.all(Reports):
        for at, came in enumerate(reports.record.received):
            yield reports, ("received", at, "on"), "nộp ngày", came.on
    for awards in book.all(AwardDecisions):
        for id, decision in awards.record.decisions.items():
            yield awards, ("decisions", id, "on"), "quyết định ngày", decision.on
    for register in book.all(LegalRegister):
        for id, document in register.record.documents.items():
            issued, is_own = document.issued_on, document.level is _OWN
            if issued and is_own:
                path = ("documents", id, "issued_on")
                yield register, path, "ban hành ngày", issued


def _gone(ended: Ending) -> str:
    return f"kết thúc hoạt động từ {ended.on:%d/%m/%Y}"


def _successions(
    bodies: Bodies,
) -> Iterator[tuple[str, Checked[Body], Path, str]]:
    """Give each body that ended with each of its heirs that is there, and where it names it."""
    for slug, body in bodies.items():
        for place, heir in enumerate(_heirs(slug, bodies)):
            if heir in bodies:
                yield slug, body, ("ended", "successors", place), heir


def _heirs(slug: str, bodies: Bodies) -> tuple[str, ...]:
    ended = bodies[slug].record.ended if slug in bodies else None
    return ended.successors if ended else ()


def _following(slug: str, bodies: Bodies) -> set[str]:
    """Name a body and all that follow it, by whatever way."""
    found, waiting = set[str](), [slug]
    while waiting:
        if (heir := waiting.pop()) not in found:
            found.add(heir)
            waiting += _heirs(heir, bodies)
    return found
