"""How points are found (trang cách tính): rendered from the very file that ranks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.address import page as address
from thidua.derive.dossier.ranking import RankingDossier
from thidua.model.award.form import CatalogueAward
from thidua.model.score.rule import Quota
from thidua.model.score.scoring import Scoring, Section
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact, fact
from thidua.page.part.link import body_link, ranking_link
from thidua.page.ranking.method_criterion import CriterionView, criterion_view
from thidua.page.scope import Scope
from thidua.say.grade.grade import class_rules, limit_words
from thidua.say.notice import campaign_notices
from thidua.say.ranking.place import campaign_words
from thidua.say.ranking.rule import ranking_rule, source_words, total_words
from thidua.say.vietnamese import number_words


class SectionView(Struct, frozen=True):
    """A part of the criteria set."""

    id: str
    name: str
    maximum: str
    """Empty where it only adds and takes away: nothing of it is to be reached."""
    weight: str
    """By what it is multiplied; "" for once."""
    criteria: tuple[CriterionView, ...]


class MethodView(Struct, frozen=True):
    """All that the template of a method may know."""

    title: str
    ranking: Link
    source: tuple[Fact, ...]
    rule: tuple[Fact, ...]
    example: str
    sections: tuple[SectionView, ...]
    classes: tuple[Fact, ...]
    lowering: tuple[Fact, ...]
    eligibility: tuple[Fact, ...]
    quota: tuple[Fact, ...]
    simulated: str


def method_page(ranking: RankingDossier, scope: Scope) -> Page:
    """Make the page that explains a ranking's points."""
    name = ranking.name
    view = _view(ranking, scope.commons.awards)
    return Page(
        address=address.method_address(name.key),
        title=view.title,
        description=f"Cách tính điểm {name.title}, {name.body.name}: từng tiêu chí, công thức và ví dụ.",
        section="rankings",
        template="pages/method.html",
        view=view,
        updated=ranking.updated_on,
        trail=(body_link(name.body), ranking_link(name, "Xếp hạng")),
        contents=(
            ContentsEntry("Cách xếp hạng", "cach-xep-hang"),
            *(ContentsEntry(s.name, f"phan-{s.id}") for s in view.sections),
        ),
        source=ranking.source,
        is_hidden=ranking.is_draft or name.body.is_sample,
        notices=campaign_notices(name.body, is_draft=ranking.is_draft),
    )


def _view(ranking: RankingDossier, awards: Mapping[str, CatalogueAward]) -> MethodView:
    scoring = ranking.scoring
    return MethodView(
        title=f"Cách tính điểm: {campaign_words(ranking.name)}",
        ranking=ranking_link(ranking.name, "Xem bảng xếp hạng"),
        source=tuple(_source(scoring)),
        rule=tuple(map(fact, ranking_rule(ranking))),
        example=_total_example(ranking),
        sections=tuple(_section(section, ranking) for section in scoring.sections),
        classes=tuple(map(fact, class_rules(scoring))),
        lowering=tuple(_lowering(scoring)),
        eligibility=tuple(Fact(e.name, e.basis or "") for e in scoring.eligibility),
        quota=tuple(
            Fact(awards[q.award].name, _quota(q, scoring, awards))
            for q in scoring.quota
        ),
        simulated=source_words(ranking),
    )


def _section(section: Section, ranking: RankingDossier) -> SectionView:
    criteria = tuple(criterion_view(c, ranking) for c in section.leaves())
    maximum = number_words(section.max) if section.max else ""
    weight = "" if section.weight == 1 else number_words(section.weight)
    return SectionView(section.id, section.name, maximum, weight, criteria)


def _lowering(scoring: Scoring) -> Iterator[Fact]:
    for code in scoring.lowering:
        basis = f" Căn cứ: {code.basis}." if code.basis else ""
        yield Fact(code.name, f"Hạ {code.steps} bậc, kèm văn bản.{basis}")


def _quota(quota: Quota, scoring: Scoring, awards: Mapping[str, CatalogueAward]) -> str:
    told = limit_words(
        quota.most, quota.share, quota.rounding, each_group=quota.each_group
    )
    group = next((g.name for g in scoring.groups if g.id == quota.group), "")
    if group:
        told = f"{told}, cho nhóm “{group}”"
    names = ", ".join(awards[award].name for award in quota.after)
    return f"{told}, không tính đơn vị đã được {names}" if names else told


def _source(scoring: Scoring) -> Iterator[Fact]:
    if scoring.source is None:
        yield Fact("Nguồn", "Chưa rõ nguồn")
        return
    yield Fact("Nguồn", scoring.source.words)
    checked = "Đã đối chiếu" if scoring.source.confirmed else "Chưa đối chiếu"
    yield Fact("Đối chiếu", checked)


def _total_example(ranking: RankingDossier) -> str:
    """The first unit's total, worked out before the reader's eyes."""
    scoring, standings = ranking.scoring, ranking.standings
    ranked = [s for s in standings if s.result.total is not None and s.rank is not None]
    if not ranked:
        return ""
    chosen = min(
        ranked, key=lambda s: (s.result.assigned_max == scoring.total_max, s.rank or 0)
    )
    result = chosen.result
    name = ranking.issuer.unit(chosen.unit).name
    return f"Ví dụ {name}: {total_words(result, scoring)}"
