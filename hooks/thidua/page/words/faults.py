"""The guide of faults (các lỗi mà cổng báo): every rule by its code, and where it is explained."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import FAULTS, GUIDE, fault_topic_address
from thidua.derive.commons import Commons
from thidua.model.rule import RuleTopic
from thidua.page.page import ContentsEntry, Link, Page

TITLE = "Các lỗi mà cổng báo"


class FaultLine(Struct, frozen=True):
    """One kind of fault, in a list."""

    id: str
    """Its code, which messages tell in brackets."""
    what: str


class TopicView(Struct, frozen=True):
    """Faults about one thing, and the page that explains them."""

    id: str
    title: str
    address: str
    faults: tuple[FaultLine, ...]


class FaultsView(Struct, frozen=True):
    """All that the template of the guide of faults may know."""

    title: str
    count: int
    topics: tuple[TopicView, ...]


def faults_page(topics: tuple[RuleTopic, ...], commons: Commons) -> Page:
    """Make the list of all faults; an anchor of each stands here, for old links lead to it."""
    views = tuple(_topic(topic) for topic in topics)
    count = sum(len(view.faults) for view in views)
    return Page(
        address=FAULTS,
        title=TITLE,
        description=f"{count} loại lỗi mà máy báo khi kiểm tra dữ liệu: tìm theo mã, xem vì sao là lỗi, sửa thế nào.",
        section="guide",
        template="pages/faults.html",
        view=FaultsView(TITLE, count, views),
        updated=commons.settings.updated_on,
        trail=(Link("Hướng dẫn", GUIDE),),
        contents=tuple(ContentsEntry(view.title, view.id) for view in views),
        explains=False,
    )


def _topic(topic: RuleTopic) -> TopicView:
    faults = tuple(FaultLine(rule.id, rule.what) for rule in topic.rules)
    address = fault_topic_address(topic.slug)
    return TopicView(f"nhom-{topic.slug}", topic.title, address, faults)
