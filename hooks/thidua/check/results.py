"""The files of a campaign → its results, without a word of what may not be shown yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.address.page import exemplar_address
from thidua.check.file.book import Book
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import RANKING, RESULT, beside, exemplar_of, words_file
from thidua.check.record.field_path import Path, title_of
from thidua.model.award.decision import AwardDecision, AwardDecisions
from thidua.model.award.exemplar import Exemplar, ExemplarKind
from thidua.model.award.nomination import Candidate, Nomination, Nominations
from thidua.model.field.record import Record
from thidua.model.personal.person import names_in, subjects_in
from thidua.model.result.results import Results, ToldCorrection
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.time.today import Today


def results_of(files: CampaignFiles, book: Book, today: Today) -> Results:
    """Keep back what is published after today, and sheets not published."""
    scoring = files.scoring.record if files.scoring else None
    held = scoring.publish_after if scoring else None
    kept = Results(
        scoring=scoring,
        sheets={},
        totals={},
        states={},
        sheet_files={s.record.unit: s.file for s in files.sheets},
        ballot=None,
        registrations=files.registrations.record if files.registrations else None,
        reports=files.reports.record if files.reports else None,
        consultation=None,
        nominations={},
        decisions={},
        held_until=held,
        has_later=any(_is_later(sheet.record, files) for sheet in files.sheets),
    )
    is_held = held is not None and not today.has_come(held)
    return kept if is_held else _shown(kept, files, book, today)


def _is_later(sheet: ScoreSheet, files: CampaignFiles) -> bool:
    return bool(sheet.published) and sheet.unit not in files.shown


def _shown(kept: Results, files: CampaignFiles, book: Book, today: Today) -> Results:
    """Add what is not kept back."""
    put = files.nominations.record if files.nominations else None
    decided = files.awards.record.decisions if files.awards else {}
    come = {id: each for id, each in decided.items() if today.has_come(each.on)}
    return replace(
        kept,
        sheets=files.shown,
        totals=files.totals.counted if files.totals else {},
        states={s.record.unit: s.record.state for s in files.sheets},
        ballot=_ballot(files, today),
        consultation=put.consultation if put else None,
        nominations=nameless_nominations(put.nominations, today) if put else {},
        decisions={id: _standing(id, each, today) for id, each in come.items()},
        held_until=None,
        corrections=tuple(_corrections(files, today)),
        words=book.words.get(words_file(files.key, RESULT), ""),
        ranking_words=book.words.get(words_file(files.key, RANKING), ""),
    )


def _standing(id: str, decided: AwardDecision, today: Today) -> AwardDecision:
    """A decision as it stands today: what is taken back on a later day is not yet."""
    decision = nameless_decision(id, decided, today)
    awarded = tuple(
        given
        if given.revoked is None or today.has_come(given.revoked.on)
        else given.model_copy(update={"revoked": None})
        for given in decision.awarded
    )
    return decision.model_copy(update={"awarded": awarded})


_KINDS: dict[str, type[Record]] = {
    "scoring": Scoring, "ballot": Ballot, "scores": ScoreSheet, "awards": AwardDecision, "nominations": Nomination,
}  # fmt: skip


def _corrections(files: CampaignFiles, today: Today) -> Iterator[ToldCorrection]:
    """Give what was corrected by today, each with the title of the field that it is of."""
    for told in files.corrections.record.corrections if files.corrections else ():
        if today.has_come(told.on):
            kind = _KINDS.get(told.of.partition("/")[0])
            field, _, rest = told.field.partition(".")
            title = title_of(kind, (field,)) if kind else ""
            named = f"{title} ({rest})" if title and rest else title or told.field
            yield ToldCorrection(told, named)


def _ballot(files: CampaignFiles, today: Today) -> Ballot | None:
    """The ballot, once it has been held."""
    ballot = files.ballot.record if files.ballot else None
    return None if ballot and ballot.on and not today.has_come(ballot.on) else ballot


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
