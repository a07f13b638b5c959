"""The texts of a body's plans to take along, and the pages that offer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.address.file import document_name
from thidua.address.page import plan_address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.portal.download import Download, download
from thidua.export.document.akoma import plan_akoma
from thidua.export.document.docx import plan_docx
from thidua.export.document.markdown import plan_markdown
from thidua.page.scope import Scope

Paper = tuple[Download, bytes]
"""A file beside the page of a plan: what pages tell of it, and its bytes."""


def body_papers(body: BodyDossier, site_url: str) -> Iterator[Paper]:
    """Give the texts of all plans of a body in every format that each has."""
    for plan in body.plans:
        yield from plan_papers(plan, site_url)


def plan_papers(plan: PlanDossier, site_url: str) -> Iterator[Paper]:
    """Give Markdown of all plans, Word and Akoma Ntoso of full texts: a summary is no document."""
    key = plan.summary.name.key
    here = plan_address(key)
    title = plan.summary.name.title

    def told(ending: str, kind: str, content: bytes) -> Paper:
        name = f"{here}{document_name(key, ending)}"
        return download(name, title, kind, content), content

    if not plan.summary.text.is_summary:
        yield told("docx", "Word", plan_docx(plan))
    yield told("md", "Markdown", plan_markdown(plan, site_url + here))
    if not plan.summary.text.is_summary:
        yield told("akn.xml", "Akoma Ntoso", plan_akoma(plan))


def offering(scope: Scope, papers: Iterable[Paper]) -> Scope:
    """Let pages offer the files that stand beside them."""
    found: dict[str, tuple[Download, ...]] = {}
    for told, _ in papers:
        page = told.address.rpartition("/")[0] + "/"
        found[page] = (*found.get(page, ()), told)
    return replace(scope, downloads=found)
