"""Titles and forms of award (danh hiệu, hình thức khen thưởng): two lists kept apart."""

from __future__ import annotations

from pydantic import Field

from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import DocumentRef, Slug
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class AwardKind(Choice):
    """A flag is a title won by emulation; a certificate is a form of commendation."""

    TITLE = "title", "danh hiệu"
    FORM = "form", "hình thức khen thưởng", "hình thức"


class CatalogueAward(Record):
    """A title or form that exists in law (danh hiệu hoặc hình thức)."""

    name: Line = Field(title="Tên", description="Tên gọi đầy đủ")
    kind: AwardKind = Field(
        title="Loại",
        description="title: danh hiệu thi đua; form: hình thức khen thưởng",
    )
    authority: Line | None = Field(
        None,
        title="Thẩm quyền",
        description="Ai quyết định; chỉ ghi khi đã đối chiếu, bỏ trống thì trang ghi “chưa đối chiếu”",
    )
    since: Day | None = Field(
        None, title="Từ ngày", description="Thẩm quyền ấy có từ ngày nào"
    )
    basis: Line | None = Field(None, title="Căn cứ", description="Văn bản quy định")


class AuthorityCaveat(Record):
    """What may have changed who decides: told wherever that is told (lưu ý về thẩm quyền)."""

    words: Line = Field(
        title="Lời lưu ý", description="Vì sao thẩm quyền ghi trên trang có thể đã khác"
    )
    documents: tuple[DocumentRef, ...] = Field(
        (), title="Văn bản", description="Mã các văn bản làm thay đổi thẩm quyền"
    )


class Catalogue(Record):
    """The file `catalogue.yml`."""

    awards: dict[Slug, CatalogueAward] = Field(
        title="Danh hiệu, hình thức", description="Mã → nội dung"
    )
    caveat: AuthorityCaveat | None = Field(
        None,
        title="Lưu ý về thẩm quyền",
        description="Hiện cạnh mọi chỗ nói ai quyết định khen thưởng",
    )
