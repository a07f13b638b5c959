"""Rows of bodies, units, campaigns and their plans."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from thidua.export.twin.row.row import Row, codes
from thidua.model.amendment.amendment import AmendmentKind
from thidua.model.body.body import BodyKind
from thidua.model.body.unit import UnitKind
from thidua.model.law.document import GovernmentLevel
from thidua.model.plan.campaign import CampaignKind
from thidua.model.plan.document import CitationRole, PlanStatus
from thidua.model.plan.target import Direction

_IN_FORCE = (
    "false: điều khoản đã bãi bỏ, kế hoạch đã hết hiệu lực hoặc cơ quan không còn"
)


class BodyRow(Row):
    """An issuing body (cơ quan ban hành)."""

    name: str = Field(title="Tên", description="Tên đầy đủ")
    short_name: str = Field(title="Tên gọn", description="Tên gọi hằng ngày")
    kind: str = Field(title="Loại", description=codes(BodyKind))
    province: str = Field(title="Tỉnh", description="Tỉnh, thành phố")
    ended_on: date | None = Field(
        None,
        title="Kết thúc từ",
        description="Ngày đầu tiên cơ quan không còn; để trống nếu còn hoạt động",
    )
    successors: tuple[str, ...] | None = Field(
        None,
        title="Kế tục",
        description="Mã cơ quan trên cổng, hoặc tên nơi kế tục ngoài cổng; để trống nếu không có",
    )


class UnitRow(Row):
    """A unit of a body (đơn vị)."""

    unit: str = Field(title="Đơn vị", description="Mã đơn vị trong cơ quan")
    name: str = Field(title="Tên", description="Tên đơn vị")
    kind: str = Field(title="Loại", description=codes(UnitKind))
    is_body: str | None = Field(
        None,
        title="Là cơ quan",
        description="Mã cơ quan trên cổng, khi đơn vị có trang cơ quan riêng",
    )


class CampaignRow(Row):
    """A campaign with the head of its plan (phong trào, kế hoạch)."""

    title: str = Field(title="Tên", description="Tên gọn của phong trào")
    document: str = Field(title="Trích yếu", description="Tên đầy đủ của kế hoạch")
    kind: str = Field(title="Loại", description=codes(CampaignKind))
    status: str = Field(title="Tình trạng", description=codes(PlanStatus))
    text: str = Field(
        title="Lời",
        description="full (nguyên văn), summary (bản tóm lược của Cổng, không phải lời của văn bản)",
    )
    number: str | None = Field(
        None, title="Số", description="Để trống nếu bản thu thập không ghi"
    )
    symbol: str | None = Field(None, title="Ký hiệu", description="Ví dụ KH-UBND")
    issued_on: date | None = Field(
        None, title="Ngày ban hành", description="Để trống nếu bản thu thập không ghi"
    )
    issuer: str = Field(title="Nơi ban hành", description="Như trong văn bản")
    starts_on: date | None = Field(
        None, title="Bắt đầu", description="Để trống nếu kế hoạch không ghi ngày"
    )
    ends_on: date | None = Field(
        None,
        title="Kết thúc",
        description="Để trống nếu kế hoạch không ghi ngày (gắn với một sự kiện)",
    )
    source: str = Field(
        title="Nguồn", description="Bản nào đã được đọc để nhập dữ liệu"
    )
    updated_on: date = Field(title="Cập nhật", description="Ngày sửa dữ liệu gần nhất")


class ClauseRow(Row):
    """A clause of a plan (điều khoản)."""

    id: str = Field(title="Mã", description="Vị trí pháp lý: iv-1-a")
    level: str = Field(
        title="Cấp",
        description="phan (phần), chuong (chương), dieu (điều), muc (mục), khoan (khoản), tieu-khoan (tiểu khoản), so (số trong ngoặc), diem (điểm), gach (gạch đầu dòng), cong (dấu cộng đầu dòng), doan (đoạn), bang (bảng), phu-luc (phụ lục), can-cu (căn cứ)",
    )
    label: str | None = Field(None, title="Nhãn", description="Như in: IV., 1., a)")
    place: str = Field(title="Vị trí", description="Cách dẫn: điểm a khoản 1 mục IV")
    heading: str | None = Field(None, title="Tiêu đề", description="Tên mục")
    text: str = Field(
        title="Nội dung", description="Lời của riêng điều khoản, không có nhãn"
    )
    words: str = Field(
        title="Lời",
        description="full (nguyên văn), summary (Cổng tóm lược, không phải lời của văn bản)",
    )


class DateRow(Row):
    """A milestone or deadline of a campaign (mốc, hạn)."""

    title: str = Field(title="Việc", description="Việc gì xảy ra, phải xong việc gì")
    kind: str = Field(
        title="Loại",
        description="milestone (mốc), task (hạn của một việc), report (hạn nộp báo cáo), registration (hạn đăng ký)",
    )
    id: str | None = Field(None, title="Mã", description="Mã mốc, mã kỳ báo cáo")
    first: date | None = Field(
        None, title="Từ ngày", description="Ngày đầu, khi là một khoảng"
    )
    day: date | None = Field(
        None,
        title="Ngày",
        description="Ngày ấy, ngày cuối cùng còn đúng hạn; để trống nếu chưa xác định được",
    )
    when: str = Field(title="Thời hạn", description="Bằng lời, như kế hoạch ghi")
    owners: tuple[str, ...] = Field(
        (), title="Ai làm", description="Những nơi được gọi"
    )
    at: str | None = Field(None, title="Địa điểm", description="Nơi diễn ra")
    report_to: str | None = Field(None, title="Gửi đến", description="Nơi nhận")
    clause: str | None = Field(
        None, title="Điều khoản", description="Mã điều khoản nêu điều này"
    )


class TaskRow(Row):
    """What a plan asks of somebody (nhiệm vụ)."""

    assignees: tuple[str, ...] = Field(title="Ai làm", description="Nơi chủ trì")
    units: tuple[str, ...] = Field(
        (), title="Mã đơn vị", description="Các đơn vị được giao, được gọi phối hợp"
    )
    partners: tuple[str, ...] = Field(
        (), title="Phối hợp", description="Nơi phối hợp, nếu kế hoạch nêu"
    )
    text: str = Field(title="Việc", description="Theo lời của điều khoản")
    deliverables: tuple[str, ...] = Field(
        (), title="Sản phẩm", description="Văn bản, báo cáo phải làm ra"
    )
    report_to: str | None = Field(None, title="Gửi đến", description="Nơi nhận")
    day: date | None = Field(
        None, title="Ngày", description="Để trống nếu không có một ngày xác định"
    )
    when: str | None = Field(
        None, title="Thời hạn", description="Để trống: điều khoản không nêu thời hạn"
    )
    requested: bool = Field(
        title="Đề nghị", description="true: kế hoạch đề nghị, không giao việc"
    )
    clause: str = Field(title="Điều khoản", description="Mã điều khoản giao việc")
    in_force: bool = Field(title="Còn hiệu lực", description=_IN_FORCE)


class TargetRow(Row):
    """What is to be reached (chỉ tiêu)."""

    title: str = Field(title="Chỉ tiêu", description="Tên gọn")
    value: Decimal | None = Field(
        None, title="Mức", description="Để trống: chưa lượng hóa, hoặc là phân số"
    )
    to: Decimal | None = Field(None, title="Đến mức", description="Khi là một khoảng")
    share: str | None = Field(None, title="Phân số", description="2/3")
    unit: str | None = Field(None, title="Đơn vị tính", description="%, nhà …")
    direction: str = Field(title="Chiều", description=codes(Direction))
    day: date | None = Field(None, title="Ngày", description="Hạn, nếu có một ngày")
    clause: str = Field(title="Điều khoản", description="Mã điều khoản nêu chỉ tiêu")
    in_force: bool = Field(title="Còn hiệu lực", description=_IN_FORCE)


class CitationRow(Row):
    """A clause that names a document (viện dẫn)."""

    document: str = Field(title="Văn bản", description="Mã văn bản trong danh mục")
    name: str = Field(title="Tên văn bản", description="Cách gọi văn bản")
    role: str = Field(title="Vai trò", description=codes(CitationRole))
    clause: str = Field(title="Điều khoản", description="Mã điều khoản nhắc văn bản")


class DocumentRow(Row):
    """A legal document of the register (văn bản)."""

    id: str = Field(title="Mã", description="Mã văn bản trong danh mục")
    name: str = Field(title="Tên", description="Cách gọi văn bản")
    kind: str = Field(title="Loại", description="Luật, Nghị định, Chỉ thị …")
    code: str | None = Field(None, title="Số ký hiệu", description="Như in")
    issued_on: date | None = Field(
        None, title="Ngày ban hành", description="Để trống nếu nơi viện dẫn không ghi"
    )
    issuer: str | None = Field(None, title="Nơi ban hành", description="Nếu biết")
    subject: str | None = Field(None, title="Trích yếu", description="Nếu biết")
    level: str = Field(title="Cấp", description=codes(GovernmentLevel))
    in_force_from: date | None = Field(
        None, title="Có hiệu lực từ", description="Chỉ khi đã đối chiếu"
    )
    in_force_to: date | None = Field(
        None, title="Hết hiệu lực từ", description="Ngày đầu không còn hiệu lực"
    )
    checked_on: date | None = Field(
        None, title="Đối chiếu", description="Để trống: chưa đối chiếu hiệu lực"
    )


class AmendmentRow(Row):
    """What a document did to a clause of a plan (sửa đổi)."""

    document: str = Field(title="Văn bản", description="Mã văn bản sửa đổi")
    name: str = Field(title="Tên văn bản", description="Loại, số, ký hiệu")
    kind: str = Field(title="Là gì", description=codes(AmendmentKind))
    clause: str = Field(title="Điều khoản", description="Mã điều khoản được sửa")
    in_force_from: date = Field(
        title="Có hiệu lực từ", description="Ngày lời mới bắt đầu được áp dụng"
    )


class ChangeRow(Row):
    """A clause that says something else in the newer of two versions (lời đổi)."""

    id: str = Field(title="Mã", description="Vị trí pháp lý: iv-1-a")
    place: str = Field(title="Vị trí", description="Cách dẫn: điểm a khoản 1 mục IV")
    old: str = Field(title="Lời cũ", description="Rỗng nếu chưa có")
    new: str = Field(title="Lời mới", description="Rỗng nếu không còn hiệu lực")
