"""The seal of a sheet (mã băm): any later change of what was confirmed is seen.

What is sealed: unit, group, eligibility and every line, numbers without idle noughts, as
JSON with sorted keys. What is not: state, log, the seal itself, corrections. What turned
since points were made ready is told by the same seals.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from thidua.derive.proof.leaf import value_text
from thidua.model.field.number import OWN
from thidua.model.field.record import Record
from thidua.model.proof.seal import Correction
from thidua.model.proof.signature import Preparation
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreLine, ScoreSheet
from thidua.model.slug import slugify
from thidua.model.time.today import Today

SEALED = {"unit", "group", "eligible", "ineligible", "lines"}
CONFIRMATIONS = 2
"""So many roles confirm what is published (hai vai xác nhận)."""


def roles_in(confirmed_by: Iterable[str]) -> int:
    """Count the roles that confirmed; accents, capitals and spaces make no other role."""
    return len({slugify(role) for role in confirmed_by})


def seal_of(sheet: ScoreSheet) -> str:
    """Give the SHA-256 of what a sheet says."""
    told = sheet.model_dump(include=SEALED, exclude_defaults=True)
    return hashlib.sha256(canonical(told)).hexdigest()


def canonical(told: Any) -> bytes:
    """Write values so that the same ones give the same bytes."""
    plain = _canonical(told)
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def versions(sheet: ScoreSheet) -> Iterator[tuple[ScoreSheet, Correction | None]]:
    """Give a sheet as it is, then as it was before each correction, back to the first.

    Each comes with the correction that made it; the first published one with None.
    """
    for correction in reversed(sheet.corrections):
        yield sheet, correction
        sheet = before(sheet, correction)
    yield sheet, None


def version_on(sheet: ScoreSheet, today: Today) -> ScoreSheet:
    """Give a sheet as it stands today: corrections of later days are undone.

    Raises a `ValidationError` as `before` does.
    """
    made = tuple(c for c in sheet.corrections if today.has_come(c.on))
    shown = sheet
    for correction in reversed(sheet.corrections[len(made) :]):
        shown = before(shown, correction)
    return shown.model_copy(update={"corrections": made})


def before(sheet: ScoreSheet, correction: Correction) -> ScoreSheet:
    """Give a sheet as it was before a correction; a line or period that it added may not have been there.

    Raises a `ValidationError` where the old value is none that the field could hold.
    """
    line = sheet.lines.get(correction.code, ScoreLine.model_construct())
    told = line.model_dump(exclude_defaults=True)
    *way, name = correction.field.split(".")
    here = told
    for step in way:
        inner = here.setdefault(step, {})
        here = inner if isinstance(inner, dict) else here
    here[name] = correction.old
    if correction.old is None:
        del here[name]
    whole = _with_line(sheet, correction.code, told)
    return whole if here else _as_sealed(whole, correction.code, _bare(told))


def _as_sealed(sheet: ScoreSheet, code: str, bare: dict[str, Any]) -> ScoreSheet:
    """Take away the line or period that a correction added, if the seal was made without it."""
    found = _with_line(sheet, code, bare)
    if not bare:
        del found.lines[code]
    seals = {made.sha256 for made in (sheet.published, *sheet.corrections) if made}
    return found if seal_of(found) in seals else sheet


def _bare(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out what holds nothing."""
    kept = {k: _bare(v) if isinstance(v, dict) else v for k, v in told.items()}
    return {k: v for k, v in kept.items() if v != {}}


def _with_line(sheet: ScoreSheet, code: str, told: dict[str, Any]) -> ScoreSheet:
    line = ScoreLine.model_validate(told, context=OWN)
    return sheet.model_copy(update={"lines": {**sheet.lines, code: line}})


def value_of(sheet: ScoreSheet, correction: Correction) -> str | None:
    """Give what a sheet says now in the field that a correction is about."""
    value: Any = sheet.lines.get(correction.code)
    for step in correction.field.split("."):
        is_named = isinstance(value, dict)
        value = value.get(step) if is_named else getattr(value, step, None)
    return None if value is None else value_text(value)


def _canonical(value: Any) -> Any:
    match value:
        case bool() | int() | str() | None:
            return value
        case Decimal():
            return f"{value.normalize():f}"
        case dict():
            return {str(key): _canonical(item) for key, item in value.items()}
        case list() | tuple():
            return [_canonical(item) for item in value]
        case _:
            return str(value)


def digest_of(record: Record) -> str:
    """Give the SHA-256 of all that a record says."""
    return hashlib.sha256(
        canonical(record.model_dump(exclude_defaults=True))
    ).hexdigest()


def turned_since(
    prepared: Preparation,
    scoring: Scoring,
    ballot: Ballot | None,
    sheets: Mapping[str, ScoreSheet],
) -> Iterator[str]:
    """Name what is another now: `scoring`, `ballot`, units."""
    if digest_of(scoring) != prepared.scoring:
        yield "scoring"
    if (digest_of(ballot) if ballot else None) != prepared.ballot:
        yield "ballot"
    for unit, seal in prepared.sheets.items():
        sheet = sheets.get(unit)
        if sheet is None or sheet.published or seal_of(sheet) != seal:
            yield unit
