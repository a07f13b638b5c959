"""Twins of pages that tell of a ranking, held against its inputs (bản dữ liệu kể kết quả)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from thidua.address.file import INPUTS
from thidua.address.file import RESULT as TWIN
from thidua.derive.proof.proof import ProofInputs
from thidua.derive.ranking.ranking import Standing

Files = Mapping[str, bytes]
_BELOW = ("cach-tinh/", "so-sanh/", "bang-diem/")


def is_twin(name: str, files: Files) -> bool:
    """Whether a file is the twin of a page below a ranking: it proves nothing by itself."""
    folder, _, rest = name.partition("/xep-hang/")
    year, _, below = rest.partition("/")
    campaign, _, page = below.partition("/")
    inputs = f"{folder}/xep-hang/{year}/{campaign}/{INPUTS}"
    return page.startswith(_BELOW) and page.endswith(f"/{TWIN}") and inputs in files


def twin_faults(
    folder: str, inputs: ProofInputs, standings: list[Standing], files: Files
) -> Iterator[tuple[str, str]]:
    """Tell twins whose places or points are others than those that follow from the inputs."""
    due = {s.unit: s for s in standings}
    result = f"{folder.replace('/xep-hang/', '/ket-qua/')}{TWIN}"
    for name in (
        result,
        *(n for n in files if n.startswith(folder) and is_twin(n, files)),
    ):
        try:
            told = json.loads(files.get(name, b"{}"))
            wrong = [*_places(told, due, inputs), *_points(told, due)]
        except (ValueError, RecursionError, TypeError, AttributeError, KeyError):
            yield name, "không đọc được như bản dữ liệu của trang"
            continue
        if wrong:
            yield name, f"hạng, điểm của {wrong[0]} khác kết quả tính lại"


def _places(
    told: Mapping[str, Any], due: Mapping[str, Standing], inputs: ProofInputs
) -> Iterator[str]:
    for row in told.get("standings", ()):
        unit = row["unit"]
        found = (
            row.get("rank"),
            row["tied"],
            row.get("total"),
            row["status"],
            row["name"],
        )
        if unit not in due or found != _place(due[unit], inputs):
            yield str(unit)


def _place(standing: Standing, inputs: ProofInputs) -> tuple[object, ...]:
    name = inputs.units.get(standing.unit, standing.unit)
    total = standing.result.total
    return (
        standing.rank,
        standing.tied,
        None if total is None else f"{total:f}",
        standing.status.value,
        name,
    )


def _points(told: Mapping[str, Any], due: Mapping[str, Standing]) -> Iterator[str]:
    for row in told.get("scores", ()):
        standing = due.get(row["unit"])
        lines = {x.code: x for x in standing.result.lines} if standing else {}
        line, points = lines.get(row["code"]), row.get("points")
        given = None if points is None else Decimal(points)
        if line is None or given != (line.points if line.is_assigned else None):
            yield str(row["unit"])
