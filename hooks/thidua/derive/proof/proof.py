"""A ranking that proves itself (kiểm chứng): inputs, rule and result as JSON, bound by hashes.

`dau-vao.json` holds all that goes in; `index.json` follows from it alone, to the byte. So
anyone can take the first, rank with a program of their own, and compare.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec
from pydantic import Field

from thidua.address.file import INPUTS, RESULT
from thidua.derive.grade import Grade, grades_of
from thidua.derive.ranking.ranking import Standing, ranking
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import rounded, unit_totals
from thidua.model.field.name import Slug
from thidua.model.field.number import Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet


class ProofInputs(Record):
    """All that a ranking rests on (đầu vào)."""

    ghi_chu: Line | None = Field(
        None, title="Ghi chú", description="“Dữ liệu minh họa” với dữ liệu mẫu"
    )
    body: Line = Field(title="Cơ quan", description="Tên cơ quan")
    campaign: Line = Field(title="Phong trào", description="Tên phong trào")
    year: Whole = Field(title="Năm", description="Năm thi đua")
    units: dict[Slug, Line] = Field(title="Đơn vị", description="Mã → tên")
    scoring: Scoring = Field(title="Bộ tiêu chí", description="Như scoring.yml")
    sheets: tuple[ScoreSheet, ...] = Field(
        title="Bảng điểm", description="Các bảng đã công bố"
    )
    ballot: Ballot | None = Field(None, title="Bỏ phiếu", description="Như ballot.yml")

    def standings(self) -> list[Standing]:
        """Rank, from these inputs alone."""
        sheets = with_unscored(self.scoring, self.sheets)
        totals = {total.unit: total for total in unit_totals(self.scoring, sheets)}
        return ranking(self.scoring, sheets, totals, self.ballot)

    def rows(self, standings: Sequence[Standing]) -> list[dict[str, Any]]:
        """Tell standings as files do, each with its class where the set has classes."""
        return as_rows(standings, self.scoring.decimals, self.grades(standings))

    def grades(self, standings: Sequence[Standing]) -> Mapping[str, Grade]:
        """Give the class of each ranked unit; nothing where the set has no classes."""
        sheets = {sheet.unit: sheet for sheet in self.sheets}
        return grades_of(self.scoring, standings, sheets)


def proof_files(
    inputs: ProofInputs, standings: Sequence[Standing] | None = None
) -> dict[str, bytes]:
    """Give the two files of a ranking; `standings` where they are worked out already."""
    raw = canonical_json(inputs.model_dump(mode="json", exclude_defaults=True))
    result = {
        **({"ghi_chu": inputs.ghi_chu} if inputs.ghi_chu else {}),
        "body": inputs.body,
        "campaign": inputs.campaign,
        "year": inputs.year,
        "rule": {
            "rank_by": list(inputs.scoring.rank_by),
            "formula": "total = base × total_max / assigned_max + bonus − penalty",
            "rounding": f"half up, {inputs.scoring.decimals}",
        },
        "inputs": {"file": INPUTS, "sha256": sha256(raw)},
        "result": inputs.rows(standings or inputs.standings()),
    }
    return {INPUTS: raw, RESULT: canonical_json(result)}


ListingRow = dict[str, Any]
"""What the list of all rankings tells of one: whose it is, its address, the hashes of its files."""


def listing_row(address: str, files: Mapping[str, bytes]) -> ListingRow:
    """Tell of a ranking what its own files say; `files` by name."""
    told = json.loads(files[RESULT])
    about = {
        key: told[key] for key in ("ghi_chu", "body", "campaign", "year") if key in told
    }
    hashes = {name: sha256(files[name]) for name in (INPUTS, RESULT)}
    return {**about, "address": address, "sha256": hashes}


def listing_file(rows: Iterable[ListingRow]) -> bytes:
    """List all rankings of a site."""
    return canonical_json({"rankings": sorted(rows, key=lambda row: row["address"])})


def as_rows(
    standings: Sequence[Standing], decimals: int, grades: Mapping[str, Grade]
) -> list[dict[str, Any]]:
    """The list of FORMATS.md, `thidua rank`; `class` only where the set has classes."""
    return [
        {
            "unit": standing.unit,
            "group": standing.group,
            "total": None
            if standing.result.total is None
            else f"{standing.result.total:f}",
            "points": _number(rounded(standing.result.points, decimals)),
            "assigned_max": _number(standing.result.assigned_max),
            "rank": standing.rank,
            "tied": standing.tied,
            "status": standing.status.value,
            **({"class": _class(grades, standing)} if grades else {}),
            "trail": [
                {
                    "basis": step.basis,
                    "own": f"{step.own:f}",
                    "above": f"{step.above:f}",
                }
                for step in standing.trail
            ],
        }
        for standing in standings
    ]


def _class(grades: Mapping[str, Grade], standing: Standing) -> str | None:
    return grades[standing.unit].name or None if standing.unit in grades else None


def canonical_json(value: Mapping[str, Any] | Sequence[Any]) -> bytes:
    """Write JSON in the one way that counts: a changed space is a changed file."""
    told = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return msgspec.json.format(told.encode(), indent=1) + b"\n"


def sha256(raw: bytes) -> str:
    """The fingerprint of a file."""
    return hashlib.sha256(raw).hexdigest()


def _number(number: Decimal) -> int | float:
    """A JSON number; figures of a sheet are short enough to be exact."""
    return int(number) if number == number.to_integral_value() else float(number)
