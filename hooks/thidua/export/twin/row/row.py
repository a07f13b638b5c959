"""A row of data for machines (dòng dữ liệu): one record, one JSON object, one line of a table."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property
from io import StringIO

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, Field

from thidua.derive.name import BodyName
from thidua.export.data_files import harmless
from thidua.model.choice import Choice
from thidua.model.key import Key

SAMPLE = "Dữ liệu minh họa"
Value = str | int | bool | date | Decimal | tuple[str, ...] | None


def codes(kind: type[Choice]) -> str:
    """Say what the codes of a column mean: ward (phường), commune (xã)."""
    return ", ".join(f"{choice.value} ({choice.words[0]})" for choice in kind)


class Row(BaseModel):
    """What is told of one subject; a field that is not known is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class SectionRow(Row):
    """A part of a guide with the heading above it (phần của trang hướng dẫn)."""

    title: str = Field(title="Tên", description="Đầu đề của phần")
    text: str = Field(title="Lời", description="Lời của phần, không định dạng")


class Place(BaseModel):
    """Where a row belongs; on the page of its campaign the page says it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    body: str = Field(title="Cơ quan", description="Mã cơ quan; rỗng nếu của cả cổng")
    year: int | None = Field(None, title="Năm", description="Năm thi đua")
    campaign: str | None = Field(
        None, title="Phong trào", description="Mã phong trào trong năm ấy"
    )
    address: str = Field(
        title="Địa chỉ", description="Nơi trang kể điều này, tính từ gốc cổng"
    )
    ghi_chu: str | None = Field(
        None, title="Ghi chú", description="“Dữ liệu minh họa” với dữ liệu mẫu"
    )


class Line(Struct, frozen=True, dict=True):
    """A row with its place; it is written as JSON and as CSV once, wherever it stands."""

    place: Place
    row: Row

    @cached_property
    def json(self) -> str:
        """The row alone, without its place."""
        return self.row.model_dump_json(exclude_none=True)

    @cached_property
    def whole(self) -> str:
        """The row with its place."""
        place = self.place.model_dump_json(exclude_none=True)
        return f"{place[:-1]},{self.json[1:]}"

    @cached_property
    def csv(self) -> str:
        """The row with its place as a line of its table."""
        place, row = self.place, self.row
        told = [_cell(getattr(row, field)) for field in type(row).model_fields]
        where = (place.body, _cell(place.year), place.campaign or "", place.address)
        return csv_line([*where, *told, place.ghi_chu or ""])


def line(
    row: Row, address: str, body: BodyName | None, campaign: Key | None = None
) -> Line:
    """Set a row in its place; `campaign` where it belongs to one."""
    return Line(
        Place(
            body=body.slug if body else "",
            year=campaign.year if campaign else None,
            campaign=campaign.slug if campaign else None,
            address=address,
            ghi_chu=SAMPLE if body and body.is_sample else None,
        ),
        row,
    )


def csv_line(cells: Iterable[str]) -> str:
    """Write cells as one line of CSV."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(value: Value) -> str:
    """A value as a spreadsheet reads it; what is not known is an empty cell."""
    match value:
        case str():
            return harmless(value)
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case tuple():
            return harmless("; ".join(value))
        case _:
            return str(value)
