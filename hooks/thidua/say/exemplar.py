"""What an exemplary model is, in words: where, since when, by whom recognised, its figures."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.say.told import Told
from thidua.say.vietnamese import day_words, measure_words, partial_day_words


def exemplar_facts(found: ExemplarDossier) -> Iterator[Told]:
    """Tell what is known of an exemplar."""
    exemplar = found.exemplar
    yield Told("Ở đâu", found.unit.name, unit=found.unit)
    yield Told("Lĩnh vực", exemplar.field)
    until = (
        f" đến {partial_day_words(exemplar.until)}"
        if exemplar.until
        else ", đến nay vẫn làm"
    )
    yield Told("Thời gian", f"Từ {partial_day_words(exemplar.since)}{until}")
    if recognised := exemplar.recognised:
        when = f", ngày {day_words(recognised.on)}" if recognised.on else ""
        yield Told("Công nhận", f"{recognised.by}{when}")


def exemplar_results(found: ExemplarDossier) -> Iterator[Told]:
    """Tell the figures that came of it, with their sources."""
    for result in found.exemplar.results:
        measure = measure_words(result.value, result.unit)
        yield Told(result.name, measure, note=result.source or "")
