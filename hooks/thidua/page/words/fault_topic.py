"""Faults about one thing (nhóm lỗi): why each is one, how to mend it, an example."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.address.page import FAULTS, GUIDE, fault_topic_address
from thidua.derive.commons import Commons
from thidua.model.problem import Grade
from thidua.model.rule import RuleCard, RuleTopic
from thidua.page.page import Link, Page
from thidua.page.words.faults import TITLE
from thidua.say.vietnamese import capital, lower_first

_GRADES = {
    Grade.ERROR: "",  # said once, above all
    Grade.ATTENTION: "Lưu ý: cần một người xem lại",
    Grade.NOTE: "Ghi chú: bản gốc viết như vậy, trang nói lại",
}
_DRAFT_GRADES = {
    Grade.ERROR: "",
    Grade.ATTENTION: "Cảnh báo: cần một người xem lại",
    Grade.NOTE: "Gợi ý: sửa thì tốt hơn, để vậy cũng được",
}
_LEAD = "Sau mã không ghi gì thêm là lỗi: phải sửa thì cổng mới dựng."
_DRAFT_LEAD = "Lệnh thidua lint soát một dự thảo trước khi ban hành, theo Nghị định 30/2020/NĐ-CP và theo chính lời của dự thảo. Sau mã không ghi gì thêm là lỗi: ban hành thì phải đính chính."


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


class FaultTopicView(Struct, frozen=True):
    """All that the template of a topic of faults may know."""

    title: str
    lead: str
    all: Link
    faults: tuple[FaultView, ...]


def fault_topic_page(topic: RuleTopic, commons: Commons) -> Page:
    """Make the page of a topic."""
    title = f"Các lỗi về {lower_first(topic.title)}"
    whole = Link(TITLE, FAULTS)
    grades = _DRAFT_GRADES if topic.is_of_drafts else _GRADES
    lead = _DRAFT_LEAD if topic.is_of_drafts else _LEAD
    faults = tuple(_fault(rule, grades) for rule in topic.rules)
    return Page(
        address=fault_topic_address(topic.slug),
        title=title,
        description=f"{title}: {len(faults)} loại lỗi mà máy báo: vì sao là lỗi, sửa thế nào.",
        section="guide",
        template="pages/fault_topic.html",
        view=FaultTopicView(title, lead, whole, faults),
        updated=commons.settings.updated_on,
        trail=(Link("Hướng dẫn", GUIDE), whole),
        explains=False,
    )


def _fault(rule: RuleCard, grades: Mapping[Grade, str]) -> FaultView:
    example = rule.example
    return FaultView(
        id=rule.id,
        what=rule.what,
        grade=grades[rule.grade],
        why=rule.why,
        remedy=capital(rule.remedy),
        file=example.file if example else "",
        bad=example.bad.strip("\n") if example else "",
        good=example.good.strip("\n") if example else "",
    )
