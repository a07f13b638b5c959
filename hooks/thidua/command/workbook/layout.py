"""How a table stands in a workbook (cách bày bảng): row by row, unit by unit, fact by fact."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from thidua.command.project import Misuse
from thidua.command.workbook.campaign import Desk
from thidua.draft.form.finding import Finding
from thidua.draft.table.book import TableRow, read_table
from thidua.draft.table.fact import read_facts
from thidua.draft.table.matrix import read_matrix
from thidua.model.form.answer import Holds, NoAnswer, typed
from thidua.model.form.table import Table
from thidua.read.workbook.cell import Grid


def rows_of(
    options: Namespace,
    desk: Desk,
    grids: Sequence[Grid],
    table: Table,
    findings: list[Finding],
) -> list[TableRow] | None:
    """Read a table, in whichever way it is laid out; None where it is not there."""
    rows = read_table(grids, table, findings)
    if rows is None and table.key == "indicator":
        return _matrix(options, desk, grids, table, findings) or None
    if rows is None and not table.levels:
        return read_facts(grids, table, findings) or None
    return rows


def _matrix(
    options: Namespace,
    desk: Desk,
    grids: Sequence[Grid],
    table: Table,
    findings: list[Finding],
) -> list[TableRow]:
    """Read the common form as clusters keep it."""
    indicators = desk.files.reports.record.indicators if desk.files.reports else {}
    names = {id: unit.name for id, unit in desk.units.items()}
    try:
        on = typed(Holds.DAY, options.on) if options.on else None
    except NoAnswer:
        raise Misuse(f"“{options.on}” không phải ngày: ghi như 30/9/2026") from None
    origin = {"as_of": on, "source": options.source}
    return read_matrix(grids, table, indicators, names, origin, findings)
