"""Rules on exemplary models: what they point to exists, pictures have consent that holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from thidua.check.file.place import beside, data_folder, exemplar_of
from thidua.check.file.registry import Registry
from thidua.check.record.record import Checked, choose
from thidua.check.rule.plan.reference import campaign_problems
from thidua.model.award.decision import AwardDecisions
from thidua.model.award.exemplar import Exemplar, ExemplarStatus
from thidua.model.key import CampaignKey
from thidua.model.problem import Problem

WARNING_DAYS = 30
"""Consent that ends within a month is noted."""

_RECOGNISED = (ExemplarStatus.RECOGNISED, ExemplarStatus.REPLICATED)


def exemplars_stand(registry: Registry, as_of: date) -> Iterator[Problem]:
    """Status, campaign, clause, decision and pictures of every exemplar hold."""
    for exemplar in registry.book.all(Exemplar):
        yield from _status(exemplar)
        yield from _campaign(exemplar, registry)
        yield from _photos(exemplar, registry, as_of)


def _status(exemplar: Checked[Exemplar]) -> Iterator[Problem]:
    record = exemplar.record
    if record.status in _RECOGNISED and record.recognised is None:
        message = "đã được công nhận mà không ghi nơi công nhận"
        yield exemplar.problem(
            ("status",), message, "thêm recognised, hoặc để verified"
        )
    if record.status is ExemplarStatus.WITHDRAWN and record.withdrawn is None:
        yield exemplar.problem(
            ("status",), "đã rút mà không nói vì sao", "thêm withdrawn"
        )
    if record.replicated_in and record.status is not ExemplarStatus.REPLICATED:
        message = "có nơi làm theo mà tình trạng không phải replicated"
        yield exemplar.problem(
            ("replicated_in",), message, "sửa tình trạng hoặc bỏ mục này"
        )


def _campaign(exemplar: Checked[Exemplar], registry: Registry) -> Iterator[Problem]:
    record = exemplar.record
    key = exemplar_of(exemplar.file)
    if record.campaign is None or key is None:
        return
    wrong = list(campaign_problems(exemplar, (), key.body, registry))
    yield from wrong
    if wrong:
        return
    campaign = CampaignKey.within(key.body, record.campaign)
    assert campaign  # it was just found
    decision = record.recognised.decision if record.recognised else None
    awards = registry.book.get(f"{data_folder(campaign)}/awards.yml", AwardDecisions)
    decisions = awards.record.decisions if awards else {}
    if decision and decision not in decisions:
        path = ("recognised", "decision")
        yield exemplar.problem(
            path, f"không có quyết định “{decision}”", choose(decision, decisions)
        )


def _photos(
    exemplar: Checked[Exemplar], registry: Registry, as_of: date
) -> Iterator[Problem]:
    for place, photo in enumerate(exemplar.record.photos):
        path = ("photos", place)
        file = beside(exemplar.file, photo.file)
        if file not in registry.book.files:
            message = f"không có tệp {file}"
            yield exemplar.problem(
                (*path, "file"), message, "đặt ảnh cạnh bài viết, xem lại tên tệp"
            )
        until = photo.consent.until
        if until and until < as_of:
            message = f"giấy đồng ý hết hạn ngày {until:%d/%m/%Y}"
            yield exemplar.problem(
                (*path, "consent", "until"), message, "xin lại đồng ý, hoặc bỏ ảnh"
            )
        elif until and until - as_of <= timedelta(days=WARNING_DAYS):
            message = f"giấy đồng ý sắp hết hạn: ngày {until:%d/%m/%Y}"
            yield exemplar.note((*path, "consent", "until"), message)
