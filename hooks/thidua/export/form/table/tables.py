"""The tables of a campaign beside its scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.export.form.head import (
    Choices,
    cell,
    choice,
    options,
    words,
)
from thidua.model.award.decision import RewardKind
from thidua.model.award.nomination import RecipientKind
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form
from thidua.model.form.table import Level, Table, rows_of
from thidua.model.plan.target import Direction

SPARE = 40
"""Empty rows below the last one, for what is new."""
_HINTS = (
    "Mỗi hàng một mục. Thêm mục mới ở các hàng trống bên dưới; ô trống là chưa có.",
    "Đừng đổi hàng mã màu xám: máy đọc lại theo đó. Xong thì lưu, rồi chạy thidua import.",
)
_COUNTS = {
    "eligible": "Số người được bỏ phiếu",
    "members": "Tổng số thành viên",
    "present": "Có mặt",
    "issued": "Phiếu phát ra",
    "returned": "Phiếu thu về",
    "valid": "Phiếu hợp lệ",
    "invalid": "Phiếu không hợp lệ",
    "blank": "Phiếu trắng",
}

Make = Callable[[Choices, Any], list[Table]]


def targets(names: Choices, tree: Any) -> list[Table]:
    """What the plan asks to be reached (chỉ tiêu của kế hoạch)."""
    columns = (
        words("title", "Chỉ tiêu"),
        cell("value", "Mức phải đạt", Holds.NUMBER),
        cell("to", "Đến mức", Holds.NUMBER),
        words("unit", "Đơn vị tính", wide=False),
        words("each", "Tính cho mỗi", wide=False),
        options("direction", "Chiều", Direction),
        words("clause", "Mã điều khoản", wide=False),
    )
    levels = (Level(("targets",), ("title",)),)
    return [_table("Chỉ tiêu", columns, levels, "title", tree)]


def registrations(names: Choices, tree: Any) -> list[Table]:
    """What units registered: a row for each target (đăng ký thi đua)."""
    columns = (
        choice("unit", "Đơn vị", names.units),
        cell("on", "Ngày đăng ký", Holds.DAY),
        Column(
            "titles",
            ("Danh hiệu đăng ký",),
            Holds.NAMES,
            ("titles",),
            choices=names.awards,
            is_wide=True,
        ),
        words("targets.name", "Chỉ tiêu", level=1),
        cell("targets.value", "Mức đăng ký", Holds.NUMBER, level=1),
        words("targets.unit", "Đơn vị tính", level=1, wide=False),
        options("targets.direction", "Chiều", Direction, level=1),
    )
    levels = (
        Level(("registrations",), ("unit",)),
        Level(("targets",), ("targets.name",)),
    )
    return [_table("Đăng ký", columns, levels, "targets.name", tree)]


def reports(names: Choices, tree: Any) -> list[Table]:
    """Reports that came in, and the figures of the common form (báo cáo, biểu mẫu tổng hợp)."""
    received = (
        choice("report", "Kỳ báo cáo", names.reports),
        choice("unit", "Đơn vị", names.units),
        cell("on", "Ngày nộp", Holds.DAY),
        words("number", "Số báo cáo", wide=False),
    )
    figures = (
        choice("unit", "Đơn vị", names.units),
        choice("indicator", "Chỉ tiêu", names.indicators),
        cell("baseline", "Mức gốc", Holds.NUMBER),
        cell("target", "Kế hoạch", Holds.NUMBER),
        cell("actual", "Thực hiện", Holds.NUMBER),
        cell("as_of", "Tính đến ngày", Holds.DAY),
        words("source", "Nguồn"),
    )
    by_report = (Level(("received",), ("report", "unit")),)
    by_figure = (Level(("figures",), ("unit", "indicator")),)
    return [
        _table("Báo cáo đã nộp", received, by_report, "report", tree),
        _table("Biểu mẫu tổng hợp", figures, by_figure, "indicator", tree),
    ]


def nominations(names: Choices, tree: Any) -> list[Table]:
    """Who is put forward (đề nghị khen thưởng)."""
    columns = (
        words("id", "Mã đề nghị", wide=False),
        *_candidate(names, level=0),
        choice("award", "Danh hiệu, hình thức", names.awards),
        words("reason", "Thành tích"),
        words("proposed_by", "Nơi đề nghị"),
        words("submission", "Tờ trình"),
    )
    levels = (Level(("nominations",), ("id",), is_list=False),)
    return [_table("Đề nghị", columns, levels, "id", tree)]


def awards(names: Choices, tree: Any) -> list[Table]:
    """Decisions, and who was rewarded by each (quyết định khen thưởng)."""
    decisions = (
        words("decision", "Mã quyết định", wide=False),
        words("number", "Số, ký hiệu", wide=False),
        cell("on", "Ngày", Holds.DAY),
        words("authority", "Thẩm quyền"),
        words("signatory.position", "Chức vụ người ký"),
        words("signatory.name", "Người ký"),
        words("title", "Trích yếu"),
        options("kind", "Loại hình", RewardKind),
    )
    awarded = (
        words("decision", "Mã quyết định", wide=False),
        choice("awarded.nomination", "Theo đề nghị", names.nominations, level=1),
        *(replace(c, key=f"awarded.{c.key}") for c in _candidate(names, level=1)),
        choice("awarded.award", "Danh hiệu, hình thức", names.awards, level=1),
        words("awarded.reason", "Thành tích", level=1),
        words("awarded.not_nominated", "Không có đề nghị vì", level=1),
    )
    top = Level(("decisions",), ("decision",), is_list=False)
    below = Level(("awarded",), ("awarded.nomination", "awarded.candidate.name"))
    return [
        _table("Quyết định", decisions, (top,), "authority", tree),
        _table("Được khen", awarded, (top, below), "awarded.award", tree),
    ]


def ballot(names: Choices, tree: Any) -> list[Table]:
    """The record of the ballot, and how many votes each unit has (kiểm phiếu)."""
    facts = (
        words("question", "Bỏ phiếu về việc"),
        cell("on", "Ngày bỏ phiếu", Holds.DAY),
        *(cell(key, title, Holds.WHOLE) for key, title in _COUNTS.items()),
        words("minutes", "Biên bản"),
    )
    votes = (
        choice("unit", "Đơn vị", names.units),
        Column("votes", ("Số phiếu",), Holds.WHOLE, (), unit="phiếu"),
    )
    each = (Level(("votes",), ("unit",), is_list=False),)
    return [
        _table("Kiểm phiếu", facts, (), "question", tree),
        _table("Số phiếu", votes, each, "votes", tree),
        *_council_votes(names, tree),
    ]


def _council_votes(names: Choices, tree: Any) -> Iterator[Table]:
    tally = (
        choice("unit", "Đơn vị", names.units),
        cell("agree", "Đồng ý", Holds.WHOLE),
        cell("disagree", "Không đồng ý", Holds.WHOLE),
        cell("postpone", "Hoãn", Holds.WHOLE),
        words("reason", "Lý do"),
    )
    if names.has_council:
        each = (Level(("council_votes",), ("unit",), is_list=False),)
        yield _table("Hội đồng biểu quyết", tally, each, "agree", tree)


class Kind(Struct, frozen=True):
    """A kind of tables (loại bảng)."""

    make: Make
    file: str
    told: str


KINDS = {
    "targets": Kind(targets, "plan", "chỉ tiêu của kế hoạch"),
    "registrations": Kind(registrations, "registrations", "đăng ký thi đua, chỉ tiêu đăng ký"),
    "reports": Kind(reports, "reports", "báo cáo đã nộp, biểu mẫu tổng hợp"),
    "ballot": Kind(ballot, "ballot", "biên bản kiểm phiếu, số phiếu"),
    "nominations": Kind(nominations, "nominations", "đề nghị khen thưởng"),
    "awards": Kind(awards, "awards", "quyết định khen thưởng, người được khen"),
}  # fmt: skip
"""Each kind by the word of its command."""


def _candidate(names: Choices, *, level: int) -> Sequence[Column]:
    own = (
        words("candidate.name", "Tên"),
        options("candidate.kind", "Đối tượng", RecipientKind),
        choice("candidate.unit", "Thuộc đơn vị", names.units),
        cell("candidate.small", "Tập thể nhỏ", Holds.FLAG),
        cell("candidate.direct", "Trực tiếp lao động", Holds.FLAG),
    )
    return [replace(column, level=level) for column in own]


def _table(
    sheet: str,
    columns: Sequence[Column],
    levels: tuple[Level, ...],
    key: str,
    tree: Any,
) -> Table:
    rows = tuple(rows_of(columns, levels, tree))
    form = Form(sheet, sheet, tuple(columns), rows, _HINTS, SPARE if levels else 0)
    return Table(form, levels, key)
