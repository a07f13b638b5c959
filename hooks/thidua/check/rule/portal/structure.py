"""Rules on files: a campaign is campaign.yml, plan.yml and its words; a body has body.yml."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import (
    body_folder,
    data_folder,
    narrated_by,
    words_file,
)
from thidua.check.file.registry import Registry
from thidua.model.plan.plan import Plan
from thidua.model.portal_settings import PortalSettings
from thidua.model.problem import Place, Problem

_NEEDED = ("data/portal.yml", "data/legal.yml", "data/events.yml", "data/catalogue.yml", "data/abbreviations.yml", "content/index.md")  # fmt: skip


def needed_files_are_there(registry: Registry) -> Iterator[Problem]:
    """Nothing is built without the files that every page rests on."""
    book = registry.book
    for name in _NEEDED:
        if name not in book.files:
            yield Problem(Place(name), "thiếu tệp này", "tạo tệp theo data/README.md")
    for body in sorted(book.body_folders()):
        file = f"{body_folder(body)}/body.yml"
        if file not in book.files:
            place = Place(file)
            yield Problem(
                place, "cơ quan không có tệp body.yml", "tạo tệp theo data/README.md"
            )


def campaigns_are_whole(registry: Registry) -> Iterator[Problem]:
    """Each campaign has its three files; each narrative has its campaign."""
    book = registry.book
    for key in book.campaigns():
        folder = data_folder(key)
        for name in (f"{folder}/campaign.yml", f"{folder}/plan.yml", words_file(key)):
            if name not in book.files:
                yield Problem(
                    Place(name),
                    "phong trào thiếu tệp này",
                    "tạo tệp theo data/README.md",
                )
    for name in sorted(book.files):
        told = narrated_by(name)
        plan = f"{data_folder(told)}/plan.yml" if told else name
        if plan not in book.files:
            yield Problem(Place(name), "lời kế hoạch không có dữ liệu", f"tạo {plan}, hoặc xóa tệp này")  # fmt: skip


def bodies_are_listed(registry: Registry) -> Iterator[Problem]:
    """portal.yml lists every body once: the list is their order on all pages."""
    portal = registry.book.get("data/portal.yml", PortalSettings)
    if portal is None:
        return
    listed = portal.record.bodies
    for index, body in enumerate(listed):
        if body in listed[:index]:
            yield portal.problem(
                ("bodies", index), f"cơ quan “{body}” ghi hai lần", "xóa một lần"
            )
    for body in sorted(set(registry.book.bodies()) - set(listed)):
        yield portal.problem(
            ("bodies",), f"thiếu cơ quan “{body}”", "thêm vào danh sách"
        )


def names_are_unique(registry: Registry) -> Iterator[Problem]:
    """The id of a milestone stands once in its plan."""
    for plan in registry.book.all(Plan):
        seen: set[str] = set()
        for index, milestone in enumerate(plan.record.milestones):
            if milestone.id in seen:
                path = ("milestones", index, "id")
                yield plan.problem(path, f"mã “{milestone.id}” đã dùng", "đặt mã khác")
            seen.add(milestone.id)


def originals_exist(registry: Registry) -> Iterator[Problem]:
    """The file of a signed original is in content/."""
    for plan in registry.book.all(Plan):
        original = plan.record.document.original
        if original and f"content/{original}" not in registry.book.files:
            path = ("document", "original")
            yield plan.problem(
                path, f"không có tệp content/{original}", "xem lại đường dẫn"
            )


def slips_are_noted(registry: Registry) -> Iterator[Problem]:
    """What the original itself says wrongly is told, never mended in silence."""
    for plan in registry.book.all(Plan):
        for index, slip in enumerate(plan.record.slips):
            message = f"bản gốc ghi “{slip.original}”: {slip.reading}"
            yield plan.note(("slips", index), message, slip.clause)
