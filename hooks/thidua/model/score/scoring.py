"""Criteria sets (bộ tiêu chí chấm điểm): what is scored, how, and what places a unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from thidua.model.field.day import Day
from thidua.model.field.name import DocumentRef, Slug
from thidua.model.field.number import Flag, Number, Whole, decimal_text
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.ranking.basis import BasisName
from thidua.model.ratio import Ratio
from thidua.model.refusal import Fault, refuse
from thidua.model.score.class_band import ClassBand, Floor, in_order
from thidua.model.score.criterion.criteria import AnyCriterion, Leaf, leaves
from thidua.model.score.period import ScoredPeriod, all_periods
from thidua.model.score.rule import (
    BallotRule,
    CouncilVoteRule,
    Deciding,
    EligibilityCode,
    LoweringCode,
    PeerGroup,
    Quota,
)


def _told_once(positions: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a position that is named twice."""
    refuse(
        Fault((place,), "position_twice", {})
        for place, name in enumerate(positions)
        if name in positions[:place]
    )
    return positions


class Section(Record):
    """A part of a criteria set (phần, mục của bộ tiêu chí)."""

    id: Slug = Field(title="Mã phần", description="Dùng trong rank_by: section:i")
    name: Line = Field(title="Tên phần", description="Như bộ tiêu chí ghi")
    max: Number = Field(
        title="Điểm tối đa",
        description="Bằng tổng điểm tối đa các tiêu chí (đã nhân hệ số của tiêu chí), không kể cộng, trừ",
    )
    weight: Number = Field(
        Decimal(1),
        title="Hệ số",
        description="Điểm cả phần nhân với số này khi cộng tổng",
        gt=0,
    )
    criteria: tuple[AnyCriterion, ...] = Field(
        title="Tiêu chí", description="Theo thứ tự trong bộ", min_length=1
    )

    def leaves(self) -> Iterator[Leaf]:
        """Give the criteria that are scored, in order."""
        return leaves(self.criteria)


class ScoringSource(Record):
    """Where the rules come from (nguồn của bộ tiêu chí)."""

    words: Line = Field(title="Nguồn", description="Văn bản ban hành bộ tiêu chí")
    document: DocumentRef | None = Field(
        None, title="Văn bản", description="Mã văn bản, nếu có trong danh mục"
    )
    confirmed: Flag = Field(
        title="Đã đối chiếu", description="false: trang ghi “chưa rõ nguồn”"
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
    rank_by: tuple[BasisName, ...] = Field(
        ("points",),
        title="Căn cứ xếp hạng",
        description="Theo thứ tự: points (tổng điểm), votes (số phiếu), section:<mã phần>, passed (số tiêu chí đạt), fewer_penalties (ít điểm trừ hơn), bonus (điểm cộng), council (quyết định của hội đồng)",
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
    total_cap: Number | None = Field(
        None,
        title="Trần tổng điểm",
        description="Tổng điểm nhiều nhất, kể cả điểm cộng: “tổng điểm không quá 100”; bỏ trống là không giới hạn",
        gt=0,
    )
    classes: Annotated[tuple[ClassBand, ...], AfterValidator(in_order)] = Field(
        (), title="Xếp loại", description="Mức cao nhất viết trước"
    )
    floor: Floor | None = Field(
        None,
        title="Điểm liệt",
        description="Dưới mức này thì không xét xếp hạng; nếu chỉ không được loại cao nhất thì ghi vào classes",
    )
    passed_from: Ratio = Field(
        Fraction(1),
        title="Tiêu chí đạt từ",
        description="Một tiêu chí là đạt khi được từ tỷ lệ này của điểm tối đa; bỏ trống là phải đủ điểm tối đa",
    )
    lowering: tuple[LoweringCode, ...] = Field(
        (), title="Lý do hạ bậc", description="Các lý do hạ bậc xếp loại có thể dùng"
    )
    periods: tuple[ScoredPeriod, ...] = Field(
        (),
        title="Các kỳ chấm",
        description="Tuần, tháng, quý, học kỳ, cho tiêu chí có over; kỳ nào đã đến mới ghi",
    )
    council_vote: CouncilVoteRule | None = Field(
        None,
        title="Hội đồng biểu quyết",
        description="Khi hội đồng biểu quyết từng đơn vị: đạt, không đạt, hoãn",
    )
    positions: Annotated[tuple[Line, ...], AfterValidator(_told_once)] = Field(
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
    reply_until: Day | None = Field(
        None,
        title="Phản hồi đến hết ngày",
        description="Sau thẩm định, đơn vị phản hồi đến hết ngày này; chưa hết hạn thì chưa công bố được",
    )
    publish_after: Day | None = Field(
        None,
        title="Công bố từ ngày",
        description="Trước ngày này không một chữ nào của kết quả lên trang",
    )
    source: ScoringSource | None = Field(
        None, title="Nguồn", description="Bỏ trống thì trang ghi “chưa rõ nguồn”"
    )

    def leaves(self) -> Iterator[Leaf]:
        """Give all criteria that are scored, in order."""
        for section in self.sections:
            yield from section.leaves()

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        faults = [
            *self._astray_periods(),
            *self._unknown_sections(),
            *self._unreached_classes(),
        ]
        refuse(faults)
        return self

    def _astray_periods(self) -> Iterator[Fault]:
        """Tell periods of one id, and criteria over periods that there are none of."""
        names = [period.id for period in all_periods(self.periods)]
        if len(set(names)) < len(names):
            yield Fault(("periods",), "period_twice", {})
        for place, section in enumerate(self.sections):
            for leaf in section.leaves():
                if getattr(leaf, "over", None) and not self.periods:
                    context = {"code": leaf.code}
                    yield Fault(("sections", place, "criteria"), "no_periods", context)

    def _unknown_sections(self) -> Iterator[Fault]:
        """Tell floors of sections that the set does not have."""
        known = [section.id for section in self.sections]
        floors = [(("floor",), self.floor)] if self.floor else []
        floors += [(("classes", n), band) for n, band in enumerate(self.classes)]  # type: ignore[misc]
        for path, floor in floors:
            for id_ in floor.sections:
                if id_ not in known:
                    context = {"known": ", ".join(known)}
                    yield Fault((*path, "sections", id_), "section_unknown", context)

    def _unreached_classes(self) -> Iterator[Fault]:
        """Tell classes that ask for more than the set can give."""
        number = sum(1 for leaf in self.leaves() if leaf.max)
        most = self.total_max + (self.bonus_cap or 0)
        is_open = self.bonus_cap is None and any(map(_adds, self.leaves()))
        if self.total_cap is not None:
            most = self.total_cap if is_open else min(most, self.total_cap)
            is_open = False
        for place, band in enumerate(self.classes):
            if band.at_least is not None and band.at_least > most and not is_open:
                context = {"most": decimal_text(most)}
                yield Fault(("classes", place, "at_least"), "class_above", context)
            if (band.passed or 0) > number:
                yield Fault(
                    ("classes", place, "passed"), "class_passed", {"number": number}
                )


def _adds(leaf: Leaf) -> bool:
    """Whether a criterion may give more than its maximum."""
    return bool(getattr(leaf, "plus", None) or getattr(leaf, "up", None))
