"""The places of all clauses of a plan, and how a clause is called from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.model.key import CampaignKey
from thidua.model.plan.clause import Clause, ClausePath, ClauseStep, ClauseTree

_AGAIN = re.compile(r"-lan-(\d+)$")
_LOOSE = ("mo-dau-p", "ket-p")


__all__ = ["ClauseName", "ClausePath", "ClauseStep", "clause_paths"]


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
        return ClauseStep(clause.level, clause.id.removeprefix("pl"))
    again = _AGAIN.search(clause.id)
    mark = re.findall(r"\w+", clause.label)[-1]
    return ClauseStep(clause.level, f"{mark} (lần {again[1]})" if again else mark)
