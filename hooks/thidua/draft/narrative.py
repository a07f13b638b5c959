"""The clauses of a document → the narrative in Markdown, and what another reading of it gives back (đọc lại)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from thidua.read.office.fact.facts import PlanFacts
from thidua.read.office.pdf_table import table_rows
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText, PlanText

_TITLED = {"phan": 2, "chuong": 2, "muc": 2, "dieu": 3, "phu-luc": 2}
_DASHES = {"gach": "-", "cong": "+"}


def narrative_of(plan: PlanText, day: date) -> str:
    """Write the words of a document; recipients and signature stand in the data."""
    parents = {clause.parent for clause in plan.clauses}
    blocks: list[str] = []
    label = ""
    for clause in plan.clauses:
        if clause.level == "noi-nhan":
            continue
        block = f"{label} {_block(clause, is_parent=clause.id in parents)}".strip()
        label = "" if clause.text else block  # “1. 1.1. …”: two labels of one line
        blocks += [block] if clause.text else []
    body = "\n\n".join(blocks)
    return f"---\nupdated_on: {day:%d/%m/%Y}\n---\n\n{body}\n"


def _block(clause: ClauseText, *, is_parent: bool) -> str:
    if clause.rows:
        return "\n".join(table_rows(clause.rows))
    label = _DASHES.get(clause.level) or f"{clause.label}{clause.mark}"
    words = f"{label} {clause.source}".strip()
    if clause.level == "phu-luc":
        words = ": ".join(part for part in (clause.label, clause.source) if part)
    depth = _TITLED.get(clause.level, 0)
    if (
        not depth
        and clause.level == "khoan"
        and is_parent
        and clause.heading == clause.text
    ):
        depth = 3
    return f"{'#' * depth} {words}" if depth and words else words


def lost_again(plan: PlanText) -> Iterator[ClauseText]:
    """Give the clauses whose id or words another reading of their narrative does not have."""
    again = read_clauses(narrative_of(plan, date.min))
    there = {(clause.id, clause.text) for clause in again.clauses}
    for clause in plan.clauses:
        if clause.level != "noi-nhan" and (clause.id, clause.text) not in there:
            yield clause


def placed_again(facts: PlanFacts, plan: PlanText) -> PlanFacts:
    """Let each fact point to the clause that has its words when the narrative is read again.

    Where none has them, it is the nearest above that is there; a fact without one is none.
    """
    again = read_clauses(narrative_of(plan, date.min)).clauses
    whole = {(clause.id, clause.text) for clause in again}
    by_words = {clause.text: clause.id for clause in reversed(again)}
    place: dict[str, str] = {}
    for clause in plan.clauses:
        id, text = clause.id, clause.text
        is_there = (id, text) in whole
        place[id] = id if is_there else by_words.get(text) or _nearest(id, whole)
    told = {}
    for name in ("milestones", "bases", "tasks", "awards", "groups"):
        placed = ((fact, place[fact.clause]) for fact in getattr(facts, name))
        told[name] = tuple(replace(fact, clause=id) for fact, id in placed if id)
    return replace(facts, period_clause=place.get(facts.period_clause, ""), **told)


def _nearest(id: str, whole: set[tuple[str, str]]) -> str:
    there = {known for known, _ in whole}
    while id and id not in there:
        id = id.rpartition("-")[0]
    return id
