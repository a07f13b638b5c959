"""Which clause of a text “điểm a khoản 1 mục IV” is (tra điều khoản)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from thidua.derive.plan.clause_name import ANNEX_LEVELS, clause_paths, number_in
from thidua.model.plan.clause import ClausePath, ClauseTree
from thidua.model.reference.reference import ClauseReference, Step

_LEVELS = {
    "gạch đầu dòng thứ": {"gach"},
    "điểm": {"diem", "tieu-khoan", "khoan", "so"},
    "khoản": {"khoan", "tieu-khoan", "so"},
    "tiểu mục": {"tieu-khoan", "khoan", "muc"},
    "điều": {"dieu"},
    "mục": {"muc", "phan", "khoan", "tieu-khoan"},
    "chương": {"chuong"},
    "phần": {"phan", "muc"},
    "phụ lục": {"phu-luc"},
}
"""What officials call by each word; `phần III` is mục III where a plan has no phần."""


class ClauseIndex(Struct, frozen=True):
    """The clauses of a text, by the last mark of each."""

    paths: Mapping[str, ClausePath]
    by_mark: Mapping[str, tuple[str, ...]]

    def find(self, told: ClauseReference, at: str = "") -> str:
        """Give the clause that is meant by words in the clause `at`; "" for none, or for two."""
        here = self.paths.get(at, ())
        steps = _steps(told, here)
        if not steps:
            return ""
        found = [
            (-_shared(self.paths[id], here), len(self.paths[id]), id)
            for id in self.by_mark.get(steps[-1].mark, ())
            if _ends_with(self.paths[id], steps) and self._is_near(id, here, steps)
        ]
        found.sort()
        is_one = len(found) == 1 or (len(found) > 1 and found[0][:2] != found[1][:2])
        return found[0][2] if is_one else ""

    def has(self, told: ClauseReference) -> bool:
        """Whether the text has clauses of the kind at all, so that one can be missed."""
        levels = _LEVELS[told.steps[0].word]
        return any(path[-1].level in levels for path in self.paths.values())

    def _is_near(self, id: str, here: ClausePath, steps: tuple[Step, ...]) -> bool:
        """An annex has numbers of its own: they are meant there, or where it is named."""
        first = self.paths[id][0]
        is_named = steps[0].word == "phụ lục"
        return (
            first.level not in ANNEX_LEVELS or is_named or first == (here or (None,))[0]
        )


def clause_index(tree: ClauseTree) -> ClauseIndex:
    """Arrange the clauses of a text for looking up."""
    paths = clause_paths(tree)
    by_mark: dict[str, list[str]] = defaultdict(list)
    for id, path in paths.items():
        by_mark[path[-1].mark.casefold()].append(id)
    return ClauseIndex(paths, {mark: tuple(ids) for mark, ids in by_mark.items()})


def _steps(told: ClauseReference, here: ClausePath) -> tuple[Step, ...]:
    """The marks from the outermost; “Điều này” is the Điều that the words stand in."""
    steps: list[Step] = []
    for step in told.steps:
        if step.mark:
            steps += _parted(step)
            continue
        levels = _LEVELS[step.word]
        depth = next((n for n, s in enumerate(here, 1) if s.level in levels), 0)
        if not depth:
            return ()
        steps += [Step("", own.mark.casefold()) for own in here[:depth]]
    return tuple(steps)


def _parted(step: Step) -> list[Step]:
    """II.3 is 3 below II, 2.1 is 1 below 2: all but the named one may be of any level."""
    first, *rest = step.mark.casefold().split(".")
    if step.word == "phụ lục":
        return [Step(step.word, number_in(first))]
    is_roman = bool(re.fullmatch("[ivxlc]+", first)) and step.word in ("mục", "phần")
    marks = [Step(step.word if is_roman or not rest else "", first)]
    marks += [Step("", mark) for mark in rest]
    if rest and not is_roman:
        marks[-1] = Step(step.word, marks[-1].mark)
    return marks


def _ends_with(path: ClausePath, steps: tuple[Step, ...]) -> bool:
    if len(path) < len(steps):
        return False
    pairs = zip(path[-len(steps) :], steps, strict=True)
    return all(
        own.mark.casefold() == step.mark
        and (not step.word or own.level in _LEVELS[step.word])
        for own, step in pairs
    )


def _shared(path: ClausePath, here: ClausePath) -> int:
    """How many labels two places share from the outermost."""
    count = 0
    for own, other in zip(path, here, strict=False):
        if own != other:
            break
        count += 1
    return count
