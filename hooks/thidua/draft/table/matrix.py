"""The common form of reports as clusters keep it (biểu mẫu tổng hợp)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.axis.criterion_name import CriterionNames
from thidua.draft.score.sheet import SheetReader
from thidua.draft.table.book import TableRow
from thidua.model.form.answer import Answer, Holds
from thidua.model.form.form import Column
from thidua.model.form.table import Table
from thidua.model.result.report import Indicator
from thidua.read.workbook.cell import Cell, Grid


class IndicatorNames(CriterionNames):
    """The indicators of a form, of which plan and result are filled in."""

    fields = frozenset({"baseline", "target", "actual"})

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        super().__init__({id: each.name for id, each in indicators.items()})
        self._indicators = indicators

    def column(self, code: str, field: str) -> Column:
        """Give the column of an indicator's figure."""
        unit = self.unit(code)
        return Column(
            field,
            (field,),
            Holds.NUMBER,
            (field,),
            code,
            is_percent=unit == "%",
            unit=unit,
        )

    def unit(self, code: str) -> str:
        """Give what an indicator counts."""
        return self._indicators[code].unit or ""

    def only_field(self, code: str) -> str:
        """Where no head says so, it is what was reached."""
        return "actual"

    def meant(
        self, code: str, field: str, heads: Sequence[Cell], cells: Iterable[Cell | None]
    ) -> str:
        """“Kết quả” are points of a criterion, and what was reached of an indicator."""
        told = super().meant(code, field, heads, cells)
        return "actual" if told == "final" else told


def read_matrix(
    grids: Sequence[Grid],
    table: Table,
    indicators: Mapping[str, Indicator],
    units: Mapping[str, str],
    origin: Mapping[str, Answer | None],
    findings: list[Finding],
) -> list[TableRow]:
    """Read the figures of sheets that name units one way and indicators the other; `origin` is of all."""
    reader = SheetReader(UnitNames(units), IndicatorNames(indicators), set())
    rows = [row for grid in grids if not grid.is_hidden for row in reader.rows(grid)]
    findings += reader.findings
    return [made for row in rows for made in _rows(row, table, origin)]


def _rows(
    row: FilledRow, table: Table, origin: Mapping[str, Answer | None]
) -> Iterator[TableRow]:
    codes = dict.fromkeys(cell.column.code for cell in row.cells)
    for code in codes:
        own = [cell for cell in row.cells if cell.column.code == code]
        if all(cell.answer is None for cell in own):
            continue
        told: dict[str, Answer | None] = {"unit": row.key, "indicator": code}
        if any(cell.column.key == "actual" and cell.answer is not None for cell in own):
            told |= origin
        cells = {
            cell.column.key: _as(table, cell.column.key, own[n], cell.answer)
            for n, cell in enumerate(own)
        }
        cells |= {
            key: _as(table, key, own[0], answer)
            for key, answer in told.items()
            if answer is not None
        }
        yield TableRow(own[0].sheet, own[0].cell, cells, is_whole=False)


def _as(table: Table, key: str, cell: Filled, answer: Answer | None) -> Filled:
    """Give an answer in a column of the table, told at the cell that it was read from."""
    column = table.form.column(key)
    assert column
    return Filled(column, cell.sheet, cell.cell, answer)
