"""What a first person prepared to be published (phiếu chuẩn bị công bố), for a second one to confirm."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import Slug
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.proof.signature import Signature


class Preparation(Record):
    """The file `publication.yml`: written by `thidua publish`, taken away by `--confirm`."""

    on: Day = Field(title="Ngày công bố", description="Ngày kết quả được công bố")
    prepared_by: Line = Field(
        title="Vai chuẩn bị",
        description="Vai thứ nhất, đã xem mọi bảng dưới đây; không ghi tên người",
    )
    second: Line | None = Field(
        None,
        title="Vai xác nhận",
        description="Vai thứ hai; phải biết trước khi vai thứ nhất ký số",
    )
    sheets: dict[Slug, Line] = Field(
        title="Bảng điểm", description="Mã đơn vị → mã băm của bảng sẽ công bố"
    )
    scoring: Line = Field(
        title="Bộ tiêu chí", description="Mã băm của scoring.yml khi chuẩn bị"
    )
    ballot: Line | None = Field(
        None, title="Biên bản kiểm phiếu", description="Mã băm của ballot.yml, nếu có"
    )
    signatures: dict[Slug, Signature] = Field(
        {},
        title="Chữ ký số",
        description="Mã đơn vị → chữ ký của vai chuẩn bị; khi vai ấy có keys ở body.yml",
    )
