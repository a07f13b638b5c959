"""Twins of pages that tell of no subject: guides, parts of lists, the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.address.file import RESULT as TWIN
from thidua.export.twins import other_twin
from thidua.publish.link.noted import NotedPage
from thidua.publish.publication import Publication


def write_other_twins(publication: Publication, pages: Iterable[NotedPage]) -> None:
    """Write a twin for every page that has none yet; what only leads on has none."""
    for where, page in _without(publication, list(pages)):
        content = other_twin(
            page.address, page.title, page.updated, is_sample=page.is_sample
        )
        publication.write(where, content)


def _without(
    publication: Publication, pages: list[NotedPage]
) -> Iterator[tuple[str, NotedPage]]:
    """Give pages without a twin, each with where it would stand."""
    for page in pages:
        where = page.address + TWIN
        is_told = page.is_end or page.address.endswith(".html")
        if where not in publication.files and not is_told:
            yield where, page
