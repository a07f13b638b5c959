"""Twins of pages that tell of no subject: guides, parts of lists, the search."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address.file import RESULT as TWIN
from thidua.export.twins import other_twin
from thidua.publish.publication import Publication
from thidua.say.notice import Notice


def other_twins(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Give a twin for every page that has none yet; what only leads on has none."""
    for address, page in publication.pages.items():
        where = address + TWIN
        if where in publication.files or page.is_end or address.endswith(".html"):
            continue
        is_sample = Notice.SAMPLE in page.notices
        yield where, other_twin(address, page.title, page.updated, is_sample=is_sample)
