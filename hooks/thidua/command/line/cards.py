"""Rules as the command line tells them (thẻ quy tắc): `check --rules`, `lint --rules`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from thidua.model.rule import RuleTopic


def print_rules(topics: Iterable[RuleTopic], form: str) -> None:
    """Tell every rule of some topics; nothing is read for it."""
    cards = [rule for topic in topics for rule in topic.rules]
    if form == "json":
        told = [card.as_json() for card in cards]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(map(str, cards)))
