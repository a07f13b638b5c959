"""The twins of pages that tell of no subject of their own: parts of lists, guides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from thidua.address.page import EXEMPLARS, PLANS
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.twin.row.row import Line, SectionRow, line
from thidua.export.twin.table import WrittenLine
from thidua.export.twin.twin import Twin, twin_files

_LISTS = {PLANS: "campaigns", EXEMPLARS: "exemplars"}
"""Lists that have parts, each with the table of its rows."""
_WORDS = {kind.GUIDE.slug, kind.FAULT.slug}


class OtherPage(Struct, frozen=True):
    """A page without a twin of its own."""

    address: str
    title: str
    updated: date
    is_sample: bool
    tells: tuple[str, ...]
    """The addresses of what a part of a list holds, in its order."""


class Others(Struct):
    """What such pages tell, from the rows of all bodies and the entries of guides."""

    rows: dict[str, dict[str, WrittenLine]] = field(default_factory=dict)
    """By list, by address."""
    sections: dict[str, list[Line]] = field(default_factory=dict)
    """By page."""

    def twin(self, page: OtherPage) -> bytes:
        """Write the twin of a page."""
        whole = next(
            (listing for listing in _LISTS if page.address.startswith(listing)), ""
        )
        what = "danh-sach-con" if whole else "trang"
        tables = dict(self._tables(page, whole))
        twin = Twin(
            page.address,
            what,
            page.title,
            page.updated,
            tables,
            is_sample=page.is_sample,
            whole=whole,
        )
        ((_, content),) = twin_files(twin)
        return content

    def _tables(
        self, page: OtherPage, whole: str
    ) -> Iterable[tuple[str, list[WrittenLine] | list[Line]]]:
        if whole:
            known = self.rows.get(whole, {})
            yield _LISTS[whole], [known[each] for each in page.tells if each in known]
        elif page.address in self.sections:
            yield "sections", self.sections[page.address]


def others_of(
    bodies: Iterable[Mapping[str, Sequence[WrittenLine]]], entries: Iterable[Entry]
) -> Others:
    """Sort rows by the list whose parts tell them, words by their page."""
    found = Others({listing: {} for listing in _LISTS})
    for rows in bodies:
        for listing, key in _LISTS.items():
            found.rows[listing] |= {row.address: row for row in rows.get(key, ())}
    for entry in entries:
        if entry.kind.slug in _WORDS:
            page = entry.url.partition("#")[0]
            told = line(SectionRow(title=entry.title, text=entry.text), entry.url, None)
            found.sections.setdefault(page, []).append(told)
    return found
