"""How many a paper rewards, and how many stand on its own rolls (danh sách kèm theo)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.slug import fold
from thidua.read.plan.text import ClauseText, PlanText

_LISTED = re.compile(
    r"danh sách[^.;]{0,30}kèm theo|kèm theo[^.;]{0,30}danh sách", re.IGNORECASE
)
_MANY = re.compile(
    r"(?<![\d.,])(?P<n>\d{1,3}) (?P<of>tập thể|cá nhân)\b", re.IGNORECASE
)
_PERSONS = re.compile(r"^(?:ho (?:va |, ?)?ten|ca nhan|ten ca nhan)")
_COLLECTIVES = re.compile(r"^(?:ten )?tap the")


def rolls(plan: PlanText) -> Iterator[tuple[int, str]]:
    """Tell a number of persons or collectives that the rolls behind the paper do not hold."""
    stated = [
        c for c in plan.clauses if _LISTED.search(c.text) and c.level != "phu-luc"
    ]
    found = [*_MANY.finditer(stated[0].text)] if len(stated) == 1 else []
    held = _held(plan)
    for each in found:
        of = each["of"].lower()
        is_once = sum(other["of"].lower() == of for other in found) == 1
        if is_once and of in held and held[of] != int(each["n"]):
            message = f"“{each[0]}” mà danh sách kèm theo có {held[of]}: xem lại số lượng, danh sách"
            yield stated[0].line, message


def _held(plan: PlanText) -> dict[str, int]:
    """Count the rows of the rolls in annexes: of persons, of collectives; none where a table is of neither."""
    held: dict[str, int] = {}
    above = ""
    for clause in plan.clauses:
        if not (clause.id.startswith("pl") or clause.level == "phu-luc"):
            continue
        if not clause.rows:
            above = clause.text
            continue
        of, count = _kind(clause, above), _count(clause)
        if of is None or count is None:
            return {}
        held[of] = held.get(of, 0) + count
    return held


def _kind(clause: ClauseText, above: str) -> str | None:
    """Whom a table lists: as its head tells, or the words above it where they name one of both."""
    heads = [fold(cell) for cell in clause.rows[0]]
    told = fold(above)
    if any("tap the" in head and "ca nhan" in head for head in heads):
        return None
    if any(map(_COLLECTIVES.match, heads)):
        return "tập thể"
    if any(map(_PERSONS.match, heads)) and "tap the" not in told:
        return "cá nhân"
    both = ("tap the" in told, "ca nhan" in told)
    return {(True, False): "tập thể", (False, True): "cá nhân"}.get(both)


def _count(clause: ClauseText) -> int | None:
    """Count the rows that are numbered; None where others stand between."""
    numbers = [row[0].strip(" .") for row in clause.rows[1:]]
    is_plain = all(number.isdecimal() for number in numbers)
    return len(numbers) if is_plain and numbers else None
