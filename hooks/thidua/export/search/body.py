"""A body → what can be found of it: itself, its units, its exemplary models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.address import page as address
from thidua.address.anchor import honours_anchor
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.unit import UnitDossier
from thidua.derive.name import BodyName
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search import asked
from thidua.export.search.plan import Place, assignment_entry, plan_entries
from thidua.export.search.result import (
    comparison_entries,
    decision_entry,
    method_entries,
    ranking_entries,
    report_entry,
    result_entries,
)
from thidua.say.body.kinship import end_facts, kinship_facts
from thidua.say.body.unit import (
    exemplar_facts,
    exemplar_results,
    term_words,
    unit_facts,
)
from thidua.say.honour import book_words, honour_words
from thidua.say.name import EXEMPLAR_KINDS, UNIT_KINDS
from thidua.say.plain import plain_words
from thidua.say.ranking.place import place_words


def body_entries(body: BodyDossier) -> Iterator[Entry]:
    """Give all entries of a body and of everything that belongs to it."""
    yield _body(body)
    yield _calendar(body.issuer.name)
    for plan in body.plans:
        yield from plan_entries(plan)
    for result in body.results.values():
        if result.plan.duties:
            yield assignment_entry(result.plan)
        yield from result_entries(result)
        yield report_entry(result)
        if result.ranking:
            yield from ranking_entries(result.ranking)
            yield from comparison_entries(result.ranking)
            yield from method_entries(result.ranking)
    for unit in body.units.values():
        yield _unit(unit)
    for unit in body.units.values():
        if unit.has_sheet:
            yield _assignment(unit)
    yield from _honours(body)
    for exemplar in body.listed_exemplars:
        yield _exemplar(exemplar)


def contents_entries(body: BodyDossier, own: Iterable[Entry]) -> Iterator[Entry]:
    """Give what the list of all that a body has is made of: its own entries, its decisions."""
    yield from own
    yield from map(decision_entry, body.awards.decisions)


def _body(body: BodyDossier) -> Entry:
    record, name = body.issuer.body, body.issuer.name
    terms = (term_words(term).words for term in body.terms)
    end = (told.words for told in end_facts(body.kinship))
    kin = (told.words for told in kinship_facts(body.kinship))
    place = Place(address.body_address(name.slug), name)
    about = f"{record.name}: {record.about}"
    return place.entry(kind.BODY, name.name, *end, about, *kin, *terms)


def _calendar(name: BodyName) -> Entry:
    place = Place(address.body_calendar_address(name.slug), name)
    words = "Việc gì sắp đến hạn, việc gì đã qua."
    hidden = f"{asked.of_body('lịch thi đua', name)} {asked.PAGES[address.CALENDAR]}"
    return place.entry(kind.MILESTONE, "Lịch thi đua của nơi này", words, hidden=hidden)


def _unit(unit: UnitDossier) -> Entry:
    told = [UNIT_KINDS[unit.unit.kind], place_words(unit.history)]
    told += [fact.words for fact in unit_facts(unit)]
    place = Place(address.unit_address(unit.name.body, unit.name.id), unit.issuer.name)
    hidden = asked.PLACED if unit.history else ""
    return place.entry(kind.UNIT, unit.name.name, *told, hidden=hidden)


def _assignment(unit: UnitDossier) -> Entry:
    here = address.unit_assignment_address(unit.name.body, unit.name.id)
    is_over = all(asked.is_over for asked in unit.duties if asked.has_sheet)
    words = (
        "Các phong trào này đã kết thúc; việc ghi lại để tra cứu."
        if is_over
        else "Việc trong các phong trào chưa kết thúc."
    )
    place = Place(here, unit.issuer.name)
    return place.entry(kind.TASKS, f"Giao việc: {unit.name.name}", words)


def _honours(body: BodyDossier) -> Iterator[Entry]:
    """The book of honour, and each unit that has a named honour in it."""
    book, name = body.honours, body.issuer.name
    place = Place(address.honours_address(name.slug), name)
    title = "Sổ vàng"
    yield place.entry(
        kind.AWARD,
        title,
        f"Ai được khen? {book_words(book)}",
        hidden=asked.of_body("khen thưởng", name),
    )
    for unit in book.units:
        told = [honour_words(h) for h in book.of_unit(unit) if h.is_named]
        if told:
            yield place.entry(
                kind.AWARD,
                f"Ai được khen: {unit.name}",
                "; ".join(told),
                anchor=honours_anchor(unit.id),
                place=f"Sổ vàng: {name.name}",
            )


def _exemplar(found: ExemplarDossier) -> Entry:
    exemplar = found.exemplar
    told = (t.words for t in (*exemplar_facts(found), *exemplar_results(found)))
    key = found.name.key
    place = Place(address.exemplar_address(key), found.issuer.name, key.year)
    return place.entry(
        kind.EXEMPLAR,
        exemplar.title,
        exemplar.withdrawn or exemplar.summary,
        *told,
        *exemplar.done,
        plain_words(found.story),
        *exemplar.steps,
        EXEMPLAR_KINDS[exemplar.kind],
    )
