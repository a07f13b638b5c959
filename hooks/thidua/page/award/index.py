"""The register of award decisions (sổ khen thưởng), what they add up to, the catalogues."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.anchor import award_anchor, decision_anchor
from thidua.address.page import AWARDS
from thidua.derive.award.awarded import AwardStatistics
from thidua.derive.commons import Commons
from thidua.derive.dossier.award_book import AwardBook, DecisionDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.model.award.form import AwardKind
from thidua.page.award.row import AwardRow, CaveatView, award_row, caveat_view
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.link import body_link, exemplar_link, result_link
from thidua.say import name
from thidua.say.vietnamese import day_words


class DecisionView(Struct, frozen=True):
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


class AwardBodyView(Struct, frozen=True):
    """The decisions of one body and what they add up to."""

    id: str
    body: Link
    statistics: tuple[Fact, ...]
    decisions: tuple[DecisionView, ...]


class CatalogueRow(Struct, frozen=True):
    """A title or form of award: who decides, from when (danh hiệu, hình thức)."""

    id: str
    name: str
    authority: str
    since: str
    basis: str


class CatalogueView(Struct, frozen=True):
    """A catalogue: rows of which something is known, and those of which nothing is yet."""

    rows: tuple[CatalogueRow, ...]
    unread: tuple[CatalogueRow, ...]


class AwardIndexView(Struct, frozen=True):
    """All that the template of the register may know."""

    bodies: tuple[AwardBodyView, ...]
    samples: tuple[AwardBodyView, ...]
    titles: CatalogueView
    forms: CatalogueView
    caveat: CaveatView | None


def award_index_page(portal: PortalDossier) -> Page:
    """Make the register."""
    books = _books(portal)
    bodies = tuple(_body(book) for book in books)
    samples = tuple(map(_body, _books(portal.samples))) if portal.samples else ()
    decided = [d.decision.on for book in books for d in book.decisions]
    commons = portal.commons
    return Page(
        address=AWARDS,
        title="Khen thưởng",
        description="Sổ quyết định khen thưởng: ai được khen, vì sao, ai ký; thống kê; danh hiệu và hình thức khen thưởng.",
        section="awards",
        template="pages/award_index.html",
        is_listed=True,
        view=AwardIndexView(
            bodies,
            samples,
            _catalogue(commons, AwardKind.TITLE),
            _catalogue(commons, AwardKind.FORM),
            caveat_view(commons.caveat),
        ),
        updated=max([commons.settings.updated_on, *decided]),
        is_dated=True,
        contents=(
            ContentsEntry(
                "Quyết định khen thưởng",
                "quyet-dinh",
                tuple(ContentsEntry(b.body.text, b.id) for b in bodies),
            ),
            ContentsEntry("Danh hiệu thi đua", "danh-hieu"),
            ContentsEntry("Hình thức khen thưởng", "hinh-thuc"),
        ),
    )


def _books(portal: PortalDossier) -> list[AwardBook]:
    return [body.awards for body in portal.bodies.values() if body.awards.decisions]


def _body(book: AwardBook) -> AwardBodyView:
    return AwardBodyView(
        id=f"cua-{book.body.slug}",
        body=body_link(book.body),
        statistics=tuple(_statistics(book.statistics)),
        decisions=tuple(_decision(found) for found in book.decisions),
    )


def _decision(found: DecisionDossier) -> DecisionView:
    record, by = found.decision, found.decision.signatory
    signed = (by.name, by.authority, by.position)
    return DecisionView(
        id=decision_anchor(found.campaign.key.body, found.id),
        title=f"Quyết định số {record.number} ngày {day_words(record.on)}",
        subject=record.title,
        kind=name.REWARDS[record.kind],
        authority=record.authority,
        signatory=", ".join({part.lower(): part for part in signed if part}.values()),
        campaign=result_link(found.campaign),
        exemplars=tuple(exemplar_link(exemplar) for exemplar in found.exemplars),
        awards=tuple(award_row(award) for award in found.awards),
    )


def _statistics(found: AwardStatistics) -> Iterator[Fact]:
    """What plans ask for: by form, by group, small collectives, people who work directly."""
    revoked = f"; {found.revoked} lần đã hủy bỏ, không tính" if found.revoked else ""
    yield Fact("Số lần khen", f"{found.total}{revoked}")
    forms = [f"{award}: {number}" for award, number in found.by_award.items()]
    yield Fact("Theo danh hiệu, hình thức", "; ".join(forms) or "Chưa có")
    kinds = [f"{name.RECIPIENTS[kind]}: {n}" for kind, n in found.by_kind.items()]
    yield Fact("Theo đối tượng", "; ".join(kinds) or "Chưa có")
    yield Fact(
        "Tập thể nhỏ", _share(found.small_collectives, found.collectives, "tập thể")
    )
    yield Fact(
        "Người trực tiếp lao động",
        _share(found.direct_workers, found.individuals, "cá nhân"),
    )


def _share(part: int, whole: int, noun: str) -> str:
    if not whole:
        return f"Chưa có {noun} nào được khen"
    return f"{part} trên {whole} {noun}, {round(part * 100 / whole)}%"


def _catalogue(commons: Commons, kind: AwardKind) -> CatalogueView:
    rows = tuple(_rows(commons, kind))
    known = tuple(row for row in rows if row.authority or row.since or row.basis)
    return CatalogueView(known, tuple(row for row in rows if row not in known))


def _rows(commons: Commons, kind: AwardKind) -> Iterator[CatalogueRow]:
    for id_, award in commons.awards.items():
        if award.kind is kind:
            yield CatalogueRow(
                id=award_anchor(id_),
                name=award.name,
                authority=award.authority or "",
                since=day_words(award.since) if award.since else "",
                basis=award.basis or "",
            )
