"""The guide of faults (các lỗi mà cổng báo): every rule, why it is there, how to mend it."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import FAULTS, GUIDE
from thidua.derive.commons import Commons
from thidua.model.problem import Grade
from thidua.model.rule import RuleCard, RuleTopic
from thidua.model.slug import slugify
from thidua.page.page import ContentsEntry, Link, Page
from thidua.say.vietnamese import capital

TITLE = "Các lỗi mà cổng báo"

_GRADES = {
    Grade.ERROR: "",  # said once, above all
    Grade.ATTENTION: "Lưu ý: cần một người xem lại",
    Grade.NOTE: "Ghi chú: bản gốc viết như vậy, trang nói lại",
}


class FaultView(Struct, frozen=True):
    """One kind of fault."""

    id: str
    what: str
    grade: str
    why: str
    remedy: str
    file: str
    bad: str
    good: str


class TopicView(Struct, frozen=True):
    """Faults about one thing."""

    id: str
    title: str
    faults: tuple[FaultView, ...]


class FaultsView(Struct, frozen=True):
    """All that the template of the guide of faults may know."""

    title: str
    count: int
    topics: tuple[TopicView, ...]


def faults_page(topics: tuple[RuleTopic, ...], commons: Commons) -> Page:
    """Make the guide of faults."""
    views = tuple(_topic(topic) for topic in topics)
    count = sum(len(view.faults) for view in views)
    return Page(
        address=FAULTS,
        title=TITLE,
        description=f"{count} loại lỗi mà máy báo khi kiểm tra dữ liệu: vì sao là lỗi, sửa thế nào, ví dụ sai và đúng.",
        section="guide",
        template="pages/faults.html",
        view=FaultsView(TITLE, count, views),
        updated=commons.settings.updated_on,
        trail=(Link("Hướng dẫn", GUIDE),),
        contents=tuple(ContentsEntry(view.title, view.id) for view in views),
        explains=False,
    )


def _topic(topic: RuleTopic) -> TopicView:
    id = f"nhom-{slugify(topic.title)}"
    return TopicView(id, topic.title, tuple(_fault(rule) for rule in topic.rules))


def _fault(rule: RuleCard) -> FaultView:
    example = rule.example
    return FaultView(
        id=rule.id,
        what=rule.what,
        grade=_GRADES[rule.grade],
        why=rule.why,
        remedy=capital(rule.remedy),
        file=example.file if example else "",
        bad=example.bad.strip("\n") if example else "",
        good=example.good.strip("\n") if example else "",
    )
