"""Ballots (bỏ phiếu suy tôn), elections of heads, pledges: totals only, never who voted how."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import UnitRef
from thidua.model.field.number import Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line

Votes = Annotated[Whole, Field(ge=0)]
"""A number of votes."""


class Election(Record):
    """An election of a head or deputy (bầu cụm trưởng, cụm phó)."""

    office: Line = Field(title="Chức danh", description="Cụm trưởng, Cụm phó")
    year: Whole = Field(title="Cho năm", description="Năm nhiệm kỳ")
    votes: dict[UnitRef, Votes] = Field(
        title="Số phiếu", description="Mã đơn vị → số phiếu"
    )
    elected: UnitRef = Field(title="Trúng cử", description="Mã đơn vị")


class Pledge(Record):
    """A signing of pledges (ký giao ước thi đua)."""

    year: Whole = Field(title="Cho năm", description="Năm thi đua")
    on: Day = Field(title="Ngày ký", description="Ngày ký giao ước")
    place: Line | None = Field(None, title="Nơi ký", description="Địa điểm")
    parties: tuple[UnitRef, ...] = Field(
        title="Các bên", description="Mã các đơn vị ký"
    )


class CouncilTally(Record):
    """How the council voted on a unit (kết quả biểu quyết): numbers alone."""

    agree: Votes = Field(title="Đồng ý", description="Số người đồng ý công nhận (đạt)")
    disagree: Votes = Field(
        0, title="Không đồng ý", description="Số người không đồng ý (không đạt)"
    )
    postpone: Votes = Field(
        0, title="Hoãn", description="Số người đề nghị hoãn, xét lại sau"
    )
    reason: Line | None = Field(
        None, title="Lý do", description="Vì sao không đạt hoặc hoãn, như biên bản ghi"
    )


class CouncilDecision(Record):
    """What the council decided where all else was equal (quyết định của hội đồng)."""

    order: tuple[UnitRef, ...] = Field(
        title="Thứ tự", description="Đơn vị xếp trước viết trước"
    )
    reason: Line = Field(title="Lý do", description="Vì sao xếp như vậy")
    minutes: Line = Field(title="Biên bản", description="Số, ngày biên bản")


class Ballot(Record):
    """The file `ballot.yml` (biên bản kiểm phiếu)."""

    question: Line | None = Field(
        None, title="Bỏ phiếu về việc", description="Suy tôn đơn vị Nhất, Nhì, Ba năm …"
    )
    on: Day | None = Field(None, title="Ngày bỏ phiếu", description="Ngày hội nghị")
    eligible: Whole | None = Field(
        None, title="Số người được bỏ phiếu", description="Theo danh sách", ge=0
    )
    members: Whole | None = Field(
        None,
        title="Tổng số thành viên",
        description="Mọi thành viên hội đồng, kể cả người vắng",
        ge=0,
    )
    present: Whole | None = Field(
        None, title="Có mặt", description="Số người dự họp", ge=0
    )
    issued: Whole | None = Field(
        None, title="Phiếu phát ra", description="Số phiếu phát ra", ge=0
    )
    returned: Whole | None = Field(
        None, title="Phiếu thu về", description="Số phiếu thu về", ge=0
    )
    valid: Whole | None = Field(
        None, title="Phiếu hợp lệ", description="Số phiếu hợp lệ", ge=0
    )
    invalid: Whole | None = Field(
        None, title="Phiếu không hợp lệ", description="Số phiếu không hợp lệ", ge=0
    )
    blank: Whole | None = Field(
        None, title="Phiếu trắng", description="Số phiếu trắng", ge=0
    )
    votes: dict[UnitRef, Votes] = Field(
        title="Số phiếu", description="Mã đơn vị → số phiếu; không ghi ai bỏ cho ai"
    )
    council_votes: dict[UnitRef, CouncilTally] = Field(
        {},
        title="Hội đồng biểu quyết",
        description="Mã đơn vị → số người đồng ý, không đồng ý, hoãn; thể lệ ở council_vote của scoring.yml",
    )
    minutes: Line | None = Field(
        None, title="Biên bản", description="Số, ngày biên bản kiểm phiếu"
    )
    council: CouncilDecision | None = Field(
        None,
        title="Quyết định của hội đồng",
        description="Chỉ khi mọi căn cứ khác bằng nhau",
    )
    elections: tuple[Election, ...] = Field(
        (), title="Bầu cử", description="Bầu cụm trưởng, cụm phó cho năm sau"
    )
    pledge: Pledge | None = Field(
        None, title="Giao ước", description="Việc ký giao ước thi đua"
    )
