"""What is known of a unit, of who leads a cluster, of an exemplary model, in words."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.body import TermDossier
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.unit import UnitDossier
from thidua.model.award.exemplar import Exemplar, ExemplarStatus
from thidua.model.field.day import PartialDay
from thidua.say.body.kinship import ended_words
from thidua.say.told import Told
from thidua.say.vietnamese import capital, day_words, measure_words, partial_day_words

UNKNOWN = "chưa rõ"


def unit_facts(dossier: UnitDossier) -> Iterator[Told]:
    """Tell what is known of a unit beside its name and kind."""
    unit, issuer = dossier.unit, dossier.issuer
    if body := dossier.body:
        yield Told("Trang trên cổng", body.name, note=ended_words(body), body=body)
    if unit.active_from:
        yield Told("Có từ ngày", day_words(unit.active_from))
    if unit.active_to:
        yield Told("Hoạt động đến", day_words(unit.active_to))
    for term, ids in (
        (_origin(dossier), unit.predecessors),
        ("Sau đó thuộc" if unit.active_to else "Nay thuộc", unit.successors),
    ):
        for other in map(issuer.unit, ids):
            yield Told(term, other.name, unit=other)
    if unit.note:
        yield Told("Ghi chú", unit.note)


def _origin(dossier: UnitDossier) -> str:
    """Say what became a unit: many that were merged, one that was parted, one of another name."""
    unit, units = dossier.unit, dossier.issuer.units
    if not unit.active_from or len(unit.predecessors) != 1:
        return "Nhập từ"
    return "Tách từ" if len(units[unit.predecessors[0]].successors) > 1 else "Trước là"


def term_words(found: TermDossier) -> Told:
    """Tell head and deputy; honest where they are not known."""
    chair = found.chair.name if found.chair else UNKNOWN
    vice = found.vice_chair.name if found.vice_chair else UNKNOWN
    words = f"Cụm trưởng: {chair}. Cụm phó: {vice}."
    return Told(f"Năm {found.term.year}", words, found.clause)


def exemplar_facts(found: ExemplarDossier) -> Iterator[Told]:
    """Tell what is known of an exemplar."""
    exemplar = found.exemplar
    yield Told("Ở đâu", found.unit.name, unit=found.unit)
    yield Told("Lĩnh vực", exemplar.field)
    yield Told("Thời gian", capital(_span(exemplar)))
    if recognised := exemplar.recognised:
        when = f", ngày {day_words(recognised.on)}" if recognised.on else ""
        yield Told("Công nhận", f"{recognised.by}{when}")


def _span(exemplar: Exemplar) -> str:
    """From when to when it was done: one time said once; nothing goes on that was withdrawn."""
    since, until = exemplar.since, exemplar.until
    if until:
        begun = _day(since)
        return begun if until == since else f"từ {begun} đến {_day(until)}"
    is_over = exemplar.status in (ExemplarStatus.ARCHIVED, ExemplarStatus.WITHDRAWN)
    return f"từ {_day(since)}{'' if is_over else ', đến nay vẫn làm'}"


def _day(when: PartialDay) -> str:
    return f"{'ngày ' if when.day else ''}{partial_day_words(when)}"


def exemplar_results(found: ExemplarDossier) -> Iterator[Told]:
    """Tell the figures that came of it, with their sources."""
    for result in found.exemplar.results:
        measure = measure_words(result.value, result.unit)
        yield Told(result.name, measure, note=result.source or "")


def whole_name(unit: str, body: str) -> str:
    """Call a unit where its body is not seen: Thôn 1, Xã Mẫu; UBND xã Mẫu."""
    return unit if body.lower() in unit.lower() else f"{unit}, {body}"
