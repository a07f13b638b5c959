"""Letters of old fonts in a workbook (phông chữ cũ): read as they stand they are no words."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.model.letter.repair import Kind as Wrong
from thidua.model.letter.repair import repaired
from thidua.read.workbook.cell import Grid, Kind

_LEAST = 3
"""Words that tell an old font: one or two may be a slip."""


def old_font(grids: Sequence[Grid]) -> str:
    """Name the code page of the old font that a workbook was typed in; "" for none."""
    texts = (c.text for g in grids for c in g.cells.values() if c.kind is Kind.TEXT)
    read = repaired("\n".join(dict.fromkeys(texts)))
    kinds = [mark.kind for mark in (*read.mended, *read.doubtful)]
    told = {of: kinds.count(of) for of in (Wrong.TCVN3, Wrong.VNI)}
    most = max(told, key=lambda of: told[of])
    return most.name if told[most] >= _LEAST else ""
