"""Rules as the command line tells them (thẻ quy tắc): `check --rules`, `lint --rules`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from thidua.model.problem import Grade
from thidua.model.rule import RuleTopic


def print_rules(
    topics: Iterable[RuleTopic], form: str, grades: Mapping[Grade, str] | None = None
) -> None:
    """Tell every rule of some topics, its grade as the command names it; nothing is read for it."""
    cards = [rule for topic in topics for rule in topic.rules]
    if form == "json":
        told = [card.as_json() for card in cards]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        names = grades or {grade: grade.value for grade in Grade}
        print("\n\n".join(card.told(names[card.grade]) for card in cards))
