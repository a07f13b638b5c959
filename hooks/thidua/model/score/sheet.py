"""Score sheets (bảng chấm điểm): what a unit reached, what it gave itself, what it was given."""

from __future__ import annotations

from pydantic import Field

from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import Code, Slug, WebAddress
from thidua.model.field.number import Flag, Number
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.proof.seal import Correction, Seal
from thidua.model.score.figure import Figures
from thidua.model.score.period import OnePeriod


class SheetState(Choice):
    """How far a sheet has come (trạng thái bảng điểm)."""

    DRAFT = "draft", "đang nhập"
    SELF_SUBMITTED = "self_submitted", "đã tự chấm"
    CLUSTER_SCORED = "cluster_scored", "đã chấm chéo"
    EXPLAINED = "explained", "đã giải trình"
    APPRAISED = "appraised", "đã thẩm định"
    FINAL = "final", "đã chốt"
    PUBLISHED = "published", "đã công bố"


class Stage(Choice):
    """Whose points they are (vòng chấm), the first first."""

    SELF = "self", "tự chấm"
    CLUSTER = "cluster", "cụm chấm"
    APPRAISED = "appraised", "thẩm định"
    FINAL = "final", "điểm cuối"


class Evidence(Record):
    """A paper that shows what was reached (minh chứng)."""

    title: Line = Field(title="Tên minh chứng", description="Báo cáo số …, biên bản …")
    file: Line | None = Field(
        None, title="Tệp", description="Đường dẫn trong content/, nếu đăng được"
    )
    address: WebAddress | None = Field(
        None, title="Địa chỉ", description="Nơi xem, nếu đã đăng ở chỗ khác"
    )
    sha256: Line | None = Field(
        None, title="Mã băm", description="SHA-256 của tệp, để biết tệp không bị thay"
    )


class Reasons(Record):
    """Why a later round differs from the one before it (lý do điều chỉnh)."""

    cluster: Line | None = Field(
        None,
        title="Cụm chấm khác tự chấm vì",
        description="Bắt buộc khi hai điểm khác nhau",
    )
    appraised: Line | None = Field(
        None, title="Thẩm định khác vì", description="Bắt buộc khi khác vòng trước"
    )
    final: Line | None = Field(
        None,
        title="Điểm cuối khác vì",
        description="Bắt buộc khi khác vòng trước, hoặc khác điểm tính theo công thức",
    )


class Reply(Record):
    """What a unit said to its appraised points, and what it was answered (phản hồi)."""

    on: Day = Field(title="Ngày phản hồi", description="Trong hạn reply_until")
    words: Line = Field(
        title="Đơn vị phản hồi", description="Nói gọn, không ghi tên người"
    )
    answer: Line | None = Field(
        None,
        title="Trả lời",
        description="Giữ hay sửa điểm, vì sao; phải có trước khi công bố",
    )


class ScoreLine(Figures):
    """One criterion of a sheet (dòng chấm)."""

    periods: dict[Slug, OnePeriod] = Field(
        default_factory=dict,
        title="Từng kỳ",
        description="Cho tiêu chí có over: mã kỳ → số liệu của kỳ; một con số là đủ khi cách tính chỉ cần một: {tuan-1: 9, tuan-2: 8}",
    )
    self: Number | None = Field(None, title="Tự chấm", description="Điểm đơn vị tự cho")
    cluster: Number | None = Field(
        None, title="Cụm chấm", description="Điểm do cụm hoặc đơn vị bạn chấm chéo"
    )
    appraised: Number | None = Field(
        None, title="Thẩm định", description="Điểm sau thẩm định"
    )
    final: Number | None = Field(
        None,
        title="Điểm cuối",
        description="Với manual là điểm được cho; với loại khác máy tính, ghi khác thì cần lý do",
    )
    reasons: Reasons = Field(
        Reasons(cluster=None, appraised=None, final=None),
        title="Lý do",
        description="Vì sao vòng sau khác vòng trước",
    )
    reason: Line | None = Field(
        None,
        title="Lý do chung",
        description="Viết gọn khi chỉ có một lý do cho mọi vòng",
    )
    replies: tuple[Reply, ...] = Field(
        (),
        title="Phản hồi",
        description="Đơn vị nói gì về điểm thẩm định và được trả lời thế nào",
    )
    assigned: Flag = Field(
        True,
        title="Được giao",
        description="false: tiêu chí không áp dụng cho đơn vị, không tính vào cả tử lẫn mẫu",
    )
    evidence: tuple[Evidence, ...] = Field(
        (), title="Minh chứng", description="Giấy tờ kèm theo"
    )
    note: Line | None = Field(None, title="Ghi chú", description="Điều cần nói thêm")


class Ineligibility(Record):
    """Why a unit is not ranked (không xét)."""

    code: Slug = Field(
        title="Mã lý do", description="Một trong các lý do của scoring.yml"
    )
    basis: Line | None = Field(
        None,
        title="Căn cứ",
        description="Văn bản kết luận; không nêu vụ việc đang xem xét",
    )


class Lowered(Record):
    """A class taken down, and by which document (hạ bậc xếp loại)."""

    code: Slug = Field(
        title="Mã lý do", description="Một trong các lý do ở lowering của scoring.yml"
    )
    document: Line = Field(
        title="Văn bản",
        description="Số, ngày văn bản kết luận; không nêu tên người, vụ việc",
    )


class LogEntry(Record):
    """A step of a sheet (nhật ký)."""

    on: Day = Field(title="Ngày", description="Ngày chuyển bước")
    by: Line = Field(
        title="Vai trò", description="Chức danh hoặc bộ phận, không ghi tên người"
    )
    to: SheetState = Field(
        title="Sang trạng thái",
        description="self_submitted, cluster_scored, explained, appraised, final, published; lùi một bước, hay bỏ bước trước appraised, phải có lý do",
    )
    reason: Line | None = Field(None, title="Lý do", description="Bắt buộc khi trả lại")


class ScoreSheet(Record):
    """The file `scores/<unit>.yml` (bảng chấm điểm)."""

    unit: Slug = Field(title="Đơn vị", description="Mã đơn vị, trùng tên tệp")
    group: Slug = Field(
        "chung", title="Nhóm", description="Mã nhóm xếp hạng trong scoring.yml"
    )
    eligible: Flag = Field(
        True, title="Được xét", description="false thì phải có ineligible"
    )
    ineligible: Ineligibility | None = Field(
        None, title="Không xét vì", description="Bỏ trống nếu được xét"
    )
    lowered: tuple[Lowered, ...] = Field(
        (),
        title="Hạ bậc xếp loại",
        description="Lý do và văn bản; bỏ trống nếu không bị hạ",
    )
    lines: dict[Code, ScoreLine] = Field(
        default_factory=dict,
        title="Dòng chấm",
        description="Mã số tiêu chí → dòng chấm",
    )
    state: SheetState = Field(
        SheetState.DRAFT,
        title="Trạng thái",
        description="draft, self_submitted, cluster_scored, explained, appraised, final, published",
    )
    log: tuple[LogEntry, ...] = Field(
        (), title="Nhật ký", description="Các bước đã qua"
    )
    published: Seal | None = Field(
        None, title="Công bố", description="Bỏ trống thì bảng chưa lên trang"
    )
    corrections: tuple[Correction, ...] = Field(
        (), title="Đính chính", description="Theo thứ tự thời gian"
    )
