"""Which documents a plan names, in which clauses, for what (căn cứ, viện dẫn); what a clause is called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.name import CampaignName, Issuer
from thidua.model.body.body import BodyKind
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalDocument
from thidua.model.plan.clause import Clause, ClausePath, ClauseStep, ClauseTree
from thidua.model.plan.document import CitationRole
from thidua.model.portal import CampaignEntry

__all__ = ["ClauseName", "ClausePath", "ClauseStep", "clause_paths"]

_AGAIN = re.compile(r"-lan-(\d+)$")
_ANNEX = re.compile(r"phụ lục(?: số)? (\d+|[IVXLC]+)", re.IGNORECASE)
"""The label of an annex that tells its number; without one it is that of its place."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LOOSE = ("mo-dau-p", "ket-p")


class CitedPlace(Struct, frozen=True):
    """One clause that names a document, and the part that it plays (nơi viện dẫn)."""

    clause: ClauseName
    role: CitationRole
    of: str = ""
    """The clause of the document by its id, where it is a plan of the portal."""


class CitingPlan(Struct, frozen=True):
    """A plan with the documents that it names."""

    plan: CampaignName
    kind: BodyKind
    places: Mapping[str, tuple[CitedPlace, ...]]
    """By the id of the document, in the order of the plan."""
    sections: tuple[ClauseName, ...] = ()
    """Its clauses that others may carry out: only where a register holds it as a document."""

    @property
    def carries_out(self) -> bool:
        """Whether it says what document above it carries out, or rests on."""
        roles = {place.role for places in self.places.values() for place in places}
        return bool(roles - {CitationRole.CITED})


def citing_plan(
    entry: CampaignEntry,
    issuer: Issuer,
    name: CampaignName,
    paths: Mapping[str, ClausePath],
    *,
    is_document: bool = False,
) -> CitingPlan:
    """Gather the documents that a plan names: those of `cites`, then those of its words alone."""
    places: dict[str, list[CitedPlace]] = defaultdict(list)
    typed = {(citation.document, citation.clause) for citation in entry.plan.cites}
    for citation in entry.plan.cites:
        clause = ClauseName(entry.key, citation.clause, paths[citation.clause])
        place = CitedPlace(clause, citation.role, citation.of or "")
        places[citation.document].append(place)
    for told in entry.references_in_force:
        if not told.document or (told.document, told.clause) in typed:
            continue
        typed.add((told.document, told.clause))
        clause = ClauseName(entry.key, told.clause, paths[told.clause])
        place = CitedPlace(clause, CitationRole.CITED, told.target)
        places[told.document].append(place)
    found = {document: tuple(clauses) for document, clauses in places.items()}
    sections = tuple(_sections(entry, paths)) if is_document else ()
    return CitingPlan(name, issuer.body.kind, found, sections)


def _sections(
    entry: CampaignEntry, paths: Mapping[str, ClausePath]
) -> Iterator[ClauseName]:
    """Give the labelled clauses of the two upper levels: those that hold others stand for them."""
    for root in entry.clauses.roots:
        below = [child for child in root.children if child.is_labelled and child.label]
        is_whole = root.is_labelled and root.label and not below
        for clause in [root] if is_whole else below:
            yield ClauseName(entry.key, clause.id, paths[clause.id])


class ChainLink(Struct, frozen=True):
    """A document in a chain."""

    id: str
    document: LegalDocument
    is_stated: bool
    """False where an editor concluded from titles that it carries out the one above."""


class Chain(Struct, frozen=True):
    """A document that a plan carries out, with those above it, and where the plan says so."""

    links: tuple[ChainLink, ...]
    """From the top down to the document itself."""
    places: tuple[CitedPlace, ...]


def chains_of(
    plan: CitingPlan, documents: Mapping[str, LegalDocument]
) -> tuple[Chain, ...]:
    """Give a chain for each document that a plan carries out; the highest come last.

    A document that stands in the chain of another is not told again.
    """
    chains = []
    for id, places in plan.places.items():
        said = tuple(p for p in places if p.role is CitationRole.IMPLEMENTS)
        if said:
            chains.append(Chain(_climb(id, documents, ()), said))
    chains.sort(key=lambda chain: -len(chain.links))
    inner = {link.id for chain in chains for link in chain.links[:-1]}
    return tuple(chain for chain in chains if chain.links[-1].id not in inner)


def _climb(
    id: str, documents: Mapping[str, LegalDocument], seen: tuple[str, ...]
) -> tuple[ChainLink, ...]:
    """Climb by the first document that each carries out; a circle ends it."""
    document, seen = documents[id], (*seen, id)
    ties = [tie for tie in document.implements if tie.document not in seen]
    above = _climb(ties[0].document, documents, seen) if ties else ()
    return (*above, ChainLink(id, document, not ties or ties[0].stated))


class ClauseName(Struct, frozen=True):
    """A clause (điều khoản) of a plan by its place."""

    campaign: CampaignKey
    id: str
    path: ClausePath


def clause_paths(tree: ClauseTree) -> Mapping[str, ClausePath]:
    """Give the path of every clause of a plan, by its id."""
    return dict(_walk(tree.roots, ()))


def _walk(
    clauses: tuple[Clause, ...], above: ClausePath
) -> Iterator[tuple[str, ClausePath]]:
    for clause in clauses:
        path = (*above, _step(clause))
        yield clause.id, path
        yield from _walk(clause.children, path)


def _step(clause: Clause) -> ClauseStep:
    number = clause.id.rpartition("-")[2]
    if clause.level in ("gach", "cong", "bang"):
        return ClauseStep(clause.level, number[1:])
    if clause.level == "doan":
        stem = clause.id.rstrip("0123456789")
        return ClauseStep(stem if stem in _LOOSE else "doan", number[1:])
    if clause.level in ("can-cu", "noi-nhan"):
        return ClauseStep(clause.level, number)
    if clause.level == "phu-luc":
        told = _ANNEX.fullmatch(clause.label)
        mark = number_in(told[1].lower()) if told else clause.id.removeprefix("pl")
        return ClauseStep(clause.level, mark)
    again = _AGAIN.search(clause.id)
    mark = re.findall(r"\w+", clause.label)[-1]
    return ClauseStep(clause.level, f"{mark} (lần {again[1]})" if again else mark)


def number_in(mark: str) -> str:
    """The figures of a Roman number in small letters; other marks stay, without noughts before them."""
    if not re.fullmatch("[ivxlc]+", mark):
        return mark.lstrip("0")
    values = [_ROMAN[letter] for letter in mark]
    pairs = zip(values, [*values[1:], 0], strict=True)
    told = sum(-value if value < following else value for value, following in pairs)
    return str(told)
