"""Twins of pages that tell of no subject: guides, parts of lists, the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.address.file import RESULT as TWIN
from thidua.export.twin.other import OtherPage, Others
from thidua.publish.link.noted import NotedPage
from thidua.publish.publication import Publication


def write_other_twins(
    publication: Publication, pages: Iterable[NotedPage], others: Others | None = None
) -> None:
    """Write a twin for every page that has none yet; what only leads on has none."""
    others = others or Others()
    for where, page in _without(publication, list(pages)):
        told = OtherPage(
            page.address, page.title, page.updated, page.is_sample, page.tells
        )
        publication.write(where, others.twin(told))


def _without(
    publication: Publication, pages: list[NotedPage]
) -> Iterator[tuple[str, NotedPage]]:
    """Give pages without a twin, each with where it would stand."""
    for page in pages:
        where = page.address + TWIN
        is_told = page.is_end or page.address.endswith(".html")
        if where not in publication.files and not is_told:
            yield where, page
