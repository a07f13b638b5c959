"""Rules on the end of bodies (kết thúc hoạt động): who follows can be, and nothing is dated behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby, islice
from typing import Any

from thidua.check.file.book import Book
from thidua.check.file.place import body_of, campaign_of
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import BODY
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.decision import AwardDecisions
from thidua.model.body.body import Body, BodyKind
from thidua.model.body.ending import Ending
from thidua.model.law.document import GovernmentLevel, LegalRegister
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.result.report import Reports
from thidua.model.rule import Example
from thidua.model.score.ballot import Ballot
from thidua.model.score.sheet import ScoreSheet

Bodies = Mapping[str, Checked[Body]]
_ITSELF = "cơ quan ghi kế tục là chính mình"
_PLACES = (BodyKind.COMMUNE, BodyKind.WARD, BodyKind.SPECIAL_ZONE)
_OWN = GovernmentLevel.COMMUNE
_UPDATED = "updated_on: 01/6/2025"


def _example(ended: str) -> Example:
    return Example(BODY, f"ended: {{{ended}}}\n{_UPDATED}", _UPDATED)


@rule(
    "ke-tuc-sai",
    what="Cơ quan ghi kế tục không thể kế tục: là chính nó, thành vòng, đã hết trước, một có thật một minh họa",
    why="Trang nói nay thuộc đâu: nơi ấy phải có thật và còn hoạt động sau ngày ấy.",
    remedy="xem lại ended: ghi đúng cơ quan, đúng ngày; không ai kế tục thì bỏ successors",
    example=_example("on: 01/7/2026, successors: [xa-mau]"),
)
def heirs_can_follow(facts: Facts) -> Iterator[Problem]:
    """Whoever follows a body is another, goes on behind it, and is as real."""
    bodies = facts.book.bodies()
    for slug, body in bodies.items():
        for place, heir in enumerate(_heirs(slug, bodies)):
            other = bodies.get(heir)
            if other and (message := _misfit(slug, body.record, heir, other, bodies)):
                yield body.problem(("ended", "successors", place), message)


def _misfit(
    slug: str, body: Body, heir: str, other: Checked[Body], bodies: Bodies
) -> str:
    """Say why a body cannot follow another; "" where it can."""
    own, ended = body.ended, other.record.ended
    if slug in _following(heir, bodies):
        return f"“{heir}” lại ghi kế tục là “{slug}”" if heir != slug else _ITSELF
    if other.record.sample != body.sample:
        return f"“{heir}” và cơ quan này: một có thật, một minh họa"
    return f"“{heir}” {_gone(ended)}" if own and ended and ended.on <= own.on else ""


@rule(
    "chua-ghi-noi-ke-tuc",
    what="Xã, phường, đặc khu đã kết thúc mà không ghi nơi kế tục",
    why="Ai mở đường dẫn cũ chỉ biết nơi ấy không còn, không biết nay thuộc đâu.",
    remedy="ghi mã ở successors; nơi kế tục chưa có trên cổng thì ghi tên ở elsewhere",
    example=_example("on: 01/7/2026"),
    grade=Grade.ATTENTION,
)
def places_go_to_others(facts: Facts) -> Iterator[Problem]:
    """A place belongs to somebody behind its end; a cluster, a school may be dissolved."""
    for body in facts.book.bodies().values():
        ended, is_place = body.record.ended, body.record.kind in _PLACES
        if ended and is_place and not (ended.successors or ended.elsewhere):
            message = f"{body.record.short_name} {_gone(ended)}, chưa ghi nay thuộc đâu"
            yield body.problem(("ended",), message)


@rule(
    "ke-tuc-co-tren-cong",
    what="Nơi kế tục ghi ở elsewhere mà trên cổng đã có một cơ quan tên ấy",
    why="Ghi ở elsewhere thì trang không dẫn tới nơi kế tục, trang nơi ấy không nói mình kế tục ai.",
    remedy="là nơi ấy thì chuyển sang successors, ghi mã; nơi khác trùng tên thì ghi thêm tên tỉnh",
    grade=Grade.ATTENTION,
)
def heirs_elsewhere_are_not_here(facts: Facts) -> Iterator[Problem]:
    """Whoever follows a body by name alone is no other of the portal; its own name may go on."""
    bodies = facts.book.bodies()
    for slug, body in bodies.items():
        ended = body.record.ended
        for place, told in enumerate(ended.elsewhere if ended else ()):
            others = (other for other in _called(told, bodies) if other != slug)
            for other in islice(others, 1):
                message = f"“{told}” có trên cổng, mã là “{other}”"
                yield body.problem(("ended", "elsewhere", place), message)


def _called(name: str, bodies: Bodies) -> Iterator[str]:
    """Give the bodies that have a name, the whole one or the short one."""
    for slug, body in bodies.items():
        names = (body.record.name, body.record.short_name)
        if name.lower() in (own.lower() for own in names):
            yield slug


@rule(
    "sau-khi-co-quan-het",
    what="Kế hoạch, báo cáo, bảng điểm, bỏ phiếu, quyết định, văn bản đề ngày sau khi cơ quan đã kết thúc hoạt động",
    why="Cơ quan không còn thì không ban hành, không nhận gì nữa: ngày gõ nhầm, hoặc đó là việc của nơi kế tục.",
    remedy="xem lại ngày ấy và ended trong body.yml; của nơi kế tục thì ghi ở thư mục của nơi ấy; cấp trên khen sau ngày ấy thì để nguyên",
    example=_example("on: 01/01/2025, elsewhere: [Phường Mới]"),
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
    for sheet in book.all(ScoreSheet):
        if seal := sheet.record.published:
            yield sheet, ("published", "on"), "công bố ngày", seal.on
    for ballot in book.all(Ballot):
        if ballot.record.on:
            yield ballot, ("on",), "bỏ phiếu ngày", ballot.record.on
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
