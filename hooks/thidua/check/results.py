"""The files of a campaign → its results, without a word of what may not be shown yet."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.check.file.book import Book
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import RANKING, RESULT, words_file
from thidua.check.nameless import nameless_decision, nameless_nominations
from thidua.check.record.field_path import title_of
from thidua.model.award.decision import AwardDecision
from thidua.model.award.nomination import Nomination
from thidua.model.field.record import Record
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
