"""Whole answers over small shelves: order, scores, titles, excerpts, marks."""

from __future__ import annotations

import json
from typing import Any

from tests.conftest import Case
from tests.search.shelf import CLAUSE, UNIT, opened
from thidua.derive.search.entry import Entry

KINDS = {kind.slug: kind for kind in (CLAUSE, UNIT)}


def test_answers(case: Case) -> None:
    given = case.given
    engine = opened(_entry(n, told) for n, told in enumerate(given["entries"])).engine()
    told = [f"? {q}\n{_told(engine.told(q))}" for q in given["queries"]]
    case.expect("\n".join(told))


def _entry(number: int, told: dict[str, str]) -> Entry:
    """Entries are clauses of Xã Mẫu in 2025 where nothing else is said; `times` repeats a text."""
    told = {"title": "", "text": "", "body": "xa-mau", "year": "2025"} | told
    kind = KINDS[told.pop("kind", CLAUSE.slug)]
    year, is_sample = int(told.pop("year")), bool(told.pop("sample", ""))
    text = told.pop("text") * int(told.pop("times", "1")) + told.pop("end", "")
    return Entry(
        f"#{number}",
        kind,
        told.pop("title"),
        text,
        told.pop("body"),
        year,
        is_sample,
        **told,
    )


def _told(answer: str) -> str:
    """One line a hit, what is marked between square brackets."""
    found = json.loads(answer)
    lines = [
        f"{hit['score']} {hit['url']} {_marked(hit['title'], hit['titleMarks'])}"
        f" | {_marked(hit['excerpt'], hit['marks'])} | {_rest(hit)}"
        for hit in found["hits"]
    ]
    meant = [" | ".join(["~", *found["meant"]])] if found.get("meant") else []
    return "\n".join([*lines, f"= {found['count']}", *meant])


def _rest(hit: dict[str, Any]) -> str:
    return " ".join(str(hit[name] or "-") for name in ("place", "kind", "body", "year"))


def _marked(text: str, marks: list[list[int]]) -> str:
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
