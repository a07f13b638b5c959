"""A new exemplar (điển hình mới): the facts at its head, a place for its story."""

from __future__ import annotations

from datetime import date

from thidua.draft.start.skeleton import filled
from thidua.model.award.exemplar import ExemplarKind
from thidua.model.key import ExemplarKey


def exemplar_files(
    key: ExemplarKey, title: str, kind: ExemplarKind, unit: str, field: str, day: date
) -> dict[str, str]:
    """Give the file of an exemplar that somebody has proposed."""
    name = f"content/{key.body}/dien-hinh/{key.year}/{key.slug}.md"
    values = {"title": title, "kind": kind.words[0], "unit": unit, "field": field}
    told = filled(
        "dien-hinh/exemplar.md", **values, summary=title, year=key.year, day=day
    )
    return {name: told}
