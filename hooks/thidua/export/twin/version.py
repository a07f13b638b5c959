"""Versions of a plan as rows: their clauses, what made them, what parts each two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from thidua.address.page import difference_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.version.amending import PlanAmendment, plan_amendments
from thidua.derive.version.redline import Redline, Sign, redline
from thidua.export.twin.plan import clause_row
from thidua.export.twin.row.plan import AmendmentRow, ChangeRow
from thidua.export.twin.row.row import Line, line
from thidua.export.twin.twin import Twin
from thidua.model.amendment.version import Version
from thidua.model.law.document import LegalDocument
from thidua.model.law.name import document_name
from thidua.say.plan import citation_words
from thidua.say.version.version import version_name
from thidua.say.vietnamese import capital


def amendment_lines(
    amendments: Iterable[PlanAmendment], documents: Mapping[str, LegalDocument]
) -> Iterator[Line]:
    """Tell what became of each clause, where the version that has its words stands."""
    for told in amendments:
        for kind, clause in told.changes:
            row = AmendmentRow(
                document=told.document,
                name=document_name(documents[told.document]),
                kind=kind.value,
                clause=clause.id,
                in_force_from=told.on,
            )
            where = f"{version_address(told.plan.key, told.on)}#{clause.id}"
            yield line(row, where, told.plan.body, told.plan.key)


def plan_amendment_lines(plan: PlanDossier) -> Iterator[Line]:
    """Tell what was done to a plan, or will be."""
    told = plan_amendments(plan.summary.name, plan.history, plan.paths)
    yield from amendment_lines(told, plan.amending)


def version_twins(plan: PlanDossier) -> Iterator[Twin]:
    """Give the twins of all versions, and of what parts each two."""
    versions = plan.history.versions if plan.history else ()
    made = list(plan_amendments(plan.summary.name, plan.history, plan.paths))
    name, on = plan.summary.name, plan.summary.updated_on
    for version in versions:
        title = f"{name.title}: {version_name(version).lower()}"
        own = (each for each in made if each.on == version.on)
        rows = {
            "clauses": tuple(_clause_lines(plan, version)),
            "amendments": tuple(amendment_lines(own, plan.amending)),
        }
        here = version_address(name.key, version.on)
        yield Twin(here, "phien-ban", title, on, rows, name.body, name.key)
        for older in (each for each in versions if each.on < version.on):
            there = difference_address(name.key, version.on, older.on)
            parted = redline(versions, older, version)
            both = f"{title} so với {version_name(older).lower()}"
            rows = {"changes": tuple(_change_lines(plan, parted, there))}
            yield Twin(there, "so-sanh-ban", both, on, rows, name.body, name.key)


def _clause_lines(plan: PlanDossier, version: Version) -> Iterator[Line]:
    name = plan.summary.name
    here = version_address(name.key, version.on)
    for clause in version.clauses.walk():
        yield line(clause_row(plan, clause), f"{here}#{clause.id}", name.body, name.key)


def _change_lines(plan: PlanDossier, parted: Redline, here: str) -> Iterator[Line]:
    name = plan.summary.name
    for changed in parted.changed:
        id, pieces = changed.clause.id, changed.pieces
        row = ChangeRow(
            id=id,
            place=capital(citation_words(plan.paths[id])),
            old="".join(p.words for p in pieces if p.sign is not Sign.ADDED).strip(),
            new="".join(p.words for p in pieces if p.sign is not Sign.GONE).strip(),
        )
        yield line(row, f"{here}#{id}", name.body, name.key)
