"""What stands beside a comparison: its table as CSV, a row a unit, a column a criterion."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO

from thidua.address.file import COMPARISON_CSV
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.contrast import ContrastRow
from thidua.export.ranking import SAMPLE, harmless

_ABOUT = ("nhom", "hang", "don_vi", "ten", "tong_diem")


def comparison_files(ranking: RankingDossier) -> dict[str, bytes]:
    """Give the files of a comparison by their names."""
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    criteria = (harmless(f"{c.code} {c.name}") for c in ranking.scoring.leaves())
    table.writerow([*_ABOUT, *criteria, "ghi_chu"])
    note = SAMPLE if ranking.name.body.is_sample else ""
    for contrast in ranking.contrasts:
        for row in contrast.rows:
            table.writerow([contrast.group.id, *_cells(ranking, row), note])
    return {COMPARISON_CSV: ("\ufeff" + out.getvalue()).encode()}


def _cells(ranking: RankingDossier, row: ContrastRow) -> Iterator[str]:
    standing = row.standing
    yield str(standing.rank or "")
    yield standing.unit
    yield harmless(ranking.issuer.unit(standing.unit).name)
    yield _number(standing.result.total)
    for line in standing.result.lines:
        yield _number(line.points) if line.is_assigned else "không áp dụng"


def _number(number: Decimal | None) -> str:
    """A number as a spreadsheet reads it; below nought with its own minus."""
    return "" if number is None else f"{number:f}".replace(".", ",")
