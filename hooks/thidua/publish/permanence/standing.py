"""What a site has today (hiện trạng): pages with their anchors, files, what clauses say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from itertools import chain

from msgspec import Struct, field

from thidua.address.file import BUILD_RECORD, CARD, MANIFEST, REDIRECTS
from thidua.address.page import (
    embed_address,
    honours_years,
    plan_address,
    ranking_address,
    version_address,
)
from thidua.derive.permanence.fingerprint import (
    Fingerprint,
    clause_words,
    fingerprint,
    read_fingerprint,
    version_hashes,
)
from thidua.model.ledger import Ledger
from thidua.model.portal import BodyEntry, Portal
from thidua.publish.link.kept import Kept
from thidua.publish.pack import packed, unpacked
from thidua.publish.publication import Publication

_PASSING = {
    "muc-luc-trang", "loc", "lien-quan", "ma-cu", "chia-se", "cascade-title",
    "qua-han", "da-qua", "sap-toi", "sap-den-han", "sau-60-ngay", "chua-xac-dinh",
    "dang-chay", "da-ket-thuc", "sap-bat-dau", "ai-dung-dau", "han", "han-da-qua",
    "chua-nop", "chua-cham", "chua-co",
}  # fmt: skip
"""Anchors of the frame and of lists that are empty on some days: nobody cites them."""
_UNTIL_RESULTS = {"cac-buoc", "hoi-nghi"}
"""What the page of results tells of the plan, until something came of it."""
_WORKINGS = (
    "assets/",
    "tim-kiem/",
    "sitemap.xml",
    "sitemap-",
    "robots.txt",
    "_headers",
    REDIRECTS,
    "chuyen-huong/",
    BUILD_RECORD,
    MANIFEST,
)
"""Files that pages are made of or that robots find by themselves; a file named after its
content is another file when that changes."""

_MADE_PDF = re.compile(r".+/ke-hoach/\d{4}/([^/]+)/\1\.pdf")
"""A PDF that is made of a page, where somebody asks for it: it goes where its page goes."""


class Standing(Struct, frozen=True):
    """All that a site has which others may have linked to."""

    pages: Mapping[str, Set[str]]
    """Every anchor of each page, by the page's address; pages that only lead on are none."""
    files: Set[str]
    words: Mapping[str, Fingerprint]
    """Clauses by their whole address, in the order of the text."""
    held: tuple[str, ...]
    """Beginnings of addresses that are kept back today: they come back on their day."""
    on: date
    """The day the portal speaks of as today."""
    versions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The hashes of the words of each version in force, of plans that were amended."""

    kept: Kept = field(default_factory=Kept)
    """Pages and files beside those, of bodies that were not set now."""

    def has_page(self, page: str) -> bool:
        """Whether a page is there that does not only lead on."""
        return page in self.pages or self.kept.has_page(page)

    def has_anchor(self, page: str, id: str) -> bool:
        """Whether such a page has an anchor."""
        return id in self.pages.get(page, ()) or self.kept.has_anchor(page, id)

    def has_file(self, file: str) -> bool:
        """Whether a file is there beside the pages."""
        return file in self.files or file in self.kept.files

    def clauses(self) -> dict[str, tuple[str, ...]]:
        """Give the ids of clauses by page."""
        found: dict[str, tuple[str, ...]] = {}
        for key in self.words:
            page, _, id = key.partition("#")
            found[page] = (*found.get(page, ()), id)
        return found

    def is_held(self, address: str) -> bool:
        """Whether an address is kept back today."""
        return address.startswith(self.held) if self.held else False

    def lasting_anchors(self, address: str, ledger: Ledger) -> tuple[str, ...]:
        """Give the anchors of a page that the ledger guards beside its clauses."""
        clauses = {*ledger.addresses.get(address, ())}
        clauses |= {
            k.partition("#")[2] for k in self.words if k.startswith(f"{address}#")
        }
        lasting = self.pages.get(address, set()) - clauses
        return tuple(sorted(id for id in lasting if not is_passing(address, id)))

    def lasting_files(self) -> set[str]:
        """Give the files that the ledger guards: data, feeds, papers."""
        return {
            name
            for name in self.files
            if not name.startswith(_WORKINGS)
            and not name.endswith((CARD, "/"))
            and not _MADE_PDF.fullmatch(name)
            and name not in ("", "404.html")
        }


def is_passing(page: str, id: str) -> bool:
    """Whether an anchor of a page is there on some days alone."""
    return id in _PASSING or ("/ket-qua/" in page and id in _UNTIL_RESULTS)


def standing_of(portal: Portal, publication: Publication, others: Set[str]) -> Standing:
    """Take stock of a site whose pages are all noted."""
    ends = {address for address, page in publication.pages.items() if page.is_end}
    pages = {a: ids for a, ids in publication.ids.items() if a not in ends}
    fresh = [
        body for slug, body in portal.bodies.items() if slug not in publication.asks
    ]
    return Standing(
        pages,
        {*publication.files, *others} - set(publication.pages),
        {**clause_prints(fresh), **(_told(publication) if portal.ledger.words else {})},
        (*held_back(fresh), *publication.held),
        portal.as_of,
        {**dict(versions_of(fresh)), **publication.versions},
        publication.kept,
    )


def _told(publication: Publication) -> dict[str, Fingerprint]:
    """Give what the clauses of bodies say that a build has made or taken."""
    every = (unpacked(words).items() for words in publication.words)
    return {key: read_fingerprint(text) for key, text in chain.from_iterable(every)}


def packed_prints(body: BodyEntry) -> bytes:
    """Pack what every clause of a body says."""
    return packed({key: str(told) for key, told in clause_prints([body]).items()})


def clause_prints(bodies: Iterable[BodyEntry]) -> dict[str, Fingerprint]:
    """Give what every clause of the plans of bodies says today, by its address."""
    return {
        f"{plan_address(entry.key)}#{clause.id}": fingerprint(clause_words(clause))
        for body in bodies
        for entry in body.campaigns
        for clause in entry.first_clauses.walk()
    }


def versions_of(
    bodies: Iterable[BodyEntry],
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Give the hashes of the words of every version in force of plans that were amended."""
    for entry, today in ((c, body.today) for body in bodies for c in body.campaigns):
        history = entry.history
        for version in history.versions if history and history.is_amended else ():
            if today.has_come(version.on):
                address = version_address(entry.key, version.on)
                yield address, version_hashes(version)


def held_back(bodies: Iterable[BodyEntry]) -> Iterator[str]:
    """Give the beginnings of addresses that are kept back today."""
    for body in bodies:
        for entry in body.campaigns:
            if entry.results.held_until or entry.results.has_later:
                yield ranking_address(entry.key)
                yield embed_address(entry.key, "")[:-1]
                yield honours_years(entry.key.body)
