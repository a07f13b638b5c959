"""Bodies, documents, rankings and data sets in the words of schema.org; samples in none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.address.file import RANKING_CSV, RESULT
from thidua.address.page import (
    DATA,
    SAMPLE_DATA,
    SCHEMAS,
    body_address,
    document_address,
    plan_address,
    ranking_address,
)
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.plan.force import Force
from thidua.derive.portal.download import Download
from thidua.derive.portal.portal import DocumentDossier, PortalDossier
from thidua.export.linked.plan import Here, Thing, organ_kind, plan_things, thing
from thidua.model.law.name import document_name
from thidua.model.portal_settings import PortalSettings

_FORCES = {
    Force.IN_FORCE: "https://schema.org/InForce",
    Force.ENDED: "https://schema.org/NotInForce",
    Force.NOT_YET: "https://schema.org/NotInForce",
}
"""Nothing is said of what nobody has checked."""
_FORMATS = {
    "CSV": "text/csv",
    "NDJSON": "application/x-ndjson",
    "JSON": "application/json",
    "ZIP": "application/zip",
}


def linked_documents(portal: PortalDossier) -> Iterator[tuple[str, list[Thing]]]:
    """Give what the page of each real document tells, by its address."""
    for found in portal.documents.values():
        if not found.is_sample:
            yield document_address(found.id), [_document(found)]


def linked_body(body: BodyDossier, site_url: str) -> Iterator[tuple[str, list[Thing]]]:
    """Give what the pages of a real body tell, by their addresses."""
    if body.issuer.name.is_sample:
        return
    here = Here(body_address(body.issuer.slug), site_url)
    yield here.address, [_body(body, here)]
    for plan in body.plans:
        if not plan.summary.is_draft:
            yield plan_address(plan.summary.name.key), list(plan_things(plan, site_url))
    for ranking in body.rankings:
        yield ranking_address(ranking.name.key), [_ranking(ranking, site_url)]


def data_things(
    settings: PortalSettings, downloads: Iterable[Download], site_url: str
) -> list[Thing]:
    """Tell the data set of real bodies."""
    here, licence = Here(DATA, site_url), settings.licence
    files = [
        thing(
            "DataDownload",
            name=found.title,
            contentUrl=here.link(found.address),
            encodingFormat=_FORMATS.get(found.kind),
            contentSize=f"{found.size} B",
        )
        for found in downloads
        if not found.address.startswith((SAMPLE_DATA, SCHEMAS))
    ]
    free = licence and (licence.address or thing("CreativeWork", name=licence.name))
    data = thing(
        "Dataset",
        name=settings.name,
        description=settings.description,
        url=here.link(DATA),
        inLanguage="vi",
        creator=thing("Organization", name=settings.name),
        license=free,
        distribution=files,
    )
    return [data]


def _body(body: BodyDossier, here: Here) -> Thing:
    """A body and how to reach it."""
    record, office = body.issuer.body, body.issuer.body.office
    ended = body.issuer.name.ended_on
    return {
        "@id": here.link(here.address),
        **thing(
            organ_kind(record),
            name=record.name,
            alternateName=record.short_name,
            areaServed=record.province,
            description=record.about,
            url=here.link(here.address),
            email=office.email if office else None,
            telephone=office.phone if office else None,
            address=office.address if office else None,
            dissolutionDate=ended.isoformat() if ended else None,
        ),
    }


def _document(found: DocumentDossier) -> Thing:
    document = found.document
    issued, issuer = document.issued_on, document.issuer
    law = thing(
        "Legislation",
        name=document_name(document),
        description=document.subject,
        legislationType=document.kind.value,
        legislationIdentifier=document.code,
        legislationDate=issued.isoformat() if issued else None,
        legislationPassedBy=thing("Organization", name=issuer) if issuer else None,
        legislationLegalForce=_FORCES.get(found.force),
        sameAs=document.url,
    )
    return thing("WebPage", name=document_name(document), inLanguage="vi", about=law)


def _ranking(ranking: RankingDossier, site_url: str) -> Thing:
    name = ranking.name
    here = Here(ranking_address(name.key), site_url)
    files = [
        thing(
            "DataDownload",
            contentUrl=here.link(here.address + file),
            encodingFormat=kind,
        )
        for file, kind in ((RANKING_CSV, "text/csv"), (RESULT, "application/json"))
    ]
    return thing(
        "Dataset",
        name=f"Bảng xếp hạng: {name.title}, {name.body.name}",
        description=f"Thứ hạng và tổng điểm các đơn vị, {name.title}, {name.body.name}.",
        datePublished=ranking.published_on.isoformat(),
        dateModified=ranking.updated_on.isoformat(),
        url=here.link(here.address),
        inLanguage="vi",
        creator=thing("Organization", name=ranking.issuer.body.name),
        distribution=files,
    )
