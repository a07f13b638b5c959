"""Exemplary models (điển hình tiên tiến): who did what, with what result, how to follow."""

from __future__ import annotations

from pydantic import Field

from thidua.model.award.consent import Consent
from thidua.model.choice import Choice
from thidua.model.field.day import Day, SomeDay
from thidua.model.field.name import ClauseRef, Slug, UnitRef
from thidua.model.field.number import Flag, Number
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.time.today import Today


class ExemplarKind(Choice):
    """Kinds of exemplars (loại điển hình)."""

    COLLECTIVE = "collective", "tập thể"
    INDIVIDUAL = "individual", "cá nhân"
    HOUSEHOLD = "household", "hộ gia đình"
    MODEL = "model", "mô hình", "mô hình hay"
    GOOD_DEED = "good_deed", "người tốt, việc tốt", "người tốt việc tốt"


class ExemplarStatus(Choice):
    """How far an exemplar has come (tình trạng)."""

    PROPOSED = "proposed", "được giới thiệu"
    VERIFIED = "verified", "đã xác minh"
    RECOGNISED = "recognised", "được công nhận"
    REPLICATED = "replicated", "đã nhân rộng"
    ARCHIVED = "archived", "lưu trữ"
    WITHDRAWN = "withdrawn", "đã rút"


class Result(Record):
    """A figure that shows what came of it (kết quả bằng số)."""

    name: Line = Field(title="Kết quả", description="Điều đo được")
    value: Number = Field(title="Số", description="Chỉ ghi số")
    unit: Line = Field(title="Đơn vị tính", description="tấn rác, hộ, triệu đồng …")
    source: Line | None = Field(None, title="Nguồn", description="Báo cáo, biên bản …")


class Photo(Record):
    """A picture (ảnh)."""

    file: Line = Field(title="Tệp", description="Tên tệp đặt cạnh bài viết: ao-ca.png")
    alt: Line = Field(
        title="Mô tả ảnh", description="Cho người không nhìn thấy ảnh; bắt buộc"
    )
    credit: Line | None = Field(
        None, title="Nguồn ảnh", description="Người chụp, người vẽ"
    )
    consent: Consent = Field(title="Đồng ý", description="Bắt buộc với mọi ảnh")


class Recognition(Record):
    """Who recognised an exemplar (công nhận)."""

    by: Line = Field(title="Nơi công nhận", description="Hội đồng, hội nghị …")
    on: Day | None = Field(None, title="Ngày", description="Bỏ trống nếu chưa rõ")
    decision: Slug | None = Field(
        None,
        title="Quyết định khen thưởng",
        description="Mã quyết định trong awards.yml của phong trào",
    )


class Exemplar(Record):
    """The front matter of an exemplar's page (đầu trang điển hình)."""

    title: Line = Field(
        title="Tên", description="Tên mô hình, hoặc tên tập thể, cá nhân"
    )
    kind: ExemplarKind = Field(
        title="Loại",
        description="collective (tập thể), individual (cá nhân), household (hộ gia đình), model (mô hình hay, cách làm sáng tạo), good_deed (gương người tốt, việc tốt)",
    )
    unit: UnitRef = Field(title="Đơn vị", description="Mã đơn vị nơi có điển hình")
    field: Line = Field(
        title="Lĩnh vực", description="Môi trường, Nông nghiệp, Giáo dục …"
    )
    summary: Line = Field(
        title="Tóm tắt", description="Một hai câu: ai, làm gì, được gì"
    )
    since: SomeDay = Field(
        title="Từ", description="Bắt đầu từ ngày, tháng hoặc năm nào"
    )
    until: SomeDay | None = Field(
        None, title="Đến", description="Bỏ trống nếu còn đang làm"
    )
    done: tuple[Line, ...] = Field(
        title="Đã làm", description="Từng việc, mỗi việc một câu", min_length=1
    )
    results: tuple[Result, ...] = Field(
        (), title="Kết quả bằng số", description="Chỉ số đo được, có nguồn"
    )
    cost: Line | None = Field(
        None,
        title="Chi phí",
        description="Hết bao nhiêu, ai góp; bỏ trống thì trang ghi “chưa rõ”",
    )
    steps: tuple[Line, ...] = Field(
        title="Cách làm theo",
        description="Từng bước để nơi khác làm được",
        min_length=1,
    )
    recognised: Recognition | None = Field(
        None, title="Công nhận", description="Bắt buộc từ tình trạng recognised trở đi"
    )
    status: ExemplarStatus = Field(
        title="Tình trạng",
        description="proposed (được giới thiệu), verified (đã xác minh), recognised (được công nhận), replicated (đã nhân rộng), archived (lưu trữ), withdrawn (đã rút)",
    )
    replicated_in: tuple[UnitRef, ...] = Field(
        (), title="Đã làm theo ở", description="Mã các đơn vị đã làm theo"
    )
    withdrawn: Line | None = Field(
        None, title="Rút vì", description="Bắt buộc khi tình trạng là withdrawn"
    )
    campaign: Line | None = Field(
        None, title="Phong trào", description="Năm và mã phong trào: 2025/thi-dua-thon"
    )
    clause: ClauseRef | None = Field(
        None,
        title="Điều khoản",
        description="Mã điều khoản của kế hoạch mà điển hình thực hiện",
    )
    minor: Flag = Field(
        False,
        title="Chưa thành niên",
        description="true nếu là một người chưa đủ 18 tuổi: không có trong sổ vàng, không tìm thấy bằng ô tìm kiếm",
    )
    anonymous: Flag = Field(
        False,
        title="Ẩn danh",
        description="true nếu người ấy không muốn được nêu: cổng không có trang này, không ghi tên, ảnh ở đâu cả",
    )
    consent: Consent | None = Field(
        None,
        title="Đồng ý nêu tên",
        description="Cá nhân, hộ gia đình đồng ý có tên trong sổ vàng; bỏ trống thì sổ không nêu tên",
    )
    photos: tuple[Photo, ...] = Field(
        (),
        title="Ảnh",
        description="Ảnh đầu tiên là ảnh đại diện; điển hình đã rút, hoặc giấy đồng ý hết hạn, thì cổng không hiện ảnh",
    )
    updated_on: Day = Field(
        title="Ngày cập nhật", description="Ngày sửa trang gần nhất"
    )

    def is_nameless(self, today: Today) -> bool:
        """Whether nothing of it may be told today: whom it is of asked for that."""
        is_back = self.consent is not None and self.consent.is_withdrawn(today)
        return self.anonymous or is_back

    def shown_photos(self, today: Today) -> tuple[Photo, ...]:
        """The photos that pages show today: those with consent, none of what was withdrawn."""
        if self.status is ExemplarStatus.WITHDRAWN:
            return ()
        return tuple(photo for photo in self.photos if photo.consent.holds(today))
