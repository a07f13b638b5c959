"""Campaigns (phong trào, đợt thi đua): what they are for, what they are called."""

from __future__ import annotations

from pydantic import Field

from thidua.model.choice import Choice
from thidua.model.field.day import Day, SomeDay
from thidua.model.field.name import ClauseRef, DocumentRef, EventRef
from thidua.model.field.number import Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class CampaignKind(Choice):
    """How a campaign is run (hình thức tổ chức; Luật Thi đua, khen thưởng, Điều 16)."""

    REGULAR = "regular", "thường xuyên"
    THEMATIC = "thematic", "chuyên đề"
    PEAK = "peak", "đợt cao điểm", "cao điểm"
    CLUSTER_CYCLE = "cluster_cycle", "hoạt động năm của cụm"


class MottoKind(Choice):
    """What a short text is to a campaign."""

    SLOGAN = "slogan", "phương châm"
    THEME = "theme", "chủ đề"
    MOTTO = "motto", "tinh thần"


class Motto(Record):
    """A slogan, a theme of the year or a motto (khẩu hiệu, chủ đề, phương châm)."""

    text: Line = Field(title="Nội dung", description="Đúng chữ của kế hoạch")
    kind: MottoKind = Field(
        title="Loại",
        description="slogan (phương châm thi đua), theme (chủ đề năm), motto (tinh thần thực hiện)",
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu câu này"
    )


class Movement(Record):
    """A movement that the plan names (phong trào được nêu tên)."""

    name: Line = Field(title="Tên phong trào", description="Đúng tên trong kế hoạch")
    clause: ClauseRef | None = Field(
        None,
        title="Điều khoản",
        description="Mã điều khoản nêu phong trào; bỏ trống nếu chưa rõ vị trí",
    )


class Anniversary(Record):
    """An anniversary that a campaign marks (ngày kỷ niệm)."""

    name: Line = Field(title="Sự kiện", description="Việc được kỷ niệm")
    years: Whole = Field(title="Số năm", description="Kỷ niệm bao nhiêu năm", ge=1)
    since: SomeDay = Field(title="Ngày gốc", description="Ngày, tháng hoặc năm xảy ra")
    marked_on: Day = Field(title="Ngày kỷ niệm", description="Như kế hoạch ghi")
    note: Line | None = Field(
        None, title="Ghi chú", description="Khi bản gốc ghi sai: hiểu là ngày nào"
    )


class Launch(Record):
    """Who called for the campaign (người phát động)."""

    who: Line = Field(title="Người phát động", description="Chức danh hoặc cơ quan")
    document: DocumentRef | None = Field(
        None, title="Văn bản", description="Mã văn bản phát động"
    )
    clause: ClauseRef | None = Field(
        None, title="Điều khoản", description="Mã điều khoản nêu điều này"
    )


class Campaign(Record):
    """The file `campaign.yml` (phong trào thi đua)."""

    title: Line = Field(
        title="Tên", description="Tên gọn cho trang và thực đơn; tên đầy đủ ở plan.yml"
    )
    kind: CampaignKind = Field(
        title="Loại",
        description="regular (thường xuyên), thematic (chuyên đề), peak (đợt cao điểm), cluster_cycle (hoạt động năm của cụm)",
    )
    what: Line = Field(
        title="Làm gì",
        description="Một hai câu dễ hiểu: phong trào kêu gọi mọi người làm gì",
    )
    who: Line = Field(
        title="Ai tham gia", description="Một câu dễ hiểu, đủ các nhóm mà kế hoạch nêu"
    )
    occasions: tuple[EventRef, ...] = Field(
        (), title="Dịp", description="Mã các sự kiện mà phong trào chào mừng"
    )
    launched_by: Launch | None = Field(
        None, title="Phát động", description="Bỏ trống nếu kế hoạch không nêu"
    )
    mottos: tuple[Motto, ...] = Field(
        (),
        title="Phương châm, chủ đề",
        description="Các câu ngắn được nêu trong kế hoạch",
    )
    movements: tuple[Movement, ...] = Field(
        (), title="Phong trào được nêu tên", description="Theo thứ tự trong kế hoạch"
    )
    anniversaries: tuple[Anniversary, ...] = Field(
        (), title="Ngày kỷ niệm", description="Theo thứ tự trong kế hoạch"
    )
    updated_on: Day = Field(
        title="Ngày cập nhật", description="Ngày sửa dữ liệu của phong trào gần nhất"
    )
