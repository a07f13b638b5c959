"""Whoever asked not to be named (người không muốn nêu tên): nothing of a portal tells them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from thidua.address.page import exemplar_address
from thidua.check.file.book import Book
from thidua.check.file.place import beside, exemplar_of
from thidua.check.record.field_path import Path
from thidua.model.award.decision import AwardDecision, AwardDecisions
from thidua.model.award.exemplar import Exemplar, ExemplarKind
from thidua.model.award.nomination import Candidate, Nomination, Nominations
from thidua.model.personal.person import names_in, subjects_in
from thidua.model.time.today import Today


def nameless_nominations(
    nominations: Mapping[str, Nomination], today: Today
) -> dict[str, Nomination]:
    """Take the names out of nominations of those who asked for it."""
    return {id: _nomination(id, told, today) for id, told in nominations.items()}


def nameless_decision(id: str, decision: AwardDecision, today: Today) -> AwardDecision:
    """Take out the names of those whom a decision rewards without a nomination."""
    awarded = []
    for place, given in enumerate(decision.awarded):
        if given.candidate and given.candidate.is_nameless(today):
            nobody = given.candidate.nameless(f"{id}.{place}")
            given = given.model_copy(update={"candidate": nobody})
        awarded.append(given)
    return decision.model_copy(update={"awarded": tuple(awarded)})


def nameless_pages(book: Book, today: Today) -> Iterator[str]:
    """Give the addresses of stories that may not be told any more."""
    for checked in book.all(Exemplar):
        key = exemplar_of(checked.file)
        if key and checked.record.is_nameless(today):
            yield exemplar_address(key)


def nameless_files(book: Book, today: Today) -> Iterator[str]:
    """Give the pictures of those stories."""
    for checked in book.all(Exemplar):
        if checked.record.is_nameless(today):
            yield from (
                beside(checked.file, photo.file) for photo in checked.record.photos
            )


def _nomination(id: str, told: Nomination, today: Today) -> Nomination:
    if not told.candidate.is_nameless(today):
        return told
    return told.model_copy(update={"candidate": told.candidate.nameless(id)})


class Asked(Struct):
    """Who asked not to be named, and where the name may still be written: nobody reads it there."""

    names: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    """Stories that are not published."""
    fields: set[tuple[str, Path]] = field(default_factory=set)
    """Names of candidates that are taken out before any page is made."""


def names_of(book: Book, today: Today) -> Asked:
    """Gather the names that no page may tell today."""
    asked = Asked()
    for story in book.all(Exemplar):
        if story.record.is_nameless(today):
            asked.files.add(story.file)
            asked.names |= _names_of(story.record)
    for file, path, candidate in _candidates(book):
        if candidate.is_nameless(today):
            asked.fields.add((file, (*path, "name")))
            asked.names |= {name for name in names_in(candidate.name) if " " in name}
    return asked


def _names_of(story: Exemplar) -> set[str]:
    """Give the full names of whom a story is about: by its title, else by its summary.

    “Bà Mười” of the title is whoever has a full name in the summary that ends so.
    """
    titled, told = names_in(story.title), subjects_in(story.summary)
    full = {name for name in told if name.endswith(titled)}
    is_of_many = story.kind in (ExemplarKind.COLLECTIVE, ExemplarKind.MODEL)
    if not titled and len(told) == 1 and not is_of_many:
        full = {*told}
    return {name for name in (*titled, *full) if " " in name}


def _candidates(book: Book) -> Iterator[tuple[str, Path, Candidate]]:
    for nominations in book.all(Nominations):
        for id, told in nominations.record.nominations.items():
            yield nominations.file, ("nominations", id, "candidate"), told.candidate
    for awards in book.all(AwardDecisions):
        for id, decision in awards.record.decisions.items():
            for place, given in enumerate(decision.awarded):
                if given.candidate:
                    path = ("decisions", id, "awarded", place, "candidate")
                    yield awards.file, path, given.candidate
