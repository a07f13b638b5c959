"""The files of a campaign → its results, without a word of what may not be shown yet."""

from __future__ import annotations

from datetime import date

from thidua.check.file.book import Book
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import RANKING, RESULT, words_file
from thidua.model.result.results import Results
from thidua.model.score.ballot import Ballot


def results_of(files: CampaignFiles, book: Book, as_of: date) -> Results:
    """Keep back what is published after the portal's day, and sheets not published."""
    scoring = files.scoring.record if files.scoring else None
    held = scoring.publish_after if scoring else None
    is_held = held is not None and as_of < held
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
        ballot=_ballot(files, as_of) if not is_held else None,
        registrations=files.registrations.record if files.registrations else None,
        reports=files.reports.record if files.reports else None,
        consultation=nominations.consultation if nominations else None,
        nominations=nominations.nominations if nominations else {},
        decisions={k: d for k, d in awards.decisions.items() if d.on <= as_of} if awards else {},
        held_until=held if is_held else None,
        has_later=any(s.record.published and s.record.unit not in files.shown for s in files.sheets),
        words="" if is_held else book.words.get(words_file(key, RESULT), ""),
        ranking_words="" if is_held else book.words.get(words_file(key, RANKING), ""),
    )  # fmt: skip


def _ballot(files: CampaignFiles, as_of: date) -> Ballot | None:
    """The ballot, once it has been held."""
    ballot = files.ballot.record if files.ballot else None
    return None if ballot and ballot.on and ballot.on > as_of else ballot
