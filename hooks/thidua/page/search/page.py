"""The page of the search (trang tìm kiếm); without a script it leads to lists of all that there is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.address.file import CATALOGUE
from thidua.address.page import CONTENTS, SEARCH
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.page.page import Link, Page
from thidua.page.search.places import PlaceList, place_lists

_SHOWN = (kind.GUIDE, kind.STAFF_GUIDE, kind.PAGE)
"""What does not grow with the portal; all else stands in the lists of bodies and of documents."""


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
