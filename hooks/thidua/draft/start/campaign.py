"""A new campaign (phong trào mới): its facts, its plan as a draft, its results, an exemplar of it."""

from __future__ import annotations

from datetime import date

from thidua.draft.start.skeleton import filled
from thidua.model.award.exemplar import ExemplarKind
from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.plan.campaign import CampaignKind


def campaign_files(
    key: CampaignKey, title: str, kind: CampaignKind, issuer: str, day: date
) -> dict[str, str]:
    """Give the files of a campaign whose plan somebody has begun to write."""
    data, words = f"data/bodies/{key}", f"content/{key.body}/ke-hoach/{key.name}.md"
    who = "Các đơn vị, cá nhân nêu trong kế hoạch"
    return {
        f"{data}/campaign.yml": filled(
            "phong-trao/campaign.yml",
            title=title,
            kind=kind.words[0],
            what=title,
            who=who,
            day=day,
        ),
        f"{data}/plan.yml": filled(
            "phong-trao/plan.yml",
            title=title,
            issuer=issuer,
            narrative=words,
            year=key.year,
        ),
        words: filled("phong-trao/ke-hoach.md", day=day),
    }


def result_files(key: CampaignKey, units: list[str]) -> dict[str, str]:
    """Give the criteria set and an empty score sheet for each unit (bảng chấm điểm)."""
    data = f"data/bodies/{key}"
    sheets = {
        f"{data}/scores/{unit}.yml": filled("ket-qua/score_sheet.yml", unit=unit)
        for unit in units
    }
    return {f"{data}/scoring.yml": filled("ket-qua/scoring.yml"), **sheets}


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
