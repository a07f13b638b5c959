"""The rows of one body, each made once: its pages and the tables of the portal tell them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from thidua.derive.dossier.body import BodyDossier
from thidua.export.twin import plan as told_plan
from thidua.export.twin import result as told
from thidua.export.twin.row.row import Line
from thidua.export.twin.version import plan_amendment_lines
from thidua.model.key import CampaignKey

Lines = tuple[Line, ...]
ByCampaign = Mapping[CampaignKey, Lines]


class BodyLines(Struct, frozen=True, dict=True):
    """All rows of a body, by campaign where they belong to one."""

    dossier: BodyDossier

    @cached_property
    def tables(self) -> Mapping[str, ByCampaign]:
        """Every table that goes campaign by campaign, by its key in JSON."""
        found: dict[str, dict[CampaignKey, Lines]] = defaultdict(dict)
        for key, result in self.dossier.results.items():
            plan, ranking = result.plan, result.ranking
            found["campaigns"][key] = (told_plan.campaign_line(result.summary),)
            found["clauses"][key] = tuple(told_plan.clause_lines(plan))
            found["dates"][key] = tuple(told_plan.date_lines(result.whole_agenda))
            found["tasks"][key] = tuple(told_plan.task_lines(plan, plan.duties))
            found["targets"][key] = tuple(told_plan.target_lines(plan))
            found["amendments"][key] = tuple(plan_amendment_lines(plan))
            found["citations"][key] = tuple(told_plan.citation_lines(plan))
            owed = told.report_lines(result.summary.name, result.reports.owed)
            found["reports"][key] = tuple(owed)
            found["awards"][key] = tuple(told.award_lines(result.awards))
            if ranking:
                found["criteria"][key] = tuple(told.criterion_lines(ranking))
                standings = told.standing_lines(ranking, ranking.standings)
                found["standings"][key] = tuple(standings)
                sheets = self.dossier.sheets[key]
                found["scores"][key] = tuple(
                    x for s in sheets for x in told.score_lines(s)
                )
        return found

    def of(self, table: str, key: CampaignKey) -> Lines:
        """Give the rows of a table for one campaign."""
        return self.tables.get(table, {}).get(key, ())

    def all(self, table: str) -> Lines:
        """Give the rows of a table for the whole body, the newest campaign first."""
        return self.flat.get(table, ())

    @cached_property
    def flat(self) -> Mapping[str, Lines]:
        """Every table whole."""
        dossier, name = self.dossier, self.dossier.issuer.name
        flat = {key: _joined(parts.values()) for key, parts in self.tables.items()}
        flat["bodies"] = (
            told.body_line(name, dossier.issuer.body, dossier.kinship.end),
        )
        flat["units"] = tuple(
            told.unit_line(u.name, u.unit.kind, name, u.body)
            for u in dossier.units.values()
        )
        flat["exemplars"] = tuple(
            self.exemplar(e.name.key.name) for e in dossier.listed_exemplars
        )
        flat["honours"] = tuple(told.honour_lines(dossier.honours))
        return flat

    def exemplar(self, name: str) -> Line:
        """Give the row of an exemplary model; those of minors stand on their own page alone."""
        return self._exemplars[name]

    @cached_property
    def _exemplars(self) -> Mapping[str, Line]:
        body = self.dossier.issuer.name
        return {
            e.name.key.name: told.exemplar_line(e.name, e.exemplar, e.unit, body)
            for e in self.dossier.exemplars
        }

    def of_unit(self, table: str, unit: str) -> Lines:
        """Give the rows of a table that concern a unit."""
        return tuple(self._by_unit.get(table, {}).get(unit, ()))

    @cached_property
    def _by_unit(self) -> Mapping[str, Mapping[str, list[Line]]]:
        found: dict[str, dict[str, list[Line]]] = {}
        for table in ("tasks", "standings", "reports", "awards", "scores", "exemplars"):
            found[table] = defaultdict(list)
            for line in self.all(table):
                for unit in dict.fromkeys(_units(line)):
                    found[table][unit].append(line)
        return found


def _units(line: Line) -> Iterator[str]:
    told = line.row.__dict__  # a row has few of these fields
    if unit := told.get("unit"):
        yield unit
    yield from told.get("units", ())
    yield from told.get("replicated_in", ())


def _joined(parts: Iterable[Lines]) -> Lines:
    return tuple(line for part in parts for line in part)
