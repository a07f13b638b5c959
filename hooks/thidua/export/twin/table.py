"""Tables of rows (bảng dữ liệu): what each is called in JSON and as a file, and its columns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from msgspec import Struct
from pydantic.fields import FieldInfo

from thidua.export.twin.row import plan, result
from thidua.export.twin.row.row import Line, Place, Row, SectionRow, csv_line
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
        return {
            **first,
            **{_heading(f): f for f in told.values()},
            "ghi_chu": place["ghi_chu"],
        }


TABLES = (
    Table("bodies", "co-quan", "Cơ quan ban hành", plan.BodyRow),
    Table("units", "don-vi", "Đơn vị", plan.UnitRow),
    Table("campaigns", "phong-trao", "Phong trào, kế hoạch", plan.CampaignRow),
    Table("clauses", "dieu-khoan", "Điều khoản của các kế hoạch", plan.ClauseRow),
    Table("dates", "moc-thoi-gian", "Mốc, hạn chót", plan.DateRow),
    Table("tasks", "nhiem-vu", "Nhiệm vụ được giao", plan.TaskRow),
    Table("targets", "chi-tieu", "Chỉ tiêu", plan.TargetRow),
    Table("citations", "vien-dan", "Văn bản mà kế hoạch nêu", plan.CitationRow),
    Table("amendments", "sua-doi", "Sửa đổi kế hoạch", plan.AmendmentRow),
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
CHANGES = Table("changes", "loi-doi", "Lời đổi giữa hai bản", plan.ChangeRow)
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


def written_lines(lines: Iterable[Line]) -> tuple[WrittenLine, ...]:
    """Write rows, each with its place."""
    return tuple(WrittenLine(x.whole, x.csv) for x in lines)


def table_csv(table: Table, lines: Iterable[Line | WrittenLine]) -> bytes:
    """Write a table as CSV: what Excel opens with accents, decimal commas and no formula."""
    return table_head(table) + "".join(line.csv for line in lines).encode()


@cache
def table_head(table: Table) -> bytes:
    """Write the line of headings of a table as CSV."""
    return ("\ufeff" + csv_line(table.columns)).encode()


def _heading(field: FieldInfo) -> str:
    """The heading of a column: “Điều khoản” is `dieu_khoan`."""
    return slugify(field.title or "").replace("-", "_")
