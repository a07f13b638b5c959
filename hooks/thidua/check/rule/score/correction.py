"""Rules on corrections: undoing them gives back, hash by hash, what was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from pydantic import ValidationError

from thidua.check.file.place import campaign_of
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import PUBLISHED
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.confirmation import published
from thidua.derive.proof.seal import before, seal_of, value_of
from thidua.model.ledger import Ledger
from thidua.model.problem import Problem
from thidua.model.proof.seal import Correction
from thidua.model.rule import Example
from thidua.model.score.sheet import ScoreSheet

SENTENCE = 5
"""So many words make a sentence that says why."""
_CORRECTABLE = "target, actual, plus, minus, self, cluster, appraised, final"
_FIELD = re.compile(
    rf"(periods\.[a-z0-9-]+\.)?({_CORRECTABLE.replace(', ', '|')}|value|(faults|others)\.[a-z0-9-]+)"
)


class _Version(Struct, frozen=True):
    """A sheet as it was after a correction; the first as it was published."""

    sheet: Checked[ScoreSheet]
    record: ScoreSheet
    place: int
    """Of the correction that made it; -1 for the publication."""
    correction: Correction | None

    @property
    def path(self) -> Path:
        """Where its hash stands: at a correction, or at the publication."""
        return ("corrections", self.place) if self.correction else ("published",)

    @property
    def is_sealed(self) -> bool:
        """Whether the hash is that of the record."""
        assert self.record.published
        seal = self.correction or self.record.published
        return seal_of(self.record) == seal.sha256

    def older(self) -> ScoreSheet | None:
        """Undo the correction; None where its old value cannot have stood there."""
        assert self.correction
        if not _FIELD.fullmatch(self.correction.field):
            return None
        try:
            return before(self.record, self.correction)
        except ValidationError:
            return None


@rule(
    "bang-da-cong-bo-bi-sua",
    what="Bảng đã công bố bị sửa mà không ghi đính chính",
    why="Mã băm giữ nguyên bảng mà hai người đã xác nhận; sửa lặng lẽ là mất tin cậy.",
    remedy="sửa nhầm thì trả lại như đã công bố; đính chính thì giữ giá trị mới, thêm vào chính tệp này một mục corrections (old, new, reason …) có sha256 là mã băm này",
    example=Example(PUBLISHED, "actual: 49}", "actual: 50}"),
)
def published_sheets_stay(facts: Facts) -> Iterator[Problem]:
    """Each version of a published sheet fits its own hash."""
    for version in _versions(facts):
        if version.is_sealed:
            continue
        undone = version.place + 1
        if undone < len(version.sheet.record.corrections):
            message = "trả lại giá trị cũ này thì không ra bảng đã công bố"
            remedy = "ghi code, field, old như đã công bố; giá trị khác cũng đổi thì mỗi giá trị một mục corrections"
            yield version.sheet.problem(("corrections", undone, "old"), message, remedy)
        else:
            message = (
                f"bảng đã công bố bị sửa: mã băm bây giờ là {seal_of(version.record)}"
            )
            remedy = (
                "sửa nhầm thì trả lại; đính chính này chưa đăng thì ghi mã băm này ở đây; đã đăng thì để nguyên, mã băm này là của mục corrections mới"
                if version.correction
                else ""
            )
            yield version.sheet.problem((*version.path, "sha256"), message, remedy)


@rule(
    "dinh-chinh-sai-gia-tri-cu",
    what="Giá trị cũ của đính chính không thể đứng ở mục ấy",
    why="Hoàn lại các đính chính phải ra đúng bảng đã công bố.",
    remedy="ghi như đã công bố",
)
def old_values_fit(facts: Facts) -> Iterator[Problem]:
    """What a correction replaced can have stood there."""
    for version in _versions(facts):
        made = version.correction
        is_of_field = made and _FIELD.fullmatch(made.field)
        if is_of_field and version.is_sealed and version.older() is None:
            message = "giá trị cũ không ghi được vào mục ấy"
            yield version.sheet.problem((*version.path, "old"), message)


@rule(
    "dinh-chinh-truoc-cong-bo",
    what="Đính chính ghi ngày trước ngày công bố",
    why="Trước khi công bố thì sửa bảng, không đính chính.",
    remedy="xem lại hai ngày",
)
def corrections_follow_publication(facts: Facts) -> Iterator[Problem]:
    """A correction comes after the publication."""
    for version in _versions(facts):
        assert version.record.published
        if version.correction and version.correction.on < version.record.published.on:
            message = "đính chính trước ngày công bố"
            yield version.sheet.problem((*version.path, "on"), message)


@rule(
    "dinh-chinh-thieu-ly-do",
    what="Đính chính của một bảng điểm không có lý do thành câu",
    why="Người đọc phải biết vì sao điểm đã công bố lại đổi.",
    remedy="viết lý do thành một câu: ai thấy, sai ở đâu",
)
def reasons_are_sentences(facts: Facts) -> Iterator[Problem]:
    """A correction says why; one that the log holds stays as it was published."""
    ledger = facts.book.get("data/ledger.yml", Ledger)
    marks = ledger.record.published if ledger else {}
    for sheet in published(facts):
        id = f"{campaign_of(sheet.file)}/scores/{sheet.record.unit}"
        for place, told in enumerate(sheet.record.corrections):
            is_kept = f"corrections.{place}" in marks.get(id, {})
            if len(told.reason.split()) < SENTENCE and not is_kept:
                path = ("corrections", place, "reason")
                yield sheet.problem(path, f"“{told.reason}” chưa thành câu")


@rule(
    "dinh-chinh-muc-la",
    what="Đính chính một mục không đính chính được",
    why="Chỉ số liệu và điểm của một dòng được đính chính; thứ khác thì công bố lại.",
    remedy=f"chọn trong: {_CORRECTABLE}; số của một kỳ: periods.<mã kỳ>.final; của một lỗi: faults.<mã lỗi>",
)
def fields_can_be_corrected(facts: Facts) -> Iterator[Problem]:
    """Figures and points are corrected, nothing else."""
    for version in _versions(facts):
        field = version.correction.field if version.correction else None
        if field is not None and not _FIELD.fullmatch(field):
            message = f"không đính chính mục “{field}”"
            yield version.sheet.problem((*version.path, "field"), message)


@rule(
    "dinh-chinh-khac-bang",
    what="Giá trị mới của đính chính khác giá trị trong bảng",
    why="Bảng phải ghi đúng điều mà đính chính nói.",
    remedy="ghi đúng giá trị trong bảng",
)
def new_values_stand(facts: Facts) -> Iterator[Problem]:
    """The sheet says what its correction says."""
    for version in _versions(facts):
        correction = version.correction
        if correction is None or not _FIELD.fullmatch(correction.field):
            continue
        now, said = value_of(version.record, correction), correction.new
        if _plain(now) != _plain(said):
            message = f"bảng bây giờ {_told(now)}, đính chính {_told(said)}"
            remedy = f"đính chính này chưa đăng thì ghi đúng giá trị trong bảng; đã đăng thì để nguyên, thêm ở dưới một mục corrections nữa: old {_quoted(said)}, new {_quoted(now)}"
            yield version.sheet.problem((*version.path, "new"), message, remedy)


def _plain(value: str | None) -> str | None:
    """Write a value so that 17.5 is 17,5 and True is true."""
    return value and value.casefold().replace(".", ",")


def _told(value: str | None) -> str:
    return "để trống" if value is None else f"ghi {_quoted(value)}"


def _quoted(value: str | None) -> str:
    return f"“{value}”" if value else "để trống"


def _versions(facts: Facts) -> Iterator[_Version]:
    """Undo the corrections one by one, the newest first, as far as they fit."""
    for sheet in published(facts):
        record: ScoreSheet | None = sheet.record
        for place in reversed(range(len(sheet.record.corrections))):
            assert record
            correction = sheet.record.corrections[place]
            version = _Version(sheet, record, place, correction)
            yield version
            record = version.older() if version.is_sealed else None
            if record is None:
                break
        if record:
            yield _Version(sheet, record, -1, None)
