"""What both persons see before they answer for it: every unit with rank, points, hash; rules, votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thidua.check.file.campaign import CampaignFiles
from thidua.derive.proof.seal import digest_of, seal_of
from thidua.derive.ranking.ranking import Standing, ranking
from thidua.derive.ranking.suffrage import is_void
from thidua.derive.score.participant import with_unscored
from thidua.model.body.unit import Unit
from thidua.model.field.number import decimal_text
from thidua.model.proof.signature import Preparation

_SHOWN = 12
"""Letters of a hash that two persons can read out to each other."""


def shown(
    files: CampaignFiles,
    prepared: Preparation,
    units: Mapping[str, Unit],
    before: CampaignFiles,
) -> Iterator[str]:
    """Tell what is to be published; `files` are the data as they will be, `before` as they are."""
    assert files.scoring
    scoring, ballot = (
        files.scoring.record,
        files.ballot.record if files.ballot else None,
    )
    standings = _standings(files)
    yield f"Công bố ngày {prepared.on:%d/%m/%Y}, {len(prepared.sheets)} bảng điểm:"
    groups = {group.id: group.name for group in scoring.groups}
    names = {
        s.unit: f"{units[s.unit].name if s.unit in units else s.unit} ({groups.get(s.group, s.group)})"
        for s in standings
    }
    for standing in standings:
        if standing.unit in prepared.sheets:
            sheet = files.shown[standing.unit]
            yield f"  {_rank(standing)}, {names[standing.unit]}: {_total(standing)}; mã {seal_of(sheet)[:_SHOWN]}"
    earlier = {s.unit: _rank(s) for s in _standings(before) if s.unit in before.shown}
    for standing in standings:
        old, new = earlier.get(standing.unit), _rank(standing)
        if old and old != new:
            yield f"  đã công bố từ trước, đổi theo: {names[standing.unit]}: {old} → {new}"
    yield f"Bộ tiêu chí: {len(list(scoring.leaves()))} tiêu chí, thang {decimal_text(scoring.total_max)} điểm; mã {digest_of(scoring)[:_SHOWN]}"
    if ballot:
        void = (
            ", không có giá trị vì chưa đủ người"
            if is_void(scoring.ballot, ballot)
            else ""
        )
        yield f"Phiếu suy tôn: {sum(ballot.votes.values())} lượt chọn cho {len(ballot.votes)} đơn vị{void}; mã {digest_of(ballot)[:_SHOWN]}"
    else:
        yield "Chưa có biên bản kiểm phiếu."


def _standings(files: CampaignFiles) -> Sequence[Standing]:
    """Rank all units of a campaign; those without a sheet are among them."""
    assert files.scoring and files.totals
    scoring = files.scoring.record
    ballot = files.ballot.record if files.ballot else None
    everyone = with_unscored(scoring, list(files.shown.values()))
    return ranking(scoring, everyone, files.totals.counted, ballot)


def _rank(standing: Standing) -> str:
    if standing.rank is None:
        return "không xếp hạng"
    return f"hạng {standing.rank}{' (đồng hạng)' if standing.tied else ''}"


def _total(standing: Standing) -> str:
    total = standing.result.total
    return f"{decimal_text(total)} điểm" if total is not None else "chưa đủ điểm"
