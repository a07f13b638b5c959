"""Nominations (đề nghị khen thưởng): who is put forward, how people may comment."""

from __future__ import annotations

from typing import Self

from pydantic import Field

from thidua.model.award.consent import Consent
from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import AwardRef, Slug, UnitRef
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.time.today import Today


class RecipientKind(Choice):
    """Who gets an award (đối tượng khen thưởng)."""

    COLLECTIVE = "collective", "tập thể"
    INDIVIDUAL = "individual", "cá nhân"
    HOUSEHOLD = "household", "hộ gia đình"
    ENTERPRISE = "enterprise", "doanh nghiệp"


class Candidate(Record):
    """Who is put forward or rewarded (người, tập thể được khen)."""

    name: Line = Field(
        title="Tên",
        description="Tên tập thể, hoặc Ông/Bà và họ tên; không ghi gì khác về người",
    )
    kind: RecipientKind = Field(
        title="Đối tượng",
        description="collective (tập thể), individual (cá nhân), household (hộ gia đình), enterprise (doanh nghiệp)",
    )
    unit: UnitRef | None = Field(
        None, title="Đơn vị", description="Mã đơn vị của tập thể, cá nhân ấy"
    )
    small: Flag = Field(
        False,
        title="Tập thể nhỏ",
        description="true nếu là tập thể nhỏ (tổ, đội, nhóm)",
    )
    direct: Flag = Field(
        False,
        title="Trực tiếp lao động",
        description="true nếu là người trực tiếp lao động, sản xuất, học tập",
    )
    minor: Flag = Field(
        False,
        title="Chưa thành niên",
        description="true nếu là cá nhân chưa đủ 18 tuổi: cổng không nêu tên ở đâu cả",
    )
    anonymous: Flag = Field(
        False,
        title="Ẩn danh",
        description="true nếu người ấy không muốn được nêu: việc khen vẫn được kể, không có tên",
    )
    consent: Consent | None = Field(
        None,
        title="Đồng ý nêu tên",
        description="Cá nhân, hộ gia đình đồng ý có tên trong sổ vàng; bỏ trống thì sổ không nêu tên",
    )

    def is_nameless(self, today: Today) -> bool:
        """Whether the name may not be told today: whom it is of asked for that."""
        is_back = self.consent is not None and self.consent.is_withdrawn(today)
        return self.anonymous or is_back

    def nameless(self, mark: str) -> Self:
        """Give the candidate without the name; `mark` keeps two of them apart."""
        return self.model_copy(update={"name": mark, "anonymous": True})


class Nomination(Record):
    """One nomination (một đề nghị)."""

    candidate: Candidate = Field(
        title="Ai", description="Tập thể, cá nhân được đề nghị"
    )
    award: AwardRef = Field(
        title="Danh hiệu, hình thức", description="Mã trong data/catalogue.yml"
    )
    reason: Line = Field(title="Thành tích", description="Một câu")
    proposed_by: Line = Field(
        title="Nơi đề nghị", description="Đơn vị, hội nghị đề nghị"
    )
    submission: Line | None = Field(
        None, title="Tờ trình", description="Số, ngày tờ trình"
    )


class Consultation(Record):
    """Public consultation on the nominations (lấy ý kiến công khai)."""

    posted_on: Day = Field(title="Ngày đăng", description="Ngày công khai danh sách")
    until: Day = Field(title="Nhận ý kiến đến", description="Hết ngày này")
    channels: tuple[Line, ...] = Field(
        title="Nơi công khai",
        description="Cổng, niêm yết ở nhà văn hóa, loa truyền thanh …",
    )
    comment_to: Line = Field(
        title="Gửi ý kiến về", description="Bộ phận tiếp nhận; không ghi người góp ý"
    )


class Nominations(Record):
    """The file `nominations.yml`."""

    consultation: Consultation | None = Field(
        None, title="Lấy ý kiến", description="Bỏ trống nếu không lấy ý kiến"
    )
    nominations: dict[Slug, Nomination] = Field(
        title="Đề nghị", description="Mã đề nghị → nội dung"
    )
