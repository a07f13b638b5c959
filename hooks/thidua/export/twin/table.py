"""Tables of rows (bảng dữ liệu): what each is called in JSON and as a file, and its columns."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct
from pydantic.fields import FieldInfo

from thidua.export.ranking import harmless
from thidua.export.twin.row import plan, result, version
from thidua.export.twin.row.row import Line, Place, Row, Value
from thidua.export.twin.row.section import SectionRow
from thidua.model.slug import slugify


class Table(Struct, frozen=True):
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
    Table("amendments", "sua-doi", "Sửa đổi kế hoạch", version.AmendmentRow),
    Table("documents", "van-ban", "Danh mục văn bản", plan.DocumentRow),
    Table("reports", "nop-bao-cao", "Nộp báo cáo", result.ReportRow),
    Table("criteria", "tieu-chi", "Tiêu chí chấm điểm", result.CriterionRow),
    Table("standings", "xep-hang", "Xếp hạng", result.StandingRow),
    Table("scores", "diem", "Điểm từng tiêu chí", result.ScoreRow),
    Table("awards", "khen-thuong", "Khen thưởng", result.AwardRow),
    Table("exemplars", "dien-hinh", "Điển hình tiên tiến", result.ExemplarRow),
    Table("honours", "so-vang", "Sổ vàng", result.HonourRow),
)
SECTIONS = Table("sections", "phan", "Các phần của trang hướng dẫn", SectionRow)
"""Words alone: on the page of a guide, in no data set."""
CHANGES = Table("changes", "loi-doi", "Lời đổi giữa hai bản", version.ChangeRow)
"""What follows from two versions: on the page of both, in no data set."""
ALONE = (SECTIONS, CHANGES)
BY_KEY = {table.key: table for table in TABLES}


class WrittenLine(Struct, frozen=True):
    """A row as it stands in files: as an object of JSON, as a line of CSV."""

    json: str
    csv: str

    @property
    def address(self) -> str:
        """Where a page tells it."""
        return str(json.loads(self.json)["address"])


def written_lines(table: Table, lines: Iterable[Line]) -> tuple[WrittenLine, ...]:
    """Write rows of a table, each with its place."""
    line_of, fields = _csv_lines(), tuple(table.row.model_fields)
    return tuple(WrittenLine(x.whole, line_of(_cells(x, fields))) for x in lines)


def table_csv(table: Table, lines: Iterable[WrittenLine]) -> bytes:
    """Write a table as CSV: what Excel opens with accents, decimal commas and no formula."""
    return table_head(table) + "".join(line.csv for line in lines).encode()


def table_head(table: Table) -> bytes:
    """Write the line of headings of a table as CSV."""
    return ("\ufeff" + _csv_lines()(table.columns)).encode()


def _csv_lines() -> Callable[[Iterable[str]], str]:
    """Give what writes cells as one line of CSV."""
    out: list[str] = []

    class Sink:
        write = out.append

    writer = csv.writer(Sink, delimiter=";", lineterminator="\r\n")

    def line_of(cells: Iterable[str]) -> str:
        writer.writerow(cells)
        return out.pop()

    return line_of


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
