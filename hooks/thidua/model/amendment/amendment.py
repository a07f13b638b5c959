"""What later documents made of a plan (sửa đổi, bổ sung, thay thế, bãi bỏ, đính chính)."""

from __future__ import annotations

from pydantic import Field

from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import Anchor, DocumentRef
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class AmendmentKind(Choice):
    """What a document does to a clause; the words are those of Luật Ban hành văn bản."""

    AMEND = "amend", "sửa đổi"
    ADD = "add", "bổ sung"
    REPLACE = "replace", "thay thế"
    REPEAL = "repeal", "bãi bỏ"
    CORRECT = "correct", "đính chính"


class ClauseChange(Record):
    """What one clause becomes (một điều khoản được sửa)."""

    clause: Anchor = Field(
        title="Điều khoản",
        description="Mã điều khoản được sửa; với bổ sung là mã mới: mã cấp trên rồi nhãn mới, ii-3-d",
    )
    kind: AmendmentKind = Field(
        title="Là gì",
        description="amend (sửa đổi: lời riêng của điều khoản đổi, các điểm bên dưới giữ nguyên), add (bổ sung), replace (thay thế: cả các điểm bên dưới không còn), repeal (bãi bỏ), correct (đính chính lỗi chữ, số)",
    )
    words: Line | None = Field(
        None,
        title="Lời mới",
        description="Nguyên văn lời mới, không có nhãn; không ghi với bãi bỏ",
    )
    label: Line | None = Field(
        None, title="Nhãn", description="Chỉ với bổ sung, như in: d), 4., -"
    )
    after: Anchor | None = Field(
        None,
        title="Đứng sau",
        description="Chỉ với bổ sung: mã điều khoản cùng cấp đứng ngay trước; mã cấp trên nếu là điểm đầu tiên bên dưới",
    )


class Amendment(Record):
    """One document that changes the plan (một văn bản sửa đổi)."""

    document: DocumentRef = Field(
        title="Văn bản", description="Mã văn bản sửa đổi, trong legal.yml của cơ quan"
    )
    in_force_from: Day = Field(
        title="Có hiệu lực từ", description="Ngày lời mới bắt đầu được áp dụng"
    )
    changes: tuple[ClauseChange, ...] = Field(
        title="Điều khoản được sửa",
        description="Mỗi điều khoản một mục",
        min_length=1,
    )


class Amendments(Record):
    """The file `amendments.yml`."""

    amendments: tuple[Amendment, ...] = Field(
        title="Văn bản sửa đổi",
        description="Theo ngày có hiệu lực; tệp lời trong content/ giữ nguyên văn bản đầu, không sửa theo",
        min_length=1,
    )
