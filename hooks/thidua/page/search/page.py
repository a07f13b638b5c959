"""The page of the search (trang tìm kiếm); without a script it leads to lists of all that there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from thidua.address.file import CATALOGUE
from thidua.address.page import CONTENTS, SEARCH
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry, Kind
from thidua.page.page import Link, Page

_SHOWN = (kind.GUIDE, kind.STAFF_GUIDE, kind.PAGE)
"""What does not grow with the portal; all else stands in the lists of bodies and of documents."""
_LISTS = {
    kind.BODY: "Xã, phường, cụm", kind.PLAN: "Kế hoạch và các mục của từng kế hoạch",
    kind.UNIT: "Đơn vị", kind.RESULT: "Kết quả", kind.RANKING: "Xếp hạng",
    kind.EXEMPLAR: "Điển hình", kind.AWARD: "Khen thưởng", kind.DOCUMENT: "Văn bản",
    kind.GUIDE: "Hướng dẫn", kind.PAGE: "Các trang chung",
}  # fmt: skip


class SearchView(Struct, frozen=True):
    """All that the template of the search may know."""

    script: str
    catalogue: str
    """The first chunk of the index, below the page; its question mark tells its version."""
    count: int
    contents: Link
    """The bodies, each with the list of all that it has."""
    lists: tuple[PlaceList, ...]


def search_page(
    own: Iterable[Entry], count: int, portal: PortalDossier, script: str, version: str
) -> Page:
    """Make the page of the search; `version` changes when its index does.

    `own` are the entries of no body, of `count` that can be found.
    """
    shown = [e for e in own if e.kind in _SHOWN and not e.body]
    return Page(
        address=SEARCH,
        title="Tìm kiếm",
        description="Tìm thôn, phong trào, văn bản, điều khoản; gõ có dấu hay không dấu đều được.",
        section="",
        template="pages/search.html",
        view=SearchView(
            script=script,
            catalogue=f"{CATALOGUE}?{version}",
            count=count,
            contents=Link("Mục lục từng xã, phường, cụm", CONTENTS),
            lists=tuple(place_lists(shown)),
        ),
        updated=portal.updated_on,
        is_dated=True,
        has_script=True,
        explains=False,
    )


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
