"""The files of one campaign together, what rules on results look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from pydantic import ValidationError

from thidua.check.file.book import Book
from thidua.check.file.days import Days
from thidua.check.file.place import body_folder, campaign_of, data_folder
from thidua.check.record.record import Checked
from thidua.derive.proof.seal import version_on
from thidua.derive.score.total import campaign_totals
from thidua.model.award.decision import AwardDecisions
from thidua.model.award.nomination import Nominations
from thidua.model.body.unit import Unit, Units
from thidua.model.key import CampaignKey
from thidua.model.result.correction import ResultCorrections
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.score.total import CampaignTotals
from thidua.model.time.today import Today


class CampaignFiles(Struct, frozen=True):
    """What lies in a campaign's folder, each file if it is there and sound."""

    key: CampaignKey
    units: dict[str, Unit] | None = None
    """The units of the body, each up to its last day; None where their file is broken."""
    scoring: Checked[Scoring] | None = None
    sheets: tuple[Checked[ScoreSheet], ...] = ()
    ballot: Checked[Ballot] | None = None
    registrations: Checked[Registrations] | None = None
    reports: Checked[Reports] | None = None
    nominations: Checked[Nominations] | None = None
    awards: Checked[AwardDecisions] | None = None
    corrections: Checked[ResultCorrections] | None = None
    scoring_is_broken: bool = False
    shown: Mapping[str, ScoreSheet] = field(default_factory=dict)
    """Sheets that are published by the portal's day, as they stood on it, by unit."""
    totals: CampaignTotals | None = None
    """What the sheets give; None without a sound criteria set."""

    @property
    def considered(self) -> set[str]:
        """The units that stand for election: those of the groups; without any, those with a sheet."""
        groups = self.scoring.record.groups if self.scoring else ()
        named = {unit for group in groups for unit in group.units}
        return named or {sheet.record.unit for sheet in self.sheets}


def campaign_files(book: Book, days: Days) -> Iterator[CampaignFiles]:
    """Give the files of every campaign; what is published after today is not yet."""
    sheets: dict[CampaignKey | None, list[Checked[ScoreSheet]]] = {}
    for sheet in book.all(ScoreSheet):
        sheets.setdefault(campaign_of(sheet.file), []).append(sheet)
    for key in book.campaigns():
        folder = data_folder(key)
        units = book.get(f"{body_folder(key.body)}/units.yml", Units)
        scoring = book.get(f"{folder}/scoring.yml", Scoring)
        own, today = tuple(sheets.get(key, ())), days.of(key.body)
        shown = {s.record.unit: found for s in own if (found := _shown(s, today))}
        drafts = [s.record for s in own if s.record.unit not in shown]
        totals = None
        if scoring:
            totals = campaign_totals(scoring.record, list(shown.values()), drafts)
        yield CampaignFiles(
            key=key,
            units=_units(units.record, book) if units else None,
            scoring=scoring,
            sheets=own,
            ballot=book.get(f"{folder}/ballot.yml", Ballot),
            registrations=book.get(f"{folder}/registrations.yml", Registrations),
            reports=book.get(f"{folder}/reports.yml", Reports),
            nominations=book.get(f"{folder}/nominations.yml", Nominations),
            awards=book.get(f"{folder}/awards.yml", AwardDecisions),
            corrections=book.get(f"{folder}/corrections.yml", ResultCorrections),
            scoring_is_broken=f"{folder}/scoring.yml" in book.broken,
            shown=shown,
            totals=totals,
        )


def _units(units: Units, book: Book) -> dict[str, Unit]:
    """Give the units of a body; one that is a body goes on no longer than that."""
    bodies, found = book.bodies(), dict(units.units)
    for id, unit in units.units.items():
        if unit.body and unit.body in bodies:
            until = unit.until(bodies[unit.body].record.ended)
            found[id] = unit.model_copy(update={"active_to": until})
    return found


def _shown(sheet: Checked[ScoreSheet], today: Today) -> ScoreSheet | None:
    """The version of a sheet that may be told today; None where there is none yet."""
    record = sheet.record
    if record.published is None or not today.has_come(record.published.on):
        return None
    try:
        return version_on(record, today)
    except ValidationError:
        return record  # told by the rule on seals
