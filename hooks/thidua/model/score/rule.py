"""Rules beside the criteria: who is ranked with whom, who votes, how much may be given."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from thidua.model.field import AwardRef, Line, Number, Record, Slug, UnitRef, Whole


class Base(StrEnum):
    """Of whom a share is counted (tính trên)."""

    ELIGIBLE = "eligible"
    RETURNED = "returned"
    VALID = "valid"


class Share(Record):
    """A share of people (tỷ lệ)."""

    of: Base = Field(
        title="Tính trên",
        description="eligible (người được bỏ phiếu), returned (phiếu thu về), valid (phiếu hợp lệ)",
    )
    share: Number = Field(title="Tỷ lệ", description="0,5 là một nửa", gt=0, le=1)


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
    share: Number | None = Field(
        None,
        title="Tỷ lệ",
        description="Phần số đơn vị được xét, 0,5 là một nửa; lẻ thì bỏ phần lẻ",
        gt=0,
        le=1,
    )
    after: tuple[AwardRef, ...] = Field(
        (),
        title="Sau khi trừ",
        description="Cho share: các hình thức mà đơn vị đã được thì không tính nữa",
    )


class Deciding(StrEnum):
    """What gives the first places (căn cứ suy tôn)."""

    POINTS = "points"
    BALLOT = "ballot"
