"""What documents did to plans (văn bản sửa kế hoạch nào), and to each clause (lịch sử điều khoản)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from msgspec import Struct

from thidua.derive.name import CampaignName
from thidua.derive.plan.clause_name import ClauseName
from thidua.model.amendment.amendment import AmendmentKind
from thidua.model.amendment.version import ClauseEdit, History, Version
from thidua.model.plan.clause import ClausePath


class PlanAmendment(Struct, frozen=True):
    """What one document made of one plan (một lần sửa kế hoạch)."""

    document: str
    """Its id in the register."""
    plan: CampaignName
    on: date
    """The day from which its words hold: that of the version it made."""
    before: date
    """The day of the version that it changed."""
    changes: tuple[tuple[AmendmentKind, ClauseName], ...]
    """What became of each clause, in the order of the plan."""


AmendedMap = Mapping[str, tuple[PlanAmendment, ...]]
"""By the id of the document, in the order of the portal."""


def plan_amendments(
    name: CampaignName, history: History | None, paths: Mapping[str, ClausePath]
) -> Iterator[PlanAmendment]:
    """Give what was done to a plan, oldest first; nothing where it has no versions."""
    for older, newer in pairwise(history.versions if history else ()):
        for document in newer.documents:
            changes = tuple(
                (edit.kind, ClauseName(name.key, id_, path))
                for id_, path in paths.items()
                if (edit := newer.edits.get(id_)) and edit.document == document
            )
            yield PlanAmendment(document, name, newer.on, older.on, changes)


def amended_by_document(amendments: Iterable[PlanAmendment]) -> AmendedMap:
    """Turn “who amended a plan” into “what does a document amend”."""
    found: dict[str, list[PlanAmendment]] = defaultdict(list)
    for amendment in amendments:
        found[amendment.document].append(amendment)
    return {document: tuple(told) for document, told in found.items()}


def edits_of(history: History) -> Mapping[str, tuple[ClauseEdit, ...]]:
    """Give the edits of each clause, the first one first."""
    found: dict[str, list[ClauseEdit]] = defaultdict(list)
    for version in history.versions:
        for id, edit in version.edits.items():
            found[id].append(edit)
    return {id: tuple(edits) for id, edits in found.items()}


def last_words(history: History, id: str, before: Version) -> Version | None:
    """Give the last version before another in which a clause was in force."""
    for version in reversed(history.versions):
        is_there = id in version.clauses.by_id and id not in version.ended
        if version.on < before.on and is_there:
            return version
    return None
