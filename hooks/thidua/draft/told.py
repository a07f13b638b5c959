"""What an import recognised, as data for programs (FORMATS.md)."""

from __future__ import annotations

import re

from thidua.draft.left_over import LeftOver
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import ClauseText, PlanText

_WORD = re.compile(r"\w+")


def clause_as_json(clause: ClauseText) -> dict[str, object]:
    """Tell a clause as the formats ask."""
    told = {
        "id": clause.id,
        "level": clause.level,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "line": clause.line,
    }
    return told | {"rows": clause.rows} if clause.rows else told


def import_as_json(
    text: str, plan: PlanText, facts: PlanFacts, rest: tuple[LeftOver, ...]
) -> dict[str, object]:
    """Tell clauses, facts, words in and out, and what is left over."""
    lost = sum(len(_WORD.findall(each.text)) for each in rest)
    words = len(_WORD.findall(text))
    return {
        "clauses": [clause_as_json(clause) for clause in plan.clauses],
        "facts": _facts(facts),
        "words_in": words,
        "words_out": words - lost,
        "left_over": [{"line": r.line, "text": r.text, "why": r.why} for r in rest],
    }


def _facts(facts: PlanFacts) -> dict[str, object]:
    head, signatory, (first, last) = facts.head, facts.signatory, facts.period
    date = head.day.isoformat() if head.day else None
    moments = {"": None, "issue": date, "launch": None}
    sign = "-" if "/" in head.symbol else "/"  # the Party writes 12-KH/ĐU
    symbol = sign.join(part for part in (head.number, head.symbol) if part)
    return {
        "number": head.number or None,
        "symbol": symbol or None,
        "date": date,
        "place": head.place or None,
        "issuer": head.issuer or None,
        "type": head.kind or None,
        "title": head.title or None,
        "signatory": {"position": signatory.position or None, "name": signatory.name or None} if signatory else None,
        "period": {"from": moments.get(first, first), "to": last or None},
        "milestones": [
            {"date": m.time.day, "op": m.time.bound.value, "what": m.what, "line": m.line}
            for m in facts.milestones
        ],
        "recipients": list(facts.recipients),
    }  # fmt: skip
