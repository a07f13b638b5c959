"""A commune made up in a few lines: what a case does not say has a default.

No file is read and no rule is asked, so a case may also be what `check` would refuse.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import Any

from tests.commune import TODAY
from thidua.check.amendment.revision import history_of
from thidua.check.file.narrative import check_narrative
from thidua.check.file.place import data_folder, words_file
from thidua.derive.commons import Commons
from thidua.derive.dossier.body import BodyDossier, body_dossier
from thidua.derive.plan.clause_name import clause_paths
from thidua.derive.score.total import campaign_totals
from thidua.derive.search.entry import Entry
from thidua.export.search.body import body_entries
from thidua.export.search.portal import portal_entries
from thidua.model.amendment.amendment import Amendments
from thidua.model.amendment.version import History
from thidua.model.award.decision import AwardDecisions
from thidua.model.award.exemplar import Exemplar
from thidua.model.award.form import Catalogue
from thidua.model.award.nomination import Nominations
from thidua.model.body.body import Body, Terms
from thidua.model.body.unit import Units
from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.law.document import LegalRegister
from thidua.model.ledger import Ledger
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.clause import ClauseTree
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan
from thidua.model.portal import (
    BodyEntry,
    CampaignEntry,
    ExemplarEntry,
    Neighbour,
    Portal,
)
from thidua.model.portal_settings import PortalSettings
from thidua.model.result.correction import ResultCorrection
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports
from thidua.model.result.results import Results, ToldCorrection
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.time.today import Today
from thidua.page.part.photo import PhotoSet
from thidua.page.scope import Scope
from thidua.publish.dossiers import Dossiers, commons_of, dossiers_of
from thidua.read.node import Node
from thidua.read.source.front_matter import Words

Given = Mapping[str, Any]

BODY = "xa-mau"
CAMPAIGN = "2025/thi-dua"
UNITS = {
    **{f"thon-{n}": {"name": f"Thôn {n}", "kind": "hamlet"} for n in range(1, 8)},
    **{f"truong-{n}": {"name": f"Trường {n}", "kind": "school"} for n in (1, 2)},
}
AWARDS = {
    "giay-khen": {"name": "Giấy khen", "kind": "form"},
    "co": {"name": "Cờ thi đua", "kind": "title"},
}
TEXT = """
## I. Mục đích

1. Việc thứ nhất

a) Làm sạch đường làng;

b) Trồng cây ven đường.

2. Việc thứ hai

## II. Tổ chức

Các thôn thực hiện.
"""
_BODY = {
    "name": "Ủy ban nhân dân xã Mẫu", "short_name": "Xã Mẫu", "kind": "commune",
    "province": "tỉnh Mẫu", "about": "Một xã bịa ra.", "updated_on": "01/01/2025",
}  # fmt: skip
_CAMPAIGN = {
    "title": "Thi đua", "kind": "thematic", "what": "Giữ sạch đường làng.", "who": "Các thôn",
    "updated_on": "01/01/2025",
}  # fmt: skip
_DOCUMENT = {
    "title": "Thi đua", "status": "issued", "number": "05", "symbol": "KH-UBND",
    "issued_on": "15/01/2025", "place": "Xã Mẫu", "issuer": "UBND xã Mẫu", "source": "Bản ký số",
    "signatory": {"position": "CHỦ TỊCH", "name": "Nguyễn Văn Mẫu"},
}  # fmt: skip
SCORING = {
    "total_max": "100",
    "sections": [
        {"id": "i", "name": "Phần một", "max": "100", "criteria": [{"code": "1", "name": "Việc", "max": "100"}]}
    ],
}  # fmt: skip
_EXEMPLAR = {
    "title": "Tổ quét đường", "kind": "collective", "unit": "thon-1", "field": "Môi trường",
    "summary": "Quét đường.", "since": "2024", "done": ["Quét"], "steps": ["Quét"],
    "status": "verified", "updated_on": "01/01/2025",
}  # fmt: skip
SETTINGS = {
    "name": "Cổng mẫu", "short_name": "Mẫu", "description": "Bịa ra.", "bodies": [BODY],
    "updated_on": "01/01/2025",
}  # fmt: skip


class NoPhotos(dict[str, PhotoSet]):
    """Every picture is there, and has no size."""

    def __missing__(self, name: str) -> PhotoSet:
        return PhotoSet(())


def portal_of(given: Given) -> Portal:
    """Make a portal; without `bodies` or `campaigns`, of the one that the case tells."""
    bodies = given.get("bodies", {BODY: given})
    as_of = date.fromisoformat(given.get("as_of", TODAY.isoformat()))
    entries = {slug: body_entry(slug, told, as_of) for slug, told in bodies.items()}
    settings = {**SETTINGS, "bodies": list(entries), **given.get("portal", {})}
    documents = dict(given.get("documents", {}))
    for told in bodies.values():
        documents |= told.get("own_documents", {})
    events = {
        name: {"name": name, "checked_on": "01/01/2025", **told}
        for name, told in given.get("events", {}).items()
    }
    catalogue = Catalogue.model_validate(
        {"awards": given.get("catalogue", AWARDS), "caveat": given.get("caveat")}
    )
    return Portal(
        settings=PortalSettings.model_validate(settings),
        events=Events.model_validate({"events": events}).events,
        documents=LegalRegister.model_validate({"documents": documents}).documents,
        awards=catalogue.awards,
        caveat=catalogue.caveat,
        abbreviations=given.get("abbreviations", {}),
        ledger=Ledger.model_validate(given.get("ledger", {})),
        bodies=entries,
        pages={},
        files=frozenset(),
        as_of=as_of,
        neighbours={slug: _neighbour(entry) for slug, entry in entries.items()},
    )


def _neighbour(entry: BodyEntry) -> Neighbour:
    members = {id: unit for id, unit in entry.units.items() if unit.body}
    return Neighbour(entry.body, members)


def body_entry(slug: str, given: Given, as_of: date = TODAY) -> BodyEntry:
    """Make a body with its campaigns; without `campaigns`, of the one that the case tells."""
    campaigns = given.get("campaigns", {CAMPAIGN: given})
    entries = [campaign_entry(slug, key, told) for key, told in campaigns.items()]
    units = {**UNITS, **given.get("units", {})}
    return BodyEntry(
        slug=slug,
        body=Body.model_validate({**_BODY, **given.get("body", {})}),
        units=Units.model_validate({"units": units}).units,
        terms=Terms.model_validate({"terms": given.get("terms", ())}).terms,
        campaigns=tuple(sorted(entries, key=lambda c: (-c.year, c.key.slug))),
        exemplars=tuple(
            _exemplar(slug, key, told)
            for key, told in given.get("exemplars", {}).items()
        ),
        about=given.get("about", ""),
        documents=frozenset(given.get("own_documents", ())),
        today=Today(as_of),
    )


def campaign_entry(body: str, name: str, given: Given) -> CampaignEntry:
    """Make a campaign with its plan, its text and its results."""
    key = CampaignKey.within(body, name)
    assert key
    told = dict(given.get("plan", {}))
    told["document"] = {**_DOCUMENT, **told.get("document", {})}
    words = given.get("text", TEXT)
    plan = Plan.model_validate(told)
    tree = check_narrative(Words(Node({}, 1, 1), words, 1), "content/x.md", [])
    history = _history(plan, tree, given)
    clauses = history.whole if history else tree
    return CampaignEntry(
        key=key,
        campaign=Campaign.model_validate({**_CAMPAIGN, **given.get("campaign", {})}),
        plan=plan,
        clauses=clauses,
        paths=clause_paths(clauses),
        data_folder=data_folder(key),
        narrative=words_file(key),
        results=results_of(given),
        history=history,
    )


def _history(plan: Plan, tree: ClauseTree, given: Given) -> History | None:
    """Take a plan through its amendments; most cases tell of none, and have no versions."""
    if "amendments" not in given or plan.document.issued_on is None:
        return None
    record = Amendments.model_validate({"amendments": given["amendments"]})
    day = date.fromisoformat(given.get("as_of", TODAY.isoformat()))
    return history_of(tree, plan.document.issued_on, record, Today(day))


def results_of(given: Given) -> Results:
    """Make results; a sheet is published on 20/12/2025 unless it says `state`.

    `corrections` are those beside the sheets, each behind its title.
    """
    scoring = scoring_of(given) if "scoring" in given or "sheets" in given else None
    sheets = [sheet_of(unit, told) for unit, told in given.get("sheets", {}).items()]
    published = [sheet for sheet in sheets if sheet.published]
    totals = campaign_totals(scoring, published, []).counted if scoring else {}
    nominations = Nominations.model_validate(
        {"nominations": {}, **given.get("nominations", {})}
    )
    decisions = {key: _decision(told) for key, told in given.get("awards", {}).items()}
    return Results(
        scoring=scoring,
        sheets={sheet.unit: sheet for sheet in published},
        totals=totals,
        states={sheet.unit: sheet.state for sheet in sheets},
        ballot=Ballot.model_validate(given["ballot"]) if "ballot" in given else None,
        registrations=Registrations.model_validate(given["registrations"])
        if "registrations" in given
        else None,
        reports=Reports.model_validate(given["reports"])
        if "reports" in given
        else None,
        consultation=nominations.consultation,
        nominations=nominations.nominations,
        decisions=AwardDecisions.model_validate({"decisions": decisions}).decisions,
        held_until=date.fromisoformat(given["held_until"])
        if "held_until" in given
        else None,
        corrections=tuple(
            ToldCorrection(
                ResultCorrection.model_validate(
                    {
                        "reason": "Hội đồng họp lại",
                        "confirmed_by": ["Tổ trưởng", "Chủ tịch"],
                        **told,
                    }
                ),
                title,
            )
            for title, told in given.get("corrections", ())
        ),
        words=given.get("words", ""),
        ranking_words=given.get("ranking_words", ""),
    )


def scoring_of(given: Given) -> Scoring:
    """Make a criteria set; without criteria, of one that people score from 0 to 100."""
    return Scoring.model_validate({**SCORING, **given.get("scoring", {})})


def sheet_of(unit: str, told: Any) -> ScoreSheet:
    """Make a sheet; a bare number is what the unit was given for the one criterion."""
    sheet = dict(told) if isinstance(told, dict) else {"lines": {"1": {"final": told}}}
    if "state" not in sheet:
        on = sheet.pop("on", "20/12/2025")
        sheet["state"] = "published"
        sheet["published"] = {
            "on": on,
            "sha256": "0" * 64,
            "confirmed_by": ["Tổ trưởng", "Chủ tịch"],
        }
    return ScoreSheet.model_validate({"unit": unit, "group": "thon", **sheet})


def _decision(told: Given) -> dict[str, Any]:
    return {
        "number": "07/QĐ-UBND",
        "on": "10/01/2026",
        "authority": "Chủ tịch UBND xã",
        "signatory": {"position": "CHỦ TỊCH", "name": "Nguyễn Văn Mẫu"},
        "title": "Về việc khen thưởng",
        "kind": "thematic",
        **told,
    }


def _exemplar(body: str, name: str, told: Given) -> ExemplarEntry:
    key = ExemplarKey.within(body, name)
    assert key
    record = Exemplar.model_validate({**_EXEMPLAR, **told})
    file = f"content/{body}/dien-hinh/{name}.md"
    return ExemplarEntry(key, record, "Lời kể.", file)


def commons(given: Given) -> Commons:
    """What the commune shares with others."""
    return commons_of(portal_of(given))


def dossiers(given: Given) -> Dossiers:
    """Work out all dossiers of what a case tells."""
    return dossiers_of(portal_of(given))


def search_entries(found: Dossiers) -> list[Entry]:
    """All that can be found of a portal, but for the guide of faults."""
    bodies = (body_entries(body) for body in found.bodies.values())
    return [*portal_entries(found.portal), *chain.from_iterable(bodies)]


def body(given: Given) -> BodyDossier:
    """Work out the dossier of the one body that a case tells."""
    portal = portal_of(given)
    return body_dossier(portal.bodies[BODY], commons_of(portal))


def key(name: str = CAMPAIGN) -> CampaignKey:
    """Name a campaign of the one body."""
    found = CampaignKey.within(BODY, name)
    assert found
    return found


def scope(given: Given, site_url: str = "https://x.example/") -> Scope:
    """What pages of a made-up portal share."""
    return Scope(commons(given), NoPhotos(), site_url, False)
