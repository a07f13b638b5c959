"""Tables of rows (bảng dữ liệu): what each is called in JSON and as a file, and its columns."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO

from pydantic.fields import FieldInfo

from thidua.export.ranking import harmless
from thidua.export.twin.row import plan, result
from thidua.export.twin.row.row import Line, Place, Row, Value
from thidua.model.slug import slugify


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of rows."""

    key: str
    """In JSON."""
    file: str
    """Of its files, without what tells their format."""
    title: str
    row: type[Row]

    @property
    def columns(self) -> dict[str, FieldInfo]:
        """Every column of its CSV by its heading: where a row belongs, what it tells, the note."""
        place, told = Place.model_fields, self.row.model_fields
        first = {_heading(f): f for name, f in place.items() if name != "ghi_chu"}
        return {**first, **{_heading(f): f for f in told.values()}, "ghi_chu": place["ghi_chu"]}  # fmt: skip


TABLES = (
    Table("bodies", "co-quan", "Cơ quan ban hành", plan.BodyRow),
    Table("units", "don-vi", "Đơn vị", plan.UnitRow),
    Table("campaigns", "phong-trao", "Phong trào, kế hoạch", plan.CampaignRow),
    Table("clauses", "dieu-khoan", "Điều khoản của các kế hoạch", plan.ClauseRow),
    Table("dates", "moc-thoi-gian", "Mốc, hạn chót", plan.DateRow),
    Table("tasks", "nhiem-vu", "Nhiệm vụ được giao", plan.TaskRow),
    Table("targets", "chi-tieu", "Chỉ tiêu", plan.TargetRow),
    Table("citations", "vien-dan", "Văn bản mà kế hoạch nêu", plan.CitationRow),
    Table("documents", "van-ban", "Danh mục văn bản", plan.DocumentRow),
    Table("reports", "nop-bao-cao", "Nộp báo cáo", result.ReportRow),
    Table("criteria", "tieu-chi", "Tiêu chí chấm điểm", result.CriterionRow),
    Table("standings", "xep-hang", "Xếp hạng", result.StandingRow),
    Table("scores", "diem", "Điểm từng tiêu chí", result.ScoreRow),
    Table("awards", "khen-thuong", "Khen thưởng", result.AwardRow),
    Table("exemplars", "dien-hinh", "Điển hình tiên tiến", result.ExemplarRow),
    Table("honours", "so-vang", "Sổ vàng", result.HonourRow),
)
BY_KEY = {table.key: table for table in TABLES}


class TableText:
    """A table as it is written, row by row: as CSV and as NDJSON."""

    def __init__(self, table: Table) -> None:
        """Begin with the headings."""
        self.rows = 0
        self._fields = tuple(table.row.model_fields)
        self._csv = StringIO()
        self._writer = csv.writer(self._csv, delimiter=";", lineterminator="\r\n")
        self._writer.writerow(table.columns)
        self._json: list[str] = []

    def add(self, lines: Iterable[Line]) -> None:
        """Write rows."""
        for line in lines:
            self.rows += 1
            self._writer.writerow(_cells(line, self._fields))
            self._json.append(line.whole)

    @property
    def csv(self) -> bytes:
        """What Excel opens with accents, decimal commas and no formula."""
        return ("\ufeff" + self._csv.getvalue()).encode()

    @property
    def ndjson(self) -> bytes:
        """One JSON object a line."""
        return "".join(f"{text}\n" for text in self._json).encode()


def table_csv(table: Table, lines: Iterable[Line]) -> bytes:
    """Write a table as CSV alone."""
    out = StringIO()
    written = csv.writer(out, delimiter=";", lineterminator="\r\n")
    written.writerow(table.columns)
    fields = tuple(table.row.model_fields)
    written.writerows(_cells(line, fields) for line in lines)
    return ("\ufeff" + out.getvalue()).encode()


def _cells(line: Line, fields: tuple[str, ...]) -> Iterator[str]:
    place, row = line.place, line.row
    yield place.body
    yield _cell(place.year)
    yield place.campaign or ""
    yield place.address
    yield from (_cell(getattr(row, field)) for field in fields)
    yield place.ghi_chu or ""


def _cell(value: Value) -> str:
    """A value as a spreadsheet reads it; what is not known is an empty cell."""
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case int() | date():
            return str(value)
        case tuple():
            return harmless("; ".join(value))
        case _:
            return harmless(value)


def _heading(field: FieldInfo) -> str:
    """The heading of a column: “Điều khoản” is `dieu_khoan`."""
    return slugify(field.title or "").replace("-", "_")
