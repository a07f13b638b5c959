"""A plan (kế hoạch): the document itself, and all that it fixes in fields of their own.

What a plan only says stands in its narrative; these records point to the clause.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from thidua.model.choice import Choice
from thidua.model.field.name import AwardRef, ClauseRef, Slug, UnitRef
from thidua.model.field.number import Number, Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.plan.conference import Conference
from thidua.model.plan.document import (
    Citation,
    PlanDocument,
    Recipient,
    TextKind,
)
from thidua.model.plan.target import Target
from thidua.model.plan.task import Milestone, Task
from thidua.model.refusal import Fault, refuse
from thidua.model.time.when import Period


class GroupKind(Choice):
    """Kinds of those who take part (nhóm đối tượng thi đua)."""

    COLLECTIVE = "collective", "tập thể"
    INDIVIDUAL = "individual", "cá nhân"
    ENTERPRISE = "enterprise", "doanh nghiệp"
    HOUSEHOLD = "household", "hộ gia đình"
    FRONT = "front", "mặt trận, đoàn thể", "mặt trận"
    OTHER = "other", "khác"


class Money(Record):
    """The money that goes with an award (tiền thưởng): as the plan says, one way."""

    amount: Number | None = Field(
        None, title="Số tiền", description="Đồng: 500000", gt=0
    )
    times: Number | None = Field(
        None,
        title="Số lần lương cơ sở",
        description="0,3 lần mức lương cơ sở: 0,3",
        gt=0,
    )

    @model_validator(mode="after")
    def _is_told_one_way(self) -> Self:
        if (self.amount is None) == (self.times is None):
            refuse([Fault((), "money_one", {})])
        return self


class AwardForm(Record):
    """A form of award that a plan promises (hình thức khen thưởng của kế hoạch)."""

    award: AwardRef = Field(
        title="Hình thức", description="Mã trong data/catalogue.yml"
    )
    authority: Line | None = Field(
        None,
        title="Thẩm quyền",
        description="Như kế hoạch ghi; bỏ trống nếu kế hoạch không ghi",
    )
    number: Whole | None = Field(
        None,
        title="Số lượng",
        description="10 giấy khen: 10; bỏ trống nếu kế hoạch không ghi",
        ge=1,
    )
    money: Money | None = Field(
        None, title="Tiền thưởng", description="Kèm theo mỗi giải, như kế hoạch ghi"
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu hình thức này"
    )
    note: Line | None = Field(None, title="Ghi chú", description="Điều cần nói thêm")


class SubjectGroup(Record):
    """A group that the plan calls to take part (đối tượng thi đua)."""

    name: Line = Field(
        title="Tên nhóm", description="Tên gọn: Tập thể; Doanh nghiệp, hợp tác xã"
    )
    kind: GroupKind = Field(
        title="Loại",
        description="collective (tập thể), individual (cá nhân), enterprise (doanh nghiệp), household (hộ gia đình), front (Mặt trận, đoàn thể), other",
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu nhóm này"
    )
    units: tuple[UnitRef, ...] = Field(
        (),
        title="Gồm các đơn vị",
        description="Mã trong units.yml, khi nhóm là những đơn vị biết rõ",
    )
    peers: tuple[Slug, ...] = Field(
        (),
        title="Gồm các nhóm xếp hạng",
        description="Mã nhóm trong groups của scoring.yml, khi nhóm chính là các nhóm xếp hạng ấy",
    )


class CriteriaText(Record):
    """What a group is judged by, in words (tiêu chí thi đua): a clause and those below."""

    name: Line = Field(
        title="Áp dụng cho", description="Tên gọn của nhóm: Tập thể, Cá nhân …"
    )
    groups: tuple[Slug, ...] = Field(
        (),
        title="Nhóm đối tượng",
        description="Mã nhóm trong subject_groups, nếu trùng",
    )
    clause: ClauseRef = Field(
        title="Điều khoản",
        description="Mã điều khoản; các gạch bên dưới là từng tiêu chí",
    )


class Council(Record):
    """The emulation council (Hội đồng Thi đua - Khen thưởng) that the plan names."""

    name: Line = Field(title="Tên hội đồng", description="Như kế hoạch ghi")
    standing: Line | None = Field(
        None,
        title="Cơ quan thường trực",
        description="Như kế hoạch ghi; bỏ trống nếu không ghi",
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu hội đồng"
    )


class PointedRule(Record):
    """A rule that a clause states, named in few words."""

    name: Line = Field(title="Tên", description="Quy định về điều gì, vài chữ")
    clause: ClauseRef = Field(title="Điều khoản", description="Mã điều khoản")


class Slip(Record):
    """A slip of the collected copy, told and not mended in silence (sai sót của bản thu thập)."""

    clause: ClauseRef | None = Field(
        None, title="Điều khoản", description="Bỏ trống nếu nằm ở đầu văn bản"
    )
    original: Line = Field(
        title="Bản thu thập ghi", description="Đúng chữ của bản thu thập"
    )
    reading: Line = Field(
        title="Cách hiểu", description="Trang này hiểu thế nào, hoặc vì sao chưa rõ"
    )


class Plan(Record):
    """The file `plan.yml`."""

    document: PlanDocument = Field(
        title="Văn bản", description="Phần đầu và phần ký của kế hoạch"
    )
    text: TextKind = Field(
        TextKind.FULL,
        title="Lời",
        description="full (tệp lời là nguyên văn của kế hoạch: in theo thể thức văn bản), summary (tệp lời là bản tóm lược do Cổng viết: trang và bản in đều ghi rõ)",
    )
    cites: tuple[Citation, ...] = Field(
        (),
        title="Căn cứ, viện dẫn",
        description="Mỗi lần một điều khoản nhắc một văn bản là một mục",
    )
    recipients: tuple[Recipient, ...] = Field(
        (), title="Nơi nhận", description="Theo thứ tự in"
    )
    period: Period = Field(
        Period(start=None, end=None, clause=None),
        title="Thời gian",
        description="Từ bao giờ đến bao giờ",
    )
    subject_groups: dict[Slug, SubjectGroup] = Field(
        {},
        title="Đối tượng thi đua",
        description="Mã nhóm → nội dung; để trống nếu kế hoạch không có mục đối tượng",
    )
    milestones: tuple[Milestone, ...] = Field(
        (), title="Mốc thời gian", description="Theo thứ tự thời gian"
    )
    targets: tuple[Target, ...] = Field(
        (), title="Chỉ tiêu", description="Cả chỉ tiêu chưa lượng hóa"
    )
    tasks: tuple[Task, ...] = Field(
        (), title="Phân công", description="Ai làm việc gì, theo thứ tự trong kế hoạch"
    )
    criteria: tuple[CriteriaText, ...] = Field(
        (), title="Tiêu chí thi đua", description="Mỗi nhóm một mục"
    )
    award_forms: tuple[AwardForm, ...] = Field(
        (), title="Hình thức khen thưởng", description="Theo thứ tự trong kế hoạch"
    )
    award_rules: tuple[PointedRule, ...] = Field(
        (),
        title="Quy định khen thưởng",
        description="Tiêu chuẩn, cách xét, việc dùng kết quả",
    )
    council: Council | None = Field(
        None, title="Hội đồng", description="Bỏ trống nếu kế hoạch không nêu"
    )
    conference: Conference | None = Field(
        None, title="Hội nghị tổng kết", description="Bỏ trống nếu kế hoạch không nêu"
    )
    slips: tuple[Slip, ...] = Field(
        (),
        title="Bản thu thập ghi",
        description="Chỗ bản thu thập sai sót, thiếu hoặc chưa rõ",
    )
