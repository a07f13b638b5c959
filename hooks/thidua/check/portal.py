"""All files → the portal, with every problem found on the way: the way through this stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.book import Book, check_book, narrative_of
from thidua.check.registry import Registry, registry_of
from thidua.check.rule import document, period, reference, status, structure, words
from thidua.model.award_form import Catalogue
from thidua.model.body import Terms
from thidua.model.campaign import Campaign
from thidua.model.event import Events
from thidua.model.legal_document import LegalRegister
from thidua.model.page_facts import PageFacts
from thidua.model.plan import Plan
from thidua.model.portal import BodyEntry, CampaignEntry, Note, Portal
from thidua.model.portal_settings import Abbreviations, PortalSettings
from thidua.model.unit import Units
from thidua.problem import Problem, errors
from thidua.read.sources import Sources


def check_portal(
    sources: Sources, as_of: date, problems: list[Problem]
) -> Portal | None:
    """Check all files and what must hold between them; None where anything is wrong."""
    book = check_book(sources, problems)
    problems.extend(_broken_rules(registry_of(book), as_of))
    return None if errors(problems) else _portal(book, as_of, sorted(problems))


def _broken_rules(registry: Registry, as_of: date) -> Iterator[Problem]:
    yield from structure.needed_files_are_there(registry)
    yield from structure.campaigns_are_whole(registry)
    yield from structure.bodies_are_listed(registry)
    yield from structure.names_are_unique(registry)
    yield from structure.originals_exist(registry)
    yield from structure.slips_are_noted(registry)
    yield from words.addresses_are_free(registry)
    yield from reference.references_resolve(registry)
    yield from status.status_fits_the_head(registry)
    yield from document.ids_tell_the_document(registry)
    yield from document.documents_are_in_order(registry)
    yield from document.citations_come_before_the_plan(registry)
    yield from document.bases_are_in_force(registry, as_of)
    yield from period.dates_are_in_order(registry)
    yield from period.open_ends_are_noted(registry)
    yield from period.conference_leaves_time(registry)
    yield from period.reviews_agree(registry)


def _portal(book: Book, as_of: date, notes: list[Problem]) -> Portal:
    settings = book.records["data/portal.yml"].record
    assert isinstance(settings, PortalSettings)
    documents = {
        name: document
        for register in book.all(LegalRegister)
        for name, document in register.record.documents.items()
    }
    return Portal(
        settings=settings,
        events={k: v for c in book.all(Events) for k, v in c.record.events.items()},
        documents=documents,
        awards={k: v for c in book.all(Catalogue) for k, v in c.record.awards.items()},
        abbreviations={
            k: v
            for c in book.all(Abbreviations)
            for k, v in c.record.abbreviations.items()
        },
        bodies={body: _body(book, body, notes) for body in settings.bodies},
        pages={checked.file: checked.record for checked in book.all(PageFacts)},
        files=frozenset(book.files),
        as_of=as_of,
    )


def _body(book: Book, slug: str, notes: list[Problem]) -> BodyEntry:
    folder = f"data/bodies/{slug}"
    units = book.get(f"{folder}/units.yml", Units)
    terms = book.get(f"{folder}/terms.yml", Terms)
    folders = [
        name for name in book.campaign_folders() if name.startswith(f"{folder}/")
    ]
    campaigns = sorted(
        (_campaign(book, name, notes) for name in folders),
        key=lambda c: (-c.year, c.slug),
    )
    return BodyEntry(
        slug=slug,
        body=book.bodies()[slug].record,
        units=units.record.units if units else {},
        terms=terms.record.terms if terms else (),
        campaigns=tuple(campaigns),
        about=book.words.get(f"content/{slug}/index.md", ""),
    )


def _campaign(book: Book, folder: str, notes: list[Problem]) -> CampaignEntry:
    _, _, body, year, slug = folder.split("/")
    campaign = book.get(f"{folder}/campaign.yml", Campaign)
    plan = book.get(f"{folder}/plan.yml", Plan)
    assert campaign and plan
    narrative = narrative_of(folder)
    return CampaignEntry(
        body=body,
        year=int(year),
        slug=slug,
        campaign=campaign.record,
        plan=plan.record,
        clauses=book.narratives[narrative],
        data_folder=folder,
        narrative=narrative,
        notes=tuple(
            Note(note.message, note.clause or None)
            for note in notes
            if note.place.file in (plan.file, narrative)
        ),
    )
