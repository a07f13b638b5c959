"""The texts of plans to take along: Markdown of all, Word and Akoma Ntoso of full texts alone."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address.file import document_name
from thidua.address.page import plan_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.portal.download import Download, download
from thidua.export.document.akoma import plan_akoma
from thidua.export.document.docx import plan_docx
from thidua.export.document.markdown import plan_markdown

File = tuple[Download, bytes]


def plan_documents(plan: PlanDossier, site_url: str) -> Iterator[File]:
    """Give the files beside the page of a plan; a summary is no document."""
    key = plan.summary.name.key
    here = plan_address(key)
    title = plan.summary.name.title

    def told(ending: str, kind: str, content: bytes) -> File:
        name = f"{here}{document_name(key, ending)}"
        return download(name, title, kind, content), content

    if not plan.summary.text.is_summary:
        yield told("docx", "Word", plan_docx(plan))
    yield told("md", "Markdown", plan_markdown(plan, site_url + here))
    if not plan.summary.text.is_summary:
        yield told("akn.xml", "Akoma Ntoso", plan_akoma(plan))
