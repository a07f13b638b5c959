"""The texts of a body's plans to take along, and the pages that offer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.download import Download
from thidua.export.document.files import plan_documents
from thidua.page.scope import Scope


def body_papers(body: BodyDossier, site_url: str) -> Iterator[tuple[Download, bytes]]:
    """Give the texts of all plans of a body in every format that each has."""
    for plan in body.plans:
        yield from plan_documents(plan, site_url)


def offering(scope: Scope, papers: Iterable[tuple[Download, bytes]]) -> Scope:
    """Let pages offer the files that stand beside them."""
    found: dict[str, tuple[Download, ...]] = {}
    for told, _ in papers:
        page = told.address.rpartition("/")[0] + "/"
        found[page] = (*found.get(page, ()), told)
    return replace(scope, downloads=found)
