"""Legal documents (văn bản): what plans rest on, cite and carry out."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import DocumentRef, SecureAddress, Slug
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.key import CampaignKey


class GovernmentLevel(Choice):
    """The level of government that issued a document (cấp ban hành)."""

    CENTRAL = "central", "trung ương"
    PROVINCE = "province", "tỉnh"
    DISTRICT = "district", "huyện"
    COMMUNE = "commune", "xã"


class DocumentKind(StrEnum):
    """Kinds of documents (loại văn bản), by their printed names."""

    LAW = "Luật"
    DECREE = "Nghị định"
    CIRCULAR = "Thông tư"
    RESOLUTION = "Nghị quyết"
    DECISION = "Quyết định"
    DIRECTIVE = "Chỉ thị"
    CONCLUSION = "Kết luận"
    PLAN = "Kế hoạch"
    GUIDANCE = "Hướng dẫn"
    NOTICE = "Thông báo"
    PROGRAMME = "Chương trình"
    SCHEME = "Đề án"
    REGULATION = "Quy định"
    STATUTE = "Quy chế"
    OFFICIAL_LETTER = "Công văn"
    ORDINANCE = "Pháp lệnh"


class Implementation(Record):
    """A document of a level above that a document carries out (thực hiện)."""

    document: DocumentRef = Field(title="Văn bản", description="Mã văn bản cấp trên")
    stated: Flag = Field(
        title="Ghi rõ",
        description="true nếu chính văn bản nói rõ; false nếu người biên tập suy ra từ trích yếu",
    )


class LegalDocument(Record):
    """A legal document in the register (văn bản trong danh mục)."""

    kind: DocumentKind = Field(
        title="Loại văn bản",
        description="Luật, Nghị định, Quyết định, Chỉ thị, Kế hoạch …",
    )
    code: Line | None = Field(
        None,
        title="Số, ký hiệu",
        description="Như in trên văn bản: 68/2024/QĐ-UBND; bỏ trống nếu chưa rõ",
    )
    issued_on: Day | None = Field(
        None, title="Ngày ban hành", description="Bỏ trống nếu chưa rõ"
    )
    issuer: Line | None = Field(
        None,
        title="Cơ quan ban hành",
        description="Bỏ trống nếu nơi viện dẫn không ghi",
    )
    subject: Line | None = Field(
        None,
        title="Trích yếu",
        description="Văn bản nói về việc gì; bỏ trống nếu nơi viện dẫn không ghi",
    )
    level: GovernmentLevel = Field(
        title="Cấp",
        description="central, province, district (trước 01/7/2025) hoặc commune",
    )
    in_force_from: Day | None = Field(
        None, title="Có hiệu lực từ", description="Chỉ ghi khi đã đối chiếu"
    )
    in_force_to: Day | None = Field(
        None,
        title="Hết hiệu lực từ",
        description="Ngày đầu tiên không còn hiệu lực; chỉ ghi khi đã đối chiếu",
    )
    replaced_by: tuple[DocumentRef, ...] = Field(
        (), title="Được thay bằng", description="Mã các văn bản thay thế"
    )
    amended_by: tuple[DocumentRef, ...] = Field(
        (), title="Được sửa đổi bởi", description="Mã các văn bản sửa đổi"
    )
    implements: tuple[Implementation, ...] = Field(
        (),
        title="Thực hiện văn bản",
        description="Các văn bản cấp trên mà văn bản này thực hiện",
    )
    checked_on: Day | None = Field(
        None,
        title="Ngày đối chiếu",
        description="Ngày người biên tập đối chiếu hiệu lực; bỏ trống thì trang ghi “chưa đối chiếu”",
    )
    source: Line | None = Field(
        None,
        title="Nguồn đối chiếu",
        description="Hiệu lực được đối chiếu ở đâu: công báo, danh mục nào; đi cùng checked_on",
    )
    url: SecureAddress | None = Field(
        None,
        title="Toàn văn",
        description="Địa chỉ https của toàn văn trên trang chính thức; trang văn bản dẫn ra đó",
    )
    plan: Line | None = Field(
        None,
        title="Kế hoạch trên cổng",
        description="Khi văn bản là kế hoạch của một phong trào trên cổng này: co-quan/nam/phong-trao",
    )
    note: Line | None = Field(
        None, title="Ghi chú", description="Điều cần nói thêm về văn bản"
    )

    @property
    def campaign(self) -> CampaignKey | None:
        """The campaign of the portal whose plan it is."""
        body, _, name = (self.plan or "").partition("/")
        return CampaignKey.within(body, name) if name else None


class LegalRegister(Record):
    """The file `legal.yml`: documents by their ids."""

    documents: dict[Slug, LegalDocument] = Field(
        title="Văn bản",
        description="Mã văn bản → nội dung; mã gồm loại, số, ký hiệu và năm: chi-thi-41-ct-tw-2024",
    )
