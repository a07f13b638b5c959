"""What stands beside a ranking: its inputs and result as JSON, its table as CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from thidua.address.file import RANKING_CSV
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.proof.proof import ProofInputs, proof_files
from thidua.derive.ranking.ranking import Standing, Status

SAMPLE = "Dữ liệu minh họa"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run."""
_STATES = {
    Status.RANKED: "có hạng",
    Status.UNSCORED: "chưa chấm",
    Status.INELIGIBLE: "không xét",
    Status.FAILED: "hội đồng không thông qua",
    Status.POSTPONED: "hoãn",
}


def ranking_files(ranking: RankingDossier) -> dict[str, bytes]:
    """Give the files of a ranking by their names."""
    inputs = _inputs(ranking)
    return {
        **proof_files(inputs, ranking.standings),
        RANKING_CSV: ranking_csv(inputs, ranking.standings),
    }


def _inputs(ranking: RankingDossier) -> ProofInputs:
    """Gather what a ranking rests on: only what is published."""
    scoring, sheets, name = ranking.scoring, ranking.sheets, ranking.name
    named = {unit for group in scoring.groups for unit in group.units} | set(sheets)
    return ProofInputs(
        ghi_chu=SAMPLE if name.body.is_sample else None,
        body=ranking.issuer.body.name,
        campaign=name.title,
        year=name.key.year,
        units={unit: ranking.issuer.units[unit].name for unit in sorted(named)},
        scoring=scoring,
        sheets=tuple(sheets[unit] for unit in sorted(sheets)),
        ballot=ranking.ballot,
    )


def ranking_csv(inputs: ProofInputs, standings: Sequence[Standing]) -> bytes:
    """A table that Excel opens with accents, decimal commas and no formula."""
    grades = inputs.grades(standings)
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(["nhom", "hang", "dong_hang", "don_vi", "ten", "tong_diem", "so_phieu", "tinh_trang", *(["xep_loai"] if grades else []), "ghi_chu"])  # fmt: skip
    for s in standings:
        votes = inputs.ballot.votes.get(s.unit, 0) if inputs.ballot and inputs.ballot.votes else ""  # fmt: skip
        total = (
            "" if s.result.total is None else f"{s.result.total:f}".replace(".", ",")
        )
        grade = [grades[s.unit].name if s.unit in grades else ""] if grades else []
        row = [s.group, s.rank or "", "=" if s.tied else "", s.unit, inputs.units.get(s.unit, s.unit), total, votes, _STATES[s.status], *grade, inputs.ghi_chu or ""]  # fmt: skip
        table.writerow([harmless(str(cell)) for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running what somebody typed."""
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) else cell
