"""What a clause is called and where it stands (đường dẫn điều khoản): by the labels above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from msgspec import Struct

from thidua.model.key import CampaignKey
from thidua.model.plan.clause import Clause, ClausePath, ClauseStep, ClauseTree

_AGAIN = re.compile(r"-lan-(\d+)$")
ANNEX_LEVELS = ("phu-luc", "mau", "bieu")
"""What stands behind a plan, with numbers of its own: annexes, forms, tables to fill in."""
_ANNEX = re.compile(r"phụ lục(?: số)? (\d+[a-z]?|[IVX]+|[A-Z])", re.IGNORECASE)
"""The label of an annex that tells its number; without one it is that of its place."""
_FORM = re.compile(r"(?P<word>mẫu|biểu)\W*(?P<mark>.*)", re.IGNORECASE)
_FORMS = {"mẫu": "mau", "biểu": "bieu"}
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LOOSE = ("mo-dau-p", "ket-p")


class ClauseName(Struct, frozen=True):
    """A clause (điều khoản) of a plan by its place."""

    campaign: CampaignKey
    id: str
    path: ClausePath


def clause_paths(tree: ClauseTree) -> Mapping[str, ClausePath]:
    """Give the path of every clause of a plan, by its id."""
    annexes = (root.label for root in tree.roots if root.level == "phu-luc")
    told = (_ANNEX.fullmatch(label) for label in annexes)
    taken = {number_in(found[1]) for found in told if found}
    return dict(_walk(tree.roots, (), taken))


def _walk(
    clauses: tuple[Clause, ...], above: ClausePath, taken: Set[str]
) -> Iterator[tuple[str, ClausePath]]:
    for clause in clauses:
        is_annex = clause.level == "phu-luc"
        path = (*above, _annex_step(clause, taken) if is_annex else _step(clause))
        yield clause.id, path
        yield from _walk(clause.children, path, taken)


def _annex_step(annex: Clause, taken: Set[str]) -> ClauseStep:
    """An annex by the number of its label, a form by its own; else by its place."""
    if told := _ANNEX.fullmatch(annex.label):
        return ClauseStep("phu-luc", number_in(told[1]))
    if form := _FORM.fullmatch(annex.label):
        *words, number = form["mark"].split()
        mark = " ".join((*(word.lower() for word in words), number))
        return ClauseStep(_FORMS[form["word"].lower()], mark)
    place = annex.id.removeprefix("pl")
    is_taken = place in taken
    return ClauseStep("phu-luc", f"không số {place}" if is_taken else place)


def _step(clause: Clause) -> ClauseStep:
    number = clause.id.rpartition("-")[2]
    if clause.level in ("gach", "cong", "bang"):
        return ClauseStep(clause.level, number[1:])
    if clause.level == "doan":
        stem = clause.id.rstrip("0123456789")
        return ClauseStep(stem if stem in _LOOSE else "doan", number[1:])
    if clause.level in ("can-cu", "noi-nhan"):
        return ClauseStep(clause.level, number)
    again = _AGAIN.search(clause.id)
    mark = re.findall(r"\w+", clause.label)[-1]
    return ClauseStep(clause.level, f"{mark} (lần {again[1]})" if again else mark)


def number_in(mark: str) -> str:
    """The figures of a Roman number; other marks stay, without noughts before them."""
    if not re.fullmatch("[ivx]+", mark, re.IGNORECASE):
        return mark.lstrip("0")
    values = [_ROMAN[letter] for letter in mark.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    told = sum(-value if value < following else value for value, following in pairs)
    return str(told)
