"""Every file of the portal that tells facts to machines, by its address.

Those of a body are made of its dossier alone; those of the portal of summaries.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import StringIO

from thidua.address.file import COMPARISON_CSV, LOG, RANKING_CSV
from thidua.address.page import (
    LISTING,
    comparison_address,
    ranking_address,
)
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.proof.proof import (
    ListingRow,
    ProofInputs,
    canonical_json,
    listing_file,
    listing_row,
    proof_files,
)
from thidua.derive.ranking.contrast import ContrastRow
from thidua.derive.ranking.ranking import Standing, Status
from thidua.export.calendar.files import body_calendars, portal_calendar
from thidua.model.ledger import LogLine

File = tuple[str, bytes]
_ABOUT = ("nhom", "hang", "don_vi", "ten", "tong_diem")
_STANDING = (
    "nhom",
    "hang",
    "dong_hang",
    "don_vi",
    "ten",
    "tong_diem",
    "so_phieu",
    "tinh_trang",
)
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


def body_files(
    body: BodyDossier, site_url: str, listed: list[ListingRow]
) -> Iterator[File]:
    """Give the files of a body: of its rankings, its calendars.

    What the list of the portal tells of each ranking is added to `listed`.
    """
    for ranking in body.rankings:
        key = ranking.name.key
        for name, content in comparison_files(ranking).items():
            yield comparison_address(key) + name, content
        address, files = ranking_address(key), ranking_files(ranking)
        yield from ((address + name, content) for name, content in files.items())
        listed.append(listing_row(address, files))
    yield from body_calendars(body, site_url)


def portal_files(
    portal: PortalDossier, listed: Iterable[ListingRow], site_url: str
) -> Iterator[File]:
    """Give the files of all bodies together: their calendar, the list that binds their rankings, the log."""
    yield from portal_calendar(portal, site_url)
    yield LISTING, listing_file(listed)
    if log := portal.commons.ledger.log:
        yield LOG, log_file(log)


def data_files(
    portal: PortalDossier, bodies: Iterable[BodyDossier], site_url: str
) -> Iterator[File]:
    """Give all of them, body by body."""
    listed: list[ListingRow] = []
    for body in bodies:
        yield from body_files(body, site_url, listed)
    yield from portal_files(portal, listed, site_url)


def log_file(log: Sequence[LogLine]) -> bytes:
    """Write the log of what was published (nhật ký công bố); its hashes tell nothing of persons."""
    lines = [line.model_dump(mode="json", exclude_none=True) for line in log]
    return canonical_json({"log": lines})


def comparison_files(ranking: RankingDossier) -> dict[str, bytes]:
    """Give the files of a comparison by their names."""
    criteria = (harmless(f"{c.code} {c.name}") for c in ranking.scoring.leaves())
    note = SAMPLE if ranking.name.body.is_sample else ""
    rows = (
        [contrast.group.id, *_cells(ranking, row), note]
        for contrast in ranking.contrasts
        for row in contrast.rows
    )
    return {COMPARISON_CSV: _csv([[*_ABOUT, *criteria, "ghi_chu"], *rows])}


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Write a table that Excel opens with its accents."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return ("\ufeff" + out.getvalue()).encode()


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
    graded = ["xep_loai"] if grades else []
    rows: list[Iterable[str]] = [(*_STANDING, *graded, "ghi_chu")]
    for s in standings:
        grade = [grades[s.unit].name if s.unit in grades else ""] if grades else []
        row = (*_standing(inputs, s), *grade, inputs.ghi_chu or "")
        rows.append(map(harmless, row))
    return _csv(rows)


def _standing(inputs: ProofInputs, standing: Standing) -> Iterator[str]:
    unit, ballot = standing.unit, inputs.ballot
    yield standing.group
    yield str(standing.rank or "")
    yield "=" if standing.tied else ""
    yield unit
    yield inputs.units.get(unit, unit)
    yield _number(standing.result.total)
    yield str(ballot.votes.get(unit, 0)) if ballot and ballot.votes else ""
    yield _STATES[standing.status]


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running what somebody typed."""
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) else cell
