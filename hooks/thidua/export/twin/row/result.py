"""Rows of what came of campaigns: reports, places, points, awards, exemplary models."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from thidua.export.twin.row.row import Row, codes
from thidua.model.award.exemplar import ExemplarKind, ExemplarStatus
from thidua.model.award.nomination import RecipientKind
from thidua.model.score.criterion.criterion import CriterionType


class ReportRow(Row):
    """A report that a unit owes (kỳ báo cáo của một đơn vị)."""

    report: str = Field(title="Kỳ", description="Mã kỳ báo cáo")
    title: str = Field(title="Tên báo cáo", description="Báo cáo quý I …")
    unit: str = Field(title="Đơn vị", description="Mã đơn vị phải nộp")
    name: str = Field(title="Tên đơn vị", description="Tên đơn vị phải nộp")
    due: date = Field(title="Hạn nộp", description="Nộp trong ngày này là đúng hạn")
    received_on: date | None = Field(
        None, title="Ngày nộp", description="Để trống nếu danh sách chưa có"
    )
    state: str = Field(
        title="Tình trạng",
        description="in_time (đúng hạn), late (nộp muộn), missing (danh sách ghi đến sau hạn mà không có), not_due (chưa đến hạn), lapsed (kế hoạch, cơ quan, đơn vị đã hết trước hạn nên không còn phải nộp), unknown (không có danh sách nên không biết)",
    )


class CriterionRow(Row):
    """A criterion of a set (tiêu chí)."""

    code: str = Field(title="Mã số", description="1.2")
    name: str = Field(title="Tiêu chí", description="Tên tiêu chí")
    section: str = Field(title="Phần", description="Tên phần của bộ tiêu chí")
    type: str = Field(title="Cách tính", description=codes(CriterionType))
    max: Decimal | None = Field(
        None,
        title="Điểm tối đa",
        description="Chưa nhân hệ số; để trống: năm nay không chấm",
    )
    clause: str | None = Field(
        None, title="Điều khoản", description="Mã điều khoản của kế hoạch"
    )


class StandingRow(Row):
    """The place of a unit (thứ hạng)."""

    group: str = Field(title="Nhóm", description="Mã nhóm xếp hạng")
    unit: str = Field(title="Đơn vị", description="Mã đơn vị")
    name: str = Field(title="Tên đơn vị", description="Tên đơn vị")
    rank: int | None = Field(
        None, title="Hạng", description="Để trống: không có hạng, xem tình trạng"
    )
    tied: bool = Field(
        title="Đồng hạng", description="true nếu hạng này có nhiều đơn vị"
    )
    total: Decimal | None = Field(
        None, title="Tổng điểm", description="Để trống: chưa chấm"
    )
    status: str = Field(
        title="Tình trạng",
        description="ranked (có hạng), ineligible (không xét), failed (không thông qua), postponed (hoãn), unscored (chưa chấm)",
    )


class ScoreRow(Row):
    """The points of a unit for one criterion, as published (dòng chấm)."""

    unit: str = Field(title="Đơn vị", description="Mã đơn vị")
    code: str = Field(title="Mã số", description="Mã số tiêu chí")
    name: str = Field(title="Tiêu chí", description="Tên tiêu chí")
    max: Decimal | None = Field(
        None, title="Điểm tối đa", description="Đã nhân hệ số; để trống: không áp dụng"
    )
    points: Decimal | None = Field(
        None, title="Điểm", description="Để trống: chưa chấm, hoặc không áp dụng"
    )
    assigned: bool = Field(
        title="Được giao", description="false: tiêu chí không áp dụng cho đơn vị"
    )


class AwardRow(Row):
    """An award that was given (một lần khen)."""

    decision: str = Field(title="Quyết định", description="Số, ký hiệu")
    on: date = Field(title="Ngày", description="Ngày quyết định")
    authority: str = Field(title="Thẩm quyền", description="Ai quyết định")
    award: str = Field(title="Hình thức", description="Danh hiệu, hình thức khen")
    who: str = Field(
        title="Được khen",
        description="Tên; không nêu tên người chưa thành niên, người không muốn",
    )
    kind: str = Field(title="Đối tượng", description=codes(RecipientKind))
    unit: str | None = Field(None, title="Đơn vị", description="Mã đơn vị")
    reason: str = Field(title="Thành tích", description="Vì sao được khen")
    revoked_on: date | None = Field(
        None, title="Hủy bỏ ngày", description="Để trống nếu còn giá trị"
    )


class ExemplarRow(Row):
    """An exemplary model (điển hình)."""

    title: str = Field(title="Tên", description="Tên mô hình, tập thể, cá nhân")
    kind: str = Field(title="Loại", description=codes(ExemplarKind))
    unit: str = Field(title="Đơn vị", description="Mã đơn vị nơi có điển hình")
    field: str = Field(title="Lĩnh vực", description="Môi trường, Giáo dục …")
    summary: str = Field(title="Tóm tắt", description="Ai, làm gì, được gì")
    since: str = Field(title="Bắt đầu", description="Ngày, tháng hoặc năm")
    status: str = Field(title="Tình trạng", description=codes(ExemplarStatus))
    done: tuple[str, ...] = Field(title="Đã làm", description="Từng việc")
    steps: tuple[str, ...] = Field(title="Cách làm theo", description="Từng bước")
    replicated_in: tuple[str, ...] = Field(
        (), title="Đã làm theo ở", description="Mã các đơn vị đã làm theo"
    )
    updated_on: date = Field(title="Cập nhật", description="Ngày sửa gần nhất")


class HonourRow(Row):
    """An entry of a book of honour (lần được ghi nhận)."""

    honoured_in: int = Field(title="Năm ghi nhận", description="Năm thi đua")
    unit: str | None = Field(None, title="Đơn vị", description="Mã đơn vị")
    who: str | None = Field(
        None, title="Ai", description="Để trống: sổ không nêu tên người ấy"
    )
    form: str = Field(title="Hình thức", description="Danh hiệu, hình thức khen")
    state: str = Field(
        title="Tình trạng",
        description="awarded (được khen), recognised (được công nhận), revoked (khen thưởng đã hủy bỏ), withdrawn (điển hình đã rút), nominated (mới được đề nghị)",
    )
