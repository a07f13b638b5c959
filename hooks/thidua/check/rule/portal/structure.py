"""Rules on what every page rests on: shared files, the list of bodies."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import body_folder
from thidua.check.rule.example import PORTAL
from thidua.check.rule.rule import LOST, START, Facts, rule
from thidua.model.portal_settings import PortalSettings
from thidua.model.problem import Place, Problem
from thidua.model.rule import Example

_NEEDED = (
    "data/portal.yml",
    "data/legal.yml",
    "data/events.yml",
    "data/catalogue.yml",
    "data/abbreviations.yml",
    "content/index.md",
)
_NORTH = "thon-bac: {name: Thôn Bắc, kind: hamlet"


@rule(
    "thieu-tep-chung",
    what="Thiếu một tệp chung của cổng",
    why="Mọi trang dựa vào các tệp này; thiếu một tệp thì không dựng được gì.",
    remedy=f"{LOST}; chưa có thì tạo theo data/README.md",
)
def needed_files_are_there(facts: Facts) -> Iterator[Problem]:
    """Nothing is built without the files that every page rests on."""
    if not any(name.startswith("data/") for name in facts.book.files):
        message = "cổng chưa có tệp dữ liệu nào trong thư mục data/"
        yield Problem(Place("data"), message, START)
        return
    for name in _NEEDED:
        if name not in facts.book.files:
            yield Problem(Place(name), "thiếu tệp này")


@rule(
    "co-quan-thieu-tep",
    what="Thư mục của cơ quan không có body.yml",
    why="body.yml là tên của cơ quan; không có nó thì không có trang nào của cơ quan.",
    remedy=f"{LOST}; chưa có thì tạo theo data/README.md",
    example=Example("data/bodies/xa-khac/units.yml", "units: {}\n", ""),
)
def bodies_have_a_name(facts: Facts) -> Iterator[Problem]:
    """The folder of a body says whose it is."""
    for body in sorted(facts.book.body_folders()):
        file = f"{body_folder(body)}/body.yml"
        if file not in facts.book.files:
            yield Problem(Place(file), "cơ quan không có tệp body.yml")


@rule(
    "co-quan-ghi-hai-lan",
    what="portal.yml ghi một cơ quan hai lần",
    why="Danh sách này là thứ tự các cơ quan trên mọi trang.",
    remedy="xóa một lần",
    example=Example(PORTAL, "bodies: [xa-mau, xa-mau]", "bodies: [xa-mau]"),
)
def bodies_are_listed_once(facts: Facts) -> Iterator[Problem]:
    """portal.yml lists no body twice."""
    portal = facts.book.get("data/portal.yml", PortalSettings)
    seen = set[str]()
    for index, body in enumerate(portal.record.bodies if portal else ()):
        if portal and body in seen:
            yield portal.problem(("bodies", index), f"cơ quan “{body}” ghi hai lần")
        seen.add(body)


@rule(
    "co-quan-chua-ghi",
    what="Cơ quan có dữ liệu mà portal.yml không ghi",
    why="Cơ quan không có trong danh sách thì không hiện ở trang nào.",
    remedy="thêm vào danh sách",
    example=Example(PORTAL, "bodies: []", "bodies: [xa-mau]"),
)
def bodies_are_listed(facts: Facts) -> Iterator[Problem]:
    """portal.yml lists every body: the list is their order on all pages."""
    portal = facts.book.get("data/portal.yml", PortalSettings)
    if portal:
        for body in sorted(set(facts.book.bodies()) - set(portal.record.bodies)):
            yield portal.problem(("bodies",), f"thiếu cơ quan “{body}”")
