"""A plan and what happens by it, in the words of schema.org: Legislation, Event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from thidua.address.anchor import milestone_anchor
from thidua.address.page import base_of, plan_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.agenda import AgendaItem
from thidua.model.body.body import Body, BodyKind
from thidua.model.law.name import document_name
from thidua.model.plan.task import MilestoneKind
from thidua.say.paper.plan_text import about_words
from thidua.say.plan import citation_words
from thidua.say.report import agenda_when
from thidua.say.vietnamese import capital

Thing = dict[str, Any]
"""A thing of the vocabulary; what is None is not told."""
_UNSAFE = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def plan_things(plan: PlanDossier, site_url: str) -> Iterator[Thing]:
    """Tell a plan; a page with words of ours is a page about it, never the document."""
    campaign = plan.summary
    here = Here(plan_address(campaign.name.key), site_url)
    law = _legislation(plan, here)
    if campaign.text.is_summary:
        yield thing(
            "WebPage",
            name=campaign.name.title,
            abstract=about_words(campaign.text, is_sample=False),
            inLanguage="vi",
            dateModified=campaign.updated_on.isoformat(),
            about=law,
        )
    else:
        yield {**law, "@id": here.link(here.address), "url": here.link(here.address)}
    kinds = {m.id: m.kind for m in plan.plan.milestones}
    for item in plan.agenda:
        kind = kinds.get(item.milestone or "", MilestoneKind.DEADLINE)
        if item.is_set and kind is not MilestoneKind.DEADLINE:
            yield _event(item, here)


def _legislation(plan: PlanDossier, here: Here) -> Thing:
    """The document as far as it is known, with every clause by its legal place."""
    campaign, document = plan.summary, plan.summary.document
    number = document.code if document.number and document.symbol else None
    issued, title = document.issued_on, campaign.name.title
    parts = (clause for clause in plan.clauses.walk() if clause.level != "noi-nhan")
    return thing(
        "Legislation",
        name=document.title,
        alternateName=title if title != document.title else None,
        legislationType=document.kind,
        legislationIdentifier=number,
        legislationDate=issued.isoformat() if issued else None,
        legislationPassedBy=thing(organ_kind(plan.issuer.body), name=document.issuer),
        legislationJurisdiction=plan.issuer.body.short_name,
        temporalCoverage=_period(plan),
        inLanguage="vi",
        citation=[document_name(d) for d in plan.documents.values()],
        hasPart=[_part(plan, clause.id) for clause in parts],
    )


def _part(plan: PlanDossier, id: str) -> Thing:
    name = capital(citation_words(plan.paths[id]))
    return thing("Legislation", name=name, url=f"#{id}")


def organ_kind(body: Body) -> str:
    """What a body is called: a cluster, a school, a union are no organs of the state."""
    is_apart = body.kind in (BodyKind.CLUSTER, BodyKind.OTHER)
    return "Organization" if is_apart else "GovernmentOrganization"


def _period(plan: PlanDossier) -> str | None:
    """From when to when (ISO 8601); an end that nobody knows stays open."""
    period = plan.summary.period
    start = period.start.told if period.start else None
    end = period.end.told if period.end else None
    if not (start or end):
        return None
    return f"{start or '..'}/{end or '..'}"


def _event(item: AgendaItem, here: Here) -> Thing:
    moment, milestone = item.moment, item.milestone
    assert moment and moment.last and milestone
    first = min(moment.opens or moment.last, moment.last)
    owners = [thing("Organization", name=asked.name) for asked in item.owners]
    where = f"{here.address}#{milestone_anchor(milestone)}"
    return thing(
        "Event",
        name=f"{item.title}: {item.campaign.title}",
        description=agenda_when(item),
        startDate=first.isoformat(),
        endDate=moment.last.isoformat(),
        location=thing("Place", name=item.place) if item.place else None,
        organizer=owners,
        url=here.link(where),
    )


class Here(Struct, frozen=True):
    """The page that is told of: how it names itself and others."""

    address: str
    site_url: str
    """Where the site is published; "" where it is not known: then links are relative."""

    def link(self, address: str) -> str:
        """Name a page or a place on one."""
        if self.site_url:
            return self.site_url + address
        page, sharp, anchor = address.partition("#")
        if page == self.address:
            return sharp + anchor or "./"
        return base_of(self.address) + address or "./"


def thing(kind: str, **told: Any) -> Thing:
    """Make a thing of what is known of it."""
    known = {k: value for k, value in told.items() if value not in (None, "", [], ())}
    return {"@type": kind, **known}


def trail_thing(here: Here, steps: Sequence[tuple[str, str]]) -> Thing:
    """Tell where a page stands: (name, address), the home page first, itself last."""
    items = [
        thing("ListItem", position=number, name=name, item=here.link(address))
        for number, (name, address) in enumerate(steps, 1)
    ]
    return thing("BreadcrumbList", itemListElement=items)


def linked_script(things: Iterable[Thing]) -> str:
    """Write the block as it stands in a page; no word of anybody can end it."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    text = msgspec.json.encode(graph).decode()
    for sign, safe in _UNSAFE.items():
        text = text.replace(sign, safe)
    return f'<script type="application/ld+json">{text}</script>\n'
