"""Rule: every reference resolves (tham chiếu phải có thật)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.field_path import references
from thidua.check.record import suggest
from thidua.check.registry import KIND_NAMES, WHERE, Registry
from thidua.problem import Problem


def references_resolve(registry: Registry) -> Iterator[Problem]:
    """Tell each name that stands for nothing, with the nearest one that does."""
    for checked in list(registry.book.records.values()):
        for path, ref, value in references(checked.record):
            known = registry.names(ref.kind, checked.file)
            if known is None or value in known:
                continue
            message = f"không có {KIND_NAMES[ref.kind]} “{value}”"
            remedy = suggest(value, known) or f"xem các mã có trong {WHERE[ref.kind]}"
            yield checked.problem(path, message, remedy)
