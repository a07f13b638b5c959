"""The document that a plan is (thể thức văn bản): head, foot, what it cites, who gets it."""

from __future__ import annotations

from pydantic import Field

from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import ClauseRef, DocumentRef
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.reference.reference import kind_of


class PlanStatus(Choice):
    """How far a plan has come (tình trạng văn bản); DESIGN §2.11."""

    ISSUED = "issued", "đã ban hành"
    DRAFT = "draft", "dự thảo"
    UNKNOWN = "unknown", "chưa rõ"


class TextKind(Choice):
    """Whose words the narrative has (lời của kế hoạch); DESIGN §2.11."""

    FULL = "full", "nguyên văn"
    SUMMARY = "summary", "tóm lược"

    @property
    def is_summary(self) -> bool:
        """Whether the words are the portal's, and not the document's."""
        return self is TextKind.SUMMARY


class Original(Record):
    """The document itself as a file (bản gốc): a PDF of what was signed, or of its scan."""

    file: Line = Field(
        title="Tệp",
        description="Đường dẫn trong content/; PDF, ảnh quét cũng để trong PDF",
    )
    sha256: Line = Field(
        title="Mã SHA-256",
        description="64 chữ số và chữ a đến f; Windows: certutil -hashfile TỆP SHA256, Linux: sha256sum TỆP",
    )


class Signatory(Record):
    """Who signed (người ký)."""

    authority: Line | None = Field(
        None,
        title="Quyền hạn ký",
        description="TM., KT. …, như in: TM. ỦY BAN NHÂN DÂN",
    )
    position: Line = Field(title="Chức vụ", description="Như in trên văn bản")
    name: Line = Field(title="Họ và tên", description="Không ghi học hàm, học vị")


class PlanDocument(Record):
    """The head and foot of the document (thể thức văn bản; NĐ 30/2020/NĐ-CP)."""

    title: Line = Field(
        title="Trích yếu", description="Tên đầy đủ của kế hoạch, không có chữ KẾ HOẠCH"
    )
    status: PlanStatus = Field(
        title="Tình trạng",
        description="issued (đã ban hành: đủ số, ngày, người ký), draft (văn bản tự ghi là dự thảo, hoặc cơ quan cho biết như vậy), unknown (bản thu thập không ghi số, ngày)",
    )
    number: Line | None = Field(
        None, title="Số", description="Bỏ trống nếu chưa có; không tự đặt"
    )
    symbol: Line | None = Field(None, title="Ký hiệu", description="Ví dụ KH-UBND")
    issued_on: Day | None = Field(
        None, title="Ngày ban hành", description="Bỏ trống nếu chưa có"
    )
    date_text: Line | None = Field(
        None,
        title="Dòng ngày như in",
        description="Khi bản gốc để trống ngày, tháng: “ngày … tháng 9 năm 2025”",
    )
    place: Line | None = Field(
        None, title="Địa danh", description="Như in trước ngày tháng"
    )
    issuer: Line = Field(title="Cơ quan ban hành", description="Tên như trong văn bản")
    parent: Line | None = Field(
        None,
        title="Cơ quan chủ quản",
        description="Cơ quan cấp trên in ở đầu văn bản hoặc nêu trong văn bản",
    )
    signatory: Signatory = Field(title="Người ký", description="Như cuối văn bản")
    source: Line = Field(
        title="Nguồn", description="Bản nào đã được đọc để nhập dữ liệu"
    )
    original: Original | None = Field(
        None, title="Bản gốc", description="Tệp của văn bản; bỏ trống nếu chưa có"
    )

    @property
    def kind(self) -> str:
        """The kind that its symbol tells: HD-UBND is a Hướng dẫn; else a Kế hoạch."""
        return kind_of(self.symbol or "") or "Kế hoạch"

    @property
    def code(self) -> str:
        """Number and symbol as printed, "" without any; the Party joins them by a dash: 12-KH/ĐU."""
        sign = "-" if "/" in (self.symbol or "") else "/"
        return sign.join(part for part in (self.number, self.symbol) if part)


class CitationRole(Choice):
    """What a cited document is to the plan (vai trò của văn bản được nêu)."""

    BASIS = "basis", "căn cứ"
    IMPLEMENTS = "implements", "thực hiện"
    CITED = "cited", "được nhắc"


class Citation(Record):
    """A document that a clause names (viện dẫn)."""

    document: DocumentRef = Field(title="Văn bản", description="Mã trong legal.yml")
    role: CitationRole = Field(
        title="Vai trò",
        description="basis (căn cứ), implements (kế hoạch thực hiện văn bản này), cited (được nhắc trong nội dung)",
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nhắc đến văn bản"
    )
    of: Line | None = Field(
        None,
        title="Điều khoản của văn bản",
        description="Mã điều khoản được thực hiện hay dẫn tới, khi văn bản là kế hoạch trên cổng này (mục plan trong legal.yml)",
    )


class RecipientPurpose(Choice):
    """Why a copy is sent (mục đích gửi)."""

    REPORT = "report", "để báo cáo"
    IMPLEMENT = "implement", "để thực hiện"
    COORDINATE = "coordinate", "để phối hợp"
    ARCHIVE = "archive", "lưu"


class Recipient(Record):
    """One line of the list of recipients (nơi nhận)."""

    name: Line = Field(
        title="Nơi nhận", description="Như in, không có phần (b/c), (t/h)"
    )
    purpose: RecipientPurpose | None = Field(
        None,
        title="Mục đích",
        description="report (b/c: để báo cáo), implement (t/h: để thực hiện), coordinate (p/h: để phối hợp), archive (lưu); bỏ trống nếu bản gốc không ghi",
    )
    electronic: Flag = Field(
        False,
        title="Gửi bản điện tử",
        description="true nếu bản gốc ghi gửi bản điện tử",
    )
