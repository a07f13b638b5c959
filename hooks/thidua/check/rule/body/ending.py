"""Rules on the end of bodies (kết thúc hoạt động): who follows can be, and nothing is dated behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from thidua.check.file.place import body_of, campaign_of
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
    for slug, body in bodies.items():
        for place, heir in enumerate(_heirs(slug, bodies)):
            if slug in _following(heir, bodies):
                message = f"“{heir}” lại ghi kế tục là “{slug}”"
                if heir == slug:
                    message = "cơ quan ghi kế tục là chính mình"
                yield body.problem(("ended", "successors", place), message)


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
    for slug, body in bodies.items():
        own = body.record.ended
        for place, heir in enumerate(_heirs(slug, bodies)):
            ended = bodies[heir].record.ended if heir in bodies else None
            is_circle = slug in _following(heir, bodies)
            if own and ended and ended.on <= own.on and not is_circle:
                message = f"“{heir}” đã kết thúc hoạt động từ {ended.on:%d/%m/%Y}"
                yield body.problem(("ended", "successors", place), message)


@rule(
    "ke-tuc-minh-hoa",
    what="Cơ quan có thật ghi kế tục là cơ quan minh họa, hoặc ngược lại",
    why="Trang của cơ quan có thật không được kể điều bịa ra.",
    remedy="ghi cơ quan cùng loại, hoặc ghi tên ở elsewhere",
)
def heirs_are_as_real(facts: Facts) -> Iterator[Problem]:
    """Real bodies are followed by real ones, samples by samples."""
    bodies = facts.book.bodies()
    for slug, body in bodies.items():
        for place, heir in enumerate(_heirs(slug, bodies)):
            if heir in bodies and bodies[heir].record.sample != body.record.sample:
                message = f"“{heir}” {_told(sample=bodies[heir].record.sample)}, cơ quan này {_told(sample=body.record.sample)}"
                yield body.problem(("ended", "successors", place), message)


@rule(
    "sau-khi-co-quan-het",
    what="Kế hoạch, báo cáo, quyết định, văn bản đề ngày sau khi cơ quan đã kết thúc hoạt động",
    why="Cơ quan không còn thì không ban hành, không nhận gì nữa: ngày gõ nhầm, hoặc đó là việc của nơi kế tục.",
    remedy="xem lại ngày ấy và ended trong body.yml; của nơi kế tục thì ghi ở thư mục của nơi ấy; cấp trên khen sau ngày ấy thì để nguyên",
    example=_example("on: 01/01/2025"),
    grade=Grade.ATTENTION,
)
def nothing_comes_behind_the_end(facts: Facts) -> Iterator[Problem]:
    """Nothing of a body is dated on or after the day from which it stands no more."""
    bodies = facts.book.bodies()
    endings = {s: b.record.ended for s, b in bodies.items() if b.record.ended}
    for plan in facts.book.all(Plan):
        if ended := endings.get(body_of(plan.file)):
            yield from _plans(plan, ended)
    for reports in facts.book.all(Reports):
        if ended := endings.get(body_of(reports.file)):
            yield from _reports(reports, ended)
    for awards in facts.book.all(AwardDecisions):
        if ended := endings.get(body_of(awards.file)):
            yield from _decisions(awards, ended)
    for register in facts.book.all(LegalRegister):
        if ended := endings.get(body_of(register.file)):
            yield from _documents(register, ended)


def _plans(plan: Checked[Plan], ended: Ending) -> Iterator[Problem]:
    """Tell a plan that was issued behind the end; without a day, one of a later year."""
    key, issued = campaign_of(plan.file), plan.record.document.issued_on
    if issued and issued >= ended.on:
        path = ("document", "issued_on")
        yield plan.problem(path, _behind("ban hành", issued, ended))
    elif key and not issued and date(key.year, 1, 1) >= ended.on:
        message = f"phong trào của năm {key.year}; {_gone(ended)}"
        yield plan.problem(("document",), message)


def _reports(reports: Checked[Reports], ended: Ending) -> Iterator[Problem]:
    """Tell the first report that came in behind the end, and how many more did."""
    received = enumerate(reports.record.received)
    late = [(place, came.on) for place, came in received if came.on >= ended.on]
    for place, on in late[:1]:
        more = f"; còn {len(late) - 1} báo cáo nữa như vậy" if late[1:] else ""
        message = f"{_behind('nộp', on, ended)}{more}"
        yield reports.problem(("received", place, "on"), message)


def _decisions(awards: Checked[AwardDecisions], ended: Ending) -> Iterator[Problem]:
    for id, decision in awards.record.decisions.items():
        if decision.on >= ended.on:
            message = _behind("quyết định", decision.on, ended)
            yield awards.problem(("decisions", id, "on"), message)


def _documents(register: Checked[LegalRegister], ended: Ending) -> Iterator[Problem]:
    for id, document in register.record.documents.items():
        issued, is_own = document.issued_on, document.level is GovernmentLevel.COMMUNE
        if issued and is_own and issued >= ended.on:
            path = ("documents", id, "issued_on")
            yield register.problem(path, _behind("ban hành", issued, ended))


def _behind(what: str, day: date, ended: Ending) -> str:
    return f"{what} ngày {day:%d/%m/%Y}; {_gone(ended)}"


def _gone(ended: Ending) -> str:
    return f"cơ quan kết thúc hoạt động từ {ended.on:%d/%m/%Y}"


def _told(*, sample: bool) -> str:
    return "là minh họa" if sample else "có thật"


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
