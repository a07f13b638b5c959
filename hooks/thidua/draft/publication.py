"""A sheet of scores made ready, then published: its state, its log, its seal, as changes of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from thidua.draft.splice.change import Change, flow
from thidua.draft.splice.table_file import CellChange
from thidua.model.proof.signature import Preparation
from thidua.model.score.sheet import ScoreSheet, SheetState
from thidua.read.node import Plain

ON_PAPER = "Các bước trước làm trên giấy"


def made_ready(
    sheet: ScoreSheet, on: date, role: str, minutes: str | None = None
) -> list[Change]:
    """Bring a sheet that was appraised to its last state before publication.

    `minutes` name the paper of a sheet whose steps nobody wrote down here.
    """
    if sheet.state is SheetState.FINAL:
        return []
    if sheet.state is SheetState.DRAFT and minutes and not sheet.log:
        steps: list[Plain] = [
            {
                "on": _day(on),
                "by": role,
                "to": SheetState.APPRAISED.value,
                "reason": f"{ON_PAPER}: {minutes}",
            },
            {"on": _day(on), "by": role, "to": SheetState.FINAL.value},
        ]
        return [Change(("state",), SheetState.FINAL.value), Change(("log",), steps)]
    return list(_step(sheet, len(sheet.log), on, role, SheetState.FINAL))


def sealed(
    sheet: ScoreSheet, on: date, roles: Sequence[str], seal: str, signatures: Sequence[str]
) -> list[Change]:  # fmt: skip
    """Publish a sheet: who confirmed what; the last of the roles wrote it."""
    told: dict[str, Plain] = {
        "on": _day(on),
        "sha256": seal,
        "confirmed_by": list(roles),
    }
    if signatures:
        told["signatures"] = list(signatures)
    steps = _step(sheet, len(sheet.log), on, roles[-1], SheetState.PUBLISHED)
    return [*steps, Change(("published",), told)]


def _step(
    sheet: ScoreSheet, place: int, on: date, role: str, to: SheetState
) -> Iterator[Change]:
    yield Change(("state",), to.value)
    entry: Plain = {"on": _day(on), "by": role, "to": to.value}
    yield Change(("log", place), entry) if sheet.log else Change(("log",), [entry])


def cells_of(unit: str, changes: Sequence[Change]) -> Iterator[CellChange]:
    """Write the same changes as cells of the one table."""
    for change in changes:
        match change.path, change.new:
            case ("log", int(place)), dict(entry):
                yield from _cells(unit, f"log.{place + 1}", entry)
            case ("log",), list(entries):
                for number, told in enumerate(entries, 1):
                    assert isinstance(told, dict)
                    yield from _cells(unit, f"log.{number}", told)
            case _, dict(told):
                yield from _cells(unit, str(change.path[0]), told)
            case _, str(value):
                yield CellChange(unit, str(change.path[0]), value)


def _cells(unit: str, name: str, told: Mapping[str, Plain]) -> Iterator[CellChange]:
    for key, value in told.items():
        text = " | ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield CellChange(unit, f"{name}.{key}", text)


def preparation_text(prepared: Preparation) -> str:
    """Write the file by which the second person finds what the first one saw."""
    told = prepared.model_dump(exclude_defaults=True)
    lines = [
        "# yaml-language-server: $schema=../../../../schema/preparation.json",
        "# Phiếu chuẩn bị công bố do máy ghi, không sửa tay: vai thứ hai chạy thidua publish --confirm.",
    ]
    for key, value in told.items():
        lines += _lines(key, value)
    return "\n".join(lines) + "\n"


def _lines(key: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{key}:"
        yield from (f"  {name}: {flow(str(inside))}" for name, inside in value.items())
    elif isinstance(value, date):
        yield f"{key}: {_day(value)}"
    else:
        yield f"{key}: {flow(str(value))}"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
