"""Places of the portal as lists (danh sách): what a page without a script offers in place of a search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from thidua.derive.search import kind
from thidua.derive.search.entry import Entry, Kind
from thidua.page.page import Link

_LISTS = {
    kind.BODY: "Xã, phường, cụm", kind.PLAN: "Kế hoạch và các mục của từng kế hoạch",
    kind.UNIT: "Đơn vị", kind.RESULT: "Kết quả", kind.RANKING: "Xếp hạng",
    kind.EXEMPLAR: "Điển hình", kind.AWARD: "Khen thưởng", kind.DOCUMENT: "Văn bản",
    kind.GUIDE: "Hướng dẫn", kind.PAGE: "Các trang chung",
}  # fmt: skip


class ListedPlace(Struct, frozen=True):
    """A place in the list, with the parts of a plan below it."""

    link: Link
    note: str
    """Whose it is, of which year."""
    below: tuple[Link, ...]


class PlaceList(Struct, frozen=True):
    """All places of one kind."""

    id: str
    title: str
    places: tuple[ListedPlace, ...]


def place_lists(entries: Sequence[Entry]) -> Iterator[PlaceList]:
    """Give every kind of places that there is, with its places."""
    for listed in kind.LISTED:
        found = [e for e in entries if e.kind.slug == listed.slug and not _is_part(e)]
        below = _parts_of_plans(entries) if listed == kind.PLAN else {}
        places = tuple(_place(e, below.get(e.url, ())) for e in found)
        if places:
            yield PlaceList(f"cac-{listed.slug}", _LISTS[listed], places)


def _is_part(entry: Entry) -> bool:
    """Whether an entry is a part of a page; decisions are parts, and are listed."""
    is_decision = entry.kind == kind.AWARD and entry.year > 0
    return "#" in entry.url and not is_decision


def _parts_of_plans(entries: Iterable[Entry]) -> dict[str, tuple[Link, ...]]:
    """Give the titled clauses of the first level, by the address of their plan."""
    found: dict[str, list[Link]] = {}
    for entry in entries:
        page, _, anchor = entry.url.partition("#")
        if _is_first(entry.kind, anchor) and entry.title and entry.label:
            link = Link(f"{entry.label}: {entry.title}", entry.url)
            found.setdefault(page, []).append(link)
    return {page: tuple(links) for page, links in found.items()}


def _is_first(found: Kind, anchor: str) -> bool:
    return found == kind.CLAUSE and "-" not in anchor.removeprefix("phan-")


def _place(entry: Entry, below: tuple[Link, ...]) -> ListedPlace:
    year = str(entry.year) if entry.year and entry.body else ""
    return ListedPlace(Link(entry.title, entry.url), year, below)
