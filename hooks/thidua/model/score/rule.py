"""Rules beside the criteria: who is ranked with whom, who votes, how much may be given."""

from __future__ import annotations

from fractions import Fraction
from typing import Self

from pydantic import Field, model_validator

from thidua.model.choice import Choice
from thidua.model.field.name import AwardRef, Slug, UnitRef
from thidua.model.field.number import Flag, Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.ratio import Ratio
from thidua.model.refusal import Fault, refuse
from thidua.model.score.class_band import Rounding


class Base(Choice):
    """Of whom a share is counted (tính trên)."""

    ELIGIBLE = "eligible", "có quyền bỏ phiếu"
    MEMBERS = "members", "tổng số thành viên"
    PRESENT = "present", "có mặt"
    RETURNED = "returned", "phiếu thu về"
    VALID = "valid", "phiếu hợp lệ"


class Share(Record):
    """A share of people (tỷ lệ): at least so much, or strictly more."""

    of: Base = Field(
        title="Tính trên",
        description="eligible (người được bỏ phiếu), members (mọi thành viên), present (người có mặt), returned (phiếu thu về), valid (phiếu hợp lệ)",
    )
    share: Ratio | None = Field(
        None,
        title="Ít nhất",
        description="“ít nhất 2/3” viết 2/3; “từ 50% trở lên” viết 50% hay 0,5",
    )
    more_than: Ratio | None = Field(
        None,
        title="Hơn",
        description="“quá nửa”, “trên 50%” viết 1/2: đúng một nửa thì chưa đủ",
    )

    @model_validator(mode="after")
    def _is_told_one_way(self) -> Self:
        if (self.share is None) == (self.more_than is None):
            refuse([Fault((), "share_one", {})])
        if self.more_than == 1:
            refuse([Fault(("more_than",), "more_than_all", {})])
        return self

    @property
    def part(self) -> Fraction:
        """The part of the whole, whether it is enough or has to be passed."""
        part = self.share or self.more_than
        assert part
        return part


class BallotRule(Record):
    """How a ballot is held (thể lệ bỏ phiếu)."""

    method: Line = Field(
        title="Cách bỏ phiếu", description="Bỏ phiếu kín, biểu quyết giơ tay …"
    )
    voters: Line = Field(title="Ai bỏ phiếu", description="Mỗi đơn vị một đại biểu …")
    choices: Whole = Field(
        1,
        title="Mỗi phiếu chọn",
        description="Mỗi phiếu được chọn nhiều nhất mấy đơn vị",
        ge=1,
    )
    quorum: Share | None = Field(
        None,
        title="Số người tối thiểu",
        description="Thiếu thì bỏ phiếu không có giá trị",
    )
    threshold: Share | None = Field(
        None, title="Ngưỡng", description="Được suy tôn khi đạt tỷ lệ này"
    )


class CouncilVoteRule(Record):
    """How the council votes on each unit: đạt, không đạt, hoãn (biểu quyết của hội đồng)."""

    method: Line = Field(
        title="Cách biểu quyết", description="Bỏ phiếu kín, giơ tay từng đơn vị …"
    )
    quorum: Share | None = Field(
        None,
        title="Số người tối thiểu",
        description="Thiếu thì biểu quyết không có giá trị",
    )
    threshold: Share = Field(
        title="Ngưỡng",
        description="Đạt khi số phiếu đồng ý tới tỷ lệ này; hoãn khi số phiếu hoãn tới tỷ lệ này; còn lại là không đạt",
    )


class LoweringCode(Record):
    """Why a class is taken down (lý do hạ bậc xếp loại)."""

    code: Slug = Field(title="Mã lý do", description="Ví dụ: ky-luat")
    name: Line = Field(title="Lý do", description="Có thành viên bị kỷ luật …")
    steps: Whole = Field(
        1, title="Hạ mấy bậc", description="Một bậc nếu bỏ trống", ge=1
    )
    basis: Line | None = Field(
        None, title="Căn cứ", description="Văn bản, điều khoản quy định"
    )


class EligibilityCode(Record):
    """Why a unit is not ranked (lý do không xét)."""

    code: Slug = Field(title="Mã lý do", description="Ví dụ: khong-dang-ky")
    name: Line = Field(
        title="Lý do", description="Nói gọn; không nêu chi tiết vụ việc chưa kết luận"
    )
    basis: Line | None = Field(
        None, title="Căn cứ", description="Văn bản, điều khoản quy định"
    )


class PeerGroup(Record):
    """Units that are ranked with each other (nhóm xếp hạng): thôn với thôn, trường với trường."""

    id: Slug = Field(title="Mã nhóm", description="Ví dụ: thon")
    name: Line = Field(title="Tên nhóm", description="Các thôn, Các trường học …")
    units: tuple[UnitRef, ...] = Field(
        title="Đơn vị",
        description="Mã mọi đơn vị được xét trong nhóm, kể cả đơn vị chưa chấm",
    )


class Quota(Record):
    """How many awards may be given (số lượng được tặng)."""

    award: AwardRef = Field(
        title="Danh hiệu, hình thức", description="Mã trong data/catalogue.yml"
    )
    most: Whole | None = Field(
        None,
        title="Nhiều nhất",
        description="Số lượng tối đa trong cả phong trào; hoặc ghi share",
        ge=0,
    )
    share: Ratio | None = Field(
        None,
        title="Tỷ lệ",
        description="Phần số đơn vị được xét: 20%, 1/5, 0,5",
    )
    rounding: Rounding = Field(
        Rounding.DOWN,
        title="Làm tròn",
        description="Cho share: down (bỏ phần lẻ), up (lẻ thì thêm một), nearest (từ nửa trở lên thì thêm một)",
    )
    group: Slug | None = Field(
        None, title="Cho nhóm", description="Chỉ tính một nhóm xếp hạng (mã ở groups)"
    )
    each_group: Flag = Field(
        False,
        title="Tính từng nhóm",
        description="true: mỗi nhóm xếp hạng được ngần ấy (mỗi cụm 1 cờ, 2 bằng khen)",
    )
    after: tuple[AwardRef, ...] = Field(
        (),
        title="Sau khi trừ",
        description="Cho share: các hình thức mà đơn vị đã được thì không tính nữa",
    )


class Deciding(Choice):
    """What gives the first places (căn cứ suy tôn)."""

    POINTS = "points", "điểm"
    BALLOT = "ballot", "phiếu"
