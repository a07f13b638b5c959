"""Rule: every reference resolves (tham chiếu phải có thật)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua.check.file.place import body_of, words_file
from thidua.check.file.registry import KIND_NAMES, WHERE, Registry
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked, choose, suggest
from thidua.check.record.reference import references
from thidua.model.body.body import Terms
from thidua.model.key import CampaignKey
from thidua.model.problem import Problem


def references_resolve(registry: Registry) -> Iterator[Problem]:
    """Tell each name that stands for nothing, with the nearest one that does."""
    for checked in list(registry.book.records.values()):
        for path, ref, value in references(checked.record):
            known = registry.names(ref.kind, checked.file)
            if known is None or value in known:
                continue
            message = f"không có {KIND_NAMES[ref.kind]} “{value}”"
            remedy = suggest(value, known) or f"xem các mã có trong {WHERE[ref.kind]}"
            yield checked.problem(path, message, remedy)


def terms_cite_plans(registry: Registry) -> Iterator[Problem]:
    """The plan and the clause that a term of office is taken from exist."""
    for terms in registry.book.all(Terms):
        body = body_of(terms.file)
        for place in range(len(terms.record.terms)):
            yield from campaign_problems(terms, ("terms", place), body, registry)


def campaign_problems(
    checked: Checked[Any], path: Path, body: str, registry: Registry
) -> Iterator[Problem]:
    """Tell a campaign (`2025/thi-dua-thon`) that the body has not, a clause that its plan has not.

    `path` leads to a record with the fields `campaign` and `clause`.
    """
    record = checked.record
    for key in path:
        record = getattr(record, key) if isinstance(key, str) else record[key]
    if record.campaign is None:
        return
    known = [key.name for key in registry.book.campaigns() if key.body == body]
    campaign = CampaignKey.within(body, record.campaign)
    if campaign is None or campaign.name not in known:
        remedy = (
            suggest(record.campaign, known) or "ghi năm/mã phong trào: 2025/thi-dua"
        )
        message = f"không có phong trào “{record.campaign}”"
        yield checked.problem((*path, "campaign"), message, remedy)
        return
    tree = registry.book.narratives.get(words_file(campaign))
    if record.clause and tree and record.clause not in tree.by_id:
        remedy = choose(record.clause, tree.by_id)
        message = f"không có điều khoản “{record.clause}”"
        yield checked.problem((*path, "clause"), message, remedy)
