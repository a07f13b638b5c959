"""What stands beside a ranking: its inputs and result as JSON, its table as CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from thidua.address.file import RANKING_CSV
from thidua.derive.proof.proof import ProofInputs, proof_files
from thidua.derive.ranking.ranking import Standing
from thidua.model.portal import BodyEntry, CampaignEntry

SAMPLE = "Dữ liệu minh họa"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run."""


def ranking_files(
    entry: CampaignEntry, body: BodyEntry, standings: Sequence[Standing]
) -> dict[str, bytes]:
    """Give the files of a ranking by their names."""
    inputs = _inputs(entry, body)
    return {**proof_files(inputs, standings), RANKING_CSV: _csv(inputs, standings)}


def _inputs(entry: CampaignEntry, body: BodyEntry) -> ProofInputs:
    """Gather what a ranking rests on: only what is published."""
    results = entry.results
    assert results.scoring
    named = {u for group in results.scoring.groups for u in group.units} | set(
        results.sheets
    )
    return ProofInputs(
        ghi_chu=SAMPLE if body.body.sample else None,
        body=body.body.name,
        campaign=entry.campaign.title,
        year=entry.year,
        units={unit: body.units[unit].name for unit in sorted(named)},
        scoring=results.scoring,
        sheets=tuple(results.sheets[unit] for unit in sorted(results.sheets)),
        ballot=results.ballot,
    )


def _csv(inputs: ProofInputs, standings: Sequence[Standing]) -> bytes:
    """A table that Excel opens with accents, decimal commas and no formula."""
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(["nhom", "hang", "dong_hang", "don_vi", "ten", "tong_diem", "so_phieu", "tinh_trang", "ghi_chu"])  # fmt: skip
    for s in standings:
        votes = inputs.ballot.votes.get(s.unit, 0) if inputs.ballot else ""
        total = (
            "" if s.result.total is None else f"{s.result.total:f}".replace(".", ",")
        )
        row = [s.group, s.rank or "", "=" if s.tied else "", s.unit, inputs.units.get(s.unit, s.unit), total, votes, s.status.value, inputs.ghi_chu or ""]  # fmt: skip
        table.writerow([_harmless(str(cell)) for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) else cell
