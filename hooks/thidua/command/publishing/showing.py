"""What both persons see before they answer for it, and who may (vai xác nhận): ranks, points, hashes, rules, votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_folder
from thidua.command.project import Misuse, existing_file
from thidua.command.workbook.campaign import Desk
from thidua.derive.proof.seal import digest_of, seal_of
from thidua.derive.proof.signed import body_of, signed_words
from thidua.derive.ranking.ranking import Standing, ranking
from thidua.derive.ranking.suffrage import is_void
from thidua.derive.score.participant import with_unscored
from thidua.model.body.body import Body
from thidua.model.body.unit import Unit
from thidua.model.field.number import decimal_text
from thidua.model.proof.seal import Seal
from thidua.model.proof.signature import Preparation
from thidua.model.score.scoring import Scoring
from thidua.model.slug import slugify
from thidua.publish.verify.signature import Unsignable, signature_of

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
    scoring = files.scoring.record
    ballot = files.ballot.record if files.ballot else None
    standings = _standings(files)
    yield f"Công bố ngày {prepared.on:%d/%m/%Y}, {len(prepared.sheets)} bảng điểm:"
    names = dict(_names(scoring, standings, units))
    for standing in standings:
        if standing.unit in prepared.sheets:
            sheet = files.shown[standing.unit]
            yield f"  {_rank(standing)}, {names[standing.unit]}: {_total(standing)}; mã {seal_of(sheet)[:_SHOWN]}"
    for unit, told in _moved(before, standings):
        yield f"  đã công bố từ trước, đổi theo: {names[unit]}: {told}"
    yield f"Bộ tiêu chí: {len(list(scoring.leaves()))} tiêu chí, thang {decimal_text(scoring.total_max)} điểm; mã {digest_of(scoring)[:_SHOWN]}"
    if ballot:
        is_valid = not is_void(scoring.ballot, ballot)
        void = "" if is_valid else ", không có giá trị vì chưa đủ người"
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


def _names(
    scoring: Scoring, standings: Sequence[Standing], units: Mapping[str, Unit]
) -> Iterator[tuple[str, str]]:
    """Give each unit's name with that of its group."""
    groups = {group.id: group.name for group in scoring.groups}
    for each in standings:
        name = units[each.unit].name if each.unit in units else each.unit
        yield each.unit, f"{name} ({groups.get(each.group, each.group)})"


def _moved(
    before: CampaignFiles, standings: Sequence[Standing]
) -> Iterator[tuple[str, str]]:
    """Give the units that were published before and get another rank, with both ranks."""
    earlier = {s.unit: _rank(s) for s in _standings(before) if s.unit in before.shown}
    for standing in standings:
        old, new = earlier.get(standing.unit), _rank(standing)
        if old and old != new:
            yield standing.unit, f"{old} → {new}"


def _rank(standing: Standing) -> str:
    if standing.rank is None:
        return "không xếp hạng"
    return f"hạng {standing.rank}{' (đồng hạng)' if standing.tied else ''}"


def _total(standing: Standing) -> str:
    total = standing.result.total
    return f"{decimal_text(total)} điểm" if total is not None else "chưa đủ điểm"


def refuse_role(desk: Desk, role: str) -> None:
    """Refuse a role that the body does not name, where it names any. Raises `Misuse`."""
    named = roles_of(desk)
    if named and slugify(role) not in map(slugify, named):
        raise Misuse(
            f"“{role}” không phải vai xác nhận của cơ quan; chọn trong: {'; '.join(named)}"
        )


def another(desk: Desk, role: str) -> str:
    """Give a role that the body names beside one; "" where it names none."""
    others = (other for other in roles_of(desk) if slugify(other) != slugify(role))
    return next(others, "")


def roles_of(desk: Desk) -> Sequence[str]:
    """Name the roles that may confirm; none where the body names none."""
    name = f"{body_folder(desk.key.body)}/body.yml"
    body = desk.trial.facts.book.get(name, Body)
    return [confirmer.role for confirmer in body.record.confirmers] if body else []


def signature(
    key: str, desk: Desk, prepared: Preparation, unit: str, second: str
) -> str:
    """Sign the seal of a unit's sheet as it will stand there. Raises `Misuse`."""
    seal = Seal(
        on=prepared.on,
        sha256=prepared.sheets[unit],
        confirmed_by=(prepared.prepared_by, second),
    )
    words = signed_words(f"{desk.key}/scores/{unit}", seal)
    try:
        return body_of(signature_of(words, existing_file(key)).decode())
    except Unsignable as why:
        raise Misuse(str(why)) from None
