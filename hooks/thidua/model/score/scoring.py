"""Criteria sets (bộ tiêu chí chấm điểm): what is scored, how, and what places a unit."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pydantic import Field

from thidua.model.field import (
    AwardRef,
    ClauseRef,
    Code,
    Day,
    DocumentRef,
    Flag,
    Line,
    Number,
    Record,
    Slug,
    UnitRef,
    Whole,
)
from thidua.model.plan.target import Direction


class CriterionType(StrEnum):
    """How points are found (loại tiêu chí); each is a formula in `derive/formula.py`."""

    BOOLEAN = "boolean"
    COUNT = "count"
    BONUS_PENALTY = "bonus_penalty"
    LINEAR = "linear"
    LEADER = "leader"
    NO_TARGET = "no_target"
    NOT_ASSIGNED = "not_assigned"
    BANDED = "banded"
    MANUAL = "manual"


class PointBand(Record):
    """Points for a range of values (khoảng điểm): one of the two bounds."""

    at_least: Number | None = Field(
        None, title="Từ", description="Đạt từ giá trị này trở lên"
    )
    at_most: Number | None = Field(
        None, title="Đến", description="Không quá giá trị này, khi càng thấp càng tốt"
    )
    points: Number = Field(title="Điểm", description="Điểm của khoảng")


class Criterion(Record):
    """One criterion (tiêu chí), or a heading over others (tiêu chí cha)."""

    code: Code = Field(
        title="Mã số", description='Số của tiêu chí trong bộ, đặt trong dấu nháy: "1.1"'
    )
    name: Line = Field(title="Tên tiêu chí", description="Nói gọn điều được chấm")
    max: Number | None = Field(
        None,
        title="Điểm tối đa",
        description="Bỏ trống ở tiêu chí cha; với cộng, trừ là mức cộng cao nhất",
    )
    type: CriterionType = Field(
        CriterionType.MANUAL,
        title="Cách tính",
        description="boolean (đạt, không đạt), count (mỗi lần một số điểm), bonus_penalty (cộng, trừ), linear (theo tỷ lệ hoàn thành), leader (so với đơn vị dẫn đầu), no_target (không giao chỉ tiêu), not_assigned (không áp dụng), banded (theo khoảng), manual (người chấm cho điểm)",
    )
    unit: Line | None = Field(
        None, title="Đơn vị tính", description="%, triệu đồng, hộ …"
    )
    direction: Direction = Field(
        Direction.HIGHER,
        title="Chiều",
        description="higher: càng cao càng tốt; lower: càng thấp càng tốt",
    )
    points: Number | None = Field(
        None, title="Điểm mỗi lần", description="Cho count: điểm của một lần"
    )
    plus: Number | None = Field(
        None, title="Điểm cộng mỗi lần", description="Cho bonus_penalty", ge=0
    )
    minus: Number | None = Field(
        None,
        title="Điểm trừ mỗi lần",
        description="Cho bonus_penalty, viết số dương",
        ge=0,
    )
    min: Number | None = Field(
        None,
        title="Mức thấp nhất",
        description="Cho bonus_penalty: điểm trừ nhiều nhất, viết số âm",
        le=0,
    )
    up: Number | None = Field(
        None,
        title="Vượt 1% được thêm",
        description="Cho linear: phần trăm của điểm tối đa được thêm khi vượt mỗi 1%",
    )
    cap: Number | None = Field(
        None,
        title="Thêm nhiều nhất",
        description="Cho linear: phần trăm của điểm tối đa",
    )
    down: Number | None = Field(
        None,
        title="Thiếu 1% bị bớt",
        description="Cho linear: phần trăm của điểm tối đa bị bớt khi thiếu mỗi 1%",
    )
    floor: Number | None = Field(
        None,
        title="Dưới mức này là 0",
        description="Cho linear: tỷ lệ hoàn thành (%) thấp hơn thì không có điểm",
    )
    bands: tuple[PointBand, ...] = Field(
        (), title="Các khoảng", description="Cho banded: khoảng tốt nhất viết trước"
    )
    step: Number | None = Field(
        None,
        title="Bước điểm",
        description="Điểm người chấm cho phải chia hết cho bước này: 0,25; bỏ trống là cho điểm nào cũng được",
        gt=0,
    )
    evidence: Line | None = Field(
        None, title="Minh chứng", description="Giấy tờ phải kèm; bỏ trống nếu không đòi"
    )
    clause: ClauseRef | None = Field(
        None,
        title="Điều khoản",
        description="Mã điều khoản của kế hoạch mà tiêu chí lấy ra",
    )
    document: DocumentRef | None = Field(
        None, title="Văn bản", description="Mã văn bản mà tiêu chí lấy ra"
    )
    previous: Code | None = Field(
        None,
        title="Năm trước là",
        description="Mã số của tiêu chí này trong bộ năm trước, nếu khác",
    )
    criteria: tuple[Criterion, ...] = Field(
        (), title="Tiêu chí con", description="Chỉ tiêu chí không có con mới được chấm"
    )

    def leaves(self) -> Iterator[Criterion]:
        """Give the criteria below that are scored; itself where it has none below."""
        if not self.criteria:
            yield self
        for child in self.criteria:
            yield from child.leaves()


class Section(Record):
    """A part of a criteria set (phần, mục của bộ tiêu chí)."""

    id: Slug = Field(title="Mã phần", description="Dùng trong rank_by: section:i")
    name: Line = Field(title="Tên phần", description="Như bộ tiêu chí ghi")
    max: Number = Field(
        title="Điểm tối đa",
        description="Bằng tổng điểm tối đa các tiêu chí, không kể cộng, trừ",
    )
    criteria: tuple[Criterion, ...] = Field(
        title="Tiêu chí", description="Theo thứ tự trong bộ", min_length=1
    )

    def leaves(self) -> Iterator[Criterion]:
        """Give the criteria that are scored, in order."""
        for criterion in self.criteria:
            yield from criterion.leaves()


class ClassBand(Record):
    """A class of results (xếp loại)."""

    at_least: Number = Field(
        title="Từ điểm", description="Tổng điểm từ mức này trở lên"
    )
    name: Line = Field(title="Xếp loại", description="Xuất sắc, Tốt, Khá …")


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


class ScoringSource(Record):
    """Where the rules come from (nguồn của bộ tiêu chí)."""

    words: Line = Field(title="Nguồn", description="Văn bản ban hành bộ tiêu chí")
    document: DocumentRef | None = Field(
        None, title="Văn bản", description="Mã văn bản, nếu có trong danh mục"
    )
    confirmed: Flag = Field(
        title="Đã đối chiếu", description="false: trang ghi “mô phỏng, chưa đối chiếu”"
    )


class Scoring(Record):
    """The file `scoring.yml` (bộ tiêu chí chấm điểm)."""

    total_max: Number = Field(
        title="Tổng điểm", description="Thang điểm của cả bộ: 100 hoặc 1000", gt=0
    )
    decimals: Whole = Field(
        2,
        title="Số lẻ",
        description="Làm tròn đến mấy chữ số sau dấu phẩy (5 làm tròn lên)",
        ge=0,
        le=6,
    )
    rank_by: tuple[Line, ...] = Field(
        ("points",),
        title="Căn cứ xếp hạng",
        description="Theo thứ tự: points (tổng điểm), votes (số phiếu), section:<mã phần>, fewer_penalties (ít điểm trừ hơn), bonus (điểm cộng), council (quyết định của hội đồng)",
        min_length=1,
    )
    sections: tuple[Section, ...] = Field(
        title="Các phần", description="Theo thứ tự trong bộ tiêu chí", min_length=1
    )
    bonus_cap: Number | None = Field(
        None,
        title="Trần điểm cộng",
        description="Tổng điểm cộng nhiều nhất; bỏ trống là không giới hạn",
        ge=0,
    )
    penalty_cap: Number | None = Field(
        None,
        title="Trần điểm trừ",
        description="Tổng điểm trừ nhiều nhất, viết số dương",
        ge=0,
    )
    classes: tuple[ClassBand, ...] = Field(
        (), title="Xếp loại", description="Mức cao nhất viết trước"
    )
    positions: tuple[Line, ...] = Field(
        (), title="Vị trí suy tôn", description="Nhất, Nhì, Ba"
    )
    decided_by: Deciding = Field(
        Deciding.POINTS,
        title="Ai quyết định vị trí",
        description="points (bảng xếp hạng theo điểm) hoặc ballot (số phiếu)",
    )
    ballot: BallotRule | None = Field(
        None, title="Thể lệ bỏ phiếu", description="Bỏ trống nếu không bỏ phiếu"
    )
    eligibility: tuple[EligibilityCode, ...] = Field(
        (), title="Lý do không xét", description="Các lý do có thể dùng"
    )
    groups: tuple[PeerGroup, ...] = Field(
        (), title="Nhóm xếp hạng", description="Xếp hạng riêng từng nhóm"
    )
    quota: tuple[Quota, ...] = Field(
        (), title="Số lượng khen", description="Giới hạn cho từng danh hiệu, hình thức"
    )
    compares_with: Line | None = Field(
        None,
        title="So với",
        description="Phong trào năm trước để so thứ hạng: 2025/thi-dua-thon",
    )
    publish_after: Day | None = Field(
        None,
        title="Công bố từ ngày",
        description="Trước ngày này không một chữ nào của kết quả lên trang",
    )
    source: ScoringSource | None = Field(
        None, title="Nguồn", description="Bỏ trống thì trang ghi “chưa rõ nguồn”"
    )

    def leaves(self) -> Iterator[Criterion]:
        """Give all criteria that are scored, in order."""
        for section in self.sections:
            yield from section.leaves()
