"""What a build made of one body, and all that the rest of the portal asks of it (phần của một cơ quan).

A body is built alone; the site as a whole is put together of portions, made now or kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import unescape
from itertools import islice
from typing import Any

from msgspec import Struct, convert, json
from pydantic_core import from_json

from thidua.derive.portal.summary import BodySummary
from thidua.derive.proof.proof import ListingRow
from thidua.derive.search.entry import Entry
from thidua.export.dataset.dataset import BodyRows
from thidua.export.feed.atom import Entry as News
from thidua.export.search.packed import PackedPart, packed_part
from thidua.model.field.record import Record
from thidua.model.portal import BodyEntry
from thidua.model.problem import Problem
from thidua.model.time.today import Span
from thidua.publish.link.kept import packed_pages, unpacked_pages
from thidua.publish.link.link import target_of
from thidua.publish.link.noted import NotedPage
from thidua.publish.pack import PackedFiles, packed_files
from thidua.publish.permanence.standing import held_back, packed_prints, versions_of
from thidua.publish.publication import Publication


class Portion(Struct, frozen=True):
    """The pages and files of a body, as the site as a whole knows them."""

    summary: BodySummary
    attention: tuple[Problem, ...]
    """What a person must look at in its files."""
    pages: bytes
    """Its pages with their anchors, packed."""
    files: PackedFiles
    """SHA-256 of every file, those of pages too."""
    asks: tuple[str, ...]
    """What its pages lead to outside of it: `van-ban/luat-06-2022/#trich-dan`."""
    part: PackedPart
    """What can be found of it."""
    listed: tuple[Entry, ...]
    """Its pages that are found by their titles."""
    rankings: tuple[ListingRow, ...]
    rows: BodyRows
    """All rows of its tables, as they are written."""
    news: tuple[News, ...]
    """What feeds tell of it."""
    words: bytes
    """What each clause of its plans says, by its address, packed."""
    versions: Mapping[str, Mapping[str, str]]
    """The hashes of the words of each version of its amended plans."""
    held: tuple[str, ...]
    """Beginnings of addresses that are kept back today."""
    photos: tuple[tuple[str, bool], ...]
    """Its pictures, each with whether it is shown."""
    span: Span
    """The days on which all of it is so, if nothing is changed."""


class Told(Struct, frozen=True):
    """What is told of a body beside its pages."""

    span: Span
    """The days on which all of it is so."""
    summary: BodySummary
    attention: tuple[Problem, ...]
    entries: tuple[Entry, ...]
    listed: tuple[Entry, ...]
    rankings: tuple[ListingRow, ...]
    rows: BodyRows
    """All rows of its tables, as they are written."""
    news: tuple[News, ...]
    """What feeds tell of it."""
    photos: tuple[tuple[str, bool], ...]


class Mark(Struct, frozen=True):
    """How far a publication had come when a body began."""

    pages: int
    files: int


def mark(publication: Publication) -> Mark:
    """Remember how far a publication has come."""
    return Mark(len(publication.pages), len(_files(publication)))


def _files(publication: Publication) -> dict[str, str]:
    assert publication.tree  # bodies are made where their files are written
    return publication.tree.files


def set_since(publication: Publication, since: Mark) -> tuple[NotedPage, ...]:
    """Give the pages that were set since a mark."""
    return tuple(publication.pages.values())[since.pages :]


def portion_of(
    entry: BodyEntry, told: Told, publication: Publication, since: Mark
) -> Portion:
    """Keep what was published of a body since a mark."""
    pages = set_since(publication, since)
    files = dict(islice(_files(publication).items(), since.files, None))
    return Portion(
        summary=told.summary,
        attention=told.attention,
        pages=packed_pages(pages, publication.ids),
        files=packed_files(files),
        asks=tuple(sorted(_asks(pages, files, publication))),
        part=packed_part(told.entries),
        listed=told.listed,
        rankings=told.rankings,
        rows=told.rows,
        news=told.news,
        words=packed_prints(entry),
        versions=dict(versions_of([entry])),
        held=tuple(held_back([entry])),
        span=told.span,
        photos=told.photos,
    )


def _asks(
    pages: tuple[NotedPage, ...], files: Mapping[str, str], publication: Publication
) -> set[str]:
    """Give the targets of links that are not in the portion itself."""
    own = {page.address: publication.ids[page.address] for page in pages}
    asked, known = set[str](), set[str]()
    for page in pages:
        root = "../" * page.address.count("/")
        for link in publication.links[page.address]:
            if link.startswith(root):  # from any page it leads to the same
                if link[len(root) :] in known:
                    continue
                known.add(link[len(root) :])
            written = unescape(link) if "&" in link else link
            target, fragment = target_of(page.address, written)
            if target is None or (target in files and not fragment):
                continue
            if target not in files or fragment not in own.get(target, ()):
                asked.add(f"{target}#{fragment}" if fragment else target)
    return asked


def add(portion: Portion, publication: Publication) -> None:
    """Add a portion to the publication that has set its pages."""
    body = portion.summary.name.slug
    pages = (page.address for page in unpacked_pages(portion.pages))
    publication.bodies |= dict.fromkeys(pages, body)
    _settle(portion, publication)


def _settle(portion: Portion, publication: Publication) -> None:
    """Tell a publication what a portion leads to and what it holds."""
    publication.asks[portion.summary.name.slug] = portion.asks
    publication.words.append(portion.words)
    publication.versions |= portion.versions
    publication.held += portion.held


def take(portion: Portion, files: Iterable[str], publication: Publication) -> None:
    """Add a portion, with the addresses of its files, to a publication that did not set its pages itself."""
    body = portion.summary.name.slug
    publication.kept.add(body, portion.pages, files)
    _settle(portion, publication)


def written(portion: Portion) -> bytes:
    """Write a portion as JSON."""
    return json.encode(portion, enc_hook=_plain)


def read_back(content: bytes) -> Portion:
    """Read a portion; raises `ValueError` where it is none. What many say in the same words is held once."""
    plain = from_json(content, cache_strings="all")
    return convert(plain, Portion, dec_hook=_record)


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _record(kind: type[Record], plain: Any) -> Record:
    return kind.model_validate(plain)
