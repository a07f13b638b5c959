"""The register of award decisions (sổ khen thưởng), what they add up to, the catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.address.page import (
    AWARDS,
    body_address,
    exemplar_address,
    result_address,
)
from thidua.derive.award.awarded import GivenAward, award_statistics, given_awards
from thidua.model.award.form import AwardKind
from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.page.award.row import AwardRow, award_row, decision_id
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision with all whom it rewards (quyết định khen thưởng)."""

    id: str
    title: str
    subject: str
    kind: str
    authority: str
    signatory: str
    campaign: Link
    exemplars: tuple[Link, ...]
    """Exemplary models that the decision recognised."""
    awards: tuple[AwardRow, ...]


@dataclass(frozen=True, slots=True)
class AwardBodyView:
    """The decisions of one body and what they add up to."""

    id: str
    body: Link
    is_sample: bool
    statistics: tuple[Fact, ...]
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """A title or form of award: who decides, from when (danh hiệu, hình thức)."""

    id: str
    name: str
    authority: str
    since: str
    basis: str


@dataclass(frozen=True, slots=True)
class AwardIndexView:
    """All that the template of the register may know."""

    bodies: tuple[AwardBodyView, ...]
    has_real: bool
    titles: tuple[CatalogueRow, ...]
    forms: tuple[CatalogueRow, ...]


def award_index_page(scope: Scope) -> Page:
    """Make the register."""
    portal = scope.portal
    bodies = tuple(_bodies(scope))
    decided = [a.decision.on for a in given_awards(portal)]
    return Page(
        address=AWARDS,
        title="Khen thưởng",
        description="Sổ quyết định khen thưởng: ai được khen, vì sao, ai ký; thống kê; danh hiệu và hình thức khen thưởng.",
        section="awards",
        template="pages/award_index.html",
        view=AwardIndexView(
            bodies,
            any(not body.is_sample for body in bodies),
            tuple(_catalogue(scope, AwardKind.TITLE)),
            tuple(_catalogue(scope, AwardKind.FORM)),
        ),
        updated=max([portal.settings.updated_on, *decided]),
        contents=(
            ContentsEntry("Quyết định khen thưởng", "quyet-dinh",
                tuple(ContentsEntry(b.body.text, b.id) for b in bodies)),
            ContentsEntry("Danh hiệu thi đua", "danh-hieu"),
            ContentsEntry("Hình thức khen thưởng", "hinh-thuc"),
        ),
    )  # fmt: skip


def _bodies(scope: Scope) -> Iterator[AwardBodyView]:
    for slug, entry in scope.portal.bodies.items():
        awards = [a for a in given_awards(scope.portal) if a.campaign.body == slug]
        if awards:
            yield AwardBodyView(
                id=f"cua-{slug}",
                body=Link(entry.body.short_name, body_address(slug)),
                is_sample=entry.body.sample,
                statistics=tuple(_statistics(awards, scope)),
                decisions=tuple(_decisions(entry, scope)),
            )


def _decisions(entry: BodyEntry, scope: Scope) -> Iterator[DecisionView]:
    for campaign in entry.campaigns:
        awards = [a for a in given_awards(scope.portal) if a.campaign is campaign]
        for id_ in campaign.results.decisions:
            rows = [award_row(a, scope) for a in awards if a.decision_id == id_]
            stories = [
                Link(e.exemplar.title, exemplar_address(e.key))
                for e in entry.exemplars
                if e.exemplar.campaign == campaign.key.name
                and e.exemplar.recognised
                and e.exemplar.recognised.decision == id_
            ]
            yield _decision(id_, campaign, rows, stories)


def _decision(
    id_: str, campaign: CampaignEntry, rows: Iterable[AwardRow], stories: Iterable[Link]
) -> DecisionView:
    record = campaign.results.decisions[id_]
    return DecisionView(
        id=decision_id(campaign.body, id_),
        title=f"Quyết định số {record.number} ngày {day_words(record.on)}",
        subject=record.title,
        kind=name.REWARDS[record.kind],
        authority=record.authority,
        signatory=f"{record.signatory.name}, {record.signatory.position}",
        campaign=Link(campaign.campaign.title, result_address(campaign.key)),
        exemplars=tuple(stories),
        awards=tuple(rows),
    )


def _statistics(awards: list[GivenAward], scope: Scope) -> Iterator[Fact]:
    """What plans ask for: by form, by group, small collectives, people who work directly."""
    found = award_statistics(awards)
    revoked = f"; {found.revoked} lần đã hủy bỏ, không tính" if found.revoked else ""
    yield Fact("Số lần khen", f"{found.total}{revoked}")
    forms = [f"{scope.portal.awards[a].name}: {n}" for a, n in found.by_award.items()]
    yield Fact("Theo hình thức", "; ".join(forms) or "Chưa có")
    kinds = [f"{name.RECIPIENTS[kind]}: {n}" for kind, n in found.by_kind.items()]
    yield Fact("Theo đối tượng", "; ".join(kinds) or "Chưa có")
    yield Fact(
        "Tập thể nhỏ", _share(found.small_collectives, found.collectives, "tập thể")
    )
    yield Fact("Người trực tiếp lao động", _share(found.direct_workers, found.individuals, "cá nhân"))  # fmt: skip


def _share(part: int, whole: int, noun: str) -> str:
    if not whole:
        return f"Chưa có {noun} nào được khen"
    return f"{part} trên {whole} {noun}, {round(part * 100 / whole)}%"


def _catalogue(scope: Scope, kind: AwardKind) -> Iterator[CatalogueRow]:
    for id_, award in scope.portal.awards.items():
        if award.kind is kind:
            yield CatalogueRow(
                id=f"loai-{id_}",
                name=award.name,
                authority=award.authority or "Chưa đối chiếu",
                since=day_words(award.since) if award.since else "",
                basis=award.basis or "",
            )
