"""The files of a campaign → its results, without a word of what may not be shown yet."""

from __future__ import annotations

from collections.abc import Iterator

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
    is_held = held is not None and not today.has_come(held)
    sheets = {} if is_held else files.shown
    nominations = (
        files.nominations.record if files.nominations and not is_held else None
    )
    awards = files.awards.record if files.awards and not is_held else None
    key = files.key
    return Results(
        scoring=scoring,
        sheets=sheets,
        totals={} if is_held or files.totals is None else files.totals.counted,
        states={} if is_held else {s.record.unit: s.record.state for s in files.sheets},
        sheet_files={s.record.unit: s.file for s in files.sheets},
        ballot=_ballot(files, today) if not is_held else None,
        registrations=files.registrations.record if files.registrations else None,
        reports=files.reports.record if files.reports else None,
        consultation=nominations.consultation if nominations else None,
        nominations=nameless_nominations(nominations.nominations, today)
        if nominations
        else {},
        decisions={
            k: _standing(nameless_decision(k, d, today), today)
            for k, d in awards.decisions.items()
            if today.has_come(d.on)
        }
        if awards
        else {},
        held_until=held if is_held else None,
        has_later=any(
            s.record.published and s.record.unit not in files.shown
            for s in files.sheets
        ),
        corrections=() if is_held else tuple(_corrections(files, today)),
        words="" if is_held else book.words.get(words_file(key, RESULT), ""),
        ranking_words="" if is_held else book.words.get(words_file(key, RANKING), ""),
    )


def _standing(decision: AwardDecision, today: Today) -> AwardDecision:
    """A decision as it stands today: what is taken back on a later day is not yet."""
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
