"""How points are found (trang cách tính): rendered from the very file that ranks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.ranking.ranking import Standing
from thidua.model.award.form import CatalogueAward
from thidua.model.portal import CampaignEntry
from thidua.model.score.scoring import Quota, Scoring
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.ranking.group import rank_reasons
from thidua.page.ranking.method_criterion import CriterionView, criterion_view
from thidua.page.ranking.page import SIMULATED, published_on
from thidua.page.scope import Scope
from thidua.say.notice import campaign_notice
from thidua.say.vietnamese import number_words, percent_words


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the criteria set."""

    id: str
    name: str
    maximum: str
    criteria: tuple[CriterionView, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """All that the template of a method may know."""

    title: str
    ranking: Link
    source: tuple[Fact, ...]
    rule: tuple[Fact, ...]
    example: str
    sections: tuple[SectionView, ...]
    classes: tuple[Fact, ...]
    eligibility: tuple[Fact, ...]
    quota: tuple[Fact, ...]
    simulated: str


def method_page(entry: CampaignEntry, scope: Scope) -> Page:
    """Make the page that explains a ranking's points."""
    body = scope.portal.bodies[entry.body].body
    view = _view(entry, scope)
    return Page(
        address=address.method_address(entry.key),
        title=view.title,
        description=f"Cách tính điểm {entry.campaign.title}, {body.short_name}: từng tiêu chí, công thức và ví dụ.",
        section="rankings",
        template="pages/method.html",
        view=view,
        updated=published_on(entry),
        trail=(Link(body.short_name, address.body_address(entry.body)), Link("Xếp hạng", address.ranking_address(entry.key))),
        contents=(
            ContentsEntry("Cách xếp hạng", "cach-xep-hang"),
            *(ContentsEntry(s.name, f"phan-{s.id}") for s in view.sections),
        ),
        source=f"{entry.data_folder}/scoring.yml",
        is_hidden=entry.is_draft or body.sample,
        notice=campaign_notice(entry, body),
    )  # fmt: skip


def _view(entry: CampaignEntry, scope: Scope) -> MethodView:
    scoring = entry.results.scoring
    assert scoring
    standings = scope.standings.of(entry)
    awards = scope.portal.awards
    return MethodView(
        title=f"Cách tính điểm: {entry.campaign.title}",
        ranking=Link("Xem bảng xếp hạng", address.ranking_address(entry.key)),
        source=tuple(_source(scoring)),
        rule=tuple(_rule(scoring, entry, scope)),
        example=_total_example(scoring, standings, entry, scope),
        sections=tuple(
            SectionView(s.id, s.name, number_words(s.max), tuple(criterion_view(c, entry, standings, scope) for c in s.leaves()))
            for s in scoring.sections
        ),
        classes=tuple(Fact(c.name, f"từ {number_words(c.at_least)} điểm") for c in scoring.classes),
        eligibility=tuple(Fact(e.name, e.basis or "") for e in scoring.eligibility),
        quota=tuple(Fact(awards[q.award].name, _quota(q, awards)) for q in scoring.quota),
        simulated="" if scoring.source and scoring.source.confirmed else SIMULATED,
    )  # fmt: skip


def _quota(quota: Quota, awards: Mapping[str, CatalogueAward]) -> str:
    if quota.share is None:
        return f"nhiều nhất {quota.most}"
    share = f"nhiều nhất {percent_words(quota.share)} số đơn vị được xét"
    names = ", ".join(awards[award].name for award in quota.after)
    return f"{share}, không tính đơn vị đã được {names}" if names else share


def _source(scoring: Scoring) -> Iterator[Fact]:
    if scoring.source is None:
        yield Fact("Nguồn", "Chưa rõ nguồn")
        return
    yield Fact("Nguồn", scoring.source.words)
    checked = "Đã đối chiếu" if scoring.source.confirmed else "Chưa đối chiếu"
    yield Fact("Đối chiếu", checked)


def _rule(scoring: Scoring, entry: CampaignEntry, scope: Scope) -> Iterator[Fact]:
    yield Fact("Thứ tự căn cứ", rank_reasons(scoring, entry, scope).precedence())
    yield Fact(
        "Tổng điểm",
        f"Cộng điểm mọi tiêu chí, nhân với {number_words(scoring.total_max)} rồi chia cho điểm tối đa của những tiêu chí được giao. Tiêu chí không giao cho đơn vị thì không tính ở cả hai phía.",
    )
    yield Fact(
        "Làm tròn",
        f"Điểm tính theo công thức và tổng điểm làm tròn đến {scoring.decimals} chữ số sau dấu phẩy, 5 làm tròn lên; điểm người chấm cho thì giữ nguyên.",
    )
    if scoring.bonus_cap is not None:
        yield Fact(
            "Điểm cộng",
            f"Phần vượt điểm tối đa và điểm cộng gộp lại nhiều nhất {number_words(scoring.bonus_cap)} điểm.",
        )
    if scoring.penalty_cap is not None:
        yield Fact(
            "Điểm trừ", f"Gộp lại nhiều nhất {number_words(scoring.penalty_cap)} điểm."
        )
    yield Fact(
        "Đồng hạng",
        "Bằng nhau ở mọi căn cứ thì cùng hạng, có dấu “=”; hạng tiếp theo bỏ trống: 1, 2, 2, 4.",
    )
    yield Fact(
        "Chưa chấm, không xét",
        "Đơn vị chưa có điểm ghi là “chưa chấm”, không tính là 0 điểm và không xếp cuối. Đơn vị không được xét nêu riêng, kèm lý do.",
    )


def _total_example(
    scoring: Scoring, standings: Sequence[Standing], entry: CampaignEntry, scope: Scope
) -> str:
    """The first unit's total, worked out before the reader's eyes."""
    ranked = [s for s in standings if s.result.total is not None and s.rank is not None]
    if not ranked:
        return ""
    chosen = min(
        ranked, key=lambda s: (s.result.assigned_max == scoring.total_max, s.rank or 0)
    )
    result = chosen.result
    name = scope.unit_name(entry.body, chosen.unit)
    return (
        f"Ví dụ {name}: được {number_words(result.points)} điểm trên {number_words(result.assigned_max)} điểm được giao,"
        f" nên tổng điểm là {number_words(result.points)} × {number_words(scoring.total_max)} : {number_words(result.assigned_max)}"
        f" = {number_words(result.total or 0)}."
    )
