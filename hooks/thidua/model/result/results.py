"""What came of a campaign (kết quả): all that its folder holds besides the plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from thidua.model.award.decision import AwardDecision
from thidua.model.award.nomination import Consultation, Nomination
from thidua.model.result.correction import ResultCorrection
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet, SheetState
from thidua.model.score.total import UnitTotal


class ToldCorrection(Struct, frozen=True):
    """A correction of the results, with the title of what it changed."""

    correction: ResultCorrection
    title: str


class Results(Struct, frozen=True):
    """The results of a campaign that may be shown on the portal's day."""

    scoring: Scoring | None
    sheets: Mapping[str, ScoreSheet]
    """Published sheets by unit; of others only the state may be told."""
    totals: Mapping[str, UnitTotal]
    """What the published sheets give, by unit; units without one are not scored."""
    states: Mapping[str, SheetState]
    """How far each sheet has come, by unit."""
    ballot: Ballot | None
    registrations: Registrations | None
    reports: Reports | None
    consultation: Consultation | None
    nominations: Mapping[str, Nomination]
    decisions: Mapping[str, AwardDecision]
    held_until: date | None
    """Results exist and are kept back until this day; nothing of them is above."""
    sheet_files: Mapping[str, str] = field(default_factory=dict)
    """The file of each sheet, by unit."""
    has_later: bool = False
    """A sheet is there whose day of publication has not come."""
    corrections: tuple[ToldCorrection, ...] = ()
    """What was corrected beside score sheets, by the portal's day."""
    words: str = ""
    """Words on the results, as Markdown."""
    ranking_words: str = ""
    """Words on the ranking, as Markdown."""

    @property
    def has_ranking(self) -> bool:
        """Whether there is anything to rank: a criteria set and a published sheet."""
        return self.scoring is not None and bool(self.sheets)
