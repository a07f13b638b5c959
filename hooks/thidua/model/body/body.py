"""Issuing bodies (cơ quan ban hành): communes, wards, clusters, others, and their terms."""

from __future__ import annotations

from pydantic import Field

from thidua.model.body.ending import Ending
from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import ClauseRef, Email, UnitRef
from thidua.model.field.number import Flag, Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.proof.signature import Key


class BodyKind(Choice):
    """What an issuing body is (loại cơ quan)."""

    COMMUNE = "commune", "xã"
    WARD = "ward", "phường"
    SPECIAL_ZONE = "special_zone", "đặc khu"
    CLUSTER = "cluster", "cụm thi đua", "cụm"
    OTHER = "other", "cơ quan khác", "đơn vị khác"
    """A school, a union, an enterprise: neither an organ of a place nor a cluster."""


class Office(Record):
    """Where people write to (đầu mối liên hệ): an office, never a person's own."""

    name: Line = Field(
        title="Tên bộ phận", description="Ví dụ: Văn phòng HĐND và UBND xã"
    )
    email: Email | None = Field(
        None,
        title="Thư công vụ",
        description="Địa chỉ thư công vụ của cơ quan; không ghi thư riêng",
    )
    phone: Line | None = Field(
        None,
        title="Điện thoại trực",
        description="Số của cơ quan, không phải số riêng của ai; nơi khác trên cổng cũng được nêu số này",
    )
    address: Line | None = Field(None, title="Địa chỉ", description="Trụ sở")


class Head(Choice):
    """Which head of a cluster a role is (cụm trưởng, cụm phó)."""

    CHAIR = "chair", "cụm trưởng"
    VICE_CHAIR = "vice_chair", "cụm phó"


class Confirmer(Record):
    """A role that confirms what is published (vai xác nhận)."""

    role: Line = Field(
        title="Vai trò", description="Chức danh, bộ phận; không ghi tên người"
    )
    unit: UnitRef | None = Field(
        None,
        title="Thuộc đơn vị",
        description="Mã đơn vị của vai ấy, nếu là đơn vị được chấm: vai ấy không xác nhận bảng của mình",
    )
    head: Head | None = Field(
        None,
        title="Là",
        description="chair (cụm trưởng), vice_chair (cụm phó): đơn vị lấy theo nhiệm kỳ ở terms.yml",
    )
    keys: tuple[Key, ...] = Field(
        (),
        title="Khóa",
        description="Có khóa thì mọi lần xác nhận của vai này từ ngày ấy phải có chữ ký số; đổi khóa thì ghi thêm, khóa cũ để lại",
    )


class Body(Record):
    """An issuing body (cơ quan ban hành)."""

    name: Line = Field(
        title="Tên", description="Tên đầy đủ: Ủy ban nhân dân xã Hà Trung"
    )
    short_name: Line = Field(
        title="Tên gọn", description="Tên gọi hằng ngày: Xã Hà Trung"
    )
    kind: BodyKind = Field(
        title="Loại",
        description="commune (xã), ward (phường), special_zone (đặc khu), cluster (cụm thi đua), other (cơ quan khác: trường, đoàn thể, doanh nghiệp)",
    )
    province: Line = Field(title="Tỉnh, thành phố", description="Nơi cơ quan đóng")
    about: Line = Field(title="Giới thiệu", description="Một câu cho người đọc lần đầu")
    sample: Flag = Field(
        False,
        title="Dữ liệu minh họa",
        description="true nếu cơ quan là giả định để minh họa; mọi trang sẽ nói rõ",
    )
    office: Office | None = Field(
        None, title="Đầu mối", description="Nơi nhận góp ý; bỏ trống nếu chưa có"
    )
    confirmers: tuple[Confirmer, ...] = Field(
        (),
        title="Các vai xác nhận",
        description="Ai được xác nhận bảng điểm, đính chính; có mục này thì không vai nào khác xác nhận được",
    )
    ended: Ending | None = Field(
        None,
        title="Kết thúc hoạt động",
        description="Chỉ ghi khi cơ quan đã sáp nhập, chia tách, giải thể; mọi trang, địa chỉ còn nguyên, từ ngày ấy cổng không nhắc hạn, báo cáo của nó nữa",
    )
    updated_on: Day = Field(
        title="Ngày cập nhật", description="Ngày sửa dữ liệu của cơ quan gần nhất"
    )


class Term(Record):
    """Who heads a cluster in a year (nhiệm kỳ cụm trưởng, cụm phó)."""

    year: Whole = Field(title="Năm", description="Năm thi đua")
    chair: UnitRef | None = Field(
        None, title="Cụm trưởng", description="Mã đơn vị; bỏ trống nếu chưa rõ"
    )
    vice_chair: UnitRef | None = Field(
        None, title="Cụm phó", description="Mã đơn vị; bỏ trống nếu chưa rõ"
    )
    campaign: Line | None = Field(
        None,
        title="Theo kế hoạch",
        description="Đường dẫn năm/kế hoạch nêu điều này: 2025/tong-ket",
    )
    clause: ClauseRef | None = Field(
        None, title="Điều khoản", description="Mã điều khoản trong kế hoạch ấy"
    )


class Terms(Record):
    """The file `terms.yml`."""

    terms: tuple[Term, ...] = Field(title="Nhiệm kỳ", description="Mỗi năm một mục")
