"""What a clause is called and where it stands (đường dẫn điều khoản): by the labels above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.model.key import CampaignKey
from thidua.model.plan.clause import Clause, ClausePath, ClauseStep, ClauseTree

_AGAIN = re.compile(r"-lan-(\d+)$")
_ANNEX = re.compile(r"phụ lục(?: số)? (\d+|[IVXLC]+)", re.IGNORECASE)
"""The label of an annex that tells its number; without one it is that of its place."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LOOSE = ("mo-dau-p", "ket-p")


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
