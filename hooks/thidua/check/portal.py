"""All files → the portal, with every problem found on the way: the way through this stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from typing import TypeVar

from thidua.check.amendment.revision import campaign_history
from thidua.check.file.book import Book, check_book
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.days import Days
from thidua.check.file.narrative import LETTERS
from thidua.check.file.place import (
    body_folder,
    body_of,
    data_folder,
    exemplar_of,
    words_file,
)
from thidua.check.nameless import nameless_files, nameless_pages
from thidua.check.references import plan_references, whole_index_of
from thidua.check.results import results_of
from thidua.check.rule.registry import broken_rules
from thidua.check.rule.rule import Facts, facts_of
from thidua.derive.permanence.past import with_moves_of_the_house
from thidua.model.award.exemplar import Exemplar
from thidua.model.award.form import Catalogue
from thidua.model.body.body import Terms
from thidua.model.body.unit import Units
from thidua.model.law.document import LegalRegister
from thidua.model.ledger import Ledger
from thidua.model.page_facts import PageFacts
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan
from thidua.model.portal import (
    BodyEntry,
    CampaignEntry,
    ExemplarEntry,
    Neighbour,
    Note,
    Portal,
)
from thidua.model.portal_settings import Abbreviations, PortalSettings
from thidua.model.problem import Grade, Problem, errors
from thidua.model.time.today import Today
from thidua.read.source.sources import Sources

V = TypeVar("V")
Notes = dict[str, list[Note]]
"""What the plans themselves say, by the file it is said of."""


def check_portal(
    sources: Sources,
    as_of: date,
    problems: list[Problem],
    apart: Set[str] = frozenset(),
) -> Portal | None:
    """Check all files and what must hold between them; None where anything is wrong.

    Bodies that are set `apart` are not in the portal, and nothing is told of their files.
    """
    book = check_book(sources, problems)
    facts = facts_of(book, as_of, apart)
    problems.extend(broken_rules(facts))
    problems[:] = [p for p in problems if body_of(p.place.file) not in apart]
    return None if errors(problems) else _portal(facts, problems)


def _portal(facts: Facts, problems: list[Problem]) -> Portal:
    book, days = facts.book, facts.days
    settings = book.records["data/portal.yml"].record
    assert isinstance(settings, PortalSettings)
    campaigns: dict[str, list[CampaignEntry]] = defaultdict(list)
    notes, ledgers = _notes(problems), (c.record for c in book.all(Ledger))
    told = [body for body in settings.bodies if body not in facts.apart]
    for files in facts.campaigns:
        entry = _campaign(book, files, notes, days)
        campaigns[entry.body].append(entry)
    return Portal(
        settings=settings,
        events=_joined(c.record.events for c in book.all(Events)),
        documents=_joined(c.record.documents for c in book.all(LegalRegister)),
        awards=_joined(c.record.awards for c in book.all(Catalogue)),
        caveat=next((c.record.caveat for c in book.all(Catalogue)), None),
        abbreviations=_joined(c.record.abbreviations for c in book.all(Abbreviations)),
        ledger=with_moves_of_the_house(next(ledgers, Ledger.model_validate({}))),
        bodies={body: _body(book, body, campaigns[body], days) for body in told},
        pages={checked.file: checked.record for checked in book.all(PageFacts)},
        files=frozenset(book.files) - set(nameless_files(book, days.everyone)),
        as_of=days.as_of,
        neighbours={body: _neighbour(book, body) for body in settings.bodies},
        erased=frozenset(nameless_pages(book, days.everyone)),
    )


def _joined(parts: Iterable[Mapping[str, V]]) -> dict[str, V]:
    return {key: value for part in parts for key, value in part.items()}


def _notes(problems: list[Problem]) -> Notes:
    notes: Notes = defaultdict(list)
    for problem in sorted(problems):
        if problem.grade is Grade.NOTE or problem.rule == LETTERS:
            told = Note(problem.message, problem.clause or None)
            notes[problem.place.file].append(told)
    return notes


def _body(
    book: Book, slug: str, campaigns: list[CampaignEntry], days: Days
) -> BodyEntry:
    folder = body_folder(slug)
    units = book.get(f"{folder}/units.yml", Units)
    terms = book.get(f"{folder}/terms.yml", Terms)
    legal = book.get(f"{folder}/legal.yml", LegalRegister)
    exemplars = _exemplars(book, slug, days.of(slug))
    return BodyEntry(
        slug=slug,
        body=book.bodies()[slug].record,
        units=units.record.units if units else {},
        terms=terms.record.terms if terms else (),
        campaigns=tuple(sorted(campaigns, key=lambda c: (-c.year, c.key.slug))),
        exemplars=tuple(sorted(exemplars, key=lambda e: (-e.year, e.key.slug))),
        about=book.words.get(f"content/{slug}/index.md", ""),
        documents=frozenset(legal.record.documents if legal else ()),
        today=days.whole(slug),
    )


def _neighbour(book: Book, slug: str) -> Neighbour:
    units = book.get(f"{body_folder(slug)}/units.yml", Units)
    known = units.record.units if units else {}
    members = {id: unit for id, unit in known.items() if unit.body}
    return Neighbour(book.bodies()[slug].record, members)


def _exemplars(book: Book, body: str, today: Today) -> Iterator[ExemplarEntry]:
    for checked in book.all(Exemplar):
        key = exemplar_of(checked.file)
        is_told = not checked.record.is_nameless(today)
        if key and key.body == body and is_told:
            story = book.words[checked.file]
            yield ExemplarEntry(key, checked.record, story, checked.file)


def _campaign(
    book: Book, files: CampaignFiles, notes: Notes, days: Days
) -> CampaignEntry:
    folder = data_folder(files.key)
    campaign = book.get(f"{folder}/campaign.yml", Campaign)
    plan = book.get(f"{folder}/plan.yml", Plan)
    assert campaign and plan
    narrative, amendments = words_file(files.key), f"{folder}/amendments.yml"
    history = campaign_history(book, files.key, days)
    index = whole_index_of(book, files.key, days)
    return CampaignEntry(
        key=files.key,
        campaign=campaign.record,
        plan=plan.record,
        clauses=history.whole if history else book.narratives[narrative],
        data_folder=folder,
        narrative=narrative,
        results=results_of(files, book, days.of(files.key.body)),
        notes=(*notes[plan.file], *notes[narrative], *notes[amendments]),
        history=history,
        paths=index.paths if index else {},
        references=plan_references(book, days).get(files.key, ()),
    )
