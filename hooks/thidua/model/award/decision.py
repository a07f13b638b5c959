"""Award decisions (quyết định khen thưởng): who got what, why; revoked ones stay to be seen."""

from __future__ import annotations

from pydantic import Field

from thidua.model.award.nomination import Candidate
from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import AwardRef, Slug
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.plan.document import Signatory


class RewardKind(Choice):
    """On what ground an award is given (loại hình khen thưởng)."""

    MERIT = "merit", "công trạng"
    THEMATIC = "thematic", "chuyên đề", "theo phong trào"
    UNEXPECTED = "unexpected", "đột xuất"
    SERVICE = "service", "cống hiến"


class Revocation(Record):
    """An award taken back (hủy bỏ quyết định khen thưởng)."""

    number: Line = Field(
        title="Số quyết định", description="Số, ký hiệu của quyết định hủy bỏ"
    )
    on: Day = Field(title="Ngày", description="Ngày quyết định hủy bỏ")
    reason: Line = Field(title="Lý do", description="Nói gọn căn cứ hủy bỏ")


class Awarded(Record):
    """One recipient of a decision (người, tập thể được khen)."""

    nomination: Slug | None = Field(
        None, title="Theo đề nghị", description="Mã đề nghị trong nominations.yml"
    )
    candidate: Candidate | None = Field(
        None, title="Ai", description="Chỉ khi không có đề nghị"
    )
    award: AwardRef = Field(
        title="Danh hiệu, hình thức", description="Mã trong data/catalogue.yml"
    )
    reason: Line | None = Field(
        None, title="Thành tích", description="Bỏ trống thì lấy của đề nghị"
    )
    not_nominated: Line | None = Field(
        None, title="Không có đề nghị vì", description="Bắt buộc khi không có đề nghị"
    )
    revoked: Revocation | None = Field(
        None, title="Đã hủy bỏ", description="Bỏ trống nếu còn giá trị"
    )


class AwardDecision(Record):
    """One decision (quyết định khen thưởng)."""

    number: Line = Field(title="Số, ký hiệu", description="Như in: 15/QĐ-UBND")
    on: Day = Field(title="Ngày", description="Ngày quyết định")
    authority: Line = Field(title="Thẩm quyền", description="Chủ tịch UBND xã …")
    signatory: Signatory = Field(title="Người ký", description="Như cuối văn bản")
    title: Line = Field(title="Trích yếu", description="Về việc khen thưởng …")
    kind: RewardKind = Field(
        title="Loại hình",
        description="merit (công trạng), thematic (theo phong trào), unexpected (đột xuất), service (cống hiến)",
    )
    awarded: tuple[Awarded, ...] = Field(
        title="Được khen", description="Theo thứ tự trong quyết định", min_length=1
    )


class AwardDecisions(Record):
    """The file `awards.yml`."""

    decisions: dict[Slug, AwardDecision] = Field(
        title="Quyết định",
        description="Mã quyết định → nội dung; mã không đổi: 15-qd-ubnd-2026",
    )
