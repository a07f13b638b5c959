"""Rules on publishing a score sheet: replies are answered, two people saw it, nothing is left to score."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import PUBLISHED, SCORING
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.sheet import scored
from thidua.derive.proof.seal import CONFIRMATIONS, roles_in
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import Reply, ScoreSheet, SheetState

Replied = tuple[Checked[ScoreSheet], Scoring, Path, Reply]
"""A sheet, its criteria set, where the reply stands, the reply."""


@rule(
    "cong-bo-truoc-han-phan-hoi",
    what="Bảng điểm công bố khi chưa hết hạn phản hồi",
    why="Đơn vị được nói trước khi kết quả công bố.",
    remedy="công bố sau ngày reply_until của scoring.yml",
    example=Example(
        SCORING,
        "total_max: 100\nreply_until: 31/12/2025\n",
        "total_max: 100\n",
    ),
)
def units_are_heard_first(facts: Facts) -> Iterator[Problem]:
    """Nothing is published while units may still reply."""
    for sheet, scoring in scored(facts):
        seal, until = sheet.record.published, scoring.reply_until
        if seal and until and seal.on <= until:
            message = f"công bố khi đơn vị còn được phản hồi (đến hết {until:%d/%m/%Y})"
            yield sheet.problem(("published", "on"), message)


@rule(
    "phan-hoi-chua-tra-loi",
    what="Bảng điểm đã công bố mà còn phản hồi chưa được trả lời",
    why="Phản hồi đứng trên bảng cạnh lời trả lời; để trống là không nghe.",
    remedy="ghi answer cho phản hồi ấy",
)
def replies_are_answered(facts: Facts) -> Iterator[Problem]:
    """Whoever replied is answered before the sheet is published."""
    for sheet, _, path, reply in _replies(facts):
        if sheet.record.published and reply.answer is None:
            yield sheet.problem(path, "phản hồi chưa được trả lời")


@rule(
    "phan-hoi-ngoai-han",
    what="Phản hồi ghi ngày trước khi thẩm định xong hoặc sau hạn",
    why="Hạn phản hồi như nhau cho mọi đơn vị.",
    remedy="xem lại ngày; nhận phản hồi muộn thì nói rõ trong answer",
    grade=Grade.ATTENTION,
)
def replies_keep_the_window(facts: Facts) -> Iterator[Problem]:
    """Replies come between the appraisal and the last day."""
    for sheet, scoring, path, reply in _replies(facts):
        steps = [e.on for e in sheet.record.log if e.to is SheetState.APPRAISED]
        until = scoring.reply_until
        if steps and reply.on < steps[-1]:
            message = f"phản hồi trước khi thẩm định xong ({steps[-1]:%d/%m/%Y})"
            yield sheet.problem((*path, "on"), message)
        elif until and reply.on > until:
            message = f"phản hồi sau hạn ({until:%d/%m/%Y})"
            yield sheet.problem((*path, "on"), message)


def _replies(facts: Facts) -> Iterator[Replied]:
    for sheet, scoring in scored(facts):
        for code, line in sheet.record.lines.items():
            for place, reply in enumerate(line.replies):
                yield sheet, scoring, ("lines", code, "replies", place), reply


@rule(
    "xac-nhan-mot-nguoi",
    what="Bảng công bố chỉ có một người xác nhận",
    why="Kết quả công bố phải có hai người ở hai vai trò khác nhau cùng xem.",
    remedy="cần hai vai trò khác nhau cùng xác nhận một mã băm",
    example=Example(
        PUBLISHED,
        "[Tổ trưởng thẩm định]",
        "[Tổ trưởng thẩm định, Chủ tịch Hội đồng]",
    ),
)
def two_people_confirm(facts: Facts) -> Iterator[Problem]:
    """What is published, and every correction, was seen by two."""
    for sheet in published(facts):
        assert sheet.record.published
        seals: list[tuple[Path, tuple[str, ...]]] = [
            (("published",), sheet.record.published.confirmed_by)
        ]
        seals += [
            (("corrections", place), correction.confirmed_by)
            for place, correction in enumerate(sheet.record.corrections)
        ]
        for path, roles in seals:
            if (number := roles_in(roles)) < CONFIRMATIONS:
                message = f"chỉ có {number} người xác nhận"
                yield sheet.problem((*path, "confirmed_by"), message)


@rule(
    "cong-bo-sai-trang-thai",
    what="Bảng đã công bố mà trạng thái chưa phải đã công bố",
    why="Trạng thái là điều trang nói với người đọc.",
    remedy="sửa thành published",
)
def published_is_the_state(facts: Facts) -> Iterator[Problem]:
    """What is published says so."""
    for sheet in published(facts):
        if sheet.record.state is not SheetState.PUBLISHED:
            message = f"đã công bố mà trạng thái là {sheet.record.state}"
            yield sheet.problem(("state",), message)


@rule(
    "cong-bo-chua-cham-du",
    what="Bảng đã công bố mà còn tiêu chí chưa chấm",
    why="Tổng điểm còn thiếu thì hạng công bố sẽ sai.",
    remedy="chấm đủ rồi mới công bố",
)
def published_sheets_are_whole(facts: Facts) -> Iterator[Problem]:
    """Nothing is left to score in what is published."""
    for files in facts.campaigns:
        for sheet in files.sheets if files.totals else ():
            assert files.totals
            if not sheet.record.published or not sheet.record.eligible:
                continue
            unit = sheet.record.unit
            total = files.totals.of(unit, is_published=unit in files.shown)
            assert files.scoring
            known = {criterion.code for criterion in files.scoring.record.leaves()}
            if total.missing and known >= set(sheet.record.lines):
                missing = ", ".join(total.missing)
                message = f"bảng đã công bố mà chưa chấm tiêu chí {missing}"
                yield sheet.problem(("lines",), message)


@rule(
    "ket-qua-chep-lai",
    what="Bảng điểm đã công bố giống hệt bảng của phong trào khác, cả mã băm và ngày công bố",
    why="Chép thư mục năm trước mà còn kết quả thì cổng công bố kết quả cũ dưới tên phong trào mới.",
    remedy="xóa những gì là kết quả ở phong trào mới: scores/, ballot.yml, nominations.yml, awards.yml, corrections.yml, reports.yml, registrations.yml",
)
def results_are_its_own(facts: Facts) -> Iterator[Problem]:
    """No campaign's published sheets are all those of one before it; told at the first."""
    before: list[tuple[CampaignFiles, set[object]]] = []
    for files in sorted(facts.campaigns, key=lambda files: files.key.year):
        sheets = [sheet for sheet in files.sheets if sheet.record.published]
        seals = {(s.record.unit, s.record.published) for s in sheets}
        for other, known in before:
            is_far = other.key.year != files.key.year or len(seals) > 1
            is_near = other.key.body == files.key.body
            if seals and seals <= known and is_near and is_far:
                message = f"giống hệt bảng đã công bố của {other.key.name}, cả mã băm và ngày công bố"
                yield sheets[0].problem(("published",), message)
                break
        before.append((files, {*seals}))


def published(facts: Facts) -> Iterator[Checked[ScoreSheet]]:
    """Give every sheet that is published."""
    for files in facts.campaigns:
        yield from (sheet for sheet in files.sheets if sheet.record.published)
